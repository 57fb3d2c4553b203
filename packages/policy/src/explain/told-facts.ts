import { ageOn, type Fen, formatYuan } from '@songtan/kernel'
import { factWords } from '../facts/fact-words.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import type { Words } from '../pack/pack-types.ts'
import { ASSET_WORDS, INCOME_WORDS, SPENDING_WORDS } from './row-words.ts'
import { statusWords } from './status-words.ts'

/** A fact that a rule looked at, with what was known of it. */
export interface ToldFact {
  /** The name the rules use. */
  readonly fact: string
  readonly name: Words
  readonly said: Words
}

const say = (zh: string, en = zh): Words => ({ zh, en })
const NOT_TOLD = say('未知', 'not known')
const NONE = say('没有', 'none')

/** Two names of the rules for one fact are told once. */
const ONE: Readonly<Record<string, string>> = {
  disabilityKind: 'disability',
  disabilityGrade: 'disability',
  awayYears: 'away',
  awayMonths: 'away',
}

const NAMES: Readonly<Record<string, Words>> = {
  age: say('年龄', 'age'),
  disability: say('残疾等级', 'grade of disability'),
}

const listed = (rows: readonly Words[] | undefined): Words => {
  if (rows === undefined) return NOT_TOLD
  if (rows.length === 0) return NONE
  return say(rows.map(({ zh }) => zh).join('、'), rows.map(({ en }) => en).join(', '))
}

const money = (name: Words, amount: Fen, per: Words): Words =>
  say(`${name.zh} ${formatYuan(amount)} 元${per.zh}`, `${name.en} ${formatYuan(amount)} yuan${per.en}`)

const PER = { month: say('/月', ' a month'), year: say('/年', ' a year'), once: say('', '') }

/** Facts that are lists: those of one person. */
const LISTS: Readonly<Record<string, (facts: HouseholdFacts, id: string) => Words>> = {
  incomes: ({ incomes }, id) =>
    listed(
      incomes
        ?.filter(({ member }) => member === id)
        .map((r) => money(INCOME_WORDS[r.kind], r.amount, PER[r.per])),
    ),
  assets: ({ assets }, id) =>
    listed(
      assets?.filter(({ member }) => member === id).map((r) => money(ASSET_WORDS[r.kind], r.value, PER.once)),
    ),
  spending: ({ spending }, id) =>
    listed(
      spending
        ?.filter(({ member }) => member === id)
        .map((r) => money(SPENDING_WORDS[r.kind], r.amount, PER.year)),
    ),
}

const ofMember = (facts: HouseholdFacts, m: MemberFacts, fact: string): Words | undefined => {
  if (fact === 'age') return say(String(ageOn(m.born, facts.day)))
  if (fact === 'disability')
    return m.disability === undefined
      ? NOT_TOLD
      : m.disability
        ? statusWords(String(m.disability.grade))
        : NONE
  if (fact === 'away') return m.away === undefined ? NOT_TOLD : m.away ? statusWords(m.away) : NONE
  if (fact === 'majorIllness' || fact === 'livesWith' || fact === 'labour' || fact === 'schooling')
    return m[fact] === undefined ? NOT_TOLD : statusWords(String(m[fact]))
  if (fact === 'selfCareFailed') return m[fact] === undefined ? NOT_TOLD : say(String(m[fact]))
  return undefined
}

/** What was known of a member, of the facts that a rule spoke of; facts without words of their own are left out. */
export const toldFacts = (facts: HouseholdFacts, id: string, spoken: ReadonlySet<string>): ToldFact[] => {
  const member = facts.members.find((m) => m.id === id)
  if (!member) return []
  return [...new Set([...spoken].map((fact) => ONE[fact] ?? fact))].flatMap((fact) => {
    const said = LISTS[fact]?.(facts, id) ?? ofMember(facts, member, fact)
    return said ? [{ fact, name: NAMES[fact] ?? factWords(fact), said }] : []
  })
}
