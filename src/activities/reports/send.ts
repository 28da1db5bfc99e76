import { goesOn, listOfOrganization, peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { dayOf } from "../../core/days.ts";
import { hashToken, newToken } from "../../core/id.ts";
import { type Fault, Refusal } from "../../core/refusal.ts";
import { listGoals } from "../../measurement/goals/public.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type CommitmentView, setHeard } from "../commitments/public.ts";
import { countUp } from "./count-up.ts";
import { addLinks } from "./links/store.ts";
import type { Problem } from "./problems.ts";
import type { Report } from "./report.ts";
import { markSent } from "./store.ts";
import { taskWords as said, tellingWords } from "./words.ts";

/** What is known when a report is sent. */
export interface Finishing {
  report: Report;
  promise: CommitmentView;
  organization: { id: string; name: string };
  corrected: Report | null;
  today: string;
  /** The window that is open now, if one is. */
  windowId: string | null;
  /** Who sends it, as an account; null where only a name was said. */
  by: string | null;
  now: Date;
}

/** Refuses to send what is not ready, with each answer that needs a look. */
export function demandReady(problems: readonly Problem[]): void {
  const faults: Fault[] = problems.map(({ field, message, values }) => ({ field, message, values }));
  if (faults.length > 0) throw new Refusal("invalid", said.notReady, { faults });
}

/** Sends a report: it is counted, the promise is heard of again, and the organization's lead contact gets a receipt. */
export async function finish(tx: Writer, initiativeId: string, finishing: Finishing): Promise<void> {
  const { report, promise, organization, corrected, today, by, now } = finishing;
  const asOf = report.answers.asOf || today;
  const byMonth = await countsByMonth(tx, initiativeId, promise);
  await countUp(tx, initiativeId, { report, promise, corrected, asOf, byMonth, by, now });
  const windowId = finishing.windowId ?? report.windowId;
  await markSent(tx, initiativeId, report.id, { asOf, windowId, by, now });
  await setHeard(tx, initiativeId, promise.id, now);
  const contacts = (await contactsOf(tx, initiativeId, organization.id, now)).filter((id) => id !== by);
  await notify(tx, initiativeId, {
    to: contacts,
    reason: "answered",
    about: { kind: "organization", id: organization.id },
    path: `work/promises/${promise.id}/updates`,
    // Who sent it stands beside the update, for whoever acts for the organization then.
    sentence: tellingWords.receipt,
    values: { organization: organization.name },
    now,
  });
}

async function countsByMonth(tx: Reader, initiativeId: string, { goalId }: CommitmentView): Promise<boolean> {
  if (!goalId) return false;
  const goal = (await listGoals(tx, initiativeId)).find(({ id }) => id === goalId);
  return (goal?.baseline.period.length ?? 4) > 4;
}

/** Who is written to for an organization: whoever leads the contact, or else everybody who acts for it. */
export async function contactsOf(
  tx: Reader,
  initiativeId: string,
  organizationId: string,
  now: Date,
): Promise<string[]> {
  const day = dayOf(now);
  const present = (await listOfOrganization(tx, initiativeId, organizationId)).filter((one) => goesOn(one, day));
  const belong = new Set(await peopleIn(tx, initiativeId, [`organization:${organizationId}`]));
  const all = present.filter(({ personId }) => belong.has(personId));
  const leads = all.filter(({ isLead }) => isLead);
  return (leads.length > 0 ? leads : all).map(({ personId }) => personId);
}

const receiptHours = 1;

/** Makes a link to the receipt of a report: whoever has just sent it sees it for an hour, and the link of the task shows nothing. */
export async function makeReceipt(
  tx: Writer,
  initiativeId: string,
  {
    organizationId,
    reportId,
    windowId,
    now,
  }: { organizationId: string; reportId: string; windowId: string | null; now: Date },
): Promise<string> {
  const token = newToken();
  const until = new Date(now.getTime() + receiptHours * 3_600_000);
  const link = { tokenHash: hashToken(token), initiativeId, kind: "receipt" as const, until };
  await addLinks(tx, [{ ...link, windowId, organizationId, commitmentId: null, reportId, personId: null }], now);
  return token;
}

/** Asks the people of an organization to say whether what the backbone team wrote for them is right. */
export async function askToConfirm(
  tx: Writer,
  initiativeId: string,
  { promise, organization, now }: Pick<Finishing, "promise" | "organization" | "now">,
): Promise<void> {
  await notify(tx, initiativeId, {
    to: await contactsOf(tx, initiativeId, organization.id, now),
    reason: "asked",
    about: { kind: "organization", id: organization.id },
    path: `work/promises/${promise.id}/update`,
    sentence: tellingWords.confirm,
    values: { organization: organization.name },
    now,
  });
}
