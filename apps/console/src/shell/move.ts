/** Rows of lists that open a record: of tables and of other lists. */
const ROWS = 'main [data-opens] :is(tbody tr[data-row-key], li)'

const handleOf = (row: Element): HTMLElement | null => row.querySelector<HTMLElement>('a[href]')

/** Moves the focus to the way into the next or previous row of the list on the page; Enter then opens it. */
export const moveInList = (by: 1 | -1): void => {
  const handles = [...document.querySelectorAll(ROWS)].map(handleOf).filter((found) => found !== null)
  const at = handles.findIndex((handle) => handle.closest('tr, li')?.contains(document.activeElement))
  const start = by === 1 ? 0 : handles.length - 1
  const next = at < 0 ? handles[start] : handles[at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Puts the cursor into the page's field for finding, where it has one. */
export const goToSearch = (): void =>
  document.querySelector<HTMLInputElement>('main :is(input[type=search], .ant-input-search input)')?.focus()
