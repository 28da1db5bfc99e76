import { listTakingPart } from "../../backbone/bodies/public.ts";
import { permissionsIn } from "../../core/actor.ts";
import { isOpenTo, ofBody } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { leads } from "../voices/public.ts";
import { audienceOf, type KeptAsk } from "./policy-ask.ts";
import { findAsk } from "./store.ts";

type Asking = Pick<On, "actor" | "initiativeId" | "now">;

/** Who carries an ask and writes its history: the backbone team, its owner, and who takes part in its committee. */
export async function carries(
  tx: Reader,
  on: Asking,
  { bodyId, ownerId }: Pick<KeptAsk, "bodyId" | "ownerId">,
): Promise<boolean> {
  if (leads(on)) return true;
  const { actor } = on;
  if (actor.kind !== "person" || permissionsIn(actor, on.initiativeId).length === 0) return false;
  if (ownerId === actor.personId) return true;
  if (!bodyId) return false;
  return (await listTakingPart(tx, on.initiativeId, actor, dayOf(on.now))).some(({ id }) => id === bodyId);
}

/** Whether somebody may write down an ask: the backbone team, and who takes part in a committee. */
export const addsAsks = async (tx: Reader, on: Asking): Promise<boolean> =>
  leads(on) || (await listTakingPart(tx, on.initiativeId, on.actor, dayOf(on.now))).length > 0;

/** Who reads the notes of an ask: the backbone team and its committee. */
export const readsNotes = (on: Pick<On, "actor" | "initiativeId">, { bodyId }: Pick<KeptAsk, "bodyId">): boolean =>
  leads(on) || (bodyId !== null && isOpenTo(on.actor, on.initiativeId, [ofBody(bodyId)]));

/** An ask that whoever asks may read. @throws {Refusal} that looks the same where there is none. */
export async function demandAsk(tx: Reader, on: On, id: string): Promise<KeptAsk> {
  const ask = await findAsk(tx, on.initiativeId, id);
  if (!ask || !isOpenTo(on.actor, on.initiativeId, audienceOf(ask))) throw new Refusal("not-found", coreWords.notFound);
  return ask;
}

/** Holds an ask for who carries it. @throws {Refusal} otherwise. */
export async function holdAsk(tx: Writer, on: On, id: string): Promise<KeptAsk> {
  await demandAsk(tx, on, id);
  const ask = await findAsk(tx, on.initiativeId, id, { held: true });
  if (!ask) throw new Refusal("not-found", coreWords.notFound);
  if (!(await carries(tx, on, ask))) throw new Refusal("forbidden", coreWords.forbidden);
  return ask;
}
