-- Other programs that are told what happens, and what they were told.

create table webhook (
  id integer primary key,
  url text not null,
  secret text not null,
  events text not null,
  is_enabled integer not null,
  created_at integer not null
) strict;

create table webhook_delivery (
  id integer primary key,
  webhook_id integer not null references webhook (id) on delete cascade,
  event text not null,
  body text not null,
  created_at integer not null,
  state integer not null,
  attempts integer not null,
  next_try_at integer,
  status integer,
  error text,
  delivered_at integer
) strict;
create index webhook_delivery_due on webhook_delivery (next_try_at) where state = 0;
create index webhook_delivery_of on webhook_delivery (webhook_id, id);
