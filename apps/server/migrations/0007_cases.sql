-- Applications on their way: filed, accepted, surveyed, assessed, shown, decided.
create schema cases;
grant usage on schema cases to songtan_app;

create table cases.draft (
  id uuid primary key,
  citizen_id uuid not null,
  content_sealed bytea not null,
  updated_at timestamptz not null,
  version int not null default 1
);
comment on table cases.draft is 'An application being filled in on a phone; goes on on another one';
create index draft_citizen on cases.draft (citizen_id);
grant select, insert, update, delete on cases.draft to songtan_app;

create table cases.numbering (
  county text not null,
  series text not null,
  year int not null,
  last int not null,
  primary key (county, series, year)
);
comment on table cases.numbering is 'Last number given to a receipt (回执), an acceptance (受理) or a letter (文书) in a county and year';
grant select, insert, update on cases.numbering to songtan_app;

create table cases.case_file (
  county text not null,
  id uuid not null,
  receipt_number text not null,
  acceptance_number text,
  household_id uuid not null,
  village text not null,
  channel text not null check (channel in ('phone', 'window', 'helper')),
  citizen_id uuid,
  applicant_id uuid not null,
  helper_name text,
  state text not null,
  state_since timestamptz not null,
  filed_at timestamptz not null,
  accepted_on date,
  due_on date,
  due_provisional boolean not null default false,
  term_days int,
  extension_reason text,
  next_due_on date,
  next_due_of text,
  delegated boolean not null default false,
  close_relative boolean not null default false,
  county_visit_required boolean not null default false,
  clerk_id uuid,
  supplement_asked_at timestamptz,
  proposed_assessment_id uuid,
  outcome text,
  closed_at timestamptz,
  version int not null default 1,
  primary key (county, id)
);
comment on column cases.case_file.proposed_assessment_id is 'The assessment that the last preliminary opinion (初审意见) rests on';
comment on table cases.case_file is 'One application (申请), tried for every class in order without second papers (L6 五(一))';
create unique index case_receipt on cases.case_file (county, receipt_number);
create unique index case_open_household on cases.case_file (county, household_id) where closed_at is null;
create index case_work on cases.case_file (village, next_due_on, id) where closed_at is null;
create index case_applicant on cases.case_file (county, applicant_id);
create index case_household on cases.case_file (county, household_id, filed_at);
create index case_citizen on cases.case_file (citizen_id) where citizen_id is not null;
grant select, insert, update on cases.case_file to songtan_app;

create table cases.step (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  actor_kind text not null,
  actor_id text not null,
  actor_label text not null,
  post text,
  at timestamptz not null,
  basis text not null,
  note text,
  data jsonb not null default '{}',
  primary key (county, id),
  foreign key (county, case_id) references cases.case_file (county, id)
);
comment on table cases.step is 'The way a case went, one row a transition with its legal basis; append-only';
create index step_case on cases.step (county, case_id, at);
grant select, insert on cases.step to songtan_app;

create table cases.attachment (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  file_id uuid not null,
  kind text not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (county, id),
  foreign key (county, case_id) references cases.case_file (county, id)
);
create index attachment_case on cases.attachment (county, case_id);
grant select, insert on cases.attachment to songtan_app;

create table cases.close_relative (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  official text not null,
  official_role text not null check (official_role in ('handler', 'village-committee')),
  relation text not null,
  declared_by text not null,
  declared_at timestamptz not null,
  primary key (county, id),
  foreign key (county, case_id) references cases.case_file (county, id)
);
comment on table cases.close_relative is 'Close relatives of handlers or committee members, registered apart (近亲属备案, L2 §11)';
grant select, insert on cases.close_relative to songtan_app;

create table cases.survey (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  level text not null check (level in ('town', 'county')),
  visited_on date not null,
  mode text not null check (mode in ('home', 'phone', 'video')),
  visitor_a uuid not null,
  visitor_b uuid not null,
  a_signed_at timestamptz,
  b_signed_at timestamptz,
  family_signed_at timestamptz,
  family_signer_id uuid,
  family_method text check (family_method in ('session', 'drawn')),
  family_file_id uuid,
  findings jsonb not null,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (county, id),
  foreign key (county, case_id) references cases.case_file (county, id),
  check (visitor_a <> visitor_b),
  check ((family_signed_at is null) = (family_method is null)),
  check (family_method is distinct from 'drawn' or (family_file_id is not null and family_signer_id is not null))
);
comment on table cases.survey is 'Home visit by two, signed by both sides (入户调查, L2 §16)';
create index survey_case on cases.survey (county, case_id);
grant select, insert, update on cases.survey to songtan_app;

create table cases.paper_evidence (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  order_id uuid not null,
  person_id uuid not null,
  source text not null,
  attachment_id uuid not null,
  remark text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (county, id),
  unique (county, order_id, person_id, source),
  foreign key (county, case_id) references cases.case_file (county, id),
  foreign key (county, attachment_id) references cases.attachment (county, id)
);
comment on table cases.paper_evidence is 'Paper in the place of a source that failed, recorded as such; append-only';
create index paper_evidence_case on cases.paper_evidence (county, case_id);
grant select, insert on cases.paper_evidence to songtan_app;

create table cases.assessment (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  day date not null,
  facts jsonb not null,
  determination jsonb not null,
  declared jsonb,
  changes jsonb,
  policy_hash text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (county, id),
  foreign key (county, case_id) references cases.case_file (county, id)
);
comment on column cases.assessment.declared is 'What the declared facts alone would have come to, and where it parts from the determination';
comment on column cases.assessment.changes is 'What would have changed class or grants (反事实), the few that are near, by the same law and facts';
comment on table cases.assessment is 'A determination with frozen inputs, parameters and rule hash; computes again to the same fen; append-only';
create index assessment_case on cases.assessment (county, case_id, made_at);
grant select, insert on cases.assessment to songtan_app;

create table cases.notice (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  village text not null,
  shown jsonb not null,
  first_day date not null,
  last_day date not null,
  posted_by text not null,
  posted_at timestamptz not null,
  taken_down_at timestamptz,
  primary key (county, id),
  foreign key (county, case_id) references cases.case_file (county, id)
);
comment on table cases.notice is 'Public notice for 7 days (公示, L2 §19); shown holds the white-listed fields and nothing else';
create index notice_showing on cases.notice (county, village, last_day) where taken_down_at is null;
grant select, insert on cases.notice to songtan_app;
grant update (taken_down_at) on cases.notice to songtan_app;

create table cases.objection (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  notice_id uuid,
  stage text not null check (stage in ('notice', 'county')),
  content text not null,
  by_sealed bytea,
  received_by text not null,
  received_at timestamptz not null,
  resolution text,
  resolved_by text,
  resolved_at timestamptz,
  version int not null default 1,
  primary key (county, id),
  foreign key (county, case_id) references cases.case_file (county, id)
);
create index objection_case on cases.objection (county, case_id);
grant select, insert, update on cases.objection to songtan_app;

create table cases.decision (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  household_id uuid not null,
  assessment_id uuid not null,
  outcome text not null check (outcome in ('confirmed', 'refused')),
  class text not null,
  grants jsonb not null,
  reasons jsonb not null,
  decided_by uuid not null,
  decided_post text not null,
  decided_on date not null,
  decided_at timestamptz not null,
  from_month text not null,
  letter_due_on date not null,
  primary key (county, id),
  foreign key (county, case_id) references cases.case_file (county, id),
  foreign key (county, assessment_id) references cases.assessment (county, id)
);
comment on table cases.decision is 'The decision (审核确认, L2 §20–21), made by one who neither accepted nor surveyed; append-only';
create index decision_household on cases.decision (county, household_id, decided_at);
create unique index decision_case on cases.decision (county, case_id);
grant select, insert on cases.decision to songtan_app;

create table cases.letter (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('supplement', 'confirmation', 'refusal', 'termination')),
  number text not null,
  content jsonb not null,
  due_on date not null,
  issued_at timestamptz not null,
  issued_by text not null,
  delivered_at timestamptz,
  primary key (county, id),
  foreign key (county, case_id) references cases.case_file (county, id)
);
comment on table cases.letter is 'Letters (告知书、决定书) with article and right of appeal; the PDF is made from content';
create index letter_case on cases.letter (county, case_id);
create index letter_waiting on cases.letter (county, due_on, id) where delivered_at is null;
grant select, insert on cases.letter to songtan_app;
grant update (delivered_at) on cases.letter to songtan_app;
