-- Two records that are one: what is counted, asked and written about an organization by other columns than its own id
-- follows too, and nothing that was counted is lost where both had a part in the same.

-- A list that a partner gave to a joint count goes with it.
alter table roster_part drop constraint roster_part_initiative_id_count_id_organization_id_fkey;
alter table roster_part add foreign key (initiative_id, count_id, organization_id)
  references joint_count_partner on update cascade on delete cascade;

alter function move_organization(uuid, uuid, uuid) rename to move_organization_columns;

create function move_organization(initiative uuid, old_one uuid, new_one uuid) returns jsonb language plpgsql as $$
declare
  left_behind jsonb;
begin
  -- Both had a share in one contribution: it is one share, and all of them still add up to one.
  update contribution_share kept set share = least(1, kept.share + gone.share)
    from contribution_share gone
    where kept.initiative_id = initiative and kept.organization_id = new_one
      and gone.initiative_id = initiative and gone.contribution_id = kept.contribution_id and gone.organization_id = old_one;
  delete from contribution_share gone
    where gone.initiative_id = initiative and gone.organization_id = old_one and exists (
      select from contribution_share kept where kept.initiative_id = initiative
        and kept.contribution_id = gone.contribution_id and kept.organization_id = new_one);

  left_behind := move_organization_columns(initiative, old_one, new_one);

  update grant_award set funder_id = new_one where initiative_id = initiative and funder_id = old_one;
  update grant_award set recipient_id = new_one where initiative_id = initiative and recipient_id = old_one;
  update joint_count set opened_by_organization = new_one
    where initiative_id = initiative and opened_by_organization = old_one;

  -- Nobody keeps a promise together with itself, and nobody stands there twice.
  delete from commitment_partner partner using commitment promise
    where partner.initiative_id = initiative and partner.organization_id = new_one
      and promise.initiative_id = initiative and promise.id = partner.commitment_id and promise.organization_id = new_one;
  delete from commitment_partner partner
    where partner.initiative_id = initiative and partner.organization_id = new_one and exists (
      select from commitment_partner other where other.initiative_id = initiative
        and other.commitment_id = partner.commitment_id and other.organization_id = new_one
        and other.position < partner.position);

  -- A promise as it stood before, and which partner each piece of a total that was shown is from.
  update commitment_revision set promise = replace(promise::text, old_one::text, new_one::text)::jsonb
    where initiative_id = initiative and promise::text like '%' || old_one || '%';
  update shown_total set pieces = replace(pieces::text, old_one::text, new_one::text)::jsonb
    where initiative_id = initiative and pieces::text like '%' || old_one || '%';

  -- Two counts of one partner cannot be asked of two: the backbone team says what they hold.
  update overlap set state = 'differs'
    where initiative_id = initiative and state = 'asked' and exists (
      select from contribution one, contribution other
        where one.initiative_id = initiative and other.initiative_id = initiative
          and one.id = overlap.one_id and other.id = overlap.other_id
          and one.organization_id = new_one and other.organization_id = new_one);
  return left_behind;
end $$;
