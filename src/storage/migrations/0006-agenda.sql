-- What people agreed: are we ready, the agenda and who endorses it, goals adopted, milestones; and texts written live.

-- The text as all updates up to one version make it, kept so that opening a long text stays quick.
alter table document add column state bytea, add column state_version integer not null default 0;

-- ---- readiness: one row for each time it was judged, never changed afterwards ----
create table readiness (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  judged_on date not null,
  judged_by text not null,
  -- by precondition: how it stands, evidence in words, links
  marks jsonb not null,
  language text not null,
  recorded_by text,
  at timestamptz not null default now(),
  primary key (initiative_id, id)
);
create index readiness_order on readiness (initiative_id, judged_on, at);
select fence('readiness');

-- ---- the agenda: a text in sections, each written together; its published versions never change ----
create table agenda (
  initiative_id uuid primary key references initiative on delete cascade,
  language text not null,
  -- who writes in the draft: the backbone and the steering committees, or all members
  written_by text not null default 'backbone' check (written_by in ('backbone','members')),
  open_to_everyone boolean not null default false,
  begun_at timestamptz not null default now()
);
select fence('agenda');

create table agenda_section (
  initiative_id uuid not null references agenda on delete cascade,
  kind text not null check (kind in ('vision','mission','principles','non-goals')),
  document_id uuid not null,
  primary key (initiative_id, kind),
  foreign key (initiative_id, document_id) references document (initiative_id, id)
);
select fence('agenda_section');

-- What is not agreed, with each position as those who hold it word it.
create table disagreement (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  question text not null,
  opened_on date not null,
  opened_by text,
  settled_on date,
  settled_how text,
  primary key (initiative_id, id)
);
select fence('disagreement');
create table stance (
  initiative_id uuid not null,
  id uuid not null,
  disagreement_id uuid not null,
  -- an organization, or a name in words
  organization_id uuid,
  holder text not null,
  wording text not null,
  worded_by text,
  at timestamptz not null default now(),
  primary key (initiative_id, id),
  foreign key (initiative_id, disagreement_id) references disagreement on delete cascade
);
create index stance_disagreement on stance (initiative_id, disagreement_id);
select fence('stance');

create table agenda_version (
  initiative_id uuid not null references agenda on delete cascade,
  number integer not null,
  language text not null,
  -- by section its text; the disagreements with their positions as they stood
  sections jsonb not null,
  disagreements jsonb not null,
  note text not null default '',
  endorse_by date,
  published_by text,
  published_at timestamptz not null default now(),
  primary key (initiative_id, number)
);
select fence('agenda_version');
-- What was published stays as it was.
revoke update on agenda_version from fivefold_app;

create table amendment (
  initiative_id uuid not null references agenda on delete cascade,
  id uuid not null,
  section text not null check (section in ('vision','mission','principles','non-goals')),
  -- the text that was read, the text that is proposed, and the update between them that is merged on acceptance
  text_before text not null,
  text_after text not null,
  change bytea not null,
  why text not null,
  proposed_by text,
  proposed_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open','accepted','declined','withdrawn')),
  reason text,
  -- where the decision is recorded, in words
  decision text,
  answered_by text,
  answered_at timestamptz,
  primary key (initiative_id, id)
);
create index amendment_open on amendment (initiative_id, state);
select fence('amendment');

create table endorsement (
  initiative_id uuid not null,
  id uuid not null,
  version integer not null,
  organization_id uuid not null,
  -- the name as it was then: it stays when the organization is gone
  organization_name text not null,
  endorsed_by text,
  endorsed_at timestamptz not null default now(),
  -- the backbone recorded it for the organization, and says from where it knows
  recorded_note text,
  reservation text,
  taken_back_at timestamptz,
  taken_back_by text,
  taken_back_note text,
  primary key (initiative_id, id),
  foreign key (initiative_id, version) references agenda_version on delete cascade
);
create unique index endorsement_once on endorsement (initiative_id, version, organization_id) where taken_back_at is null;
select fence('endorsement');

-- ---- goals that an organization, a ministry or another body took as its own ----
create table adoption (
  initiative_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  organization_id uuid,
  adopter text not null,
  adopted_on date not null,
  note text not null default '',
  recorded_by text,
  at timestamptz not null default now(),
  primary key (initiative_id, id),
  foreign key (initiative_id, goal_id) references goal on delete cascade
);
create unique index adoption_once on adoption (initiative_id, goal_id, lower(adopter));
select fence('adoption');

-- ---- milestones, and who is thanked for them ----
create table milestone (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  reached_on date not null,
  title text not null,
  words text not null default '',
  language text not null,
  -- the names of those who are thanked, as they are to be read
  thanked text[] not null default '{}',
  audience text not null default 'members' check (audience in ('members','everyone')),
  recorded_by text,
  at timestamptz not null default now(),
  primary key (initiative_id, id)
);
create index milestone_day on milestone (initiative_id, reached_on);
select fence('milestone');
