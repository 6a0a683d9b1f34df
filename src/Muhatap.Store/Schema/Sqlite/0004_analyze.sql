create table alarm (
  id integer primary key,
  topic_id integer not null references topic (id) on delete cascade,
  at integer not null,
  began_at integer not null,
  ended_at integer,
  about text not null,
  observed integer not null,
  expected real not null,
  probability real not null,
  severity real not null,
  per_hour real not null,
  words text not null,
  told_at integer not null
) strict;
create unique index alarm_topic_at on alarm (topic_id, at);
create index alarm_at on alarm (at);
