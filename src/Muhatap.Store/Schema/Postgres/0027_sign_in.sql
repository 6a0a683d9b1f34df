-- Who was sent to their account's network to sign in there, until they come back.

create table account_sign_in (
  state text primary key,
  browser text not null,
  sealed text not null,
  customer_id bigint references customer (id) on delete cascade,
  made_at bigint not null,
  until bigint not null
);
create index account_sign_in_made on account_sign_in (made_at);
create index account_sign_in_customer on account_sign_in (customer_id) where customer_id is not null;
