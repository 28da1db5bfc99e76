import { z } from "zod";
import { may } from "../../core/actor.ts";
import { change } from "../../core/operation.ts";
import { namesSchema } from "../../core/schemas.ts";
import { setSentences } from "./store.ts";

export const sayOfItself = change({
  name: "initiative.say",
  summary: "Sets sentences that an initiative says of itself on its first page, by what they are about.",
  scope: "initiative",
  input: z.object({
    /** By what they are about: `agenda`, `measurement`, `activities`, `communication`, `backbone`, `doing`, `status`. */
    sentences: z.record(z.string().regex(/^[a-zA-Z-]{1,40}$/), namesSchema),
  }),
  output: z.object({}),
  allow: may("backbone"),
  example: { sentences: { communication: { en: "The plenary meets twice a year." } } },
  run: (on, { sentences }) =>
    on.write(async (tx, note) => {
      await setSentences(tx, on.initiativeId, sentences);
      note({ kind: "initiative", id: on.initiativeId, detail: { says: Object.keys(sentences) } });
      return {};
    }),
});
