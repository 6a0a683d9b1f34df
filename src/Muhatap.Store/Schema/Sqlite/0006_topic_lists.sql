-- A topic may be a list: companies or products with their names, one query a row.

alter table topic add column is_list integer not null default 0;

create table topic_row (
  id integer primary key,
  topic_id integer not null,
  key text not null,
  name text not null,
  aliases text not null,
  query text
) strict;
create unique index topic_row_key on topic_row (topic_id, key);

create table topic_row_name (
  topic_id integer not null,
  folded text not null,
  topic_row_id integer not null,
  primary key (topic_id, folded, topic_row_id)
) strict, without rowid;
create index topic_row_name_row on topic_row_name (topic_row_id);

-- A post that three rows of a list want stands here three times, and in topic_match and the packs once.
create table topic_row_match (
  topic_id integer not null,
  topic_row_id integer not null,
  created_at integer not null,
  post_id integer not null,
  primary key (topic_id, topic_row_id, created_at, post_id)
) strict, without rowid;
create index topic_row_match_post on topic_row_match (post_id);
