-- Stories on paper: sheets are printed with their number and the four words that open the story later; somebody of the
-- bridge, who was named for it and promised, types in what came back.

-- Who types papers in: those who agreed. She does so for the bridges whose organization she acts for.
alter table story_campaign add column enterer_ids text[] not null default '{}';
alter table story_helper drop constraint story_helper_duty_check;
alter table story_helper
  add constraint story_helper_duty_check check (duty in ('listener','coder','contact','deputy','enterer'));

-- Whoever leaves the initiative types no more.
create function stops_entering() returns trigger language plpgsql as $$
begin
  update story_campaign set enterer_ids = array_remove(enterer_ids, old.person_id)
    where initiative_id = old.initiative_id and old.person_id = any (enterer_ids);
  delete from story_helper
    where initiative_id = old.initiative_id and person_id = old.person_id and duty = 'enterer';
  return null;
end $$;
create trigger stops_entering after delete on membership for each row execute function stops_entering();

-- The four words came printed: others may have seen them before their teller did, until she draws new ones.
alter table story add column key_printed boolean not null default false;

-- What was printed at once, for one bridge: in which language, and which readers the sheets name.
create table paper_stack (
  initiative_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  bridge_id uuid not null,
  number integer not null,
  language text not null check (language in ('en','he','ar')),
  sheets integer not null check (sheets between 1 and 60),
  reader_ids text[] not null,
  coder_ids text[] not null,
  made_at timestamptz not null,
  made_by text,
  primary key (initiative_id, id),
  unique (initiative_id, number),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade,
  foreign key (initiative_id, bridge_id) references story_bridge on delete cascade
);
create index paper_stack_of on paper_stack (initiative_id, bridge_id, number);
select fence('paper_stack');

-- One sheet: on its way, typed in, come back empty, or not to be typed in (why is not kept). Not which story it became.
create table paper_sheet (
  initiative_id uuid not null,
  stack_id uuid not null,
  position integer not null,
  campaign_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting','entered','empty','withdrawn')),
  received_on date,
  primary key (initiative_id, stack_id, position),
  foreign key (initiative_id, stack_id) references paper_stack on delete cascade
);
select fence('paper_sheet');

-- The slow hash of the four words on a sheet, until it becomes the story's, or nobody may type the sheet in any more.
create table paper_key (
  initiative_id uuid not null,
  stack_id uuid not null,
  position integer not null,
  campaign_id uuid not null,
  key_hash text not null unique,
  primary key (initiative_id, stack_id, position),
  foreign key (initiative_id, stack_id, position) references paper_sheet on delete cascade
);
select fence('paper_key');

-- That somebody promised to keep to herself what she types of a stack, and when.
create table paper_promise (
  initiative_id uuid not null,
  stack_id uuid not null,
  person_id text not null,
  promised_at timestamptz not null,
  primary key (initiative_id, stack_id, person_id),
  foreign key (initiative_id, stack_id) references paper_stack on delete cascade
);
select fence('paper_promise');

-- Which story a sheet became, for as long as whoever typed it may mend it; then this row goes, and nothing says so any more.
create table paper_entered (
  initiative_id uuid not null,
  story_id uuid not null,
  stack_id uuid not null,
  position integer not null,
  campaign_id uuid not null,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (initiative_id, story_id),
  unique (initiative_id, stack_id, position),
  foreign key (initiative_id, story_id) references story on delete cascade,
  foreign key (initiative_id, stack_id, position) references paper_sheet on delete cascade
);
select fence('paper_entered');

-- Who types a stack in: a listener whom its sheets name and the campaign names still, or somebody whom the campaign names for
-- typing and who acts for the bridge's organization; she belongs to the initiative and does not evaluate it.
create function enters_papers(stack uuid) returns boolean language sql stable as $$
  select exists (select 1 from membership where membership.initiative_id = sight_initiative() and person_id = sight_person()
      and not 'evaluator' = any (permissions))
    and exists (select 1 from paper_stack printed
      join story_campaign named on named.initiative_id = printed.initiative_id and named.id = printed.campaign_id
      join story_bridge bridge on bridge.initiative_id = printed.initiative_id and bridge.id = printed.bridge_id
      where printed.initiative_id = sight_initiative() and printed.id = stack
        and ((sight_person() = any (printed.reader_ids) and sight_person() = any (named.listener_ids))
          or (sight_person() = any (named.enterer_ids) and exists (select 1 from representation acts
            where acts.initiative_id = sight_initiative() and acts.person_id = sight_person()
              and acts.organization_id = bridge.organization_id
              and (acts.until is null or acts.until >= current_date))))) $$;

-- The second wall. The hash of a sheet's words: whoever types that sheet, its teller by the words themselves, the program
-- that prints a stack or clears up a campaign.
create policy paper_key_of_few on paper_key as restrictive
  using (key_hash = current_setting('fivefold.story_key', true)
    or stack_id::text = current_setting('fivefold.paper_stack', true)
    or campaign_id::text = current_setting('fivefold.story_campaign', true)
    or (stack_id::text || ' ' || position = current_setting('fivefold.paper_sheet', true) and enters_papers(stack_id)))
  with check (stack_id::text = current_setting('fivefold.paper_stack', true));
-- How each sheet stands: whoever types the bridge's papers; never who leads.
create policy paper_sheet_of_few on paper_sheet as restrictive
  using (stack_id::text = current_setting('fivefold.paper_stack', true) or enters_papers(stack_id))
  with check (stack_id::text = current_setting('fivefold.paper_stack', true) or enters_papers(stack_id));
-- Which story a sheet became: whoever typed it in and still may; its teller, and the program that clears up, to delete it.
create policy paper_entered_of_few on paper_entered as restrictive
  using ((entered_by = sight_person() and enters_papers(stack_id))
    or story_id::text = current_setting('fivefold.story', true)
    or campaign_id::text = current_setting('fivefold.story_campaign', true))
  with check (entered_by = sight_person() and enters_papers(stack_id));
