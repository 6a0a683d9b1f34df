alter table post_reading add column is_corrected integer not null default 0;

create table reading_correction (
  id integer primary key,
  post_id integer not null,
  user_id integer not null,
  at integer not null,
  aspect integer not null,
  before text not null,
  after text not null,
  undone_at integer,
  undone_by integer
) strict;
create index reading_correction_post on reading_correction (post_id);

create table own_subject (
  code text primary key,
  cues text not null,
  position integer not null
) strict;

create table catalogue_item (
  name text primary key,
  kind integer not null,
  spellings text not null
) strict;

create table own_number (
  pattern text primary key,
  kind integer not null
) strict;
