-- A registry of promises: lists of them that are brought from files, the word of those for whom one was entered.

-- An organization that did not give its word to what was entered for it, and what it said.
alter table commitment add column declined_at timestamptz;
alter table commitment add column declined_because text;
-- The file that it was brought from; what stood there is kept in source.
alter table commitment add column list_id uuid;
create index commitment_of_list on commitment (initiative_id, list_id) where list_id is not null;
-- A promise is renewed once: two who press at the same time begin one new promise.
create unique index commitment_renewed_once on commitment (initiative_id, renews_id) where renews_id is not null;

-- A file of promises that was read and waits to be looked at, as it stood there.
create table commitment_list (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  filename text not null,
  header text[] not null,
  rows jsonb not null,
  notes jsonb not null default '[]',
  taken_at timestamptz,
  brought_at timestamptz not null default now(),
  brought_by text,
  primary key (initiative_id, id)
);
select fence('commitment_list');

-- What goes with its organization is found no more.
create function forget_commitment() returns trigger language plpgsql as $$
begin
  delete from follow where initiative_id = old.initiative_id and kind = 'commitment' and object_id = old.id::text;
  delete from thing where initiative_id = old.initiative_id and kind = 'commitment' and object_id = old.id::text;
  return old;
end $$;
create trigger commitment_forgotten after delete on commitment for each row execute function forget_commitment();
