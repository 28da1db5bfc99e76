-- Finding: the words of every thing, and a library of pages.

-- ---- search ----
-- The operators of text search and of trigrams are not leakproof: behind row-level security PostgreSQL may not use an
-- index for them. Comparing texts is. So words stand in a table of their own, once for each circle that may read
-- them: whoever searches reads her own circles in it, and nothing there depends on what is hidden from her.
alter table thing
  add column number integer generated always as identity,
  -- what its words were made of and by which rules; empty where they must be made anew
  add column words_of text not null default '',
  -- the text written together that is searched in it, if one is
  add column document_id uuid,
  add constraint thing_number unique (initiative_id, number);
create index thing_unread on thing (initiative_id) where words_of = '';
create index thing_document on thing (initiative_id, document_id) where document_id is not null;

create table thing_word (
  initiative_id uuid not null,
  thing integer not null,
  word text collate "C" not null,
  circle text collate "C" not null,
  -- how much it says: 0 of the name, 1 within a word of the name, 2 of the text, 3 within one, 4 how a name sounds,
  -- 5 a word of the name from its end to its begin
  rank smallint not null,
  primary key (initiative_id, thing, word, circle),
  foreign key (initiative_id, thing) references thing (initiative_id, number) on delete cascade
);
create index thing_word_found on thing_word (initiative_id, circle, word, rank, thing);
select fence('thing_word');

-- ---- goals that were set before they could be found ----
insert into thing (initiative_id, kind, object_id, path, names, body, audience, changed_at)
  select goal.initiative_id, 'goal', goal.id::text, 'goal',
    case when goal.sentence <> '{}' then goal.sentence when goal.names <> '{}' then goal.names else indicator.names end,
    '',
    case when initiative.settings->>'open' = 'true' then '{everyone}' else '{members}' end::text[],
    goal.set_at
  from goal
  join indicator on indicator.initiative_id = goal.initiative_id and indicator.id = goal.indicator_id
  join initiative on initiative.id = goal.initiative_id
  on conflict do nothing;

-- ---- library ----
create table library_page (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  slug text not null,
  -- the page under which it lies; only pages that lie under none have pages under them
  parent_id uuid,
  title text not null,
  document_id uuid not null,
  readers text not null,
  writers text not null,
  made_by text,
  made_at timestamptz not null default now(),
  removed_by text,
  removed_at timestamptz,
  primary key (initiative_id, id),
  unique (initiative_id, document_id),
  foreign key (initiative_id, document_id) references document on delete cascade,
  foreign key (initiative_id, parent_id) references library_page (initiative_id, id) on delete set null (parent_id)
);
select fence('library_page');

-- Every address that a page ever had leads to it.
create table library_address (
  initiative_id uuid not null,
  slug text not null,
  page_id uuid not null,
  primary key (initiative_id, slug),
  foreign key (initiative_id, page_id) references library_page (initiative_id, id) on delete cascade
);
select fence('library_address');
