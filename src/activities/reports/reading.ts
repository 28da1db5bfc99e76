import { z } from "zod";
import { listBackboneNames } from "../../backbone/memberships/public.ts";
import { keeps, listOrganizationNames, listOrganizations } from "../../backbone/organizations/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { anyone, isMember, members } from "../../core/actor.ts";
import { isOpenTo } from "../../core/audience.ts";
import { hashToken } from "../../core/id.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { type CommitmentView, commitmentViewSchema, findCommitment, listCommitments } from "../commitments/public.ts";
import { listStanding, sumDelivered } from "../contributions/public.ts";
import { actsFor } from "../voices/public.ts";
import { canBeTold, sentIn, todayIn } from "./access.ts";
import { findLink } from "./links/store.ts";
import { answersSchema, paces, type Report, vias } from "./report.ts";
import { findReport, listReports, setReaders } from "./store.ts";
import { listFunders } from "./task.ts";
import { taskWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const gone = () => new Refusal("not-found", coreWords.notFound);

/** What was promised; not whether it was kept or ended before the goal, which is for its organization and the backbone team. */
const promiseSchema = commitmentViewSchema.pick({
  id: true,
  number: true,
  organizationId: true,
  names: true,
  measure: true,
  quantity: true,
  unit: true,
  currency: true,
  startsOn: true,
  dueOn: true,
  promisedAt: true,
});

/** A sent report as its readers see it. */
const reportSchema = z.object({
  id: z.string(),
  sentOn: z.string(),
  asOf: z.string(),
  count: answersSchema.shape.count,
  added: z.number().nullable(),
  countedOtherwise: z.string(),
  pace: z.enum(paces).nullable(),
  alsoCounted: answersSchema.shape.alsoCounted,
  alsoWith: z.string().nullable(),
  words: z.string(),
  language: z.string().nullable(),
  via: z.enum(vias),
  sender: z.string(),
  readers: z.array(z.string()),
  /** Another one stands in its stead. */
  replaced: z.boolean(),
  replaces: z.string().nullable(),
});

export const readReports = query({
  name: "report.list",
  summary:
    "Shows how a promise goes: all of it to its organization and the backbone team, to others the reports that were opened to them.",
  scope: "initiative",
  input: z.object({ commitmentId: idSchema }),
  output: z.object({
    promise: promiseSchema,
    /** Empty where the reader is outside and the organization has not agreed that everybody reads its name. */
    organization: z.string(),
    /** May read all, may correct. */
    keeps: z.boolean(),
    acts: z.boolean(),
    canBeTold: z.boolean(),
    reports: z.array(reportSchema),
    draft: z.object({ waitsForWord: z.boolean() }).nullable(),
    /** How what was delivered grew; empty for whoever may not read all of it. */
    grown: z.array(z.object({ on: z.string(), all: z.number() })),
    team: z.array(z.string()),
    funders: z.array(z.object({ circle: z.string(), name: z.string() })),
    today: z.string(),
  }),
  allow: anyone,
  example: { commitmentId: nowhere },
  run: (on, { commitmentId }) =>
    on.read(async (tx) => {
      const promise = await findCommitment(tx, on.initiativeId, commitmentId);
      if (!promise) throw gone();
      const mayAll = keeps(on, promise.organizationId);
      const all = await listReports(tx, on.initiativeId, [commitmentId]);
      const sent = all.filter(({ state }) => state === "sent");
      const open = sent.filter(({ answers }) => mayAll || isOpenTo(on.actor, on.initiativeId, answers.readers));
      if (!mayAll && (promise.state === "draft" || promise.waitsForWord)) throw gone();
      if (!mayAll && open.length === 0 && !isMember(on.actor, on.initiativeId)) throw gone();
      const inside = isMember(on.actor, on.initiativeId);
      const organizations = (await listOrganizations(tx, on.initiativeId)).filter(({ isPublic }) => inside || isPublic);
      const nameOf = (id: string): string | null => organizations.find((one) => one.id === id)?.name ?? null;
      const acts = actsFor(on, promise.organizationId);
      const replaced = new Set(sent.flatMap(({ replaces }) => replaces ?? []));
      const draft = mayAll ? all.find(({ state, replaces }) => state === "draft" && replaces === null) : undefined;
      return {
        promise,
        organization: nameOf(promise.organizationId) ?? "",
        keeps: mayAll,
        acts,
        canBeTold: canBeTold(promise),
        reports: await viewsOf(tx, open, { mayAll, replaced, nameOf }),
        draft: draft ? { waitsForWord: draft.waitsForWord } : null,
        grown: open.length === sent.length ? await grownOf(tx, on.initiativeId, sent, commitmentId) : [],
        team: await namesOfTeam(tx, on),
        funders: mayAll ? await listFunders(tx, on.initiativeId) : [],
        today: await todayIn(tx, on),
      };
    }),
});

const namesOfTeam = async (tx: Reader, on: On): Promise<string[]> =>
  isMember(on.actor, on.initiativeId) ? listBackboneNames(tx, on.initiativeId) : [];

interface Viewing {
  mayAll: boolean;
  replaced: ReadonlySet<string>;
  nameOf: (id: string) => string | null;
}

async function viewsOf(
  tx: Reader,
  reports: readonly Report[],
  { mayAll, replaced, nameOf }: Viewing,
): Promise<z.output<typeof reportSchema>[]> {
  const people = await listPeople(
    tx,
    reports.flatMap(({ sentBy }) => sentBy ?? []),
  );
  return reports
    .toSorted((a, b) => (b.sentAt?.getTime() ?? 0) - (a.sentAt?.getTime() ?? 0))
    .map(({ id, answers, added, sentAt, sentBy, via, language, replaces }) => ({
      id,
      sentOn: sentAt?.toISOString() ?? "",
      asOf: answers.asOf,
      count: answers.count,
      added,
      countedOtherwise: answers.countedOtherwise,
      pace: answers.pace,
      alsoCounted: answers.alsoCounted,
      alsoWith: nameOf(answers.alsoWith),
      words: answers.words,
      language,
      via,
      // Who sent it is between the organization and the backbone team.
      sender: mayAll
        ? (people.find((one) => one.id === sentBy)?.name ??
          [answers.senderName, answers.senderRole].filter(Boolean).join(", "))
        : "",
      readers: mayAll ? answers.readers : [],
      replaced: replaced.has(id),
      replaces,
    }));
}

/** What was delivered after each day on which a count was taken. */
async function grownOf(
  tx: Reader,
  initiativeId: string,
  sent: readonly Report[],
  commitmentId: string,
): Promise<{ on: string; all: number }[]> {
  const standing = await listStanding(tx, initiativeId, [commitmentId]);
  const dayOfReport = new Map(sent.map(({ id, answers }) => [id, answers.asOf]));
  const days = new Map<string, number>();
  for (const { reportId, amount, saidAt } of standing) {
    const day = (reportId && dayOfReport.get(reportId)) || saidAt.toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + amount);
  }
  let all = 0;
  return [...days]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([on, amount]) => {
      all += amount;
      return { on, all: Math.round(all * 1e6) / 1e6 };
    });
}

export const readReceipt = query({
  name: "report.receipt",
  summary: "Shows for an hour what came of a report to whoever has just sent it.",
  scope: "initiative",
  input: z.object({ token: z.string().min(1).max(100) }),
  output: z.object({
    organization: z.string(),
    promise: promiseSchema,
    waitsForWord: z.boolean(),
    added: z.number().nullable(),
    /** What the promise has come to; null where nothing is counted. */
    all: z.number().nullable(),
    pace: z.enum(paces).nullable(),
    alsoCounted: answersSchema.shape.alsoCounted,
    readers: z.array(z.string()),
    named: z.array(z.object({ circle: z.string(), name: z.string() })),
    /** How many promises of the organization are still open in the window. */
    left: z.number().int(),
    keeps: z.boolean(),
  }),
  allow: anyone,
  example: { token: "a-link-that-somebody-was-given" },
  run: (on, { token }) =>
    on.read(async (tx) => {
      const link = await findLink(tx, hashToken(token), on.initiativeId);
      if (link?.kind !== "receipt" || !link.reportId || link.until <= on.now)
        throw new Refusal("not-found", said.linkUnknown);
      const report = await findReport(tx, on.initiativeId, link.reportId);
      const promise = report && (await findCommitment(tx, on.initiativeId, report.commitmentId));
      if (!report || !promise) throw gone();
      const sum = (await sumDelivered(tx, on.initiativeId, [promise.id])).get(promise.id);
      const named = keeps(on, promise.organizationId) ? await listFunders(tx, on.initiativeId) : [];
      return {
        organization: (await nameOfOrganization(tx, on.initiativeId, promise.organizationId)) ?? "",
        promise,
        waitsForWord: report.waitsForWord,
        added: report.added,
        all: sum ?? null,
        pace: report.answers.pace,
        alsoCounted: report.answers.count === "more" ? report.answers.alsoCounted : null,
        readers: report.answers.readers,
        named: named.filter(({ circle }) => report.answers.readers.some((one) => one === circle)),
        left: await countLeft(tx, on, promise, link.windowId),
        keeps: keeps(on, promise.organizationId),
      };
    }),
});

const nameOfOrganization = async (tx: Reader, initiativeId: string, id: string): Promise<string | undefined> =>
  (await listOrganizationNames(tx, initiativeId)).find((one) => one.id === id)?.name;

async function countLeft(tx: Reader, on: On, promise: CommitmentView, windowId: string | null): Promise<number> {
  if (!windowId) return 0;
  const { organizationId } = promise;
  const open = (await listCommitments(tx, on.initiativeId, { organizationId })).filter(canBeTold);
  const sent = await sentIn(tx, on.initiativeId, open, windowId);
  return open.filter(({ id }) => !sent.has(id)).length;
}

export const chooseReaders = change({
  name: "report.set-readers",
  summary: "Sets who reads a sent report beside its organization and the backbone team; for the organization alone.",
  scope: "initiative",
  input: z.object({ id: idSchema, readers: answersSchema.shape.readers }),
  output: z.object({ commitmentId: z.string() }),
  allow: members,
  example: { id: nowhere, readers: ["partners"] },
  run: (on, { id, readers }) =>
    on.write(async (tx, note) => {
      const report = await findReport(tx, on.initiativeId, id, "hold");
      const promise = report && (await findCommitment(tx, on.initiativeId, report.commitmentId));
      if (report?.state !== "sent" || !promise || !actsFor(on, promise.organizationId)) throw gone();
      const shown = [
        ...report.answers.readers,
        ...(await listFunders(tx, on.initiativeId)).map(({ circle }) => circle),
      ];
      const named = readers.filter((circle) => !circle.startsWith("person:") || shown.includes(circle));
      await setReaders(tx, on.initiativeId, id, named);
      note({ kind: "report", id, detail: { readers: readers.length } });
      return { commitmentId: promise.id };
    }),
});

export const readingOperations = [readReports, readReceipt, chooseReaders];
