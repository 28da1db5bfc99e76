import { z } from "zod";
import { isOpenToEveryone, setVoicesOpen } from "../../../backbone/initiatives/public.ts";
import {
  findThing,
  forgetThing,
  listThings,
  standingFor,
  standingSchema,
  type ThingKind,
  tellThing,
  thingKinds,
} from "../../../backbone/things/public.ts";
import { anyone, may, permissionsIn } from "../../../core/actor.ts";
import { circlesOf } from "../../../core/audience.ts";
import { newId } from "../../../core/id.ts";
import { change, type On, type OnChange, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { listConversations } from "../../conversations/public.ts";
import { listCampaigns } from "../campaigns/store.ts";
import { announceTheme } from "../themes/announce.ts";
import { readableThemes } from "../themes/reading.ts";
import { areVoicesOpen } from "../themes/rights.ts";
import { audienceOf, type Heard, heardSchema, heardViewSchema, keptHeardSchema, lackOf, pathOfHeard } from "./heard.ts";
import { readable, viewsOf } from "./reading.ts";
import { addHeard, findHeard, listHeard, removeHeard, setHeard } from "./store.ts";
import { demandVoices, listedVoiceSchema, listVoices } from "./voices.ts";
import { heardWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const byOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);
const leads = (on: On): boolean => permissionsIn(on.actor, on.initiativeId).includes("backbone");

/** What may have come of what was heard. */
const outcomes: readonly ThingKind[] = [
  ...(["decision", "commitment", "project", "goal", "goal-candidate", "challenge", "activity", "policy-ask"] as const),
  ...(["ask", "practice", "campaign", "fund", "meeting", "milestone", "announcement", "library-page"] as const),
];

const sourceSchema = z.object({
  kind: z.enum(["campaign", "conversation"]),
  id: z.string(),
  number: z.number().int(),
  names: namesSchema,
});
type Source = z.output<typeof sourceSchema>;

async function listSources(tx: Reader, initiativeId: string): Promise<Source[]> {
  const campaigns = await listCampaigns(tx, initiativeId);
  const talked = await listConversations(tx, initiativeId);
  return [
    ...campaigns.map(({ id, number, names }) => ({ kind: "campaign" as const, id, number, names })),
    ...talked.map(({ id, number, names }) => ({
      ...{ kind: "conversation" as const, id, number },
      names: namesSchema.parse(names),
    })),
  ];
}

export const listHeardAndDone = query({
  name: "heard.list",
  summary: "Lists what was heard, by campaign and conversation, what was done about it or why not, and voices.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    parts: z.array(sourceSchema.extend({ entries: z.array(heardViewSchema) })),
    voices: z.array(listedVoiceSchema),
    voicesAreOpen: z.boolean(),
    /** Whether the initiative is read by everyone at all, without which nothing of it is. */
    goalIsOpen: z.boolean(),
    leads: z.boolean(),
  }),
  allow: anyone,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const voicesAreOpen = await demandVoices(tx, on);
      const all = readable(on, await listHeard(tx, on.initiativeId), voicesAreOpen);
      const parts = [];
      for (const source of await listSources(tx, on.initiativeId)) {
        const own = all.filter(({ campaignId, conversationId }) => (campaignId ?? conversationId) === source.id);
        if (own.length > 0) parts.push({ ...source, entries: await viewsOf(tx, on, own) });
      }
      return {
        parts,
        voices: await listVoices(tx, on),
        voicesAreOpen,
        goalIsOpen: await isOpenToEveryone(tx, on.initiativeId),
        leads: leads(on),
      };
    }),
});

const choicesSchema = z.object({
  sources: z.array(sourceSchema),
  themes: z.array(z.object({ id: z.string(), names: namesSchema })),
  things: z.array(z.object({ kind: z.enum(thingKinds), id: z.string(), names: namesSchema })),
});

async function choicesFor(tx: Reader, on: On): Promise<z.output<typeof choicesSchema>> {
  const circles = circlesOf(on.actor, on.initiativeId);
  const things = await listThings(tx, on.initiativeId, circles, { kinds: outcomes, most: 400 });
  return {
    sources: await listSources(tx, on.initiativeId),
    themes: (await readableThemes(tx, on)).map(({ id, names }) => ({ id, names })),
    things: things.map(({ kind, id, names }) => ({ kind, id, names: namesSchema.parse(names) })),
  };
}

export const prepareHeard = query({
  name: "heard.prepare",
  summary: "What whoever writes down what was heard can choose from.",
  scope: "initiative",
  input: z.object({}),
  output: choicesSchema,
  allow: may("backbone"),
  example: {},
  run: (on) => on.read((tx) => choicesFor(tx, on)),
});

export const readHeardAndDone = query({
  name: "heard.read",
  summary: "Shows one thing that was heard, and what was done about it or why not.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    entry: heardViewSchema,
    source: sourceSchema.nullable(),
    /** For the backbone team, to change it. */
    writing: z.object({ kept: keptHeardSchema, choices: choicesSchema }).nullable(),
    standing: standingSchema,
  }),
  allow: anyone,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const open = await demandVoices(tx, on);
      const kept = await findHeard(tx, on.initiativeId, id);
      const [entry] = kept ? await viewsOf(tx, on, readable(on, [kept], open)) : [];
      if (!kept || !entry) throw new Refusal("not-found", coreWords.notFound);
      const sources = await listSources(tx, on.initiativeId);
      return {
        entry,
        source: sources.find((one) => one.id === (kept.campaignId ?? kept.conversationId)) ?? null,
        writing: leads(on) ? { kept, choices: await choicesFor(tx, on) } : null,
        standing: await standingFor(tx, on, { kind: "heard", id }),
      };
    }),
});

async function demandWhole(tx: Reader, on: On, heard: Heard): Promise<void> {
  const lack = lackOf(heard);
  if (lack) throw refuseField(lack.field, lack.message);
  const { sources, themes } = await choicesFor(tx, on);
  const source = sources.find(({ id }) => id === (heard.campaignId ?? heard.conversationId));
  if (!source || (source.kind === "campaign") !== (heard.campaignId !== null))
    throw refuseField("campaignId", coreWords.notOffered);
  if (heard.themeIds.some((id) => !themes.some((theme) => theme.id === id)))
    throw refuseField("themeIds", coreWords.notOffered);
  const circles = circlesOf(on.actor, on.initiativeId);
  if (heard.thing && !(await findThing(tx, on.initiativeId, circles, heard.thing)))
    throw refuseField("thing", coreWords.notOffered);
}

async function announce(tx: Writer, on: OnChange, id: string, { isNew = false } = {}): Promise<void> {
  const kept = await findHeard(tx, on.initiativeId, id);
  if (!kept) return forgetThing(tx, on.initiativeId, { kind: "heard", id });
  const isDone = Object.values(kept.done).some(Boolean);
  await tellThing(tx, on.initiativeId, {
    kind: "heard",
    id,
    path: pathOfHeard(id),
    names: kept.heard,
    body: [...Object.values(kept.done), ...Object.values(kept.notDone)].filter(Boolean).join("\n"),
    audience: audienceOf(kept, await areVoicesOpen(tx, on.initiativeId)),
    ...(isNew && { state: { message: isDone ? said.newDone : said.newNotDone } }),
    by: byOf(on),
    now: on.now,
  });
}

export const writeHeard = change({
  name: "heard.write",
  summary: "Writes down what was heard and what was done about it, or why not, and tells those who told and members.",
  scope: "initiative",
  input: heardSchema,
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { campaignId: nowhere, heard: { en: "The bus comes late" }, done: { en: "Two buses more" } },
  run: (on, heard) =>
    on.write(async (tx, note) => {
      await demandWhole(tx, on, heard);
      const id = newId();
      await addHeard(tx, on.initiativeId, { id, ...heard }, { by: byOf(on), now: on.now });
      await announce(tx, on, id, { isNew: true });
      note({ kind: "heard", id, detail: { names: heard.heard } });
      return { id };
    }),
});

export const rewriteHeard = change({
  name: "heard.rewrite",
  summary: "Changes what was written of something that was heard.",
  scope: "initiative",
  input: heardSchema.extend({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { id: nowhere, campaignId: nowhere, heard: { en: "The bus comes late" }, done: { en: "Two buses more" } },
  run: (on, { id, ...heard }) =>
    on.write(async (tx, note) => {
      const before = await findHeard(tx, on.initiativeId, id, { held: true });
      if (!before) throw new Refusal("not-found", coreWords.notFound);
      await demandWhole(tx, on, heard);
      await setHeard(tx, on.initiativeId, id, heard);
      const isDoneNow = !Object.values(before.done).some(Boolean) && Object.values(heard.done).some(Boolean);
      await announce(tx, on, id, { isNew: isDoneNow });
      note({ kind: "heard", id, detail: { names: heard.heard } });
      return { id };
    }),
});

export const dropHeard = change({
  name: "heard.remove",
  summary: "Takes away what was written of something that was heard.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const kept = await findHeard(tx, on.initiativeId, id, { held: true });
      if (!kept) throw new Refusal("not-found", coreWords.notFound);
      await removeHeard(tx, on.initiativeId, id);
      await announce(tx, on, id);
      note({ kind: "heard", id, detail: { names: kept.heard, removed: true } });
      return {};
    }),
});

export const openVoices = change({
  name: "heard.open",
  summary: "Lets everyone read what was heard, what was done, and voices with consent; or keeps all of it to members.",
  scope: "initiative",
  input: z.object({ open: z.boolean() }),
  output: z.object({ open: z.boolean() }),
  allow: may("backbone"),
  example: { open: false },
  run: (on, { open }) =>
    on.write(async (tx, note) => {
      const heard = (await listHeard(tx, on.initiativeId)).filter(({ isOpen }) => isOpen);
      const themes = (await readableThemes(tx, on)).filter(({ isOpen }) => isOpen);
      if (open && heard.length + themes.length + (await listVoices(tx, on)).length === 0)
        throw new Refusal("conflict", said.nothingToOpen);
      await setVoicesOpen(tx, on.initiativeId, open);
      for (const { id } of heard) await announce(tx, on, id);
      for (const { id } of themes) await announceTheme(tx, on, id);
      note({ kind: "initiative", id: on.initiativeId, detail: { voices: open } });
      return { open };
    }),
});

export const operations = [
  listHeardAndDone,
  prepareHeard,
  readHeardAndDone,
  writeHeard,
  rewriteHeard,
  dropHeard,
  openVoices,
];
