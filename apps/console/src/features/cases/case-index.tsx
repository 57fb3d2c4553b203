import type { ReactNode } from 'react'
import './case-index.css'
import { useCasePageTexts } from './case-page-texts.ts'

/** A part of a long page; one that has nothing to show is left out of the page and of its index. */
export interface Part {
  readonly id: string
  readonly title: string
  readonly shown: boolean
  readonly content: ReactNode
}

/** Parts of a page one below the other, with an index that stays beside them where there is room. */
export const Indexed = ({ parts }: { readonly parts: readonly Part[] }) => {
  const t = useCasePageTexts()
  const shown = parts.filter((part) => part.shown)
  return (
    <div className="with-index">
      <div>
        {shown.map(({ id, content }) => (
          <div key={id} id={`part-${id}`} className="part">
            {content}
          </div>
        ))}
      </div>
      <nav className="page-index no-print" aria-label={t('index')}>
        <span className="quiet">{t('index')}</span>
        <ul>
          {shown.map(({ id, title }) => (
            <li key={id}>
              <a href={`#part-${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
