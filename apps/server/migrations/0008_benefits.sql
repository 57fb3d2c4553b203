-- Entitlements, monthly runs, bank files, the ledger.
create schema benefits;
grant usage on schema benefits to songtan_app;

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
  version int not null default 1,
  primary key (county, id),
  check (to_month is null or to_month >= from_month),
  constraint one_entitlement_a_month exclude using gist (
    county with =, household_id with =, program with =,
    int4range(
      (substr(from_month, 1, 4)::int * 12 + substr(from_month, 6, 2)::int),
      (substr(to_month, 1, 4)::int * 12 + substr(to_month, 6, 2)::int), '[]') with &&,
    coalesce(person_id, household_id) with =
  )
);
comment on table benefits.entitlement is 'What a family or a member is owed each month, fen, from the month after the decision (L2 §21)';
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
  state text not null check (state in ('built', 'approved', 'sent', 'settled', 'cancelled')),
  lines int not null,
  total bigint not null,
  held int not null default 0,
  made_by uuid not null,
  made_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  version int not null default 1,
  primary key (county, id),
  unique (county, program, month, seq),
  check (checked_by is null or checked_by <> made_by)
);
comment on table benefits.run is 'A monthly payment run (发放批次) of a county; maker and checker are different persons';
grant select, insert, update on benefits.run to songtan_app;

create table benefits.line (
  county text not null,
  id uuid not null,
  run_id uuid not null,
  entitlement_id uuid not null,
  household_id uuid not null,
  program text not null,
  subject_id uuid not null,
  month text not null,
  kind text not null check (kind in ('monthly', 'back-pay')),
  amount bigint not null check (amount > 0),
  withheld bigint not null default 0 check (withheld >= 0 and withheld <= amount),
  account_id uuid,
  state text not null check (state in ('pending', 'approved', 'sent', 'paid', 'failed', 'cancelled')),
  failure text,
  primary key (county, id)
);
comment on table benefits.line is 'One family (or member), programme and month; subject is the person covered singly, else the household';
create unique index line_once on benefits.line (county, household_id, program, month, subject_id, kind) where state <> 'cancelled';
create index line_run on benefits.line (county, run_id, state);
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
  primary key (county, id),
  unique (county, run_id, seq)
);
comment on table benefits.bank_file is 'What was handed to the bank (代发文件): count, sum and SM3 of its bytes';
grant select, insert, update on benefits.bank_file to songtan_app;

create table benefits.bank_file_line (
  county text not null,
  file_id uuid not null,
  seq int not null,
  line_id uuid not null,
  account_id uuid not null,
  amount bigint not null check (amount > 0),
  result text check (result in ('paid', 'failed')),
  failure text,
  primary key (county, file_id, seq),
  foreign key (county, file_id) references benefits.bank_file (county, id)
);
create index bank_file_line_line on benefits.bank_file_line (county, line_id);
grant select, insert, update on benefits.bank_file_line to songtan_app;

create table benefits.transfer (
  county text not null,
  id uuid not null,
  debit text not null,
  credit text not null,
  amount bigint not null check (amount > 0),
  kind text not null,
  day date not null,
  household_id uuid,
  line_id uuid,
  run_id uuid,
  receivable_id uuid,
  reverses uuid,
  posted_at timestamptz not null,
  posted_by text not null,
  primary key (county, id),
  check (debit <> credit)
);
comment on table benefits.transfer is 'The ledger: one row is one transfer from credit to debit account, fen > 0, so it balances by construction; append-only by grant';
create unique index transfer_once on benefits.transfer (county, kind, line_id) where line_id is not null and reverses is null and kind in ('accrue', 'withhold');
create index transfer_household on benefits.transfer (county, household_id);
create index transfer_run on benefits.transfer (county, run_id);
grant select, insert on benefits.transfer to songtan_app;

create table benefits.receivable (
  county text not null,
  id uuid not null,
  household_id uuid not null,
  program text not null,
  amount bigint not null check (amount > 0),
  recovered bigint not null default 0 check (recovered >= 0 and recovered <= amount),
  months text[] not null,
  reason text not null,
  opened_by text not null,
  opened_at timestamptz not null,
  monthly_cap bigint,
  closed_at timestamptz,
  version int not null default 1,
  primary key (county, id)
);
comment on table benefits.receivable is 'Overpayment to be refunded (追缴, L1 §68), netted from later lines or repaid';
create index receivable_household on benefits.receivable (county, household_id) where closed_at is null;
grant select, insert, update on benefits.receivable to songtan_app;
