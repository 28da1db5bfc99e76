-- What partners do already, how strong the evidence is that it reaches the goal, what they ask of each other, and what worked.

-- What an organization does, that nobody had to promise.
create table activity (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  organization_id uuid not null,
  names jsonb not null,
  about jsonb not null default '{}',
  challenge_ids uuid[] not null default '{}',
  place_ids uuid[] not null default '{}',
  dimension_id uuid,
  group_code text,
  indicator_id uuid,
  since date,
  until date,
  -- whoever wrote it down for the organization waits for its word: it is nobody else's until then
  waits_for_word boolean not null default false,
  version integer not null default 1,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, organization_id) references organization on delete cascade,
  foreign key (initiative_id, indicator_id) references indicator on delete set null (indicator_id)
);
create index activity_organization on activity (initiative_id, organization_id);
select fence('activity');

-- What one person holds of one link of a chain: from what is done to a cause, from a cause to an indicator, or straight.
create table evidence (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  from_kind text not null check (from_kind in ('commitment','activity','challenge')),
  from_id uuid not null,
  to_kind text not null check (to_kind in ('challenge','indicator')),
  to_id uuid not null,
  strength text not null check (strength in ('strong','moderate','promising','untested')),
  words text not null default '',
  language text not null,
  source text,
  judged_by text,
  judged_at timestamptz not null default now(),
  -- what was held of a link goes with what it leads from
  commitment_id uuid generated always as (case when from_kind = 'commitment' then from_id end) stored,
  activity_id uuid generated always as (case when from_kind = 'activity' then from_id end) stored,
  challenge_id uuid generated always as (case when from_kind = 'challenge' then from_id end) stored,
  primary key (initiative_id, id),
  foreign key (initiative_id, commitment_id) references commitment on delete cascade,
  foreign key (initiative_id, activity_id) references activity on delete cascade,
  foreign key (initiative_id, challenge_id) references challenge on delete cascade
);
create index evidence_from on evidence (initiative_id, from_kind, from_id);
create unique index evidence_one_voice on evidence (initiative_id, from_kind, from_id, to_kind, to_id, judged_by);
select fence('evidence');

-- What a partner asks for, or offers, to those whom it chose.
create table ask (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('ask','offer')),
  -- null where the backbone team itself asks
  organization_id uuid,
  title text not null,
  words text not null default '',
  language text not null,
  challenge_ids uuid[] not null default '{}',
  place_ids uuid[] not null default '{}',
  skills text[] not null default '{}',
  by_when date,
  readers text not null check (readers in ('backbone','partners','members')),
  -- after this day it rests, until it is renewed
  until date not null,
  rested_at timestamptz,
  closed_at timestamptz,
  came_of_it text,
  version integer not null default 1,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
create index ask_open on ask (initiative_id, until) where closed_at is null;
select fence('ask');

-- "We can help": between the two alone. Whoever asked decides.
create table ask_answer (
  initiative_id uuid not null,
  id uuid not null,
  ask_id uuid not null,
  organization_id uuid,
  words text not null,
  language text not null,
  said_by text not null,
  said_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open','taken','declined','taken-back')),
  reply text,
  decided_at timestamptz,
  decided_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, ask_id) references ask on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
create unique index ask_answer_once on ask_answer (initiative_id, ask_id, organization_id) nulls not distinct
  where state in ('open','taken');
select fence('ask_answer');

-- What worked somewhere, told by the partner that did it.
create table practice (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  organization_id uuid not null,
  title text not null,
  how text not null,
  for_whom text not null default '',
  costs text not null default '',
  source text,
  language text not null,
  challenge_ids uuid[] not null default '{}',
  place_ids uuid[] not null default '{}',
  strength text not null check (strength in ('strong','moderate','promising','untested')),
  is_public boolean not null default false,
  retired_at timestamptz,
  version integer not null default 1,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('practice');

-- Who tried it elsewhere, and what it changed there; that it did not work is worth as much.
create table practice_use (
  initiative_id uuid not null,
  id uuid not null,
  practice_id uuid not null,
  organization_id uuid not null,
  since text,
  worked text not null check (worked in ('yes','partly','not-here','too-early')),
  words text not null default '',
  language text not null,
  said_by text,
  said_at timestamptz not null default now(),
  primary key (initiative_id, id),
  unique (initiative_id, practice_id, organization_id),
  foreign key (initiative_id, practice_id) references practice on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('practice_use');
