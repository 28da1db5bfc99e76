import { z } from "zod";
import { isMember } from "../../../core/actor.ts";
import { circlesOf } from "../../../core/audience.ts";
import type { On } from "../../../core/operation.ts";
import type { Reader } from "../../../storage/records.ts";
import { findThing } from "../store.ts";
import type { ThingRef } from "../thing.ts";
import { readStanding, type ThingStanding } from "./store.ts";

/** How a thing stands to whoever opens its page; null to who can neither discuss nor follow it. */
export const standingSchema = z.object({ talked: z.number().int(), follows: z.boolean() }).nullable();

/** How a thing stands to whoever asks; null where it is not told of to her. */
export async function standingFor(
  tx: Reader,
  { actor, initiativeId }: Pick<On, "actor" | "initiativeId">,
  thing: ThingRef,
): Promise<ThingStanding | null> {
  if (!isMember(actor, initiativeId)) return null;
  if (!(await findThing(tx, initiativeId, circlesOf(actor, initiativeId), thing))) return null;
  return readStanding(tx, initiativeId, actor.kind === "person" ? actor.personId : null, thing);
}
