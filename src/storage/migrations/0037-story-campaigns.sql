-- What stands before a campaign may open: who agreed to listen, whom listeners can talk to, and how the rules changed later.

alter table story_campaign add column languages text[] not null default '{}';
-- whom listeners can talk to about what they read
alter table story_campaign add column support jsonb not null default '{}';
alter table story_campaign add column paused_at timestamptz;
alter table story_campaign add column paused_by text;
alter table story_campaign add column paused_because text;
alter table story_campaign add column closed_by text;

-- Who was asked to listen, to code, or to be called when a story worries somebody. Each says yes herself, after the guide.
create table story_helper (
  initiative_id uuid not null,
  campaign_id uuid not null,
  person_id text not null,
  duty text not null check (duty in ('listener','coder','contact','deputy')),
  asked_at timestamptz not null,
  asked_by text,
  agreed_at timestamptz,
  primary key (initiative_id, campaign_id, duty, person_id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade
);
-- One contact and one deputy; many listeners and coders.
create unique index story_helper_one on story_helper (initiative_id, campaign_id, duty) where duty in ('contact','deputy');
select fence('story_helper');

-- What was changed of lines, ages, duty, people and settings after stories were first taken, as it stood before.
create table story_campaign_change (
  initiative_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  part text not null,
  before jsonb not null,
  made_at timestamptz not null,
  made_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade
);
select fence('story_campaign_change');

-- Which running out of checks the leads were told of, so that they are told once.
alter table story_campaign add column told_of_checks text;
-- Counts of bridges are shown as they stood on one day of the week: at no moment does a count tell who came just now.
alter table story_campaign add column counted_on date;
alter table story_count add column shown integer not null default 0;
