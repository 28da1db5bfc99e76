-- Stories told with care: campaigns, what people tell, what each of them allows, and what listeners find in it.

create table story_campaign (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  number integer not null,
  names jsonb not null,
  -- the one question, and who asks it, in each language
  prompt jsonb not null,
  who_asks jsonb not null default '{}',
  -- where those live who are asked: ISO 3166 codes; the law and the lines are those of these countries
  countries text[] not null default '{}',
  -- what each age may do there, see stories/campaigns/age-table.ts
  ages jsonb not null default '[]',
  -- lines to call, each with its country, hours and languages, and who checked it on which day
  lines jsonb not null default '[]',
  -- what obliges listeners to report, and to whom, in words that a lawyer or authority of that country confirmed
  duty jsonb not null default '{}',
  -- whom a listener turns to when a story worries her
  safeguarding jsonb,
  listener_ids text[] not null default '{}',
  coder_ids text[] not null default '{}',
  answer_within_days integer not null default 14 check (answer_within_days between 1 and 60),
  -- text, audio, photo
  takes text[] not null default '{text}',
  -- the finest place that may be told: none, or a level of the initiative's places
  place_level text not null default 'none',
  -- what is asked last, each of it can be left out; and the optional triads and sliders
  asks jsonb not null default '{}',
  -- an installation's own server that compares meanings; said on the first page
  compares_meanings boolean not null default false,
  kept_months integer not null default 12 check (kept_months between 1 and 60),
  fewest integer not null default 5 check (fewest between 5 and 100),
  opens_on date,
  closes_on date,
  opened_at timestamptz,
  opened_by text,
  closed_at timestamptz,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  unique (initiative_id, number)
);
select fence('story_campaign');

-- An organization through which people are asked, with a link of its own.
create table story_bridge (
  initiative_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  organization_id uuid,
  names jsonb not null,
  code text not null unique,
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (initiative_id, id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete set null (organization_id)
);
select fence('story_bridge');

create table story (
  initiative_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  -- not which bridge it came by: that is counted, and not kept with the story
  state text not null default 'draft' check (state in ('draft','told')),
  words text not null default '',
  language text,
  -- the words without people, places, schools and dates, as a listener masked them; all others read these
  masked text,
  masked_by text,
  masked_at timestamptz,
  age text check (age in ('13-15','16-17','18+')),
  -- what opens it: a slow hash of four words, and, while it is being told, of the phone's token
  key_hash text unique,
  draft_hash text unique,
  first_name text,
  -- what was answered last, each of it left out unless said
  who jsonb not null default '{}',
  -- triads and sliders: parts that add up to one, places between 0 and 1
  meaning jsonb not null default '{}',
  begun_on date not null default current_date,
  told_on date,
  keep_until date,
  -- a deletion that the law stops, for this one story, until a day and with the reason told
  held_until date,
  held_because text,
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade
);
create index story_campaign_of on story (initiative_id, campaign_id, state);
select fence('story');

-- A voice or a photo of a page, without what it says of place and phone. It lies in the database, so that it goes with its story.
create table story_part (
  initiative_id uuid not null,
  id uuid not null,
  story_id uuid not null,
  kind text not null check (kind in ('audio','photo')),
  position integer not null default 0,
  media_type text not null,
  bytes bytea not null,
  seconds double precision,
  -- as a person wrote down what is said in it
  transcript text,
  transcribed_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, story_id) references story on delete cascade
);
create index story_part_of on story_part (initiative_id, story_id, position);
select fence('story_part');

-- What the teller allows, one by one; what is not here is not allowed.
create table story_consent (
  initiative_id uuid not null,
  story_id uuid not null,
  -- read, count, quote, publish, first-name, voice
  use text not null check (use in ('read','count','quote','publish','first-name','voice')),
  given_at timestamptz not null default now(),
  -- a parent's yes, where the age table asks for it: asked, yes, no; the parent never sees the text
  guardian text check (guardian in ('asked','yes','no')),
  guardian_at timestamptz,
  primary key (initiative_id, story_id, use),
  foreign key (initiative_id, story_id) references story on delete cascade
);
select fence('story_consent');

-- What opens the page on which a parent says yes or no, without the story.
create table guardian_key (
  initiative_id uuid not null,
  token_hash text not null unique,
  story_id uuid not null,
  made_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (initiative_id, token_hash),
  foreign key (initiative_id, story_id) references story on delete cascade
);
select fence('guardian_key');

-- What a listener answers, and what the teller says to that.
create table story_reply (
  initiative_id uuid not null,
  id uuid not null,
  story_id uuid not null,
  -- null: the teller
  person_id text,
  words text not null,
  said_at timestamptz not null default now(),
  read_on date,
  primary key (initiative_id, id),
  foreign key (initiative_id, story_id) references story on delete cascade
);
create index story_reply_of on story_reply (initiative_id, story_id, said_at);
select fence('story_reply');

-- A sentence that somebody wants to use, as the teller sees it first.
create table story_quote (
  initiative_id uuid not null,
  id uuid not null,
  story_id uuid not null,
  -- sentence, or whole
  extent text not null check (extent in ('sentence','whole')),
  words text not null,
  language text,
  -- where it is to stand: voices, a report, a theme's page
  purpose text not null,
  with_first_name boolean not null default false,
  asked_by text not null,
  asked_at timestamptz not null default now(),
  answer text check (answer in ('yes','no')),
  answered_at timestamptz,
  published_at timestamptz,
  taken_down_at timestamptz,
  primary key (initiative_id, id),
  foreign key (initiative_id, story_id) references story on delete cascade
);
create index story_quote_of on story_quote (initiative_id, story_id);
select fence('story_quote');

-- That a story worried a listener, what was done, by whom and when. It stays when the story goes, without its words.
create table story_worry (
  initiative_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  story_id uuid,
  raised_by text not null,
  raised_at timestamptz not null default now(),
  urgent boolean not null default false,
  -- what was done: [{at, by, what}], never what the story says
  steps jsonb not null default '[]',
  settled_at timestamptz,
  settled_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade,
  foreign key (initiative_id, story_id) references story on delete set null (story_id)
);
select fence('story_worry');

-- How many came by which bridge, were begun, told and taken back: counts, tied to no story.
create table story_count (
  initiative_id uuid not null,
  campaign_id uuid not null,
  bridge_id uuid not null,
  what text not null check (what in ('opened','begun','told','under-age')),
  count integer not null default 0,
  primary key (initiative_id, campaign_id, bridge_id, what),
  foreign key (initiative_id, bridge_id) references story_bridge on delete cascade
);
select fence('story_count');

-- What listeners look for, as it stood in each version of the code book.
create table story_code (
  initiative_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  names jsonb not null,
  meaning jsonb not null default '{}',
  -- when to use it, and when not
  use_when text,
  not_when text,
  parent_id uuid,
  from_version integer not null,
  until_version integer,
  primary key (initiative_id, id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade
);
select fence('story_code');

create table code_book (
  initiative_id uuid not null,
  campaign_id uuid not null,
  version integer not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  why text,
  primary key (initiative_id, campaign_id, version),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade
);
select fence('code_book');

-- That a coder found a code in a story, and where: letters of the masked words, from and until.
create table story_coding (
  initiative_id uuid not null,
  story_id uuid not null,
  coder_id text not null,
  code_id uuid not null,
  from_letter integer not null default 0,
  until_letter integer not null default 0,
  version integer not null,
  coded_at timestamptz not null default now(),
  primary key (initiative_id, story_id, coder_id, code_id, from_letter),
  foreign key (initiative_id, story_id) references story on delete cascade,
  foreign key (initiative_id, code_id) references story_code on delete cascade
);
select fence('story_coding');

-- That a coder is through with a story: what she did not find in it, is not in it for her.
create table story_coded (
  initiative_id uuid not null,
  story_id uuid not null,
  coder_id text not null,
  version integer not null,
  memo text,
  done_at timestamptz,
  primary key (initiative_id, story_id, coder_id),
  foreign key (initiative_id, story_id) references story on delete cascade
);
select fence('story_coded');

-- What two coders saw differently, and what they agreed on, with the reason.
create table coding_settled (
  initiative_id uuid not null,
  story_id uuid not null,
  code_id uuid not null,
  found boolean not null,
  reason text not null,
  settled_by text not null,
  settled_at timestamptz not null default now(),
  primary key (initiative_id, story_id, code_id),
  foreign key (initiative_id, story_id) references story on delete cascade,
  foreign key (initiative_id, code_id) references story_code on delete cascade
);
select fence('coding_settled');

-- What many tell, named by people.
create table story_theme (
  initiative_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  names jsonb not null,
  meaning jsonb not null default '{}',
  -- by whom it was seen first: suggested by the program from words, or found by people
  seen_by text not null check (seen_by in ('program','people')),
  words text[] not null default '{}',
  -- the coarse count as it was told, and when: told anew only together with all others
  told jsonb,
  told_at timestamptz,
  is_open boolean not null default false,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade
);
select fence('story_theme');

create table theme_story (
  initiative_id uuid not null,
  theme_id uuid not null,
  story_id uuid not null,
  put_by text,
  primary key (initiative_id, theme_id, story_id),
  foreign key (initiative_id, theme_id) references story_theme on delete cascade,
  foreign key (initiative_id, story_id) references story on delete cascade
);
select fence('theme_story');

-- From what was heard to what is done: a theme to a cause, a theme or cause to a goal that could be set.
create table theme_cause (
  initiative_id uuid not null,
  theme_id uuid not null,
  challenge_id uuid not null,
  why text not null,
  made_by text,
  made_at timestamptz not null default now(),
  primary key (initiative_id, theme_id, challenge_id),
  foreign key (initiative_id, theme_id) references story_theme on delete cascade,
  foreign key (initiative_id, challenge_id) references challenge on delete cascade
);
select fence('theme_cause');

create table goal_candidate (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  names jsonb not null,
  why jsonb not null default '{}',
  theme_ids uuid[] not null default '{}',
  challenge_ids uuid[] not null default '{}',
  indicator_id uuid,
  decision_id uuid,
  state text not null default 'candidate' check (state in ('candidate','taken-up','not-now')),
  state_because text,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id)
);
select fence('goal_candidate');

-- What we heard and what we did about it, told to each teller and to everybody.
create table heard_and_done (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  campaign_id uuid,
  conversation_id uuid,
  theme_ids uuid[] not null default '{}',
  heard jsonb not null,
  done jsonb not null default '{}',
  -- why nothing was done, where nothing was
  not_done jsonb not null default '{}',
  thing_kind text,
  thing_id uuid,
  happened_on date,
  is_open boolean not null default false,
  told_at timestamptz,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade,
  foreign key (initiative_id, conversation_id) references conversation on delete cascade
);
select fence('heard_and_done');

-- The second wall: a story and all that hangs on it is seen by whoever holds its key; once told, by the listeners whom its
-- campaign names; once masked, by its coders; and by the program while it counts, deletes what ran out, or shows what was allowed.
create function reads_story(campaign uuid, state text, masked text) returns boolean language sql stable as $$
  select campaign::text = current_setting('fivefold.story_campaign', true)
    or (state = 'told' and exists (select 1 from story_campaign where initiative_id = sight_initiative() and id = campaign
      and (sight_person() = any (listener_ids) or (sight_person() = any (coder_ids) and masked is not null)))) $$;
create policy story_of_own on story as restrictive
  using (id::text = current_setting('fivefold.story', true) or reads_story(campaign_id, state, masked))
  with check (id::text = current_setting('fivefold.story', true) or reads_story(campaign_id, state, masked));
do $$
declare
  wall text;
begin
  foreach wall in array array['story_part','story_consent','guardian_key','story_reply','story_quote','story_coding','story_coded','coding_settled','theme_story'] loop
    execute format('create policy story_of_own on %I as restrictive
      using (exists (select 1 from story where story.initiative_id = sight_initiative() and story.id = story_id))
      with check (exists (select 1 from story where story.initiative_id = sight_initiative() and story.id = story_id))', wall);
  end loop;
end $$;
