-- Who speaks, decides and is funded: figures of a half-year, made once after it is over and kept as they were told.
create table voice_telling (
  initiative_id uuid not null references initiative on delete cascade,
  -- its first day
  half_year date not null,
  told jsonb not null,
  told_at timestamptz not null,
  told_by text,
  -- whether visitors read it
  is_open boolean not null default false,
  primary key (initiative_id, half_year)
);
select fence('voice_telling');

-- How well a campaign listened is told together with who was heard.
alter table story_telling drop constraint story_telling_what_check;
alter table story_telling add constraint story_telling_what_check check (what in ('heard-from','meaning','quality'));
