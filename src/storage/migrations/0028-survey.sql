-- Asking how partners work together, and the second wall around what they answer.

-- Whether answers stay after the figures are made, so that the next wave can show each organization its own.
alter table survey_wave add column keeps_answers boolean not null default true;
alter table survey_wave add column cleared_at timestamptz;
-- Who asked this installation to hold the wave: the initiative and the wave there, as the invitation says.
alter table survey_wave add column held_for jsonb;

-- A row without `answered_at` is one that was chosen from the list and not asked about yet; a tie that is null was not said.
alter table relation_answer alter column tie drop not null;
alter table relation_answer alter column answered_at drop not null;
alter table relation_answer alter column answered_at drop default;
alter table relation_answer add column version integer not null default 1;
alter table partner_answer add column version integer not null default 1;

-- What opens one organization's survey on a phone without signing in: made when a link is first used, or by its own people.
create table survey_key (
  initiative_id uuid not null,
  wave_id uuid not null,
  organization_id uuid not null,
  token_hash text not null unique,
  made_at timestamptz not null default now(),
  primary key (initiative_id, token_hash),
  foreign key (initiative_id, wave_id, organization_id) references survey_asked on delete cascade
);
create index survey_key_organization on survey_key (initiative_id, wave_id, organization_id);
select fence('survey_key');

-- Whose answers a transaction sees: those of the organizations that its person acts for, or that its key opens. The whole
-- of one wave is open only while its figures are made or its answers are deleted.
create function wall_answers(wall regclass, author text) returns void language plpgsql as $$
declare
  own text := format('%I in (select organization_id from representation where initiative_id = sight_initiative()
      and person_id = sight_person() and (until is null or until >= current_date))
    or (wave_id, %I) in (select wave_id, organization_id from survey_key where initiative_id = sight_initiative()
      and token_hash = nullif(current_setting(''fivefold.survey_key'', true), ''''))', author, author);
begin
  execute format('create policy answers_of_own on %s as restrictive
    using (wave_id::text = current_setting(''fivefold.survey_wave'', true) or %s) with check (%s)', wall, own, own);
end $$;
select wall_answers('relation_answer', 'from_organization_id');
select wall_answers('partner_answer', 'organization_id');
drop function wall_answers(regclass, text);

-- What an organization received from others, protected, for itself alone.
alter table survey_asked add column received jsonb;

-- What decides which answers are replaced before anything is counted; one for each initiative, read only while figures are made.
create table survey_secret (
  initiative_id uuid not null references initiative on delete cascade,
  secret text not null,
  primary key (initiative_id)
);
select fence('survey_secret');
create policy while_figures_are_made on survey_secret as restrictive
  using (nullif(current_setting('fivefold.survey_wave', true), '') is not null)
  with check (nullif(current_setting('fivefold.survey_wave', true), '') is not null);
