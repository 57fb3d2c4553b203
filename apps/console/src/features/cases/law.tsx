import { articleInEnglish } from '@songtan/kernel'
import { useLanguage } from '../../shell/i18n.ts'

interface Basis {
  readonly instrument: string
  readonly en: string
  readonly article: string
}

/** An article as it is cited in the reader’s language. */
export const Law = ({ basis }: { readonly basis: Basis }) => {
  const [language] = useLanguage()
  return (
    <span className="quiet">
      {language === 'en'
        ? `${basis.en}, ${articleInEnglish(basis.article)}`
        : `《${basis.instrument}》${basis.article}`}
    </span>
  )
}
