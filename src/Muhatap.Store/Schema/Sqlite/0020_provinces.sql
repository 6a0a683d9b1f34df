-- Provinces that posts name are counted too (kind 9). What is stored is looked at once more in the background, for them alone; the
-- rest stays counted. Where an earlier counting has not come to its end, all of it begins again: nothing is counted twice.

alter table term_rebuild add column kind integer;
delete from term_pack where exists (select 1 from term_rebuild);
delete from term_pack_delta where exists (select 1 from term_rebuild);
update term_rebuild set below = (select max(id) + 1 from post) where exists (select 1 from post);
insert into term_rebuild (below, kind)
select max(id) + 1, 9 from post where not exists (select 1 from term_rebuild) having max(id) is not null;
