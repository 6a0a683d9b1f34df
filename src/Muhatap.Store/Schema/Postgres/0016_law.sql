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
