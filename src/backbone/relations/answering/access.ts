import { z } from "zod";
import { hashToken } from "../../../core/id.ts";
import type { On, OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { refuseUnlessOpen } from "../waves/operations.ts";
import { findWave, lockWave } from "../waves/store.ts";
import { type AskedState, stateOfWave, type Wave } from "../waves/wave.ts";
import { findAsked, type Place, useKey } from "./store.ts";
import { answeringWords as said } from "./words.ts";

/** By what somebody answers: the key on her phone, or signed in for an organization. */
export const bySchema = z.union([
  z.object({ token: z.string().min(1).max(100) }),
  z.object({ waveId: idSchema, organizationId: idSchema }),
]);
export type By = z.output<typeof bySchema>;

/** Where somebody stands who may answer. */
export interface Standing {
  place: Place;
  wave: Wave;
  state: AskedState;
  /** She signed in: then she may be shown what her organization answered before. */
  signedIn: boolean;
}

/** Whether the one who asks acts for an organization. The backbone team does not act for others. */
export const actsFor = ({ actor, initiativeId }: On, organizationId: string): boolean =>
  actor.kind === "person" &&
  actor.memberships.some((one) => one.initiativeId === initiativeId && one.organizationIds.includes(organizationId));

async function placeOf(tx: Reader, on: On, by: By): Promise<Place> {
  if ("token" in by) {
    const place = await useKey(tx, on.initiativeId, hashToken(by.token));
    if (!place) throw new Refusal("not-found", said.unknownLink);
    return place;
  }
  if (!actsFor(on, by.organizationId)) throw new Refusal("not-found", coreWords.notFound);
  return { initiativeId: on.initiativeId, ...by };
}

/** Where somebody stands in a survey; not found where it is not hers to answer. A key is dead once the survey is closed. */
export async function standingOf(tx: Reader, on: On, by: By): Promise<Standing> {
  const place = await placeOf(tx, on, by);
  const wave = await findWave(tx, on.initiativeId, place.waveId);
  const asked = await findAsked(tx, place);
  if (!wave || !asked) throw new Refusal("not-found", coreWords.notFound);
  if ("token" in by && stateOfWave(wave, on.now) !== "open") throw new Refusal("not-found", said.overNow);
  return { place, wave, state: asked.state, signedIn: !("token" in by) };
}

/** The same for a change, refused where the survey is not open; whoever closes it waits until the change is made. */
export async function standingToAnswer(tx: Writer, on: OnChange, by: By): Promise<Standing> {
  const standing = await standingOf(tx, on, by);
  const wave = await lockWave(tx, on.initiativeId, standing.place.waveId, "to-answer");
  if (!wave) throw new Refusal("not-found", coreWords.notFound);
  refuseUnlessOpen(wave, on.now);
  return { ...standing, wave };
}
