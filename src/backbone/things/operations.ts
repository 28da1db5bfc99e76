import { z } from "zod";
import { members } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { change } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { setWanted } from "./following/store.ts";
import { findThing } from "./store.ts";
import { thingKinds } from "./thing.ts";

/** A thing, as an address or a form names it. */
export const thingRefSchema = z.object({ kind: z.enum(thingKinds), id: z.string().min(1).max(100) });

export const followOne = change({
  name: "thing.follow",
  summary: "Follows a thing, so that its newest state comes in the weekly digest, or hears no more of it.",
  scope: "initiative",
  input: thingRefSchema.extend({ wanted: z.boolean() }),
  output: z.object({}),
  allow: members,
  example: { kind: "meeting", id: "00000000-0000-7000-8000-000000000000", wanted: true },
  run: (on, { kind, id, wanted }) =>
    on.write(async (tx, note) => {
      const thing = await findThing(tx, on.initiativeId, circlesOf(on.actor, on.initiativeId), { kind, id });
      if (!thing) throw new Refusal("not-found", coreWords.notFound);
      if (on.actor.kind !== "person") throw new Refusal("forbidden", coreWords.signInFirst);
      await setWanted(tx, on.initiativeId, on.actor.personId, { kind, id, wanted, now: on.now });
      // What somebody follows is hers alone: the log of changes to the thing says nothing of it.
      note({ kind, id, keptElsewhere: true });
      return {};
    }),
});

export const operations = [followOne];
