import type { ApplicationContent } from '@songtan/contract'
import { parseYuan } from '@songtan/kernel'

type Text = string | undefined

/** What the window form holds: texts as typed, money in yuan, persons by their place in the list. */
export interface WindowForm {
  readonly village: string
  readonly residence: 'rural' | 'urban'
  readonly address: string
  readonly members: readonly {
    readonly name: string
    readonly residentId: string
    readonly relation: ApplicationContent['members'][number]['relation']
    readonly phone?: Text
    readonly livesWith?: boolean
    readonly disability?: Text
    readonly grade?: number | null
    readonly majorIllness?: boolean
    readonly selfCareFailed?: number | null
    readonly labour: 'full' | 'partial' | 'none'
    readonly schooling: ApplicationContent['members'][number]['schooling']
    readonly away?: Text
  }[]
  readonly incomes?: readonly {
    readonly of: number
    readonly kind: string
    readonly amount: string
    readonly per: 'month' | 'year'
  }[]
  readonly assets?: readonly { readonly of: number; readonly kind: string; readonly value: string }[]
  readonly spending?: readonly { readonly of: number; readonly kind: string; readonly amount: string }[]
  readonly supporters?: readonly {
    readonly of: number
    readonly relation: 'spouse' | 'parent' | 'child'
    readonly born?: Text
    readonly able?: boolean
  }[]
  readonly holder?: number
  readonly bank?: Text
  readonly account?: Text
}

const key = (index: number): string => `m${index + 1}`

const memberOf = (member: WindowForm['members'][number], index: number) => ({
  key: key(index),
  name: member.name,
  residentId: member.residentId,
  relation: member.relation,
  ...(member.phone ? { phone: member.phone } : {}),
  livesWith: member.livesWith !== false,
  disability: member.disability ? { kind: member.disability, grade: member.grade ?? 4 } : null,
  majorIllness: member.majorIllness === true,
  selfCareFailed: member.selfCareFailed ?? 0,
  labour: member.labour,
  schooling: member.schooling,
  away: member.away ?? null,
})

/** The declaration as the contract wants it. @throws AppError `money.unreadable` */
export const toContent = (form: WindowForm): ApplicationContent =>
  ({
    village: form.village,
    residence: form.residence,
    address: form.address,
    members: form.members.map(memberOf),
    incomes: (form.incomes ?? []).map(({ of, kind, amount, per }) => ({
      member: key(of),
      kind,
      amount: parseYuan(amount),
      per,
    })),
    assets: (form.assets ?? []).map(({ of, kind, value }) => ({
      member: key(of),
      kind,
      value: parseYuan(value),
    })),
    spending: (form.spending ?? []).map(({ of, kind, amount }) => ({
      member: key(of),
      kind,
      amount: parseYuan(amount),
    })),
    supporters: (form.supporters ?? []).map(({ of, relation, born, able }) => ({
      of: key(of),
      relation,
      ...(born ? { born } : {}),
      able: able === true,
    })),
    holding: [],
    ...(form.bank && form.account
      ? { account: { holder: key(form.holder ?? 0), bank: form.bank, number: form.account } }
      : {}),
    consent: true,
  }) as ApplicationContent
