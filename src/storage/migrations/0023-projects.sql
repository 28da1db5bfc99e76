-- Time-bound joint work of several partners: project teams, solution labs, brain trusts; their tasks, what came out
-- of them, and who took it up.

create table project (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  number integer not null,
  kind text not null check (kind in ('project-team','solution-lab','brain-trust')),
  names jsonb not null,
  about jsonb not null default '{}',
  -- who leads it
  organization_id uuid not null,
  challenge_id uuid,
  body_id uuid,
  place_ids uuid[] not null default '{}',
  starts_on date not null,
  due_on date not null check (due_on >= starts_on),
  -- partners come in by themselves, or are asked by the team
  open_to_all boolean not null default true,
  state text not null default 'open' check (state in ('open','done','ended')),
  ended_on date,
  came_of_it text,
  language text not null,
  version integer not null default 1,
  made_at timestamptz not null default now(),
  made_by text,
  primary key (initiative_id, id),
  unique (initiative_id, number),
  foreign key (initiative_id, organization_id) references organization on delete cascade,
  foreign key (initiative_id, challenge_id) references challenge on delete set null (challenge_id),
  foreign key (initiative_id, body_id) references body on delete set null (body_id)
);
select fence('project');

-- Which organizations take part beside the one that leads, and which people of others, as in a brain trust.
create table project_member (
  initiative_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  organization_id uuid,
  person_id text,
  since date not null,
  until date,
  primary key (initiative_id, id),
  check ((organization_id is null) <> (person_id is null)),
  foreign key (initiative_id, project_id) references project on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
create unique index project_member_organization on project_member (initiative_id, project_id, organization_id) where until is null;
create unique index project_member_person on project_member (initiative_id, project_id, person_id) where until is null;
select fence('project_member');

create table project_task (
  initiative_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  what text not null,
  language text not null,
  person_id text,
  organization_id uuid,
  starts_on date,
  due_on date,
  done_on date,
  done_by text,
  made_at timestamptz not null default now(),
  primary key (initiative_id, id),
  check (person_id is null or organization_id is null),
  foreign key (initiative_id, project_id) references project on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete set null (organization_id)
);
create index project_task_project on project_task (initiative_id, project_id);
select fence('project_task');

-- A task that cannot begin before another is done.
create table project_task_after (
  initiative_id uuid not null,
  task_id uuid not null,
  after_task_id uuid not null,
  primary key (initiative_id, task_id, after_task_id),
  check (task_id <> after_task_id),
  foreign key (initiative_id, task_id) references project_task on delete cascade,
  foreign key (initiative_id, after_task_id) references project_task on delete cascade
);
select fence('project_task_after');

create table project_output (
  initiative_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  what text not null,
  language text not null,
  link text,
  given_on date not null,
  given_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, project_id) references project on delete cascade
);
create index project_output_project on project_output (initiative_id, project_id);
select fence('project_output');

create table output_adoption (
  initiative_id uuid not null,
  output_id uuid not null,
  organization_id uuid not null,
  since date not null,
  -- what it changed there, or why it did not
  words text,
  language text,
  said_by text,
  primary key (initiative_id, output_id, organization_id),
  foreign key (initiative_id, output_id) references project_output on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('output_adoption');

-- The six functions of a backbone: what those who steer and those who do the work say of each, once a year.
create table function_assessment (
  initiative_id uuid not null references initiative on delete cascade,
  year integer not null check (year between 1900 and 2200),
  function text not null check (function in ('vision','activities','measurement','public-will','policy','funding')),
  person_id text not null,
  score integer not null check (score between 1 and 4),
  words text,
  language text,
  said_at timestamptz not null,
  primary key (initiative_id, year, function, person_id)
);
select fence('function_assessment');

-- Time and money that went into each, where the team wishes to know.
create table function_effort (
  initiative_id uuid not null references initiative on delete cascade,
  year integer not null check (year between 1900 and 2200),
  function text not null check (function in ('vision','activities','measurement','public-will','policy','funding')),
  days double precision check (days >= 0),
  money double precision check (money >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  said_by text,
  said_at timestamptz not null,
  primary key (initiative_id, year, function)
);
select fence('function_effort');
