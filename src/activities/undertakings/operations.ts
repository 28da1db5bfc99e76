import { z } from "zod";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { keeps, listOrganizationNames } from "../../backbone/organizations/public.ts";
import { forgetThing, standingFor, standingSchema, tellThing } from "../../backbone/things/public.ts";
import { members } from "../../core/actor.ts";
import { isOpenTo, ofOrganization } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import { inLanguage, type Message, type Values } from "../../core/message.ts";
import { change, type On, type OnChange, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { listIndicators } from "../../measurement/indicators/public.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { checkAim, listSpots, nameAim, namedAimSchema, spotsSchema } from "../aims/public.ts";
import { chainSchema, chainsFrom } from "../evidence/public.ts";
import { actsForIds, leads, listVoices, personOf } from "../voices/public.ts";
import { addUndertaking, findUndertaking, lockUndertaking, removeUndertaking, setUndertaking } from "./store.ts";
import {
  audienceOf,
  type Undertaking,
  type UndertakingView,
  undertakingSchema,
  undertakingViewSchema,
} from "./undertaking.ts";
import { undertakingWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

const nameOf = async (tx: Reader, initiativeId: string, id: string): Promise<string> =>
  (await listOrganizationNames(tx, initiativeId)).find((one) => one.id === id)?.name ?? "";

const mayRead = (on: Pick<On, "actor" | "initiativeId">, one: UndertakingView): boolean =>
  isOpenTo(on.actor, on.initiativeId, audienceOf(one));

export const readUndertaking = query({
  name: "activity.read",
  summary:
    "Shows one thing that an organization does already; while it waits for that organization's word, to it alone.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    activity: undertakingViewSchema,
    organization: z.string(),
    aim: namedAimSchema,
    indicator: maybeNamesSchema.nullable(),
    /** How it reaches the numbers, and how strong the evidence is. */
    chains: z.array(chainSchema),
    mayChange: z.boolean(),
    /** Acts for the organization whose word is waited for. */
    mayConfirm: z.boolean(),
    standing: standingSchema,
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const one = await findUndertaking(tx, on.initiativeId, id);
      if (!one || !mayRead(on, one)) throw new Refusal("not-found", coreWords.notFound);
      const spots = await listSpots(tx, on.initiativeId);
      const indicators = await listIndicators(tx, on.initiativeId);
      return {
        activity: one,
        organization: await nameOf(tx, on.initiativeId, one.organizationId),
        aim: nameAim(spots, one),
        indicator: indicators.find((each) => each.id === one.indicatorId)?.names ?? null,
        chains: await chainsFrom(tx, on.initiativeId, on.now, { kind: "activity", id }),
        mayChange: keeps(on, one.organizationId),
        mayConfirm: one.waitsForWord && actsForIds(on).includes(one.organizationId),
        standing: await standingFor(tx, on, { kind: "activity", id }),
      };
    }),
});

export const readForWriting = query({
  name: "activity.read-for-change",
  summary: "Tells what can be chosen where an activity is written down or changed, and for whom the reader can speak.",
  scope: "initiative",
  input: z.object({ id: idSchema.optional().catch(undefined) }),
  output: z.object({
    activity: undertakingViewSchema.nullable(),
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
    /** For these the reader's word is theirs. */
    own: z.array(z.string()),
    spots: spotsSchema,
    indicators: z.array(z.object({ id: z.string(), names: maybeNamesSchema })),
  }),
  allow: members,
  example: {},
  run: (on, { id }) =>
    on.read(async (tx) => {
      const one = id ? await findUndertaking(tx, on.initiativeId, id) : null;
      if (id && (!one || !mayRead(on, one))) throw new Refusal("not-found", coreWords.notFound);
      if (one && !keeps(on, one.organizationId)) throw new Refusal("forbidden", coreWords.forbidden);
      return {
        activity: one ?? null,
        organizations: await listVoices(tx, on, { all: leads(on) }),
        own: [...actsForIds(on)],
        spots: await listSpots(tx, on.initiativeId),
        indicators: (await listIndicators(tx, on.initiativeId)).map((each) => ({ id: each.id, names: each.names })),
      };
    }),
});

/** Refuses what is not there, and days that run backwards. */
async function check(tx: Reader, on: OnChange, one: Undertaking): Promise<void> {
  checkAim(await listSpots(tx, on.initiativeId), one);
  const indicators = one.indicatorId ? await listIndicators(tx, on.initiativeId) : [];
  if (one.indicatorId && !indicators.some(({ id }) => id === one.indicatorId))
    throw refuseField("indicatorId", coreWords.notOffered);
  if (one.since && one.until && one.until < one.since) throw refuseField("until", said.endsBefore);
}

async function tell(
  tx: Writer,
  on: OnChange,
  one: Undertaking & { id: string; waitsForWord: boolean },
  state?: { message: Message; values?: Values },
): Promise<string> {
  const organization = await nameOf(tx, on.initiativeId, one.organizationId);
  await tellThing(tx, on.initiativeId, {
    kind: "activity",
    id: one.id,
    path: `work/activities/${one.id}`,
    names: one.names,
    body: [...Object.values(one.names), ...Object.values(one.about), organization].filter(Boolean).join("\n"),
    audience: audienceOf(one),
    ...(state && { state: { message: state.message, values: { organization, ...state.values } } }),
    by: personOf(on),
    now: on.now,
  });
  return organization;
}

export const addActivity = change({
  name: "activity.add",
  summary:
    "Writes down what an organization does already; where the backbone team does so without its yes, it is asked first.",
  scope: "initiative",
  input: undertakingSchema.extend({
    /** The backbone team has the organization's yes already. */
    agreed: z.boolean().default(false),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { organizationId: nowhere, names: { en: "Evening classes for teachers" } },
  run: (on, { agreed, ...one }) =>
    on.write(async (tx, note) => {
      const voices = await listVoices(tx, on, { all: leads(on) });
      if (!voices.some(({ id }) => id === one.organizationId)) throw new Refusal("not-found", said.noVoice);
      await check(tx, on, one);
      const id = newId();
      const waitsForWord = !agreed && !actsForIds(on).includes(one.organizationId);
      await addUndertaking(tx, on.initiativeId, { ...one, id, waitsForWord, by: personOf(on), now: on.now });
      const organization = await tell(
        tx,
        on,
        { ...one, id, waitsForWord },
        waitsForWord ? undefined : { message: said.newsAdded },
      );
      if (waitsForWord) await askToConfirm(tx, on, { ...one, id }, organization);
      note({ kind: "activity", id, detail: waitsForWord ? { waits: true } : { names: one.names } });
      return { id };
    }),
});

const askToConfirm = async (tx: Writer, on: OnChange, one: Undertaking & { id: string }, organization: string) =>
  notify(tx, on.initiativeId, {
    to: await peopleIn(tx, on.initiativeId, [ofOrganization(one.organizationId)]),
    reason: "asked",
    about: { kind: "activity", id: one.id },
    path: `work/activities/${one.id}`,
    sentence: said.askedToConfirm,
    values: { organization, what: inLanguage(one.names, on.language) },
    now: on.now,
  });

/** Holds an activity that the one who asks may change. */
async function take(tx: Writer, on: OnChange, id: string): Promise<UndertakingView> {
  const one = await lockUndertaking(tx, on.initiativeId, id);
  if (!one || !mayRead(on, one)) throw new Refusal("not-found", coreWords.notFound);
  if (!keeps(on, one.organizationId)) throw new Refusal("forbidden", coreWords.forbidden);
  return one;
}

export const editActivity = change({
  name: "activity.edit",
  summary:
    "Changes what is written of an activity, by its organization or the backbone team; a newer version is not written over.",
  scope: "initiative",
  input: undertakingSchema
    .omit({ organizationId: true })
    .extend({ id: idSchema, version: z.number().int().optional() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, names: { en: "Evening classes for teachers" } },
  run: (on, { id, version, ...wanted }) =>
    on.write(async (tx, note) => {
      const before = await take(tx, on, id);
      if (version !== undefined && version !== before.version) throw new Refusal("conflict", said.changedMeanwhile);
      const one = { ...before, ...wanted };
      await check(tx, on, one);
      const waitsForWord = before.waitsForWord && !actsForIds(on).includes(before.organizationId);
      await setUndertaking(tx, on.initiativeId, id, { ...one, waitsForWord });
      const ended =
        one.until && one.until !== before.until ? { message: said.newsEnded, values: { day: one.until } } : undefined;
      await tell(tx, on, { ...one, waitsForWord }, ended);
      note({ kind: "activity", id, detail: { names: one.names } });
      return { id };
    }),
});

export const confirmActivity = change({
  name: "activity.confirm",
  summary: "Says for one's organization that what was written down for it is right; from then on members read it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const one = await take(tx, on, id);
      if (!actsForIds(on).includes(one.organizationId)) throw new Refusal("forbidden", coreWords.forbidden);
      if (one.waitsForWord) {
        await setUndertaking(tx, on.initiativeId, id, { ...one, waitsForWord: false });
        await tell(tx, on, { ...one, waitsForWord: false }, { message: said.newsAdded });
      }
      note({ kind: "activity", id, detail: { names: one.names } });
      return { id };
    }),
});

export const removeActivity = change({
  name: "activity.remove",
  summary: "Takes an activity away that was written down by mistake, by its organization or the backbone team.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const one = await take(tx, on, id);
      await removeUndertaking(tx, on.initiativeId, id);
      await forgetThing(tx, on.initiativeId, { kind: "activity", id });
      note({ kind: "activity", id, detail: { removed: one.names } });
      return {};
    }),
});

export const operations = [readUndertaking, readForWriting, addActivity, editActivity, confirmActivity, removeActivity];
