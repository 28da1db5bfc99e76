-- Votes that come at once are written in one transaction: it sees the votes of those whose keys it was shown, and no others.
drop policy votes_of_own on statement_vote;
create policy votes_of_own on statement_vote as restrictive
  using (conversation_id::text = current_setting('fivefold.conversation', true)
    or participant_id::text = any (string_to_array(current_setting('fivefold.participant', true), ',')))
  with check (participant_id::text = any (string_to_array(current_setting('fivefold.participant', true), ','))
    or conversation_id::text = current_setting('fivefold.conversation', true));
create index statement_vote_of on statement_vote (initiative_id, statement_id);

-- Whose votes stand in the figures as they were told last: what decides when enough people more have voted. Nobody reads it;
-- it is open only while figures are made.
create table conversation_told (
  initiative_id uuid not null,
  conversation_id uuid not null,
  told bytea not null,
  primary key (initiative_id, conversation_id),
  foreign key (initiative_id, conversation_id) references conversation on delete cascade
);
select fence('conversation_told');
create policy while_figures_are_made on conversation_told as restrictive
  using (conversation_id::text = current_setting('fivefold.conversation', true))
  with check (conversation_id::text = current_setting('fivefold.conversation', true));

-- What Polis's files say beside what we keep ourselves, so that they go out as they came; they were open already.
create table brought_line (
  initiative_id uuid not null,
  conversation_id uuid not null,
  -- of which file: summary, comments, participants
  file text not null check (file in ('summary','comments','participants')),
  place integer not null,
  -- the number of the statement or participant
  number integer,
  beside jsonb not null,
  primary key (initiative_id, conversation_id, file, place),
  foreign key (initiative_id, conversation_id) references conversation on delete cascade
);
select fence('brought_line');

-- Every vote of such files, those too that were changed later.
create table brought_vote (
  initiative_id uuid not null,
  conversation_id uuid not null,
  place integer not null,
  statement integer not null,
  participant integer not null,
  vote smallint not null check (vote between -1 and 1),
  at_ms bigint not null,
  said_at text not null,
  primary key (initiative_id, conversation_id, place),
  foreign key (initiative_id, conversation_id) references conversation on delete cascade
);
select fence('brought_vote');
