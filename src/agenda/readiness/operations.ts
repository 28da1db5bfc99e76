import { z } from "zod";
import { standingFor, standingSchema, tellThing } from "../../backbone/things/public.ts";
import { may, members, permissionsIn } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { change, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, whenSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { assessmentSchema, countLevels, marksSchema, preconditions } from "./readiness.ts";
import { addAssessment, listAssessments, lockReadiness } from "./store.ts";
import { readinessWords as said } from "./words.ts";

export const readReadiness = query({
  name: "readiness.read",
  summary: "Reads how ready the initiative was judged to be, now and each time before, with what that is known from.",
  scope: "initiative",
  input: z.object({
    /** One judgment; without it, the newest. */
    id: idSchema.optional(),
  }),
  output: z.object({
    initiativeId: z.string(),
    shown: assessmentSchema.nullable(),
    /** The one before the shown one. */
    before: assessmentSchema.nullable(),
    all: z.array(assessmentSchema),
    judges: z.boolean(),
    standing: standingSchema,
  }),
  allow: members,
  example: {},
  run: (on, { id }) =>
    on.read(async (tx) => {
      const all = await listAssessments(tx, on.initiativeId);
      const place = id ? all.findIndex((one) => one.id === id) : 0;
      if (place < 0) throw new Refusal("not-found", coreWords.notFound);
      const held = permissionsIn(on.actor, on.initiativeId);
      return {
        initiativeId: on.initiativeId,
        standing: await standingFor(tx, on, { kind: "readiness", id: on.initiativeId }),
        shown: all[place] ?? null,
        before: all[place + 1] ?? null,
        all,
        judges: on.actor.kind === "program" || held.includes("backbone") || held.includes("steering"),
      };
    }),
});

const example = { level: "growing" as const, evidence: "Talks with three ministries, minutes of March." };

export const judgeReadiness = change({
  name: "readiness.judge",
  summary: "Keeps how ready the initiative is judged to be on a day, by whom and from what; earlier judgments stay.",
  scope: "initiative",
  input: z.object({
    on: whenSchema,
    judgedBy: z.string().trim().min(2).max(300),
    marks: marksSchema,
  }),
  output: z.object({ id: z.string() }),
  allow: may("backbone", "steering"),
  example: {
    on: "2015-03-01",
    judgedBy: "The founding group",
    marks: { champions: example, resources: example, urgency: example, history: example },
  },
  run: (on, { on: day, judgedBy, marks }) =>
    on.write(async (tx, note) => {
      if (day > dayOf(on.now)) throw refuseField("on", said.inFuture);
      await lockReadiness(tx, on.initiativeId);
      const judged = { on: day, judgedBy, marks };
      const before = await listAssessments(tx, on.initiativeId);
      const isAgain = before.some(
        (one) => JSON.stringify({ on: one.on, judgedBy: one.judgedBy, marks: one.marks }) === JSON.stringify(judged),
      );
      if (isAgain) throw new Refusal("conflict", said.again);
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      const id = await addAssessment(tx, on.initiativeId, { ...judged, language: on.language, by, now: on.now });
      const [newest] = await listAssessments(tx, on.initiativeId);
      const told = newest ?? { marks, judgedBy };
      const count = countLevels(told.marks);
      await tellThing(tx, on.initiativeId, {
        kind: "readiness",
        id: on.initiativeId,
        path: "goal/readiness",
        names: said.title,
        body: [told.judgedBy, ...preconditions.map((one) => told.marks[one].evidence)].join("\n"),
        audience: ["members"],
        by,
        now: on.now,
        state: {
          message: said.state,
          values: { there: count.there, growing: count.growing, notYet: count["not-yet"] },
        },
      });
      note({ kind: "readiness", id, detail: { on: day, judgedBy } });
      return { id };
    }),
});

export const operations = [readReadiness, judgeReadiness];
