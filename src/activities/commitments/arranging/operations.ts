import { z } from "zod";
import { may } from "../../../core/actor.ts";
import { change, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { listCommitments } from "../store.ts";
import { tellAllCommitments } from "../telling.ts";
import { commitmentFaults as said } from "../words.ts";
import { arrangementSchema, beginnings, commitmentTypeSchema, typesOf } from "./arrangement.ts";
import { addTypes, dropUnusedTypes, listTypes, readArrangement, setArrangement, setType } from "./store.ts";

export const readPromiseArrangement = query({
  name: "commitment.read-arrangement",
  summary: "Tells the kinds of promises, who reads them, and after how long without news one leaves the totals.",
  scope: "initiative",
  input: z.object({}),
  output: arrangementSchema.extend({
    types: z.array(commitmentTypeSchema.extend({ promises: z.number().int() })),
    promised: z.number().int(),
  }),
  allow: may("backbone"),
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const all = await listCommitments(tx, on.initiativeId);
      return {
        ...(await readArrangement(tx, on.initiativeId)),
        types: (await listTypes(tx, on.initiativeId)).map((type) => ({
          ...type,
          promises: all.filter(({ typeId }) => typeId === type.id).length,
        })),
        promised: all.filter(({ promisedAt }) => promisedAt !== null).length,
      };
    }),
});

export const arrangePromises = change({
  name: "commitment.arrange",
  summary: "Decides whether everybody reads what was promised, and after how long without news one leaves the totals.",
  scope: "initiative",
  input: arrangementSchema,
  output: z.object({}),
  allow: may("backbone"),
  example: { open: false, silentAfterMonths: 24 },
  run: (on, arrangement) =>
    on.write(async (tx, note) => {
      const before = await readArrangement(tx, on.initiativeId);
      if (arrangement.open && !before.open) {
        const all = await listCommitments(tx, on.initiativeId);
        if (!all.some(({ promisedAt }) => promisedAt !== null)) throw refuseField("open", said.openAnyway);
      }
      await setArrangement(tx, on.initiativeId, arrangement);
      if (arrangement.open !== before.open) await tellAllCommitments(tx, on);
      note({ kind: "commitment", id: on.initiativeId, detail: arrangement });
      return {};
    }),
});

export const beginTypes = change({
  name: "commitment.begin-types",
  summary: "Begins the list of kinds of promises anew from one that is offered; kinds that promises have stay.",
  scope: "initiative",
  input: z.object({ from: z.enum(beginnings) }),
  output: z.object({}),
  allow: may("backbone"),
  example: { from: "general" },
  run: (on, { from }) =>
    on.write(async (tx, note) => {
      await dropUnusedTypes(tx, on.initiativeId);
      const there = (await listTypes(tx, on.initiativeId)).map(({ names }) => names.en);
      const missing = typesOf[from].filter(({ en }) => !there.includes(en));
      await addTypes(tx, on.initiativeId, missing);
      note({ kind: "commitment", id: on.initiativeId, detail: { types: from } });
      return {};
    }),
});

export const setPromiseType = change({
  name: "commitment.set-type",
  summary: "Adds a kind of promise, calls one otherwise, or gives one up; promises that have it keep it.",
  scope: "initiative",
  input: z.object({ id: idSchema.optional(), names: namesSchema, retired: z.boolean().default(false) }),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { names: { en: "Training" } },
  run: (on, { id, names, retired }) =>
    on.write(async (tx, note) => {
      const typeId = id ?? (await addTypes(tx, on.initiativeId, [names]))[0] ?? "";
      const set = !id || (await setType(tx, on.initiativeId, id, { names, retiredAt: retired ? on.now : null }));
      if (!set) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "commitment", id: on.initiativeId, detail: { type: typeId } });
      return { id: typeId };
    }),
});

export const operations = [readPromiseArrangement, arrangePromises, beginTypes, setPromiseType];
