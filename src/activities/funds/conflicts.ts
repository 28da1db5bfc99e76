import { z } from "zod";
import { listBodies, listSeats } from "../../backbone/bodies/public.ts";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { isOpenTo, ofBody, ofOrganization } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import type { On } from "../../core/operation.ts";
import { namesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import { actsFor, leads } from "../voices/public.ts";
import type { KeptFund, KeptRound } from "./fund.ts";
import { listRecusals } from "./rounds/store.ts";

/** Two hats: whoever gives the money also leads the initiative, or sits where it is decided. It is said to all members. */
export const conflictsSchema = z.object({
  /** People who act for the funder are of the backbone team. */
  runsBackbone: z.boolean(),
  /** In the committee that decides a round sits somebody of the funder. */
  sits: z.array(
    z.object({
      roundId: z.string(),
      body: z.object({ slug: z.string(), names: namesSchema }),
      /** The reader herself sits there, acts for the funder, and has not stepped aside. */
      isHers: z.boolean(),
      hasSteppedAside: z.boolean(),
      /** Who stepped aside; told to the committee and the backbone team, null to others. */
      steppedAside: z.array(z.string()).nullable(),
    }),
  ),
});
export type Conflicts = z.output<typeof conflictsSchema>;

/** Finds the two hats of a funder. */
export async function findConflicts(
  tx: Reader,
  on: On,
  fund: Pick<KeptFund, "organizationId">,
  rounds: readonly KeptRound[],
): Promise<Conflicts> {
  const { organizationId } = fund;
  if (!organizationId) return { runsBackbone: false, sits: [] };
  const funders = await peopleIn(tx, on.initiativeId, [ofOrganization(organizationId)]);
  const backbone = await peopleIn(tx, on.initiativeId, ["backbone"]);
  const bodies = await listBodies(tx, on.initiativeId);
  const recusals = await listRecusals(
    tx,
    on.initiativeId,
    rounds.map(({ id }) => id),
  );
  const people = await listPeople(tx, [...new Set(recusals.map(({ personId }) => personId))]);
  const personId = on.actor.kind === "person" ? on.actor.personId : null;
  const sits: Conflicts["sits"] = [];
  for (const { id, bodyId } of rounds) {
    const body = bodies.find((one) => one.id === bodyId);
    if (!body) continue;
    const seats = await listSeats(tx, on.initiativeId, body.id, dayOf(on.now));
    const theirs = seats.some(
      (seat) => seat.organizationId === organizationId || funders.includes(seat.personId ?? ""),
    );
    if (!theirs) continue;
    const aside = recusals.filter(({ roundId }) => roundId === id);
    const hasSteppedAside = aside.some((one) => one.personId === personId);
    const inside = isOpenTo(on.actor, on.initiativeId, [ofBody(body.id)]);
    sits.push({
      roundId: id,
      body: { slug: body.slug, names: body.names },
      isHers: inside && personId !== null && actsFor(on, organizationId) && !hasSteppedAside,
      hasSteppedAside,
      steppedAside:
        inside || leads(on)
          ? aside.map((one) => people.find((person) => person.id === one.personId)?.name ?? "")
          : null,
    });
  }
  return { runsBackbone: funders.some((one) => backbone.includes(one)), sits };
}
