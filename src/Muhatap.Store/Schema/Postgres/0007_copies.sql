-- What a post shares with its reposts, so that a feed shows them as one. Short posts have none and cost the index nothing.
alter table post add column alike bigint;
create index post_alike on post (alike, created_at) where alike is not null;
