create table alarm (
  id bigint primary key,
  topic_id bigint not null references topic (id) on delete cascade,
  at bigint not null,
  began_at bigint not null,
  ended_at bigint,
  about text not null,
  observed integer not null,
  expected double precision not null,
  probability double precision not null,
  severity double precision not null,
  per_hour double precision not null,
  words text not null,
  told_at bigint not null
);
create unique index alarm_topic_at on alarm (topic_id, at);
create index alarm_at on alarm (at);
