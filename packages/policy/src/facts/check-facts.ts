import { type Fields, refuse } from '../source/decode.ts'
import type { HouseholdFacts } from './household-facts.ts'

/** What single keys cannot tell: ids that repeat or point nowhere, one applicant, births after the day. */
export const checkFacts = (facts: HouseholdFacts, f: Fields): HouseholdFacts => {
  const ids = new Set<string>()
  const members = itemsOf(f, 'members')
  facts.members.forEach((m, i) => {
    const at = members(i)
    if (ids.has(m.id))
      refuse(at, f.path, { zh: `成员编号 ${m.id} 用了两次`, en: `the member id ${m.id} is used twice` })
    if (m.born > facts.day)
      refuse(at, f.path, {
        zh: `${m.id} 的出生日期晚于认定日期`,
        en: `${m.id} is born after the day assessed`,
      })
    ids.add(m.id)
  })
  if (facts.members.filter((m) => m.relation === 'applicant').length !== 1)
    refuse(f.node('members'), f.path, {
      zh: '成员里要有且只有一位申请人',
      en: 'exactly one member is the applicant',
    })

  const known = (key: string, rows: readonly { member?: string | undefined; of?: string }[] | undefined) => {
    const at = itemsOf(f, key)
    rows?.forEach((row, i) => {
      const id = row.member ?? row.of
      if (id !== undefined && !ids.has(id))
        refuse(at(i), f.path, { zh: `没有编号为 ${id} 的成员`, en: `no member has the id ${id}` })
    })
  }
  known('incomes', facts.incomes)
  known('assets', facts.assets)
  known('spending', facts.spending)
  known('supporters', facts.supporters)
  known('holding', facts.holding)
  known('parentage', facts.parentage)
  known('events', facts.events)
  return facts
}

const itemsOf = (f: Fields, key: string) => {
  const at = f.node(key)
  const items = Array.isArray(at.value) ? at.value : []
  return (i: number) => items[i] ?? at
}
