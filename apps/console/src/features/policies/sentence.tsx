import type { PlaceLaw, Words } from '@songtan/policy'
import { Fragment } from 'react'
import { useLabel } from '../../shell/i18n.ts'
import { usePolicyTexts } from './texts.ts'

/** A sentence of the law before any family is known: a parameter by its name, what the family brings as a blank. */
export const Sentence = ({ words, law }: { readonly words: Words; readonly law: PlaceLaw }) => {
  const label = useLabel()
  const t = usePolicyTexts()
  const parts = label(words).split(/\{([^}]+)\}/)
  return (
    <>
      {parts.map((part, i) => {
        const at = `${i} ${part}`
        if (i % 2 === 0) return <Fragment key={at}>{part}</Fragment>
        if (part === 'member') return <Fragment key={at}>{t('theMember')}</Fragment>
        const parameter = law.parameters.find(({ key }) => key === part)
        return (
          <span key={at} className="law-blank" title={part}>
            {parameter ? label(parameter.name) : '　　'}
          </span>
        )
      })}
    </>
  )
}
