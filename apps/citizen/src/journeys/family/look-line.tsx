import {
  ACTOR_NAMES,
  actionName,
  type OutputOf,
  POST_NAMES,
  postKind,
  purposeName,
  type registryRoutes,
  sourceCode,
} from '@songtan/contract'
import { type ReactNode, useState } from 'react'
import { SOURCES } from '../../authorisation/labels.ts'
import { useLabel } from '../../shell/i18n.ts'
import { useWords } from '../../shell/words.ts'
import { PlaceName } from './place-name.tsx'
import { useFamilyTexts } from './texts.ts'

export type Look = OutputOf<typeof registryRoutes.whoLooked>['items'][number]

const Who = ({ look }: { readonly look: Look }) => {
  const label = useLabel()
  const post = postKind.safeParse(look.post)
  return (
    <>
      {look.postArea === null ? null : <PlaceName code={look.postArea} />}{' '}
      {label(post.success ? POST_NAMES[post.data] : ACTOR_NAMES[look.by])}
    </>
  )
}

const What = ({ look }: { readonly look: Look }) => {
  const t = useFamilyTexts()
  const label = useLabel()
  if (look.gathered) {
    const { times, sources } = look.gathered
    return t(look.outcome === 'refused' ? 'held' : 'questions', { times, sources })
  }
  const source = sourceCode.safeParse(look.source)
  return (
    <>
      {label(actionName(look.action))}
      {source.success ? ` · ${label(SOURCES[source.data])}` : null}
      {look.outcome === 'refused' ? t('refused') : null}
    </>
  )
}

interface LookLineProps {
  readonly look: Look
  /** The questions of a check order one by one. */
  readonly each: (order: string) => ReactNode
}

/** One look or act: when, which post of which office, what and why; many questions of one check open to each. */
export const LookLine = ({ look, each }: LookLineProps) => {
  const t = useFamilyTexts()
  const label = useLabel()
  const { instant } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <li data-testid="look">
      <span className="hint">{instant(look.at)}</span>
      <br />
      <Who look={look} /> · <What look={look} />
      {look.purpose === null ? null : (
        <span className="basis">{t('purpose', { purpose: label(purposeName(look.purpose)) })}</span>
      )}
      {look.gathered ? (
        <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'fold' : 'each')}
        </button>
      ) : null}
      {look.gathered && open ? each(look.gathered.order) : null}
    </li>
  )
}
