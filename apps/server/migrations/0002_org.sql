-- Places, working days, staff and the posts they hold.
create extension if not exists btree_gist;
create schema org;
grant usage on schema org to songtan_app;

create table org.division (
  code text primary key,
  parent text,
  name text not null,
  levels text[] not null,
  zone boolean not null,
  valid_from date not null,
  valid_to date,
  source text not null
);
comment on table org.division is 'Administrative divisions (行政区划), one row per 12-digit code with the set of levels it stands for';
create index division_parent on org.division (parent);
create index division_name on org.division (name text_pattern_ops);
grant select on org.division to songtan_app;

create table org.calendar_year (
  year int primary key,
  notice text not null,
  loaded_at timestamptz not null
);
create table org.calendar_day (
  day date primary key,
  kind text not null check (kind in ('rest', 'work')),
  name text not null,
  notice text not null
);
comment on table org.calendar_day is 'Days that differ from Monday–Friday by the State Council''s yearly notice (节假日安排)';
grant select, insert, update on org.calendar_year, org.calendar_day to songtan_app;

create table org.staff (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  name text not null,
  active boolean not null default true,
  created_at timestamptz not null,
  version int not null default 1
);
comment on table org.staff is 'People who work here (工作人员)';
grant select, insert, update on org.staff to songtan_app;

create table org.post (
  id uuid primary key,
  staff_id uuid not null references org.staff (id),
  kind text not null,
  area text not null,
  valid_from date not null,
  valid_to date,
  given_by text not null,
  given_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table org.post is 'A post (岗位) with its area on the division tree; permissions hang on posts, never on people';
comment on column org.post.valid_to is 'First day no longer held';
create index post_staff on org.post (staff_id);
create index post_area on org.post (area);
grant select, insert on org.post to songtan_app;
grant update (valid_to, ended_by, ended_at) on org.post to songtan_app;

create table org.delegation (
  county text not null,
  town text not null,
  valid_from date not null,
  valid_to date,
  basis text not null,
  given_by text not null,
  given_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  primary key (county, town, valid_from),
  check (valid_to is null or valid_to >= valid_from),
  constraint one_delegation_at_a_time exclude using gist (
    county with =, town with =, daterange(valid_from, valid_to, '[)') with &&
  )
);
comment on table org.delegation is 'Towns to which the county has delegated the decision (审核确认权限下放, L2 §20, L5 四(一))';
comment on column org.delegation.valid_to is 'First day no longer delegated';
grant select, insert on org.delegation to songtan_app;
grant update (valid_to, ended_by, ended_at) on org.delegation to songtan_app;
