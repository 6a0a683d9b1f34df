-- What our own people write on a record, with why; source records parted from a card; what customers' accounts say against their records.
create table hand_edit (
  id bigint primary key,
  source_record_id bigint not null references source_record (id) on delete cascade,
  kind integer not null,
  value text not null,
  why text not null,
  legal_basis integer not null,
  by_user_id bigint not null,
  at bigint not null,
  undone_at bigint,
  undone_by bigint
);
create index hand_edit_record on hand_edit (source_record_id, kind);
-- What was written before there was a history can be taken back too.
insert into hand_edit (id, source_record_id, kind, value, why, legal_basis, by_user_id, at)
  select row_number() over (order by r.id, a.kind, a.value), r.id, a.kind, a.value, '', a.legal_basis, 0, a.at
  from source_record r join source_attribute a on a.source_record_id = r.id where r.source = 'muhatap';

create table customer_split (
  id bigint primary key,
  from_id bigint not null,
  made_id bigint not null,
  source_record_id bigint not null,
  made_name text not null,
  by_user_id bigint not null,
  at bigint not null,
  undone_at bigint,
  undone_by bigint
);
create index customer_split_from on customer_split (from_id);
create index customer_split_made on customer_split (made_id);

create table freshness_proposal (
  id bigint primary key,
  customer_id bigint not null references customer (id) on delete cascade,
  kind integer not null,
  value text not null,
  account_id bigint not null,
  post_id bigint,
  said_at bigint not null,
  state integer not null,
  later_until bigint,
  decided_by bigint,
  decided_at bigint,
  at bigint not null
);
create unique index freshness_proposal_what on freshness_proposal (customer_id, kind, value);
create index freshness_proposal_waiting on freshness_proposal (said_at) where state = 0;

create table freshness_mark (
  id integer primary key,
  post_id bigint not null,
  link_id bigint not null
);
-- Whose data is fresh is asked on the first page everybody opens.
create index source_record_as_of on source_record (as_of, customer_id);

-- A system's second delivery of the same word is known by its id. One word may hold for several customers who share an address.
alter table consent add column system text;
alter table consent add column external_id text;
create index consent_external on consent (system, external_id) where external_id is not null;
create index consent_address on consent (address) where address is not null;
