import { z } from "zod";
import type { Allowance } from "../../core/actor.ts";
import { change } from "../../core/operation.ts";
import { listUnfinished, removeInitiative, setFinished } from "./store.ts";

/** The start of the program alone, before anybody can come in. */
const programAlone: Allowance = { who: [], test: (actor) => actor.kind === "program" };

export const finishInitiative = change({
  name: "initiative.finish",
  summary: "At start: notes that an example is whole, so that it is kept.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({}),
  allow: programAlone,
  example: {},
  run: (on) =>
    on.write(async (tx, note) => {
      await setFinished(tx, on.initiativeId);
      note({ kind: "initiative", id: on.initiativeId, detail: { finished: true } });
      return {};
    }),
});

export const removeUnfinished = change({
  name: "initiative.remove-unfinished",
  summary: "At start: takes away what was half opened when the program was cut short, to be begun anew.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ removed: z.array(z.string()) }),
  allow: programAlone,
  example: {},
  async run(on) {
    const unfinished = await on.read(listUnfinished);
    for (const { id, slug } of unfinished)
      await on.write(async (tx, note) => {
        await removeInitiative(tx, id);
        note({ kind: "initiative", id, detail: { removed: slug } });
      }, id);
    return { removed: unfinished.map(({ slug }) => slug) };
  },
});
