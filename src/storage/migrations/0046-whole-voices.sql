-- Whole stories among the voices: proposed by a listener, read by a second one, and let stand by their teller; with her
-- voice or handwriting only where she allows that for itself.

alter table story_consent drop constraint story_consent_use_check;
alter table story_consent add constraint story_consent_use_check
  check (use in ('read','count','quote','publish','first-name','voice','handwriting'));

-- What stood and came down, for its teller alone, without a word of it: [{on, because}].
alter table story add column came_down jsonb not null default '[]';

alter table story_quote
  -- where a whole story is to stand, under which theme, and with which recording or pictures
  add column places text[] not null default '{}',
  add column theme_id uuid,
  add column part_ids uuid[] not null default '{}',
  -- whether the second reader finds that nobody can be recognized, and which points she looked at or stumbled over
  add column check_answer text check (check_answer in ('yes','no')),
  add column checked_by text,
  add column checked_at timestamptz,
  add column points text[] not null default '{}',
  -- its teller changed the words that were proposed
  add column is_edited boolean not null default false,
  add foreign key (initiative_id, theme_id) references story_theme on delete set null (theme_id);

-- What was asked as a whole before two people had to read it stands no more until they did.
alter table story_quote no force row level security;
update story_quote set published_at = null, answer = null, answered_at = null
  where extent = 'whole' and answer is distinct from 'no';
delete from story_quote older using story_quote newer
  where older.extent = 'whole' and newer.extent = 'whole' and older.initiative_id = newer.initiative_id
    and older.story_id = newer.story_id and older.answer is null and newer.answer is null and older.id < newer.id;
update story_quote set places = array[purpose] where extent = 'whole';
alter table story_quote force row level security;

alter table story_quote
  add constraint read_by_two check (checked_by is null or checked_by <> asked_by),
  add constraint whole_is_read_and_answered
    check (extent <> 'whole' or published_at is null or (check_answer is not distinct from 'yes' and checked_by is not null and answer is not distinct from 'yes'));
create unique index one_whole_at_a_time on story_quote (initiative_id, story_id)
  where extent = 'whole' and answer is distinct from 'no' and check_answer is distinct from 'no';

-- Which consents a whole story needs, as it is to stand.
create function uses_of_whole(story uuid, named boolean, parts uuid[]) returns text[] language sql stable as $$
  select array['publish'] || case when named then array['first-name'] else '{}'::text[] end
    || coalesce((select array_agg(distinct case kind when 'audio' then 'voice' else 'handwriting' end) from story_part
      where initiative_id = sight_initiative() and story_id = story and id = any (parts)), '{}') $$;

-- A whole story goes up only as it was read by a second listener and as its teller, with her key, said yes to it, while she
-- allows each use and no parent said no. Other words were read by nobody.
create function guards_whole() returns trigger language plpgsql as $$
declare
  needed text[];
begin
  if new.extent <> 'whole' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.answer is not null or new.check_answer is not null or new.published_at is not null then
      raise exception 'a whole story is proposed before anybody reads it' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.words <> old.words or not new.part_ids <@ old.part_ids or (new.with_first_name and not old.with_first_name) then
    new.check_answer := null;
    new.checked_by := null;
    new.checked_at := null;
    new.points := '{}';
    new.published_at := null;
  end if;
  if new.checked_by is not null and new.checked_by is distinct from old.checked_by then
    if new.checked_by is distinct from sight_person() or not exists (select 1 from story join story_campaign named
        on named.initiative_id = story.initiative_id and named.id = story.campaign_id
        where story.initiative_id = new.initiative_id and story.id = new.story_id
          and new.checked_by = any (story.reader_ids) and new.checked_by = any (named.listener_ids)) then
      raise exception 'who reads it is a listener whom its teller was named, by herself' using errcode = 'check_violation';
    end if;
  end if;
  if new.answer = 'yes' and old.answer is distinct from 'yes'
      and current_setting('fivefold.story', true) is distinct from new.story_id::text then
    raise exception 'its teller alone says yes' using errcode = 'check_violation';
  end if;
  if new.published_at is not null and old.published_at is null then
    needed := uses_of_whole(new.story_id, new.with_first_name, new.part_ids);
    if (select count(*) from story_consent where initiative_id = new.initiative_id and story_id = new.story_id
        and use = any (needed) and guardian is distinct from 'no') < cardinality(needed) then
      raise exception 'its teller does not allow it' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger guards_whole before insert or update on story_quote for each row execute function guards_whole();

-- Where a use is allowed no more, or a parent says no, what needs it comes down at once.
create function whole_comes_down() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.guardian = 'no' then
    update story_quote set published_at = null
      where initiative_id = old.initiative_id and story_id = old.story_id and extent = 'whole' and published_at is not null
        and old.use = any (uses_of_whole(story_id, with_first_name, part_ids));
  end if;
  return null;
end $$;
create trigger whole_comes_down after delete or update of guardian on story_consent
  for each row execute function whole_comes_down();
