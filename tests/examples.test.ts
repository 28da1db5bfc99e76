import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aggregateSchoolYears, readSchoolYears } from "../examples/5x2/aggregate-school-file.ts";
import { schoolDimensions } from "../examples/5x2/breakdowns.ts";
import schoolGaps from "../examples/5x2/gaps.json";
import { gapsOfSchoolFile } from "../examples/5x2/gaps-of-school-file.ts";
import { readSchoolFigures } from "../examples/5x2/school-figures.ts";
import schoolFile from "../examples/5x2/school-file.csv?raw";
import { fiveByTwoOrganizations, homeSentences as sentences5x2 } from "../examples/5x2/story.ts";
import { aggregateShortages } from "../examples/100kin10/aggregate-shortages.ts";
import { subjectDimension } from "../examples/100kin10/indicators.ts";
import { namedLeveragePoints } from "../examples/100kin10/leverage.ts";
import { readShortages } from "../examples/100kin10/shortage-figures.ts";
import shortageFile from "../examples/100kin10/shortages.csv?raw";
import { hundredThousandOrganizations, homeSentences as sentences100Kin10 } from "../examples/100kin10/story.ts";
import { openExamples } from "../examples/examples.ts";
import { practiceCauses } from "../examples/practice/causes.ts";
import practiceGaps from "../examples/practice/gaps.json";
import { gapsOfMadeUpRows } from "../examples/practice/gaps-of-made-up-rows.ts";
import { exampleStories, topics } from "../examples/practice/listening/stories.ts";
import { madeUpRows } from "../examples/practice/made-up-schools.ts";
import { practiceOrganizations, homeSentences as sentencesOfPractice } from "../examples/practice/story.ts";
import { promises, waiting } from "../examples/practice/work/promises.ts";
import type { Hand, Run } from "../examples/run.ts";
import { operations } from "../src/conditions.ts";
import { newId } from "../src/core/id.ts";

const declared = new Map(operations.map((operation) => [operation.name, operation]));

const data = join(import.meta.dirname, "../../shared/data/education");
const schools = join(data, "il-bagrut-schools/school_year_5unit_math.csv");
const shortages = join(data, "us-teacher-shortage/shortage_by_state_1991_2020.csv");

const figures = readSchoolFigures(schoolFile);
const figure = (period: string, dimension = "", group = "") =>
  figures.find((one) => one.period === period && one.dimension === dimension && one.group === group);

describe("the figures of 5X2", () => {
  it.each([
    ["2013", 8_872, 73_641],
    ["2016", 12_510, 82_087],
  ])("hold the published total of %s", (period, numerator, denominator) => {
    expect(figure(period)).toMatchObject({ numerator, denominator });
  });

  it.each([
    ["2013", "population-group", "דרוזי", 168, 1_876],
    ["2016", "population-group", "דרוזי", 296, 1_894],
    ["2013", "population-group", "בדואי", 132, 2_859],
    ["2016", "population-group", "בדואי", 192, 3_396],
    ["2013", "cluster", "1.0", 172, 3_121],
    ["2016", "cluster", "9.0", 497, 2_045],
  ])("hold %s, %s %s", (period, dimension, group, numerator, denominator) => {
    expect(figure(period, dimension, group)).toMatchObject({ numerator, denominator });
  });

  it("take each recorded 0 as 0 to 4 students", () => {
    expect(figure("2013")).toMatchObject({ numerator_low: 8_872, numerator_high: 8_872 + 429 * 4 });
    const one = readSchoolYears(
      schoolYears(["100", "2013", "0", "5"], ["101", "2013", "0.2", "10"], ["102", "2013", "", ""]),
    );
    expect(one.map(({ numerator, hidden }) => [numerator, hidden])).toEqual([
      [0, 4],
      [2, 0],
    ]);
  });

  it("count a school of no known group in the total alone", () => {
    const [total, ...groups] = aggregateSchoolYears(readSchoolYears(schoolYears(["100", "2013", "0.5", "10"])));
    expect(total).toMatchObject({ dimension: "", numerator: 5, schools: 1 });
    expect(groups).toEqual([]);
  });

  it("are named in three languages, every group", () => {
    for (const { dimension, group } of figures.filter(({ dimension }) => dimension !== "")) {
      const named = schoolDimensions.find(({ slug }) => slug === dimension)?.groups.find(({ code }) => code === group);
      expect(named?.names, `${dimension} ${group}`).toEqual({
        en: expect.any(String),
        he: expect.any(String),
        ar: expect.any(String),
      });
    }
  });

  it.skipIf(!existsSync(schools))("are what the school file gives (skipped where the data is not there)", () => {
    expect(aggregateSchoolYears(readSchoolYears(readFileSync(schools, "utf8")))).toEqual(figures);
  });
});

const header = "semel,year,sector,supervision,district,cluster,math_5unit_participation,math_takers_total";
const schoolYears = (...rows: [string, string, string, string][]) =>
  [header, ...rows.map(([semel, year, share, takers]) => `${semel},${year},,,,,${share},${takers}`)].join("\n");

describe("the gap report of 5X2", () => {
  const gap = (dimension: string, group: string, reference: string) =>
    schoolGaps.gaps.find((one) => one.dimension === dimension && one.group === group && one.reference === reference);

  it("says that the distance between best-off and poorest towns certainly widened, in each year", () => {
    const found = gap("cluster", "1.0", "9.0");
    expect(found).toMatchObject({ verdict: "widened", certainty: "certain", years_widening: 3 });
    expect(found?.by_period.map(({ gap }) => (gap * 100).toFixed(1))).toEqual(["13.6", "16.6", "17.4", "18.4"]);
    expect((found?.hidden_low ?? 0) * 100).toBeCloseTo(1.2, 1);
    expect((found?.hidden_high ?? 0) * 100).toBeCloseTo(8.7, 1);
  });

  it("says that Druze schools certainly closed in, and of Haredi schools that the file cannot tell", () => {
    expect(gap("population-group", "דרוזי", "יהודי")).toMatchObject({ verdict: "narrowed", certainty: "certain" });
    expect(gap("supervision", "חרדי", "ממלכתי")).toMatchObject({ certainty: "cannot-tell" });
  });

  it("is told of widening while rising", () => {
    expect(schoolGaps.widening_while_rising.map(({ group }) => group)).toContain("1.0");
  });

  it.skipIf(!existsSync(schools))("is what the school file gives (skipped where the data is not there)", async () => {
    expect(await gapsOfSchoolFile(schools)).toEqual(schoolGaps);
  });
});

describe("the figures of 100Kin10", () => {
  const kept = readShortages(shortageFile);

  it("count the states that report a shortage", () => {
    expect(kept).toContainEqual({ period: "2021", subject: "Mathematics", states: 42 });
    expect(kept).toContainEqual({ period: "1991", subject: "Special Education", states: 36 });
  });

  it("count a state once in a subject, and not at all where it reports no shortage", () => {
    const csv = [
      "School_Year,State,Content_Area",
      "2019-2020,Ohio,Science",
      "2019-2020,Ohio,Mathematics",
      "2019-2020,Utah,No Reported Shortages",
    ].join("\n");
    const counted = aggregateShortages(csv);
    expect(counted.filter(({ states }) => states > 0)).toEqual([
      { period: "2020", subject: "", states: 1 },
      { period: "2020", subject: "Mathematics", states: 1 },
      { period: "2020", subject: "Science", states: 1 },
    ]);
  });

  it("name every subject", () => {
    const named = subjectDimension.groups.map(({ code }) => code);
    expect([...new Set(kept.map(({ subject }) => subject))].filter((subject) => subject !== "")).toEqual(named);
  });

  it.skipIf(!existsSync(shortages))("are what the reports give (skipped where the data is not there)", () => {
    expect(aggregateShortages(readFileSync(shortages, "utf8"))).toEqual(kept);
  });
});

describe("the place to practise", () => {
  it("keeps the gap report that its made-up rows give", () => {
    expect(gapsOfMadeUpRows(madeUpRows())).toEqual(practiceGaps);
  });

  it("has a gap that widens while the total rises, and a bright spot", () => {
    const gap = (group: string, reference: string) =>
      practiceGaps.gaps.find((one) => one.group === group && one.reference === reference);
    expect(practiceGaps.widening_while_rising).toContainEqual(expect.objectContaining({ group: "1", reference: "4" }));
    expect(gap("C", "others")).toMatchObject({ verdict: "narrowed" });
  });

  it("hides small counts behind a 0", () => {
    const rows = madeUpRows();
    expect(rows.some(({ numerator, hidden }) => numerator === 0 && hidden === 4)).toBe(true);
    expect(rows.every(({ numerator }) => numerator === 0 || numerator >= 5)).toBe(true);
  });
});

/** What operations of the room of work answer with. */
const asTheRoomOfWork = () => ({
  ...{ spots: { places: [], groups: [] }, goals: [{ id: newId() }], types: [] },
  ...{ reportId: newId(), outputs: [{ id: newId() }] },
});

/** What operations of the room of listening answer with: whatever was made up before comes back with ids. */
function asTheRoomOfListening() {
  const told = exampleStories.map(({ words }) => ({ id: newId(), words }));
  const statements: { id: string; number: number; texts: { en: string } }[] = [];
  const codes = Object.values(topics).map(({ names }) => ({ id: newId(), names }));
  return (operation: string, input: unknown) => {
    type Given = { texts?: string[]; text?: string; people?: { key: string }[]; id?: string };
    const { texts, text, people, id } = input as Given;
    if (operation === "statement.seed" || operation === "statement.say")
      for (const en of texts ?? [text ?? ""])
        statements.push({ id: newId(), number: statements.length + 1, texts: { en } });
    return {
      ...{ number: 1, key: "a-secret", codes, statements, campaign: { lines: [{ id: newId() }] } },
      ...(Array.isArray(people) && { people: people.map(({ key }) => ({ key, personId: newId() })) }),
      ...(operation === "story.inbox" && { stories: told.map((story) => ({ id: story.id })) }),
      ...(operation === "masking.suggest" && {
        pieces: told.filter((story) => story.id === id).map(({ words }) => ({ text: words })),
      }),
      ...(operation === "quote.choose" && { sentences: Object.values(topics).map(({ sentence }) => sentence.en) }),
    };
  };
}

describe("opening the examples", () => {
  const everyOrganization = [...fiveByTwoOrganizations, ...hundredThousandOrganizations, ...practiceOrganizations];
  const everySentence = [sentences5x2, sentences100Kin10, sentencesOfPractice];

  /** Answers as the program does, checks each input against the declaration, and keeps what was asked. */
  function recorder(known: string[]) {
    const asked: { operation: string; input: unknown; initiativeId: string | undefined; hand: Hand | undefined }[] = [];
    const tasks: { id: string; what: string }[] = [];
    const listening = asTheRoomOfListening();
    const run: Run = async (operation, input, options) => {
      declared.get(operation)?.input.parse(input);
      const { challenges: causes = [], what } = input as { challenges?: unknown[]; what?: string };
      if (operation === "project.add-task" && what) tasks.push({ id: newId(), what });
      asked.push({ operation, input, initiativeId: options?.initiativeId, hand: options?.hand });
      return {
        initiatives: known.map((slug) => ({ slug })),
        ...{ initiativeId: newId(), goalId: newId(), id: newId(), document: newId() },
        organizations: everyOrganization.map(({ name }) => ({ id: newId(), name })),
        disagreements: [{ id: newId() }],
        version: 1,
        indicators: [
          { id: newId(), slug: "mentoring-hours" },
          { id: newId(), slug: "advanced-share" },
        ],
        ids: causes.map(() => newId()),
        ...{ code: "a-link", token: "a-secret" },
        doubles: [],
        ...{ ...asTheRoomOfWork(), tasks },
        ...listening(operation, input),
      };
    };
    return { asked, run };
  }

  it("founds each once, and leaves those that are there", async () => {
    const { asked, run } = recorder(["5x2"]);
    await openExamples(run);
    const founded = asked.filter(({ operation }) => operation === "initiative.found").map(({ input }) => input);
    expect(founded).toMatchObject([{ slug: "100kin10" }, { slug: "practice" }]);
  });

  it("asks for everything else inside an initiative, in inputs that the operations take", async () => {
    const { asked, run } = recorder([]);
    await openExamples(run);
    for (const { operation, initiativeId } of asked)
      expect(initiativeId !== undefined, operation).toBe(declared.get(operation)?.scope === "initiative");
  });

  it("names no person: who sits in a committee is called by what they do", async () => {
    const { asked, run } = recorder([]);
    await openExamples(run);
    const seats = asked.filter(({ operation }) => operation === "seat.add").map(({ input }) => input);
    expect(seats.length).toBeGreaterThan(4);
    for (const seat of seats)
      expect(seat).toMatchObject({ holder: expect.stringMatching(/^(Director|Head|Speaker) (of|at) /) });
    expect(
      new Set(asked.filter(({ operation }) => operation === "seat.add").map(({ initiativeId }) => initiativeId)).size,
    ).toBe(1);
  });

  it("lets every made-up hand say that it is one, and speak for no more than its organization", async () => {
    const { asked, run } = recorder(["5x2", "100kin10"]);
    await openExamples(run);
    const hands = asked.flatMap(({ hand }) => hand ?? []);
    expect(hands.length).toBeGreaterThan(40);
    for (const hand of hands) {
      expect(hand.name).toMatch(/ \(made up\)$/);
      expect(hand.organizationIds).toHaveLength(1);
    }
  });

  it("says of every made-up promise in three languages what is promised, and of no two the same", () => {
    const all = [...Object.values(promises), waiting];
    for (const language of ["en", "he", "ar"] as const)
      expect(new Set(all.map(({ names }) => names[language])).size).toBe(all.length);
  });

  it("says of each that it is whole only once everything is there", async () => {
    const { asked, run } = recorder([]);
    await openExamples(run);
    for (const [, own] of Map.groupBy(asked, ({ initiativeId }) => initiativeId ?? "")) {
      const last = own.at(-1)?.operation;
      if (own[0]?.initiativeId) expect(last).toBe("initiative.finish");
    }
    expect(asked[0]?.operation).toBe("initiative.remove-unfinished");
  });

  it("words every cause in three languages, each once", () => {
    for (const causes of [practiceCauses, namedLeveragePoints])
      for (const language of ["en", "he", "ar"] as const) {
        const words = causes.map(({ names }) => names[language]);
        expect(new Set(words.filter(Boolean)).size).toBe(causes.length);
      }
  });

  it("invents no answer of a real network: only the place to practise has answers and votes", async () => {
    const { asked, run } = recorder(["practice"]);
    await openExamples(run);
    const names = new Set(asked.map(({ operation }) => operation));
    for (const operation of ["round.answer", "run.make", "inquiry.begin"]) expect(names).not.toContain(operation);
    for (const operation of [
      "commitment.draft",
      "report.send",
      "ask.add",
      "practice.tell",
      "fund.pledge",
      "evidence.judge",
    ])
      expect(names).not.toContain(operation);
    expect(asked.filter(({ hand }) => hand)).toEqual([]);
    const chosen = asked.filter(({ operation }) => operation === "leverage.choose");
    expect(chosen).toHaveLength(6);
    for (const { input } of chosen) expect(input).toMatchObject({ canWe: null, needEachOther: null, chosenOn: null });
  });

  it("says of every example story that it is one, in its language, and tells none of a real initiative", async () => {
    const begins = {
      en: /^Example story \d+\. Made up/,
      he: /^סיפור לדוגמה \d+\. בדוי/,
      ar: /^قصّة للمثال \d+\. مختلَق/,
    };
    for (const { words, language } of exampleStories) expect(words).toMatch(begins[language]);
    expect(new Set(exampleStories.map(({ words }) => words)).size).toBe(exampleStories.length);
    expect([...new Set(exampleStories.map(({ language }) => language))].toSorted()).toEqual(["ar", "en", "he"]);
    const { asked, run } = recorder(["practice"]);
    await openExamples(run);
    const names = new Set(asked.map(({ operation }) => operation));
    for (const operation of [
      "tell.begin",
      "vote.cast",
      "storytheme.name",
      "initiative.make-up-people",
      "listening.open",
    ])
      expect(names).not.toContain(operation);
    for (const { input } of asked.filter(({ operation }) => operation === "heard.write"))
      expect((input as { done: { en: string } }).done.en).toContain("Source: ");
  });

  it("shows nobody in the place to practise a line that rings somewhere", async () => {
    const { asked, run } = recorder(["5x2", "100kin10"]);
    await openExamples(run);
    const lines = asked.filter(({ operation }) => operation === "listening.add-line").map(({ input }) => input);
    expect(lines).toMatchObject([{ line: { country: "ZZ", number: "000", names: { en: "Example line 000" } } }]);
  });

  it("says the same things of each on its home page", () => {
    for (const sentences of everySentence) expect(Object.keys(sentences)).toEqual(Object.keys(sentences5x2));
  });
});
