-- Everything that is counted of a topic is counted in packs: one row a batch, topic and day instead of one a term; words alone would
-- be twelve rows a post. The pulse (hour, network, mood) is one kind of them.
-- What was counted before is counted again from the posts, in the background (term_rebuild).

drop table term_delta;
drop table term_day;
drop table pulse_delta;
drop table pulse;

create table term_pack_delta (
  id integer primary key,
  topic_id integer not null,
  day integer not null,
  data blob not null
) strict;
create index term_pack_delta_day on term_pack_delta (topic_id, day);

create table term_pack (
  topic_id integer not null,
  kind integer not null,
  span integer not null,
  day integer not null,
  terms integer not null,
  data blob not null
) strict;
-- Beside the rows, not in their key's tree: looking which packs are there reads none of them.
create unique index term_pack_key on term_pack (topic_id, kind, span, day);

create table term_rebuild (
  below integer primary key
) strict;
insert into term_rebuild select max(id) + 1 from post having max(id) is not null;

create table topic_mark (
  topic_id integer not null,
  post_id integer not null,
  is_right integer not null,
  query text not null,
  user_id integer,
  at integer not null,
  primary key (topic_id, post_id)
) strict, without rowid;

create table export_job (
  id integer primary key,
  user_id integer not null references app_user (id) on delete cascade,
  list text not null,
  filter text not null,
  format integer not null,
  state integer not null,
  rows integer not null,
  file text,
  error text,
  created_at integer not null,
  expires_at integer not null
) strict;
create index export_job_user on export_job (user_id, id);

create table saved_view (
  id integer primary key,
  user_id integer not null references app_user (id) on delete cascade,
  name text not null,
  filter text not null,
  is_shared integer not null,
  created_at integer not null
) strict;
create index saved_view_user on saved_view (user_id);
