-- What is asked of government and what became of it, campaigns and whom they reached, and where needs and funders find
-- each other. No money is held.

create table policy_ask (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('regulation','budget','incentive','training','program','campaign','other')),
  names jsonb not null,
  about jsonb not null default '{}',
  -- of whom: an organization of the initiative, or somebody whose name alone is known
  asked_organization_id uuid,
  asked_name text,
  -- who carries it: a committee, a person, or both
  body_id uuid,
  owner_id text,
  why jsonb not null default '{}',
  challenge_id uuid,
  indicator_id uuid,
  -- declared in public: who reads the goal reads it too
  opened_at timestamptz,
  opened_by text,
  version integer not null default 1,
  made_at timestamptz not null,
  made_by text,
  primary key (initiative_id, id),
  check (asked_organization_id is null or asked_name is null),
  foreign key (initiative_id, asked_organization_id) references organization on delete set null (asked_organization_id),
  foreign key (initiative_id, body_id) references body on delete set null (body_id),
  foreign key (initiative_id, challenge_id) references challenge on delete set null (challenge_id),
  foreign key (initiative_id, indicator_id) references indicator on delete set null (indicator_id)
);
select fence('policy_ask');

-- How it stood and from which day on; the latest by its day is how it stands.
create table policy_step (
  initiative_id uuid not null,
  ask_id uuid not null,
  id uuid not null,
  state text not null
    check (state in ('preparing','asked','talks','partly','granted','not-granted','taken-back')),
  -- a day, a month or a year, as exactly as it is known
  happened text not null,
  words text,
  language text not null,
  source text,
  -- where it stands on the axis of the curves
  event_id uuid,
  said_at timestamptz not null,
  said_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, ask_id) references policy_ask on delete cascade,
  foreign key (initiative_id, event_id) references event on delete set null (event_id)
);
create index policy_step_ask on policy_step (initiative_id, ask_id);
select fence('policy_step');

-- What the backbone team and the committee write for themselves.
create table policy_note (
  initiative_id uuid not null,
  ask_id uuid not null,
  id uuid not null,
  words text not null,
  language text not null,
  written_at timestamptz not null,
  written_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, ask_id) references policy_ask on delete cascade
);
create index policy_note_ask on policy_note (initiative_id, ask_id);
select fence('policy_note');

create table campaign (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  names jsonb not null,
  -- what it asks people to do
  asks jsonb not null default '{}',
  for_whom jsonb not null default '{}',
  channels text[] not null default '{}',
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  organization_id uuid,
  ask_id uuid,
  challenge_id uuid,
  opened_at timestamptz,
  opened_by text,
  version integer not null default 1,
  made_at timestamptz not null,
  made_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, organization_id) references organization on delete set null (organization_id),
  foreign key (initiative_id, ask_id) references policy_ask on delete set null (ask_id),
  foreign key (initiative_id, challenge_id) references challenge on delete set null (challenge_id)
);
select fence('campaign');

-- How many were reached in some days, in one channel, counted in one way. Said again, it stands in the place of the first.
create table campaign_reach (
  initiative_id uuid not null,
  campaign_id uuid not null,
  id uuid not null,
  channel text not null,
  measure text not null check (measure in ('people','views','signatures','attendances','articles')),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  amount double precision not null check (amount >= 0),
  source text not null,
  said_at timestamptz not null,
  said_by text,
  primary key (initiative_id, campaign_id, channel, measure, from_on, to_on),
  unique (initiative_id, id),
  foreign key (initiative_id, campaign_id) references campaign on delete cascade
);
select fence('campaign_reach');

-- Money that a partner needs, shown to whom it ticked.
create table funding_need (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  organization_id uuid not null,
  names jsonb not null,
  about jsonb not null default '{}',
  amount double precision not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  needed_by date,
  commitment_id uuid,
  challenge_id uuid,
  place_ids uuid[] not null default '{}',
  -- circles of readers beside the organization and the backbone team
  readers text[] not null default '{}',
  state text not null default 'open' check (state in ('open','met','closed')),
  outcome text,
  version integer not null default 1,
  made_at timestamptz not null,
  made_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, organization_id) references organization on delete cascade,
  foreign key (initiative_id, commitment_id) references commitment on delete set null (commitment_id),
  foreign key (initiative_id, challenge_id) references challenge on delete set null (challenge_id)
);
create index funding_need_organization on funding_need (initiative_id, organization_id);
select fence('funding_need');

create table fund (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  -- whose it is: an organization of the initiative, or somebody whose name alone is known
  organization_id uuid,
  funder_name text,
  names jsonb not null,
  about jsonb not null default '{}',
  how jsonb not null default '{}',
  url text,
  amount double precision check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  challenge_ids uuid[] not null default '{}',
  place_ids uuid[] not null default '{}',
  closed_at timestamptz,
  version integer not null default 1,
  made_at timestamptz not null,
  made_by text,
  primary key (initiative_id, id),
  check ((organization_id is null) <> (funder_name is null)),
  check ((amount is null) = (currency is null)),
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('fund');

create table fund_round (
  initiative_id uuid not null,
  fund_id uuid not null,
  id uuid not null,
  names jsonb not null,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  amount double precision check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  -- the committee that decides it, where one of the initiative does
  body_id uuid,
  made_at timestamptz not null,
  made_by text,
  primary key (initiative_id, id),
  check ((amount is null) = (currency is null)),
  foreign key (initiative_id, fund_id) references fund on delete cascade,
  foreign key (initiative_id, body_id) references body on delete set null (body_id)
);
create index fund_round_fund on fund_round (initiative_id, fund_id);
select fence('fund_round');

-- Who of the deciding committee stepped aside from a round.
create table fund_recusal (
  initiative_id uuid not null,
  round_id uuid not null,
  person_id text not null,
  interest_id uuid,
  stepped_aside_at timestamptz not null,
  primary key (initiative_id, round_id, person_id),
  foreign key (initiative_id, round_id) references fund_round on delete cascade,
  foreign key (initiative_id, interest_id) references interest on delete set null (interest_id)
);
select fence('fund_recusal');

-- What somebody says will be given; no money is held here.
create table fund_pledge (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  organization_id uuid,
  giver_name text,
  need_id uuid,
  fund_id uuid,
  amount double precision not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  state text not null default 'said' check (state in ('said','agreed','given','taken-back')),
  words text,
  -- read by all who read what it is for, beside the giver, the receiver and the backbone team
  for_all boolean not null default false,
  said_at timestamptz not null,
  said_by text,
  primary key (initiative_id, id),
  check ((organization_id is null) <> (giver_name is null)),
  check ((need_id is null) <> (fund_id is null)),
  foreign key (initiative_id, organization_id) references organization on delete cascade,
  foreign key (initiative_id, need_id) references funding_need on delete cascade,
  foreign key (initiative_id, fund_id) references fund on delete cascade
);
create index fund_pledge_need on fund_pledge (initiative_id, need_id);
select fence('fund_pledge');

-- A file of grants as somebody brought it, to be looked at and then taken.
create table grant_file (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  filename text not null,
  form text not null check (form in ('json','csv','xlsx')),
  -- what stands around the grants in the file, so that it goes out as it came in
  envelope text not null default '{}',
  state text not null check (state in ('reading','read','taking','taken','unreadable')),
  done integer not null default 0,
  total integer not null default 0,
  report jsonb not null default '{}',
  trouble jsonb,
  mended boolean not null default false,
  brought_at timestamptz not null,
  brought_by text,
  primary key (initiative_id, id)
);
select fence('grant_file');

-- Money that was awarded.
create table grant_award (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  -- where it was brought from, and its place there, from 0
  file_id uuid,
  position integer not null default 0,
  -- false while its file is looked at, and for what in it could not be understood
  taken boolean not null default true,
  -- as it is known outside, e.g. 360G-…
  code text,
  title text not null,
  description text not null default '',
  amount double precision,
  currency text check (currency ~ '^[A-Z]{3}$'),
  awarded_on date,
  funder_id uuid,
  funder_name text not null default '',
  funder_code text,
  recipient_id uuid,
  recipient_name text not null default '',
  recipient_code text,
  recipients integer not null default 1,
  to_person boolean not null default false,
  commitment_id uuid,
  need_id uuid,
  fund_id uuid,
  -- the grant as it stood in its file, to the letter; null for what was written here
  source text,
  -- what is odd in it, by name
  odd text[] not null default '{}',
  for_members boolean not null default true,
  version integer not null default 1,
  made_at timestamptz not null,
  made_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, file_id) references grant_file on delete cascade,
  foreign key (initiative_id, funder_id) references organization on delete set null (funder_id),
  foreign key (initiative_id, recipient_id) references organization on delete set null (recipient_id),
  foreign key (initiative_id, commitment_id) references commitment on delete set null (commitment_id),
  foreign key (initiative_id, need_id) references funding_need on delete set null (need_id),
  foreign key (initiative_id, fund_id) references fund on delete set null (fund_id)
);
create index grant_award_file on grant_award (initiative_id, file_id, position);
create index grant_award_day on grant_award (initiative_id, awarded_on);
create unique index grant_award_code on grant_award (initiative_id, code) where taken;
create index grant_award_commitment on grant_award (initiative_id, commitment_id);
select fence('grant_award');
