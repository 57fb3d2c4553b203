-- Families: persons, households with dated membership, facts with source. Nothing is overwritten.
create extension if not exists btree_gist;
create schema registry;
grant usage on schema registry to songtan_app;

create table registry.person_index (
  resident_id_index text primary key,
  county text not null,
  person_id uuid not null,
  recorded_at timestamptz not null
);
comment on table registry.person_index is 'Nation-wide: one person a resident id, keyed by HMAC-SM3; written with the person';
grant select, insert, update on registry.person_index to songtan_app;

create table registry.person (
  county text not null,
  id uuid not null,
  name text not null,
  resident_id_sealed bytea not null,
  resident_id_index text not null,
  resident_id_ends_index text not null,
  resident_id_masked text not null,
  born date not null,
  sex text not null check (sex in ('male', 'female')),
  phone_sealed bytea,
  phone_index text,
  phone_masked text,
  register_division text not null,
  died_on date,
  same_as uuid,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (county, id)
);
comment on table registry.person is 'A natural person (自然人); id and phone sealed with SM4, found by keyed SM3';
create unique index person_resident_id on registry.person (county, resident_id_index);
create index person_ends on registry.person (county, resident_id_ends_index);
create index person_phone on registry.person (county, phone_index) where phone_index is not null;
create index person_born on registry.person (county, born);
create index person_name on registry.person (county, name text_pattern_ops, id);
create index person_same_as on registry.person (county, same_as) where same_as is not null;
grant select, insert, update on registry.person to songtan_app;

create table registry.person_past (
  county text not null,
  person_id uuid not null,
  version int not null,
  name text not null,
  phone_sealed bytea,
  phone_masked text,
  register_division text not null,
  died_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz not null,
  superseded_by text not null,
  reason text not null,
  primary key (county, person_id, version),
  foreign key (county, person_id) references registry.person (county, id)
);
comment on table registry.person_past is 'What a person''s row said before a correction (更正), append-only, so that a past view shows what was known then';
grant select, insert on registry.person_past to songtan_app;

create table registry.household_count (
  county text primary key,
  numbered bigint not null
);
comment on table registry.household_count is 'The last household number (户编号) given in a county';
grant select, insert, update on registry.household_count to songtan_app;

create table registry.household (
  county text not null,
  id uuid not null,
  number text not null,
  village text not null,
  residence text not null check (residence in ('rural', 'urban')),
  head_id uuid not null,
  address_sealed bytea,
  class text not null default 'none',
  class_since date,
  opened_on date not null,
  closed_on date,
  closed_reason text,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (county, id)
);
comment on table registry.household is 'A family (家庭户) with its village and current class';
comment on column registry.household.class is 'Class now held: tekun dibao edge rigid monitored other none (低收入人口类别)';
create unique index household_number on registry.household (county, number);
create index household_village on registry.household (county, village, id) include (closed_on);
create index household_class on registry.household (county, class, village, id) include (closed_on);
grant select, insert, update on registry.household to songtan_app;

create table registry.household_link (
  county text not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null check (kind in ('split', 'merge')),
  on_day date not null,
  primary key (county, from_id, to_id)
);
comment on table registry.household_link is 'Which family came out of which (分户、并户), so that the chain of aid is not broken';
create index household_link_to on registry.household_link (county, to_id);
grant select, insert on registry.household_link to songtan_app;

create table registry.membership (
  county text not null,
  id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  relation text not null,
  valid_from date not null,
  valid_to date,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (county, id),
  foreign key (county, household_id) references registry.household (county, id),
  foreign key (county, person_id) references registry.person (county, id),
  check (valid_to is null or valid_to >= valid_from),
  constraint one_household_at_a_time exclude using gist (
    county with =, person_id with =, daterange(valid_from, valid_to, '[)') with &&
  ) where (superseded_at is null)
);
comment on table registry.membership is 'Dated membership (共同生活的家庭成员, L2 §7); valid_to is the first day no longer a member';
create index membership_household on registry.membership (county, household_id);
create index membership_person on registry.membership (county, person_id) where superseded_at is null;
grant select, insert on registry.membership to songtan_app;
grant update (superseded_at) on registry.membership to songtan_app;

create table registry.fact (
  county text not null,
  id uuid not null,
  household_id uuid not null,
  person_id uuid,
  kind text not null,
  value jsonb not null,
  standing text not null check (standing in ('declared', 'verified')),
  source text not null,
  source_ref uuid,
  effective_from date not null,
  effective_to date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  primary key (county, id),
  foreign key (county, household_id) references registry.household (county, id),
  check (effective_to is null or effective_to >= effective_from)
);
comment on table registry.fact is 'Income, property, spending, disability, illness, schooling, supporters …: declared or verified, superseded, never overwritten';
create index fact_household on registry.fact (county, household_id) where person_id is null;
create index fact_person on registry.fact (county, person_id) where person_id is not null;
grant select, insert on registry.fact to songtan_app;
grant update (superseded_at, superseded_by) on registry.fact to songtan_app;

create table registry.account (
  county text not null,
  id uuid not null,
  household_id uuid not null,
  holder_id uuid not null,
  bank text not null,
  account_sealed bytea not null,
  account_index text not null,
  account_masked text not null,
  valid_from date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (county, id),
  foreign key (county, household_id) references registry.household (county, id)
);
comment on table registry.account is 'Account that receives a family''s money (一卡通账户); the holder''s name must equal the id holder';
create index account_household on registry.account (county, household_id, recorded_at);
create unique index account_current on registry.account (county, household_id) where superseded_at is null;
create index account_same on registry.account (county, account_index) where superseded_at is null;
grant select, insert on registry.account to songtan_app;
grant update (superseded_at) on registry.account to songtan_app;

create table registry.duplicate (
  county text not null,
  id uuid not null,
  person_a uuid not null,
  person_b uuid not null,
  score int not null,
  reasons jsonb not null,
  state text not null default 'open' check (state in ('open', 'same', 'different')),
  found_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason text,
  version int not null default 1,
  primary key (county, id),
  unique (county, person_a, person_b),
  check (person_a < person_b)
);
create index duplicate_b on registry.duplicate (county, person_b);
create index duplicate_open on registry.duplicate (county, id) where state = 'open';
comment on table registry.duplicate is 'Two entries that may be one person, found at entry, decided by a person with a reason';
grant select, insert, update on registry.duplicate to songtan_app;
