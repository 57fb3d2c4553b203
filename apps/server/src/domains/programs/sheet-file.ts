import { AppError } from '@songtan/kernel'
import { ITEM_COLUMNS, type ItemRow, VALUE_COLUMNS, type ValueRow, YES } from '@songtan/policy'
import exceljs, { type Cell, type Workbook, type Worksheet } from 'exceljs'

/** What a workbook of a draft holds (草案表格). */
export interface DraftSheets {
  readonly values: readonly ValueRow[]
  readonly items: readonly ItemRow[]
}

const VALUES = '数值 values'
const ITEMS = '事项 items'
const IN_FORCE = '现行 in force'
const MOST_ROWS = 5000

/** Headings as people read them; the code behind them tells the column when the workbook comes back. */
const HEADINGS: Readonly<Record<(typeof VALUE_COLUMNS)[number] | (typeof ITEM_COLUMNS)[number], string>> = {
  key: '参数',
  of: '分类',
  value: '值',
  unit: '单位',
  from: '起',
  to: '止',
  unknown: '不详（yes）',
  instrument: '文件',
  article: '条款',
  source: '出处',
  certainty: '确切程度',
  code: '事项',
  zh: '名称',
  en: '英文名称',
  department: '部门',
  form: '形式',
  frequency: '频次',
  whoZh: '对象',
  whoEn: '对象（英文）',
  when: '条件',
  programs: '由项目认定',
  ask: '须问的事实',
  amountType: '金额类型',
  amount: '金额',
  openZh: '金额未定原因',
  openEn: '金额未定原因（英文）',
  conflicts: '不兼得',
  apply: '受理',
  decide: '决定',
  terms: '期限',
  publicity: '公示',
  childSensitive: '涉及儿童（yes）',
}

const fill = <C extends keyof typeof HEADINGS>(
  book: Workbook,
  name: string,
  columns: readonly C[],
  rows: readonly Readonly<Partial<Record<C, string>>>[],
): void => {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  // As text everywhere: a spreadsheet would turn 1/6 into a day and 662.00 into 662.
  sheet.columns = columns.map((column) => ({
    header: `${HEADINGS[column]} ${column}`,
    key: column,
    width: 18,
    style: { numFmt: '@' },
  }))
  for (const row of rows) sheet.addRow(row)
  sheet.getRow(1).font = { bold: true }
}

/** A workbook of the draft's rows, and of the values in force for comparing and copying. */
export const writeSheets = async (
  { values, items }: DraftSheets,
  inForce: readonly ValueRow[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const book = new exceljs.Workbook()
  fill(book, VALUES, VALUE_COLUMNS, values)
  fill(book, ITEMS, ITEM_COLUMNS, items)
  fill(book, IN_FORCE, VALUE_COLUMNS, inForce)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** What a cell says: a formula by its result, a day as it is written, a figure without what the screen adds. */
const textOf = ({ value }: Cell): string => {
  const plain = typeof value === 'object' && value !== null && 'result' in value ? value.result : value
  if (plain === null || plain === undefined) return ''
  if (plain instanceof Date) return plain.toISOString().slice(0, 10)
  if (typeof plain === 'object' && 'richText' in plain)
    return plain.richText
      .map(({ text }) => text)
      .join('')
      .trim()
  if (typeof plain === 'object') return 'text' in plain ? String(plain.text).trim() : ''
  return String(plain).trim()
}

const columnsOf = <C extends string>(sheet: Worksheet, columns: readonly C[]): ReadonlyMap<number, C> => {
  const found = new Map<number, C>()
  sheet.getRow(1).eachCell((cell, at) => {
    const code = textOf(cell).split(/\s+/).at(-1)
    const column = columns.find((c) => c === code)
    if (column) found.set(at, column)
  })
  return found
}

const rowsOf = <C extends string>(book: Workbook, name: string, columns: readonly C[]) => {
  const sheet = book.getWorksheet(name)
  const found = sheet && columnsOf(sheet, columns)
  if (!sheet || !found || columns.some((c) => ![...found.values()].includes(c)))
    throw new AppError(422, 'policy-sheet.unreadable', { field: 'file' })
  if (sheet.rowCount > MOST_ROWS + 1)
    throw new AppError(422, 'policy-sheet.too-long', {
      field: 'file',
      params: { sheet: name, limit: MOST_ROWS },
    })
  const rows: { readonly line: number; readonly row: Readonly<Partial<Record<C, string>>> }[] = []
  sheet.eachRow((line, at) => {
    if (at === 1) return
    const row: Partial<Record<C, string>> = {}
    for (const [column, code] of found) {
      const text = textOf(line.getCell(column))
      if (text !== '') row[code] = text
    }
    if (Object.keys(row).length > 0) rows.push({ line: at, row })
  })
  return rows
}

const open = async (bytes: Buffer): Promise<Workbook> => {
  const book = new exceljs.Workbook()
  try {
    await book.xlsx.load(new Uint8Array(bytes).buffer)
  } catch {
    // Whatever the reader trips over, the file is not one of ours.
    throw new AppError(422, 'policy-sheet.unreadable', { field: 'file' })
  }
  return book
}

/**
 * The rows of a workbook that was taken from here. A value that is neither given nor said to be unknown is refused with its row.
 * @throws AppError 422 `policy-sheet.unreadable` | `policy-sheet.too-long` | `policy-sheet.value-missing`
 */
export const readSheets = async (bytes: Buffer): Promise<DraftSheets> => {
  const book = await open(bytes)
  const values = rowsOf(book, VALUES, VALUE_COLUMNS)
  for (const { line, row } of values) {
    if (row.value || row.unknown === YES) continue
    throw new AppError(422, 'policy-sheet.value-missing', {
      field: 'file',
      params: { sheet: VALUES, row: line, key: [row.key, row.of].filter(Boolean).join('.') },
    })
  }
  const items = rowsOf(book, ITEMS, ITEM_COLUMNS)
  return { values: values.map(({ row }) => row), items: items.map(({ row }) => row) }
}
