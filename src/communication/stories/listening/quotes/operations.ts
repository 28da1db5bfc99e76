import { z } from "zod";
import { members } from "../../../../core/actor.ts";
import { newId } from "../../../../core/id.ts";
import { change, query } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { idSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import { unlogged } from "../operations.ts";
import { demandOpened, demandStory } from "../rights.ts";
import { lockStory, readWords } from "../store.ts";
import { listeningWords as said } from "../words.ts";
import { mayAsk, purposes, splitSentences } from "./quote.ts";
import { addQuote, listQuotesOf, setUp } from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

export const listSentences = query({
  name: "quote.choose",
  summary:
    "The sentences of a story as it was masked, for a listener to ask its teller for one; and what was asked before.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    id: idSchema,
    version: z.number().int(),
    isMasked: z.boolean(),
    masked: z.string(),
    sentences: z.array(z.string()),
    maySentence: z.boolean(),
    mayFirstName: z.boolean(),
    waitsForParent: z.boolean(),
    asked: z.array(
      z.object({
        id: idSchema,
        words: z.string(),
        purpose: z.enum(purposes),
        withFirstName: z.boolean(),
        answer: z.enum(["yes", "no"]).nullable(),
        isPublished: z.boolean(),
      }),
    ),
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      await demandOpened(tx, on, id);
      const { masked, language, consents, version } = await readWords(tx, on.initiativeId, id);
      return {
        ...{ id, version },
        isMasked: masked !== null,
        masked: masked ?? "",
        sentences: splitSentences(masked ?? "", language),
        maySentence: mayAsk(consents),
        mayFirstName: consents.some(({ use }) => use === "first-name"),
        waitsForParent: consents.some(({ guardian }) => guardian === "asked" || guardian === "no"),
        asked: (await listQuotesOf(tx, on.initiativeId, id)).map((quote) => ({
          ...{ id: quote.id, words: quote.words, withFirstName: quote.withFirstName },
          purpose: purposes.find((one) => one === quote.purpose) ?? "report",
          answer: quote.answer === "yes" ? ("yes" as const) : quote.answer === "no" ? ("no" as const) : null,
          isPublished: quote.publishedAt !== null,
        })),
      };
    }),
});

export const askForSentence = change({
  name: "quote.ask",
  summary: "Asks a teller for a sentence of the masked words; she sees it as it would stand, and answers.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    version: z.number().int(),
    /** The place of a sentence among those of the masked words. */
    what: z.number().int().min(0),
    purpose: z.enum(purposes),
    withFirstName: z.boolean().default(false),
  }),
  output: z.object({ id: idSchema }),
  allow: members,
  example: { id: nowhere, version: 1, what: 0, purpose: "voices" },
  run: (on, { id, version, what, purpose, withFirstName }) =>
    on.write(async (tx, note) => {
      const { campaign, personId } = await demandStory(tx, on, id);
      await lockStory(tx, on.initiativeId, id);
      const { masked, language, consents, ...story } = await readWords(tx, on.initiativeId, id);
      if (masked === null) throw new Refusal("conflict", said.maskFirst);
      if (story.version !== version) throw new Refusal("conflict", said.toldAnew);
      if (!mayAsk(consents)) throw refuseField("what", said.notQuoted);
      if (withFirstName && !consents.some(({ use }) => use === "first-name"))
        throw refuseField("withFirstName", said.notByName);
      const words = splitSentences(masked, language)[what];
      if (!words) throw refuseField("what", said.chooseOne);
      const before = await listQuotesOf(tx, on.initiativeId, id);
      if (before.some((quote) => quote.words === words && quote.purpose === purpose))
        throw new Refusal("conflict", said.askedAlready);
      const quoteId = newId();
      await addQuote(tx, on.initiativeId, {
        ...{
          id: quoteId,
          storyId: id,
          extent: "sentence",
          words,
          language,
          purpose,
          withFirstName,
          askedBy: personId,
          now: on.now,
        },
      });
      note(unlogged(campaign.id));
      return { id: quoteId };
    }),
});

export const putSentenceUp = change({
  name: "quote.put-up",
  summary: "Puts a sentence to which its teller said yes where she allowed it to stand, or takes it down again.",
  scope: "initiative",
  input: z.object({ id: idSchema, quoteId: idSchema, isUp: z.boolean() }),
  output: z.object({ id: idSchema }),
  allow: members,
  example: { id: nowhere, quoteId: nowhere, isUp: true },
  run: (on, { id, quoteId, isUp }) =>
    on.write(async (tx, note) => {
      const { campaign } = await demandStory(tx, on, id);
      await lockStory(tx, on.initiativeId, id);
      if (!(await setUp(tx, on.initiativeId, { storyId: id, quoteId, isUp, now: on.now })))
        throw new Refusal("not-found", coreWords.notFound);
      note(unlogged(campaign.id));
      return { id };
    }),
});

export const operations = [listSentences, askForSentence, putSentenceUp];
