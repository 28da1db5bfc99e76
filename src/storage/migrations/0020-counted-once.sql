-- What is shown of what came of all promises, people whom several partners counted, and counts over rosters.

-- What was shown of a goal's totals, and which pieces each of them added up: a later one that would tell, beside these,
-- of one partner by itself is not shown. Kept as long as the goal is.
create table shown_total (
  initiative_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  made_at timestamptz not null,
  figures jsonb not null,
  pieces jsonb not null,
  primary key (initiative_id, id),
  foreign key (initiative_id, goal_id) references goal on delete cascade
);
create index shown_total_goal on shown_total (initiative_id, goal_id, made_at);
select fence('shown_total');

-- Two contributions that may hold the same people, and what their partners say of it.
create table overlap (
  initiative_id uuid not null,
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  reasons text[] not null,
  state text not null default 'asked' check (state in ('asked','settled','differs')),
  -- how many are in both; null until it is settled, and then they count half and half
  both_count double precision check (both_count >= 0),
  settled_by text check (settled_by in ('partners','backbone')),
  found_at timestamptz not null,
  settled_at timestamptz,
  primary key (initiative_id, id),
  unique (initiative_id, one_id, other_id),
  check (one_id < other_id),
  foreign key (initiative_id, one_id) references contribution on delete cascade,
  foreign key (initiative_id, other_id) references contribution on delete cascade
);
create index overlap_other on overlap (initiative_id, other_id);
select fence('overlap');

create table overlap_answer (
  initiative_id uuid not null,
  overlap_id uuid not null,
  organization_id uuid not null,
  answer text not null check (answer in ('same','different','partly')),
  both_count double precision check (both_count >= 0),
  answered_at timestamptz not null,
  answered_by text,
  primary key (initiative_id, overlap_id, organization_id),
  foreign key (initiative_id, overlap_id) references overlap on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('overlap_answer');

-- Rosters of several partners counted together. No name is ever here: see decision 26.
create table joint_count (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  names jsonb not null,
  about jsonb not null default '{}',
  period text not null,
  -- who opened it; null for the backbone team
  opened_by_organization uuid,
  opened_at timestamptz not null,
  opened_by text,
  closed_at timestamptz,
  -- {"sum","low","high"} as they are shown, or why nothing is
  figures jsonb,
  primary key (initiative_id, id),
  foreign key (initiative_id, opened_by_organization) references organization on delete set null (opened_by_organization)
);
select fence('joint_count');

create table joint_count_partner (
  initiative_id uuid not null,
  count_id uuid not null,
  organization_id uuid not null,
  -- whether it gave its part; what the part was is gone when the count closes
  gave_at timestamptz,
  primary key (initiative_id, count_id, organization_id),
  foreign key (initiative_id, count_id) references joint_count on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('joint_count_partner');

create table roster_part (
  initiative_id uuid not null,
  count_id uuid not null,
  organization_id uuid not null,
  check_word text not null,
  people integer not null check (people >= 0),
  unclear integer not null check (unclear between 0 and people),
  blocks bytea not null,
  decoys bytea not null,
  primary key (initiative_id, count_id, organization_id),
  foreign key (initiative_id, count_id, organization_id) references joint_count_partner on delete cascade
);
select fence('roster_part');
