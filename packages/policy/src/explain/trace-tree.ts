import type { Determination, TraceStep } from '../engine/determination.ts'
import type { Findings } from '../engine/examine.ts'
import type { Step } from '../engine/run.ts'
import { tell } from '../engine/tell.ts'
import type { Program, Status } from '../facts/codes.ts'
import type { Words } from '../pack/pack-types.ts'
import { formulaOf } from './formula.ts'
import { NO_WORDS, RuleReader, type Spoken } from './rule-reader.ts'
import { type ToldFact, toldFacts } from './told-facts.ts'

/** A rule that was applied, and what its outcome rests on. */
export interface TraceNode extends TraceStep {
  /** As it was worked out, with values; only where the rule is arithmetic. */
  readonly formula?: Words | undefined
  /** Keys among the determination's `parametersUsed`. */
  readonly parameters: readonly string[]
  readonly facts: readonly ToldFact[]
  /** Nodes it rests on, by their place in the list; always before its own. */
  readonly restsOn: readonly number[]
}

/** An outcome, and the nodes that it rests on. */
export interface TraceRoot {
  readonly about: 'class' | 'grant' | 'refusal'
  readonly program?: Program | Status | undefined
  readonly member?: string | undefined
  readonly restsOn: readonly number[]
}

/** The trace as a tree (推理树): outcomes on top; a node that several rest on stands in the list once. */
export interface TraceTree {
  readonly determination: Determination
  readonly roots: readonly TraceRoot[]
  readonly nodes: readonly TraceNode[]
}

const usedOf = (keys: ReadonlySet<string>, { parametersUsed }: Determination): string[] =>
  parametersUsed.map(({ key }) => key).filter((key) => keys.has(key) || keys.has(key.replace(/\.[^.]*$/, '')))

/** Places of the steps of these rules; of one member where the one who asks speaks of one. */
const linked = (steps: readonly Step[], rules: ReadonlySet<string>, member?: string): number[] =>
  steps.flatMap((step, i) => {
    const own = member === undefined || step.member === undefined || step.member.id === member
    return own && rules.has(step.rule.name) ? [i] : []
  })

interface Links {
  readonly restsOn: readonly number[]
  /** Parameters told here or below. */
  readonly keys: ReadonlySet<string>
  /** All that is below, and not only at the next level. */
  readonly below: ReadonlySet<number>
}

/** What a rule names itself stays; what it reaches through silent rules is left to the one below that has it. */
const linksOf = (
  { direct, through }: Spoken,
  steps: readonly Step[],
  above: readonly Links[],
  member?: string,
): Links => {
  const here = (rules: ReadonlySet<string>) => linked(steps.slice(0, above.length), rules, member)
  const named = here(direct.rules)
  const all = [...new Set([...named, ...here(through.rules)])].sort((a, b) => a - b)
  const covered = new Set(all.flatMap((i) => [...(above[i]?.below ?? [])]))
  const keys = new Set(all.flatMap((i) => [...(above[i]?.keys ?? [])]))
  return {
    restsOn: all.filter((i) => named.includes(i) || !covered.has(i)),
    below: new Set([...all, ...covered]),
    keys: direct.keys.union(through.keys.difference(keys)).union(keys),
  }
}

/** A parameter is told where a rule names it, or at the lowest that comes to it through silent rules. */
const toldKeys = ({ direct, through }: Spoken, { restsOn }: Links, links: readonly Links[]): Set<string> => {
  const below = new Set(restsOn.flatMap((i) => [...(links[i]?.keys ?? [])]))
  return direct.keys.union(through.keys.difference(below))
}

/** Rules that decided the class: of the one found, or of all that were tried. */
const classWords = ({ run, decision }: Findings, reader: RuleReader): Spoken => {
  const found = run.law.classes.filter((c) => c.class === decision.class)
  return reader.readAll((found.length > 0 ? found : run.law.classes).map(({ when }) => when))
}

const rootsOf = (findings: Findings, reader: RuleReader, links: readonly Links[]): TraceRoot[] => {
  const { run, decision, refused, steps } = findings
  const rests = (spoken: Spoken, member?: string) => {
    const { direct, through } = spoken
    const all = { direct: NO_WORDS, through: { ...through, rules: direct.rules.union(through.rules) } }
    return linksOf(all, steps, links, member).restsOn
  }
  const given = decision.grants.flatMap((grant) =>
    run.law.programs.filter(({ program }) => program === grant.program).map((rule) => ({ grant, rule })),
  )
  const outcomes = [
    ...given.map(({ grant: { program, member }, rule: { when, monthly } }): TraceRoot => {
      const spoken = reader.readAll(monthly ? [when, monthly] : [when])
      return { about: 'grant', program, member, restsOn: rests(spoken, member) }
    }),
    ...refused.map(({ program, member, refusal }): TraceRoot => {
      return {
        about: 'refusal',
        program,
        member: member?.id,
        restsOn: rests(reader.read(refusal.when), member?.id),
      }
    }),
  ]
  const decided = rests(classWords(findings, reader))
  const reached = new Set([...outcomes, ...links].flatMap(({ restsOn }) => [...restsOn]))
  // What is told beside the outcome and nothing rests on, such as the income a person.
  const beside = links.flatMap((_, i) => (reached.has(i) ? [] : [i]))
  return [
    { about: 'class', restsOn: [...new Set([...decided, ...beside])].sort((a, b) => a - b) },
    ...outcomes,
  ]
}

/** Builds the tree of what was found; nothing is decided again. */
export const traceTree = (findings: Findings): TraceTree => {
  const { run, steps } = findings
  const determination = tell(findings)
  const reader = new RuleReader(run.law, new Set(steps.map(({ rule }) => rule.name)))
  const links: Links[] = []
  const nodes = determination.trace.flatMap((told, i): TraceNode[] => {
    const step = steps[i]
    if (!step) return []
    const spoken = reader.read(step.rule.expr)
    const own = linksOf(spoken, steps, links, step.member?.id)
    const keys = toldKeys(spoken, own, links)
    links.push(own)
    const formula = formulaOf(run, step.rule.expr, step.member)
    const facts = spoken.direct.facts.union(spoken.through.facts)
    return [
      {
        ...told,
        ...(formula ? { formula } : {}),
        parameters: usedOf(keys, determination),
        facts: step.member ? toldFacts(run.facts, step.member.id, facts) : [],
        restsOn: own.restsOn,
      },
    ]
  })
  return { determination, roots: rootsOf(findings, reader, links), nodes }
}
