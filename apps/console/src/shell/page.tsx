import type { ReactNode } from 'react'

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
