import { z } from "zod";
import { members } from "../../core/actor.ts";
import { isOpenTo } from "../../core/audience.ts";
import { change } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { readDocument, writeDocument } from "./store.ts";
import { documentWords as said } from "./words.ts";

export const writeText = change({
  name: "document.write",
  summary: "Keeps what somebody wrote in a text that several people write, merged with what others wrote meanwhile.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    /** The version that was written from. */
    base: z.coerce.number().int().min(0),
    text: z.string().max(200_000),
  }),
  output: z.object({ text: z.string(), version: z.number().int() }),
  allow: members,
  example: { id: "00000000-0000-7000-8000-000000000000", base: 0, text: "Opening\n" },
  run: (on, { id, base, text }) =>
    on.write(async (tx, note) => {
      const document = await readDocument(tx, on.initiativeId, id);
      if (!document || !isOpenTo(on.actor, on.initiativeId, document.writers))
        throw new Refusal("not-found", coreWords.notFound);
      if (document.locked) throw new Refusal("conflict", said.locked);
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      const written = await writeDocument(tx, on.initiativeId, { id, base, text, by, now: on.now });
      if (!written) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "document", id, detail: { version: written.version } });
      return written;
    }),
});

export const operations = [writeText];
