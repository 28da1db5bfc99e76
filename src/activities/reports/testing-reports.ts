import { sql } from "kysely";
import { addOrganizations, organizationSchema } from "../../backbone/organizations/public.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../../communication/testing.ts";
import type { Permission } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { addCommitment, type Commitment, commitmentSchema } from "../commitments/public.ts";

/** A house with partners who promised something, for the tests of telling how it goes. */
export interface ReportHouse extends TalkHouse {
  here: string;
  /** An organization, with a person who leads its contact. */
  partner(name: string, permissions?: readonly Permission[]): Promise<{ id: string; name: string; person: Somebody }>;
  acts(organizationId: string, person: Somebody, isLead?: boolean): Promise<void>;
  promise(organizationId: string, more?: Partial<Commitment>): Promise<string>;
}

/** Opens such a house at the first of June 2026, with an initiative in English. */
export async function openReportHouse(): Promise<ReportHouse> {
  const house = await openTalkHouse();
  house.clock.now = new Date("2026-06-01T09:00Z");
  const here = await house.found("north");
  const acts: ReportHouse["acts"] = async (organizationId, person, isLead = false) => {
    await house.write(here, (tx) =>
      sql`insert into representation (initiative_id, person_id, organization_id, is_lead, since)
        values (${here}, ${person.id}, ${organizationId}, ${isLead}, '2020-01-01')`.execute(tx),
    );
  };
  return {
    ...house,
    here,
    acts,
    partner: async (name, permissions = ["partner"]) => {
      const id = newId();
      await house.write(here, (tx) => addOrganizations(tx, here, [{ ...organizationSchema.parse({ name }), id }]));
      const person = await house.person(`Lead of ${name}`);
      await house.joins(here, person, permissions);
      await acts(id, person, true);
      return { id, name, person };
    },
    promise: async (organizationId, more = {}) => {
      const id = newId();
      const promise = commitmentSchema.parse({
        organizationId,
        names: { en: "Train 120 mathematics teachers in the north" },
        measure: "count",
        quantity: 120,
        unit: { en: "teachers" },
        startsOn: "2026-01-01",
        dueOn: "2028-08-01",
        countsToGoal: true,
        ...more,
      });
      const at = new Date(house.clock.now.getTime() - 86_400_000);
      await house.write(here, (tx) =>
        addCommitment(tx, here, { ...promise, id, state: "open" }, { by: null, now: at }),
      );
      return id;
    },
  };
}
