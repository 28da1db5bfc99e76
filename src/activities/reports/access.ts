import { z } from "zod";
import { readInitiative } from "../../backbone/initiatives/public.ts";
import { keeps, listOrganizations } from "../../backbone/organizations/public.ts";
import { dayIn, timeZoneOf } from "../../core/days.ts";
import { hashToken } from "../../core/id.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { type CommitmentView, listCommitments } from "../commitments/public.ts";
import { actsFor } from "../voices/public.ts";
import { findLink, type ReportLink } from "./links/store.ts";
import type { Report } from "./report.ts";
import { findDraft, findReport, listReports } from "./store.ts";
import { listWindows } from "./windows/store.ts";
import { isOpenOn, type ReportWindow } from "./windows/window.ts";
import { taskWords as said } from "./words.ts";

/** By what somebody comes to a report: the secret of a link, or a promise for whoever is signed in. */
export const comingSchema = z.object({
  token: z.string().min(1).max(100).optional(),
  commitmentId: idSchema.optional(),
  /** The sent report that is put right. */
  corrects: idSchema.optional(),
});
export type Coming = z.output<typeof comingSchema>;

/** What stands around a report: whose it is, who asks, and in which window. */
export interface Around {
  organization: { id: string; name: string };
  /** Every partner of the initiative, for saying who counted the same people. */
  organizations: readonly { id: string; name: string; isPublic: boolean }[];
  /** `link`: whoever has it; `own`: who acts for the organization; `backbone`: who writes for it. */
  as: "link" | "own" | "backbone";
  link: ReportLink | null;
  window: ReportWindow | null;
  /** The promises that can be told about here. */
  promises: readonly CommitmentView[];
  /** The one that is told about now; null where there are several to choose from. */
  promise: CommitmentView | null;
  /** The day that it is in the initiative. */
  today: string;
  timeZone: string;
}

type Asking = Pick<On, "actor" | "initiativeId" | "now">;

async function zoneOf(tx: Reader, initiativeId: string): Promise<string> {
  const initiative = await readInitiative(tx, initiativeId);
  return timeZoneOf(initiative?.defaultLanguage ?? "en");
}

/** The day that it is in an initiative. */
export const todayIn = async (tx: Reader, { initiativeId, now }: Pick<On, "initiativeId" | "now">): Promise<string> =>
  dayIn(await zoneOf(tx, initiativeId), now);

/** Whether a promise can be told about. */
export const canBeTold = ({ state, waitsForWord }: CommitmentView): boolean => state === "open" && !waitsForWord;

/** Finds out what somebody may report on. @throws {Refusal} `not-found` for everything else. */
export async function comeIn(tx: Reader, on: Asking, coming: Coming): Promise<Around> {
  return coming.token ? byLink(tx, on, coming.token, coming) : signedIn(tx, on, coming);
}

/** Whether a link has done its work: what it was for is sent, or its time is over. */
export class LinkOver extends Refusal {
  constructor() {
    super("not-found", said.linkUnknown);
  }
}

async function byLink(tx: Reader, on: Asking, token: string, { commitmentId }: Coming): Promise<Around> {
  const link = await findLink(tx, hashToken(token), on.initiativeId);
  if (link?.kind !== "task") throw new Refusal("not-found", said.linkUnknown);
  if (link.until <= on.now) throw new LinkOver();
  const [window = null] = link.windowId ? await listWindows(tx, on.initiativeId, link.windowId) : [];
  const all = await listCommitments(tx, on.initiativeId, { organizationId: link.organizationId });
  const told = all.filter(canBeTold).filter(({ id }) => !link.commitmentId || id === link.commitmentId);
  const sent = await sentIn(tx, on.initiativeId, told, link.windowId);
  const promises = told.filter(({ id }) => !sent.has(id));
  if (promises.length === 0) throw new LinkOver();
  const one = commitmentId
    ? promises.find(({ id }) => id === commitmentId)
    : promises.length === 1
      ? promises[0]
      : null;
  if (one === undefined) throw new LinkOver();
  const own = actsFor(on, link.organizationId);
  const around = await aroundOf(tx, on, link.organizationId);
  return { ...around, as: own ? "own" : "link", link, window, promises, promise: one };
}

/** Which of these promises were told of in a window. */
export async function sentIn(
  tx: Reader,
  initiativeId: string,
  promises: readonly CommitmentView[],
  windowId: string | null,
): Promise<Set<string>> {
  if (!windowId) return new Set();
  const ids = promises.map(({ id }) => id);
  const reports = await listReports(tx, initiativeId, ids);
  return new Set(
    reports.filter((one) => one.state === "sent" && one.windowId === windowId).map(({ commitmentId }) => commitmentId),
  );
}

async function signedIn(tx: Reader, on: Asking, { commitmentId, corrects }: Coming): Promise<Around> {
  const gone = new Refusal("not-found", coreWords.notFound);
  const [promise] = commitmentId ? await listCommitments(tx, on.initiativeId, { id: commitmentId }) : [];
  if (!promise || !keeps(on, promise.organizationId)) throw gone;
  if (!corrects && !canBeTold(promise)) throw new Refusal("conflict", said.notOpen);
  const around = await aroundOf(tx, on, promise.organizationId);
  const windows = corrects ? [] : await listWindows(tx, on.initiativeId);
  const open = windows.find((one) => one.toldAt !== null && isOpenOn(one, around.today)) ?? null;
  const sent = await sentIn(tx, on.initiativeId, [promise], open?.id ?? null);
  return {
    ...around,
    as: actsFor(on, promise.organizationId) ? "own" : "backbone",
    link: null,
    window: sent.size > 0 ? null : open,
    promises: [promise],
    promise,
  };
}

async function aroundOf(tx: Reader, on: Asking, organizationId: string) {
  const organizations = (await listOrganizations(tx, on.initiativeId)).map(({ id, name, isPublic }) => ({
    id,
    name,
    isPublic,
  }));
  const organization = organizations.find(({ id }) => id === organizationId);
  if (!organization) throw new Refusal("not-found", coreWords.notFound);
  const timeZone = await zoneOf(tx, on.initiativeId);
  return { organization, organizations, timeZone, today: dayIn(timeZone, on.now) };
}

/** What is being written about a promise, and the sent report that it puts right, which is for its organization alone. */
export async function findWritten(
  tx: Reader,
  initiativeId: string,
  { promise, as }: Around,
  corrects: string | undefined,
): Promise<{ draft: Report | undefined; corrected: Report | null }> {
  if (!promise) return { draft: undefined, corrected: null };
  if (!corrects) return { draft: await findDraft(tx, initiativeId, promise.id), corrected: null };
  const corrected = await findReport(tx, initiativeId, corrects);
  if (as !== "own" || corrected?.state !== "sent" || corrected.commitmentId !== promise.id)
    throw new Refusal("not-found", coreWords.notFound);
  const newer = (await listReports(tx, initiativeId, [promise.id])).some(
    (one) => one.state === "sent" && one.replaces === corrects,
  );
  if (newer) throw new Refusal("conflict", said.correctedAlready);
  return { draft: await findDraft(tx, initiativeId, promise.id, corrects), corrected };
}
