import { newId } from "../../core/id.ts";
import type { Writer } from "../../storage/records.ts";
import type { CommitmentView } from "../commitments/public.ts";
import { addContribution, listStanding, replaceContributions } from "../contributions/public.ts";
import { readAmount } from "./read-amount.ts";
import type { Report } from "./report.ts";

/** A report that is sent, with what it is about. */
export interface Sending {
  report: Report;
  promise: CommitmentView;
  corrected: Report | null;
  asOf: string;
  /** As the goal writes its periods: a year, or a month. */
  byMonth: boolean;
  by: string | null;
  now: Date;
}

/** What was delivered before a report, without the one that it puts right. */
export const soFarWithout = (delivered: number, corrected: Pick<Report, "added"> | null): number =>
  Math.max(0, Math.round((delivered - (corrected?.added ?? 0)) * 1e6) / 1e6);

/** Counts what a report adds; what it takes back or puts right stands in the stead of what was counted, and both are kept. */
export async function countUp(tx: Writer, initiativeId: string, sending: Sending): Promise<void> {
  const { report, promise, corrected } = sending;
  const standing = await listStanding(tx, initiativeId, [promise.id]);
  const own =
    corrected && (corrected.added ?? 0) >= 0 ? standing.filter(({ reportId }) => reportId === corrected.id) : [];
  const added = report.added ?? 0;
  const stands = own.reduce((sum, { amount }) => sum + amount, 0);
  // Where a later report has taken in what is put right, only the difference is counted.
  const change = corrected && own.length === 0 ? added - (corrected.added ?? 0) : added - stands;
  if (own.length > 0 && added >= 0) return put(tx, initiativeId, sending, added, own);
  if (change > 0) return put(tx, initiativeId, sending, change, []);
  if (change < 0) return takeAway(tx, initiativeId, sending, -change, standing);
}

type Standing = Awaited<ReturnType<typeof listStanding>>;

/** So much less than was counted: the newest parts make way for what is left of them. */
async function takeAway(tx: Writer, initiativeId: string, sending: Sending, less: number, standing: Standing) {
  const going: Standing = [];
  let left = -less;
  for (const one of standing.toReversed()) {
    if (left >= 0) break;
    going.push(one);
    left += one.amount;
  }
  await put(tx, initiativeId, sending, Math.max(0, left), going);
}

async function put(tx: Writer, initiativeId: string, sending: Sending, amount: number, instead: Standing) {
  const { report, promise, asOf, byMonth, by, now } = sending;
  const id = newId();
  await addContribution(
    tx,
    initiativeId,
    {
      id,
      commitmentId: promise.id,
      organizationId: promise.organizationId,
      reportId: report.id,
      amount: Math.round(amount * 1e6) / 1e6,
      period: instead[0]?.period ?? asOf.slice(0, byMonth ? 7 : 4),
      placeId: promise.placeIds.length === 1 ? (promise.placeIds[0] ?? null) : null,
      site: null,
      program: null,
      dimensionId: promise.dimensionId,
      groupCode: promise.groupCode,
      shares: sharesOf(report, promise),
    },
    { by, now },
  );
  await replaceContributions(
    tx,
    initiativeId,
    instead.map((one) => one.id),
    id,
  );
}

/** Half and half, or as it was said; all of it is the organization's own where nobody else counted the same. */
function sharesOf({ answers, language }: Report, { organizationId }: CommitmentView) {
  if (answers.alsoCounted !== "yes" || answers.alsoWith === "" || answers.alsoWith === organizationId) return [];
  const own = (readAmount(answers.ownShare, language === "ar" ? "ar" : "en")?.value ?? 50) / 100;
  return [
    { organizationId, share: own },
    { organizationId: answers.alsoWith, share: 1 - own },
  ];
}
