import { z } from "zod";
import { members } from "../../../../core/actor.ts";
import { change, type On, type OnChange, query } from "../../../../core/operation.ts";
import { refuseField } from "../../../../core/refusal.ts";
import { idSchema } from "../../../../core/schemas.ts";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { countStep } from "../../campaigns/bridges/store.ts";
import { unlogged } from "../../listening/operations.ts";
import { seeingStory } from "../../sight/store.ts";
import { takeStoryBack } from "../../taking-back/take-back.ts";
import { allow } from "../../telling/operations.ts";
import { listParts, removeParts } from "../../telling/parts/store.ts";
import { type Opened, quietly } from "../../telling/phone-key.ts";
import { putAside } from "../../telling/return/put-aside.ts";
import { listConsents, readStory, setStory } from "../../telling/store.ts";
import { mostPhotos, storySchema } from "../../telling/story.ts";
import { demandTyping, mendableSince, typingOf, typingSchema } from "../enter-operations.ts";
import { minutesToMend, numberOfSheet } from "../paper.ts";
import type { FoundStack } from "../rights.ts";
import { setSheet } from "../store.ts";
import { paperWords as said } from "../words.ts";
import {
  addPhotos,
  drawPhotos,
  keptAge,
  languageIn,
  mayBeKept,
  positionOf,
  raiseWhere,
  refuseWritten,
  type Written,
  whoOf,
  writtenSchema,
} from "../writing.ts";
import { type Entered, holdEntered, listEntered } from "./store.ts";

const nothing = "00000000-0000-7000-8000-000000000000";
const input = z.object({ stackId: idSchema, sheet: writtenSchema.shape.sheet });

/** What whoever asks typed in herself, a short while ago. @throws {Refusal} where she did not, or it is too late. */
async function demandEntered(tx: Reader, on: On, found: FoundStack, sheet: string): Promise<Entered> {
  const { stack, personId } = found;
  const position = positionOf(stack, sheet);
  const asked = { stackId: stack.id, personId, since: mendableSince(on.now) };
  const entered = (await listEntered(tx, on.initiativeId, asked)).find((one) => one.position === position);
  if (!entered) throw refuseField("sheet", said.tooLateToMend);
  return entered;
}

interface Mended {
  found: FoundStack;
  entered: Entered;
}

/** The story that a sheet became, while a step runs. */
async function onEntered<T>(
  tx: Reader,
  on: On,
  { found, entered }: Mended,
  step: (opened: Opened) => Promise<T>,
  read = () => readStory(tx, on.initiativeId, entered.storyId),
): Promise<T> {
  const result = await seeingStory(tx, entered.storyId, async () => {
    const story = await read();
    return story && { done: await step({ story, campaign: found.campaign }) };
  });
  if (!result) throw refuseField("sheet", said.tooLateToMend);
  return result.done;
}

/** The same to change it, held: first the story, as its teller holds it, and then asked once more whether she has come. */
const holdingEntered = (tx: Writer, on: On, mended: Mended, step: (opened: Opened) => Promise<void>): Promise<void> =>
  onEntered(tx, on, mended, step, async () => {
    const { storyId, enteredBy: personId } = mended.entered;
    const story = await readStory(tx, on.initiativeId, storyId, { held: true });
    const mine = { storyId, personId, since: mendableSince(on.now) };
    return (await holdEntered(tx, on.initiativeId, mine)) ? story : undefined;
  });

export const readEntered = query({
  name: "paper.again",
  summary: "Shows a sheet again to whoever typed it in, for a short while and until she leaves its stack.",
  scope: "initiative",
  input,
  output: typingSchema.extend({
    number: z.string(),
    until: z.iso.datetime(),
    story: storySchema.pick({ words: true, age: true, who: true, firstName: true, consents: true }),
    language: z.string().nullable(),
    photos: z.number().int(),
  }),
  allow: members,
  example: { stackId: nothing, sheet: "1-01-00" },
  run: (on, { stackId, sheet }) =>
    on.read(async (tx) => {
      const found = await demandTyping(tx, on, stackId);
      const entered = await demandEntered(tx, on, found, sheet);
      return onEntered(tx, on, { found, entered }, async ({ story }) => {
        const parts = await listParts(tx, on.initiativeId, story.id);
        const consents = await listConsents(tx, on.initiativeId, story.id);
        return {
          ...(await typingOf(tx, on, found)),
          number: numberOfSheet(found.stack, entered.position),
          until: new Date(entered.enteredAt.getTime() + minutesToMend * 60_000).toISOString(),
          story: { ...story, consents },
          ...{ language: story.language, photos: parts.length },
        };
      });
    }),
});

const mendSchema = writtenSchema.extend({ removePhotos: z.boolean().default(false) });

/** Sets what was typed anew; what was made of the first words meanwhile is put aside, as when a teller changes hers. */
async function mendStory(
  tx: Writer,
  on: OnChange,
  opened: Opened,
  { typed, photos }: { typed: z.output<typeof mendSchema>; photos: readonly Uint8Array[] },
): Promise<void> {
  const { story, campaign } = opened;
  const who = await whoOf(tx, on, campaign, typed);
  if (typed.removePhotos) await removeParts(tx, on.initiativeId, story.id, { kind: "photo" });
  const kept = await listParts(tx, on.initiativeId, story.id);
  if (kept.length + photos.length > mostPhotos) throw refuseField("photos", said.tooManyPhotos, { most: mostPhotos });
  if (typed.words.trim() === "" && kept.length + photos.length === 0) throw refuseField("words", said.nothingTyped);
  await addPhotos(tx, on, story.id, photos);
  await setStory(tx, on.initiativeId, story.id, { age: keptAge(typed.age), who: { ...story.who, ...who } });
  await putAside(tx, on, opened, { words: typed.words, language: languageIn(on, typed) });
  const mended = { ...story, age: keptAge(typed.age), who };
  const { uses, firstName } = typed;
  await allow(tx, on, { story: mended, campaign }, { uses, firstName, hasVoice: false, hasHandwriting: false });
}

/** The age that was ticked may not tell after all: the story goes, and its sheet is typed in no more. */
async function dropStory(tx: Writer, on: OnChange, found: FoundStack, entered: Entered): Promise<void> {
  const { stack, campaign, bridge } = found;
  await takeStoryBack(tx, on, entered.storyId);
  await setSheet(tx, on.initiativeId, { stackId: stack.id, position: entered.position, state: "withdrawn" });
  await countStep(tx, on.initiativeId, { campaignId: campaign.id, bridgeId: bridge.id, step: "under-age" });
}

export const mendPaper = change({
  name: "paper.mend",
  summary: "Mends a sheet that one typed in a short while ago, before one leaves its stack or its teller comes.",
  scope: "initiative",
  input: mendSchema,
  output: z.object({ number: z.string(), kept: z.boolean(), worryId: idSchema.nullable() }),
  allow: members,
  example: {
    ...{ stackId: nothing, sheet: "1-01-00", words: "One thing happened.", age: "16-17", uses: ["read"] },
    receivedOn: "2026-03-02",
  },
  run: (on, typed) =>
    quietly(async () => {
      await on.read(async (tx) => {
        const found = await demandTyping(tx, on, typed.stackId);
        await demandEntered(tx, on, found, typed.sheet);
        refuseWritten(on, found.stack, found.campaign, typed as Written);
      });
      const photos = await drawPhotos(typed.photos);
      return on.write(async (tx, note) => {
        const found = await demandTyping(tx, on, typed.stackId);
        const { campaign, stack, personId } = found;
        note(unlogged(campaign.id));
        const entered = await demandEntered(tx, on, found, typed.sheet);
        const number = numberOfSheet(stack, entered.position);
        const kept = mayBeKept(campaign, typed);
        await holdingEntered(tx, on, { found, entered }, (opened) =>
          kept ? mendStory(tx, on, opened, { typed, photos }) : dropStory(tx, on, found, entered),
        );
        const worry = { campaign, storyId: kept ? entered.storyId : null, personId };
        return { number, kept, worryId: await raiseWhere(tx, on, worry, typed.worry) };
      });
    }),
});

export const mendOperations = [readEntered, mendPaper];
