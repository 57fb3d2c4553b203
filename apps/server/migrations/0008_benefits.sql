-- Entitlements, monthly runs, bank files, the ledger.
create schema benefits;
grant usage on schema benefits to songtan_app;

create table benefits.book (
  county text not null,
  program text not null,
  run_through text,
  primary key (county, program)
);
comment on table benefits.book is 'One row a county and programme, locked by whoever changes its money, so that builder, checker, bank and decisions take turns';
comment on column benefits.book.run_through is 'Newest month for which every entitlement has its line, paid, listed or waiting';
grant select, insert, update on benefits.book to songtan_app;

create table benefits.applied_decision (
  county text not null,
  decision_id uuid not null,
  household_id uuid not null,
  from_month text not null,
  applied_at timestamptz not null,
  primary key (county, decision_id)
);
comment on table benefits.applied_decision is 'Decisions that have become entitlements, so that an event told twice changes nothing; append-only';
create index applied_decision_household on benefits.applied_decision (county, household_id);
grant select, insert on benefits.applied_decision to songtan_app;

create table benefits.entitlement (
  county text not null,
  id uuid not null,
  household_id uuid not null,
  village text not null,
  program text not null,
  person_id uuid,
  monthly bigint not null check (monthly > 0),
  from_month text not null,
  to_month text,
  decision_id uuid not null,
  created_at timestamptz not null,
  ended_by text,
  ended_reason text,
  ended_at timestamptz,
  voided_at timestamptz,
  version int not null default 1,
  primary key (county, id),
  check (to_month is null or to_month >= from_month),
  constraint one_entitlement_a_month exclude using gist (
    county with =, household_id with =, program with =,
    int4range(
      (substr(from_month, 1, 4)::int * 12 + substr(from_month, 6, 2)::int),
      (substr(to_month, 1, 4)::int * 12 + substr(to_month, 6, 2)::int), '[]') with &&,
    coalesce(person_id, household_id) with =
  ) where (voided_at is null)
);
comment on table benefits.entitlement is 'What a family or a member is owed each month, fen, from the month after the decision (L2 §21)';
comment on column benefits.entitlement.voided_at is 'Replaced or ended from its first month on: it never counted';
create unique index entitlement_decision on benefits.entitlement (county, decision_id, program, coalesce(person_id, household_id));
create index entitlement_household on benefits.entitlement (county, household_id);
create index entitlement_due on benefits.entitlement (county, program, from_month);
grant select, insert, update on benefits.entitlement to songtan_app;

create table benefits.run (
  county text not null,
  id uuid not null,
  program text not null,
  month text not null,
  seq int not null,
  state text not null check (state in ('built', 'approved', 'sent', 'returned', 'settled', 'cancelled')),
  lines int not null,
  total bigint not null,
  withheld bigint not null default 0,
  held int not null default 0,
  made_by uuid not null,
  made_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  cancelled_by uuid,
  cancelled_at timestamptz,
  cancelled_reason text,
  version int not null default 1,
  primary key (county, id),
  unique (county, program, month, seq),
  check (checked_by is null or checked_by <> made_by),
  check ((state in ('approved', 'sent', 'returned', 'settled')) = (checked_by is not null)),
  check ((state = 'cancelled') = (cancelled_by is not null))
);
comment on table benefits.run is 'A monthly payment run (发放批次) of a county and programme; maker and checker are different persons';
create unique index run_unapproved on benefits.run (county, program) where state = 'built';
grant select, insert, update on benefits.run to songtan_app;

create table benefits.line (
  county text not null,
  id uuid not null,
  run_id uuid,
  entitlement_id uuid not null,
  household_id uuid not null,
  program text not null,
  subject_id uuid not null,
  month text not null,
  kind text not null check (kind in ('monthly', 'back-pay')),
  amount bigint not null check (amount > 0),
  withheld bigint not null default 0 check (withheld >= 0 and withheld <= amount),
  account_id uuid,
  state text not null check (state in ('waiting', 'listed', 'paid', 'failed', 'cancelled', 'dropped')),
  reason text,
  primary key (county, id),
  check (state not in ('listed', 'paid', 'failed') or (run_id is not null and account_id is not null)),
  check ((state in ('waiting', 'failed', 'cancelled', 'dropped')) = (reason is not null))
);
comment on table benefits.line is 'One family (or member), programme and month; subject is the person covered singly, else the household';
comment on column benefits.line.state is 'waiting: due, in no run yet, reason says why · listed: in a run · paid, failed: the bank said so · cancelled: never to be paid · dropped: replaced by other lines';
create unique index line_once on benefits.line (county, household_id, program, month, subject_id, kind) where state <> 'dropped';
create index line_run on benefits.line (county, run_id) where run_id is not null;
create index line_waiting on benefits.line (county, program) where state = 'waiting';
grant select, insert, update on benefits.line to songtan_app;

create table benefits.bank_file (
  county text not null,
  id uuid not null,
  run_id uuid not null,
  seq int not null,
  name text not null,
  lines int not null,
  total bigint not null,
  checksum text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  returned_at timestamptz,
  returned_by uuid,
  return_checksum text,
  paid int,
  failed int,
  primary key (county, id),
  unique (county, run_id, seq),
  check ((returned_at is null) = (return_checksum is null))
);
comment on table benefits.bank_file is 'What was handed to the bank (代发文件): count, sum and SM3 of its bytes';
create unique index bank_file_at_bank on benefits.bank_file (county, run_id) where returned_at is null;
grant select, insert, update on benefits.bank_file to songtan_app;

create table benefits.bank_file_line (
  county text not null,
  file_id uuid not null,
  seq int not null,
  line_id uuid not null,
  account_id uuid not null,
  amount bigint not null check (amount > 0),
  payee text not null,
  resident_id_sealed bytea not null,
  bank text not null,
  account_sealed bytea not null,
  summary text not null,
  town text not null,
  household_number text not null,
  result text check (result in ('paid', 'failed')),
  failure text,
  primary key (county, file_id, seq),
  foreign key (county, file_id) references benefits.bank_file (county, id),
  check ((result is not distinct from 'failed') = (failure is not null))
);
comment on table benefits.bank_file_line is 'A line as the bank was told it, kept whole, so that the file is made again byte for byte';
create unique index bank_file_line_once on benefits.bank_file_line (county, line_id) where result is null or result = 'paid';
create index bank_file_line_line on benefits.bank_file_line (county, line_id, file_id);
grant select, insert on benefits.bank_file_line to songtan_app;
grant update (result, failure) on benefits.bank_file_line to songtan_app;

create table benefits.receivable (
  county text not null,
  id uuid not null,
  household_id uuid not null,
  program text not null,
  subject_id uuid not null,
  amount bigint not null check (amount > 0),
  recovered bigint not null default 0 check (recovered >= 0),
  reduced bigint not null default 0 check (reduced >= 0),
  months text[] not null,
  reason text not null,
  opened_by text not null,
  opened_at timestamptz not null,
  monthly_cap bigint check (monthly_cap > 0),
  closed_at timestamptz,
  version int not null default 1,
  primary key (county, id),
  check (recovered + reduced <= amount),
  check ((closed_at is not null) = (recovered + reduced = amount))
);
comment on table benefits.receivable is 'Overpayment to be refunded (追缴, L1 §68), netted from later lines or repaid';
comment on column benefits.receivable.reduced is 'Part of the claim that a later decision took back';
create index receivable_household on benefits.receivable (county, household_id);
create index receivable_open on benefits.receivable (county, opened_at, id) where closed_at is null;
grant select, insert, update on benefits.receivable to songtan_app;

create table benefits.withholding (
  county text not null,
  line_id uuid not null,
  receivable_id uuid not null,
  amount bigint not null check (amount > 0),
  primary key (county, line_id, receivable_id)
);
comment on table benefits.withholding is 'How much of a line is kept back for which receivable; undone only with a run that was not approved';
create index withholding_receivable on benefits.withholding (county, receivable_id);
grant select, insert, delete on benefits.withholding to songtan_app;

create table benefits.transfer (
  county text not null,
  id uuid not null,
  debit text not null,
  credit text not null,
  amount bigint not null check (amount > 0),
  kind text not null check (kind in ('accrue', 'pay', 'withhold', 'claim', 'claim-reduced', 'refund', 'reversal')),
  day date not null,
  household_id uuid not null,
  line_id uuid,
  receivable_id uuid,
  reverses uuid,
  posted_at timestamptz not null,
  posted_by text not null,
  primary key (county, id),
  check (debit <> credit),
  check ((kind in ('accrue', 'pay', 'withhold') and line_id is not null) or kind not in ('accrue', 'pay', 'withhold')),
  check ((kind = 'reversal') = (reverses is not null))
);
comment on table benefits.transfer is 'The ledger: one row is one transfer from credit to debit account, fen > 0, so it balances by construction; append-only by grant';
create unique index transfer_once on benefits.transfer (county, line_id, kind, coalesce(receivable_id, line_id)) where line_id is not null and reverses is null;
create unique index transfer_reversed on benefits.transfer (county, reverses) where reverses is not null;
create index transfer_household on benefits.transfer (county, household_id, id);
create index transfer_receivable on benefits.transfer (county, receivable_id) where receivable_id is not null;
grant select, insert on benefits.transfer to songtan_app;
