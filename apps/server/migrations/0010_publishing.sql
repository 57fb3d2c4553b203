-- Drafts of the law, what was published from them, and what a draft would do to the families of a place.
create table programs.draft (
  id uuid primary key,
  place text not null check (place ~ '^[0-9]{2}([0-9]{2}){0,2}$'),
  area text not null check (area = rpad(place, 12, '0')),
  title text not null,
  from_day date not null,
  text text not null,
  state text not null check (state in ('drafting', 'submitted', 'published', 'discarded')),
  made_by uuid not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_by uuid,
  version int not null default 1,
  check (state not in ('submitted', 'published') or submitted_by is not null)
);
comment on table programs.draft is 'A pack file that is to be put beside those of its place (政策草案), as its writer left it';
comment on column programs.draft.from_day is 'No value and no rule of the draft begins before this day, so the past stays as it was decided';
create index draft_newest on programs.draft (changed_at desc, id desc);
grant select, insert, update on programs.draft to songtan_app;

create table programs.draft_step (
  id uuid primary key,
  draft_id uuid not null references programs.draft (id),
  action text not null check (action in ('open', 'save', 'submit', 'return', 'publish', 'discard', 'withdraw')),
  by_staff uuid not null,
  by_name text not null,
  note text,
  at timestamptz not null
);
comment on table programs.draft_step is 'Who did what with a draft, and why; append-only';
create index draft_step_draft on programs.draft_step (draft_id, at);
grant select, insert on programs.draft_step to songtan_app;

create table programs.publication (
  number int primary key,
  draft_id uuid not null unique,
  place text not null,
  title text not null,
  from_day date not null,
  path text not null,
  text text not null,
  submitted_by uuid not null,
  published_by uuid not null,
  published_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check (published_by <> submitted_by),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table programs.publication is 'Files that stand beside those of policies/ since they were published by two persons (政策发布), in their order';
comment on column programs.publication.withdrawn_at is 'From then on the file is no part of the law; what was decided by it keeps its own text';
grant select, insert on programs.publication to songtan_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_reason) on programs.publication to songtan_app;

create table programs.simulation (
  id uuid primary key,
  draft_id uuid not null references programs.draft (id),
  draft_version int not null,
  place text not null,
  day date not null,
  text text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  attempt int not null default 0,
  families int not null default 0,
  families_in_all int,
  law_hash text,
  result jsonb,
  failure text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  finished_at timestamptz,
  check ((state = 'done') = (result is not null)),
  check (state <> 'done' or law_hash is not null),
  check ((state = 'failed') = (failure is not null)),
  check ((state in ('done', 'failed')) = (finished_at is not null))
);
comment on table programs.simulation is 'What a draft would do (政策测算): numbers of families and sums, nobody by name';
comment on column programs.simulation.text is 'The draft as it was when this was asked for; what is saved since makes the result stale';
comment on column programs.simulation.attempt is 'Counted by each worker that takes it, so that one given up for dead writes nothing any more';
comment on column programs.simulation.law_hash is 'Content hash of the packs around the place that the draft was compared with';
create index simulation_draft on programs.simulation (draft_id, asked_at desc, id desc);
create unique index simulation_open on programs.simulation (draft_id) where state in ('queued', 'running');
grant select, insert, update on programs.simulation to songtan_app;
