-- What partners promise of their own, how it goes, and what came of it, counted in shares that add up to one.

-- Whether what partners do adds up to a goal, as teachers prepared do, or feeds it, as hours of mentoring do.
alter table goal add column contributions text not null default 'feeds' check (contributions in ('adds-up','feeds'));

-- The initiative's own list of kinds of promises.
create table commitment_type (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  names jsonb not null,
  position integer not null default 0,
  retired_at timestamptz,
  primary key (initiative_id, id)
);
select fence('commitment_type');

create table commitment (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  number integer not null,
  -- who promises; others who do it with them are in commitment_partner
  organization_id uuid not null,
  type_id uuid,
  -- the promise in a sentence, in the languages in which somebody wrote it, and more about it
  names jsonb not null,
  about jsonb not null default '{}',
  -- what is promised: people or things counted, money, a share in per cent, or something that has no number
  measure text not null default 'open' check (measure in ('count','money','percent','open')),
  quantity double precision check (quantity >= 0),
  -- of what, in words, e.g. {"en": "teachers"}; for money the currency in three letters
  unit jsonb not null default '{}',
  currency text check (currency ~ '^[A-Z]{3}$'),
  for_whom jsonb not null default '{}',
  dimension_id uuid,
  group_code text,
  place_ids uuid[] not null default '{}',
  starts_on date,
  due_on date,
  goal_id uuid,
  indicator_id uuid,
  challenge_id uuid,
  -- the partner's own goal that this promise serves, in its own words
  own_goal jsonb not null default '{}',
  -- whether what is delivered is counted in the unit of the goal's indicator
  counts_to_goal boolean not null default false,
  phase text,
  cohort_id uuid,
  -- draft: the organization's own; open: promised; done: all of it came; ended: ended before; declined by the organization
  state text not null default 'draft' check (state in ('draft','open','done','ended')),
  ended_on date,
  ended_because text,
  -- the private checklist: {"specific": true, …} with notes; the organization's own and the backbone's
  checklist jsonb not null default '{}',
  promised_at timestamptz,
  -- the day of the newest news of it: the promise itself, or the last progress report that was sent
  last_heard_at timestamptz,
  renews_id uuid,
  -- whoever entered it for the organization waits for its word: it is nobody else's until then
  waits_for_word boolean not null default false,
  -- where it was brought from, as it stood there, so that nothing is lost on the way out
  source jsonb,
  version integer not null default 1,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  unique (initiative_id, number),
  foreign key (initiative_id, organization_id) references organization on delete cascade,
  foreign key (initiative_id, type_id) references commitment_type on delete set null (type_id),
  foreign key (initiative_id, goal_id) references goal on delete set null (goal_id),
  foreign key (initiative_id, indicator_id) references indicator on delete set null (indicator_id),
  foreign key (initiative_id, challenge_id) references challenge on delete set null (challenge_id),
  foreign key (initiative_id, cohort_id) references cohort on delete set null (cohort_id)
);
create index commitment_organization on commitment (initiative_id, organization_id);
create index commitment_challenge on commitment (initiative_id, challenge_id);
select fence('commitment');

-- Who keeps a promise together with the one who made it: a partner, or somebody whose name alone is known.
create table commitment_partner (
  initiative_id uuid not null,
  commitment_id uuid not null,
  position integer not null,
  organization_id uuid,
  name text,
  primary key (initiative_id, commitment_id, position),
  check ((organization_id is null) <> (name is null)),
  foreign key (initiative_id, commitment_id) references commitment on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('commitment_partner');

-- The promise as it stood before each change, with what was said of why.
create table commitment_revision (
  initiative_id uuid not null,
  commitment_id uuid not null,
  version integer not null,
  promise jsonb not null,
  because text,
  until timestamptz not null,
  changed_by text,
  primary key (initiative_id, commitment_id, version),
  foreign key (initiative_id, commitment_id) references commitment on delete cascade
);
select fence('commitment_revision');

-- When the initiative asks all partners how it goes; an organization answers once for each promise.
create table report_window (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  names jsonb not null,
  opens_on date not null,
  due_on date not null check (due_on >= opens_on),
  reminded_at timestamptz,
  told_at timestamptz,
  made_by text,
  primary key (initiative_id, id)
);
select fence('report_window');

create table progress_report (
  initiative_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  window_id uuid,
  state text not null default 'draft' check (state in ('draft','sent','taken-back')),
  -- how far the answers have come, so that a lost connection or a colleague goes on from there
  step integer not null default 1,
  version integer not null default 1,
  -- how many more since the last one; null where nothing is new or it is counted otherwise
  added double precision,
  count text not null default 'more' check (count in ('more','nothing-new','otherwise')),
  counted_otherwise text,
  as_of date,
  pace text check (pace in ('as-planned','slower','change','stopped')),
  also_counted text check (also_counted in ('no','yes','unsure')),
  also_counted_organization_id uuid,
  own_share double precision check (own_share between 0 and 1),
  words text,
  language text,
  -- who reads it beside the organization and the backbone team: circles, each named before it was sent
  readers text[] not null default '{}',
  via text not null default 'form' check (via in ('form','file','mail','backbone')),
  begun_at timestamptz not null default now(),
  begun_by text,
  sent_at timestamptz,
  sent_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, commitment_id) references commitment on delete cascade,
  foreign key (initiative_id, window_id) references report_window on delete set null (window_id)
);
create index progress_report_commitment on progress_report (initiative_id, commitment_id);
create unique index progress_report_once on progress_report (initiative_id, commitment_id, window_id) where state = 'draft';
select fence('progress_report');

-- A counted part of a promise: so many, there, then. It is credited in shares that add up to one.
create table contribution (
  initiative_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  -- who says so
  organization_id uuid not null,
  report_id uuid,
  amount double precision not null check (amount >= 0),
  -- the period in which it came, as the goal's indicator writes its periods, e.g. 2017 or 2017-08
  period text not null,
  place_id uuid,
  -- a school, a campus, a town, and the program, in the partner's own words
  site text,
  program text,
  dimension_id uuid,
  group_code text,
  said_at timestamptz not null default now(),
  said_by text,
  -- corrected later: the one that stands in its stead
  replaced_by uuid,
  primary key (initiative_id, id),
  foreign key (initiative_id, commitment_id) references commitment on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade,
  foreign key (initiative_id, report_id) references progress_report on delete set null (report_id),
  foreign key (initiative_id, place_id) references place on delete set null (place_id)
);
create index contribution_commitment on contribution (initiative_id, commitment_id);
select fence('contribution');

create table contribution_share (
  initiative_id uuid not null,
  contribution_id uuid not null,
  organization_id uuid not null,
  share double precision not null check (share > 0 and share <= 1),
  primary key (initiative_id, contribution_id, organization_id),
  foreign key (initiative_id, contribution_id) references contribution on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('contribution_share');
