-- What people of many organizations need to work together: for whom a person acts, committees and their seats,
-- the things that are searched, followed and told of, texts written together, and files.

-- ---- whom a person acts for; she may act for several organizations ----
create table representation (
  initiative_id uuid not null,
  person_id text not null,
  organization_id uuid not null,
  title text,
  level text check (level in ('board','head','senior','professional','volunteer')),
  authority text check (authority in ('decides','recommends','informs')),
  is_lead boolean not null default false,
  since date not null default current_date,
  until date,
  primary key (initiative_id, person_id, organization_id),
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
create index representation_organization on representation (initiative_id, organization_id);
create unique index representation_lead on representation (initiative_id, organization_id) where is_lead and until is null;
select fence('representation');
create policy own_person on representation for select using (person_id = sight_person());
insert into representation (initiative_id, person_id, organization_id)
  select m.initiative_id, m.person_id, m.organization_id from membership m
  join organization o on o.initiative_id = m.initiative_id and o.id = m.organization_id;
alter table membership drop column organization_id;

-- What a person tells of herself in an initiative, and until when she belongs, e.g. an evaluator's mandate.
alter table membership
  add column until date,
  add column about text,
  add column phone text,
  add column skills text[] not null default '{}',
  add column speaks text[] not null default '{}',
  add column contact_for text not null default 'backbone' check (contact_for in ('backbone','members','everyone'));

-- ---- committees and groups ----
create table body (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  slug text not null,
  kind text not null check (kind in ('steering','working-group','plenary','project-team','brain-trust')),
  names jsonb not null,
  mandate jsonb not null default '{}',
  mandate_until date,
  -- every partner sits in it, as in a plenary
  all_partners boolean not null default false,
  -- the share of voting seats that must be there, and how many at least
  quorum_share double precision not null default 0.5 check (quorum_share between 0 and 1),
  quorum_least integer not null default 2 check (quorum_least between 1 and 1000),
  -- who reads its minutes and papers
  papers_for text not null default 'body' check (papers_for in ('body','members','everyone')),
  opened_on date not null default current_date,
  closed_on date,
  position integer not null default 0,
  primary key (initiative_id, id),
  unique (initiative_id, slug)
);
select fence('body');

create table seat (
  initiative_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  -- who sits: a person with a sign-in, or somebody whose name alone is known; and for which organization, if any
  person_id text,
  holder text,
  organization_id uuid,
  duty text not null default 'member' check (duty in ('member','chair','secretary','observer')),
  lived_experience boolean not null default false,
  has_vote boolean not null default true,
  since date not null default current_date,
  until date,
  ended_because text,
  primary key (initiative_id, id),
  foreign key (initiative_id, body_id) references body on delete cascade
);
create index seat_body on seat (initiative_id, body_id);
create index seat_person on seat (person_id);
select fence('seat');
create policy own_person on seat for select using (person_id = sight_person());

-- ---- things: whatever people search, follow, talk about and are told of; one row each, with its newest state ----
create table thing (
  initiative_id uuid not null references initiative on delete cascade,
  kind text not null,
  object_id text not null,
  path text not null,
  names jsonb not null,
  body text not null default '',
  audience text[] not null,
  -- the newest state as a message in three languages and its values; null where nothing is worth telling
  state jsonb,
  state_values jsonb not null default '{}',
  said_by text,
  changed_at timestamptz not null default now(),
  primary key (initiative_id, kind, object_id)
);
create index thing_changed on thing (initiative_id, changed_at desc);
select fence('thing');

create table follow (
  initiative_id uuid not null references initiative on delete cascade,
  person_id text not null,
  kind text not null,
  object_id text not null,
  -- false: muted, although she takes part
  wanted boolean not null default true,
  since timestamptz not null default now(),
  primary key (initiative_id, person_id, kind, object_id)
);
create index follow_thing on follow (initiative_id, kind, object_id);
select fence('follow');
create policy own_person on follow for select using (person_id = sight_person());

-- What is told to one person: asked by a date, answered, about to be public, decided, a gap, a meeting.
create table notification (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  person_id text not null,
  reason text not null check (reason in ('asked','answered','public','decided','gap','meeting')),
  about_kind text not null,
  about_id text not null,
  path text not null,
  sentence jsonb not null,
  sentence_values jsonb not null default '{}',
  due date,
  at timestamptz not null default now(),
  seen_at timestamptz,
  mailed_at timestamptz,
  primary key (initiative_id, id)
);
create index notification_person on notification (person_id, at desc);
create index notification_unmailed on notification (person_id) where mailed_at is null;
select fence('notification');
create policy own_person on notification for select using (person_id = sight_person());

-- ---- texts that several people write at once: every update is kept, so that nobody's words are lost ----
create table document (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  language text not null,
  text text not null default '',
  version integer not null default 0,
  readers text[] not null,
  writers text[] not null,
  locked boolean not null default false,
  changed_at timestamptz not null default now(),
  primary key (initiative_id, id)
);
select fence('document');
create table document_update (
  initiative_id uuid not null,
  document_id uuid not null,
  version integer not null,
  change bytea not null,
  person_id text,
  at timestamptz not null default now(),
  primary key (initiative_id, document_id, version),
  foreign key (initiative_id, document_id) references document on delete cascade
);
select fence('document_update');

-- ---- files: their bytes lie in the data folder under their id, outside whatever is served ----
create table file (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  audience text[] not null,
  about_kind text not null,
  about_id text not null,
  brought_by text,
  brought_at timestamptz not null default now(),
  primary key (initiative_id, id)
);
create index file_about on file (initiative_id, about_kind, about_id);
select fence('file');

-- In a plenary every partner sits: she sees it with her own sight, as she sees her seats.
create policy plenary on body for select using (
  all_partners and exists (
    select from membership m where m.initiative_id = body.initiative_id and m.person_id = sight_person()
      and m.permissions && '{backbone,data-lead,steering,partner}' and (m.until is null or m.until >= current_date)
  )
);
