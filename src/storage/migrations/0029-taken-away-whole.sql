-- An initiative that was half opened when the program was cut short is taken away whole: what in it refers to what else in it
-- is looked at again at the end, and not in between. Unless a transaction asks for that, all is checked at once, as before.
do $$
declare
  tie record;
begin
  for tie in
    select conrelid::regclass as holder, conname from pg_constraint
    where contype = 'f' and confdeltype = 'a' and not condeferrable and connamespace = 'public'::regnamespace
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', tie.holder, tie.conname);
  end loop;
end $$;
