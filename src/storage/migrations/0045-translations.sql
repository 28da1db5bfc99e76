-- What a translation server of the installation's own made of posts and statements, in another language. It goes with what it
-- was made of, and it says nothing that cannot be made again.

create table translation (
  initiative_id uuid not null references initiative on delete cascade,
  -- the message or the statement that it was made of: one of the two
  source_id uuid not null,
  message_id uuid,
  statement_id uuid,
  -- the language that it is in
  language text not null check (language in ('en','he','ar')),
  -- a print of the text it was made of: it is never shown beside another text
  source_hash text not null,
  state text not null default 'waiting' check (state in ('waiting','made','checked','taken-away','failed')),
  text text,
  -- why there is none: lost, not-text, same, no-pair, too-long, refused
  because text,
  asked_at timestamptz not null,
  tries integer not null default 0,
  try_after timestamptz not null,
  made_at timestamptz,
  primary key (initiative_id, source_id, language),
  check (source_id = coalesce(message_id, statement_id) and num_nonnulls(message_id, statement_id) = 1),
  check ((text is not null) = (state in ('made','checked'))),
  foreign key (initiative_id, message_id) references message on delete cascade,
  foreign key (initiative_id, statement_id) references statement on delete cascade
);
create index translation_waiting on translation (initiative_id, try_after) where state = 'waiting';
create index translation_statement on translation (initiative_id, statement_id) where statement_id is not null;
create index translation_message on translation (initiative_id, message_id) where message_id is not null;
select fence('translation');

-- How many letters an initiative sent on a day, so that it stays within what one server bears.
create table translated_letters (
  initiative_id uuid not null references initiative on delete cascade,
  day date not null,
  letters integer not null default 0,
  primary key (initiative_id, day)
);
select fence('translated_letters');

-- Who wants to read posts in her language first, and which that is.
create table translation_wish (
  initiative_id uuid not null,
  person_id text not null,
  language text not null check (language in ('en','he','ar')),
  primary key (initiative_id, person_id),
  foreign key (initiative_id, person_id) references membership on delete cascade
);
select fence('translation_wish');

-- Whether statements are translated by machine; those who take part are told before they begin.
alter table conversation add column machine_translates boolean not null default false;
