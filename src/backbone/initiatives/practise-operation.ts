import { z } from "zod";
import { signedIn } from "../../core/actor.ts";
import { change } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { addMembership } from "../memberships/public.ts";
import { readInitiative } from "./store.ts";

export const practise = change({
  name: "initiative.practise",
  summary: "Lets the signed-in person do everything in a practice initiative, where all is made up.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({}),
  allow: signedIn,
  example: {},
  run: (on) =>
    on.write(async (tx, note) => {
      const { actor, initiativeId } = on;
      const initiative = await readInitiative(tx, initiativeId);
      if (actor.kind !== "person" || initiative?.kind !== "practice")
        throw new Refusal("not-found", coreWords.notFound);
      const permissions = ["backbone", "data-lead", "steering", "supplier"] as const;
      await addMembership(tx, initiativeId, { personId: actor.personId, permissions });
      note({ kind: "membership", id: actor.personId, detail: { permissions } });
      return {};
    }),
});
