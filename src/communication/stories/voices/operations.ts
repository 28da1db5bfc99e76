import { z } from "zod";
import { anyone } from "../../../core/actor.ts";
import { type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { heardViewSchema } from "../heard/heard.ts";
import { heardForTheme } from "../heard/reading.ts";
import { demandVoices, publishedVoices, viewOfVoice, voiceSchema } from "../heard/voices.ts";
import { lineageOf } from "./lineage.ts";
import { readStandingPart } from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** A whole story that stands among the voices today. @throws {Refusal} the same for what never stood and what came down. */
async function demandVoice(tx: Reader, on: On, id: string) {
  await demandVoices(tx, on);
  const found = (await publishedVoices(tx, on.initiativeId, on.now)).find(
    ({ quote }) => quote.id === id && quote.extent === "whole",
  );
  if (!found) throw new Refusal("not-found", coreWords.notFound);
  return found;
}

export const readVoice = query({
  name: "voice.read",
  summary: "One whole story that its teller lets stand among the voices, and what was made of what many told with it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    voice: voiceSchema,
    lineage: z.array(
      z.object({
        kind: z.enum(["theme", "cause", "candidate", "indicator", "decision"]),
        names: namesSchema,
        path: z.string(),
      }),
    ),
    /** What was heard of its theme and done about it, or why not. */
    heard: z.array(heardViewSchema),
  }),
  allow: anyone,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const { quote } = await demandVoice(tx, on, id);
      const [themeId] = quote.themeIds;
      const lineage = await lineageOf(tx, on, themeId);
      return {
        voice: viewOfVoice(quote),
        lineage,
        heard: themeId && lineage.length > 0 ? await heardForTheme(tx, on, themeId) : [],
      };
    }),
});

export const readVoicePart = query({
  name: "voice.part",
  summary: "The recording, or one of the pictures, with which a whole story stands among the voices, in base64.",
  scope: "initiative",
  input: z.object({ id: idSchema, kind: z.enum(["sound", "picture"]), number: z.number().int().min(1).max(10) }),
  output: z.object({ mediaType: z.string(), bytes: z.string() }),
  allow: anyone,
  example: { id: nowhere, kind: "sound", number: 1 },
  run: (on, { id, kind, number }) =>
    on.read(async (tx) => {
      const { campaign, quote } = await demandVoice(tx, on, id);
      const part = quote.parts.filter((one) => one.kind === (kind === "sound" ? "audio" : "photo"))[number - 1];
      const found = part && (await readStandingPart(tx, on.initiativeId, campaign.id, part.id));
      if (!found) throw new Refusal("not-found", coreWords.notFound);
      return { mediaType: found.mediaType, bytes: found.bytes.toString("base64") };
    }),
});

export const voiceQueries = [readVoice, readVoicePart];
