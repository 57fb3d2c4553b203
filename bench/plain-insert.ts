/** Copies with the columns, and where named the keys and indexes, of the originals; nobody asks whether a row may be. */
export const PLAIN_TABLES: readonly string[] = [
  'create schema plain',
  'create table plain.heap (like benefits.line including defaults)',
  'create table plain.line (like benefits.line including defaults including indexes)',
  'create table plain.line_too (like benefits.line including defaults including indexes)',
  'create table plain.transfer (like benefits.transfer including defaults including indexes)',
]

/** As many lines as the county has entitlements. */
export const plainLines = (table: 'heap' | 'line' | 'line_too', county: string, month: string): string => `
  insert into plain.${table} (county, id, run_id, entitlement_id, household_id, program, subject_id, month, kind,
    amount, account_id, state)
  select e.county, gen_random_uuid(), '00000000-0000-7000-8000-000000000000', e.id, e.household_id, e.program,
    e.household_id, '${month}', 'monthly', e.monthly, e.decision_id, 'listed'
  from benefits.entitlement e where e.county = '${county}'`

/** A transfer for each of those lines. */
export const plainTransfers = (table: 'line_too', month: string): string => `
  insert into plain.transfer (county, id, debit, credit, amount, kind, day, household_id, line_id, posted_at, posted_by)
  select l.county, gen_random_uuid(), 'budget:dibao', 'payable:dibao', l.amount, 'accrue', '2023-01-01',
    l.household_id, l.id, '2023-01-01', 'bench'
  from plain.${table} l where l.month = '${month}'`
