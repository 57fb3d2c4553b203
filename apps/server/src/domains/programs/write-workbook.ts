import exceljs, { type Workbook } from 'exceljs'
import type { Cell, Sheet } from './domain/simulation-sheets.ts'

const YUAN = '#,##0.00'
const FEN = 100
const [NARROW, WIDE] = [10, 42]

const widthOf = (texts: readonly string[]): number =>
  Math.min(
    WIDE,
    Math.max(NARROW, ...texts.map((text) => [...text].reduce((n, c) => n + (c > '⺀' ? 2 : 1), 2))),
  )

const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'object' ? (cell ? (cell.fen / FEN).toFixed(2) : '') : String(cell ?? '')

const addSheet = (book: Workbook, { name, columns, rows }: Sheet): void => {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((header, i) => ({
    header,
    width: widthOf([header, ...rows.map((row) => textOf(row[i]))]),
  }))
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) {
    const written = sheet.addRow(
      row.map((cell) => (typeof cell === 'object' && cell ? cell.fen / FEN : cell)),
    )
    row.forEach((cell, i) => {
      if (typeof cell !== 'object' || !cell) return
      const at = written.getCell(i + 1)
      at.numFmt = YUAN
      at.alignment = { horizontal: 'right' }
    })
  }
}

/** Sheets as an .xlsx file; money stands in yuan as numbers, so that a spreadsheet can add it up. */
export const writeWorkbook = async (sheets: readonly Sheet[], made: Date): Promise<Buffer<ArrayBuffer>> => {
  const book = new exceljs.Workbook()
  book.creator = 'Songtan'
  book.created = made
  for (const sheet of sheets) addSheet(book, sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}
