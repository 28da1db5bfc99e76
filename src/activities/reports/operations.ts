import { z } from "zod";
import { keeps } from "../../backbone/organizations/public.ts";
import { anyone, isMember } from "../../core/actor.ts";
import { hashToken, newId } from "../../core/id.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { withoutSigns } from "../../core/romanize.ts";
import { idSchema, maybeNamesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { findCommitment, holdCommitment } from "../commitments/public.ts";
import { personOf } from "../voices/public.ts";
import { type Around, type Coming, comeIn, comingSchema, findWritten, LinkOver } from "./access.ts";
import { findLink } from "./links/store.ts";
import { mergeAnswers } from "./merge.ts";
import { pressing, problemsOf } from "./problems.ts";
import { readAmount } from "./read-amount.ts";
import { type Answers, answersSchema, countAnswered, noAnswers, type Report, type Via } from "./report.ts";
import { askToConfirm, demandReady, finish, makeReceipt } from "./send.ts";
import { addDraft, findReport, setAnswers, setWaits } from "./store.ts";
import { basisOf, firstAnswers, listFunders, taskOf, taskSchema } from "./task.ts";
import { taskWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
export const openTask = query({
  name: "report.task",
  summary:
    "Shows the five questions of a progress report to whoever has its link, acts for the organization, or is of the backbone team.",
  scope: "initiative",
  input: comingSchema.refine(({ token, commitmentId }) => token !== undefined || commitmentId !== undefined),
  output: z.object({
    /** `over`: the link has done its work. `choose`: several promises wait behind it. */
    state: z.enum(["task", "choose", "over"]),
    task: taskSchema.nullable(),
    organization: z.string(),
    choose: z.array(z.object({ id: z.string(), names: maybeNamesSchema })),
  }),
  allow: anyone,
  example: { commitmentId: nowhere },
  run: (on, coming) =>
    on.read(async (tx) => {
      const around = await comeIn(tx, on, coming).catch((error: unknown) => {
        if (error instanceof LinkOver) return null;
        throw error;
      });
      if (!around) return { state: "over" as const, task: null, organization: "", choose: [] };
      const choose = around.promises.map(({ id, names }) => ({ id, names }));
      const organization = around.organization.name;
      if (!around.promise) return { state: "choose" as const, task: null, organization, choose };
      const written = await findWritten(tx, on.initiativeId, around, coming.corrects);
      const task = await taskOf(tx, on, around, around.promise, written);
      return { state: "task" as const, task, organization, choose };
    }),
});

export const saveReport = change({
  name: "report.save",
  summary: "Keeps the answers of a progress report as they are, also half of them; what two changed at once is asked.",
  scope: "initiative",
  input: comingSchema.extend({
    mine: answersSchema,
    /** The answers as they were when this person saw them. */
    before: answersSchema.default(noAnswers),
    keep: z.enum(["ask", "mine", "theirs", "both"]).default("ask"),
    /** What comes next for this person; said back. */
    next: z.enum(["stay", "later", "check"]).default("stay"),
  }),
  output: z.object({
    reportId: z.string(),
    version: z.number().int(),
    savedAt: z.iso.datetime(),
    answered: z.number().int(),
    /** Whether something is to be settled now: a number that is hard to believe, a day to come. */
    asks: z.boolean(),
    /** What the promise comes to with it; null where no number is read. */
    all: z.number().nullable(),
    next: z.enum(["stay", "later", "check"]),
    answers: answersSchema,
  }),
  allow: anyone,
  example: { commitmentId: nowhere, mine: { typed: "31", pace: "as-planned" } },
  run: (on, { mine, before, keep, next, ...coming }) =>
    on.write(async (tx, note) => {
      const { around, promise, draft, corrected } = await holdTask(tx, on, coming);
      const theirs = draft?.answers ?? firstAnswers(promise, corrected);
      const offered = await offeredOf(tx, on, mine, theirs);
      const { answers, clashes } = mergeAnswers(before, named(offered, around), theirs, keep);
      if (clashes.length > 0) throw new Refusal("conflict", said.clash);
      const kept = await keepDraft(tx, on, { around, promise, draft, corrected }, answers);
      note({ kind: "report", id: kept.id, keptElsewhere: true });
      const basis = await basisOf(tx, on, around, promise, corrected);
      const problems = problemsOf(answers, basis);
      const added = answers.count === "more" ? readAmount(answers.typed, on.language)?.value : 0;
      return {
        reportId: kept.id,
        version: kept.version,
        savedAt: on.now.toISOString(),
        answered: countAnswered(answers, problems),
        asks: pressing(problems).length > 0,
        all: added === undefined ? null : basis.soFar + added,
        next,
        answers,
      };
    }),
});

/** Single readers are those whose names were shown: funders, to members alone. */
async function offeredOf(tx: Writer, on: On, mine: Answers, theirs: Answers): Promise<Answers> {
  const single = mine.readers.filter((circle) => circle.startsWith("person:") && !theirs.readers.includes(circle));
  if (single.length === 0) return mine;
  const shown = isMember(on.actor, on.initiativeId) ? await listFunders(tx, on.initiativeId) : [];
  const hidden = single.filter((circle) => !shown.some((one) => one.circle === circle));
  return { ...mine, readers: mine.readers.filter((circle) => !hidden.includes(circle)) };
}

/** What is being written, held: two who write at once come one after another. */
async function holdTask(tx: Writer, on: On, coming: Coming) {
  const first = await comeIn(tx, on, coming);
  if (!first.promise) throw new Refusal("not-found", coreWords.notFound);
  await holdCommitment(tx, on.initiativeId, first.promise.id);
  const around = await comeIn(tx, on, { ...coming, commitmentId: first.promise.id });
  const promise = around.promise;
  if (!promise) throw new Refusal("not-found", coreWords.notFound);
  return { around, promise, ...(await findWritten(tx, on.initiativeId, around, coming.corrects)) };
}

type Held = Awaited<ReturnType<typeof holdTask>>;

const viaOf = (around: Around): Via => (around.as === "backbone" ? "backbone" : "form");

async function keepDraft(
  tx: Writer,
  on: Pick<On, "initiativeId" | "language" | "now" | "actor">,
  { around, promise, draft, corrected }: Held,
  answers: Answers,
): Promise<{ id: string; version: number }> {
  const { language, now } = on;
  if (draft) {
    // What waits for the word of its organization was the backbone's until somebody of its own changes it.
    const via = draft.waitsForWord && around.as !== "backbone" ? draft.via : viaOf(around);
    await setAnswers(tx, on.initiativeId, draft.id, { answers, language, via, now });
    return { id: draft.id, version: draft.version + 1 };
  }
  const id = newId();
  await addDraft(tx, on.initiativeId, {
    id,
    commitmentId: promise.id,
    windowId: around.window?.id ?? null,
    via: viaOf(around),
    replaces: corrected?.id ?? null,
    answers,
    language,
    by: personOf(on),
    now,
  });
  return { id, version: 1 };
}

const plain = (name: string): string => withoutSigns(name).toLowerCase().replaceAll(/\s+/g, " ").trim();

/** A partner that was written by its name, as what it is here; another name stays as it was written. */
function named(answers: Answers, { organizations, organization }: Around): Answers {
  const { alsoWith } = answers;
  if (alsoWith === "") return answers;
  const found = organizations.find(
    ({ id, name }) => id !== organization.id && (id === alsoWith || plain(name) === plain(alsoWith)),
  );
  return { ...answers, alsoWith: found?.id ?? (z.uuid().safeParse(alsoWith).success ? "" : alsoWith) };
}

export const sendReport = change({
  name: "report.send",
  summary:
    "Sends a progress report that is complete: it is counted, and its link opens nothing any more. What the backbone team wrote waits for the organization's word.",
  scope: "initiative",
  input: comingSchema.extend({
    reportId: idSchema,
    /** The version that was looked at; where somebody has changed it meanwhile, it is to be looked at again. */
    version: z.number().int().min(1),
  }),
  output: z.object({
    reportId: z.string(),
    /** Opens the receipt, for an hour. */
    receipt: z.string(),
    waitsForWord: z.boolean(),
  }),
  allow: anyone,
  example: { commitmentId: nowhere, reportId: nowhere, version: 1 },
  run: (on, { reportId, version, ...coming }) =>
    on.write(async (tx, note) => {
      const again = await sentJustNow(tx, on, coming, reportId);
      const held = again ?? (await holdTask(tx, on, coming));
      note({ kind: "report", id: reportId, detail: again ? { again: true } : { sent: true } });
      if (again) return { reportId, receipt: await receiptOf(tx, on, again), waitsForWord: again.report.waitsForWord };
      const { draft, around, promise, corrected } = held as Held;
      if (draft?.id !== reportId) throw new Refusal("conflict", said.sentAlready);
      if (draft.version !== version) throw new Refusal("conflict", said.changedMeanwhile);
      demandReady(problemsOf(draft.answers, await basisOf(tx, on, around, promise, corrected)));
      const waitsForWord = around.as === "backbone";
      if (waitsForWord) {
        await setWaits(tx, on.initiativeId, draft.id, true);
        if (!draft.waitsForWord)
          await askToConfirm(tx, on.initiativeId, { promise, organization: around.organization, now: on.now });
      } else
        await finish(tx, on.initiativeId, {
          report: draft,
          promise,
          organization: around.organization,
          corrected,
          today: around.today,
          windowId: around.window?.id ?? null,
          by: personOf(on),
          now: on.now,
        });
      const receipt = await receiptOf(tx, on, { report: draft, organizationId: around.organization.id });
      return { reportId, receipt, waitsForWord };
    }),
});

const receiptOf = (
  tx: Writer,
  on: Pick<On, "initiativeId" | "now">,
  { report, organizationId }: { report: Report; organizationId: string },
): Promise<string> =>
  makeReceipt(tx, on.initiativeId, { organizationId, reportId: report.id, windowId: report.windowId, now: on.now });

const sameTouch = 60_000;

/** A second touch of the same button: what was sent a moment ago by the same way is answered as it was the first time. */
async function sentJustNow(tx: Writer, on: On, coming: Coming, reportId: string) {
  const found = await findReport(tx, on.initiativeId, reportId, "hold");
  if (found?.state !== "sent" || !found.sentAt || on.now.getTime() - found.sentAt.getTime() > sameTouch) return null;
  const owner = await ownerOf(tx, on, coming, found);
  return owner && { report: found, organizationId: owner };
}

/** The organization of a report, where it was sent by the same link, or by somebody who may send for it. */
async function ownerOf(tx: Writer, on: On, { token }: Coming, { commitmentId }: Report): Promise<string | null> {
  const promise = await findCommitment(tx, on.initiativeId, commitmentId);
  if (!promise) return null;
  if (!token) return keeps(on, promise.organizationId) ? promise.organizationId : null;
  const link = await findLink(tx, hashToken(token), on.initiativeId);
  return link?.kind === "task" && link.organizationId === promise.organizationId ? promise.organizationId : null;
}

export const operations = [openTask, saveReport, sendReport];
