-- Filters over customers, kept under a word. Who is in one is asked each time and never stored.
create table customer_segment (
  id bigint primary key,
  code text not null,
  filter text not null,
  changed_by bigint not null,
  changed_at bigint not null
);
create unique index customer_segment_code on customer_segment (code);
