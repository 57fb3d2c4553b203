import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { AppError, formatYuan } from '@songtan/kernel'
import {
  type Change,
  type Cliff,
  comparisonToJson,
  type Draft,
  draftOf,
  PolicyError,
  readChange,
  sayProblem,
} from '@songtan/policy'
import { type OpenRecords, openRecords } from '../../app/open-records.ts'
import { openPolicies, type Simulation, simulate } from '../../domains/programs/index.ts'
import { recordAudit } from '../../platform/audit/audit.ts'

interface Io {
  out(line: string): void
  err(line: string): void
}

interface Asked {
  readonly place: string
  readonly file: string
}

const WRONG_USE = 2
const COUNTY_DIGITS = 6
const USAGE = 'usage: songtan simulate --place CODE --change FILE   (a county of 6 digits or a city of 4)'

const readArgs = (args: readonly string[]): Asked | undefined => {
  try {
    const options = { place: { type: 'string' }, change: { type: 'string' } } as const
    const { place, change } = parseArgs({ args: [...args], options }).values
    return place !== undefined && change !== undefined && /^\d{4}(\d\d)?$/.test(place)
      ? { place, file: change }
      : undefined
  } catch {
    // parseArgs throws on unknown options and bare words alike: all of it is wrong use.
    return undefined
  }
}

/** One line for a change that cannot be tried, or a place without families. */
const failureOf = (error: unknown): string | undefined => {
  if (error instanceof PolicyError) {
    const [first] = error.problems
    return first && sayProblem(first)
  }
  if (!(error instanceof AppError) || error.code !== 'policy.no-families') return undefined
  return `no family is registered in ${error.params.place} on ${error.params.day}`
}

const cliffToJson = ({ income, monthly, lost, evenFrom, ...cliff }: Cliff) => ({
  ...cliff,
  income: formatYuan(income),
  monthly: { from: formatYuan(monthly.from), to: formatYuan(monthly.to) },
  lost: formatYuan(lost),
  evenFrom: evenFrom === null ? null : formatYuan(evenFrom),
})

const toJson = (
  place: string,
  { from }: Change,
  { figures }: Draft,
  { policy, whole, counties }: Simulation,
) => ({
  place,
  from,
  figures,
  policy,
  ...comparisonToJson(whole),
  counties: counties.map(({ county, comparison, cliffs }) => ({
    county,
    ...comparisonToJson(comparison),
    cliffs: cliffs.map(({ before, after, ...of }) => ({
      ...of,
      before: before.map(cliffToJson),
      after: after.map(cliffToJson),
    })),
  })),
})

/** Looks at all families of the place: recorded before the first is read, with what for (PIPL §6). */
const recordLook = ({ db, clock, actor }: OpenRecords, place: string, { from, set }: Change) =>
  recordAudit(db, clock, actor, {
    county: place.padEnd(COUNTY_DIGITS, '0'),
    action: 'programs.simulate',
    outcome: 'looked',
    purpose: 'simulation',
    details: { place, from, keys: set.map(({ key }) => key).join(' ') },
  })

/** A draft may need a figure that nobody has given: its families are told of, not lost in a sum. */
const sayLacking = ({ whole: { before, after } }: Simulation, io: Io): void => {
  for (const [law, { lacking }] of [
    ['law', before],
    ['draft', after],
  ] as const)
    for (const { parameter, families } of lacking)
      io.err(`${families} families cannot be decided by the ${law}: there is no value of ${parameter}`)
}

/** On the law in force, with what was published beside the packs. @throws PolicyError for a change that cannot be */
const runIn = async (records: OpenRecords, place: string, change: Change, io: Io) => {
  const { set } = await (await openPolicies()).current(records.db)
  const draft = draftOf(set, place, change)
  await recordLook(records, place, change)
  const onProgress = (county: string, families: number) => io.err(`${county}: ${families} families`)
  const laws = { before: set, after: draft.set }
  const simulation = await simulate(records.db, { ...laws, place, day: change.from, onProgress })
  sayLacking(simulation, io)
  io.out(JSON.stringify(toJson(place, change, draft, simulation), null, 2))
}

/**
 * `songtan simulate --place CODE --change FILE`: every family the place has on the day of the change, by the law and by
 * the law with the change in it, as JSON.
 * @returns 0, 1 for a change that cannot be tried or a place without families, 2 for wrong use
 */
export const run = async (
  args: readonly string[],
  io: Io,
  open: () => Promise<OpenRecords> = openRecords,
): Promise<number> => {
  const asked = readArgs(args)
  const found = asked && (await stat(asked.file).catch(() => undefined))
  if (!asked || !found?.isFile()) {
    io.err(asked ? `songtan simulate: there is no file ${asked.file}` : USAGE)
    return WRONG_USE
  }
  let records: OpenRecords | undefined
  try {
    const change = readChange(await readFile(asked.file, 'utf8'), asked.file)
    records = await open()
    await runIn(records, asked.place, change, io)
    return 0
  } catch (error) {
    const said = failureOf(error)
    if (said === undefined) throw error
    io.err(`songtan simulate: ${said}`)
    return 1
  } finally {
    await records?.close()
  }
}
