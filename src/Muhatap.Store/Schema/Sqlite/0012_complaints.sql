-- Complaints are looked up by when they came.
create index conversation_opened on conversation (opened_at);

-- Customers and contacts a month, which complaints are held against. Rows are only added: the latest of a month holds.
create table business_volume (
  id integer primary key,
  topic_id integer not null,
  month integer not null,
  measure integer not null,
  amount integer,
  given_by integer not null,
  given_at integer not null
) strict;
create index business_volume_month on business_volume (topic_id, month);

-- Which accounts are a competitor's own, where somebody of us said so; what is not here goes by the name.
create table company_account (
  account_id integer primary key,
  topic_id integer not null,
  company text not null,
  is_theirs integer not null,
  said_by integer not null,
  said_at integer not null
) strict;

-- Found campaigns of which somebody said that they are none.
create table campaign_verdict (
  account_id integer not null,
  signature text not null,
  is_campaign integer not null,
  said_by integer not null,
  said_at integer not null,
  primary key (account_id, signature)
) strict, without rowid;
