import type { DivisionCode, DivisionLevel, PlainDate } from '@songtan/kernel'

/** One 12-digit code of the division table (区划). */
export interface DivisionRow {
  readonly code: DivisionCode
  readonly name: string
  /**
   * The levels this one code stands for. 中山 442000, 东莞 441900 and 儋州 460400 are city and county at once.
   * A functional zone (功能区, county digits 7x) stands for none: it has towns below it but decides nothing.
   */
  readonly levels: readonly DivisionLevel[]
  readonly parent: DivisionCode | null
  readonly zone: boolean
  /** First and last day it stands; `SINCE_BEFORE` when the edition does not say, null while it lasts. */
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly source: string
}

/** The edition lists what stood on its day, not since when: such rows hold for any earlier day too. */
export const SINCE_BEFORE = '0001-01-01' as PlainDate

const LEVELS: readonly DivisionLevel[] = ['nation', 'province', 'city', 'county', 'town', 'village']

/** `city,county` → levels; empty text → none. @throws Error naming the word that is no level */
export const parseLevels = (text: string): DivisionLevel[] =>
  text === ''
    ? []
    : text.split(',').map((word) => {
        const level = LEVELS.find((l) => l === word)
        if (!level) throw new Error(`no division level: ${word}`)
        return level
      })
