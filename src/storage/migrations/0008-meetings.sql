-- Meetings, their agenda, who comes and came, their minutes; links by which a calendar reads them.

create table meeting (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  -- the committee that meets; null for a meeting of the people who are asked
  body_id uuid,
  -- meetings that were planned together by one rule
  series_id uuid,
  title text not null,
  language text not null check (language in ('en','he','ar')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  time_zone text not null,
  place text,
  link text,
  languages text[] not null default '{}',
  interpreting text,
  -- who may come
  open_to text not null default 'body' check (open_to in ('body','members','everyone')),
  -- who reads link, agenda, papers and minutes
  papers_for text not null default 'body' check (papers_for in ('body','members','everyone')),
  state text not null default 'planned' check (state in ('planned','held','approved','cancelled')),
  cancelled_because text,
  minutes_id uuid,
  corrections_until date,
  approved_at timestamptz,
  planned_by text,
  -- counts the changes of what stands in calendars
  sequence integer not null default 0,
  changed_at timestamptz not null default now(),
  primary key (initiative_id, id),
  foreign key (initiative_id, body_id) references body on delete cascade
);
create index meeting_starts on meeting (initiative_id, starts_at);
create index meeting_body on meeting (initiative_id, body_id, starts_at);
select fence('meeting');

-- People who are asked to a meeting beside those who sit in its committee.
create table meeting_guest (
  initiative_id uuid not null,
  meeting_id uuid not null,
  person_id text not null,
  primary key (initiative_id, meeting_id, person_id),
  foreign key (initiative_id, meeting_id) references meeting on delete cascade
);
select fence('meeting_guest');

-- What somebody answered to an invitation.
create table meeting_reply (
  initiative_id uuid not null,
  meeting_id uuid not null,
  person_id text not null,
  reply text not null check (reply in ('here','online','maybe','no')),
  substitute text,
  at timestamptz not null default now(),
  primary key (initiative_id, meeting_id, person_id),
  foreign key (initiative_id, meeting_id) references meeting on delete cascade
);
select fence('meeting_reply');

-- Who was there: a seat of the committee, a person, or somebody whose name alone is known.
create table meeting_attendance (
  initiative_id uuid not null,
  meeting_id uuid not null,
  -- `seat:…`, `person:…` or `name:…`
  who text not null,
  name text,
  how text not null check (how in ('present','online','apology','absent')),
  primary key (initiative_id, meeting_id, who),
  foreign key (initiative_id, meeting_id) references meeting on delete cascade
);
select fence('meeting_attendance');

-- What each person has been told of a meeting, so that nothing is told twice.
create table meeting_told (
  initiative_id uuid not null,
  meeting_id uuid not null,
  person_id text not null,
  kind text not null check (kind in ('invitation','change','cancellation','papers','reminder','minutes')),
  -- the state of the calendar that it told of; nothing but changes of time and place can be told again
  sequence integer not null default 0,
  at timestamptz not null default now(),
  primary key (initiative_id, meeting_id, person_id, kind, sequence),
  foreign key (initiative_id, meeting_id) references meeting on delete cascade
);
select fence('meeting_told');

create table agenda_item (
  initiative_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position double precision not null,
  -- written by somebody, or made by the program: open actions, minutes to approve
  source text not null default 'written' check (source in ('written','matter','actions','minutes')),
  kind text not null check (kind in ('information','discussion','decision')),
  title text not null default '',
  note text,
  minutes integer check (minutes between 1 and 600),
  leader text,
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, meeting_id) references meeting on delete cascade
);
create index agenda_item_meeting on agenda_item (initiative_id, meeting_id, position);
create unique index agenda_item_made on agenda_item (initiative_id, meeting_id, source) where source in ('actions','minutes');
select fence('agenda_item');

-- What somebody of a committee asks to be talked about at one of its next meetings.
create table matter (
  initiative_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  title text not null,
  why text not null,
  language text not null,
  raised_by text,
  raised_at timestamptz not null default now(),
  state text not null default 'raised' check (state in ('raised','accepted','withdrawn')),
  -- the meeting on whose agenda it is
  meeting_id uuid,
  -- it waits for a meeting after this moment, and how often it was carried on
  not_before timestamptz,
  carried integer not null default 0,
  primary key (initiative_id, id),
  foreign key (initiative_id, body_id) references body on delete cascade
);
create index matter_body on matter (initiative_id, body_id, state);
select fence('matter');

-- What somebody asks to be put right in the minutes.
create table minutes_correction (
  initiative_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  text text not null,
  asked_by text,
  asked_at timestamptz not null default now(),
  answer text,
  settled_at timestamptz,
  primary key (initiative_id, id),
  foreign key (initiative_id, meeting_id) references meeting on delete cascade
);
create index minutes_correction_meeting on minutes_correction (initiative_id, meeting_id);
select fence('minutes_correction');

-- What a committee opens later does not open what it wrote before; what it closes is closed at once, in the same
-- transaction, wherever a copy of the rule stands.
create function close_papers() returns trigger language plpgsql as $$
declare
  wide constant text[] := '{body,members,everyone}';
begin
  update meeting set papers_for = new.papers_for
    where initiative_id = new.initiative_id and body_id = new.id
      and (array_position(wide, new.papers_for) < array_position(wide, papers_for)
        or (state = 'planned' and minutes_id is null
          and not exists (select from file f where f.initiative_id = meeting.initiative_id
            and f.about_kind = 'meeting' and f.about_id = meeting.id::text)));
  update document d set readers = m.circles
    from (select initiative_id, minutes_id, case papers_for when 'body' then array['body:' || body_id]
      else array['body:' || body_id, papers_for] end as circles
      from meeting where initiative_id = new.initiative_id and body_id = new.id) m
    where d.initiative_id = m.initiative_id and d.id = m.minutes_id;
  update file f set audience = m.circles
    from (select initiative_id, id, case papers_for when 'body' then array['body:' || body_id]
      else array['body:' || body_id, papers_for] end as circles
      from meeting where initiative_id = new.initiative_id and body_id = new.id) m
    where f.initiative_id = m.initiative_id and f.about_kind = 'meeting' and f.about_id = m.id::text;
  update thing t set audience = m.circles
    from (select initiative_id, id, case papers_for when 'body' then array['body:' || body_id]
      else array['body:' || body_id, papers_for] end as circles
      from meeting where initiative_id = new.initiative_id and body_id = new.id) m
    where t.initiative_id = m.initiative_id and t.kind = 'meeting' and t.object_id = m.id || ':minutes';
  return null;
end $$;
create trigger close_papers after update of papers_for on body
  for each row when (old.papers_for is distinct from new.papers_for) execute function close_papers();

-- A calendar's link: everything that its owner may see now, or one committee. It belongs to a person, not to an initiative.
create table calendar_link (
  id uuid primary key,
  person_id text not null,
  token_hash text not null unique,
  of_initiative uuid,
  of_body uuid,
  language text not null check (language in ('en','he','ar')),
  made_at timestamptz not null default now(),
  foreign key (of_initiative, of_body) references body on delete cascade
);
create index calendar_link_person on calendar_link (person_id);
grant select, insert, update, delete on calendar_link to fivefold_app;
