import { z } from "zod";
import type { Working } from "./working.ts";

/** Two things that partners make together: a team whose first output is taken up, and a lab that has just begun. */
export async function workOnProjects(working: Working): Promise<void> {
  await shareQuestions(working);
  await lookForSmallClasses(working);
}

const tasksSchema = z.object({ tasks: z.array(z.object({ id: z.string(), what: z.string() })) });

/** A task of a made-up project: what, by whom, from when to when, and after which others by their place. */
interface MadeUpTask {
  what: string;
  organization: string;
  from: number;
  to: number;
  after: readonly number[];
  done?: true;
}

async function addTasks(working: Working, projectId: string, tasks: readonly MadeUpTask[]): Promise<void> {
  const ids: string[] = [];
  for (const { what, organization, from, to, after, done } of tasks) {
    const organizationId = working.organization(organization);
    const days = { startsOn: working.day(from), dueOn: working.day(to) };
    const before = after.flatMap((at) => ids[at] ?? []);
    await working.inside("project.add-task", { projectId, what, organizationId, ...days, after: before });
    const { tasks: all } = tasksSchema.parse(await working.inside("project.read", { id: projectId }));
    const id = all.find((task) => task.what === what)?.id ?? "";
    ids.push(id);
    if (done) await working.inside("project.end-task", { projectId, id, done }, working.at(to));
  }
}

const comeIn = (working: Working, id: string, organization: string): Promise<unknown> =>
  working.inside("project.come-in", { id, organizationId: working.organization(organization) });

async function shareQuestions(working: Working): Promise<void> {
  const begun = {
    kind: "project-team",
    names: { en: "Questions that all can use", he: "שאלות לשימוש כולם", ar: "أسئلة يستخدمها الجميع" },
    about: {
      en: "Made up, for practice: one collection of questions for the advanced course, tried in class.",
      he: "בדוי, לתרגול: אוסף אחד של שאלות לקורס המתקדם, שנוסו בכיתה.",
      ar: "مختلَق، للتدريب: مجموعة واحدة من أسئلة المساق المتقدّم، جُرّبت في الصفّ.",
    },
    organizationId: working.organization("College One"),
    challengeId: working.cause(19),
    placeIds: [],
    ...{ startsOn: working.day(-120), dueOn: working.day(60) },
  };
  const id = await working.make("project.begin", begun, working.by("College One", -120));
  await comeIn(working, id, "School network North");
  await comeIn(working, id, "School network South");
  await addTasks(working, id, [
    { what: "Collect questions", organization: "College One", from: -115, to: -70, after: [], done: true },
    {
      what: "Try them in ten classes",
      organization: "School network North",
      from: -65,
      to: -15,
      after: [0],
      done: true,
    },
    { what: "Translate them", organization: "School network South", from: -60, to: 20, after: [0] },
    { what: "Put them where all find them", organization: "College One", from: 25, to: 55, after: [1, 2] },
  ]);
  await working.inside(
    "project.give",
    { projectId: id, what: "The first forty questions" },
    working.by("College One", -12),
  );
  const read = z.object({ outputs: z.array(z.object({ id: z.string() })) });
  const { outputs } = read.parse(await working.inside("project.read", { id }));
  const uses = { organizationId: working.organization("School network South"), since: working.day(-9) };
  await working.inside(
    "project.adopt",
    { ...uses, projectId: id, outputId: outputs[0]?.id, words: "Made up: in all our schools since this month." },
    working.by("School network South", -9),
  );
}

async function lookForSmallClasses(working: Working): Promise<void> {
  const begun = {
    kind: "solution-lab",
    names: { en: "How a small class can open", he: "איך נפתחת כיתה קטנה", ar: "كيف يُفتح صفّ صغير" },
    about: {
      en: "Made up, for practice: three ways are tried in three towns, and then one is chosen.",
      he: "בדוי, לתרגול: מנסים שלוש דרכים בשלושה יישובים ואז בוחרים אחת.",
      ar: "مختلَق، للتدريب: تُجرَّب ثلاث طرق في ثلاث بلدات ثم تُختار واحدة.",
    },
    organizationId: working.organization("Municipality of Town A"),
    challengeId: working.cause(1),
    bodyId: working.body("teachers-for-band-1"),
    placeIds: working.places("Town A", "Town E"),
    ...{ startsOn: working.day(-20), dueOn: working.day(120) },
  };
  const id = await working.make("project.begin", begun, working.by("Municipality of Town A", -20));
  await comeIn(working, id, "School network North");
  await addTasks(working, id, [
    {
      what: "Ask five schools what stands in the way",
      organization: "Municipality of Town A",
      from: -18,
      to: 10,
      after: [],
    },
    { what: "Try two ways", organization: "School network North", from: 12, to: 90, after: [0] },
  ]);
}
