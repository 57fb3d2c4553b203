import type { TraceStep } from '../engine/determination.ts'
import type { Findings } from '../engine/examine.ts'
import type { Basis, Words } from '../pack/pack-types.ts'
import { type TraceNode, type TraceTree, traceTree } from './trace-tree.ts'

/** A sentence that says why a family was given what it was given, or was not. */
export interface Reason extends Words {
  readonly basis: Basis
  readonly member?: string | undefined
  /** How the figure of the sentence was worked out. */
  readonly formula?: Words | undefined
  /** One of the few that say all that decided; the others are steps on the way. */
  readonly main: boolean
}

const covers = ({ grants }: TraceTree['determination'], { member }: TraceStep): boolean =>
  member === undefined || grants.some((grant) => grant.member === member)

const tells = ({ zh, outcome }: TraceStep): boolean => zh !== '' && outcome !== 'unknown'

/**
 * What class and grants rest on. A rule that only says the class is replaced by what it rests on; a condition that does
 * not hold is told by the refusal, with the distance; who counts in the family is a step on the way.
 */
const deciding = ({ run, decision }: Findings, { roots, nodes, determination }: TraceTree): TraceNode[] => {
  const found = run.law.classes.find((one) => one.class === decision.class)?.when
  const classRule = found?.k === 'name' ? found.n : undefined
  const places = roots
    .filter(({ about }) => about !== 'refusal')
    .flatMap(({ restsOn }) => restsOn)
    .flatMap((i) => (nodes[i]?.rule === classRule ? (nodes[i]?.restsOn ?? []) : [i]))
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .flatMap((i) => nodes[i] ?? [])
    .filter((node) => tells(node) && covers(determination, node))
    .filter(({ rule, outcome }) => outcome !== 'false' && rule !== run.law.outputs?.counted)
}

/** A sentence that speaks of the income a person says how that was worked out; amounts say their own formula. */
const formulaFor = (node: TraceNode, income: TraceNode | undefined): Words | undefined =>
  income && income.rule in node.values ? income.formula : node.outcome === 'true' ? undefined : node.formula

const mainSteps = (findings: Findings, tree: TraceTree): Reason[] => {
  const income = tree.nodes.find(({ rule }) => rule === findings.run.law.outputs?.perCapita)
  const nodes = deciding(findings, tree)
  const said = nodes.some((node) => node !== income && income && income.rule in node.values)
  return nodes
    .filter((node) => node !== income || !said)
    .map((node) => ({
      ...{ zh: node.zh, en: node.en, basis: node.basis, member: node.member, main: true },
      formula: formulaFor(node, income),
    }))
}

/**
 * Why a family was given what it was given, each sentence once: the few that decided first, then the other steps. Where
 * nothing is given, every refusal, those of the whole family as the main ones. On a confirmation also why the whole
 * family does not come into a class of more help.
 */
export const reasonsOf = (findings: Findings): Reason[] => {
  const tree = traceTree(findings)
  const { class: found, grants, refusals, trace } = tree.determination
  const eligible = grants.length > 0 || (found !== 'none' && found !== 'unknown')
  const ofFamily = refusals.some(({ member }) => member === undefined)
  const refused = refusals
    .filter(({ member }) => !eligible || member === undefined)
    .map(({ reason, en, basis, member }) => ({
      ...{ zh: reason, en, basis, member, main: member === undefined || !ofFamily },
    }))
  const steps = trace
    .filter((step) => tells(step) && covers(tree.determination, step))
    .map(({ zh, en, basis, member }) => ({ zh, en, basis, member, main: false }))
  const all = eligible ? [...mainSteps(findings, tree), ...refused, ...steps] : refused
  const once = new Map<string, Reason>()
  for (const reason of all) if (!once.has(reason.zh)) once.set(reason.zh, reason)
  const list = [...once.values()]
  return [...list.filter(({ main }) => main), ...list.filter(({ main }) => !main)]
}
