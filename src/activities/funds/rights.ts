import { keeps } from "../../backbone/organizations/public.ts";
import { type Audience, isOpenTo, ofOrganization } from "../../core/audience.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { leads } from "../voices/public.ts";
import { audienceOfNeed, type Fund, type KeptFund, type KeptNeed, type KeptPledge } from "./fund.ts";
import { listFunds, listNeeds } from "./store.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Who keeps a fund: the backbone team, and whoever acts for the funder. */
export const keepsFund = (on: Asking, { organizationId }: Pick<Fund, "organizationId">): boolean =>
  organizationId ? keeps(on, organizationId) : leads(on);

/** Whether somebody may read a need. */
export const readsNeed = (on: Asking, need: KeptNeed): boolean =>
  isOpenTo(on.actor, on.initiativeId, audienceOfNeed(need));

/** A need that whoever asks may read. @throws {Refusal} that looks the same where there is none. */
export async function demandNeed(tx: Reader, on: On, id: string): Promise<KeptNeed> {
  const [need] = await listNeeds(tx, on.initiativeId, { id });
  if (!need || !readsNeed(on, need)) throw new Refusal("not-found", coreWords.notFound);
  return need;
}

/** Holds a need for who keeps it. @throws {Refusal} otherwise. */
export async function holdNeed(tx: Writer, on: On, id: string): Promise<KeptNeed> {
  await demandNeed(tx, on, id);
  const [need] = await listNeeds(tx, on.initiativeId, { id, held: true });
  if (!need) throw new Refusal("not-found", coreWords.notFound);
  if (!keeps(on, need.organizationId)) throw new Refusal("forbidden", coreWords.forbidden);
  return need;
}

/** A fund; members read all of them. */
export async function demandFund(tx: Reader, on: On, id: string): Promise<KeptFund> {
  const [fund] = await listFunds(tx, on.initiativeId, { id });
  if (!fund) throw new Refusal("not-found", coreWords.notFound);
  return fund;
}

/** Holds a fund for who keeps it. @throws {Refusal} otherwise. */
export async function holdFund(tx: Writer, on: On, id: string): Promise<KeptFund> {
  const [fund] = await listFunds(tx, on.initiativeId, { id, held: true });
  if (!fund) throw new Refusal("not-found", coreWords.notFound);
  if (!keepsFund(on, fund)) throw new Refusal("forbidden", coreWords.forbidden);
  return fund;
}

/** Who reads a pledge: giver, receiver and the backbone team; where it says so, all who read what it is for. */
export function audienceOfPledge(
  pledge: Pick<KeptPledge, "organizationId" | "forAll">,
  { need, fund }: { need?: KeptNeed | undefined; fund?: KeptFund | undefined },
): Audience {
  const receiver = need?.organizationId ?? fund?.organizationId;
  return [
    "backbone",
    ...(pledge.organizationId ? [ofOrganization(pledge.organizationId)] : []),
    ...(receiver ? [ofOrganization(receiver)] : []),
    ...(pledge.forAll ? (need ? audienceOfNeed(need) : ["members" as const]) : []),
  ];
}
