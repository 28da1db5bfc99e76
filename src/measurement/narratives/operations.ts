import { z } from "zod";
import { isMember, may, permissionsIn } from "../../core/actor.ts";
import { change } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { narrativeSchema } from "./narrative.ts";
import { addNarrative } from "./store.ts";

export const writeNarrative = change({
  name: "narrative.write",
  summary: "Writes the story behind a curve, or the supplier's answer to a notice, in a person's name with a date.",
  scope: "initiative",
  input: narrativeSchema,
  output: z.object({ narrativeId: z.string() }),
  allow: may("backbone", "data-lead", "steering", "supplier"),
  example: {
    about: "goal",
    subjectId: "01890a5d-ac96-774b-bcce-b302099a8057",
    language: "en",
    body: "Two new classes opened in the north.",
    saidBy: "The backbone team",
    saidOn: "2018-07-01",
  },
  run: (on, input) => {
    const held = permissionsIn(on.actor, on.initiativeId);
    const answers = held.includes("supplier") || (on.actor.kind === "program" && isMember(on.actor, on.initiativeId));
    if (input.about === "notice" && !answers) throw new Refusal("forbidden", coreWords.forbidden);
    return on.write(async (tx, note) => {
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      const narrativeId = await addNarrative(tx, on.initiativeId, input, by);
      note({ kind: "narrative", id: narrativeId, detail: { about: input.about, subject: input.subjectId } });
      return { narrativeId };
    });
  },
});

export const operations = [writeNarrative];
