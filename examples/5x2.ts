import { z } from "zod";
import type { SchoolFigure } from "./5x2/aggregate-school-file.ts";
import { schoolDimensions, schoolPlaces } from "./5x2/breakdowns.ts";
import gaps from "./5x2/gaps.json";
import {
  fiveByTwoAdoption,
  fiveByTwoAgenda,
  fiveByTwoBodies,
  fiveByTwoCohorts,
  fiveByTwoFacts,
  fiveByTwoMilestones,
  fiveByTwoReadiness,
} from "./5x2/governing.ts";
import { fiveByTwoCampaign, fiveByTwoWon, wonIn, wonSource, wonWhy } from "./5x2/government.ts";
import {
  bureauCounts,
  bureauSource,
  fiveUnitIndicators,
  ministryCounts,
  ministrySource,
  schoolFileSource,
} from "./5x2/indicators.ts";
import { readSchoolFigures } from "./5x2/school-figures.ts";
import schoolFile from "./5x2/school-file.csv?raw";
import { directorsWords, fiveByTwoEvents, fiveByTwoOrganizations, homeSentences } from "./5x2/story.ts";
import { type Begun, foundExample } from "./found-example.ts";
import { agreeOn, foundBodies, organizationIds, recordMilestones, sayFacts } from "./governing.ts";
import { idIn, type Run, type RunInside } from "./run.ts";

const ministry = { en: "Ministry of Education", he: "משרד החינוך", ar: "وزارة التربية والتعليم" };
const bureau = {
  en: "Central Bureau of Statistics",
  he: "הלשכה המרכזית לסטטיסטיקה",
  ar: "دائرة الإحصاء المركزية",
};

/** Founds the example 5X2: Israel, twice as many students in five-unit mathematics; public figures with their sources. */
export const found5x2 = (run: Run): Promise<Begun> =>
  foundExample(
    run,
    {
      slug: "5x2",
      names: { en: "5X2", he: "5X2", ar: "5X2" },
      purpose: homeSentences.short,
      language: "he",
      kind: "example",
      organizations: fiveByTwoOrganizations,
    },
    fill,
  );

async function fill(inside: RunInside): Promise<void> {
  for (const dimension of schoolDimensions) await inside("dimension.set", dimension);
  await inside("place.add-many", { places: schoolPlaces });
  for (const indicator of fiveUnitIndicators) await inside("indicator.add", indicator);
  for (const event of fiveByTwoEvents) await inside("event.add", event);
  await govern(inside, await setGoal(inside));
  await moveGovernment(inside);
  await enterPublishedCounts(inside);
  await enterSchoolFile(inside, readSchoolFigures(schoolFile));
}

/** Who founded it and leads it, what was agreed, who made it their own, and what was reached. */
async function govern(inside: RunInside, goalId: string): Promise<void> {
  await sayFacts(inside, fiveByTwoFacts);
  await foundBodies(inside, fiveByTwoBodies);
  for (const cohort of fiveByTwoCohorts) await inside("cohort.add", cohort);
  await inside("readiness.judge", fiveByTwoReadiness);
  await agreeOn(inside, fiveByTwoAgenda);
  const { organization, ...adoption } = fiveByTwoAdoption;
  const organizationId = (await organizationIds(inside)).get(organization);
  await inside("adoption.record", { goalId, organizationId, ...adoption });
  await recordMilestones(inside, fiveByTwoMilestones);
}

/** What was won from the Ministry of Education, declared in public, as the conversation tells it. */
async function moveGovernment(inside: RunInside): Promise<void> {
  await inside("initiative.open-room", { rooms: ["work"] });
  const askedOrganizationId = (await organizationIds(inside)).get("Ministry of Education");
  const { indicators } = z
    .object({ indicators: z.array(z.object({ id: z.string(), slug: z.string() })) })
    .parse(await inside("indicator.list", {}));
  const indicatorId = indicators.find(({ slug }) => slug === "ministry-count")?.id;
  for (const { kind, names, words } of fiveByTwoWon) {
    const first = { state: "granted", on: wonIn, words, source: wonSource };
    const ask = { kind, names, why: wonWhy, askedOrganizationId, indicatorId, first };
    const id = idIn(await inside("policy.add", ask), "id");
    await inside("policy.open", { id, open: true });
    if (kind !== "campaign") continue;
    const campaign = { ...fiveByTwoCampaign, organizationId: askedOrganizationId, askId: id };
    await inside("campaign.open", { id: idIn(await inside("campaign.add", campaign), "id"), open: true });
  }
}

/** Sets the goal, with its story, open to everyone; answers its id. */
async function setGoal(inside: RunInside): Promise<string> {
  const goal = await inside("goal.set", {
    indicator: "ministry-count",
    names: {
      en: "Twice as many students in five-unit mathematics",
      he: "פי שניים תלמידים ותלמידות בחמש יחידות מתמטיקה",
      ar: "مضاعفة عدد الطلاب والطالبات في خمس وحدات رياضيات",
    },
    sentence: homeSentences.goal,
    baseline: { period: "2012", value: 8_869 },
    target: { period: "2018", value: 18_000 },
    path: "straight",
    // Students choose their units three school years before they sit the exam.
    lagPeriods: 3,
    owner: "Sheatufim",
    adopted: [{ organization: "Ministry of Education", on: "2015" }],
  });
  const goalId = idIn(goal, "goalId");
  await inside("narrative.write", { about: "goal", subjectId: goalId, ...directorsWords });
  await inside("initiative.say", { sentences: homeSentences });
  await inside("goal.open", { open: true });
  return goalId;
}

async function enterPublishedCounts(inside: RunInside): Promise<void> {
  await inside("edition.enter", {
    indicator: "ministry-count",
    sourceName: ministry,
    sourceLine: ministrySource,
    publicLevel: "country",
    rows: ministryCounts,
    status: "everyone",
  });
  await inside("edition.enter", {
    indicator: "bureau-count",
    sourceName: bureau,
    sourceLine: bureauSource,
    publicLevel: "country",
    rows: bureauCounts,
    status: "everyone",
  });
}

async function enterSchoolFile(inside: RunInside, figures: readonly SchoolFigure[]): Promise<void> {
  const source = {
    sourceName: ministry,
    sourceLine: schoolFileSource,
    groupMinimum: 10,
    zeroMeans: 4,
    status: "everyone",
  };
  await inside("edition.enter", {
    ...source,
    indicator: "school-file-count",
    publicLevel: "country",
    rows: figures.filter(({ dimension }) => dimension === "").map((figure) => rowOf(figure)),
  });
  const years = [...new Set(figures.map(({ period }) => period))].toSorted();
  for (const year of years)
    await inside("edition.enter", {
      ...source,
      indicator: "school-file-share",
      publicLevel: "district",
      rows: figures.filter(({ period }) => period === year).flatMap(rowsWithShare),
      // The report speaks of all years, so it travels with the edition that completes them.
      ...(year === years.at(-1) ? { gaps } : {}),
    });
}

const rowOf = (figure: SchoolFigure) => ({
  period: figure.period,
  numerator: figure.numerator,
  numeratorLow: figure.numerator_low,
  numeratorHigh: figure.numerator_high,
  units: figure.schools,
});

/** One row for a figure; a district is a group of schools and also a place of its own. */
function rowsWithShare(figure: SchoolFigure): object[] {
  const row = { ...rowOf(figure), denominator: figure.denominator, ...samplingOf(figure) };
  if (figure.dimension === "") return [row];
  const asGroup = { ...row, groups: { [figure.dimension]: figure.group } };
  return figure.dimension === "district" ? [asGroup, { ...row, place: figure.group }] : [asGroup];
}

/** The interval of a figure's rate from resampling schools, as the gap report has it; empty where it has none. */
function samplingOf({ period, dimension, group }: SchoolFigure) {
  const found =
    dimension === ""
      ? undefined
      : gaps.groups.find((one) => one.period === period && one.dimension === dimension && one.group === group);
  return found ? { samplingLow: found.low, samplingHigh: found.high } : {};
}
