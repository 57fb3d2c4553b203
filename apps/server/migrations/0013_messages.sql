-- Messages that tell a family something wait for decent hours and are shown on the phone page; codes do neither.
alter table access.outbox_message
  add column kind text not null default 'code' check (kind in ('code', 'news')),
  add column not_before timestamptz;
alter table access.outbox_message alter column kind drop default;
comment on column access.outbox_message.kind is 'code: sent at once, never shown again; news: sent in decent hours, kept for the family to read';
