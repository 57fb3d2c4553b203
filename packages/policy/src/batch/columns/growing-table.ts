import type { Column, Store } from './column.ts'

export type Cells = Uint8Array | Int32Array | Uint32Array | Float64Array
export type Columns = Readonly<Record<string, Cells>>

const WIDTH: Readonly<Record<Store, 1 | 4 | 8>> = {
  code: 1,
  flag: 1,
  person: 1,
  count: 4,
  day: 4,
  county: 4,
  people: 4,
  money: 8,
}

const cells = (width: 1 | 4 | 8, length: number): Cells => {
  const buffer = new SharedArrayBuffer(width * length)
  return width === 1
    ? new Uint8Array(buffer)
    : width === 4
      ? new Int32Array(buffer)
      : new Float64Array(buffer)
}

const FIRST_ROWS = 64

/** One column that grows by doubling; its memory may be shared with workers. */
export class Growing {
  readonly #width: 1 | 4 | 8
  #cells: Cells
  #length = 0

  constructor(width: 1 | 4 | 8) {
    this.#width = width
    this.#cells = cells(width, FIRST_ROWS)
  }

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#cells.length) this.#resize(this.#length * 2)
    this.#cells[this.#length] = value
    this.#length += 1
  }

  /** The column at its length. */
  finish(): Cells {
    this.#resize(this.#length)
    return this.#cells
  }

  #resize(length: number): void {
    const next = cells(this.#width, length)
    next.set(this.#cells.subarray(0, Math.min(length, this.#length)))
    this.#cells = next
  }
}

/** Rows of one kind, column by column. */
export class GrowingTable<T> {
  readonly #fields: readonly { name: string; read: (fact: T) => number; column: Growing }[]
  #rows = 0

  constructor(columns: Readonly<Record<string, Column<T>>>) {
    this.#fields = Object.entries(columns).map(([name, { store, read }]) => ({
      name,
      read,
      column: new Growing(WIDTH[store]),
    }))
  }

  get rows(): number {
    return this.#rows
  }

  push(fact: T): void {
    for (const { read, column } of this.#fields) column.push(read(fact))
    this.#rows += 1
  }

  finish(): Columns {
    return Object.fromEntries(this.#fields.map(({ name, column }) => [name, column.finish()]))
  }
}
