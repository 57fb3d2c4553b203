import { Table, type TableProps } from 'antd'

/** What scrolls sideways can be reached and moved with the keyboard. */
const SCROLLS = { tabIndex: 0 }

/** Dense rows of whole records: as wide as they need, scrolling inside themselves where the window is narrower. */
export const Rows = <T extends object>(props: TableProps<T>) => (
  <div className="rows" {...SCROLLS}>
    <Table<T> size="small" pagination={false} {...props} />
  </div>
)
