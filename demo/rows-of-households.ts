import { addMonths, addMonthsToDay, maskAccount, monthOf } from '@songtan/kernel'
import { ACCOUNT_INDEX } from '../apps/server/src/domains/registry/person-seal.ts'
import { DEMO_BANK } from './bank-accounts.ts'
import { laterOf } from './demo-family.ts'
import { factsOfFamily } from './facts-of-family.ts'
import { DEMO_ACTOR, type FamilyTable, morningOf } from './rows-of-people.ts'

const MONTHS = 12

const households: FamilyTable = {
  table: 'registry.household',
  columns: [
    ...['county', 'id', 'number', 'village', 'residence', 'head_id', 'address_sealed'],
    ...['class', 'class_since', 'opened_on', 'recorded_at'],
  ],
  rowsOf: ({ cipher }, family) => {
    const { county, id, number, village, residence, members, address, since } = family
    const classSince = family.class === 'none' ? null : since
    return [
      [
        ...[county, id, number, village, residence, members[0]?.id ?? null, cipher.seal(address)],
        ...[family.class, classSince, since, morningOf(since)],
      ],
    ]
  },
}

const facts: FamilyTable = {
  table: 'registry.fact',
  columns: [
    ...['county', 'id', 'household_id', 'person_id', 'kind', 'value', 'standing', 'source'],
    ...['effective_from', 'recorded_at', 'recorded_by'],
  ],
  rowsOf: ({ newId, today }, family) => {
    const { county, id } = family
    return factsOfFamily(family, addMonthsToDay(today, -MONTHS)).map(
      ({ memberId, standing, source, from, fact }) => [
        county,
        newId(),
        id,
        memberId,
        fact.kind,
        JSON.stringify(fact.value),
        standing,
        source,
        from,
        morningOf(from),
        DEMO_ACTOR,
      ],
    )
  },
}

const accounts: FamilyTable = {
  table: 'registry.account',
  columns: [
    ...['county', 'id', 'household_id', 'holder_id', 'bank', 'account_sealed', 'account_index'],
    ...['account_masked', 'valid_from', 'recorded_at', 'recorded_by'],
  ],
  rowsOf: ({ cipher, newId }, { county, id, members, account, since }) => [
    [
      ...[county, newId(), id, members[0]?.id ?? null, DEMO_BANK, cipher.seal(account)],
      ...[cipher.index(ACCOUNT_INDEX, account), maskAccount(account), since, morningOf(since), DEMO_ACTOR],
    ],
  ],
}

/** What came in before the demo's own books begin is owed from their first month: the past was paid by others. */
const entitlements: FamilyTable = {
  table: 'benefits.entitlement',
  columns: [
    ...['county', 'id', 'household_id', 'village', 'program', 'person_id', 'monthly'],
    ...['from_month', 'decision_id', 'created_at'],
  ],
  rowsOf: ({ newId, paidFrom }, { county, id, village, since, grants }) => {
    const decision = newId()
    const from = laterOf(addMonths(monthOf(since), 1), paidFrom)
    return grants.map(({ program, memberId, monthly }) => [
      ...[county, newId(), id, village, program, memberId ?? null, monthly],
      ...[from, decision, morningOf(since)],
    ])
  },
}

/** The tables of families (家庭), their facts, accounts and what they are owed. */
export const HOUSEHOLD_TABLES: readonly FamilyTable[] = [households, facts, accounts, entitlements]
