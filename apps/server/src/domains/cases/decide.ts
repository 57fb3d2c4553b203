import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { type Determination, examine, type Reason, reasonsOf } from '@songtan/policy'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { currentAccount, familyFor, setClass } from '../registry/index.ts'
import { factsToday } from './assess.ts'
import { insertDecision } from './decisions.repo.ts'
import { dueOf } from './domain/clock.ts'
import { decisionLetter } from './domain/letter.ts'
import { withNames } from './domain/named.ts'
import { differencesOf, outcomeOf, type Proposal, proposalOf } from './domain/outcome.ts'
import { decisionReasons } from './domain/reasons.ts'
import { caseDecided } from './events.ts'
import { issueLetter, letterCase } from './letters.repo.ts'
import { casesPermissions } from './permissions.ts'
import { payFrom } from './policy-day.ts'
import { computeAgain } from './recompute.ts'
import {
  finishStep,
  refuse,
  type StepContext,
  type StepInput,
  type TakenCase,
  takeCase,
} from './take-step.ts'
import { tellFamily } from './tell-family.ts'

type Deciding = StepContext<StepInput & { readonly assessmentId: string; readonly note?: string | undefined }>

const stale = (about: readonly { readonly about: string; readonly what: string }[]): AppError =>
  new AppError(409, 'assessment.stale', {
    params: { what: about.map(({ what, about: whom }) => `${what} ${whom}`).join(', ') },
  })

/**
 * The assessment that was looked at, if it still holds: it computes again to the same fen from what was frozen, and
 * today's facts under today's law come to the same.
 * @throws AppError 409 `assessment.other` | `assessment.stale` with where they part
 */
const soundAssessment = async (
  context: Deciding,
  taken: TakenCase,
): Promise<{ assessed: Determination; reasons: Reason[] }> => {
  const { tx, input, services } = context
  const [last] = taken.file.assessments
  if (last?.id !== input.assessmentId) throw new AppError(409, 'assessment.other')
  const again = await computeAgain(tx, services, taken.file.county, last)
  if (again.differences.length > 0) throw stale(again.differences)
  const now = examine((await services.policies.current(tx)).set, await factsToday(context, taken))
  const differences = differencesOf(last.determination, outcomeOf(now))
  if (differences.length > 0) throw stale(differences)
  return { assessed: last.determination, reasons: reasonsOf(again.findings) }
}

/** What the rules found, in the members' names, and what it comes to. */
interface Finding {
  readonly found: Determination
  readonly proposal: Proposal
  readonly names: ReadonlyMap<string, string>
}

const letterFor = async (
  context: Deciding,
  { file, clock }: TakenCase,
  { found, proposal, names }: Finding,
): Promise<void> => {
  const { today, services } = context
  const { county } = file
  const dueOn = dueOf(clock.terms['refusal-letter'], today, clock.calendar).day
  const fromMonth = payFrom(services, county, today)
  const letter = { proposal, fromMonth, names, terms: clock.terms }
  const content = decisionLetter(await letterCase(context.tx, file), found, letter)
  return issueLetter(context, file, { kind: proposal.eligible ? 'confirmation' : 'refusal', content, dueOn })
}

const announce = async (
  { tx, emit }: Deciding,
  { file }: TakenCase,
  decision: { readonly id: string; readonly proposal: Proposal; readonly fromMonth: string },
): Promise<void> => {
  const { county, householdId, village, id: caseId } = file
  const { proposal, fromMonth } = decision
  const account = (await currentAccount(tx, county, [householdId])).get(householdId)
  await emit(
    caseDecided,
    { county, subject: householdId },
    {
      ...{ decisionId: decision.id, caseId, householdId, village, class: proposal.class, fromMonth },
      outcome: proposal.eligible ? 'confirmed' : 'refused',
      grants: proposal.grants.map((grant) => ({ ...grant })),
      accountId: account?.accountId ?? null,
    },
  )
}

/**
 * The decision (审核确认, L2 §20–21): confirms or refuses as the assessment comes to, gives the family its class, freezes
 * what was decided and why, issues the letter and tells whoever pays — all in one transaction.
 */
export const decide = writeCase(
  casesRoutes.decide,
  { permission: casesPermissions.decide },
  async (context) => {
    const { tx, input, today, services } = context
    const taken = await takeCase(context, input.outcome === 'confirmed' ? 'confirm' : 'refuse')
    const { county, householdId } = taken.file
    const { assessed, reasons } = await soundAssessment(context, taken)
    const proposal = proposalOf(assessed)
    if (!proposal)
      return refuse({ code: 'assessment.incomplete', params: { missing: assessed.missing.length } })
    const { members } = await familyFor(tx, county, householdId)
    const names = new Map(members.map(({ personId, name }) => [personId, name]))
    const found = withNames(assessed, names)
    const fromMonth = payFrom(services, county, today)
    const id = await insertDecision(context, taken, {
      proposal,
      fromMonth,
      reasons: decisionReasons(reasons, proposal, names),
    })
    if (proposal.eligible) {
      await setClass(tx, context, {
        county,
        householdId,
        class: proposal.class,
        day: today,
        source: 'decision',
      })
    }
    await letterFor(context, taken, { found, proposal, names })
    await announce(context, taken, { id, proposal, fromMonth })
    await tellFamily(context, taken.file, 'decided')
    return finishStep(context, taken, { note: input.note, data: { decisionId: id } })
  },
)
