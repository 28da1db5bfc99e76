import { peopleIn } from "../../../backbone/memberships/public.ts";
import { notify } from "../../../backbone/notifications/public.ts";
import { listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type CommitmentView, listCommitments } from "../../commitments/public.ts";
import { canBeTold } from "../access.ts";
import { contactsOf } from "../send.ts";
import { listReports } from "../store.ts";
import { tellingWords } from "../words.ts";
import { type Ask, addAsk, findAsks, findCalendar, listWindows, setTold } from "./store.ts";
import { endOf, type ReportWindow } from "./window.ts";

/** Asks each organization with open promises once, with the last day of the window; the one reminder goes by itself. */
export async function askAll(tx: Writer, initiativeId: string, window: ReportWindow, now: Date): Promise<number> {
  const open = (await listCommitments(tx, initiativeId)).filter(canBeTold);
  const names = new Map((await listOrganizationNames(tx, initiativeId)).map(({ id, name }) => [id, name]));
  const isYearly = ((await findCalendar(tx, initiativeId))?.everyMonths ?? 12) === 12;
  let asked = 0;
  for (const [organizationId, promises] of Map.groupBy(open, (one) => one.organizationId)) {
    const ask: Ask = { id: newId(), windowId: window.id, organizationId, askedAt: now };
    if (!(await addAsk(tx, initiativeId, ask))) continue;
    asked += 1;
    await notify(tx, initiativeId, {
      to: await contactsOf(tx, initiativeId, organizationId, now),
      reason: "asked",
      about: { kind: "organization", id: organizationId },
      path: pathOfAsk(window.id, organizationId, promises),
      sentence: isYearly ? tellingWords.asked : tellingWords.askedOften,
      values: { organization: names.get(organizationId) ?? "", day: window.dueOn },
      due: window.dueOn,
      answersTo: ask.id,
      now,
    });
  }
  await setTold(tx, initiativeId, window.id, now);
  return asked;
}

/** Where somebody of an organization answers: straight in the task, where there is one promise. */
export const pathOfAsk = (windowId: string, organizationId: string, promises: readonly { id: string }[]): string =>
  promises.length === 1 ? `work/promises/${promises[0]?.id}/update` : `work/updates/${windowId}/${organizationId}`;

/** How far an organization has come in a window. */
export interface Standing {
  organizationId: string;
  askedAt: Date;
  promises: readonly { promise: CommitmentView; state: "sent" | "waits" | "begun" | "open" }[];
  answered: boolean;
}

/** How far these asks have come; a promise made after the asking is not awaited in it. */
export async function standingsOf(tx: Reader, initiativeId: string, asks: readonly Ask[]): Promise<Standing[]> {
  if (asks.length === 0) return [];
  const all = await listCommitments(tx, initiativeId);
  const reports = await listReports(
    tx,
    initiativeId,
    all.map(({ id }) => id),
  );
  const of = Map.groupBy(reports, ({ commitmentId }) => commitmentId);
  return asks.map((ask) => {
    const promises = all
      .filter((one) => one.organizationId === ask.organizationId)
      .flatMap((promise) => {
        const hers = of.get(promise.id) ?? [];
        const sent = hers.some((one) => one.state === "sent" && one.windowId === ask.windowId);
        const isAwaited = canBeTold(promise) && (promise.promisedAt ?? "") <= ask.askedAt.toISOString();
        if (!sent && !isAwaited) return [];
        const draft = hers.find((one) => one.state === "draft" && one.replaces === null);
        const state = sent ? "sent" : draft?.waitsForWord ? "waits" : draft ? "begun" : "open";
        return [{ promise, state } as const];
      });
    const answered = promises.length > 0 && promises.every(({ state }) => state === "sent");
    return { organizationId: ask.organizationId, askedAt: ask.askedAt, promises, answered };
  });
}

/** An ask that still waits, and what a link for it opens. */
export interface OpenAsk {
  windowId: string;
  organizationId: string;
  until: Date;
}

/** What a mail that asks needs to know: which of these asks still wait, and what a link for them opens. */
export async function openAsks(
  tx: Reader,
  initiativeId: string,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, OpenAsk>> {
  const asks = await findAsks(tx, initiativeId, ids);
  if (asks.length === 0) return new Map();
  const windows = new Map((await listWindows(tx, initiativeId)).map((window) => [window.id, window]));
  const standings = await standingsOf(tx, initiativeId, asks);
  return new Map(
    asks.flatMap((ask, at) => {
      const window = windows.get(ask.windowId);
      const standing = standings[at];
      if (!window || !standing || standing.answered || standing.promises.length === 0 || endOf(window) <= now)
        return [];
      return [[ask.id, { windowId: ask.windowId, organizationId: ask.organizationId, until: endOf(window) }] as const];
    }),
  );
}

/** Whether an organization has anybody with an account who can be written to. */
export const hasPeople = async (tx: Reader, initiativeId: string, organizationId: string): Promise<boolean> =>
  (await peopleIn(tx, initiativeId, [`organization:${organizationId}`])).length > 0;
