/** Counts the names of one compiled program. */
export class Names {
  #n = 0

  next(prefix: string): string {
    this.#n += 1
    return `${prefix}${this.#n}`
  }
}

const IS_NAME = /^(?:[A-Za-z_]\w*|-?\d+)$/

/** Statements of the compiled program, in order. */
export class Block {
  readonly names: Names
  readonly #lines: string[] = []

  constructor(names: Names) {
    this.names = names
  }

  get empty(): boolean {
    return this.#lines.length === 0
  }

  line(js: string): void {
    this.#lines.push(js)
  }

  /** A block inside this one, to be placed with `line` or `append`. */
  inner(): Block {
    return new Block(this.names)
  }

  append(other: Block): void {
    this.#lines.push(...other.#lines)
  }

  /** A name for an expression, so that it may be written twice. */
  name(js: string): string {
    if (IS_NAME.test(js)) return js
    const name = this.names.next('t')
    this.line(`const ${name} = ${js}`)
    return name
  }

  /** A variable that later statements set. */
  variable(js: string): string {
    const name = this.names.next('t')
    this.line(`let ${name} = ${js}`)
    return name
  }

  text(): string {
    return this.#lines.join('\n')
  }
}
