/** A cell that a spreadsheet would run as a formula is led by an apostrophe. */
const safe = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** RFC 4180 with a byte-order mark, without which spreadsheets misread Chinese. */
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => quoted(safe(String(cell ?? '')))).join(',')).join('\r\n')}\r\n`
