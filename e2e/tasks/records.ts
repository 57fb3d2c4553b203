import type { CaseState } from '@songtan/contract'
import type { Hand } from './hand.ts'

const TOWN = `(select left(p.area, 9) from org.post p join org.staff s on s.id = p.staff_id
  where s.login like 'town-clerk%' order by s.login limit 1)`

const COUNTY = `left(${TOWN}, 6)`

const CASE = `select p.name, h.number as household, c.receipt_number as receipt, c.id::text as id
  from cases.case_file c
  join registry.person p on p.county = c.county and p.id = c.applicant_id
  join registry.household h on h.county = c.county and h.id = c.household_id`

/** For an application that was decided this month, whose letter may still be on its way. */
export const DECIDED_THIS_MONTH = `exists (select from cases.decision d
  where d.case_id = c.id and d.decided_at >= '2026-11-01')`

/** The n-th application in a state in the town of the sign-ins: {{name}}, household, receipt, id. */
export const applicantIn = (state: CaseState, n = 0, where = 'true'): string =>
  `${CASE} where c.state = '${state}' and left(c.village, 9) = ${TOWN} and ${where}
   order by c.filed_at limit 1 offset ${n}`

/** The same anywhere in the county of the sign-ins, with its {{town}}. */
export const applicantOfCounty = (state: CaseState, where = 'true'): string =>
  `select found.*, d.name as town from (${CASE} where c.state = '${state}' and c.county = ${COUNTY} and ${where}
   order by c.filed_at limit 1) found
   join cases.case_file c on c.id = found.id::uuid join org.division d on d.code = left(c.village, 9) || '000'`

/** The n-th family of the town that has no application: {{name}} of the head, household, and {{member}}, somebody else. */
export const familyOfTown = (n: number): string =>
  `select p.name, h.number as household, h.id::text as id, o.name as member, o.id::text as member_id
   from registry.household h
   join registry.membership m on m.county = h.county and m.household_id = h.id and m.person_id = h.head_id
     and m.superseded_at is null
   join registry.person p on p.county = m.county and p.id = m.person_id
   join lateral (select q.id, q.name from registry.membership n join registry.person q
     on q.county = n.county and q.id = n.person_id where n.county = h.county and n.household_id = h.id
     and n.superseded_at is null and n.person_id <> h.head_id and q.name <> p.name order by q.born limit 1) o on true
   where left(h.village, 9) = ${TOWN} and h.class = 'dibao'
     and not exists (select from cases.case_file c where c.county = h.county and c.household_id = h.id)
   order by h.number limit 1 offset ${n}`

/** Three steps from anywhere: the command bar, the number of the family, its page. */
export const findFamily = async (hand: Hand, household = ''): Promise<void> => {
  await hand.press('Control+k')
  await hand.type(household)
  await hand.sees(household, ['listbox', '命令栏'])
  await hand.press('Enter')
}

/** One step from 工作台: the applicant's name. */
export const openMine = (hand: Hand, name = ''): Promise<void> => hand.click('link', new RegExp(`^${name}`))

/** A step of an application: its button, what it asks for, its button again. */
export const take = async (hand: Hand, step: string, fill?: () => Promise<void>): Promise<void> => {
  await hand.click('button', step)
  await fill?.()
  await hand.click('button', step, ['dialog', step])
  await hand.gone(['dialog', step])
}
