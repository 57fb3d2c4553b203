/** Statements that lay letters, verification orders, a payment run and duplicates beside the filled applications. */
export const moneyAndLetters = (of: {
  readonly county: string
  readonly today: string
  readonly rows: number
  /** An id of the eighth version that any statement can compute from what it names. */
  idOf(kind: string, n?: string): string
}): string[] => {
  const { county, today, rows, idOf } = of
  const each = `generate_series(1, ${rows}) n`
  const household = idOf('list-household')
  const village = `(select village from registry.household h where h.county = '${county}' and h.id = ${household})`
  return [
    `insert into cases.letter (county, id, case_id, kind, number, content, due_on, issued_at, issued_by)
     select '${county}', ${idOf('list-letter')}, ${idOf('list-case')}, 'supplement', 'LW' || n, '{}',
       '${today}'::date - 5 + n % 20, '${today}'::timestamptz - make_interval(hours => n % 400), 'bench' from ${each}`,
    `insert into verification.authorisation (county, id, number, household_id, purpose, scope, created_at, created_by)
     select '${county}', ${idOf('list-authorisation')}, 'LA' || n, ${household}, 'dibao', '{bank}', '${today}', 'bench'
     from ${each}`,
    `insert into verification.check_order (county, id, household_id, village, authorisation_id, purpose, state, ordered_by,
       ordered_at, due_on, due_provisional, finished_at)
     select '${county}', ${idOf('list-order')}, ${household}, ${village}, ${idOf('list-authorisation')}, 'application',
       (array['running', 'complete', 'partial'])[n % 3 + 1], 'bench', '${today}', '${today}'::date - 10 + n % 25, false,
       case when n % 3 > 0 then '${today}'::timestamptz end from ${each}`,
    // Answered, so that the worker leaves them alone while lists are measured.
    `insert into verification.check_item (county, order_id, person_id, source, state, attempts_allowed, data_date)
     select '${county}', ${idOf('list-order')}, ${idOf('list-person')}, source, 'none', 3, '${today}'
     from ${each}, unnest(array['bank', 'vehicle']) source`,
    `insert into registry.account (county, id, household_id, holder_id, bank, account_sealed, account_index,
       account_masked, valid_from, recorded_at, recorded_by)
     select '${county}', ${idOf('list-account')}, ${household}, ${idOf('list-person')}, '农商银行',
       decode(repeat('5a', 51), 'hex'), md5('list-a' || n), '**** 0000', '2020-01-01', '2023-01-01', 'bench' from ${each}`,
    `insert into benefits.run (county, id, program, month, seq, state, lines, total, made_by, made_at, checked_by, checked_at)
     values ('${county}', ${idOf('list-run', "'1'")}, 'dibao', '2019-01', 1, 'settled', ${rows}, ${rows},
       ${idOf('list-staff', "'1'")}, '2019-01-02', ${idOf('list-staff', "'2'")}, '2019-01-03')`,
    `insert into benefits.line (county, id, run_id, entitlement_id, household_id, program, subject_id, month, kind, amount,
       account_id, state, reason)
     select '${county}', ${idOf('list-line')}, ${idOf('list-run', "'1'")}, ${idOf('list-entitlement')}, ${household}, 'dibao',
       ${household}, '2019-01', 'monthly', 30000, ${idOf('list-account')},
       case when n % 50 = 0 then 'failed' else 'paid' end, case when n % 50 = 0 then 'closed' end from ${each}`,
    `insert into registry.duplicate (county, id, person_a, person_b, score, reasons, found_at)
     select '${county}', ${idOf('list-duplicate')}, least(a, b), greatest(a, b), 80, '["name"]', '${today}'
     from (select n, ${idOf('list-person')} as a, ${idOf('list-person', `(n % ${rows} + 1)`)} as b from ${each}) n`,
  ]
}
