import { notify, seeAbout } from "../../backbone/notifications/public.ts";
import { tellThing } from "../../backbone/things/public.ts";
import type { Message, Values } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import type { Writer } from "../../storage/records.ts";
import { audienceOf, type Decision } from "./decision.ts";

/** Where a decision is, inside its initiative. */
export const pathOf = (id: string): string => `decisions/${id}`;

/** Who acts, to be named or not to be told of her own change. */
export const personOf = (on: Pick<On, "actor">): string | null =>
  on.actor.kind === "person" ? on.actor.personId : null;

/** Where and by whom something is told. */
export interface Telling {
  initiativeId: string;
  by: string | null;
  now: Date;
}

/** Tells of a decision as it stands now. */
export const tellDecision = (
  tx: Writer,
  { initiativeId, by, now }: Telling,
  decision: Decision,
  state?: { message: Message; values?: Values },
): Promise<void> =>
  tellThing(tx, initiativeId, {
    kind: "decision",
    id: decision.id,
    path: pathOf(decision.id),
    names: { [decision.language]: decision.title },
    body: [decision.proposal, ...decision.options, decision.effect, decision.cameOfIt ?? ""].join("\n"),
    audience: audienceOf(decision),
    ...(state && { state }),
    by,
    now,
  });

/** Tells people about a decision in a sentence with its title. */
export const notifyOf = (
  tx: Writer,
  { initiativeId, by, now }: Telling,
  decision: Decision,
  told: { to: readonly (string | null)[]; reason: "asked" | "decided"; sentence: Message; due?: string | null },
): Promise<void> =>
  notify(tx, initiativeId, {
    to: told.to.flatMap((personId) => (personId && personId !== by ? [personId] : [])),
    reason: told.reason,
    about: { kind: "decision", id: decision.id },
    path: pathOf(decision.id),
    sentence: told.sentence,
    values: { title: decision.title },
    due: told.due ?? null,
    now,
  });

/** People have done what was asked of them in a decision, or it is asked no more: they are not reminded. */
export async function settleAsked(
  tx: Writer,
  { initiativeId, now }: Telling,
  decision: Pick<Decision, "id">,
  people: readonly (string | null)[],
): Promise<void> {
  for (const personId of people)
    if (personId) await seeAbout(tx, initiativeId, personId, { kind: "decision", id: decision.id, now });
}
