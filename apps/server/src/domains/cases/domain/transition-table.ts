import { TRANSITIONS } from './transitions.ts'

const cell = (values: readonly string[]): string => (values.length === 0 ? '–' : values.join(', '))

/** The table of transitions as the page in README.md prints it, one row a row. */
export const transitionTable = (): string =>
  [
    '| action | from | to | who | starts | requires | legal basis |',
    '|---|---|---|---|---|---|---|',
    ...TRANSITIONS.map((row) => {
      const who = [...row.posts, ...(row.family ? ['family'] : []), ...(row.job ? ['job'] : [])]
      const basis = row.basis.map(({ zh }) => zh).join('; ')
      return `| ${row.action} | ${cell(row.from)} | ${row.to} | ${cell(who)} | ${cell(row.starts)} | ${cell(row.requires)} | ${basis} |`
    }),
  ].join('\n')
