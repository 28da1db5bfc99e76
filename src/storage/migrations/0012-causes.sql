-- Causes in the way of the goal: how they were found, what people answered about them, and what calculations made of it.

create table theme (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  names jsonb not null,
  position integer not null default 0,
  primary key (initiative_id, id)
);
select fence('theme');

create table challenge (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  number integer not null,
  -- worded so that "solved" means something; in as many languages as somebody has put it into
  names jsonb not null,
  about jsonb not null default '{}',
  theme_id uuid,
  nature text check (nature in ('root','symptom')),
  -- Meadows' places to intervene, 12 the shallowest, judged by people with a reason
  depth integer check (depth between 1 and 12),
  depth_reason text,
  condition text check (condition in ('policies','practices','resource-flows','relationships','power','mental-models')),
  merged_into uuid,
  retired_at timestamptz,
  added_at timestamptz not null default now(),
  added_by text,
  primary key (initiative_id, id),
  unique (initiative_id, number),
  foreign key (initiative_id, theme_id) references theme on delete set null (theme_id)
);
select fence('challenge');

-- An interview or workshop in which people asked why until no new reason came.
create table inquiry (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  number integer not null,
  names jsonb not null,
  kind text not null check (kind in ('interview','workshop','document')),
  held_on date,
  -- the question at the top of the tree
  question jsonb not null,
  closed_at timestamptz,
  begun_at timestamptz not null default now(),
  begun_by text,
  primary key (initiative_id, id),
  unique (initiative_id, number)
);
select fence('inquiry');

create table reason (
  initiative_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  parent_id uuid,
  language text not null,
  words text not null,
  -- the cause that it was found to speak of
  challenge_id uuid,
  position integer not null default 0,
  version integer not null default 1,
  written_at timestamptz not null default now(),
  written_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, inquiry_id) references inquiry on delete cascade,
  foreign key (initiative_id, challenge_id) references challenge on delete set null (challenge_id)
);
create index reason_inquiry on reason (initiative_id, inquiry_id);
select fence('reason');

-- What somebody brings beside a cause: evidence, or a bright spot where it was solved.
create table challenge_note (
  initiative_id uuid not null,
  id uuid not null,
  challenge_id uuid not null,
  kind text not null check (kind in ('evidence','bright-spot')),
  language text not null,
  words text not null,
  source text,
  written_at timestamptz not null default now(),
  written_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, challenge_id) references challenge on delete cascade
);
select fence('challenge_note');

-- A map that was brought from elsewhere, or drawn: its links carry a weight and a sign, and perhaps a delay.
create table influence_map (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  names jsonb not null,
  source text,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id)
);
select fence('influence_map');

create table influence (
  initiative_id uuid not null,
  map_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  weight double precision not null,
  delay text,
  note text,
  primary key (initiative_id, map_id, from_id, to_id),
  foreign key (initiative_id, map_id) references influence_map on delete cascade,
  foreign key (initiative_id, from_id) references challenge on delete cascade,
  foreign key (initiative_id, to_id) references challenge on delete cascade
);
select fence('influence');

-- A round of questions: a link opens it on any phone, without an account. Its ranking is nobody's until it closes.
create table question_round (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  number integer not null,
  names jsonb not null,
  -- what its public link ends in: whoever has it may answer
  code text not null unique,
  roles jsonb not null default '[]',
  -- the causes that are asked about, as they stood when it opened
  challenge_ids uuid[] not null,
  wanted_per_pair double precision not null default 3,
  opens_at timestamptz not null,
  closes_at timestamptz,
  closed_at timestamptz,
  closed_by text,
  made_by text,
  primary key (initiative_id, id),
  unique (initiative_id, number)
);
select fence('question_round');

-- Somebody who answers: no name, but the same one again on the same phone.
create table rater (
  initiative_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  token_hash text not null unique,
  role text,
  theme_ids uuid[] not null default '{}',
  language text not null,
  begun_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  -- a fingerprint that forgets itself with the round, to see many tabs of one phone or one class; never shown
  origin_hash text,
  set_aside_at timestamptz,
  set_aside_because text,
  set_aside_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, round_id) references question_round on delete cascade
);
create index rater_round on rater (initiative_id, round_id);
select fence('rater');

create table judgment (
  initiative_id uuid not null,
  rater_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  round_id uuid not null,
  answer text not null check (answer in ('3','2','1','0','-1','unknown','skip')),
  answered_at timestamptz not null default now(),
  -- how long the question stood, in milliseconds
  took integer,
  primary key (initiative_id, rater_id, from_id, to_id),
  foreign key (initiative_id, rater_id) references rater on delete cascade
);
create index judgment_round on judgment (initiative_id, round_id);
select fence('judgment');

-- Who wants to be told the result: a mail address that nothing ties to an answer; gone once it was written to.
create table result_wish (
  initiative_id uuid not null,
  round_id uuid not null,
  mail text not null,
  language text not null,
  primary key (initiative_id, round_id, mail),
  foreign key (initiative_id, round_id) references question_round on delete cascade
);
select fence('result_wish');

-- One calculation over stated inputs, kept whole, so that it can be shown again, compared and cited.
create table run (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  number integer not null,
  names jsonb not null default '{}',
  -- rounds and maps that it read, the raters left out, the causes and their wording at that time
  inputs jsonb not null,
  inputs_sha256 text not null,
  settings jsonb not null,
  results jsonb not null,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  unique (initiative_id, number)
);
select fence('run');

-- A cause chosen as a leverage point by three answers, in a recorded decision; then bound to a committee and indicators.
create table leverage_point (
  initiative_id uuid not null,
  id uuid not null,
  challenge_id uuid not null,
  run_id uuid,
  decision_id uuid,
  moves jsonb not null default '{}',
  can_we jsonb not null default '{}',
  need_each_other jsonb not null default '{}',
  body_id uuid,
  indicator_ids uuid[] not null default '{}',
  chosen_on date not null default current_date,
  ended_on date,
  ended_because text,
  primary key (initiative_id, id),
  foreign key (initiative_id, challenge_id) references challenge on delete cascade
);
create unique index leverage_point_once on leverage_point (initiative_id, challenge_id) where ended_on is null;
select fence('leverage_point');
