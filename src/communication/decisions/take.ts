import { runsBody, takesPart } from "../../backbone/bodies/public.ts";
import { isOpenTo, ofBody } from "../../core/audience.ts";
import type { OnChange } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { audienceOf, type Decision, isClosed } from "./decision.ts";
import { type Electorate, findElectorate } from "./electorate.ts";
import { lockDecision } from "./store.ts";
import { decisionWords as said } from "./words.ts";

/** A decision that is held until the end of the transaction, with its committee and what the one who asks is in it. */
export interface Taken {
  decision: Decision;
  electorate: Electorate;
  /** She runs the committee from within. */
  runs: boolean;
  takesPart: boolean;
}

/** @throws {Refusal} where there is no such decision, or it is not open to the one who asks. */
export async function takeDecision(tx: Writer, on: OnChange, id: string): Promise<Taken> {
  const decision = await lockDecision(tx, on.initiativeId, id);
  if (!decision || !isOpenTo(on.actor, on.initiativeId, audienceOf(decision)))
    throw new Refusal("not-found", coreWords.notFound);
  const electorate = await findElectorate(tx, on.initiativeId, decision.bodyId, on.now);
  if (!electorate) throw new Refusal("not-found", coreWords.notFound);
  const { body, seats } = electorate;
  return {
    decision,
    electorate,
    runs: runsBody(on.actor, on.initiativeId, body, seats),
    takesPart: takesPart(on.actor, on.initiativeId, body, seats),
  };
}

/** @throws {Refusal} unless the one who asks runs the committee. */
export function mustRun({ runs }: Taken): void {
  if (!runs) throw new Refusal("forbidden", said.runBy);
}

/** @throws {Refusal} unless the decision is open for answers. */
export function mustBeOpen({ decision }: Taken): void {
  if (isClosed(decision)) throw new Refusal("conflict", said.isClosed);
  if (decision.state !== "open") throw new Refusal("conflict", said.notOpen);
}

/** Whether somebody sits in the committee of a decision. */
export const sitsIn = (on: Pick<OnChange, "actor" | "initiativeId">, bodyId: string): boolean =>
  isOpenTo(on.actor, on.initiativeId, [ofBody(bodyId)]);
