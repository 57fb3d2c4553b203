import { type ReactNode, useEffect, useRef } from 'react'
import { headed } from './term.tsx'
import { useShellTexts } from './texts.ts'

/** Names the window in the reader's language: the page, then the product. */
export const useTitle = (page: string | undefined): void => {
  const product = useShellTexts()('product')
  useEffect(() => {
    document.title = page ? `${page} · ${product}` : product
  }, [page, product])
}

let arrivedAt: string | undefined

/** On the way to another page the focus goes to its heading, from where reading goes on; not on the first. */
const useArrival = () => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const { pathname } = window.location
    const moved = arrivedAt !== undefined && arrivedAt !== pathname
    arrivedAt = pathname
    if (moved && !document.activeElement?.closest('main :is(a, input, textarea, select), dialog'))
      heading.current?.focus()
  }, [])
  return heading
}

/** Heading of a page with what can be done there. */
export const PageHead = ({
  title,
  children,
}: {
  readonly title: ReactNode
  readonly children?: ReactNode
}) => {
  const heading = useArrival()
  return (
    <div className="page-head">
      <h1 ref={heading} tabIndex={-1}>
        {headed(title)}
      </h1>
      <span className="grow" />
      <span className="no-print" style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {children}
      </span>
    </div>
  )
}

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
      <h2>{headed(title)}</h2>
      <span className="no-print">{extra}</span>
    </header>
    {children}
  </section>
)
