-- Organizations and people as a directory: what is told of each, who belongs to whom, lists that were brought, and
-- several records of one organization made one.

alter table organization
  -- the name in other languages and spellings
  add column other_names text[] not null default '{}',
  -- where it works, in words
  add column places text[] not null default '{}',
  -- in which languages it works: a code where one is known, else the word
  add column speaks text[] not null default '{}',
  add column does text,
  add column website text,
  -- [{"scheme": "…", "number": "…"}], e.g. of a registry
  add column identifiers jsonb not null default '[]',
  add column contact_title text,
  -- the organization agreed that everybody reads its profile
  add column is_public boolean not null default false,
  add column changed_at timestamptz not null default now();

-- What organizations are to one another; what has ended stays, with its last day.
create table affiliation (
  initiative_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  other_organization_id uuid not null,
  -- `parent`: the other is its parent; `merged-into`: it became a part of the other; `coalition`: it belongs to the other
  kind text not null check (kind in ('parent','merged-into','coalition','fiscal-sponsor','other')),
  what text,
  since date,
  until date,
  primary key (initiative_id, id),
  foreign key (initiative_id, organization_id) references organization on delete cascade,
  foreign key (initiative_id, other_organization_id) references organization on delete cascade,
  check (organization_id <> other_organization_id),
  check (until >= since)
);
create index affiliation_organization on affiliation (initiative_id, organization_id);
create index affiliation_other on affiliation (initiative_id, other_organization_id);
select fence('affiliation');

-- Records that turned out to be of one organization: what was written in the one that went, and where it leads now.
create table merged_organization (
  initiative_id uuid not null,
  id uuid not null,
  into_organization_id uuid not null,
  name text not null,
  record jsonb not null,
  -- rows of other tables that could not follow, because the one that stays had its own
  left_behind jsonb not null default '[]',
  merged_at timestamptz not null,
  merged_by text,
  primary key (initiative_id, id),
  foreign key (initiative_id, into_organization_id) references organization on delete cascade
);
create index merged_organization_into on merged_organization (initiative_id, into_organization_id);
select fence('merged_organization');

-- Two that look alike and are two, as a person said.
create table organization_apart (
  initiative_id uuid not null,
  lower_organization_id uuid not null,
  higher_organization_id uuid not null,
  primary key (initiative_id, lower_organization_id, higher_organization_id),
  foreign key (initiative_id, lower_organization_id) references organization on delete cascade,
  foreign key (initiative_id, higher_organization_id) references organization on delete cascade,
  check (lower_organization_id < higher_organization_id)
);
select fence('organization_apart');

-- A spreadsheet of organizations that was brought and waits to be looked at; gone once it was added.
create table organization_list (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  filename text not null,
  rows text not null,
  notes jsonb not null default '[]',
  brought_by text,
  brought_at timestamptz not null,
  primary key (initiative_id, id)
);
select fence('organization_list');

-- Makes everything that names one organization name another, also in tables that come later: every column whose name
-- ends in organization_id, every circle of readers, every thing that is about it. Answers the rows that could not follow.
create function move_organization(initiative uuid, old_one uuid, new_one uuid) returns jsonb language plpgsql as $$
declare
  spot record;
  row_found record;
  left_behind jsonb := '[]';
  old_circle text := 'organization:' || old_one;
  new_circle text := 'organization:' || new_one;
begin
  for spot in
    select c.relname as table_name, a.attname as column_name, t.typname as udt_name,
      a.attname like '%organization\_id' as by_id
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where n.nspname = 'public' and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'update')
      and (a.attname like '%organization\_id' and t.typname in ('uuid', 'text') or t.typname = '_text')
      and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'initiative_id')
    order by c.relname, a.attname
  loop
    if not spot.by_id then
      execute format('update %1$I set %2$I = array_replace(%2$I, $1, $2) where initiative_id = $3 and $1 = any(%2$I)',
        spot.table_name, spot.column_name) using old_circle, new_circle, initiative;
      continue;
    end if;
    for row_found in execute format('select ctid as place, to_jsonb(t) as whole from %I t where initiative_id = $1 and %I::text = $2',
      spot.table_name, spot.column_name) using initiative, old_one::text
    loop
      begin
        execute format('update %I set %I = $1::text::%I where ctid = $2 and initiative_id = $3',
          spot.table_name, spot.column_name, spot.udt_name) using new_one, row_found.place, initiative;
      exception when unique_violation or check_violation then
        left_behind := left_behind || jsonb_build_object('table', spot.table_name, 'row', row_found.whole);
      end;
    end loop;
  end loop;
  for spot in
    select c.relname as table_name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'update')
      and (select count(*) from pg_attribute a
        where a.attrelid = c.oid and a.attname in ('initiative_id', 'about_kind', 'about_id')) = 3
  loop
    execute format('update %I set about_id = $1 where initiative_id = $2 and about_kind = ''organization'' and about_id::text = $3',
      spot.table_name) using new_one::text, initiative, old_one::text;
  end loop;
  insert into follow (initiative_id, person_id, kind, object_id, wanted, since)
    select f.initiative_id, f.person_id, f.kind, new_one::text, f.wanted, f.since from follow f
    where f.initiative_id = initiative and f.kind = 'organization' and f.object_id = old_one::text
    on conflict do nothing;
  return left_behind;
end $$;

-- What is there already can be searched and followed from now on.
insert into thing (initiative_id, kind, object_id, path, names, audience, changed_at)
  select initiative_id, 'organization', id::text, 'organizations/' || id, jsonb_build_object(language, name), '{members}', created_at
  from organization
  on conflict do nothing;
insert into thing (initiative_id, kind, object_id, path, names, body, audience, changed_at)
  select m.initiative_id, 'person', m.person_id, 'people/' || m.person_id,
    jsonb_build_object(case when u.name ~ '[א-ת]' then 'he' when u.name ~ '[ء-ي]' then 'ar' else 'en' end, u.name),
    coalesce((
      select string_agg(o.name, E'\n' order by o.name) from representation r
      join organization o on o.initiative_id = r.initiative_id and o.id = r.organization_id
      where r.initiative_id = m.initiative_id and r.person_id = m.person_id and r.until is null), ''),
    '{members}', m.joined_at
  from membership m join auth."user" u on u.id = m.person_id
  on conflict do nothing;
