import { z } from "zod";
import { anyone } from "../../../core/actor.ts";
import { hashToken } from "../../../core/id.ts";
import { type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import type { Reader } from "../../../storage/records.ts";
import { findOwnerName } from "../../people/public.ts";
import { findWave, findWaveBefore } from "../waves/store.ts";
import { askedStateSchema, stateOfWave, type Wave, waveSchema, waveStates } from "../waves/wave.ts";
import { type By, bySchema, standingOf } from "./access.ts";
import { byName, findByName, mostFound, partnerAnswerSchema, relationAnswerSchema } from "./answer.ts";
import { findAsked, findLink, listChosen, listPartnerAnswers, listRoster, type Place } from "./store.ts";
import { answeringWords as said } from "./words.ts";

const namedSchema = z.object({ id: z.string(), name: z.string() });
const chosenSchema = namedSchema.extend({ answer: relationAnswerSchema.nullable(), version: z.number().int() });
const answeredSchema = partnerAnswerSchema.extend({ version: z.number().int() });

const sheetSchema = z.object({
  wave: waveSchema.pick({
    id: true,
    kind: true,
    names: true,
    questions: true,
    opensOn: true,
    closesOn: true,
    fewest: true,
    heldFor: true,
    keepsAnswers: true,
    clearedAt: true,
  }),
  waveState: z.enum(waveStates),
  organization: namedSchema,
  state: askedStateSchema,
  signedIn: z.boolean(),
  /** The link has not been used: nothing can be answered by it before one begins. */
  isLink: z.boolean(),
  /** Who runs the server. */
  owner: z.string().nullable(),
  /** How many organizations can be chosen from. */
  roster: z.number().int(),
  chosen: z.array(chosenSchema),
  /** What was looked for in the list; not those that were chosen already. */
  found: z.array(namedSchema),
  /** How many more were found. */
  more: z.number().int(),
  /** What one's organization answered last time: only for those who signed in. */
  before: z.array(chosenSchema),
  partner: z.record(z.string(), answeredSchema),
  partnerBefore: z.record(z.string(), answeredSchema),
});
export type Sheet = z.output<typeof sheetSchema>;

export const readSheet = query({
  name: "survey.sheet",
  summary: "Shows an organization's own survey to those who answer it: what is asked, and its own answers so far.",
  scope: "initiative",
  input: z.object({ by: bySchema, look: z.string().max(100).default("") }),
  output: sheetSchema,
  allow: anyone,
  example: { by: { token: "a-secret-that-somebody-was-given" } },
  run: (on, { by, look }) =>
    on.read(async (tx) => (await unusedLink(tx, on, by)) ?? (await ownSheet(tx, on, by, look))),
});

/** What stands before the questions: for a link that was not used yet. */
async function unusedLink(tx: Reader, on: On, by: By): Promise<Sheet | null> {
  if (!("token" in by)) return null;
  const place = await findLink(tx, on.initiativeId, hashToken(by.token));
  const wave = place && (await findWave(tx, on.initiativeId, place.waveId));
  if (!place || !wave) return null;
  if (stateOfWave(wave, on.now) === "closed") throw new Refusal("not-found", said.overNow);
  return { ...(await frameOf(tx, on, wave, place)), isLink: true, signedIn: false };
}

async function frameOf(tx: Reader, on: On, wave: Wave, place: Place): Promise<Sheet> {
  const [own] = await listRoster(tx, on.initiativeId, [place.organizationId]);
  return {
    wave,
    waveState: stateOfWave(wave, on.now),
    organization: { id: place.organizationId, name: own?.name ?? "" },
    state: (await findAsked(tx, place))?.state ?? "asked",
    signedIn: false,
    isLink: false,
    owner: await findOwnerName(tx),
    roster: wave.organizationIds.filter((id) => id !== place.organizationId).length,
    chosen: [],
    found: [],
    more: 0,
    before: [],
    partner: {},
    partnerBefore: {},
  };
}

async function ownSheet(tx: Reader, on: On, by: By, look: string): Promise<Sheet> {
  const { place, wave, signedIn } = await standingOf(tx, on, by);
  const frame = await frameOf(tx, on, wave, place);
  const chosen = await listChosen(tx, place);
  const last = signedIn ? await findWaveBefore(tx, on.initiativeId, wave) : undefined;
  const then = last && { ...place, waveId: last.id };
  return {
    ...frame,
    signedIn,
    chosen,
    ...(wave.kind === "relationship" ? await lookIn(tx, on, { wave, place, chosen, look }) : {}),
    before: then ? (await listChosen(tx, then)).filter(({ answer }) => answer !== null) : [],
    partner: Object.fromEntries(await listPartnerAnswers(tx, place)),
    partnerBefore: then ? Object.fromEntries(await listPartnerAnswers(tx, then)) : {},
  };
}

interface Looking {
  wave: Wave;
  place: Place;
  chosen: readonly { id: string }[];
  look: string;
}

/** The list in the order of its names, or what somebody looks for in it; a phone gets a few at a time, never thousands. */
async function lookIn(
  tx: Reader,
  on: On,
  { wave, place, chosen, look }: Looking,
): Promise<Pick<Sheet, "found" | "more">> {
  const roster = await listRoster(tx, on.initiativeId, wave.organizationIds);
  const taken = new Set([place.organizationId, ...chosen.map(({ id }) => id)]);
  const open = roster.filter(({ id }) => !taken.has(id));
  const matching = look.trim() === "" ? open.toSorted(byName) : findByName(open, look);
  return {
    found: matching.slice(0, mostFound).map(({ id, name }) => ({ id, name })),
    more: Math.max(0, matching.length - mostFound),
  };
}
