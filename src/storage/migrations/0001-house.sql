-- The house. Every table of an initiative carries initiative_id first in its primary key and is
-- fenced by row-level security; tables of the installation as a whole carry none.
create extension if not exists pg_trgm;

-- Whose rows are seen: set once per transaction by the program.
create function sight_initiative() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('fivefold.initiative', true), '')::uuid $$;
create function sight_person() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('fivefold.person', true), '') $$;

-- Sets the fence on a table of an initiative.
create function fence(wall regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', wall);
  execute format('alter table %s force row level security', wall);
  execute format('create policy own_initiative on %s using (initiative_id = sight_initiative()) with check (initiative_id = sight_initiative())', wall);
  execute format('grant select, insert, update, delete on %s to fivefold_app', wall);
end $$;

-- ---- installation ----
create table installation (
  only_row boolean primary key default true check (only_row),
  id uuid not null,
  owner_person_id text,
  owner_link_hash text,
  opened_at timestamptz not null default now()
);
create table initiative (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,48}$'),
  names jsonb not null,
  purpose jsonb not null default '{}',
  default_language text not null check (default_language in ('en','he','ar')),
  kind text not null default 'real' check (kind in ('real','example','practice')),
  rooms text[] not null default '{}',
  settings jsonb not null default '{}',
  founded_at timestamptz not null default now()
);
create table mail (
  id uuid primary key,
  to_address text not null,
  language text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null default now(),
  sent_at timestamptz,
  failed text
);
grant select, insert, update, delete on installation, initiative, mail to fivefold_app;

-- ---- backbone: people, organizations, history ----
create table membership (
  initiative_id uuid not null references initiative on delete cascade,
  person_id text not null,
  permissions text[] not null check (cardinality(permissions) > 0),
  organization_id uuid,
  joined_at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (initiative_id, person_id)
);
create index membership_person on membership (person_id);
select fence('membership');
-- A person sees her own memberships everywhere: one sign-in, one list of what waits for her.
create policy own_person on membership for select using (person_id = sight_person());

create table invitation (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  token_hash text not null unique,
  permissions text[] not null check (cardinality(permissions) > 0),
  organization_id uuid,
  language text not null,
  invited_by text not null,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  most_uses integer not null default 1 check (most_uses between 1 and 50),
  uses integer not null default 0,
  revoked_at timestamptz,
  primary key (initiative_id, id)
);
select fence('invitation');

create table organization (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  name text not null,
  language text not null,
  sector text,
  contact_name text,
  contact_mail text,
  contact_phone text,
  role text,
  admitted_on date,
  created_at timestamptz not null default now(),
  primary key (initiative_id, id)
);
create index organization_name on organization using gin (name gin_trgm_ops);
select fence('organization');

create table history (
  initiative_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  actor_id text,
  actor_name text not null,
  operation text not null,
  kind text not null,
  object_id text not null,
  detail jsonb not null default '{}',
  primary key (initiative_id, id)
);
create index history_object on history (initiative_id, kind, object_id);
select fence('history');
revoke update, delete on history from fivefold_app;

-- ---- measurement ----
create table indicator (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  slug text not null,
  names jsonb not null,
  kind text not null check (kind in ('count','share','value')),
  unit jsonb not null default '{}',
  direction text not null default 'up' check (direction in ('up','down')),
  same_as uuid,
  position integer not null default 0,
  primary key (initiative_id, id),
  unique (initiative_id, slug)
);
select fence('indicator');

create table definition (
  initiative_id uuid not null,
  indicator_id uuid not null,
  version integer not null check (version > 0),
  numerator jsonb not null default '{}',
  denominator jsonb not null default '{}',
  not_counted jsonb not null default '{}',
  source jsonb not null default '{}',
  breakdowns text[] not null default '{}',
  since_period text,
  breaks_series boolean not null default false,
  reason text,
  set_at timestamptz not null default now(),
  set_by text,
  primary key (initiative_id, indicator_id, version),
  foreign key (initiative_id, indicator_id) references indicator on delete cascade
);
select fence('definition');

create table dimension (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  slug text not null,
  names jsonb not null,
  ordered boolean not null default false,
  position integer not null default 0,
  primary key (initiative_id, id),
  unique (initiative_id, slug)
);
select fence('dimension');

create table dimension_group (
  initiative_id uuid not null,
  dimension_id uuid not null,
  code text not null,
  names jsonb not null,
  position integer not null default 0,
  primary key (initiative_id, dimension_id, code),
  foreign key (initiative_id, dimension_id) references dimension on delete cascade
);
select fence('dimension_group');

create table place (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  parent_id uuid,
  level text not null,
  slug text not null,
  code text not null,
  names jsonb not null,
  traits jsonb not null default '{}',
  primary key (initiative_id, id),
  unique (initiative_id, slug),
  unique (initiative_id, level, code)
);
create index place_parent on place (initiative_id, parent_id);
select fence('place');

create table goal (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  indicator_id uuid not null,
  kind text not null default 'level' check (kind in ('level','gap')),
  names jsonb not null default '{}',
  sentence jsonb not null default '{}',
  baseline_period text not null,
  baseline_value double precision not null,
  target_period text not null,
  target_value double precision not null,
  path text not null default 'straight' check (path in ('straight','compounding','steps')),
  steps jsonb not null default '[]',
  lag_periods integer not null default 0 check (lag_periods between 0 and 30),
  gap jsonb,
  parent_id uuid,
  owner text,
  adopted jsonb not null default '[]',
  position integer not null default 0,
  set_at timestamptz not null default now(),
  primary key (initiative_id, id),
  foreign key (initiative_id, indicator_id) references indicator on delete cascade
);
select fence('goal');

create table upload (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  indicator_id uuid not null,
  filename text not null,
  sha256 text not null,
  bytes integer not null,
  status text not null check (status in ('received','working','ready','failed','cancelled','done')),
  header jsonb not null default '[]',
  mapping jsonb,
  report jsonb,
  done_share double precision not null default 0,
  brought_at timestamptz not null default now(),
  brought_by text,
  primary key (initiative_id, id)
);
create index upload_sha on upload (initiative_id, sha256);
select fence('upload');

create table edition (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  number integer not null,
  indicator_id uuid not null,
  definition_version integer not null,
  upload_id uuid,
  status text not null check (status in ('draft','partners','everyone','withdrawn')),
  source_name jsonb not null default '{}',
  source_line jsonb not null default '{}',
  public_level text not null default 'country',
  group_minimum integer not null default 10 check (group_minimum between 1 and 1000),
  embargo_until timestamptz,
  early_look_until timestamptz,
  early_looks jsonb not null default '[]',
  rows_file text,
  figures_file text not null,
  sha256 text not null,
  rows_read integer not null,
  rows_left_out jsonb not null default '[]',
  periods text[] not null,
  gaps jsonb not null default '{}',
  hidden jsonb not null default '{}',
  made_at timestamptz not null default now(),
  made_by text,
  partners_at timestamptz,
  partners_by text,
  everyone_at timestamptz,
  everyone_by text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  replaces uuid,
  primary key (initiative_id, id),
  unique (initiative_id, number),
  foreign key (initiative_id, indicator_id, definition_version) references definition
);
select fence('edition');

create table event (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  period text not null,
  on_date date,
  names jsonb not null,
  source text,
  primary key (initiative_id, id)
);
select fence('event');

-- The story behind a curve, and the supplier's answer to a notice: a person's words, dated, in her language.
create table narrative (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  about text not null check (about in ('goal','notice')),
  subject_id uuid not null,
  language text not null,
  body text not null,
  said_by text not null,
  said_on date not null,
  source text,
  written_by text,
  written_at timestamptz not null default now(),
  primary key (initiative_id, id)
);
create index narrative_subject on narrative (initiative_id, about, subject_id);
select fence('narrative');
