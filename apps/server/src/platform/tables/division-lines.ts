import { type DivisionCode, type DivisionLevel, divisionCode, NATION, plainDate } from '@songtan/kernel'
import { type DivisionRow, parseLevels, SINCE_BEFORE } from './division-row.ts'

/** Depth = number of leading tabs; each depth adds the digits from `at` to `to` to the code above it. */
const DEPTHS: readonly { levels: readonly DivisionLevel[]; at: number; to: number }[] = [
  { levels: ['province'], at: 0, to: 2 },
  { levels: ['city'], at: 2, to: 4 },
  { levels: ['county'], at: 4, to: 6 },
  { levels: ['town'], at: 6, to: 9 },
  { levels: ['village'], at: 9, to: 12 },
]

const ZEROS = '000000000000'

const depthOf = (line: string): number => {
  let depth = 0
  while (line.charCodeAt(depth) === 9) depth += 1
  return depth
}

/**
 * Reads the lines of a division file in order, one row each: leading tabs give the depth, then the digits added
 * to the code above, a tab, the name, and a third column where the depth alone does not tell the levels
 * (`zone`, or a list such as `city,county`). A depth left out has digits 0: the towns of 中山 hang from the city.
 * @throws Error naming the line that does not fit.
 */
export const divisionLineReader = (source: string): ((line: string, at: number) => DivisionRow) => {
  const above: (DivisionCode | undefined)[] = []
  return (line, at) => {
    const depth = depthOf(line)
    const place = DEPTHS[depth]
    const [digits = '', name = '', mark] = line.slice(depth).split('\t')
    if (!place || digits.length !== place.to - place.at || name === '')
      throw new Error(`division file, line ${at}: unreadable`)
    const parent = depth === 0 ? NATION : above.slice(0, depth).findLast((code) => code !== undefined)
    if (!parent) throw new Error(`division file, line ${at}: nothing above it`)
    const code = divisionCode(parent.slice(0, place.at) + digits + ZEROS.slice(place.to))
    above.length = depth
    above[depth] = code
    const zone = mark === 'zone'
    const levels = zone ? [] : mark === undefined ? place.levels : parseLevels(mark)
    return { code, name, levels, parent, zone, validFrom: SINCE_BEFORE, validTo: null, source }
  }
}

const OVERLAY_COLUMNS = ['code', 'name', 'levels', 'zone', 'parent', 'valid_from', 'valid_to', 'source']

/**
 * Reads later changes (overlay.tsv): a header line, then one full row a line; each replaces the row of its code.
 * @throws Error naming the line that does not fit.
 */
export const parseOverlay = (text: string): DivisionRow[] => {
  const [header = '', ...lines] = text.trimEnd().split('\n')
  if (header !== OVERLAY_COLUMNS.join('\t')) throw new Error('division overlay: unexpected columns')
  return lines.map((line, i) => {
    const cells = line.split('\t')
    const [code = '', name = '', levels = '', zone, parent = '', from = '', to, source = ''] = cells
    if (cells.length !== OVERLAY_COLUMNS.length || !name || !source)
      throw new Error(`division overlay, line ${i + 2}: unreadable`)
    return {
      code: divisionCode(code),
      name,
      levels: parseLevels(levels),
      parent: divisionCode(parent),
      zone: zone === 'yes',
      validFrom: plainDate(from),
      validTo: to ? plainDate(to) : null,
      source,
    }
  })
}
