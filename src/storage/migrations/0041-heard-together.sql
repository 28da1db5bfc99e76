-- Coarse counts of themes are told together, on days that are kept; the words of a theme are found anew at each look.

alter table story_theme drop column words;

-- How many stories came to a theme since its count was told, and to any theme of a campaign since its counts were: kept by
-- themselves, so that a story that is taken back later moves no day on which something is told anew.
alter table story_theme add column came integer not null default 0;
alter table story_campaign add column came_to_themes integer not null default 0;

-- When the counts of a campaign were told, all at once.
create table theme_telling (
  initiative_id uuid not null,
  campaign_id uuid not null,
  told_at timestamptz not null,
  told_by text,
  primary key (initiative_id, campaign_id, told_at),
  foreign key (initiative_id, campaign_id) references story_campaign on delete cascade
);
select fence('theme_telling');

-- When a candidate for a goal was taken up, or not.
alter table goal_candidate add column settled_at timestamptz;
alter table goal_candidate add column settled_by text;
