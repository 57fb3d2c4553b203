import type { ReactNode } from 'react'

/** What narrows the list below it, as a landmark of its own. */
export const Filters = ({ children }: { readonly children: ReactNode }) => (
  <search className="filters no-print">{children}</search>
)
