-- What the first page remembers of a reader, and the words that one director leaves for the next.

-- The moment before which everything is known to her: when the visit before this one ended.
alter table membership add column seen_since timestamptz;

create table hand_over (
  initiative_id uuid primary key references initiative on delete cascade,
  document_id uuid not null,
  foreign key (initiative_id, document_id) references document on delete cascade
);
select fence('hand_over');
