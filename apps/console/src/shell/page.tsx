import { type ReactNode, useEffect } from 'react'
import { useShellTexts } from './texts.ts'

/** Names the window in the reader's language: the page, then the product. */
export const useTitle = (page: string | undefined): void => {
  const product = useShellTexts()('product')
  useEffect(() => {
    document.title = page ? `${page} · ${product}` : product
  }, [page, product])
}

/** Heading of a page with what can be done there. */
export const PageHead = ({
  title,
  children,
}: {
  readonly title: ReactNode
  readonly children?: ReactNode
}) => (
  <div className="page-head">
    <h1>{title}</h1>
    <span style={{ flex: 1 }} />
    <span className="no-print" style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {children}
    </span>
  </div>
)

/** A titled part of a page. */
export const Section = ({
  title,
  extra,
  children,
}: {
  readonly title: ReactNode
  readonly extra?: ReactNode
  readonly children: ReactNode
}) => (
  <section className="section">
    <header className="section-head">
      <h2>{title}</h2>
      <span className="no-print">{extra}</span>
    </header>
    {children}
  </section>
)
