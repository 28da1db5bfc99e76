import { z } from "zod";
import { actorsIn, listBackboneNames, peopleIn } from "../../backbone/memberships/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { isMember, permissionsIn } from "../../core/actor.ts";
import type { Circle } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import type { On } from "../../core/operation.ts";
import { namesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import { type CommitmentView, commitmentViewSchema } from "../commitments/public.ts";
import { sumDelivered } from "../contributions/public.ts";
import type { Around } from "./access.ts";
import { soFarWithout } from "./count-up.ts";
import { type Basis, type Problem, problemsOf } from "./problems.ts";
import { type Answers, answersSchema, countAnswered, type Report } from "./report.ts";

const messageSchema = z.object({ en: z.string(), he: z.string(), ar: z.string() });

const problemSchema = z.object({
  field: z.string(),
  kind: z.enum(["missing", "wrong", "doubt"]),
  message: messageSchema,
  values: z.record(z.string(), z.union([z.string(), z.number(), z.date()])),
  rather: z.number().optional(),
});

/** One report as the page of its task needs it. */
export const taskSchema = z.object({
  as: z.enum(["link", "own", "backbone"]),
  organization: z.string(),
  organizationId: z.string(),
  window: z.object({ id: z.string(), names: namesSchema, dueOn: z.string() }).nullable(),
  promise: commitmentViewSchema.pick({
    id: true,
    number: true,
    names: true,
    measure: true,
    quantity: true,
    unit: true,
    currency: true,
    dueOn: true,
  }),
  soFar: z.number(),
  /** How much the plan expected by today; null where it says nothing of it. */
  expected: z.number().nullable(),
  today: z.string(),
  timeZone: z.string(),
  namesSender: z.boolean(),
  report: z
    .object({ id: z.string(), version: z.number().int(), savedAt: z.string().nullable(), waitsForWord: z.boolean() })
    .nullable(),
  answers: answersSchema,
  problems: z.array(problemSchema),
  answered: z.number().int(),
  /** The day on which what is put right was sent. */
  corrects: z.object({ id: z.string(), sentOn: z.string() }).nullable(),
  /** Whom one can choose from as having counted the same people; those alone that the reader may know of. */
  partners: z.array(z.object({ id: z.string(), name: z.string() })),
  alsoName: z.string().nullable(),
  /** The backbone team by name: they always read it. */
  team: z.array(z.string()),
  /** Funders who can be chosen as readers by their name; for members alone. */
  funders: z.array(z.object({ circle: z.string(), name: z.string() })),
  /** Several promises wait behind one link. */
  others: z.number().int(),
});
export type Task = z.output<typeof taskSchema>;

/** How much a plan expects by a day, at an even pace from its first day to its last. */
export function expectedBy(promise: CommitmentView, today: string): number | null {
  const from = promise.startsOn ?? promise.promisedAt?.slice(0, 10);
  if (!promise.quantity || !promise.dueOn || !from || from >= promise.dueOn || today <= from) return null;
  const [begin = 0, end = 0, now = 0] = [from, promise.dueOn, today].map(Date.parse);
  const share = Math.min(1, (now - begin) / (end - begin));
  const expected = promise.quantity * share;
  return promise.measure === "count" ? Math.round(expected) : Math.round(expected * 100) / 100;
}

/** What an answer is judged by. */
export async function basisOf(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId" | "language">,
  { as, today }: Pick<Around, "as" | "today">,
  promise: CommitmentView,
  corrected: Report | null,
): Promise<Basis> {
  const delivered = (await sumDelivered(tx, on.initiativeId, [promise.id])).get(promise.id) ?? 0;
  return {
    measure: promise.measure,
    quantity: promise.quantity,
    soFar: soFarWithout(delivered, corrected),
    today,
    language: on.language,
    namesSender: as === "link" && on.actor.kind !== "person",
  };
}

/** Where nothing was written yet: what has no number is told in words; a correction begins with what was sent. */
export function firstAnswers(promise: CommitmentView, corrected: Report | null): Answers {
  if (corrected) return { ...corrected.answers, sureOf: "" };
  return answersSchema.parse(promise.measure === "open" ? { count: "otherwise" } : {});
}

/** The funders of an initiative by name, for whoever wants one of them to read a report. */
export async function listFunders(tx: Reader, initiativeId: string): Promise<{ circle: Circle; name: string }[]> {
  const actors = await actorsIn(tx, initiativeId, await peopleIn(tx, initiativeId, ["members"]));
  const ids = [...actors].filter(([, actor]) => permissionsIn(actor, initiativeId).includes("funder"));
  const funders = await listPeople(
    tx,
    ids.map(([id]) => id),
  );
  return funders
    .map(({ id, name }) => ({ circle: `person:${id}` as const, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Puts together what the page of one task shows. */
export async function taskOf(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId" | "language">,
  around: Around,
  promise: CommitmentView,
  { draft, corrected }: { draft: Report | undefined; corrected: Report | null },
): Promise<Task> {
  const basis = await basisOf(tx, on, around, promise, corrected);
  const answers = draft?.answers ?? firstAnswers(promise, corrected);
  const problems: Problem[] = problemsOf(answers, basis);
  const { organization, organizations, window, as } = around;
  const partnered = new Set(promise.partners.flatMap((one) => ("organizationId" in one ? [one.organizationId] : [])));
  const known = isMember(on.actor, on.initiativeId);
  return {
    as,
    organization: organization.name,
    organizationId: organization.id,
    window: window && { id: window.id, names: window.names, dueOn: window.dueOn },
    promise,
    soFar: basis.soFar,
    expected: expectedBy(promise, around.today),
    today: around.today,
    timeZone: around.timeZone,
    namesSender: basis.namesSender,
    report: draft
      ? {
          id: draft.id,
          version: draft.version,
          savedAt: draft.savedAt?.toISOString() ?? null,
          waitsForWord: draft.waitsForWord,
        }
      : null,
    answers,
    problems: problems.map((one) => ({ ...one, values: { ...one.values } })),
    answered: countAnswered(answers, problems),
    corrects: corrected ? { id: corrected.id, sentOn: dayOf(corrected.sentAt ?? corrected.begunAt) } : null,
    partners: organizations
      .filter(({ id, isPublic }) => id !== organization.id && (known || isPublic || partnered.has(id)))
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    alsoName: organizations.find(({ id }) => id === answers.alsoWith)?.name ?? null,
    team: await listBackboneNames(tx, on.initiativeId),
    funders: known ? await listFunders(tx, on.initiativeId) : [],
    others: around.promises.length - 1,
  };
}
