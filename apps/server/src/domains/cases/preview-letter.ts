import { casesRoutes, type InputOf } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { familyFor } from '../registry/index.ts'
import { type CaseFile, readCaseFile } from './case-file.queries.ts'
import type { CaseTerms } from './domain/clock.ts'
import { dueOf } from './domain/clock.ts'
import {
  decisionLetter,
  type LetterCase,
  type LetterContent,
  supplementLetter,
  terminationLetter,
} from './domain/letter.ts'
import { withNames } from './domain/named.ts'
import { proposalOf } from './domain/outcome.ts'
import { isClosed, rowFor } from './domain/transitions.ts'
import { letterCase } from './letters.repo.ts'
import { casesPermissions } from './permissions.ts'
import { clockContext, payFrom } from './policy-day.ts'
import { refuse } from './take-step.ts'

type Asked = InputOf<typeof casesRoutes.previewLetter>

/** Whether the step that issues the letter is still to come; a decision may be previewed as soon as it is assessed. */
const mayCome = ({ state }: CaseFile, kind: Asked['kind']): boolean => {
  if (kind === 'decision') return !isClosed(state)
  return rowFor(kind === 'supplement' ? 'request-supplement' : 'terminate', state) !== undefined
}

const decisionOf = ({ assessments: [last] }: CaseFile) => {
  if (!last) return refuse({ code: 'case.not-assessed' })
  const proposal = proposalOf(last.determination)
  if (!proposal)
    return refuse({ code: 'assessment.incomplete', params: { missing: last.determination.missing.length } })
  return { determination: last.determination, proposal }
}

const undecided = (of: LetterCase, { kind, items, reason }: Asked, terms: CaseTerms): LetterContent =>
  kind === 'supplement' ? supplementLetter(of, items ?? []) : terminationLetter(of, reason ?? '……', terms)

const contentPart = ({ title, issuer, addressee, paragraphs, figures, basis, rights }: LetterContent) => ({
  ...{ title, issuer, addressee, rights },
  paragraphs: [...paragraphs],
  figures: figures.map((figure) => ({ ...figure })),
  basis: basis.map(({ zh, en }) => ({ zh, en })),
})

/**
 * A letter as the family would get it if the step were taken now (预览): nothing is written, no number is taken.
 * @throws AppError 404 `record.not-found`; 409 `case.not-now`, `case.not-assessed`, `assessment.incomplete`
 */
export const previewLetter = readCase(
  casesRoutes.previewLetter,
  { permission: casesPermissions.previewLetter },
  async ({ db, input, today, services, requireArea, note }) => {
    const { county, id, kind } = input
    const file = await readCaseFile(db, county, id)
    if (!file) throw new AppError(404, 'record.not-found')
    requireArea(file.village)
    note({ householdId: file.householdId, subject: { kind: 'case', id } })
    if (!mayCome(file, kind)) return refuse({ code: 'case.not-now', params: { state: file.state } })
    const { terms, calendar } = await clockContext(db, services, county, today)
    const of = await letterCase(db, file)
    const shown = { day: today, dueOn: dueOf(terms['refusal-letter'], today, calendar).day }
    if (kind !== 'decision') return { kind, ...contentPart(undecided(of, input, terms)), ...shown }
    const { determination, proposal } = decisionOf(file)
    const { members } = await familyFor(db, county, file.householdId)
    const names = new Map(members.map(({ personId, name }) => [personId, name]))
    const found = withNames(determination, names)
    const fromMonth = payFrom(services, county, today)
    const content = decisionLetter(of, found, { proposal, fromMonth, names, terms })
    const decided = proposal.eligible ? ('confirmation' as const) : ('refusal' as const)
    return { kind: decided, ...contentPart(content), ...shown }
  },
)
