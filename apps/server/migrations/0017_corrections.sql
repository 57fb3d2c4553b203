-- What a family says is wrong in its data: the town verifies and corrects, or says why not (PIPL §46).
create table registry.correction_count (
  county text not null,
  year int not null,
  numbered bigint not null,
  primary key (county, year)
);
comment on table registry.correction_count is 'The last number given to a request for correction in a county and year';
grant select, insert, update on registry.correction_count to songtan_app;

create table registry.correction (
  county text not null,
  id uuid not null,
  number text not null,
  household_id uuid not null,
  citizen_id uuid not null,
  sending_id uuid,
  about text not null check (about in ('fact', 'member', 'account')),
  person_id uuid,
  fact_kind text,
  aspect text,
  held jsonb not null,
  says_sealed bytea not null,
  asked_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'corrected', 'kept')),
  answer_sealed bytea,
  answered_by text,
  answered_at timestamptz,
  version int not null default 1,
  primary key (county, id),
  foreign key (county, household_id) references registry.household (county, id),
  check ((about = 'fact') = (fact_kind is not null and aspect is not null)),
  check ((state = 'received') = (answer_sealed is null and answered_at is null))
);
comment on table registry.correction is 'A request to correct what is kept of a family (更正请求, PIPL §46); what the family wrote is sealed';
comment on column registry.correction.held is 'Marks of what the register held when the family asked: it has been corrected once these are others';
comment on column registry.correction.sending_id is 'Id that the phone gave the request before it was first sent';
create unique index correction_number on registry.correction (county, number);
create unique index correction_sending on registry.correction (county, citizen_id, sending_id)
  where sending_id is not null;
create unique index correction_open on registry.correction
  (county, household_id, about, coalesce(person_id::text, ''), coalesce(fact_kind, ''), coalesce(aspect, ''))
  where state = 'received';
create index correction_family on registry.correction (county, household_id, id);
create index correction_state on registry.correction (county, state, id);
grant select, insert, update on registry.correction to songtan_app;
