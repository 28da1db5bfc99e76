import { z } from "zod";
import type { Allowance } from "../../core/actor.ts";
import { change } from "../../core/operation.ts";
import { listInitiatives } from "../initiatives/public.ts";
import { forgetTalksBefore, hasTalksBefore } from "./store.ts";
import { keptYears, yearsBefore } from "./talk.ts";

const programOnly: Allowance = { who: [], test: (actor) => actor.kind === "program" };

export const forgetOldTalks = change({
  name: "talk.forget-old",
  summary:
    "Deletes what was written on talks more than two years ago, in every initiative; the program does so every day.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ forgotten: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    const before = yearsBefore(on.now, keptYears);
    let forgotten = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx))) {
      if (!(await on.readOwn(id, (tx) => hasTalksBefore(tx, id, before)))) continue;
      forgotten += await on.write(async (tx, note) => {
        const count = await forgetTalksBefore(tx, id, before);
        note({ kind: "talk", id, detail: { forgotten: count } });
        return count;
      }, id);
    }
    return { forgotten };
  },
});
