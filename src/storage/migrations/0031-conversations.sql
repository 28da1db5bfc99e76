-- Conversations with many: short statements put to people, who agree, disagree or pass. What one person votes is hers alone.

create table conversation (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  number integer not null,
  names jsonb not null,
  about jsonb not null default '{}',
  -- what its link ends in
  code text not null unique,
  -- whom it asks: whoever has the link, or members who are signed in
  asks text not null default 'link' check (asks in ('link','members')),
  -- whether those who take part may put statements of their own to the others
  takes_statements boolean not null default true,
  -- how many moderators must agree before a statement is shown, or is not
  rulings_needed integer not null default 1 check (rulings_needed between 1 and 5),
  moderator_ids text[] not null default '{}',
  -- when those who take part see groups and totals
  shows text not null default 'after-voting' check (shows in ('after-voting','when-closed')),
  fewest integer not null default 5 check (fewest between 5 and 100),
  -- what it is about, where it is about a thing of the initiative: a cause, a theme, a goal
  about_kind text,
  about_id text,
  opens_at timestamptz,
  closes_at timestamptz,
  closed_at timestamptz,
  closed_by text,
  -- what came of it, told to all who took part
  came_of_it jsonb,
  came_of_it_at timestamptz,
  -- where its votes come from, if they were brought from elsewhere
  brought_from text,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  unique (initiative_id, number)
);
select fence('conversation');

-- Somebody who takes part: no name, but the same one again on the same phone.
create table participant (
  initiative_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  number integer not null,
  token_hash text unique,
  -- a member who is signed in takes part once, wherever she does; never shown
  person_hash text,
  language text,
  -- whether the votes may stand, without a name, in the file that everybody can take away; only by an own yes
  in_open_file boolean not null default false,
  begun_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  origin_hash text,
  primary key (initiative_id, id),
  unique (initiative_id, conversation_id, number),
  unique (initiative_id, conversation_id, person_hash),
  foreign key (initiative_id, conversation_id) references conversation on delete cascade
);
select fence('participant');

create table statement (
  initiative_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  number integer not null,
  -- in the language it was written in, and in those that people put it into
  texts jsonb not null,
  language text not null,
  -- put at the beginning by those who lead the conversation
  is_seed boolean not null default false,
  participant_id uuid,
  state text not null default 'waiting' check (state in ('waiting','shown','not-shown')),
  said_at timestamptz not null default now(),
  primary key (initiative_id, id),
  unique (initiative_id, conversation_id, number),
  foreign key (initiative_id, conversation_id) references conversation on delete cascade,
  foreign key (initiative_id, participant_id) references participant on delete set null (participant_id)
);
select fence('statement');

-- What a moderator said about a statement, and why; kept also where it was changed later.
create table statement_ruling (
  initiative_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  person_id text not null,
  ruling text not null check (ruling in ('show','not-show')),
  -- off-topic, twice, names-somebody, hurts, unclear, other
  reason text,
  words text,
  ruled_at timestamptz not null default now(),
  primary key (initiative_id, id),
  foreign key (initiative_id, statement_id) references statement on delete cascade
);
create index statement_ruling_of on statement_ruling (initiative_id, statement_id, ruled_at);
select fence('statement_ruling');

create table statement_vote (
  initiative_id uuid not null,
  conversation_id uuid not null,
  participant_id uuid not null,
  statement_id uuid not null,
  vote smallint not null check (vote between -1 and 1),
  voted_at timestamptz not null default now(),
  primary key (initiative_id, conversation_id, participant_id, statement_id),
  foreign key (initiative_id, participant_id) references participant on delete cascade,
  foreign key (initiative_id, statement_id) references statement on delete cascade
);
select fence('statement_vote');
-- The second wall: a transaction sees the votes of the one who holds their key, and all of one conversation only while its
-- figures or its open file are made.
create policy votes_of_own on statement_vote as restrictive
  using (conversation_id::text = current_setting('fivefold.conversation', true)
    or participant_id::text = current_setting('fivefold.participant', true))
  with check (participant_id::text = current_setting('fivefold.participant', true)
    or conversation_id::text = current_setting('fivefold.conversation', true));

-- All that is shown of votes, protected; made anew only when enough people more have voted.
create table conversation_figures (
  initiative_id uuid not null,
  conversation_id uuid not null,
  made_at timestamptz not null,
  figures jsonb not null,
  primary key (initiative_id, conversation_id),
  foreign key (initiative_id, conversation_id) references conversation on delete cascade
);
select fence('conversation_figures');
