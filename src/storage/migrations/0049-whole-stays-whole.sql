-- What was proposed as a whole story is read, answered and allowed as that: it does not become a sentence, for which one reader
-- is enough, and nothing that stands of one story is passed on to another, whose teller allowed something else.
create function stays_what_it_is() returns trigger language plpgsql as $$
begin
  raise exception 'what stands of a story stays what it was read and answered as' using errcode = 'check_violation';
end $$;
create trigger stays_what_it_is before update on story_quote for each row
  when (old.extent is distinct from new.extent or old.story_id is distinct from new.story_id
    or old.initiative_id is distinct from new.initiative_id)
  execute function stays_what_it_is();
