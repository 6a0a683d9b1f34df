-- Source records and the golden record over them, names to search by, merges, proposals, consents.

-- Two systems may give the same number to two people: a number tells a customer only together with its system.
drop index customer_number;
create index customer_number on customer (number) where number is not null;

create table source_record (
  id integer primary key,
  customer_id integer not null references customer (id) on delete cascade,
  source text not null,
  external_id text not null,
  as_of integer not null,
  received_at integer not null,
  deliveries integer not null
) strict;
create unique index source_record_key on source_record (source, external_id);
create index source_record_customer on source_record (customer_id);

create table source_attribute (
  source_record_id integer not null references source_record (id) on delete cascade,
  kind integer not null,
  value text not null,
  at integer not null,
  legal_basis integer not null,
  primary key (source_record_id, kind, value)
) strict, without rowid;

create table survivorship_rule (
  attribute integer primary key,
  rule integer not null
) strict;

create table source_trust (
  source text primary key,
  rank integer not null
) strict;

-- A name folded and turned so that each of its words comes first once: the beginning of any order is found by the index.
create table customer_name_key (
  key text not null,
  customer_id integer not null references customer (id) on delete cascade,
  primary key (key, customer_id)
) strict, without rowid;
create index customer_name_key_customer on customer_name_key (customer_id);

-- Found whatever the network: a handle typed into the search names none.
create index account_handle_key on account (handle_key) where customer_id is not null;

create table customer_merge (
  id integer primary key,
  into_id integer not null,
  from_id integer not null,
  from_name text not null,
  probability real,
  evidence text,
  by_user_id integer,
  at integer not null,
  undone_at integer,
  undone_by integer
) strict;
create index customer_merge_into on customer_merge (into_id);
create index customer_merge_from on customer_merge (from_id);

create table merge_moved (
  merge_id integer not null references customer_merge (id) on delete cascade,
  kind integer not null,
  row_id integer not null,
  primary key (merge_id, kind, row_id)
) strict, without rowid;

create table match_proposal (
  id integer primary key,
  kind integer not null,
  left_id integer not null,
  right_id integer not null,
  weight real not null,
  probability real not null,
  worth real not null,
  evidence text not null,
  state integer not null,
  later_until integer,
  decided_by integer,
  decided_at integer,
  at integer not null
) strict;
create unique index match_proposal_pair on match_proposal (kind, left_id, right_id);
create index match_proposal_right on match_proposal (right_id);
create index match_proposal_waiting on match_proposal (worth desc) where state = 0;

-- Customers whose record changed and who are still to be compared with the others.
create table match_due (
  customer_id integer primary key,
  at integer not null
) strict;

create table consent (
  id integer primary key,
  customer_id integer not null references customer (id) on delete cascade,
  brand text not null,
  channel integer not null,
  recipient integer not null,
  address text,
  status integer not null,
  given_at integer not null,
  source text not null,
  evidence text,
  recorded_by integer,
  recorded_at integer not null
) strict;
create index consent_customer on consent (customer_id, brand, channel);

create table joined_entry (
  merge_id integer not null,
  entry_id integer not null,
  from_id integer not null,
  into_id integer not null,
  primary key (merge_id, entry_id)
) strict;

-- Customers taken in before there were source records get one each, as their system said it.
insert into source_record (id, customer_id, source, external_id, as_of, received_at, deliveries)
  select id, id, source, coalesce(number, 'customer-' || id), updated_at, updated_at, 1 from customer;
insert into source_attribute (source_record_id, kind, value, at, legal_basis)
  select id, 0, name, updated_at, 2 from customer
  union all select id, 1, case kind when 1 then 'company' else 'person' end, updated_at, 2 from customer
  union all select id, 3, segment, updated_at, 2 from customer
  union all select id, 4, city, updated_at, 2 from customer where city is not null
  union all select id, 5, birth_date, updated_at, 2 from customer where birth_date is not null
  union all select id, 6, preferred_channel, updated_at, 2 from customer where preferred_channel is not null
  union all select id, 7, case contact_wish when 1 then 'answersonly' when 2 then 'none' else 'open' end, updated_at, 2 from customer
  union all select id, 8, note, updated_at, 2 from customer where note is not null
  union all select customer_id, case kind when 0 then 9 when 1 then 10 when 2 then 2 else 11 end, value, at, legal_basis from customer_identifier;
insert into match_due (customer_id, at) select id, updated_at from customer;
