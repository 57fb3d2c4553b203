-- Sign-in of staff and of families; sessions are rows, so that they can be revoked.
create schema access;
grant usage on schema access to songtan_app;

create table access.credential (
  staff_id uuid primary key references org.staff (id),
  password_hash text not null,
  totp_secret bytea not null,
  totp_pending bytea,
  totp_last_step bigint not null default 0,
  must_change boolean not null default false,
  changed_at timestamptz not null
);
comment on table access.credential is 'argon2id hash and SM4-encrypted TOTP secret; the last used step stops a replayed code';
comment on column access.credential.must_change is 'The password was handed over by somebody: no post counts until it is changed';
grant select, insert, update on access.credential to songtan_app;

create table access.citizen (
  id uuid primary key,
  phone_index text not null unique,
  phone_sealed bytea not null,
  name_sealed bytea,
  resident_id_index text unique,
  resident_id_sealed bytea,
  identified_at timestamptz,
  created_at timestamptz not null
);
comment on table access.citizen is 'A family member or helper known by a phone, and by the identity check once it was passed';
grant select, insert, update on access.citizen to songtan_app;

create table access.session (
  token_hash text primary key,
  kind text not null check (kind in ('staff', 'citizen')),
  staff_id uuid references org.staff (id),
  citizen_id uuid references access.citizen (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  client text not null,
  check ((kind = 'staff') = (staff_id is not null) and (kind = 'citizen') = (citizen_id is not null))
);
create index session_staff on access.session (staff_id) where staff_id is not null;
create index session_citizen on access.session (citizen_id) where citizen_id is not null;
grant select, insert, update, delete on access.session to songtan_app;

create table access.attempt (
  key text primary key,
  count int not null,
  since timestamptz not null,
  locked_until timestamptz
);
comment on table access.attempt is 'Tries at signing in and asking for codes, by keyed hash of login, phone or address: limits that hold across processes';
create index attempt_since on access.attempt (since);
grant select, insert, update, delete on access.attempt to songtan_app;

create table access.one_time_code (
  id uuid primary key,
  purpose text not null,
  subject text not null,
  code_hash text not null,
  attempts int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table access.one_time_code is 'Codes sent to a phone; five wrong tries end one';
create index one_time_code_subject on access.one_time_code (subject, created_at);
grant select, insert, update, delete on access.one_time_code to songtan_app;

create table access.outbox_message (
  id uuid primary key,
  phone_sealed bytea not null,
  phone_index text not null,
  text_sealed bytea not null,
  state text not null check (state in ('waiting', 'sent')),
  created_at timestamptz not null,
  sent_at timestamptz
);
comment on table access.outbox_message is 'Messages to phones, behind a provider; the demo provider only shows them';
create index outbox_phone on access.outbox_message (phone_index, created_at);
grant select, insert, update on access.outbox_message to songtan_app;
