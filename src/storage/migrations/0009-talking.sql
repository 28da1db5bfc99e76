-- Talking: threads on any thing, answers by mail, announcements, and one mail a day to each person.

-- ---- things: how much was said about each; a thread about a thing is a part of it and is read by whom that is ----
alter table thing
  add column talked integer not null default 0,
  add column part_of_kind text,
  add column part_of_id text;
create index thing_part on thing (initiative_id, part_of_kind, part_of_id) where part_of_kind is not null;

-- ---- threads: about a thing, whose readers are theirs, or standing free with readers of their own ----
create table thread (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  about_kind text,
  about_id text,
  title text not null,
  language text not null,
  audience text[],
  opened_by text not null,
  opened_at timestamptz not null,
  said_at timestamptz not null,
  primary key (initiative_id, id),
  check ((about_kind is null) = (about_id is null)),
  check ((about_kind is null) = (audience is not null))
);
create index thread_about on thread (initiative_id, about_kind, about_id);
select fence('thread');

create table message (
  initiative_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  person_id text not null,
  language text not null,
  text text not null,
  at timestamptz not null,
  answers_to uuid,
  changed_at timestamptz,
  taken_back_at timestamptz,
  hidden_at timestamptz,
  hidden_by text,
  hidden_because text,
  primary key (initiative_id, id),
  foreign key (initiative_id, thread_id) references thread on delete cascade
);
create index message_thread on message (initiative_id, thread_id, id);
select fence('message');

create table mention (
  initiative_id uuid not null,
  message_id uuid not null,
  person_id text not null,
  primary key (initiative_id, message_id, person_id),
  foreign key (initiative_id, message_id) references message on delete cascade
);
select fence('mention');

create table thread_read (
  initiative_id uuid not null,
  thread_id uuid not null,
  person_id text not null,
  read_to timestamptz not null,
  primary key (initiative_id, thread_id, person_id),
  foreign key (initiative_id, thread_id) references thread on delete cascade
);
select fence('thread_read');

-- An answer that came by mail: for the author of the message alone, until who wrote it shares it with all.
create table reply (
  initiative_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  person_id text not null,
  language text not null,
  text text not null,
  at timestamptz not null,
  shared_as uuid,
  primary key (initiative_id, id),
  foreign key (initiative_id, message_id) references message on delete cascade
);
create index reply_message on reply (initiative_id, message_id);
select fence('reply');

-- The address to which one person may answer one message. Mail comes to the installation, before an initiative is known.
create table reply_address (
  token_hash text primary key,
  person_id text not null,
  inside uuid not null references initiative on delete cascade,
  message_id uuid not null,
  made_at timestamptz not null,
  uses integer not null default 0
);
create index reply_address_age on reply_address (made_at);
grant select, insert, update, delete on reply_address to fivefold_app;

-- ---- announcements: written once, sent once, kept with whom they reached ----
create table announcement (
  initiative_id uuid not null references initiative on delete cascade,
  id uuid not null,
  titles jsonb not null,
  texts jsonb not null,
  written_by text not null,
  segment jsonb not null,
  written_at timestamptz not null,
  -- null while it is a draft
  sent_at timestamptz,
  reached integer not null default 0,
  primary key (initiative_id, id)
);
select fence('announcement');
create table announcement_reader (
  initiative_id uuid not null,
  announcement_id uuid not null,
  person_id text not null,
  primary key (initiative_id, announcement_id, person_id),
  foreign key (initiative_id, announcement_id) references announcement on delete cascade
);
select fence('announcement_reader');

-- ---- what is told to a person, and when mail takes it ----
alter table notification drop constraint notification_reason_check;
alter table notification
  add check (reason in ('asked','answered','public','decided','gap','meeting','announced')),
  -- the message that can be answered by mail
  add column answers_to uuid;
drop index notification_unmailed;
alter table notification drop column mailed_at;
create policy own_person_sees on notification for update
  using (person_id = sight_person()) with check (person_id = sight_person());

-- What waits to be mailed, over all initiatives: a row goes in the transaction that writes the mail, so never twice.
create table unmailed (
  person_id text not null,
  notification_id uuid not null,
  inside uuid not null references initiative on delete cascade,
  -- not before; what is asked by a day has a second row, for its one reminder
  mail_from timestamptz not null,
  reminds boolean not null default false,
  primary key (person_id, notification_id, reminds)
);
create index unmailed_from on unmailed (mail_from, person_id);
grant select, insert, update, delete on unmailed to fivefold_app;

-- How a person wants to be told, and how far she has been told; one row over all her initiatives.
create table correspondent (
  person_id text primary key,
  chosen jsonb not null default '{}',
  wants_mail boolean not null default true,
  wants_digest boolean not null default true,
  -- something that she follows has a new state
  news boolean not null default false,
  -- her day on which the last mail went, and the earliest moments of the next mail and of the next digest
  mail_day date,
  mail_after timestamptz,
  digest_at timestamptz,
  digest_after timestamptz
);
create index correspondent_news on correspondent (person_id) where news;
grant select, insert, update, delete on correspondent to fivefold_app;

-- The link at the foot of a mail, which stops mail without a sign-in.
create table mail_stop (
  token_hash text primary key,
  person_id text not null,
  made_at timestamptz not null
);
create index mail_stop_age on mail_stop (made_at);
grant select, insert, update, delete on mail_stop to fivefold_app;

-- How far the followers of an initiative's things were looked through.
create table news_sweep (
  initiative_id uuid primary key references initiative on delete cascade,
  swept_to timestamptz not null
);
select fence('news_sweep');

-- ---- mail that can be answered and stopped ----
alter table mail add column reply_to text, add column stop_link text;
