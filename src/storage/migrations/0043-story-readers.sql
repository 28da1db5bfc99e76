-- Who reads a story: the listeners and coders who were named to its teller, as long as the campaign still names them and they
-- are still here. Whoever is named later reads what was told before only where its teller says so.

alter table story
  add column reader_ids text[] not null default '{}',
  add column coder_ids text[] not null default '{}',
  -- of whom the teller said that they shall not read it
  add column declined_ids text[] not null default '{}';

-- Stories told before: whoever had agreed by the day on which each was told.
alter table story no force row level security;
alter table story_helper no force row level security;
update story set
  reader_ids = coalesce((select array_agg(helper.person_id) from story_helper helper where helper.initiative_id = story.initiative_id
    and helper.campaign_id = story.campaign_id and helper.duty = 'listener' and helper.agreed_at::date <= coalesce(told_on, begun_on)), '{}'),
  coder_ids = coalesce((select array_agg(helper.person_id) from story_helper helper where helper.initiative_id = story.initiative_id
    and helper.campaign_id = story.campaign_id and helper.duty = 'coder' and helper.agreed_at::date <= coalesce(told_on, begun_on)), '{}');
alter table story force row level security;
alter table story_helper force row level security;

-- The teller's words changed after she said yes: she is asked anew, and until then the sentence stands nowhere.
alter table story_quote add column asked_again boolean not null default false;

create function reads_story(campaign uuid, state text, masked text, readers text[], coders text[]) returns boolean
  language sql stable as $$
  select campaign::text = current_setting('fivefold.story_campaign', true)
    or (state = 'told'
      and (sight_person() = any (readers) or (sight_person() = any (coders) and masked is not null))
      and exists (select 1 from membership where membership.initiative_id = sight_initiative() and person_id = sight_person()
        and not 'evaluator' = any (permissions))
      and exists (select 1 from story_campaign named where named.initiative_id = sight_initiative() and named.id = campaign
        and ((sight_person() = any (readers) and sight_person() = any (named.listener_ids))
          or (sight_person() = any (coders) and masked is not null and sight_person() = any (named.coder_ids))))) $$;

alter policy story_of_own on story
  using (id::text = current_setting('fivefold.story', true)
    or key_hash = current_setting('fivefold.story_key', true)
    or draft_hash = current_setting('fivefold.story_key', true)
    or reads_story(campaign_id, state, masked, reader_ids, coder_ids))
  with check (id::text = current_setting('fivefold.story', true)
    or reads_story(campaign_id, state, masked, reader_ids, coder_ids));
drop function reads_story(uuid, text, text);

-- Whoever leaves the initiative listens and codes no more, also should she come back: then she is asked anew.
create function stops_listening() returns trigger language plpgsql as $$
begin
  update story_campaign
    set listener_ids = array_remove(listener_ids, old.person_id), coder_ids = array_remove(coder_ids, old.person_id)
    where initiative_id = old.initiative_id and (old.person_id = any (listener_ids) or old.person_id = any (coder_ids));
  delete from story_helper
    where initiative_id = old.initiative_id and person_id = old.person_id and duty in ('listener','coder');
  return null;
end $$;
create trigger stops_listening after delete on membership for each row execute function stops_listening();
