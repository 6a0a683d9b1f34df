-- Filters over customers, kept under a word. Who is in one is asked each time and never stored.
create table customer_segment (
  id integer primary key,
  code text not null,
  filter text not null,
  changed_by integer not null,
  changed_at integer not null
) strict;
create unique index customer_segment_code on customer_segment (code);
