import type { FamilyFact, SourceCode } from '@songtan/contract'
import { addFen, type Fen, type PlainDate, ZERO_FEN } from '@songtan/kernel'
import { type Answered, foundIncomes } from './found-income.ts'
import { type AssetKind, assetOf, SOURCE_OF_ASSET } from './kinds.ts'

/** A fact as a source vouches for it on its data date. */
export interface VerifiedFact {
  readonly personId: string
  readonly fact: FamilyFact
  readonly source: SourceCode
  readonly dataDate: PlainDate
}

export interface DeclaredFact {
  readonly personId: string | null
  readonly fact: FamilyFact
}

type Base = Pick<VerifiedFact, 'personId' | 'source' | 'dataDate'>

const baseOf = ({ personId, source, dataDate }: Base): Base => ({ personId, source, dataDate })

const incomeFacts = (answers: readonly Answered[]): VerifiedFact[] => {
  const groups = Map.groupBy(foundIncomes(answers), ({ personId, kind, source }) =>
    [personId, kind, source].join(' '),
  )
  return [...groups.values()].flatMap((incomes) => {
    const [first] = incomes
    if (!first || first.kind === 'government-aid') return []
    const amount = addFen(...incomes.map((income) => income.yearly))
    return [{ ...baseOf(first), fact: { kind: 'income', value: { kind: first.kind, amount, per: 'year' } } }]
  })
}

const MONEY: readonly AssetKind[] = ['deposit', 'fund', 'securities']

/** Money of one kind is one sum a person; homes, vehicles and shares stay one fact a thing, since things are counted. */
const assetFacts = (answer: Answered): VerifiedFact[] => {
  const sums = new Map<AssetKind, Fen>()
  const things: VerifiedFact[] = []
  for (const record of answer.records) {
    const asset = assetOf(record)
    if (!asset) continue
    if (MONEY.includes(asset.kind)) {
      sums.set(asset.kind, addFen(sums.get(asset.kind) ?? ZERO_FEN, asset.value))
      continue
    }
    const extra =
      record.kind === 'vehicle'
        ? { use: record.use }
        : record.kind === 'real-estate'
          ? { area: record.area }
          : {}
    things.push({ ...baseOf(answer), fact: { kind: 'asset', value: { ...asset, ...extra } } })
  }
  const money = [...sums].map(
    ([kind, value]): VerifiedFact => ({ ...baseOf(answer), fact: { kind: 'asset', value: { kind, value } } }),
  )
  return [...money, ...things]
}

const otherFacts = (answer: Answered): VerifiedFact[] =>
  answer.records.flatMap((record): VerifiedFact[] => {
    if (record.kind === 'registration')
      return [{ ...baseOf(answer), fact: { kind: 'register', value: { county: record.county } } }]
    if (record.kind === 'programme') {
      const { program, monthly, since } = record
      return [{ ...baseOf(answer), fact: { kind: 'holding', value: { program, monthly, since } } }]
    }
    return []
  })

/**
 * "None" of a register turns an unknown into a known absence (0), but only where the family declared nothing of
 * the kind: what was declared and is not found stays declared, and is a difference for a person to rule on.
 */
const absences = (
  answer: Answered,
  declared: readonly DeclaredFact[],
  found: readonly VerifiedFact[],
): VerifiedFact[] => {
  const told = (kind: AssetKind, facts: readonly { personId: string | null; fact: FamilyFact }[]): boolean =>
    facts.some(
      ({ personId, fact }) =>
        personId === answer.personId && fact.kind === 'asset' && fact.value.kind === kind,
    )
  return Object.entries(SOURCE_OF_ASSET).flatMap(([name, source]) => {
    const kind = name as AssetKind
    if (source !== answer.source || told(kind, declared) || told(kind, found)) return []
    return [{ ...baseOf(answer), fact: { kind: 'asset', value: { kind, value: 0 } } }]
  })
}

/** Everything the answers prove, to be recorded beside what was declared. */
export const verifiedFacts = (
  answers: readonly Answered[],
  declared: readonly DeclaredFact[],
): VerifiedFact[] => {
  const found = answers.flatMap((answer) => [...assetFacts(answer), ...otherFacts(answer)])
  return [
    ...incomeFacts(answers),
    ...found,
    ...answers.flatMap((answer) => absences(answer, declared, found)),
  ]
}
