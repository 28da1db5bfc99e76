import { z } from "zod";
import { notify } from "../../../backbone/notifications/public.ts";
import { anyone } from "../../../core/actor.ts";
import { change } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { listReaders } from "../campaigns/rights.ts";
import { exampleKey, keySchema } from "../telling/operations.ts";
import { stillReading } from "../telling/readers.ts";
import { onTold } from "../telling/return/operations.ts";
import { mostLetters } from "../telling/story.ts";
import { tellWords } from "../telling/words.ts";
import { isShownToTeller } from "./own.ts";
import { listWholes, setEdited } from "./store.ts";
import { voiceWords as said } from "./words.ts";

export const editVoice = change({
  name: "mystory.edit-voice",
  summary:
    "Says yes to a whole story as its teller changed it; other words stand once a second reader has read them, too.",
  scope: "initiative",
  input: z.object({
    key: keySchema,
    id: z.uuid(),
    words: z.string().trim().max(mostLetters),
    withFirstName: z.boolean().default(false),
    /** With the recording and the pictures that were proposed. */
    withParts: z.boolean().default(false),
  }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { key: exampleKey, id: "00000000-0000-7000-8000-000000000000", words: "One experience" },
  run: (on, { key, id, words, withFirstName, withParts }) =>
    onTold(on, key, async (tx, { story, campaign }) => {
      const whole = (await listWholes(tx, on.initiativeId, story.id)).find((one) => one.id === id);
      if (!whole || whole.answer === "no" || !isShownToTeller({ ...whole, extent: "whole" }))
        throw new Refusal("not-found", tellWords.noSuchSentence);
      const text = words.replaceAll("\r\n", "\n");
      if (text === "") throw refuseField("words", said.wordsNeeded);
      const isReadAlready = text === whole.words && whole.checkAnswer === "yes";
      await setEdited(tx, on.initiativeId, id, {
        ...{ words: text, withFirstName: withFirstName && whole.withFirstName, isReadAlready, now: on.now },
        partIds: withParts ? whole.partIds : [],
      });
      if (isReadAlready) return {};
      const { readerIds } = stillReading(story, await listReaders(tx, on.initiativeId, campaign));
      await notify(tx, on.initiativeId, {
        to: readerIds.filter((one) => one !== whole.askedBy),
        ...{ reason: "asked", path: "listening/stories", sentence: said.toRead, now: on.now },
        about: { kind: "story-campaign", id: campaign.id },
      });
      return {};
    }),
});
