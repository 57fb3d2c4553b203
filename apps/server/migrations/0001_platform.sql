-- What every domain stands on: start-up progress, idempotency keys, the event log, the audit chain, files.
-- Roles songtan_app (the program) and songtan_jobs (pg-boss) exist before the first migration runs.
create schema platform;
grant usage on schema platform to songtan_app;

create table platform.setup (
  step text primary key,
  done bigint not null default 0,
  total bigint not null default 0,
  finished_at timestamptz
);
comment on table platform.setup is 'Progress of filling an empty database, told by /readyz until every step is finished';
grant select, insert, update on platform.setup to songtan_app;

create table platform.idempotency (
  actor text not null,
  key text not null,
  route text not null,
  request_hash text not null,
  answer_sealed bytea,
  created_at timestamptz not null,
  primary key (actor, key)
);
comment on table platform.idempotency is 'Idempotency-Key of each mutating call with the answer it got, kept 24 hours';
create index idempotency_created on platform.idempotency (created_at);
grant select, insert, update, delete on platform.idempotency to songtan_app;

create table platform.event (
  county text not null,
  id uuid not null,
  type text not null,
  version int not null,
  subject uuid not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  primary key (county, id)
);
comment on table platform.event is 'What domains announced, in the transaction that made it true; append-only';
create index event_subject on platform.event (county, subject);
grant select, insert on platform.event to songtan_app;

create table platform.audit (
  county text not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'citizen', 'operator', 'system')),
  actor_id text not null,
  actor_label text not null,
  post text,
  post_area text,
  action text not null,
  outcome text not null check (outcome in ('done', 'looked', 'refused')),
  subject_kind text,
  subject_id uuid,
  household_id uuid,
  purpose text,
  details jsonb not null default '{}',
  primary key (county, id)
);
comment on table platform.audit is 'Every act and every look at a family, by acting county (000000 for the nation); append-only by grant (L1 §61, §66)';
create index audit_household on platform.audit (county, household_id, at) where household_id is not null;
create index audit_at on platform.audit (county, at);
create index audit_actor on platform.audit (actor_id, at);
create index audit_written on platform.audit (id);
grant select, insert on platform.audit to songtan_app;

create table platform.audit_seal (
  county text not null,
  minute timestamptz not null,
  rows int not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (county, minute)
);
comment on table platform.audit_seal is 'Keyed SM3 hash chain over the audit rows a county wrote in a minute (told by their ids); append-only by grant';
create index audit_seal_minute on platform.audit_seal (minute);
grant select, insert on platform.audit_seal to songtan_app;

create table platform.file (
  county text not null,
  id uuid not null,
  media_type text not null,
  size int not null check (size > 0),
  sm3 text not null,
  name text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county, id)
);
comment on table platform.file is 'Papers and photos; the bytes lie encrypted in the data folder under the id';
grant select, insert on platform.file to songtan_app;
