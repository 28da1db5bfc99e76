import { z } from "zod";
import { listInitiatives } from "../../backbone/initiatives/public.ts";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { tellThing } from "../../backbone/things/public.ts";
import type { Allowance } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { change } from "../../core/operation.ts";
import { ownerOf } from "./ask.ts";
import { namesOfSkill } from "./skills.ts";
import { hasTiredAsks, restAsks } from "./store.ts";
import { askNews as news } from "./words.ts";

const programOnly: Allowance = { who: [], test: (actor) => actor.kind === "program" };

export const restTiredAsks = change({
  name: "ask.rest",
  summary:
    "Lays asks and offers to rest whose time is over, in every initiative, and asks their owners kindly; the program does so every day.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ rested: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    const day = dayOf(on.now);
    let rested = 0;
    for (const { id: initiativeId } of await on.read((tx) => listInitiatives(tx))) {
      if (!(await on.readOwn(initiativeId, (tx) => hasTiredAsks(tx, initiativeId, day)))) continue;
      rested += await on.write(async (tx, note) => {
        const asks = await restAsks(tx, initiativeId, day, on.now);
        for (const ask of asks) {
          await tellThing(tx, initiativeId, {
            kind: "ask",
            id: ask.id,
            path: `work/asks/${ask.id}`,
            names: { [ask.language]: ask.title },
            body: [ask.title, ask.words, ...ask.skills.flatMap(namesOfSkill)].join("\n"),
            audience: ownerOf(ask),
            by: null,
            now: on.now,
          });
          const to = await peopleIn(tx, initiativeId, ownerOf(ask));
          if (to.length > 0)
            await notify(tx, initiativeId, {
              ...{ to, reason: "asked", about: { kind: "ask", id: ask.id }, path: `work/asks/${ask.id}` },
              ...{ sentence: news.rested, now: on.now },
            });
        }
        note({ kind: "ask", id: initiativeId, detail: { rested: asks.length } });
        return asks.length;
      }, initiativeId);
    }
    return { rested };
  },
});
