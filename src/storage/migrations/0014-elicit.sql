-- What helps to find causes: versions of their wording, pairs said not to be the same, and maps brought but not yet taken in.

alter table challenge add column version integer not null default 1;

-- Two causes that were offered as the same, and that somebody said are not.
create table unlike_pair (
  initiative_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  said_at timestamptz not null default now(),
  said_by text,
  primary key (initiative_id, one_id, other_id),
  check (one_id < other_id),
  foreign key (initiative_id, one_id) references challenge on delete cascade,
  foreign key (initiative_id, other_id) references challenge on delete cascade
);
select fence('unlike_pair');

-- A map as it was read from a file, until somebody has looked at it and taken it in.
create table brought_map (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  filename text not null,
  content jsonb not null,
  brought_at timestamptz not null default now(),
  brought_by text,
  -- the map that it became
  map_id uuid,
  primary key (initiative_id, id)
);
select fence('brought_map');
