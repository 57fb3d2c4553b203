import { POST_KINDS, POST_NAMES } from '@songtan/contract'
import type { Field } from '../../shell/fields.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { useMe } from '../../shell/session.tsx'
import { useOrgTexts } from './texts.ts'

export const usePostChoices = () => {
  const label = useLabel()
  return POST_KINDS.map((kind) => ({ value: kind, label: label(POST_NAMES[kind]) }))
}

/** Post, area and first day, for a new person and for a new post alike. */
export const usePostFields = (): readonly Field[] => {
  const t = useOrgTexts()
  const { posts } = useMe()
  const within = posts.find(({ kind }) => kind === 'security-admin')?.area
  return [
    { name: 'kind', label: t('post'), kind: 'choice', choices: usePostChoices(), required: true },
    { name: 'area', label: t('area'), kind: 'place', required: true, ...(within ? { within } : {}) },
    { name: 'validFrom', label: t('from'), kind: 'day', required: true },
  ]
}
