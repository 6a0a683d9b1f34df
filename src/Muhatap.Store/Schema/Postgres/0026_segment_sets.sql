-- Filters over customers make sets along these: each holds all that its question asks, so that no row is opened. Where a column's values are few, they are
-- found by jumping along its index.
create index customer_segment_of on customer (segment);
create index customer_city on customer (city) where city is not null;
create index customer_channel on customer (preferred_channel) where preferred_channel is not null;
create index source_record_newest on source_record (customer_id, as_of);
create index source_record_source on source_record (source, customer_id);
create index account_link_held on account_link (account_id, customer_id, state, legal_basis, method) where state = 0;
create index customer_identifier_of on customer_identifier (kind, customer_id, legal_basis);
create index activity_bought on activity (customer_id, at, kind, currency, amount_minor) where kind = 4 and customer_id is not null;
-- Purchases, visits, calls, deliveries, use of an application, surveys: what counts as having been in touch.
create index activity_contact on activity (customer_id, at, kind) where kind in (4, 5, 6, 7, 8, 9) and customer_id is not null;
create index activity_product on activity (target, customer_id, at, kind) where kind = 4 and customer_id is not null and target is not null;
create index source_attribute_job on source_attribute (value, source_record_id, legal_basis, kind) where kind = 14;
create index source_attribute_life on source_attribute (value, source_record_id, legal_basis, kind) where kind = 15;
create index conversation_entry_message on conversation_entry (message_id) where message_id is not null;
