-- What Fivefold itself writes down: an example, and the place to practise, are begun by nobody in person.
alter table decision alter column proposed_by drop not null;
alter table thread alter column opened_by drop not null;
alter table message alter column person_id drop not null;

-- A source often names a month or a year alone: the day is said as exactly as it is known.
alter table milestone alter column reached_on type text using to_char(reached_on, 'YYYY-MM-DD');
alter table adoption alter column adopted_on type text using to_char(adopted_on, 'YYYY-MM-DD');
alter table readiness alter column judged_on type text using to_char(judged_on, 'YYYY-MM-DD');

-- A milestone in several languages, where somebody wrote it so.
alter table milestone add column names jsonb;
