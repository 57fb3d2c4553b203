-- Running entitlements recomputed when a publication changes the law of a place.
create table benefits.adjustment (
  county text not null,
  id uuid not null,
  publication int not null,
  from_day date not null,
  from_month text not null,
  state text not null check (state in ('waiting', 'computing', 'computed', 'applying', 'applied', 'undoing', 'undone', 'cancelled')),
  made_at timestamptz not null,
  computed_through uuid,
  computed_at timestamptz,
  law_before text,
  law_after text,
  problem text,
  applied_by uuid,
  applied_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  undone_reason text,
  finished_at timestamptz,
  version int not null default 1,
  primary key (county, id),
  unique (county, publication),
  check (state not in ('computed', 'applying', 'applied', 'undoing', 'undone') or (computed_at is not null and law_before is not null and law_after is not null)),
  check (state not in ('applying', 'applied', 'undoing', 'undone') or (applied_by is not null and applied_at is not null)),
  check ((undone_by is null) = (undone_at is null)),
  check ((undone_by is null) = (undone_reason is null)),
  check ((state in ('undoing', 'undone')) = (undone_by is not null))
);
comment on table benefits.adjustment is 'What a publication does to the running entitlements of a county (调标): computed by the program, applied and taken back by a person';
comment on column benefits.adjustment.from_month is 'The month in which the first day of the publication lies: raised as a whole';
comment on column benefits.adjustment.computed_through is 'Last household weighed, so that a worker that died goes on where it stood';
grant select, insert, update on benefits.adjustment to songtan_app;

create table benefits.adjustment_row (
  county text not null,
  id uuid not null,
  adjustment_id uuid not null,
  household_id uuid not null,
  village text not null,
  case_id uuid,
  kind text not null check (kind in ('unchanged', 'raised', 'lower', 'differs', 'undecidable', 'reassess')),
  why text,
  missing text[] not null,
  day date not null,
  from_month text not null,
  facts jsonb not null,
  class_before text,
  class_after text,
  amounts jsonb not null,
  held_sum bigint not null,
  after_sum bigint not null,
  entitlements uuid[] not null,
  apply_id uuid,
  undo_id uuid,
  state text not null default 'open' check (state in ('open', 'applied', 'moved-on', 'stopped', 'undone', 'left')),
  settled_at timestamptz,
  primary key (county, id),
  foreign key (county, adjustment_id) references benefits.adjustment (county, id),
  check ((kind = 'reassess') = (case_id is not null)),
  check ((kind = 'raised') = (apply_id is not null and undo_id is not null)),
  check (kind = 'raised' or state = 'open'),
  check ((state = 'open') = (settled_at is null))
);
comment on table benefits.adjustment_row is 'A family, or a case under way, under the law without and with the publication, with the facts of that look frozen';
comment on column benefits.adjustment_row.amounts is 'Per programme and person, fen a month: paid now, by the law without, by the law with the publication';
comment on column benefits.adjustment_row.held_sum is 'Paid a month when it was weighed; of a case under way, by the law without the publication';
comment on column benefits.adjustment_row.entitlements is 'What was running when it was weighed; anything else by then means that the family has moved on';
comment on column benefits.adjustment_row.apply_id is 'Stands for the decision in benefits.entitlement.decision_id; made when weighed, so that every decision made later comes after it';
comment on column benefits.adjustment_row.state is 'applied: paid the new amounts · moved-on: changed since it was weighed · stopped: the publication was withdrawn before its turn · undone: former amounts again · left: decided later, so not taken back';
create unique index adjustment_row_once on benefits.adjustment_row (county, adjustment_id, household_id, coalesce(case_id, household_id));
create index adjustment_row_page on benefits.adjustment_row (county, adjustment_id, id);
create index adjustment_row_open on benefits.adjustment_row (county, adjustment_id, state) where kind = 'raised';
create index adjustment_row_family on benefits.adjustment_row (county, household_id) where apply_id is not null;
grant select, insert, delete on benefits.adjustment_row to songtan_app;
grant update (state, settled_at) on benefits.adjustment_row to songtan_app;
