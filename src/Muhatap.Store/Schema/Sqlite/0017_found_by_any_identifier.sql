-- A customer is found by the number of an order and by a handle that stands on the record, whatever its network.
create index activity_order on activity (external_id) where kind in (4, 7) and customer_id is not null;
create index customer_identifier_handle on customer_identifier (substr(value, instr(value, ':') + 1)) where kind = 3;
