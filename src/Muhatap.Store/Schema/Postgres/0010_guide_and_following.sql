-- Who acts on what a topic brings: null leaves it to the triage table.
alter table topic add column owner_id bigint;
alter table topic add column queue text;

-- The one list whose rows are accounts, communities, sites and hashtags that are followed.
alter table topic add column is_following integer not null default 0;
create unique index topic_following on topic (is_following) where is_following = 1;

-- A muted row stays in its list and hears nothing.
alter table topic_row add column is_muted integer not null default 0;

-- A guided topic before it is saved: what was answered so far, one a person.
create table topic_guide (
  user_id bigint primary key references app_user (id) on delete cascade,
  answers text not null,
  changed_at bigint not null
);

-- Proposed to be followed, and not wanted.
create table dismissed_follow (
  network text not null,
  key text collate "C" not null,
  user_id bigint not null,
  at bigint not null,
  primary key (network, key)
);
