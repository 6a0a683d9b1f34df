-- On which legal basis a source's data is held, and whose golden record is to be worked out anew because of it.
create table basis_setting (
  id bigint primary key,
  source text,
  method integer,
  legal_basis integer not null,
  note text not null,
  "rows" integer not null,
  by_user_id bigint not null,
  at bigint not null
);
create index basis_setting_source on basis_setting (source, at);

create table golden_due (
  customer_id bigint primary key
);
-- What has no basis is no longer used: those of whom such a thing is held are worked out anew.
insert into golden_due (customer_id)
  select distinct r.customer_id from source_record r join source_attribute a on a.source_record_id = r.id where a.legal_basis not in (1, 2, 4, 6);
create index source_attribute_no_basis on source_attribute (source_record_id, kind) where legal_basis = 0;
create index account_link_no_basis on account_link (method) where legal_basis = 0 and state = 0;

-- How long which data is kept, what went by it, and for whom nothing goes.
create table retention_rule (
  kind integer primary key,
  days integer not null,
  set_by bigint not null,
  set_at bigint not null
);

create table retention_run (
  id bigint primary key,
  kind integer not null,
  before bigint not null,
  started_at bigint not null,
  finished_at bigint,
  removed bigint not null
);
create index retention_run_kind on retention_run (kind, id);

create table legal_hold (
  id bigint primary key,
  customer_id bigint not null references customer (id) on delete cascade,
  reason text not null,
  until bigint,
  by_user_id bigint not null,
  at bigint not null,
  lifted_at bigint,
  lifted_by bigint
);
create index legal_hold_customer on legal_hold (customer_id);
-- What was taken in before a day, for those whose time has come.
create index audit_entry_at on audit_entry (at);

-- Words about commercial messages whose address nobody has yet.
create table waiting_consent (
  id bigint primary key,
  address text not null,
  brand text not null,
  channel integer not null,
  recipient integer not null,
  status integer not null,
  given_at bigint not null,
  source text not null,
  evidence text,
  system text,
  external_id text,
  recorded_by bigint,
  recorded_at bigint not null
);
create unique index waiting_consent_word on waiting_consent (address, brand, channel, status, given_at);
create index waiting_consent_external on waiting_consent (system, external_id) where external_id is not null;
create index consent_recorded on consent (recorded_at);
