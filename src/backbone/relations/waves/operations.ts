import { z } from "zod";
import { may, members, permissionsIn } from "../../../core/actor.ts";
import { ofOrganization } from "../../../core/audience.ts";
import { newId } from "../../../core/id.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { readInitiative } from "../../initiatives/public.ts";
import { peopleIn } from "../../memberships/public.ts";
import { notify } from "../../notifications/public.ts";
import { listOrganizationNames } from "../../organizations/public.ts";
import { tellThing } from "../../things/public.ts";
import { listOwnStates } from "../answering/store.ts";
import { receivedSchema } from "../figures/figures.ts";
import { findReceived } from "./closing/store.ts";
import { addWave, countAnswered, findWave, listAsked, listWaves, markAsked, readFigures } from "./store.ts";
import {
  askedStateSchema,
  countsSchema,
  elsewhereSchema,
  kindSchema,
  ownQuestionsSchema,
  stateOfWave,
  type Wave,
  waveSchema,
  waveStates,
} from "./wave.ts";
import { waveWords as said } from "./words.ts";

const byOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);
const nobody = "00000000-0000-7000-8000-000000000000";

/** The wave that a reader asks for. */
export async function waveOf(tx: Reader, on: On, id: string): Promise<Wave> {
  const wave = await findWave(tx, on.initiativeId, id);
  if (!wave) throw new Refusal("not-found", coreWords.notFound);
  return wave;
}

/** Fewer organizations than this have nothing to be asked about one another. */
const fewestAsked = 3;

export const openWave = change({
  name: "survey.open",
  summary: "Opens a survey between organizations, or the yearly one among partners, and asks each organization once.",
  scope: "initiative",
  input: z.object({
    kind: kindSchema.default("relationship"),
    names: namesSchema,
    opensOn: z.iso.date().nullable().default(null),
    closesOn: z.iso.date(),
    /** Organizations that are neither asked nor asked about. */
    leaveOut: z.array(idSchema).max(5000).default([]),
    questions: ownQuestionsSchema.default({}),
    /** As the initiative decided for answers of people, unless said. */
    fewest: z.number().int().min(5).max(100).nullable().default(null),
    keepsAnswers: z.boolean().default(true),
    /** Where the answers lie, if not here. */
    elsewhere: elsewhereSchema.nullable().default(null),
  }),
  output: z.object({ id: z.string(), number: z.number().int() }),
  allow: may("backbone"),
  example: { names: { en: "How we work together, 2026" }, closesOn: "2099-12-31" },
  run: (on, { opensOn, leaveOut, fewest, ...given }) =>
    on.write(async (tx, note) => {
      const opens = opensOn ?? on.now.toISOString().slice(0, 10);
      if (given.closesOn < opens || given.closesOn < on.now.toISOString().slice(0, 10))
        throw refuseField("closesOn", said.closesTooEarly);
      const all = await listOrganizationNames(tx, on.initiativeId);
      const organizationIds = all.map(({ id }) => id).filter((id) => !leaveOut.includes(id));
      if (organizationIds.length < fewestAsked)
        throw new Refusal("conflict", said.tooFew, { values: { least: fewestAsked } });
      const k = fewest ?? (await readInitiative(tx, on.initiativeId))?.care.k ?? 5;
      const wave = { ...given, id: newId(), heldFor: null, opensOn: opens, organizationIds, fewest: k };
      const number = await addWave(tx, on.initiativeId, { ...wave, by: byOf(on), now: on.now });
      const ref = { kind: "survey" as const, id: wave.id };
      const path = `partners/together/waves/${wave.id}`;
      const state = { message: said.isOpenUntil, values: { day: wave.closesOn } };
      await tellThing(tx, on.initiativeId, {
        ...{ ...ref, path, names: wave.names, audience: ["members"], state },
        ...{ by: byOf(on), now: on.now },
      });
      if (!wave.elsewhere) await askPeople(tx, on, { ...wave, path });
      note({ ...ref, detail: { names: wave.names, organizations: organizationIds.length } });
      return { id: wave.id, number };
    }),
});

/** Asks everybody who signs in for an organization, once; the one reminder goes by itself, to those who have not answered. */
async function askPeople(
  tx: Parameters<typeof notify>[0],
  on: On,
  { id, path, organizationIds, closesOn }: Pick<Wave, "id" | "organizationIds" | "closesOn"> & { path: string },
): Promise<void> {
  const to = await peopleIn(tx, on.initiativeId, organizationIds.map(ofOrganization));
  if (to.length > 0)
    await notify(tx, on.initiativeId, {
      ...{ to, reason: "asked", about: { kind: "survey", id }, path },
      ...{ sentence: said.youAreAsked, values: { day: closesOn }, due: closesOn, now: on.now },
    });
  const reached = (await listAsked(tx, on.initiativeId, id)).filter(({ hasPeople }) => hasPeople);
  await markAsked(tx, on.initiativeId, id, { ids: reached.map((one) => one.id), how: "asked", now: on.now });
}

const listedSchema = waveSchema.omit({ organizationIds: true, questions: true }).extend({
  state: z.enum(waveStates),
  counts: countsSchema,
});
const nothing = { done: 0, asked: 0 };
const ownSchema = z.object({ id: z.string(), name: z.string(), state: askedStateSchema });

export const listAllWaves = query({
  name: "survey.list",
  summary: "Lists the surveys between organizations, with how many of how many answered; never who, never what.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    waves: z.array(listedSchema.extend({ own: z.array(ownSchema) })),
    /** What is shown of the newest survey of each kind that was closed. */
    newest: z.array(z.object({ id: z.string(), kind: kindSchema, figures: z.unknown() })),
  }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const [waves, counts] = [await listWaves(tx, on.initiativeId), await countAnswered(tx, on.initiativeId)];
      const own = await listOwnStates(tx, on.initiativeId, actedFor(on));
      const newest = [];
      for (const kind of ["relationship", "partner"] as const) {
        const last = waves.find((wave) => wave.kind === kind && wave.hasFigures);
        if (last) newest.push({ id: last.id, kind, figures: await readFigures(tx, on.initiativeId, last.id) });
      }
      return {
        waves: waves.map((wave) => ({
          ...wave,
          state: stateOfWave(wave, on.now),
          counts: counts.get(wave.id) ?? nothing,
          own: own.filter(({ waveId }) => waveId === wave.id),
        })),
        newest,
      };
    }),
});

export const prepareWave = query({
  name: "survey.prepare",
  summary: "Shows the backbone team what a new survey can ask, and whom.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
    fewest: z.number().int(),
  }),
  allow: may("backbone"),
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const organizations = await listOrganizationNames(tx, on.initiativeId);
      const fewest = (await readInitiative(tx, on.initiativeId))?.care.k ?? 5;
      return { organizations: organizations.sort((a, b) => a.name.localeCompare(b.name)), fewest };
    }),
});

/** The organizations that the one who asks acts for. */
export const actedFor = (on: On): readonly string[] =>
  on.actor.kind === "person"
    ? (on.actor.memberships.find((one) => one.initiativeId === on.initiativeId)?.organizationIds ?? [])
    : [];

export const askedViewSchema = ownSchema.extend({
  hasPeople: z.boolean(),
  hasMail: z.boolean(),
  asked: z.boolean(),
  reminded: z.boolean(),
});

export const readWave = query({
  name: "survey.read",
  summary: "Shows one survey: its figures once it is closed; to the backbone team, who has not answered yet.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    wave: listedSchema.extend({ organizations: z.number().int() }),
    figures: z.unknown(),
    /** The organizations that the reader acts for, and what each received. */
    own: z.array(ownSchema.extend({ received: receivedSchema.nullable() })),
    /** For the backbone team alone. */
    asked: z.array(askedViewSchema).nullable(),
  }),
  allow: members,
  example: { id: nobody },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const wave = await waveOf(tx, on, id);
      const counts = (await countAnswered(tx, on.initiativeId)).get(id) ?? nothing;
      const own = (await listOwnStates(tx, on.initiativeId, actedFor(on))).filter(({ waveId }) => waveId === id);
      const received = [];
      for (const one of own) received.push({ ...one, received: await findReceived(tx, on.initiativeId, id, one.id) });
      const leads = permissionsIn(on.actor, on.initiativeId).includes("backbone");
      const asked = leads ? (await listAsked(tx, on.initiativeId, id)).map(askedView) : null;
      const { organizationIds, questions: _, ...shown } = wave;
      return {
        wave: { ...shown, state: stateOfWave(wave, on.now), counts, organizations: organizationIds.length },
        figures: await readFigures(tx, on.initiativeId, id),
        own: received,
        asked,
      };
    }),
});

const askedView = (one: Awaited<ReturnType<typeof listAsked>>[number]): z.output<typeof askedViewSchema> => ({
  id: one.id,
  name: one.name,
  state: one.state,
  hasPeople: one.hasPeople,
  hasMail: one.contactMail !== null,
  asked: one.askedAt !== null,
  reminded: one.remindedAt !== null,
});

/** A wave whose answers are taken here and now; refused otherwise. */
export function refuseUnlessOpen(wave: Wave, now: Date): void {
  const state = stateOfWave(wave, now);
  if (wave.elsewhere) throw new Refusal("conflict", said.heldElsewhere, { values: { name: wave.elsewhere.name } });
  if (state === "not-yet") throw new Refusal("conflict", said.notYet, { values: { day: wave.opensOn } });
  if (state !== "open") throw new Refusal("conflict", said.isClosed);
}

export const waveOperations = [openWave, prepareWave, listAllWaves, readWave];
