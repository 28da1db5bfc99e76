-- Who answers a story, who looks after whom, and what happens when a story is taken back.

alter table story
  -- whose answer the teller waits for, and who said "I cannot take this one now"
  add column listener_id text,
  add column passed_by text[] not null default '{}',
  -- the teller took it back while the law stopped its deletion: nobody uses it, and it goes when the hold ends
  add column asked_back_on date;

alter table story_worry
  add column taken_by text,
  add column taken_at timestamptz,
  add column escalated_at timestamptz;

-- A listener who takes a break: no story is handed to her until then.
create table story_break (
  initiative_id uuid not null,
  campaign_id uuid not null,
  person_id text not null,
  until date not null,
  primary key (initiative_id, campaign_id, person_id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade
);
select fence('story_break');

-- That a person opened a story on purpose, and when. She alone sees it: it shows her the words, and tells her how many she read.
create table story_opened (
  initiative_id uuid not null,
  story_id uuid not null,
  person_id text not null,
  opened_at timestamptz not null,
  primary key (initiative_id, story_id, person_id),
  foreign key (initiative_id, story_id) references story on delete cascade
);
select fence('story_opened');
create policy own_reading on story_opened as restrictive
  using (person_id = sight_person()) with check (person_id = sight_person());

-- Within how many hours somebody takes a worry on, before more people are told that nobody did.
alter table story_campaign
  add column worry_hours integer not null default 24 check (worry_hours between 1 and 168),
  add column urgent_hours integer not null default 1 check (urgent_hours between 1 and 24);

-- The log of worries is read by who raised one, by those who are called, and by the program when the clock asks.
create policy worry_of_few on story_worry as restrictive
  using (raised_by = sight_person() or campaign_id::text = current_setting('fivefold.story_campaign', true)
    or exists (select 1 from story_campaign where story_campaign.initiative_id = sight_initiative() and story_campaign.id = campaign_id
      and sight_person() in (safeguarding->>'contactId', safeguarding->>'deputyId')))
  with check (raised_by = sight_person() or campaign_id::text = current_setting('fivefold.story_campaign', true)
    or exists (select 1 from story_campaign where story_campaign.initiative_id = sight_initiative() and story_campaign.id = campaign_id
      and sight_person() in (safeguarding->>'contactId', safeguarding->>'deputyId')));
