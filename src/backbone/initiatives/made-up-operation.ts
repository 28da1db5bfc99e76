import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Allowance } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { change } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { addMembership, permissionsSchema } from "../memberships/public.ts";
import { addPerson, personName } from "../people/public.ts";
import { readInitiative } from "./store.ts";

const programAlone: Allowance = { who: [], test: (actor) => actor.kind === "program" };

/** Written as a password is, and made from none: whatever is typed does not fit. */
const fitsNothing = (): string => `${randomBytes(16).toString("hex")}:${randomBytes(64).toString("hex")}`;

export const makeUpPeople = change({
  name: "initiative.make-up-people",
  summary:
    "Lets people who are plainly made up belong to a place to practise, where a campaign needs listeners who are there; nobody can sign in as one.",
  scope: "initiative",
  input: z.object({
    people: z
      .array(
        z.object({
          key: z.string().regex(/^[a-z0-9-]{1,40}$/),
          name: personName.refine((name) => name.endsWith("(made up)")),
          /** Left out, she has a name and does not belong. */
          permissions: permissionsSchema.nullable().default(null),
        }),
      )
      .min(1)
      .max(30),
  }),
  output: z.object({ people: z.array(z.object({ key: z.string(), personId: z.string() })) }),
  allow: programAlone,
  example: { people: [{ key: "listener-1", name: "Listener-1 (made up)", permissions: ["partner"] }] },
  run: (on, { people }) =>
    on.write(async (tx, note) => {
      const initiative = await readInitiative(tx, on.initiativeId);
      if (initiative?.kind !== "practice") throw new Refusal("not-found", coreWords.notFound);
      const made = [];
      for (const { key, name, permissions } of people) {
        const personId = newId();
        const person = { id: personId, name, mail: `${key}@${on.initiativeId}.invalid`, language: "en" as const };
        const added = { ...person, passwordHash: fitsNothing(), mailIsProven: false, now: on.now };
        if (!(await addPerson(tx, added))) throw new Refusal("conflict", coreWords.invalid);
        if (permissions) await addMembership(tx, on.initiativeId, { personId, permissions });
        made.push({ key, personId });
      }
      note({ kind: "initiative", id: on.initiativeId, detail: { madeUpPeople: made.length } });
      return { people: made };
    }),
});
