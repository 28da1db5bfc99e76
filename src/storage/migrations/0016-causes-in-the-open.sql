-- Whether everyone may read why the goal is hard is a setting of the initiative, as other openings are.
alter table causes_opening no force row level security;
update initiative set settings = settings || '{"causes": true}'
  where exists (select 1 from causes_opening where causes_opening.initiative_id = initiative.id);
drop table causes_opening;

-- What others published of their leverage points does not always say since when they are.
alter table leverage_point alter column chosen_on drop not null;
