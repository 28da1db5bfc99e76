import type { OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { readArrangement } from "../arranging/store.ts";
import type { CommitmentView } from "../commitment.ts";
import { keepsPromise, reads } from "../rights.ts";
import { commitmentFaults as said } from "../words.ts";
import { holdCommitment } from "./store.ts";

/**
 * A promise that the one who asks may write, held until the transaction ends. What she may not read is not there for her.
 * @throws {Refusal}
 */
export async function demandKept(tx: Writer, on: OnChange, id: string): Promise<CommitmentView> {
  const one = await holdCommitment(tx, on.initiativeId, id);
  const { open } = await readArrangement(tx, on.initiativeId);
  if (!one || !reads(on, one, open)) throw new Refusal("not-found", coreWords.notFound);
  if (!keepsPromise(on, one)) throw new Refusal("forbidden", said.notYours);
  return one;
}

/** @throws {Refusal} where somebody wrote after the version that was read. */
export function demandVersion(one: CommitmentView, version: number | undefined): void {
  if (version !== undefined && version !== one.version) throw new Refusal("conflict", said.changedMeanwhile);
}

/** @throws {Refusal} where it is no draft. */
export function demandDraft(one: CommitmentView): void {
  if (one.state !== "draft") throw new Refusal("conflict", said.notADraft);
}

/** @throws {Refusal} where it is not promised, or closed. */
export function demandOpen(one: CommitmentView): void {
  if (one.state === "draft") throw new Refusal("conflict", said.notPromised);
  if (one.state !== "open") throw new Refusal("conflict", said.notOpen);
}
