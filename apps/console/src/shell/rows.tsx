import { Table, type TableProps } from 'antd'

/** What scrolls sideways can be reached and moved with the keyboard. */
const SCROLLS = { tabIndex: 0 }

/** Dense rows of whole records: as wide as they need, scrolling inside themselves where the window is narrower. */
export const Rows = <T extends object>({ opens, ...props }: TableProps<T> & { readonly opens?: boolean }) => (
  <div className="rows" {...(opens ? { 'data-opens': true } : {})} {...SCROLLS}>
    <Table<T> size="small" pagination={false} {...props} />
  </div>
)
