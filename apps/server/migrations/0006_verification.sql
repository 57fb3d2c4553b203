-- Authorisation and verification of a family's economic standing (家庭经济状况核对, L1 §58, L2 §17).
create schema verification;
grant usage on schema verification to songtan_app;

create table verification.authorisation (
  county text not null,
  id uuid not null,
  household_id uuid not null,
  purpose text not null,
  scope text[] not null,
  valid_from date not null,
  valid_to date,
  revoked_at timestamptz,
  revoked_by text,
  revoked_reason text,
  created_at timestamptz not null,
  created_by text not null,
  version int not null default 1,
  primary key (county, id)
);
comment on table verification.authorisation is 'Query authorisation (核对授权书): live once every adult member has signed and until its end or revocation';
create index authorisation_household on verification.authorisation (county, household_id);
grant select, insert, update on verification.authorisation to songtan_app;

create table verification.authorisation_member (
  county text not null,
  authorisation_id uuid not null,
  person_id uuid not null,
  method text check (method in ('paper', 'code', 'guardian')),
  guardian_id uuid,
  file_id uuid,
  invitation_hash text,
  invitation_expires_at timestamptz,
  signed_at timestamptz,
  revoked_at timestamptz,
  primary key (county, authorisation_id, person_id),
  foreign key (county, authorisation_id) references verification.authorisation (county, id)
);
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
  finished_at timestamptz,
  report_number text,
  report jsonb,
  version int not null default 1,
  primary key (county, id),
  foreign key (county, authorisation_id) references verification.authorisation (county, id)
);
comment on table verification.check_order is 'One order a family, fanned out to sources; a source that is down leaves it partial, never refused';
create index check_order_household on verification.check_order (county, household_id, ordered_at);
create index check_order_open on verification.check_order (county, due_on) where state = 'running';
grant select, insert, update on verification.check_order to songtan_app;

create table verification.check_item (
  county text not null,
  order_id uuid not null,
  person_id uuid not null,
  source text not null,
  state text not null check (state in ('waiting', 'found', 'none', 'failed')),
  attempts int not null default 0,
  asked_at timestamptz,
  answered_at timestamptz,
  data_date date,
  answer jsonb,
  failure text,
  primary key (county, order_id, person_id, source),
  foreign key (county, order_id) references verification.check_order (county, id)
);
comment on table verification.check_item is 'One question to one source about one member: found, none or failed; failed is never read as none';
grant select, insert, update on verification.check_item to songtan_app;
