-- How an initiative governs itself: declared conflicts of interest, decisions with their votes, and what people said they would do.

create table interest (
  initiative_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  person_id text not null,
  kind text not null check (kind in ('funder','employed','board','family','other')),
  -- what it is about: an organization of the initiative, or words, or both
  organization_id uuid,
  words text not null default '',
  language text not null check (language in ('en','he','ar')),
  since date not null default current_date,
  until date,
  for_members boolean not null default false,
  declared_at timestamptz not null default now(),
  primary key (initiative_id, id),
  foreign key (initiative_id, body_id) references body on delete cascade
);
create index interest_body on interest (initiative_id, body_id);
select fence('interest');

create table decision (
  initiative_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  -- the meeting in which it is taken, if any; meetings are kept elsewhere
  meeting_id uuid,
  about_kind text,
  about_id text,
  organization_ids uuid[] not null default '{}',
  title text not null,
  proposal text not null default '',
  language text not null check (language in ('en','he','ar')),
  method text not null check (method in ('consent','majority','score','consensus','ranking','dots')),
  -- what is chosen among; empty where the proposal itself is decided
  options text[] not null default '{}',
  share_needed text not null default 'half' check (share_needed in ('half','two-thirds','three-quarters')),
  counted_by text not null default 'schulze' check (counted_by in ('schulze','borda')),
  dots integer not null default 5 check (dots between 1 and 100),
  round integer not null default 1,
  state text not null default 'preparation'
    check (state in ('preparation','open','withdrawn','decided','not-adopted','in-work','done','reviewed')),
  open_until date,
  -- who reads it once it is taken
  read_by text not null default 'members' check (read_by in ('body','members','everyone')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  closed_by text,
  -- as it was counted at the moment of closing; never changed afterwards
  result jsonb,
  supersedes uuid,
  superseded_by uuid,
  owner_person_id text,
  owner_name text,
  effect text not null default '',
  review_on date,
  done_on date,
  came_of_it text,
  reviewed_at timestamptz,
  primary key (initiative_id, id),
  foreign key (initiative_id, body_id) references body on delete cascade
);
create index decision_body on decision (initiative_id, body_id);
create index decision_meeting on decision (initiative_id, meeting_id) where meeting_id is not null;
create index decision_open on decision (initiative_id, open_until) where state = 'open';
select fence('decision');

-- The wordings of a proposal before it was amended, each with why.
create table decision_wording (
  initiative_id uuid not null,
  decision_id uuid not null,
  round integer not null,
  proposal text not null,
  amended_because text not null,
  amended_at timestamptz not null,
  primary key (initiative_id, decision_id, round),
  foreign key (initiative_id, decision_id) references decision on delete cascade
);
select fence('decision_wording');

create table vote (
  initiative_id uuid not null,
  decision_id uuid not null,
  round integer not null,
  person_id text not null,
  -- a word, or a number for each option
  choice jsonb not null,
  reason text,
  at timestamptz not null,
  primary key (initiative_id, decision_id, round, person_id),
  foreign key (initiative_id, decision_id) references decision on delete cascade
);
select fence('vote');

-- Who takes no part in a decision: a person, or a seat that somebody without a sign-in holds.
create table recusal (
  initiative_id uuid not null,
  decision_id uuid not null,
  voter text not null,
  interest_id uuid,
  words text not null default '',
  at timestamptz not null,
  primary key (initiative_id, decision_id, voter),
  foreign key (initiative_id, decision_id) references decision on delete cascade
);
select fence('recusal');

create table action (
  initiative_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  meeting_id uuid,
  decision_id uuid,
  what text not null,
  language text not null check (language in ('en','he','ar')),
  -- who: a person with a sign-in, an organization, or a name
  person_id text,
  organization_id uuid,
  name text,
  due_on date,
  for_members boolean not null default false,
  state text not null default 'open' check (state in ('open','done','dropped')),
  said_on date not null,
  said_by text,
  ended_on date,
  ended_by text,
  -- what came of it, or why it was dropped
  outcome text,
  primary key (initiative_id, id),
  foreign key (initiative_id, body_id) references body on delete cascade
);
create index action_body on action (initiative_id, body_id) where state = 'open';
create index action_person on action (initiative_id, person_id) where state = 'open';
select fence('action');
