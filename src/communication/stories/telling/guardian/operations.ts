import { z } from "zod";
import { anyone } from "../../../../core/actor.ts";
import { hashToken, newToken } from "../../../../core/id.ts";
import { change, type On, query } from "../../../../core/operation.ts";
import { Refusal } from "../../../../core/refusal.ts";
import { maybeNamesSchema } from "../../../../core/schemas.ts";
import type { Reader } from "../../../../storage/records.ts";
import { type StoryCampaign, uses } from "../../campaigns/campaign.ts";
import { findCampaign } from "../../campaigns/store.ts";
import { seeingStory } from "../../sight/store.ts";
import { takeQuoteBack } from "../../taking-back/take-back.ts";
import { exampleKey, keySchema } from "../operations.ts";
import { onStory, quietly, showParentLink } from "../phone-key.ts";
import { listConsents, readStory } from "../store.ts";
import type { Consent } from "../story.ts";
import { tellWords as said } from "../words.ts";
import { addGuardianKey, findGuardianKey, listQuoteIds, setGuardianAnswer } from "./store.ts";

const tokenSchema = z.string().min(1).max(100);

export const askGuardian = change({
  name: "guardian.ask",
  summary: "Makes the link that a teller under 18 passes on to a parent; another one ends the one before.",
  scope: "initiative",
  input: z.object({ key: keySchema }),
  output: z.object({ token: z.string() }),
  allow: anyone,
  anonymous: true,
  example: { key: exampleKey },
  run: (on, { key }) =>
    onStory(on, key, async (tx, { story }) => {
      const asked = (await listConsents(tx, on.initiativeId, story.id)).some(({ guardian }) => guardian !== null);
      if (!asked) throw new Refusal("conflict", said.noParentNeeded);
      const token = newToken();
      await addGuardianKey(tx, on.initiativeId, { storyId: story.id, tokenHash: hashToken(token), now: on.now });
      showParentLink(story.id, token, on.now);
      return { token };
    }),
});

interface Asked {
  storyId: string;
  campaign: StoryCampaign;
  consents: Consent[];
  usedAt: Date | null;
  madeAt: Date;
}

/** What a parent's link asks: nothing of what was told is read for it. */
async function findAsked(tx: Reader, on: Pick<On, "initiativeId">, token: string): Promise<Asked> {
  const key = await findGuardianKey(tx, on.initiativeId, hashToken(token));
  const found =
    key &&
    (await seeingStory(tx, key.storyId, async () => {
      const story = await readStory(tx, on.initiativeId, key.storyId);
      const campaign = story && (await findCampaign(tx, on.initiativeId, { id: story.campaignId }));
      const consents = (await listConsents(tx, on.initiativeId, key.storyId)).filter(({ guardian }) => guardian);
      return campaign && consents.length > 0 ? { ...key, campaign, consents } : undefined;
    }));
  if (!found) throw new Refusal("not-found", said.parentLinkDead);
  return found;
}

const lookedSchema = z.object({
  whoAsks: maybeNamesSchema,
  prompt: maybeNamesSchema,
  askedOn: z.iso.date(),
  answer: z.enum(["asked", "yes", "no"]),
  answeredOn: z.iso.date().nullable(),
  /** What the teller would allow; not a word of what she told. */
  uses: z.array(z.enum(uses)),
});
export type GuardianLook = z.output<typeof lookedSchema>;

/** One answer for all: yes only where everything that waits for a parent has one. */
const answerOf = (consents: readonly Consent[]): "asked" | "yes" | "no" =>
  consents.some(({ guardian }) => guardian === "asked")
    ? "asked"
    : consents.every(({ guardian }) => guardian === "yes")
      ? "yes"
      : "no";

export const lookAsGuardian = query({
  name: "guardian.look",
  summary: "Tells a parent who asks, what for and since when, and what was answered; never the story.",
  scope: "initiative",
  input: z.object({ token: tokenSchema }),
  output: lookedSchema,
  allow: anyone,
  anonymous: true,
  example: { token: "a-link-that-somebody-was-given" },
  run: (on, { token }) =>
    on.read(async (tx) => {
      const { campaign, consents, madeAt, usedAt } = await findAsked(tx, on, token);
      return {
        ...{ whoAsks: campaign.whoAsks, prompt: campaign.prompt, uses: consents.map(({ use }) => use) },
        answer: answerOf(consents),
        askedOn: madeAt.toISOString().slice(0, 10),
        answeredOn: usedAt?.toISOString().slice(0, 10) ?? null,
      };
    }),
});

export const answerAsGuardian = change({
  name: "guardian.answer",
  summary:
    "Keeps a parent's yes or no to publishing, once; with the same link a yes can be taken back, and nothing else.",
  scope: "initiative",
  input: z.object({ token: tokenSchema, answer: z.enum(["yes", "no"]) }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { token: "a-link-that-somebody-was-given", answer: "no" },
  run: (on, { token, answer }) =>
    quietly(() =>
      on.write(async (tx, note) => {
        const { storyId, campaign, consents } = await findAsked(tx, on, token);
        note({ kind: "story-campaign", id: campaign.id, keptElsewhere: true });
        return seeingStory(tx, storyId, async () => {
          await readStory(tx, on.initiativeId, storyId, { held: true });
          const before = answerOf(
            await listConsents(tx, on.initiativeId, storyId).then((all) => all.filter(({ guardian }) => guardian)),
          );
          if (before === answer) return {};
          if (before === "no" || (before === "yes" && answer !== "no") || consents.length === 0)
            throw new Refusal("conflict", said.parentAnswered);
          const given = { answer, tokenHash: hashToken(token), now: on.now };
          await setGuardianAnswer(tx, on.initiativeId, storyId, given);
          if (before === "yes")
            for (const id of await listQuoteIds(tx, on.initiativeId, storyId))
              await takeQuoteBack(tx, on, { id, storyId }, "parent");
          return {};
        });
      }),
    ),
});

export const guardianOperations = [askGuardian, lookAsGuardian, answerAsGuardian];
