import { z } from "zod";
import { listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { members } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { inLanguage, say } from "../../../core/message.ts";
import { change, type On, type OnChange, query } from "../../../core/operation.ts";
import { type Fault, Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { writeCsv } from "../../../core/table-files/spreadsheet-safe.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type CommitmentView, holdCommitment, listCommitments } from "../../commitments/public.ts";
import { sumDelivered } from "../../contributions/public.ts";
import { actsFor } from "../../voices/public.ts";
import { canBeTold, sentIn, todayIn } from "../access.ts";
import { problemsOf } from "../problems.ts";
import { finish } from "../send.ts";
import { addDraft, findDraft, findReport, setAnswers } from "../store.ts";
import { basisOf } from "../task.ts";
import { listAsks, listWindows } from "../windows/store.ts";
import { isOpenOn } from "../windows/window.ts";
import { windowWords } from "../windows/words.ts";
import { type ReportRow, readReports } from "./read-reports.ts";
import { columnWords, tableWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const whereSchema = z.object({ windowId: idSchema, organizationId: idSchema });
type Where = z.output<typeof whereSchema>;

/** The largest table that is taken. */
const mostBytes = 2_000_000;

/** The promises that an organization can still tell of in a window; only its own people fill in a table. */
async function openIn(tx: Reader, on: On, { windowId, organizationId }: Where) {
  if (!actsFor(on, organizationId)) throw new Refusal("not-found", coreWords.notFound);
  const [window] = await listWindows(tx, on.initiativeId, windowId);
  const asks = window ? await listAsks(tx, on.initiativeId, windowId) : [];
  if (!window || !asks.some((ask) => ask.organizationId === organizationId))
    throw new Refusal("not-found", coreWords.notFound);
  const all = (await listCommitments(tx, on.initiativeId, { organizationId })).filter(canBeTold);
  const sent = await sentIn(tx, on.initiativeId, all, windowId);
  return { window, promises: all.filter(({ id }) => !sent.has(id)) };
}

export const readTableOf = query({
  name: "report.table",
  summary: "Gives an organization the table of its open promises, to be filled in and brought back.",
  scope: "initiative",
  input: whereSchema,
  output: z.object({ csv: z.string() }),
  allow: members,
  example: { windowId: nowhere, organizationId: nowhere },
  run: (on, where) =>
    on.read(async (tx) => {
      const { promises } = await openIn(tx, on, where);
      const delivered = await sumDelivered(
        tx,
        on.initiativeId,
        promises.map(({ id }) => id),
      );
      const csv = writeCsv(
        Object.values(columnWords).map((title) => title[on.language]),
        promises.map(({ id, number, names, quantity }) => [
          number,
          inLanguage(names, on.language),
          quantity,
          delivered.get(id) ?? 0,
        ]),
      );
      return { csv };
    }),
});

export const bringTable = change({
  name: "report.bring-table",
  summary:
    "Takes the filled table of an organization with many promises and sends an update for each row; where a row is not right, it is named and nothing is taken.",
  scope: "initiative",
  input: whereSchema.extend({ file: z.file() }),
  output: z.object({ sent: z.number().int() }),
  allow: members,
  example: {
    windowId: nowhere,
    organizationId: nowhere,
    file: new File(["Number,How many more,How is it going\n1,31,As planned\n"], "updates.csv"),
  },
  async run(on, { file, ...where }) {
    if (file.size === 0) throw refuseField("file", said.needsFile);
    if (file.size > mostBytes) throw refuseField("file", coreWords.tooMuchSent, { most: mostBytes / 1e6 });
    const rows = await readReports(new Uint8Array(await file.arrayBuffer()), file.name, on.language);
    if (rows.length === 0) throw refuseField("file", said.empty);
    return on.write(async (tx, note) => {
      const { window, promises } = await openIn(tx, on, where);
      const today = await todayIn(tx, on);
      if (!isOpenOn(window, today)) throw new Refusal("conflict", windowWords.isOver);
      for (const { id } of promises) await holdCommitment(tx, on.initiativeId, id);
      // What was sent while this one waited is not sent again.
      const { promises: open } = await openIn(tx, on, where);
      const matched = await demandRight(tx, on, rows, { promises: open, today });
      const names = await listOrganizationNames(tx, on.initiativeId);
      const organization = {
        id: where.organizationId,
        name: names.find((one) => one.id === where.organizationId)?.name ?? "",
      };
      for (const { row, promise } of matched)
        await sendRow(tx, on, row, { promise, organization, today, windowId: window.id });
      note({ kind: "report", id: window.id, detail: { file: matched.length } });
      return { sent: matched.length };
    });
  },
});

/** Each row with its promise. @throws {Refusal} that names every row that is not right. */
async function demandRight(
  tx: Writer,
  on: OnChange,
  rows: readonly ReportRow[],
  { promises, today }: { promises: readonly CommitmentView[]; today: string },
): Promise<{ row: ReportRow; promise: CommitmentView }[]> {
  const faults: Fault[] = [];
  const matched: { row: ReportRow; promise: CommitmentView }[] = [];
  for (const row of rows) {
    const says = await faultsOf(tx, on, row, { promises, today, before: matched });
    for (const one of says) faults.push({ field: "", message: said.row, values: { row: row.row, says: one } });
    const promise = promises.find(({ number }) => number === row.number);
    if (promise && says.length === 0) matched.push({ row, promise });
  }
  if (faults.length === 0) return matched;
  const wrong = new Set(faults.map(({ values }) => values?.row)).size;
  const first: Fault = { field: "", message: said.nothingTaken, values: { count: wrong } };
  throw new Refusal("invalid", said.nothingTaken, { values: { count: wrong }, faults: [first, ...faults] });
}

async function faultsOf(
  tx: Writer,
  on: OnChange,
  { number, numberText, answers, strangePace }: ReportRow,
  among: {
    promises: readonly CommitmentView[];
    today: string;
    before: readonly { promise: CommitmentView }[];
  },
): Promise<string[]> {
  const promise = among.promises.find((one) => one.number === number);
  if (!promise) return [say(said.notOpen, on.language, { number: numberText })];
  if (among.before.some((one) => one.promise.id === promise.id)) return [say(said.twice, on.language)];
  if (strangePace) return [say(said.noPace, on.language, { text: strangePace })];
  const basis = await basisOf(tx, on, { as: "own", today: among.today }, promise, null);
  return problemsOf(answers, basis).map(({ kind, message, values }) => {
    const says = say(message, on.language, values);
    return kind === "doubt" ? say(said.orSure, on.language, { says }) : says;
  });
}

async function sendRow(
  tx: Writer,
  on: OnChange,
  { answers }: ReportRow,
  about: { promise: CommitmentView; organization: { id: string; name: string }; today: string; windowId: string },
): Promise<void> {
  const { promise, windowId } = about;
  const { initiativeId, language, now } = on;
  const by = on.actor.kind === "person" ? on.actor.personId : null;
  const draft = await findDraft(tx, initiativeId, promise.id);
  const id = draft?.id ?? newId();
  if (draft) await setAnswers(tx, initiativeId, id, { answers, language, via: "file", now });
  else
    await addDraft(tx, initiativeId, {
      ...{ id, commitmentId: promise.id, windowId, via: "file", replaces: null, answers, language, by, now },
    });
  const report = await findReport(tx, initiativeId, id);
  if (!report) throw new Error("A report that was just written is not there.");
  await finish(tx, initiativeId, { ...about, report, corrected: null, by, now });
}

export const tableOperations = [readTableOf, bringTable];
