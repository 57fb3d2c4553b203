import { articleInEnglish } from '@songtan/kernel'
import type { Basis, Origin } from '@songtan/policy'
import { useLabel, useLanguage } from '../../shell/i18n.ts'
import { Tag } from '../../shell/tag.tsx'
import { Day } from '../../shell/values.tsx'
import { LEVEL_NAMES } from './law-words.ts'
import { usePolicyTexts } from './texts.ts'

/** Instrument and article, as the reader's language cites them. */
export const Cite = ({ basis }: { readonly basis: Basis }) => {
  const [language] = useLanguage()
  return (
    <span>
      {language === 'en' ? (
        <>
          {basis.en}, <span lang="zh-CN">{articleInEnglish(basis.article)}</span>
        </>
      ) : (
        `《${basis.instrument}》${basis.article}`
      )}
    </span>
  )
}

/** Which place a piece of law comes from, and of what level it is. */
export const From = ({ origin }: { readonly origin: Origin }) => {
  const label = useLabel()
  const t = usePolicyTexts()
  return (
    <span title={origin.pack}>
      {label(LEVEL_NAMES[origin.level])}
      {origin.level === 'nation' ? null : ` · ${label(origin)}`}{' '}
      {origin.fictional ? <Tag color="gold">{t('fictional')}</Tag> : null}
    </span>
  )
}

/** From a day, or from a day to a day. */
export const Span = ({
  from,
  to,
}: {
  readonly from?: string | undefined
  readonly to?: string | undefined
}) => {
  const t = usePolicyTexts()
  return (
    <span className="quiet">
      {from ? <Day day={from} /> : t('always')} – {to ? <Day day={to} /> : t('open')}
    </span>
  )
}
