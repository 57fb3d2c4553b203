import type { ApplicationContent } from '@songtan/contract'
import { ageOn, birthDateOf, type PlainDate, residentId, sexOf } from '@songtan/kernel'

type Member = ApplicationContent['members'][number]
/** What an input holds before and after somebody typed in it. */
export type Typed = string | null | undefined
type Figure = number | null | undefined

/** 说不清: the family does not know; left out of the application, so that nobody takes it for a no. */
export const UNKNOWN = 'unknown'
type Unknown = typeof UNKNOWN

/** One member as typed; `none` and `home` are answers that the clerk sees, not gaps. */
export interface MemberRow {
  readonly key: string
  readonly name?: Typed
  readonly residentId?: Typed
  readonly relation?: Member['relation']
  readonly phone?: Typed
  readonly register?: Typed
  readonly livesWith?: boolean
  readonly disability?: { readonly kind?: Typed; readonly grade?: Figure }
  readonly majorIllness?: 'yes' | 'no' | Unknown
  readonly selfCareFailed?: Figure | Unknown
  readonly labour?: Member['labour'] | Unknown
  readonly schooling?: Member['schooling'] | Unknown
  readonly away?: Typed
  readonly awaySince?: Typed
}

/**
 * What the window form holds: texts as typed, money in yuan. Fields are named as in the contract, so that a refusal
 * of the server (`content.members.0.residentId`) finds the field it is about. Any of it may not be filled in yet.
 */
export interface WindowForm {
  readonly village?: Typed
  readonly residence?: 'rural' | 'urban'
  readonly address?: Typed
  readonly helper?: { readonly name?: Typed; readonly relation?: Typed; readonly phone?: Typed }
  readonly members: readonly MemberRow[]
  readonly incomes?: readonly {
    readonly member?: Typed
    readonly kind?: Typed
    readonly amount?: Typed
    readonly per?: 'month' | 'year'
  }[]
  readonly assets?: readonly {
    readonly member?: Typed
    readonly kind?: Typed
    readonly value?: Typed
    readonly use?: Typed
    readonly area?: Figure
  }[]
  readonly spending?: readonly {
    readonly member?: Typed
    readonly kind?: Typed
    readonly amount?: Typed
  }[]
  readonly supporters?: readonly {
    readonly of?: Typed
    readonly relation?: Typed
    readonly born?: Typed
    readonly able?: 'yes' | 'no' | null
  }[]
  readonly holding?: readonly {
    readonly program?: Typed
    readonly member?: Typed
    readonly monthly?: Typed
    readonly since?: Typed
  }[]
  readonly account?: { readonly holder?: Typed; readonly bank?: Typed; readonly number?: Typed }
  readonly consent?: boolean
}

/** Lists whose rows are about one member. */
export const LISTS_OF_MEMBERS = ['incomes', 'assets', 'spending', 'supporters', 'holding'] as const

/** Someone new in the list; what is usual is filled in and can be seen. */
export const newMember = (key: string, relation: Member['relation']): MemberRow => ({
  key,
  relation,
  labour: 'full',
  schooling: 'none',
  disability: { kind: 'none' },
  selfCareFailed: 0,
  away: 'home',
  majorIllness: 'no',
  livesWith: true,
})

export const emptyForm = (): WindowForm => ({
  residence: 'rural',
  members: [newMember('m1', 'applicant')],
})

/** A word for the next member that none has had before: what was said of one never slides to another. */
export const nextKey = (members: readonly MemberRow[]): string =>
  `m${Math.max(0, ...members.map(({ key }) => Number(key.slice(1)) || 0)) + 1}`

/** Takes a member's word out of every row that names it, so that the clerk says anew whose the row is. */
export const withoutMember = (form: WindowForm, key: string): WindowForm => {
  const freed = <T extends { readonly member?: Typed }>(rows: readonly T[] | undefined) =>
    rows?.map((row) => (row.member === key ? { ...row, member: null } : row))
  return {
    ...form,
    incomes: freed(form.incomes) ?? [],
    assets: freed(form.assets) ?? [],
    spending: freed(form.spending) ?? [],
    holding: freed(form.holding) ?? [],
    supporters: (form.supporters ?? []).map((row) => (row.of === key ? { ...row, of: null } : row)),
    ...(form.account?.holder === key ? { account: { ...form.account, holder: null } } : {}),
  }
}

/** Birth date, age and sex out of an id number, to be read to the family; undefined while it is not whole. */
export const readId = (typed: Typed, today: PlainDate) => {
  try {
    const id = residentId(typed ?? '')
    const born = birthDateOf(id)
    return { born, age: ageOn(born, today), sex: sexOf(id) }
  } catch {
    return undefined
  }
}
