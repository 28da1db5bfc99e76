-- Codes through their versions, codings of each version, coders who do not see one another, and what is told of many stories.

-- the same code in another version has the same root; the number stands beside its marks
alter table story_code add column root_id uuid;
alter table story_code add column number integer not null default 1;
alter table story_code add column made_at timestamptz not null default now();

-- A story is coded anew by a new version, and what was found by the earlier one stays.
alter table story_coded drop constraint story_coded_pkey;
alter table story_coded add primary key (initiative_id, story_id, coder_id, version);
-- which masked words were coded: when they are masked anew, what was marked in the earlier ones counts no more
alter table story_coded add column masked_at timestamptz;
alter table story_coding drop constraint story_coding_pkey;
alter table story_coding add primary key (initiative_id, story_id, coder_id, version, code_id, from_letter, until_letter);

-- Whether somebody sees what others marked in a story: once she and another are through with it.
create function sees_codings(story_of uuid, book integer) returns boolean language sql stable as $$
  select coalesce(count(*) >= 2 and bool_or(story_coded.coder_id = sight_person()), false)
    from story_coded join story on story.initiative_id = story_coded.initiative_id and story.id = story_coded.story_id
    where story_coded.initiative_id = sight_initiative() and story_coded.story_id = story_of and story_coded.version = book
      and story_coded.done_at is not null and story_coded.masked_at is not distinct from story.masked_at $$;
create policy blind_coder on story_coding as restrictive
  using (coder_id = sight_person()
    or story_id::text = current_setting('fivefold.story', true)
    or exists (select 1 from story where story.initiative_id = sight_initiative() and story.id = story_id
      and story.campaign_id::text = current_setting('fivefold.story_campaign', true))
    or sees_codings(story_id, version))
  with check (true);

-- Who lives there, by the same questions that tellers answered last, and whether visitors read who was heard.
create table story_population (
  initiative_id uuid not null,
  campaign_id uuid not null,
  -- [{question, answer, count, source}]
  figures jsonb not null default '[]',
  is_open boolean not null default false,
  kept_by text,
  kept_at timestamptz not null default now(),
  primary key (initiative_id, campaign_id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade
);
select fence('story_population');

-- What is told of many stories, made once and told anew only together: who was heard, and what triads and sliders show.
create table story_telling (
  initiative_id uuid not null,
  campaign_id uuid not null,
  what text not null check (what in ('heard-from','meaning')),
  told_at timestamptz not null,
  -- on how many stories it rests: never shown
  stories integer not null,
  -- the last day of the stories in it: what is told later counts as more
  until_day date not null,
  told jsonb not null,
  primary key (initiative_id, campaign_id, what),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade
);
select fence('story_telling');
