import { type Begun, foundExample, type Rest } from "./found-example.ts";
import gaps from "./practice/gaps.json";
import { governPractice } from "./practice/govern.ts";
import { practiceDimensions, practicePlaces } from "./practice/made-up-places.ts";
import { draftYear, madeUpRows } from "./practice/made-up-schools.ts";
import { practiceFigures } from "./practice/practice-figures.ts";
import {
  homeSentences,
  madeUp,
  mentoringHours,
  practiceEvents,
  practiceIndicators,
  practiceOrganizations,
  practiceStory,
} from "./practice/story.ts";
import { idIn, type Run, type RunInside } from "./run.ts";

/** Founds the place to practise: an initiative that is plainly made up, with every kind of breakdown and a draft to publish. */
export const foundPractice = (run: Run, now = new Date()): Promise<Begun> =>
  foundExample(
    run,
    {
      slug: "practice",
      names: { en: "Practice", he: "תרגול", ar: "تدريب" },
      purpose: homeSentences.short,
      language: "en",
      kind: "practice",
      organizations: practiceOrganizations,
    },
    (inside) => fill(inside, now),
  );

async function fill(inside: RunInside, now: Date): Promise<Rest> {
  for (const dimension of practiceDimensions) await inside("dimension.set", dimension);
  await inside("place.add-many", { places: practicePlaces });
  for (const indicator of practiceIndicators) await inside("indicator.add", indicator);
  for (const event of practiceEvents) await inside("event.add", event);
  await setGoal(inside);
  const [rest] = await Promise.all([governPractice(inside, now), enterFigures(inside)]);
  return rest;
}

async function setGoal(inside: RunInside): Promise<void> {
  const goal = await inside("goal.set", {
    indicator: "advanced-share",
    names: {
      en: "One in four finishes the advanced course",
      he: "אחד מכל ארבעה מסיים את הקורס המתקדם",
      ar: "واحد من كلّ أربعة ينهي المساق المتقدّم",
    },
    sentence: homeSentences.goal,
    baseline: { period: "2019", value: 0.125 },
    target: { period: "2026", value: 0.25 },
    path: "straight",
    lagPeriods: 2,
    owner: "Backbone organization",
  });
  await inside("narrative.write", { about: "goal", subjectId: idIn(goal, "goalId"), ...practiceStory });
  await inside("initiative.say", { sentences: homeSentences });
  await inside("goal.open", { open: true });
}

async function enterFigures(inside: RunInside): Promise<void> {
  const source = { sourceName: { en: "Practice", he: "תרגול", ar: "تدريب" }, sourceLine: madeUp };
  const figures = practiceFigures(madeUpRows());
  const share = { ...source, indicator: "advanced-share", publicLevel: "municipality", groupMinimum: 10, zeroMeans: 4 };
  await inside("edition.enter", {
    ...share,
    rows: figures.filter(({ period }) => period !== draftYear),
    gaps,
    status: "everyone",
  });
  await inside("edition.enter", {
    ...share,
    rows: figures.filter(({ period }) => period === draftYear),
    status: "draft",
  });
  await inside("edition.enter", {
    ...source,
    indicator: "mentoring-hours",
    publicLevel: "country",
    rows: mentoringHours,
    status: "everyone",
  });
}
