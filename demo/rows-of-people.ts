import { maskPhone, maskResidentId, type PlainDate, type YearMonth } from '@songtan/kernel'
import { ID_ENDS_INDEX, ID_INDEX, PHONE_INDEX } from '../apps/server/src/domains/registry/person-seal.ts'
import { type Cipher, endsOf } from '../apps/server/src/platform/crypto/cipher.ts'
import type { Row, TableColumns } from './copy-rows.ts'
import { type DemoFamily, type DemoMember, laterOf } from './demo-family.ts'

/** Who stands as the writer of what the demo makes. */
export const DEMO_ACTOR = 'system:demo'

/** What rows are made with: seals, ids, and the days that divide the demo's past. */
export interface Writing {
  readonly cipher: Cipher
  readonly today: PlainDate
  /** First month that the demo's own books pay. */
  readonly paidFrom: YearMonth
  newId(): string
}

/** A table, and the rows of a family in it. */
export interface FamilyTable extends TableColumns {
  rowsOf(writing: Writing, family: DemoFamily): Row[]
}

/** Ten in the morning in Shanghai. */
export const morningOf = (day: PlainDate): string => `${day}T02:00:00Z`

/** Members who were born into the family later came in on that day. */
export const memberSince = ({ since }: DemoFamily, { born }: DemoMember): PlainDate => laterOf(born, since)

const phoneCells = ({ cipher }: Writing, { phone }: DemoMember): Row =>
  phone ? [cipher.seal(phone), cipher.index(PHONE_INDEX, phone), maskPhone(phone)] : [null, null, null]

const personRow = (writing: Writing, family: DemoFamily, member: DemoMember): Row => {
  const { cipher } = writing
  const { id, name, residentId, born, sex, registerDivision } = member
  return [
    family.county,
    id,
    name,
    cipher.seal(residentId),
    cipher.index(ID_INDEX, residentId),
    cipher.index(ID_ENDS_INDEX, endsOf(residentId)),
    maskResidentId(residentId),
    born,
    sex,
    ...phoneCells(writing, member),
    registerDivision,
    morningOf(memberSince(family, member)),
  ]
}

const people: FamilyTable = {
  table: 'registry.person',
  columns: [
    ...['county', 'id', 'name'],
    ...['resident_id_sealed', 'resident_id_index', 'resident_id_ends_index', 'resident_id_masked'],
    ...['born', 'sex', 'phone_sealed', 'phone_index', 'phone_masked', 'register_division', 'recorded_at'],
  ],
  rowsOf: (writing, family) => family.members.map((member) => personRow(writing, family, member)),
}

const memberships: FamilyTable = {
  table: 'registry.membership',
  columns: [
    ...['county', 'id', 'household_id', 'person_id', 'relation'],
    ...['valid_from', 'recorded_at', 'recorded_by'],
  ],
  rowsOf: ({ newId }, family) =>
    family.members.map((member) => {
      const from = memberSince(family, member)
      const { id, relation } = member
      return [family.county, newId(), family.id, id, relation, from, morningOf(from), DEMO_ACTOR]
    }),
}

/** The tables of people (人员、家庭成员). */
export const PEOPLE_TABLES: readonly FamilyTable[] = [people, memberships]
