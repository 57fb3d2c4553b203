import { casesRoutes, HELD_PROGRAMS } from '@songtan/contract'
import { AppError, plainDate } from '@songtan/kernel'
import { examine, factsFromJson, type TraceTree, traceTree } from '@songtan/policy'
import { readCase } from '../../platform/use-case/use-case.ts'
import { policyOf } from '../programs/index.ts'
import { familyFor, shownName } from '../registry/index.ts'
import { readAssessmentAt } from './assessments.queries.ts'
import { determinationPart } from './case-page-parts.ts'
import { namesPut } from './domain/named.ts'
import { differencesOf } from './domain/outcome.ts'
import { casesPermissions } from './permissions.ts'

const programOf = (program: string | undefined) => HELD_PROGRAMS.find((known) => known === program) ?? null

const rootPart = ({ about, program, member, restsOn }: TraceTree['roots'][number]) => ({
  ...{ about, program: programOf(program), personId: member ?? null },
  restsOn: [...restsOn],
})

const nodePart =
  (put: ReturnType<typeof namesPut>) =>
  ({
    rule,
    member,
    outcome,
    zh,
    en,
    basis,
    formula,
    parameters,
    facts,
    restsOn,
  }: TraceTree['nodes'][number]) => ({
    ...{ rule, personId: member ?? null, outcome, basis, formula: formula ?? null },
    words: { zh: put(zh, 'zh'), en: put(en, 'en') },
    parameters: [...parameters],
    facts: facts.map((told) => ({ ...told })),
    restsOn: [...restsOn],
  })

/**
 * How an assessment came to its outcome (推理树), from the facts and the law it was made from; `same` is false should it
 * ever say something else than what was frozen. Three queries.
 * @throws AppError 404 `record.not-found`
 */
export const readTrace = readCase(
  casesRoutes.readTrace,
  { permission: casesPermissions.readTrace },
  async ({ db, input, actor, services, requireArea, note }) => {
    const { county, id, assessmentId } = input
    const row = await readAssessmentAt(db, { county, caseId: id, assessmentId })
    if (!row) throw new AppError(404, 'record.not-found')
    requireArea(row.village)
    note({ householdId: row.householdId, subject: { kind: 'case', id } })
    const set = await policyOf(db, services, row.policyHash)
    const tree = traceTree(examine(set, factsFromJson(row.facts)))
    const { members } = await familyFor(db, county, row.householdId)
    const names = new Map(
      members.map(({ personId, name }) => [personId, shownName(actor, row.village, name)]),
    )
    const spoken = tree.nodes.flatMap(({ member }) => member ?? [])
    return {
      assessmentId,
      day: plainDate(row.day),
      same: differencesOf(row.determination, tree.determination).length === 0,
      roots: tree.roots.map(rootPart),
      nodes: tree.nodes.map(nodePart(namesPut(spoken, names))),
      parameters: determinationPart(tree.determination).parameters,
    }
  },
)
