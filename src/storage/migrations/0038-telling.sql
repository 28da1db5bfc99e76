-- What telling on a phone needs: the salt of the keys, recordings that come in pieces, and what opens a story.

create table story_secret (
  initiative_id uuid not null references initiative on delete cascade,
  -- goes into the slow hash of four words, so that words of one initiative open nothing in another
  secret text not null,
  primary key (initiative_id)
);
select fence('story_secret');

-- A recording comes in pieces: how many are here, and whether it is whole.
alter table story_part add column pieces integer not null default 0, add column is_whole boolean not null default true;

-- Whether the phone was said to be one person's alone: then an unfinished story waits there for a week.
alter table story add column waits boolean not null default false;

-- Four words, or the token of the phone on which it is told, open one story; the database compares them itself.
alter policy story_of_own on story
  using (id::text = current_setting('fivefold.story', true)
    or key_hash = current_setting('fivefold.story_key', true)
    or draft_hash = current_setting('fivefold.story_key', true)
    or reads_story(campaign_id, state, masked))
  with check (id::text = current_setting('fivefold.story', true) or reads_story(campaign_id, state, masked));

-- The link that a parent was given opens its own row, and from there what the page needs.
drop policy story_of_own on guardian_key;
create policy story_of_own on guardian_key as restrictive
  using (token_hash = current_setting('fivefold.guardian_key', true)
    or exists (select 1 from story where story.initiative_id = sight_initiative() and story.id = story_id))
  with check (exists (select 1 from story where story.initiative_id = sight_initiative() and story.id = story_id));
