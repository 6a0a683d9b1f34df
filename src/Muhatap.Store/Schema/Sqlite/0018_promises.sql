-- What our answers promised: which sentence, by when, and what became of it. The words stay with the answer.
create table promise (
  id integer primary key,
  message_id integer not null references outbound_message (id) on delete cascade,
  kind integer not null,
  starts integer not null,
  length integer not null,
  made_at integer not null,
  due_at integer,
  state integer not null,
  decided_by integer,
  decided_at integer
) strict;
create index promise_message on promise (message_id);
create index promise_due on promise (due_at) where state = 0;
