-- Joining: what is asked of who applies, nominations, applications, who reads them, and the decisions that admit a
-- cohort; and the backbone's talks with partners. Whether joining is open is kept with the initiative's settings.

-- ---- what is asked ----
create table cohort (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  names jsonb not null,
  starts_on date,
  made_at timestamptz not null default now(),
  primary key (initiative_id, id)
);
select fence('cohort');

create table joining (
  initiative_id uuid not null references initiative on delete cascade,
  invitation jsonb not null default '{}',
  -- what the scores 1 to 4 mean; as offered by the program where nobody wrote others
  score_words jsonb not null default '[]',
  vetters_each integer not null default 2 check (vetters_each between 1 and 9),
  apply_until date,
  vet_until date,
  cohort_id uuid,
  primary key (initiative_id),
  foreign key (initiative_id, cohort_id) references cohort
);
select fence('joining');

create table joining_question (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  position integer not null,
  kind text not null check (kind in ('text','long-text','choice','number')),
  label jsonb not null,
  hint jsonb not null default '{}',
  -- of a choice: its options, each in up to three languages
  options jsonb not null default '[]',
  needed boolean not null default true,
  -- no longer asked; what was answered stays readable
  dropped_at timestamptz,
  primary key (initiative_id, id)
);
select fence('joining_question');

create table joining_criterion (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  position integer not null,
  names jsonb not null,
  hint jsonb not null default '{}',
  dropped_at timestamptz,
  primary key (initiative_id, id)
);
select fence('joining_criterion');

-- ---- who applies ----
create table nomination (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  token_hash text not null unique,
  organization text not null,
  why text not null,
  contact_name text,
  contact_mail text,
  language text not null,
  nominated_by text not null,
  nominated_at timestamptz not null,
  primary key (initiative_id, id)
);
select fence('nomination');

-- A decision of a committee on several applications at once; the applications name it.
create table cohort_decision (
  initiative_id uuid not null,
  id uuid not null,
  cohort_id uuid not null,
  decided_on date not null,
  -- the committee that decided; null where the backbone team itself did
  body_id uuid,
  recorded_by text,
  recorded_at timestamptz not null,
  primary key (initiative_id, id),
  foreign key (initiative_id, cohort_id) references cohort,
  foreign key (initiative_id, body_id) references body
);
select fence('cohort_decision');

create table application (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  token_hash text not null unique,
  nomination_id uuid,
  cohort_id uuid,
  state text not null default 'draft' check (state in ('draft','sent','decided','withdrawn')),
  name text not null,
  sector text,
  contact_name text,
  contact_mail text,
  contact_phone text,
  language text not null,
  -- by the id of the question
  answers jsonb not null default '{}',
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  vetting_closed_at timestamptz,
  outcome text check (outcome in ('admitted','refused','waiting')),
  reasons text,
  decision_id uuid,
  -- what it became, once admitted, and the link by which its people come in
  organization_id uuid,
  invitation_id uuid,
  primary key (initiative_id, id),
  check ((state = 'decided') = (outcome is not null and reasons is not null and decision_id is not null) or state = 'withdrawn'),
  foreign key (initiative_id, nomination_id) references nomination,
  foreign key (initiative_id, cohort_id) references cohort,
  foreign key (initiative_id, decision_id) references cohort_decision
);
create index application_begun on application (initiative_id, begun_at);
create index application_state on application (initiative_id, state);
select fence('application');

-- Who is asked to read an application: a member, or somebody outside who comes by a link.
create table vetting (
  initiative_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  person_id text,
  outsider text,
  token_hash text unique,
  asked_by text,
  asked_at timestamptz not null,
  -- asked before reading: none, or a conflict, which closes the application to her
  conflict text check (conflict in ('none','declared')),
  conflict_note text,
  -- by the id of the criterion, 1 to 4
  scores jsonb not null default '{}',
  note text,
  scored_at timestamptz,
  primary key (initiative_id, id),
  check ((person_id is null) = (outsider is not null) and (outsider is null) = (token_hash is null)),
  check (scored_at is null or conflict = 'none'),
  foreign key (initiative_id, application_id) references application on delete cascade
);
create unique index vetting_once on vetting (initiative_id, application_id, person_id);
create index vetting_person on vetting (initiative_id, person_id);
select fence('vetting');

-- ---- the backbone's talks with partners: never searched, exported or told of ----
create table talk (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  organization_id uuid not null,
  held_on date not null,
  -- who of the backbone team talked, and with whom
  held_by text not null,
  talked_with text not null,
  strengths text not null default '',
  struggles text not null default '',
  logged_at timestamptz not null,
  -- every talk ends with a follow-up given
  follow_up text not null,
  follow_up_by text not null,
  follow_up_due date not null,
  follow_up_done_on date,
  primary key (initiative_id, id),
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
create index talk_organization on talk (initiative_id, organization_id, held_on desc);
create index talk_held on talk (held_on);
select fence('talk');

create table talk_correction (
  initiative_id uuid not null,
  id uuid not null,
  talk_id uuid not null,
  person_id text not null,
  said_at timestamptz not null,
  text text not null,
  primary key (initiative_id, id),
  foreign key (initiative_id, talk_id) references talk on delete cascade
);
select fence('talk_correction');
