import { CASE_STATE_NAMES, casesRoutes } from '@songtan/contract'
import {
  AppError,
  type DivisionCode,
  dayInShanghai,
  divisionCode,
  type PlainDate,
  townOf,
} from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionNames } from '../org/index.ts'
import { type CaseFile, readCaseFile } from './case-file.queries.ts'
import * as parts from './case-page-parts.ts'
import { caseHead } from './case-rows.ts'
import { type ClockContext, dueOf } from './domain/clock.ts'
import { rowFor } from './domain/transitions.ts'
import { officeOf } from './domain/worklist.ts'
import { ownCase, requireMine } from './own-case.ts'
import { casesPermissions } from './permissions.ts'
import { clockContext } from './policy-day.ts'

const rowsOf = (db: ReadDb, citizenId: string) =>
  db
    .selectFrom('cases.case_file as c')
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'c.county').onRef('p.id', '=', 'c.applicantId'),
    )
    .select(['c.id', 'c.county', 'c.receiptNumber', 'c.state', 'c.stateSince', 'c.filedAt', 'c.dueOn'])
    .select(['c.village', 'c.householdId', 'p.name as applicant'])
    .where(ownCase(citizenId))

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

/** Town and county of each case by name: families are told offices, never names of staff. */
const officeNames = (db: ReadDb, rows: readonly Pick<Row, 'village'>[]) =>
  divisionNames(
    db,
    rows.flatMap(({ village }) => [townOf(village as DivisionCode), divisionCode(village.slice(0, 6))]),
  )

const summary = (row: Row, names: ReadonlyMap<string, string>) => {
  const state = caseHead.shape.state.parse(row.state)
  const office = officeOf(state)
  const place =
    office === 'county' ? divisionCode(row.village.slice(0, 6)) : townOf(row.village as DivisionCode)
  return {
    ...{
      id: row.id,
      county: row.county,
      householdId: row.householdId,
      receiptNumber: row.receiptNumber,
      applicant: row.applicant,
    },
    ...{ state, stateSince: row.stateSince.toISOString(), filedAt: row.filedAt.toISOString() },
    ...{ dueOn: row.dueOn, office },
    officeName: office === 'town' || office === 'county' ? (names.get(place) ?? '') : '',
  }
}

/** Applications that the citizen filed or is the applicant of, newest first. */
export const listMyApplications = readCase(
  casesRoutes.listMyApplications,
  { permission: casesPermissions.listMyApplications },
  async ({ db, actor }) => {
    const rows = await rowsOf(db, actor.id).orderBy('c.filedAt', 'desc').execute()
    const names = await officeNames(db, rows)
    return { items: rows.map((row) => summary(row, names)) }
  },
)

/** The states it went through, with the day of each; what staff wrote on the way stays with staff. */
const wayOf = ({ steps }: CaseFile) =>
  steps
    .filter(({ from_state, to_state }) => from_state !== to_state)
    .map(({ to_state, at }) => ({ state: to_state, at, words: CASE_STATE_NAMES[to_state] }))

const lackingOf = ({ state, letters }: CaseFile): string[] =>
  state === 'supplementing'
    ? (letters.find(({ kind }) => kind === 'supplement')?.content.paragraphs.slice(2) ?? []).map(
        ({ zh }) => zh,
      )
    : []

const surveyToSign = ({ surveys }: CaseFile) => {
  const open = surveys.find(({ family_signed_at }) => family_signed_at === null)
  return open ? { surveyId: open.id, visitedOn: open.visited_on, summary: open.findings.summary } : null
}

const decisionOf = (file: CaseFile) => {
  const decision = parts.decisionPart(file)
  if (!decision) return null
  const { decisionId: _, decidedPost: __, ...shown } = decision
  return shown
}

/**
 * Last days to ask for reconsideration (行政复议) and to sue, counted from the day the letter was received by the law of
 * that day (L1 §65, L2 §38). A last day that is a day of rest is not moved on: who keeps to it is never late.
 */
const appealOf = async (
  { kind, delivered_at }: CaseFile['letters'][number],
  contextOn: (day: PlainDate) => Promise<ClockContext>,
) => {
  if (kind === 'supplement' || delivered_at === null) return null
  const received = dayInShanghai(new Date(delivered_at))
  const { terms, calendar } = await contextOn(received)
  const last = (term: 'appeal-review' | 'appeal-suit') => dueOf(terms[term], received, calendar).day
  return { review: last('appeal-review'), suit: last('appeal-suit') }
}

/** How far it is, who has it, what is asked of the family, what was decided and why (L2 §38: the right to know). */
export const showMyApplication = readCase(
  casesRoutes.showMyApplication,
  { permission: casesPermissions.showMyApplication },
  async ({ db, input, actor, note, services }) => {
    const { county, id } = input
    await requireMine(db, actor.id, input)
    const row = await rowsOf(db, actor.id)
      .where('c.county', '=', county)
      .where('c.id', '=', id)
      .executeTakeFirst()
    const file = await readCaseFile(db, county, id)
    if (!row || !file) throw new AppError(404, 'record.not-found')
    note({ householdId: file.householdId, subject: { kind: 'case', id } })
    return {
      ...summary(row, await officeNames(db, [row])),
      ...{ version: file.version, acceptanceNumber: file.acceptanceNumber, acceptedOn: file.acceptedOn },
      lacking: lackingOf(file),
      way: wayOf(file),
      surveyToSign: surveyToSign(file),
      decision: decisionOf(file),
      letters: await Promise.all(
        file.letters.map(async (letter) => ({
          ...parts.letterPart(letter),
          appeal: await appealOf(letter, (day) => clockContext(db, services, county, day)),
        })),
      ),
      attachments: file.attachments.filter(({ kind }) => kind !== 'signature').map(parts.attachmentPart),
      mayWithdraw: rowFor('withdraw', file.state) !== undefined,
      maySupply: rowFor('supply', file.state) !== undefined,
    }
  },
)
