-- The spine. Instants are milliseconds since 1970 UTC, money is minor units with its currency, ids are made by the program.

create table source (
  id integer primary key,
  connector text not null,
  name text not null,
  options text not null,
  is_addressed integer not null,
  is_enabled integer not null,
  cursor text,
  last_ok_at integer,
  last_error text,
  last_error_at integer,
  kept integer not null,
  passed integer not null,
  created_at integer not null
) strict;

create table customer (
  id integer primary key,
  kind integer not null,
  name text not null,
  number text,
  segment text not null,
  city text,
  birth_date text,
  preferred_channel text,
  contact_wish integer not null,
  note text,
  source text not null,
  created_at integer not null,
  updated_at integer not null
) strict;
create unique index customer_number on customer (number) where number is not null;
create index customer_name on customer (name);

create table customer_identifier (
  id integer primary key,
  customer_id integer not null references customer (id) on delete cascade,
  kind integer not null,
  value text not null,
  source text not null,
  legal_basis integer not null,
  at integer not null
) strict;
create unique index customer_identifier_own on customer_identifier (customer_id, kind, value);
create index customer_identifier_value on customer_identifier (kind, value);

create table account (
  id integer primary key,
  network text not null,
  key text not null,
  handle text,
  handle_key text,
  display_name text,
  followers integer,
  first_seen_at integer not null,
  customer_id integer references customer (id) on delete set null,
  is_ours integer not null
) strict;
create unique index account_key on account (network, key);
create index account_customer on account (customer_id) where customer_id is not null;
create index account_handle on account (network, handle_key);

create table account_link (
  id integer primary key,
  account_id integer not null references account (id) on delete cascade,
  customer_id integer not null references customer (id) on delete cascade,
  state integer not null,
  probability real not null,
  method integer not null,
  evidence text not null,
  legal_basis integer not null,
  decided_by integer,
  at integer not null
) strict;
-- One standing link an account: who it is has one answer at a time.
create unique index account_link_standing on account_link (account_id) where state = 0;
create index account_link_account on account_link (account_id);
create index account_link_customer on account_link (customer_id);

create table edge (
  from_account_id integer not null,
  kind integer not null,
  to_key text not null,
  network text not null,
  first_at integer not null,
  last_at integer not null,
  count integer not null,
  primary key (from_account_id, kind, to_key)
) strict, without rowid;
create index edge_to on edge (network, to_key);

create table post (
  id integer primary key,
  network text not null,
  external_id text not null,
  account_id integer not null,
  source_id integer,
  kind integer not null,
  title text,
  text text not null,
  url text,
  parent_external_id text,
  created_at integer not null,
  received_at integer not null,
  likes integer not null,
  replies integer not null,
  reposts integer not null,
  views integer not null,
  rating integer,
  media text
) strict;
create unique index post_key on post (network, external_id);
create index post_account on post (account_id, created_at);
create index post_created on post (created_at);

create table post_reading (
  post_id integer primary key,
  language text not null,
  language_probability real not null,
  sentiment integer not null,
  negative real not null,
  neutral real not null,
  positive real not null,
  intent integer not null,
  intent_probability real not null,
  urgency real not null,
  offensive real not null,
  legal_threat integer not null,
  subject text,
  detail text
) strict;

create table topic (
  id integer primary key,
  name text not null,
  purpose integer not null,
  query text not null,
  colour text not null,
  is_active integer not null,
  -- Matching back over what is stored: the next post to look at, downwards; null when done.
  match_back_from integer,
  created_at integer not null
) strict;

create table topic_match (
  topic_id integer not null,
  created_at integer not null,
  post_id integer not null,
  primary key (topic_id, created_at, post_id)
) strict, without rowid;
create index topic_match_post on topic_match (post_id);

create table pulse_delta (
  id integer primary key,
  topic_id integer not null,
  hour integer not null,
  network text not null,
  sentiment integer not null,
  posts integer not null,
  engagement integer not null
) strict;

create table pulse (
  topic_id integer not null,
  hour integer not null,
  network text not null,
  sentiment integer not null,
  posts integer not null,
  engagement integer not null,
  primary key (topic_id, hour, network, sentiment)
) strict, without rowid;

create table term_delta (
  id integer primary key,
  topic_id integer not null,
  day integer not null,
  kind integer not null,
  term text not null,
  count integer not null,
  engagement integer not null
) strict;

create table term_day (
  topic_id integer not null,
  day integer not null,
  kind integer not null,
  term text not null,
  count integer not null,
  engagement integer not null,
  primary key (topic_id, day, kind, term)
) strict, without rowid;

create table activity (
  id integer primary key,
  network text not null,
  external_id text not null,
  kind integer not null,
  account_id integer,
  customer_id integer,
  target text,
  place text,
  amount_minor integer,
  currency text,
  data text,
  at integer not null
) strict;
create unique index activity_key on activity (network, external_id);
create index activity_customer on activity (customer_id, at) where customer_id is not null;
create index activity_account on activity (account_id, at) where account_id is not null;

create table playbook (
  id integer primary key,
  name text not null,
  steps text not null,
  draft text
) strict;

create table triage_rule (
  id integer primary key,
  position integer not null,
  min_severity integer,
  segment text,
  subject text,
  queue text not null,
  priority integer not null,
  first_answer_minutes integer not null,
  playbook_id integer references playbook (id) on delete set null
) strict;

create table conversation (
  id integer primary key,
  person_id integer not null,
  account_id integer not null,
  customer_id integer,
  network text not null,
  matter text not null,
  title text not null,
  status integer not null,
  queue text not null,
  priority integer not null,
  severity integer not null,
  playbook_id integer,
  assignee_id integer,
  opened_at integer not null,
  due_at integer,
  first_answered_at integer,
  last_post_at integer not null,
  last_post_id integer not null,
  closed_at integer,
  snoozed_until integer,
  post_count integer not null,
  version integer not null,
  open_key text
) strict;
-- One open conversation per person and matter: two workers that meet here retry their batch.
create unique index conversation_open on conversation (open_key) where open_key is not null;
create index conversation_person on conversation (person_id, opened_at);
create index conversation_status on conversation (status, priority, due_at);
create index conversation_assignee on conversation (assignee_id, status);

create table conversation_entry (
  id integer primary key,
  conversation_id integer not null references conversation (id) on delete cascade,
  kind integer not null,
  at integer not null,
  user_id integer,
  post_id integer,
  message_id integer,
  text text
) strict;
create index conversation_entry_of on conversation_entry (conversation_id, id);
create index conversation_entry_post on conversation_entry (post_id) where post_id is not null;

create table outbound_message (
  id integer primary key,
  kind integer not null,
  conversation_id integer not null references conversation (id) on delete cascade,
  network text not null,
  source_id integer,
  to_account_id integer not null,
  to_account_key text not null,
  to_post text not null,
  text text not null,
  written_by integer,
  written_at integer not null,
  state integer not null,
  attempts integer not null,
  next_try_at integer,
  sent_at integer,
  external_id text,
  url text,
  error text
) strict;
create index outbound_message_external on outbound_message (network, external_id) where external_id is not null;
create index outbound_message_to on outbound_message (network, to_post);
create index outbound_message_waiting on outbound_message (next_try_at) where state = 0;
create index outbound_message_state on outbound_message (state) where state in (1, 4, 5);

create table app_user (
  id integer primary key,
  email text not null,
  normalized_email text not null,
  password_hash text,
  security_stamp text not null,
  lockout_end integer,
  access_failed_count integer not null,
  shown_name text not null,
  role integer not null,
  language text not null,
  theme text not null,
  is_active integer not null,
  created_at integer not null
) strict;
create unique index app_user_email on app_user (normalized_email);

create table access_token (
  id integer primary key,
  user_id integer not null references app_user (id) on delete cascade,
  name text not null,
  hash text not null,
  role integer not null,
  created_at integer not null,
  last_used_at integer,
  expires_at integer
) strict;
create unique index access_token_hash on access_token (hash);

create table owner_link (
  hash text primary key,
  created_at integer not null,
  used_at integer
) strict;

create table data_protection_key (
  id text primary key,
  xml text not null
) strict;

create table kept_answer (
  user_id integer not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  body text not null,
  at integer not null,
  primary key (user_id, key)
) strict;

create table setting (
  key text primary key,
  value text not null
) strict;

create table audit_entry (
  id integer primary key,
  at integer not null,
  user_id integer,
  act text not null,
  subject text not null,
  detail text
) strict;
create index audit_entry_subject on audit_entry (subject, id);
