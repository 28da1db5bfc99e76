import {
  hundredThousandAgenda,
  hundredThousandBodies,
  hundredThousandCohorts,
  hundredThousandFacts,
  hundredThousandMilestones,
} from "./100kin10/governing.ts";
import {
  networkSource,
  shortageSource,
  subjectDimension,
  teacherIndicators,
  teachersPrepared,
  teachersPromised,
} from "./100kin10/indicators.ts";
import { nameLeveragePoints } from "./100kin10/leverage.ts";
import { tellOfSecondGoal } from "./100kin10/listening.ts";
import { readShortages } from "./100kin10/shortage-figures.ts";
import shortages from "./100kin10/shortages.csv?raw";
import { foundersWords, homeSentences, hundredThousandEvents, hundredThousandOrganizations } from "./100kin10/story.ts";
import { type Begun, foundExample } from "./found-example.ts";
import { agreeOn, foundBodies, recordMilestones, sayFacts } from "./governing.ts";
import { idIn, type Run, type RunInside } from "./run.ts";

const network = { en: "100Kin10", he: "100Kin10", ar: "100Kin10" };
const department = {
  en: "US Department of Education",
  he: "משרד החינוך של ארצות הברית",
  ar: "وزارة التعليم الأمريكية",
};

/** Founds the example 100Kin10: the United States, 100,000 teachers in ten years; public figures with their sources. */
export const found100Kin10 = (run: Run): Promise<Begun> =>
  foundExample(
    run,
    {
      slug: "100kin10",
      names: network,
      purpose: homeSentences.short,
      language: "en",
      kind: "example",
      organizations: hundredThousandOrganizations,
    },
    fill,
  );

async function fill(inside: RunInside): Promise<void> {
  await inside("dimension.set", subjectDimension);
  await inside("place.add-many", {
    places: [
      {
        code: "US",
        level: "country",
        slug: "united-states",
        names: { en: "United States", he: "ארצות הברית", ar: "الولايات المتحدة" },
      },
    ],
  });
  for (const indicator of teacherIndicators) await inside("indicator.add", indicator);
  for (const event of hundredThousandEvents) await inside("event.add", event);
  await setGoal(inside);
  await govern(inside);
  await enterFigures(inside);
}

/** Who began it, what was agreed, and what was reached. */
async function govern(inside: RunInside): Promise<void> {
  await sayFacts(inside, hundredThousandFacts);
  await foundBodies(inside, hundredThousandBodies);
  for (const cohort of hundredThousandCohorts) await inside("cohort.add", cohort);
  await agreeOn(inside, hundredThousandAgenda);
  await recordMilestones(inside, hundredThousandMilestones);
  await inside("initiative.open-room", { rooms: ["causes", "listening"] });
  await nameLeveragePoints(inside);
  await tellOfSecondGoal(inside);
  // The kinds that the network came to ask its partners for; what each of them promised is not part of this example.
  await inside("commitment.begin-types", { from: "teachers" });
}

async function setGoal(inside: RunInside): Promise<void> {
  const goal = await inside("goal.set", {
    indicator: "teachers-prepared",
    names: {
      en: "100,000 new STEM teachers",
      he: "100,000 מורים ומורות חדשים",
      ar: "100,000 معلّم ومعلّمة جدد",
    },
    sentence: homeSentences.goal,
    baseline: { period: "2011", value: 0 },
    target: { period: "2021", value: 100_000 },
    path: "straight",
    lagPeriods: 0,
    owner: "100Kin10",
  });
  await inside("narrative.write", { about: "goal", subjectId: idIn(goal, "goalId"), ...foundersWords });
  await inside("initiative.say", { sentences: homeSentences });
  await inside("goal.open", { open: true });
}

async function enterFigures(inside: RunInside): Promise<void> {
  const open = { publicLevel: "country", status: "everyone" };
  const fromNetwork = { ...open, sourceName: network, sourceLine: networkSource };
  await inside("edition.enter", { ...fromNetwork, indicator: "teachers-prepared", rows: teachersPrepared });
  await inside("edition.enter", { ...fromNetwork, indicator: "teachers-promised", rows: teachersPromised });
  await inside("edition.enter", {
    ...open,
    indicator: "shortage-states",
    sourceName: department,
    sourceLine: shortageSource,
    // States are counted here, not people: nobody is known by a small number.
    groupMinimum: 1,
    rows: readShortages(shortages).map(({ period, subject, states }) => ({
      period,
      numerator: states,
      denominator: 50,
      ...(subject === "" ? {} : { groups: { subject } }),
    })),
  });
}
