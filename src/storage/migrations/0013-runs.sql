-- What a chosen leverage point keeps of its choice, and whether everyone may read of them.

alter table leverage_point
  -- who decided and when, in words, where no decision of this house is named
  add column decided_words text,
  add column chosen_at timestamptz not null default now(),
  add column chosen_by text,
  add column ended_by text;

-- There is a row where the backbone team opened leverage points to everyone who reads the goal.
create table causes_opening (
  initiative_id uuid not null references initiative on delete cascade,
  opened_at timestamptz not null default now(),
  opened_by text,
  primary key (initiative_id)
);
select fence('causes_opening');
