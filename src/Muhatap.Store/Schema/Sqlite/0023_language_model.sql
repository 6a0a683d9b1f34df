-- The large language model that may shorten long complaints: one row or none, off until the owner accepted what leaves.
create table language_model (
  id integer primary key,
  address text not null,
  model text not null,
  key text,
  is_inside integer not null,
  every_long integer not null,
  per_hour integer not null,
  ground integer,
  accepted_by integer,
  accepted_at integer
) strict;

-- What it made of a complaint; goes with the post.
create table shortening (
  post_id integer primary key references post (id) on delete cascade,
  lines text not null,
  sent text not null,
  model text not null,
  host text not null,
  is_inside integer not null,
  asked_by integer,
  at integer not null
) strict;

-- Each time that text was given to it, written before it left; goes with the post (the audit log keeps that something left).
create table model_call (
  id integer primary key,
  post_id integer references post (id) on delete cascade,
  asked_by integer,
  at integer not null,
  model text not null,
  host text not null,
  characters integer not null,
  state integer not null,
  error text
) strict;
create index model_call_at on model_call (at);
create index model_call_post on model_call (post_id);
