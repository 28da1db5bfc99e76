-- How partners tell how it goes: when they are asked, by which links they answer, and what they answered.

-- When the initiative asks by itself.
create table report_calendar (
  initiative_id uuid primary key references initiative on delete cascade,
  every_months integer not null check (every_months in (3, 6, 12)),
  next_opens_on date not null,
  open_days integer not null check (open_days between 7 and 120),
  names jsonb not null,
  set_by text
);
select fence('report_calendar');

-- Which organizations were asked in a window; each once.
create table report_ask (
  initiative_id uuid not null,
  id uuid not null,
  window_id uuid not null,
  organization_id uuid not null,
  asked_at timestamptz not null,
  primary key (initiative_id, id),
  unique (initiative_id, window_id, organization_id),
  foreign key (initiative_id, window_id) references report_window on delete cascade,
  foreign key (initiative_id, organization_id) references organization on delete cascade
);
select fence('report_ask');

-- Links that open one task without a sign-in, links to a receipt, and addresses to which a mail can be answered.
-- Mail comes to the installation, before an initiative is known.
create table report_link (
  token_hash text primary key,
  inside uuid not null references initiative on delete cascade,
  kind text not null check (kind in ('task','receipt','mail')),
  window_id uuid,
  organization_id uuid not null,
  -- one promise alone, where the link is for no other
  commitment_id uuid,
  -- what the receipt is for
  report_id uuid,
  -- who may answer by mail
  person_id text,
  made_at timestamptz not null,
  until timestamptz not null,
  uses integer not null default 0
);
create index report_link_age on report_link (until);
grant select, insert, update, delete on report_link to fivefold_app;

alter table progress_report
  -- what was typed as the number, as it was typed
  add column typed text not null default '',
  -- the number that was found strange and said to be right
  add column sure_of text not null default '',
  -- the sent report that this one puts right; both are kept
  add column replaces uuid,
  -- entered by the backbone team: it counts once the organization has said yes
  add column waits_for_word boolean not null default false,
  -- who says to have sent it, where nobody is signed in
  add column sender_name text,
  add column sender_role text,
  add column saved_at timestamptz,
  -- the partner who counted the same people, as it was written, where it is none that is known
  add column also_named text not null default '';
create unique index progress_report_draft on progress_report (initiative_id, commitment_id)
  where state = 'draft' and replaces is null;
