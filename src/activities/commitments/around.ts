import { z } from "zod";
import { isMember } from "../../core/actor.ts";
import type { On } from "../../core/operation.ts";
import type { Reader } from "../../storage/records.ts";
import { creditSchema, readCredit } from "../contributions/public.ts";
import { chainSchema, chainsFrom } from "../evidence/public.ts";
import { grantForSchema, listGrantsFor } from "../funds/public.ts";
import { leads } from "../voices/public.ts";
import type { CommitmentView } from "./commitment.ts";
import { keepsPromise } from "./rights.ts";

/** What stands around a promise: how it reaches the goal, what pays for it, and what came of it. */
export const aroundSchema = z.object({
  chains: z.array(chainSchema),
  grants: z.array(grantForSchema),
  /** For its organization and the backbone team alone. */
  credit: creditSchema.nullable(),
  /** The reader can tell how it goes. */
  mayTell: z.boolean(),
});
export type Around = z.output<typeof aroundSchema>;

/** What stands around a promise, as far as whoever asks may know: to visitors nothing. */
export async function readAround(tx: Reader, on: On, one: CommitmentView): Promise<Around> {
  if (!isMember(on.actor, on.initiativeId) && !leads(on))
    return { chains: [], grants: [], credit: null, mayTell: false };
  const own = keepsPromise(on, one);
  return {
    chains: await chainsFrom(tx, on.initiativeId, on.now, { kind: "commitment", id: one.id }),
    grants: await listGrantsFor(tx, on, one.id),
    credit: own ? await readCredit(tx, on.initiativeId, one.id, { all: leads(on) }) : null,
    mayTell: own && one.state === "open" && !one.waitsForWord,
  };
}
