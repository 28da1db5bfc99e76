import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { tellThing } from "../../backbone/things/public.ts";
import { isOpenTo, ofOrganization } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { type Message, say, type Values } from "../../core/message.ts";
import type { On, OnChange } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { actsForIds, leads, personOf } from "../voices/public.ts";
import { type Ask, type AskView, audienceOf } from "./ask.ts";
import { namesOfSkill } from "./skills.ts";
import { findAsk, lockAsk } from "./store.ts";
import { askNews as news } from "./words.ts";

type Asking = Pick<On, "actor" | "initiativeId" | "now">;

/** Whether an ask is somebody's own: she acts for the organization, or is of the backbone team where that asks. */
export const isOwn = (on: Asking, { organizationId }: Pick<Ask, "organizationId">): boolean =>
  organizationId ? actsForIds(on).includes(organizationId) : leads(on);

/** Whether somebody may read an ask today. */
export const mayRead = (on: Asking, ask: AskView): boolean =>
  isOpenTo(on.actor, on.initiativeId, audienceOf(ask, dayOf(on.now)));

/** An ask that the reader may read; for everybody else it is not there. */
export async function demandAsk(tx: Reader, on: Asking, id: string): Promise<AskView> {
  const ask = await findAsk(tx, on.initiativeId, id);
  if (!ask || !mayRead(on, ask)) throw new Refusal("not-found", coreWords.notFound);
  return ask;
}

/** Holds an ask that the reader may read. */
export async function holdAsk(tx: Writer, on: OnChange, id: string): Promise<AskView> {
  const ask = await lockAsk(tx, on.initiativeId, id);
  if (!ask || !mayRead(on, ask)) throw new Refusal("not-found", coreWords.notFound);
  return ask;
}

/** Holds an ask of one's own. */
export async function takeAsk(tx: Writer, on: OnChange, id: string): Promise<AskView> {
  const ask = await holdAsk(tx, on, id);
  if (!isOwn(on, ask)) throw new Refusal("forbidden", coreWords.forbidden);
  return ask;
}

/** Who asks, by name. */
export async function nameOwner(tx: Reader, on: On, { organizationId }: Pick<Ask, "organizationId">): Promise<string> {
  if (!organizationId) return say(news.backbone, on.language);
  return (await listOrganizationNames(tx, on.initiativeId)).find(({ id }) => id === organizationId)?.name ?? "";
}

/** The circle of whoever stands for an organization, or of the backbone team. */
export const circleOf = (organizationId: string | null) =>
  organizationId ? ofOrganization(organizationId) : ("backbone" as const);

/** Tells of an ask as it stands after a change, to those alone who may read it. */
export async function tellAsk(
  tx: Writer,
  on: OnChange,
  ask: Pick<
    AskView,
    "id" | "organizationId" | "title" | "words" | "language" | "skills" | "readers" | "until" | "closedAt"
  >,
  state?: { message: Message; values?: Values },
): Promise<void> {
  await tellThing(tx, on.initiativeId, {
    kind: "ask",
    id: ask.id,
    path: `work/asks/${ask.id}`,
    names: { [ask.language]: ask.title },
    body: [ask.title, ask.words, ...ask.skills.flatMap(namesOfSkill)].filter(Boolean).join("\n"),
    audience: audienceOf(ask, dayOf(on.now)),
    ...(state && { state }),
    by: personOf(on),
    now: on.now,
  });
}
