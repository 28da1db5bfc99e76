import { z } from "zod";
import type { Allowance } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { change } from "../../core/operation.ts";
import { listInitiatives } from "../initiatives/public.ts";
import { findThing } from "../things/public.ts";
import { listEnded } from "./standings/store.ts";
import { forgetPerson } from "./telling.ts";

const programOnly: Allowance = { who: [], test: (actor) => actor.kind === "program" };

export const forgetEnded = change({
  name: "membership.forget-ended",
  summary: "Every hour: whoever's mandate ended by its last day is found in search and followed no more.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ forgotten: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    let forgotten = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx))) {
      const ended = await on.readOwn(id, async (tx) => {
        const found = [];
        for (const personId of await listEnded(tx, id, dayOf(on.now)))
          if (await findThing(tx, id, null, { kind: "person", id: personId })) found.push(personId);
        return found;
      });
      if (ended.length === 0) continue;
      await on.write(async (tx, note) => {
        // Whoever was given a new mandate meanwhile stays.
        const still = new Set(await listEnded(tx, id, dayOf(on.now)));
        for (const personId of ended.filter((one) => still.has(one))) await forgetPerson(tx, id, personId);
        note({ kind: "membership", id, keptElsewhere: true });
      }, id);
      forgotten += ended.length;
    }
    return { forgotten };
  },
});
