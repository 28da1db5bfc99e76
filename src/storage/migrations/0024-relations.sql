-- How partners work together: surveys between organizations, repeated over time. What one organization answers about
-- another is hers alone; figures are made once, when a wave closes, and nothing else is ever read from the answers.

create table survey_wave (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  number integer not null,
  -- relationship: between organizations; partner: what being part of the initiative is worth, year on year
  kind text not null check (kind in ('relationship','partner')),
  names jsonb not null,
  -- the organizations that are asked, as they stood when it opened
  organization_ids uuid[] not null default '{}',
  -- what is asked, in the initiative's own words where it changed the usual ones
  questions jsonb not null default '{}',
  fewest integer not null default 5 check (fewest between 5 and 100),
  -- the installation that holds the answers, where it is another than this; it sends back figures alone
  held_elsewhere jsonb,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  closed_at timestamptz,
  -- all that is ever shown of it, protected once and for good
  figures jsonb,
  figures_sha256 text,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  unique (initiative_id, kind, number)
);
select fence('survey_wave');

-- Who is asked, and whether she answered; never what.
create table survey_asked (
  initiative_id uuid not null,
  wave_id uuid not null,
  organization_id uuid not null,
  state text not null default 'asked' check (state in ('asked','begun','done','declined')),
  token_hash text unique,
  asked_at timestamptz,
  reminded_at timestamptz,
  begun_at timestamptz,
  done_at timestamptz,
  done_by text,
  -- where the phone is in the questions, so that it goes on from there
  step integer not null default 0,
  version integer not null default 1,
  primary key (initiative_id, wave_id, organization_id),
  foreign key (initiative_id, wave_id) references survey_wave on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('survey_asked');

-- One organization's answer about another.
create table relation_answer (
  initiative_id uuid not null,
  wave_id uuid not null,
  from_organization_id uuid not null,
  to_organization_id uuid not null,
  -- how they work together: 1 aware of each other, 2 exchange, 3 coordinate, 4 joint work; 0 not at all
  tie integer not null check (tie between 0 and 4),
  how_often text check (how_often in ('yearly','quarterly','monthly','weekly')),
  came_of_it text[] not null default '{}',
  -- 1 to 4, each null where it was not answered
  openness integer check (openness between 1 and 4),
  reliability integer check (reliability between 1 and 4),
  mission integer check (mission between 1 and 4),
  influence integer check (influence between 1 and 4),
  involvement integer check (involvement between 1 and 4),
  resources integer check (resources between 1 and 4),
  answered_at timestamptz not null default now(),
  primary key (initiative_id, wave_id, from_organization_id, to_organization_id),
  check (from_organization_id <> to_organization_id),
  foreign key (initiative_id, wave_id) references survey_wave on delete cascade,
  foreign key (initiative_id, from_organization_id) references organization on delete cascade,
  foreign key (initiative_id, to_organization_id) references organization on delete cascade
);
select fence('relation_answer');

-- What one organization answers in the yearly partner survey.
create table partner_answer (
  initiative_id uuid not null,
  wave_id uuid not null,
  organization_id uuid not null,
  question text not null,
  score integer check (score between 1 and 5),
  words text,
  language text,
  answered_at timestamptz not null default now(),
  primary key (initiative_id, wave_id, organization_id, question),
  foreign key (initiative_id, wave_id) references survey_wave on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('partner_answer');

-- That two organizations work together, said aloud by both: from joint work that is recorded, or declared. No answer.
create table shown_tie (
  initiative_id uuid not null,
  lower_organization_id uuid not null,
  higher_organization_id uuid not null,
  what text not null,
  path text,
  lower_agreed_at timestamptz,
  lower_agreed_by text,
  higher_agreed_at timestamptz,
  higher_agreed_by text,
  since date,
  until date,
  primary key (initiative_id, lower_organization_id, higher_organization_id, what),
  check (lower_organization_id < higher_organization_id),
  foreign key (initiative_id, lower_organization_id) references organization on delete cascade,
  foreign key (initiative_id, higher_organization_id) references organization on delete cascade
);
select fence('shown_tie');

-- Two who could meet, and why; the reason never comes from answers.
create table introduction (
  initiative_id uuid not null,
  id uuid not null,
  lower_organization_id uuid not null,
  higher_organization_id uuid not null,
  reasons jsonb not null,
  suggested_at timestamptz not null default now(),
  suggested_by text,
  lower_answer text check (lower_answer in ('yes','no')),
  lower_at timestamptz,
  higher_answer text check (higher_answer in ('yes','no')),
  higher_at timestamptz,
  met_on date,
  came_of_it text,
  primary key (initiative_id, id),
  unique (initiative_id, lower_organization_id, higher_organization_id),
  check (lower_organization_id < higher_organization_id),
  foreign key (initiative_id, lower_organization_id) references organization on delete cascade,
  foreign key (initiative_id, higher_organization_id) references organization on delete cascade
);
select fence('introduction');
