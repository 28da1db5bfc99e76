import { z } from "zod";
import { anyone } from "../../../../core/actor.ts";
import { change } from "../../../../core/operation.ts";
import { Refusal } from "../../../../core/refusal.ts";
import { listReaders } from "../../campaigns/rights.ts";
import { exampleKey, keySchema } from "../operations.ts";
import { onStory } from "../phone-key.ts";
import { newcomersOf } from "../readers.ts";
import { listConsents, setStory } from "../store.ts";
import { tellWords as said } from "../words.ts";

export const letRead = change({
  name: "mystory.let-read",
  summary:
    "Says whether somebody who listens or codes since a story was told may read it, too; without a yes she does not.",
  scope: "initiative",
  input: z.object({ key: keySchema, reader: z.string().min(1).max(60), answer: z.enum(["yes", "no"]) }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { key: exampleKey, reader: "whom-the-page-names", answer: "no" },
  run: (on, { key, reader, answer }) =>
    onStory(on, key, async (tx, { story, campaign }) => {
      if (story.state !== "told" || story.isHeld) throw new Refusal("not-found", said.notOpen);
      const isCounted = (await listConsents(tx, on.initiativeId, story.id)).some(({ use }) => use === "count");
      const now = await listReaders(tx, on.initiativeId, campaign);
      const asked = newcomersOf(story, now, { isCounted }).find((one) => one.reader === reader);
      if (!asked) throw new Refusal("not-found", said.noSuchReader);
      const { personId, duty } = asked;
      if (answer === "no")
        await setStory(tx, on.initiativeId, story.id, { declinedIds: [...story.declinedIds, personId] });
      else if (duty === "listener")
        await setStory(tx, on.initiativeId, story.id, { readerIds: [...story.readerIds, personId] });
      else await setStory(tx, on.initiativeId, story.id, { coderIds: [...story.coderIds, personId] });
      return {};
    }),
});
