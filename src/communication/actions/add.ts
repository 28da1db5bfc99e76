import { findPermissions, peopleIn } from "../../backbone/memberships/public.ts";
import { notify, seeAbout } from "../../backbone/notifications/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { followThing, tellThing } from "../../backbone/things/public.ts";
import { ofOrganization } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import type { Language, Message } from "../../core/message.ts";
import { refuseField } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type Action, audienceOf, type Promised } from "./action.ts";
import { findAction, insertAction } from "./store.ts";
import { actionNews as news, actionWords as said } from "./words.ts";

/** Where and by whom something is said. */
export interface Saying {
  initiativeId: string;
  by: string | null;
  now: Date;
}

/** Where an action is, inside its initiative. */
export const pathOf = (id: string): string => `actions/${id}`;

/** @throws {Refusal} where more than one is to do it, or one who is not there. */
export async function checkPromise(tx: Reader, initiativeId: string, promised: Promised): Promise<void> {
  const { personId, organizationId, name } = promised;
  if ([personId, organizationId, name].filter(Boolean).length > 1) throw refuseField("name", said.onlyOne);
  if (personId && !(await findPermissions(tx, initiativeId, personId)))
    throw refuseField("personId", coreWords.notOffered);
  if (!organizationId) return;
  const organizations = await listOrganizationNames(tx, initiativeId);
  if (!organizations.some(({ id }) => id === organizationId)) throw refuseField("organizationId", coreWords.notOffered);
}

/** Tells of an action as it stands. */
export const tellAction = (tx: Writer, { initiativeId, by, now }: Saying, action: Action, message?: Message) =>
  tellThing(tx, initiativeId, {
    kind: "action",
    id: action.id,
    path: pathOf(action.id),
    names: { [action.language]: action.what },
    body: action.outcome ?? "",
    audience: audienceOf(action),
    ...(message && { state: { message } }),
    by,
    now,
  });

/** The people who are to do something, or whose organization is. */
async function peopleActing(tx: Reader, initiativeId: string, action: Action): Promise<string[]> {
  if (action.organizationId) return peopleIn(tx, initiativeId, [ofOrganization(action.organizationId)]);
  return action.personId ? [action.personId] : [];
}

/** It is asked of those who had it no more: they are not reminded. */
export async function settleOwners(tx: Writer, { initiativeId, now }: Saying, action: Action): Promise<void> {
  for (const personId of await peopleActing(tx, initiativeId, action))
    await seeAbout(tx, initiativeId, personId, { kind: "action", id: action.id, now });
}

/** Tells whoever is to do something that it was given to them. */
export async function tellOwners(tx: Writer, { initiativeId, by, now }: Saying, action: Action): Promise<void> {
  const acting = await peopleActing(tx, initiativeId, action);
  const thing = { kind: "action" as const, id: action.id };
  for (const personId of acting) await followThing(tx, initiativeId, personId, thing);
  await notify(tx, initiativeId, {
    to: acting.filter((personId) => personId !== by),
    reason: "asked",
    about: thing,
    path: pathOf(action.id),
    sentence: news.given,
    values: { what: action.what },
    due: action.dueOn,
    now,
  });
}

/**
 * Keeps what somebody said she would do, tells of it, and tells whoever is to do it. Whoever calls this has asked
 * whether the one who says it takes part in the committee, and notes the deed.
 */
export async function addAction(
  tx: Writer,
  saying: Saying & { language: Language },
  action: Promised & { bodyId: string; meetingId: string | null; decisionId: string | null },
): Promise<string> {
  const { initiativeId, by, now, language } = saying;
  await checkPromise(tx, initiativeId, action);
  const id = newId();
  await insertAction(tx, initiativeId, { ...action, id, language, saidOn: dayOf(now), saidBy: by });
  const kept = await findAction(tx, initiativeId, id);
  if (!kept) throw new Error(`The action ${id} was lost`);
  await tellAction(tx, saying, kept, news.said);
  await tellOwners(tx, saying, kept);
  return id;
}
