-- What was found and is no campaign, mark by mark.

create table campaign_denial (
  company text not null,
  kind integer not null,
  mark text not null,
  name text not null,
  said_by integer not null,
  said_at integer not null,
  primary key (company, kind, mark)
) strict, without rowid;
