import type { Actor } from "../../core/actor.ts";
import type { Reader } from "../../storage/records.ts";
import { type BodyView, takesPart } from "./body.ts";
import { listAllSeats, listBodies } from "./store.ts";

/** The committees that still work and in which somebody takes part, not as an observer alone. */
export async function listTakingPart(tx: Reader, initiativeId: string, actor: Actor, day: string): Promise<BodyView[]> {
  const seats = await listAllSeats(tx, initiativeId, day);
  return (await listBodies(tx, initiativeId)).filter(
    (body) =>
      body.closedOn === null &&
      takesPart(
        actor,
        initiativeId,
        body,
        seats.filter(({ bodyId }) => bodyId === body.id),
      ),
  );
}
