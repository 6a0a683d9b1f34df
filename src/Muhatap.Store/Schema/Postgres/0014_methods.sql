-- Ways of matching accounts with customers: what profiles say, what each way may do, and who is proving an account.

create table account_profile (
  account_id bigint primary key references account (id) on delete cascade,
  bio text,
  location text,
  link text,
  seen_at bigint not null,
  page_at bigint,
  page_found text
);
create index account_profile_seen on account_profile (seen_at);
create index account_profile_page on account_profile (page_at) where link is not null;

create table method_setting (
  method int primary key,
  mode int not null,
  changed_by bigint not null,
  changed_at bigint not null
);

create table account_claim (
  ticket text primary key,
  code text not null,
  customer_id bigint references customer (id) on delete cascade,
  network text not null,
  handle_key text not null,
  made_at bigint not null,
  until bigint not null,
  proved_at bigint
);
create unique index account_claim_code on account_claim (code);
create index account_claim_made on account_claim (made_at);
create index account_claim_customer on account_claim (customer_id) where customer_id is not null;
