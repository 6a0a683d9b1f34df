-- What our answers promised: which sentence, by when, and what became of it. The words stay with the answer.
create table promise (
  id bigint primary key,
  message_id bigint not null references outbound_message (id) on delete cascade,
  kind integer not null,
  starts integer not null,
  length integer not null,
  made_at bigint not null,
  due_at bigint,
  state integer not null,
  decided_by bigint,
  decided_at bigint
);
create index promise_message on promise (message_id);
create index promise_due on promise (due_at) where state = 0;
