import { z } from "zod";
import { listPeople } from "../../../backbone/people/public.ts";
import { members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import { change, type On, type OnChange, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { countStep } from "../campaigns/bridges/store.ts";
import { bridgeSchema, storyCampaignSchema } from "../campaigns/campaign.ts";
import { states } from "../campaigns/checklist.ts";
import { listReaders } from "../campaigns/rights.ts";
import { unlogged } from "../listening/operations.ts";
import { seeingStory } from "../sight/store.ts";
import { allow, keepUntil } from "../telling/operations.ts";
import { quietly } from "../telling/phone-key.ts";
import { placesOffered } from "../telling/places.ts";
import { stillReading } from "../telling/readers.ts";
import { addStory, readStory, setStory } from "../telling/store.ts";
import { addEntered, endMending, listEntered } from "./mending/store.ts";
import { minutesToMend, numberOfSheet, sheetStates, stackSchema } from "./paper.ts";
import { demandEntering, type FoundStack, refuseOver } from "./rights.ts";
import { addPromise, hasPromised, listSheets, lockSheet, setSheet, takeKey } from "./store.ts";
import { paperWords as said } from "./words.ts";
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
} from "./writing.ts";

const nothing = "00000000-0000-7000-8000-000000000000";
const oneStack = z.object({ stackId: idSchema });
const example = { stackId: nothing, sheet: "1-01-00", words: "One thing happened.", receivedOn: "2026-03-02" };

/** What whoever types in is asked for, beside the words. */
export const typingSchema = z.object({
  stack: stackSchema.pick({ id: true, number: true, language: true, sheets: true }),
  bridge: bridgeSchema.pick({ id: true, names: true }),
  campaign: storyCampaignSchema.pick({ number: true, names: true, countries: true, takes: true, asks: true }),
  state: z.enum(states),
  places: z.array(z.object({ slug: z.string(), names: namesSchema })),
  /** Whether a use can be allowed at any age. */
  mayPublish: z.boolean(),
  /** How many of the readers whom the sheets name still read. */
  readers: z.number().int(),
  /** Who is called when a sheet worries, and how. */
  call: z.object({ contact: z.string(), deputy: z.string(), reach: z.string() }),
});
export type Typing = z.output<typeof typingSchema>;

/** Shows what is asked for, to whoever types in a stack. */
export async function typingOf(tx: Reader, on: On, { stack, bridge, campaign, state }: FoundStack): Promise<Typing> {
  const { contactId, deputyId, reach } = campaign.safeguarding;
  const people = await listPeople(
    tx,
    [contactId, deputyId].filter((id) => id !== null),
  );
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? "—";
  const reading = stillReading(stack, await listReaders(tx, on.initiativeId, campaign));
  return {
    ...{ stack, bridge, campaign, state },
    places: await placesOffered(tx, on.initiativeId, campaign),
    mayPublish: campaign.ages.some(({ rules }) => rules.some(({ mayTell, mayPublish }) => mayTell && mayPublish)),
    readers: reading.readerIds.length,
    call: { contact: nameOf(contactId), deputy: nameOf(deputyId), reach },
  };
}

/** The moment before which what was typed in can no longer be mended. */
export const mendableSince = (now: Date): Date => new Date(now.getTime() - minutesToMend * 60_000);

export const readPapers = query({
  name: "paper.stack",
  summary: "Shows a stack to whoever types it in: numbers and states of its sheets, never what was typed.",
  scope: "initiative",
  input: oneStack,
  output: typingSchema.extend({
    promised: z.boolean(),
    entered: z.number().int(),
    sheets: z.array(z.object({ number: z.string(), state: z.enum(sheetStates), canBeMended: z.boolean() })),
    example: z.string(),
  }),
  allow: members,
  example: { stackId: nothing },
  run: (on, { stackId }) =>
    on.read(async (tx) => {
      const found = await demandEntering(tx, on, stackId);
      const { stack, personId } = found;
      const sheets = await listSheets(tx, on.initiativeId, stackId);
      const since = mendableSince(on.now);
      const mine = await listEntered(tx, on.initiativeId, { stackId, personId, since });
      return {
        ...(await typingOf(tx, on, found)),
        promised: await hasPromised(tx, on.initiativeId, { stackId, personId }),
        entered: sheets.filter(({ state }) => state === "entered").length,
        sheets: sheets.map(({ position, state }) => ({
          ...{ number: numberOfSheet(stack, position), state },
          canBeMended: mine.some((one) => one.position === position),
        })),
        example: numberOfSheet(stack, 1),
      };
    }),
});

export const promiseSilence = change({
  name: "paper.promise",
  summary: "Promises to keep to oneself what one reads while typing in a stack; once for each stack, and noted.",
  scope: "initiative",
  input: oneStack.extend({ promised: z.literal(true) }),
  output: z.object({}),
  allow: members,
  example: { stackId: nothing, promised: true },
  run: (on, { stackId }) =>
    on.write(async (tx, note) => {
      const { stack, campaign, personId } = await demandEntering(tx, on, stackId);
      await addPromise(tx, on.initiativeId, { stackId, personId, now: on.now });
      const detail = { names: campaign.names, promisedForStack: stack.number };
      note({ kind: "story-campaign", id: campaign.id, detail });
      return {};
    }),
});

/** A stack that is typed in now, by somebody who promised. */
export async function demandTyping(tx: Reader, on: On, stackId: string): Promise<FoundStack> {
  const found = await demandEntering(tx, on, stackId);
  refuseOver(found.state);
  if (!(await hasPromised(tx, on.initiativeId, { stackId, personId: found.personId })))
    throw new Refusal("conflict", said.promiseFirst);
  return found;
}

/** Makes a story of a sheet: told as by its teller herself, to the readers whom the sheet names and who read still. */
async function keepStory(
  tx: Writer,
  on: OnChange,
  { found, keyHash, photos }: { found: FoundStack; keyHash: string; photos: readonly Uint8Array[] },
  typed: Written,
): Promise<string> {
  const { stack, campaign } = found;
  const { initiativeId } = on;
  const [id, today] = [newId(), dayOf(on.now)];
  const who = await whoOf(tx, on, campaign, typed);
  const readers = stillReading(stack, await listReaders(tx, initiativeId, campaign));
  const begun = { id, campaignId: campaign.id, who, waits: false, age: keptAge(typed.age), draftHash: null };
  await seeingStory(tx, id, async () => {
    await addStory(tx, initiativeId, { ...begun, today, readers });
    await addPhotos(tx, on, id, photos);
    const told = { state: "told", toldOn: today, keepUntil: keepUntil(campaign, today) } as const;
    const language = languageIn(on, typed);
    await setStory(tx, initiativeId, id, { ...told, words: typed.words, language, keyHash, isKeyPrinted: true });
    const story = await readStory(tx, initiativeId, id);
    if (!story) throw new Error("The story was lost");
    await allow(
      tx,
      on,
      { story, campaign },
      { uses: typed.uses, firstName: typed.firstName, hasVoice: false, hasHandwriting: false },
    );
  });
  return id;
}

/** Holds a sheet that can be typed in. @throws {Refusal} where it was, or must not be. */
async function holdSheet(tx: Writer, on: OnChange, found: FoundStack, typed: string) {
  const place = { stackId: found.stack.id, position: positionOf(found.stack, typed) };
  const state = await lockSheet(tx, on.initiativeId, place);
  if (state === undefined) throw refuseField("sheet", said.wrongNumber);
  if (state === "entered") throw refuseField("sheet", said.enteredAlready);
  if (state === "withdrawn") throw refuseField("sheet", said.notToBeTyped);
  return { place, state };
}

const enteredSchema = z.object({
  number: z.string(),
  /** False where the age that is ticked may not tell: nothing was kept. */
  kept: z.boolean(),
  worryId: idSchema.nullable(),
  /** What the next sheet of the same pile most likely says, too. */
  receivedOn: z.iso.date(),
});

export const enterPaper = change({
  name: "paper.enter",
  summary: "Types in a sheet: a story like any other, which its teller opens with the four words of the strip.",
  scope: "initiative",
  input: writtenSchema,
  output: enteredSchema,
  allow: members,
  example: { ...example, age: "16-17", uses: ["read"] },
  run: (on, typed) =>
    quietly(async () => {
      const { stackId } = typed;
      await on.read(async (tx) => {
        const { stack, campaign } = await demandTyping(tx, on, stackId);
        positionOf(stack, typed.sheet);
        refuseWritten(on, stack, campaign, typed);
      });
      const photos = await drawPhotos(typed.photos);
      return on.write(async (tx, note) => {
        const found = await demandTyping(tx, on, stackId);
        const { campaign, bridge, stack, personId } = found;
        note(unlogged(campaign.id));
        const { place } = await holdSheet(tx, on, found, typed.sheet);
        const number = numberOfSheet(stack, place.position);
        const next = { number, receivedOn: typed.receivedOn };
        const keyHash = await takeKey(tx, on.initiativeId, place);
        if (!keyHash) throw refuseField("sheet", said.notToBeTyped);
        const counted = { campaignId: campaign.id, bridgeId: bridge.id };
        if (!mayBeKept(campaign, typed)) {
          await setSheet(tx, on.initiativeId, { ...place, state: "withdrawn" });
          await countStep(tx, on.initiativeId, { ...counted, step: "under-age" });
          // What worries is told also where nothing may be kept.
          return { ...next, kept: false, worryId: await raiseWhere(tx, on, { ...found, storyId: null }, typed.worry) };
        }
        if (typed.words.trim() === "" && photos.length === 0) throw refuseField("words", said.nothingTyped);
        const storyId = await keepStory(tx, on, { found, keyHash, photos }, typed);
        await setSheet(tx, on.initiativeId, { ...place, state: "entered", receivedOn: typed.receivedOn });
        const entered = { ...place, storyId, campaignId: campaign.id, enteredBy: personId, enteredAt: on.now };
        await addEntered(tx, on.initiativeId, entered);
        for (const step of ["begun", "told"] as const) await countStep(tx, on.initiativeId, { ...counted, step });
        const worryId = await raiseWhere(tx, on, { campaign, storyId, personId }, typed.worry);
        return { ...next, kept: true, worryId };
      });
    }),
});

export const setAside = change({
  name: "paper.set-aside",
  summary: "Marks a sheet that is not typed in: it came back empty, or its teller does not want it, which is for good.",
  scope: "initiative",
  input: oneStack.extend({ sheet: writtenSchema.shape.sheet, why: z.enum(["empty", "withdrawn"]) }),
  output: z.object({ number: z.string() }),
  allow: members,
  example: { stackId: nothing, sheet: "1-01-00", why: "empty" },
  run: (on, { stackId, sheet, why }) =>
    on.write(async (tx, note) => {
      const found = await demandEntering(tx, on, stackId);
      note(unlogged(found.campaign.id));
      const { place } = await holdSheet(tx, on, found, sheet);
      if (why === "withdrawn") await takeKey(tx, on.initiativeId, place);
      await setSheet(tx, on.initiativeId, { ...place, state: why });
      return { number: numberOfSheet(found.stack, place.position) };
    }),
});

export const leaveStack = change({
  name: "paper.leave",
  summary: "Leaves a stack: whoever typed it in can no longer mend what she typed, and reads it no more.",
  scope: "initiative",
  input: oneStack,
  output: z.object({}),
  allow: members,
  example: { stackId: nothing },
  run: (on, { stackId }) =>
    on.write(async (tx, note) => {
      const { campaign, personId } = await demandEntering(tx, on, stackId);
      note(unlogged(campaign.id));
      await endMending(tx, on.initiativeId, { stackId, personId });
      return {};
    }),
});

export const enterOperations = [readPapers, promiseSilence, enterPaper, setAside, leaveStack];
