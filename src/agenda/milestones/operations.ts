import { z } from "zod";
import { forgetThing, tellThing } from "../../backbone/things/public.ts";
import { anyone, isMember, may, permissionsIn } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { change, type OnChange, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, namesSchema, whenSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { audienceSchema, milestoneSchema } from "./milestone.ts";
import { addMilestone, listMilestones, removeMilestone, setMilestone } from "./store.ts";
import { milestoneWords as said } from "./words.ts";

const notHere = "00000000-0000-7000-8000-000000000000";

const reachedSchema = z.object({
  on: whenSchema,
  title: z.string().trim().min(3).max(300),
  /** The same in several languages; without it, the title stands in the language it was written in. */
  names: namesSchema.nullable().default(null),
  words: z.string().trim().max(4000).default(""),
  thanked: z.array(z.string().trim().min(1).max(200)).max(200).default([]),
  audience: audienceSchema.default("members"),
});

export const listAllMilestones = query({
  name: "milestone.list",
  summary: "Lists what was reached together and who is thanked for it, as far as it is open to the reader.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ milestones: z.array(milestoneSchema), keeps: z.boolean() }),
  allow: anyone,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const milestones = await listMilestones(tx, on.initiativeId, circlesOf(on.actor, on.initiativeId));
      if (milestones.length === 0 && !isMember(on.actor, on.initiativeId))
        throw on.actor.kind === "visitor"
          ? new Refusal("forbidden", coreWords.signInFirst)
          : new Refusal("not-found", coreWords.notFound);
      const held = permissionsIn(on.actor, on.initiativeId);
      return { milestones, keeps: held.includes("backbone") || held.includes("steering") };
    }),
});

async function tell(tx: Writer, on: OnChange, id: string, milestone: z.output<typeof reachedSchema>): Promise<void> {
  await tellThing(tx, on.initiativeId, {
    kind: "milestone",
    id,
    path: `goal/agreed/milestones#m-${id}`,
    names: milestone.names ?? { [on.language]: milestone.title },
    body: [milestone.words, ...milestone.thanked].join("\n"),
    audience: [milestone.audience],
    by: on.actor.kind === "person" ? on.actor.personId : null,
    now: on.now,
    state: { message: said.reached },
  });
}

export const recordMilestone = change({
  name: "milestone.record",
  summary: "Records what was reached on a day, in words, and who is thanked for it; with an id it is said anew.",
  scope: "initiative",
  input: reachedSchema.extend({ id: idSchema.optional() }),
  output: z.object({ id: z.string() }),
  allow: may("backbone", "steering"),
  example: { on: "2015-08-01", title: "The ministry made the goal its own", thanked: ["Sheatufim"] },
  run: (on, { id: present, ...milestone }) =>
    on.write(async (tx, note) => {
      if (milestone.on > dayOf(on.now)) throw refuseField("on", said.inFuture);
      if (present && !(await setMilestone(tx, on.initiativeId, present, milestone)))
        throw new Refusal("not-found", coreWords.notFound);
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      const id = present ?? (await addMilestone(tx, on.initiativeId, { ...milestone, language: on.language, by }));
      await tell(tx, on, id, milestone);
      note({ kind: "milestone", id, detail: { title: milestone.title, on: milestone.on } });
      return { id };
    }),
});

export const removeOneMilestone = change({
  name: "milestone.remove",
  summary: "Takes a milestone out.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: notHere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const title = await removeMilestone(tx, on.initiativeId, id);
      if (title === undefined) throw new Refusal("not-found", coreWords.notFound);
      await forgetThing(tx, on.initiativeId, { kind: "milestone", id });
      note({ kind: "milestone", id, detail: { removed: title } });
      return {};
    }),
});

export const operations = [listAllMilestones, recordMilestone, removeOneMilestone];
