-- The spine. Instants are milliseconds since 1970 UTC, money is minor units with its currency, ids are made by the program.

create table source (
  id bigint primary key,
  connector text not null,
  name text not null,
  options text not null,
  is_addressed integer not null,
  is_enabled integer not null,
  cursor text,
  last_ok_at bigint,
  last_error text,
  last_error_at bigint,
  kept bigint not null,
  passed bigint not null,
  created_at bigint not null
);

create table customer (
  id bigint primary key,
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
  created_at bigint not null,
  updated_at bigint not null
);
create unique index customer_number on customer (number) where number is not null;
create index customer_name on customer (name);

create table customer_identifier (
  id bigint primary key,
  customer_id bigint not null references customer (id) on delete cascade,
  kind integer not null,
  value text not null,
  source text not null,
  legal_basis integer not null,
  at bigint not null
);
create unique index customer_identifier_own on customer_identifier (customer_id, kind, value);
create index customer_identifier_value on customer_identifier (kind, value);

create table account (
  id bigint primary key,
  network text not null,
  key text not null,
  handle text,
  handle_key text,
  display_name text,
  followers bigint,
  first_seen_at bigint not null,
  customer_id bigint references customer (id) on delete set null,
  is_ours integer not null
);
create unique index account_key on account (network, key);
create index account_customer on account (customer_id) where customer_id is not null;
create index account_handle on account (network, handle_key);

create table account_link (
  id bigint primary key,
  account_id bigint not null references account (id) on delete cascade,
  customer_id bigint not null references customer (id) on delete cascade,
  state integer not null,
  probability double precision not null,
  method integer not null,
  evidence text not null,
  legal_basis integer not null,
  decided_by bigint,
  at bigint not null
);
-- One standing link an account: who it is has one answer at a time.
create unique index account_link_standing on account_link (account_id) where state = 0;
create index account_link_account on account_link (account_id);
create index account_link_customer on account_link (customer_id);

create table edge (
  from_account_id bigint not null,
  kind integer not null,
  to_key text not null,
  network text not null,
  first_at bigint not null,
  last_at bigint not null,
  count bigint not null,
  primary key (from_account_id, kind, to_key)
);
create index edge_to on edge (network, to_key);

create table post (
  id bigint primary key,
  network text not null,
  external_id text not null,
  account_id bigint not null,
  source_id bigint,
  kind integer not null,
  title text,
  text text not null,
  url text,
  parent_external_id text,
  created_at bigint not null,
  received_at bigint not null,
  likes bigint not null,
  replies bigint not null,
  reposts bigint not null,
  views bigint not null,
  rating integer,
  media text
);
create unique index post_key on post (network, external_id);
create index post_account on post (account_id, created_at);
create index post_created on post (created_at);

create table post_reading (
  post_id bigint primary key,
  language text not null,
  language_probability double precision not null,
  sentiment integer not null,
  negative double precision not null,
  neutral double precision not null,
  positive double precision not null,
  intent integer not null,
  intent_probability double precision not null,
  urgency double precision not null,
  offensive double precision not null,
  legal_threat integer not null,
  subject text,
  detail text
);

create table topic (
  id bigint primary key,
  name text not null,
  purpose integer not null,
  query text not null,
  colour text not null,
  is_active integer not null,
  -- Matching back over what is stored: the next post to look at, downwards; null when done.
  match_back_from bigint,
  created_at bigint not null
);

create table topic_match (
  topic_id bigint not null,
  created_at bigint not null,
  post_id bigint not null,
  primary key (topic_id, created_at, post_id)
);
create index topic_match_post on topic_match (post_id);

create table pulse_delta (
  id bigint primary key,
  topic_id bigint not null,
  hour bigint not null,
  network text not null,
  sentiment integer not null,
  posts bigint not null,
  engagement bigint not null
);

create table pulse (
  topic_id bigint not null,
  hour bigint not null,
  network text not null,
  sentiment integer not null,
  posts bigint not null,
  engagement bigint not null,
  primary key (topic_id, hour, network, sentiment)
);

create table term_delta (
  id bigint primary key,
  topic_id bigint not null,
  day bigint not null,
  kind integer not null,
  term text not null,
  count bigint not null,
  engagement bigint not null
);

create table term_day (
  topic_id bigint not null,
  day bigint not null,
  kind integer not null,
  term text not null,
  count bigint not null,
  engagement bigint not null,
  primary key (topic_id, day, kind, term)
);

create table activity (
  id bigint primary key,
  network text not null,
  external_id text not null,
  kind integer not null,
  account_id bigint,
  customer_id bigint,
  target text,
  place text,
  amount_minor bigint,
  currency text,
  data text,
  at bigint not null
);
create unique index activity_key on activity (network, external_id);
create index activity_customer on activity (customer_id, at) where customer_id is not null;
create index activity_account on activity (account_id, at) where account_id is not null;

create table playbook (
  id bigint primary key,
  name text not null,
  steps text not null,
  draft text
);

create table triage_rule (
  id bigint primary key,
  position integer not null,
  min_severity integer,
  segment text,
  subject text,
  queue text not null,
  priority integer not null,
  first_answer_minutes integer not null,
  playbook_id bigint references playbook (id) on delete set null
);

create table conversation (
  id bigint primary key,
  person_id bigint not null,
  account_id bigint not null,
  customer_id bigint,
  network text not null,
  matter text not null,
  title text not null,
  status integer not null,
  queue text not null,
  priority integer not null,
  severity integer not null,
  playbook_id bigint,
  assignee_id bigint,
  opened_at bigint not null,
  due_at bigint,
  first_answered_at bigint,
  last_post_at bigint not null,
  last_post_id bigint not null,
  closed_at bigint,
  snoozed_until bigint,
  post_count integer not null,
  version bigint not null,
  open_key text
);
-- One open conversation per person and matter: two workers that meet here retry their batch.
create unique index conversation_open on conversation (open_key) where open_key is not null;
create index conversation_person on conversation (person_id, opened_at);
create index conversation_status on conversation (status, priority, due_at);
create index conversation_assignee on conversation (assignee_id, status);

create table conversation_entry (
  id bigint primary key,
  conversation_id bigint not null references conversation (id) on delete cascade,
  kind integer not null,
  at bigint not null,
  user_id bigint,
  post_id bigint,
  message_id bigint,
  text text
);
create index conversation_entry_of on conversation_entry (conversation_id, id);
create index conversation_entry_post on conversation_entry (post_id) where post_id is not null;

create table outbound_message (
  id bigint primary key,
  kind integer not null,
  conversation_id bigint not null references conversation (id) on delete cascade,
  network text not null,
  source_id bigint,
  to_account_id bigint not null,
  to_account_key text not null,
  to_post text not null,
  text text not null,
  written_by bigint,
  written_at bigint not null,
  state integer not null,
  attempts integer not null,
  next_try_at bigint,
  sent_at bigint,
  external_id text,
  url text,
  error text
);
create index outbound_message_external on outbound_message (network, external_id) where external_id is not null;
create index outbound_message_to on outbound_message (network, to_post);
create index outbound_message_waiting on outbound_message (next_try_at) where state = 0;
create index outbound_message_state on outbound_message (state) where state in (1, 4, 5);

create table app_user (
  id bigint primary key,
  email text not null,
  normalized_email text not null,
  password_hash text,
  security_stamp text not null,
  lockout_end bigint,
  access_failed_count integer not null,
  shown_name text not null,
  role integer not null,
  language text not null,
  theme text not null,
  is_active integer not null,
  created_at bigint not null
);
create unique index app_user_email on app_user (normalized_email);

create table access_token (
  id bigint primary key,
  user_id bigint not null references app_user (id) on delete cascade,
  name text not null,
  hash text not null,
  role integer not null,
  created_at bigint not null,
  last_used_at bigint,
  expires_at bigint
);
create unique index access_token_hash on access_token (hash);

create table owner_link (
  hash text primary key,
  created_at bigint not null,
  used_at bigint
);

create table data_protection_key (
  id text primary key,
  xml text not null
);

create table kept_answer (
  user_id bigint not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  body text not null,
  at bigint not null,
  primary key (user_id, key)
);

create table setting (
  key text primary key,
  value text not null
);

create table audit_entry (
  id bigint primary key,
  at bigint not null,
  user_id bigint,
  act text not null,
  subject text not null,
  detail text
);
create index audit_entry_subject on audit_entry (subject, id);
