-- The policy texts that were ever in use, so that a past decision computes again.
create schema programs;
grant usage on schema programs to songtan_app;

create table programs.policy_text (
  hash text primary key,
  sources jsonb not null,
  recorded_at timestamptz not null
);
comment on table programs.policy_text is 'Every set of packs a determination was made with, whole, by content hash; append-only';
grant select, insert on programs.policy_text to songtan_app;
