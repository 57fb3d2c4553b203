import { isHandWritten, type SourceFile, type Violation } from './source-file.ts'

/** Lines of hand-written files, tests included. */
export const SIZES = { longest: 500, median: 80, p90: 250 } as const

export const countLines = (text: string): number => text.replace(/\n$/, '').split('\n').length

/** The smallest value with at least `share` of the sorted values at or below it (nearest rank). */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0

/** File lengths: none over the longest, and median and ninth decile of the whole repository within theirs. */
export const checkSizes = (files: readonly SourceFile[]): Violation[] => {
  const sizes = files
    .filter(({ path }) => isHandWritten(path))
    .map(({ path, text }) => ({ path, lines: countLines(text) }))
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
  const long = sizes
    .filter(({ lines }) => lines > SIZES.longest)
    .map(({ path, lines }) => ({
      path,
      line: SIZES.longest + 1,
      rule: 'size',
      message: `${lines} lines, at most ${SIZES.longest}: split it by what it does`,
    }))
  const whole = (name: string, value: number, limit: number): Violation[] =>
    value <= limit
      ? []
      : [
          {
            path: '.',
            line: 0,
            rule: 'size',
            message: `${name} of all files is ${value} lines, at most ${limit}`,
          },
        ]
  return [
    ...long,
    ...whole('the median', percentile(sorted, 0.5), SIZES.median),
    ...whole('the ninth decile', percentile(sorted, 0.9), SIZES.p90),
  ]
}
