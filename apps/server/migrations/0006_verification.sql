-- Authorisation and verification of a family's economic standing (家庭经济状况核对, L1 §58, L2 §17).
create schema verification;
grant usage on schema verification to songtan_app;

create table verification.numbering (
  county text not null,
  series text not null,
  year int not null,
  last int not null,
  primary key (county, series, year)
);
comment on table verification.numbering is 'Last number given to an authorisation or a report in a county and year';
grant select, insert, update on verification.numbering to songtan_app;

create table verification.authorisation (
  county text not null,
  id uuid not null,
  number text not null,
  household_id uuid not null,
  purpose text not null,
  scope text[] not null,
  valid_from date,
  valid_to date,
  ended_at timestamptz,
  ended_by text,
  ended_because text check (ended_because in ('revoked', 'composition', 'new-application', 'closed')),
  ended_note text,
  created_at timestamptz not null,
  created_by text not null,
  version int not null default 1,
  primary key (county, id),
  unique (county, number),
  check ((ended_at is null) = (ended_because is null))
);
comment on table verification.authorisation is 'Query authorisation (核对授权书): live from its last signature until its end, as long as every member has signed';
comment on column verification.authorisation.valid_to is 'First day no longer covered; null while it lasts (for as long as help is given)';
create index authorisation_household on verification.authorisation (county, household_id, created_at);
create unique index authorisation_open on verification.authorisation (county, household_id) where ended_at is null;
grant select, insert, update on verification.authorisation to songtan_app;

create table verification.authorisation_member (
  county text not null,
  authorisation_id uuid not null,
  person_id uuid not null,
  needs_guardian boolean not null,
  method text check (method in ('paper', 'code')),
  guardian_id uuid,
  guardian_name text,
  file_id uuid,
  witness_a uuid,
  witness_b uuid,
  invitation_hash text,
  invitation_expires_at timestamptz,
  invited_by text,
  signed_at timestamptz,
  primary key (county, authorisation_id, person_id),
  foreign key (county, authorisation_id) references verification.authorisation (county, id),
  check ((signed_at is null) = (method is null)),
  check (method is distinct from 'paper' or (file_id is not null and witness_a is not null and witness_b is not null)),
  check (witness_a <> witness_b)
);
comment on table verification.authorisation_member is 'Signature of each member, or of the guardian of one without full capacity; two staff stand by a signature on paper';
create unique index authorisation_invitation on verification.authorisation_member (county, invitation_hash)
  where invitation_hash is not null;
grant select, insert, update on verification.authorisation_member to songtan_app;

create table verification.check_order (
  county text not null,
  id uuid not null,
  household_id uuid not null,
  case_id uuid,
  village text not null,
  authorisation_id uuid not null,
  purpose text not null,
  state text not null check (state in ('running', 'complete', 'partial')),
  ordered_by text not null,
  ordered_at timestamptz not null,
  due_on date not null,
  due_provisional boolean not null,
  finished_at timestamptz,
  report_number text,
  report_revision int not null default 0,
  report_valid_to date,
  report jsonb,
  version int not null default 1,
  primary key (county, id),
  foreign key (county, authorisation_id) references verification.authorisation (county, id),
  check ((state = 'running') = (finished_at is null))
);
comment on table verification.check_order is 'One order a family, fanned out to sources; a source that is down leaves it partial, never refused';
comment on column verification.check_order.report is 'The report as it stood when the last answer came; reprints are made from it';
create index check_order_household on verification.check_order (county, household_id, ordered_at);
create index check_order_case on verification.check_order (county, case_id) where case_id is not null;
create index check_order_work on verification.check_order (county, state, due_on, id);
create unique index check_order_report on verification.check_order (county, report_number) where report_number is not null;
create unique index check_order_running on verification.check_order (county, household_id) where state = 'running';
grant select, insert, update on verification.check_order to songtan_app;

create table verification.check_item (
  county text not null,
  order_id uuid not null,
  person_id uuid not null,
  source text not null,
  state text not null check (state in ('waiting', 'found', 'none', 'failed')),
  attempts int not null default 0,
  attempts_allowed int not null,
  asked_at timestamptz,
  answered_at timestamptz,
  late boolean not null default false,
  data_date date,
  answer jsonb,
  failure text,
  primary key (county, order_id, person_id, source),
  foreign key (county, order_id) references verification.check_order (county, id),
  check ((state in ('found', 'none')) = (data_date is not null)),
  check ((state = 'found') = (answer is not null)),
  check (state <> 'failed' or failure is not null)
);
comment on table verification.check_item is 'One question to one source about one member: found, none or failed; failed is never read as none';
comment on column verification.check_item.attempts_allowed is 'Asked until this many attempts were made; raised when a person asks a failed item again, which stays failed till then';
comment on column verification.check_item.late is 'Answered after the order was finished; the report says so';
create index check_item_open on verification.check_item (county, order_id)
  where state in ('waiting', 'failed') and attempts < attempts_allowed;
grant select, insert, update on verification.check_item to songtan_app;
