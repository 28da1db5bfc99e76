-- Stories that come as text messages, through a gateway of the installation's own. No number is in any table: while somebody
-- tells, the keyed hash of hers stands there, and is gone when she is through.

-- That a campaign takes text messages: who wanted it, and that its safeguarding contact or deputy knows what it means.
create table story_sms (
  initiative_id uuid not null,
  campaign_id uuid not null,
  bridge_id uuid not null,
  -- the code word of each language, as people write it
  words jsonb not null,
  asked_at timestamptz not null,
  asked_by text,
  known_at timestamptz,
  known_by text,
  ended_at timestamptz,
  primary key (initiative_id, campaign_id),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade,
  foreign key (initiative_id, bridge_id) references story_bridge on delete cascade
);
select fence('story_sms');

-- A message comes to the installation, before an initiative is known. What follows is therefore behind a wall of its own: a
-- transaction sees the one word, number or message that it names, and nothing else; all of it only the clock that deletes.
create table sms_word (
  word text primary key,
  language text not null check (language in ('en','he','ar')),
  inside uuid not null references initiative on delete cascade,
  campaign_id uuid not null,
  foreign key (inside, campaign_id) references story_campaign on delete cascade
);

-- Where somebody is who tells; her words lie in her story alone.
create table sms_talk (
  phone text primary key,
  inside uuid not null references initiative on delete cascade,
  campaign_id uuid not null,
  language text not null check (language in ('en','he','ar')),
  story_id uuid,
  state jsonb not null,
  touched_at timestamptz not null,
  foreign key (inside, campaign_id) references story_campaign on delete cascade,
  foreign key (inside, story_id) references story (initiative_id, id) on delete cascade
);

-- Which messages were taken, by a keyed hash of number and id, and, sealed and for a short while, what was answered.
create table sms_seen (
  message text primary key,
  answered bytea,
  seen_at timestamptz not null
);
create index sms_seen_at on sms_seen (seen_at);

-- Pieces of one message that came apart, sealed until all are here.
create table sms_piece (
  phone text not null,
  reference text not null,
  position integer not null,
  pieces integer not null check (pieces between 2 and 40),
  sealed bytea not null,
  came_at timestamptz not null,
  primary key (phone, reference, position)
);

-- What is still to be sent: number and words sealed with a key that is not in the database, deleted once sent.
create table sms_out (
  id uuid primary key,
  sealed bytea not null,
  tries integer not null default 0,
  next_at timestamptz not null,
  made_at timestamptz not null
);
create index sms_out_next on sms_out (next_at);

-- When a gateway was heard of last, and nothing else.
create table sms_gateway (
  only_row boolean primary key default true check (only_row),
  heard_at timestamptz not null
);
grant select, insert, update, delete on sms_word, sms_talk, sms_seen, sms_piece, sms_out, sms_gateway to fivefold_app;

do $$
declare
  wall text;
begin
  foreach wall in array array['sms_word','sms_talk','sms_seen','sms_piece','sms_out'] loop
    execute format('alter table %I enable row level security', wall);
    execute format('alter table %I force row level security', wall);
    execute format('create policy by_clock on %I using (current_setting(''fivefold.sms_clock'', true) = ''yes'')', wall);
  end loop;
end $$;
create policy by_word on sms_word using (word = current_setting('fivefold.sms_word', true) or inside = sight_initiative())
  with check (inside = sight_initiative());
create policy by_phone on sms_talk using (phone = current_setting('fivefold.sms_phone', true));
create policy by_phone on sms_piece using (phone = current_setting('fivefold.sms_phone', true));
create policy by_message on sms_seen using (message = current_setting('fivefold.sms_message', true));
