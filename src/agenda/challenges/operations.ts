import { z } from "zod";
import { may, members } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { change, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { challengeSchema, challengeViewSchema, themeViewSchema } from "./challenge.ts";
import { addChallenges, listChallenges, listThemes, setChallenge } from "./store.ts";
import { tellCause, tellCauses } from "./tell.ts";

export const listCauses = query({
  name: "challenge.list",
  summary: "Lists the causes in the way of the goal and their themes.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ challenges: z.array(challengeViewSchema), themes: z.array(themeViewSchema) }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => ({
      challenges: await listChallenges(tx, on.initiativeId),
      themes: await listThemes(tx, on.initiativeId),
    })),
});

export const addCauses = change({
  name: "challenge.add-many",
  summary: "Adds causes in the way of the goal, numbered on from the last.",
  scope: "initiative",
  input: z.object({ challenges: z.array(challengeSchema).min(1).max(5000) }),
  output: z.object({ ids: z.array(z.string()) }),
  allow: may("backbone", "steering", "partner", "data-lead"),
  example: { challenges: [{ names: { en: "Teachers have time to plan together" } }] },
  run: (on, { challenges }) =>
    on.write(async (tx, note) => {
      const added = challenges.map((challenge) => ({ id: newId(), ...challenge }));
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      await addChallenges(tx, on.initiativeId, added, { by, now: on.now });
      await tellCauses(tx, on.initiativeId, added, { by, now: on.now });
      note({ kind: "challenge", id: added[0]?.id ?? "", detail: { added: added.length } });
      return { ids: added.map(({ id }) => id) };
    }),
});

export const editCause = change({
  name: "challenge.edit",
  summary: "Changes what is written about a cause: its words, theme, depth, and whether it is a root or a symptom.",
  scope: "initiative",
  input: challengeSchema.extend({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: "00000000-0000-7000-8000-000000000000", names: { en: "Teachers have time to plan together" } },
  run: (on, { id, ...challenge }) =>
    on.write(async (tx, note) => {
      if (!(await setChallenge(tx, on.initiativeId, id, challenge))) throw new Refusal("not-found", coreWords.notFound);
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      await tellCause(tx, on.initiativeId, { id, ...challenge }, { by, now: on.now });
      note({ kind: "challenge", id, detail: { names: challenge.names } });
      return {};
    }),
});

export const operations = [listCauses, addCauses, editCause];
