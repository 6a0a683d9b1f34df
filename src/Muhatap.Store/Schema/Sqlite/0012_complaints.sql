-- Complaints are looked up by when they came.
create index conversation_opened on conversation (opened_at);

-- Our own few, among all accounts ever seen.
create index account_ours on account (network) where is_ours = 1;

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
