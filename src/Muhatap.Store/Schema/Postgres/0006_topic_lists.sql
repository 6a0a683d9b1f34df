-- A topic may be a list: companies or products with their names, one query a row.

alter table topic add column is_list integer not null default 0;

create table topic_row (
  id bigint primary key,
  topic_id bigint not null,
  key text collate "C" not null,
  name text not null,
  aliases text not null,
  query text
);
create unique index topic_row_key on topic_row (topic_id, key);

create table topic_row_name (
  topic_id bigint not null,
  folded text collate "C" not null,
  topic_row_id bigint not null,
  primary key (topic_id, folded, topic_row_id)
);
create index topic_row_name_row on topic_row_name (topic_row_id);

-- A post that three rows of a list want stands here three times, and in topic_match and the packs once.
create table topic_row_match (
  topic_id bigint not null,
  topic_row_id bigint not null,
  created_at bigint not null,
  post_id bigint not null,
  primary key (topic_id, topic_row_id, created_at, post_id)
);
create index topic_row_match_post on topic_row_match (post_id);
