/** One file of the repository: its path from the root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** One broken rule. `line` counts from 1; 0 when the whole file or the whole repository is meant. */
export interface Violation {
  readonly path: string
  readonly line: number
  readonly rule: string
  readonly message: string
}

/** Files a person wrote: what a generator wrote ends in `.gen.ts` and answers to its generator. */
export const isHandWritten = (path: string): boolean => /\.tsx?$/.test(path) && !/\.gen\.tsx?$/.test(path)

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** The first line (from 1) of the character at `offset`. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
