-- Ways of matching accounts with customers: what profiles say, what each way may do, and who is proving an account.

create table account_profile (
  account_id integer primary key references account (id) on delete cascade,
  bio text,
  location text,
  link text,
  seen_at integer not null,
  page_at integer,
  page_found text
) strict;
create index account_profile_seen on account_profile (seen_at);
create index account_profile_page on account_profile (page_at) where link is not null;

create table method_setting (
  method integer primary key,
  mode integer not null,
  changed_by integer not null,
  changed_at integer not null
) strict;

create table account_claim (
  ticket text primary key,
  code text not null,
  customer_id integer references customer (id) on delete cascade,
  network text not null,
  handle_key text not null,
  made_at integer not null,
  until integer not null,
  proved_at integer
) strict, without rowid;
create unique index account_claim_code on account_claim (code);
create index account_claim_made on account_claim (made_at);
create index account_claim_customer on account_claim (customer_id) where customer_id is not null;
