import { z } from "zod";
import { madeUp } from "../story.ts";
import {
  earlierReports,
  goalOfHours,
  type MadeUpPromise,
  type MadeUpReport,
  newestReports,
  promises,
  waiting,
  windowNames,
} from "./promises.ts";
import type { Working } from "./working.ts";

const arrangedSchema = z.object({ types: z.array(z.object({ id: z.string(), names: z.object({ en: z.string() }) })) });

/** How the list of kinds that any initiative begins with calls them. */
const typeNames: Record<MadeUpPromise["type"], string> = {
  people: "Work with people",
  training: "Training",
  materials: "Materials and tools",
  money: "Money",
  voice: "Being heard in public",
};

/** What promises are written with. */
interface Terms {
  types: ReadonlyMap<string, string>;
  goalOfHours: string;
  mainGoal: string | null;
}

/** Promises given, changed, done and ended, an open window with what was sent in it, and what was counted twice. */
export async function makeAndKeepPromises(working: Working): Promise<void> {
  const { inside } = working;
  const { goals } = z.object({ goals: z.array(z.object({ id: z.string() })) }).parse(await inside("goal.list", {}));
  const set = z.object({ goalId: z.string() }).parse(await inside("goal.set", goalOfHours));
  await inside("contribution.say-how", { goalId: set.goalId, how: "adds-up" });
  await inside("commitment.begin-types", { from: "general" });
  const { types } = arrangedSchema.parse(await inside("commitment.read-arrangement", {}));
  const terms = {
    types: new Map(types.map(({ id, names }) => [names.en, id])),
    goalOfHours: set.goalId,
    mainGoal: goals[0]?.id ?? null,
  };
  const ids = new Map<string, string>();
  for (const [key, one] of Object.entries(promises)) ids.set(key, await give(working, terms, one));
  await askForItsWord(working, terms);
  await changeAndClose(working, ids);
  for (const one of earlierReports) await report(working, ids, one);
  await closeWhatEnded(working, ids);
  await inside("report.open-window", { names: windowNames, dueOn: working.day(18), everyMonths: 6 }, working.at(-10));
  for (const one of newestReports) await report(working, ids, one);
  await inside("contribution.seek-overlaps", {});
  await inside("contribution.show-totals", {});
  await inside("commitment.arrange", { open: true, silentAfterMonths: 24 });
  await judgeEvidence(working, ids);
}

/** A promise as its form takes it. */
function written(working: Working, terms: Terms, one: MadeUpPromise) {
  const group = one.group ? working.group(one.group)?.split(":") : undefined;
  return {
    organizationId: working.organization(one.organization),
    partners: (one.partners ?? []).map((name) => ({ organizationId: working.organization(name) })),
    typeId: terms.types.get(typeNames[one.type]) ?? null,
    names: one.names,
    about: madeUp,
    measure: one.measure,
    quantity: one.quantity ?? null,
    unit: one.unit ?? {},
    currency: one.measure === "money" ? "EUR" : null,
    forWhom: one.forWhom ?? {},
    dimensionId: group?.[0] ?? null,
    groupCode: group?.[1] ?? null,
    placeIds: working.places(...one.places),
    startsOn: working.day(one.promised),
    dueOn: working.day(one.due),
    goalId: one.hours ? terms.goalOfHours : terms.mainGoal,
    challengeId: working.cause(one.cause),
    countsToGoal: one.hours ?? false,
  };
}

async function give(working: Working, terms: Terms, one: MadeUpPromise): Promise<string> {
  const doing = working.by(one.organization, one.promised);
  const id = await working.make("commitment.draft", written(working, terms, one), doing);
  await working.inside("commitment.promise", { id }, doing);
  return id;
}

/** The backbone team wrote one down for an organization, which has not said yes yet. */
async function askForItsWord(working: Working, terms: Terms): Promise<void> {
  const backbone = { ...working.hand("Backbone organization"), permissions: ["backbone"] as const };
  const doing = { hand: backbone, at: working.moment(waiting.promised) };
  const id = await working.make("commitment.draft", written(working, terms, waiting), doing);
  await working.inside("commitment.promise", { id }, doing);
}

/** One became more after the fact, with a reason: both ways it stood can be read. */
async function changeAndClose(working: Working, ids: ReadonlyMap<string, string>): Promise<void> {
  const changed = {
    id: ids.get("buses"),
    version: 1,
    because: "Made up: a second school joined, so a second line is needed.",
    quantity: 2,
    names: {
      en: "Two buses after the last lesson in Town A",
      he: "שני אוטובוסים אחרי השיעור האחרון ביישוב א",
      ar: "حافلتان بعد الحصّة الأخيرة في بلدة أ",
    },
  };
  await working.inside("commitment.change", changed, working.by("Municipality of Town A", -100));
}

async function closeWhatEnded(working: Working, ids: ReadonlyMap<string, string>): Promise<void> {
  const done = { id: ids.get("homework"), how: "done", on: working.day(-35) };
  await working.inside("commitment.end", done, working.by("Nonprofit One", -34));
  const ended = {
    ...{ id: ids.get("evenings"), how: "ended", on: working.day(-80) },
    because: "Made up: families rather come to the school itself.",
  };
  await working.inside("commitment.end", ended, working.by("Parents' group of Town B", -80));
}

/** One update, as somebody of the organization writes and sends it. */
async function report(working: Working, ids: ReadonlyMap<string, string>, one: MadeUpReport): Promise<void> {
  const commitmentId = ids.get(one.promise);
  const doing = working.by(promises[one.promise]?.organization ?? "", one.on);
  const mine = {
    ...{ typed: one.typed ?? "", count: one.typed ? "more" : "nothing-new", pace: one.pace, words: one.words ?? "" },
    ...(one.alsoWith
      ? { alsoCounted: "yes", alsoWith: working.organization(one.alsoWith), ownShare: one.ownShare ?? "50" }
      : { alsoCounted: "no" }),
    readers: one.readers ?? [],
  };
  const saved = z
    .object({ reportId: z.string(), version: z.number() })
    .parse(await working.inside("report.save", { commitmentId, mine }, doing));
  await working.inside("report.send", { commitmentId, ...saved }, doing);
}

/** How strong two hands hold the evidence to be, from a promise to its cause and from the cause to the number. */
async function judgeEvidence(working: Working, ids: ReadonlyMap<string, string>): Promise<void> {
  const share = await working.indicator("advanced-share");
  const cause = working.cause(6);
  const promise = { fromKind: "commitment", fromId: ids.get("trainingCollege"), toKind: "challenge", toId: cause };
  const onward = { fromKind: "challenge", fromId: cause, toKind: "indicator", toId: share };
  const opinions = [
    { by: "College One", link: promise, strength: "moderate", words: "Made up: three years in two districts." },
    { by: "School network North", link: promise, strength: "promising", words: "Made up: seen once, in one district." },
    {
      by: "College One",
      link: onward,
      strength: "promising",
      words: "Made up: where there is a teacher, a class opens.",
    },
  ];
  for (const { by, link, ...opinion } of opinions)
    await working.inside("evidence.judge", { ...link, ...opinion }, working.by(by));
}
