import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { fiveByTwoOrganizations, homeSentences as sentences5x2 } from "../examples/5x2/story.ts";
import { namedLeveragePoints } from "../examples/100kin10/leverage.ts";
import { hundredThousandOrganizations, homeSentences as sentences100Kin10 } from "../examples/100kin10/story.ts";
import { openWholeExamples } from "../examples/examples.ts";
import { practiceCauses } from "../examples/practice/causes.ts";
import { exampleStories, topics } from "../examples/practice/listening/stories.ts";
import { practiceOrganizations, homeSentences as sentencesOfPractice } from "../examples/practice/story.ts";
import { promises, waiting } from "../examples/practice/work/promises.ts";
import type { Hand, Run } from "../examples/run.ts";
import { operations } from "../src/conditions.ts";
import { newId } from "../src/core/id.ts";
import { beginExamples } from "../src/fill-examples.ts";

const declared = new Map(operations.map((operation) => [operation.name, operation]));

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
    await openWholeExamples(run);
    const founded = asked.filter(({ operation }) => operation === "initiative.found").map(({ input }) => input);
    expect(founded).toMatchObject([{ slug: "100kin10" }, { slug: "practice" }]);
  });

  it("asks for everything else inside an initiative, in inputs that the operations take", async () => {
    const { asked, run } = recorder([]);
    await openWholeExamples(run);
    for (const { operation, initiativeId } of asked)
      expect(initiativeId !== undefined, operation).toBe(declared.get(operation)?.scope === "initiative");
  });

  it("names no person: who sits in a committee is called by what they do", async () => {
    const { asked, run } = recorder([]);
    await openWholeExamples(run);
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
    await openWholeExamples(run);
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
    await openWholeExamples(run);
    for (const [, own] of Map.groupBy(asked, ({ initiativeId }) => initiativeId ?? "")) {
      const last = own.at(-1)?.operation;
      if (own[0]?.initiativeId) expect(last).toBe("initiative.finish");
    }
    expect(asked[0]?.operation).toBe("initiative.remove-unfinished");
  });

  it("fills what is missing behind open doors to its end, and then counts what was heard", async () => {
    const { asked, run } = recorder(["100kin10"]);
    const filling = await beginExamples(run);
    expect(asked.map(({ operation }) => operation)).not.toContain("tell.begin");
    expect(await filling?.rest()).toBe(true);
    expect(asked.at(-1)?.operation).toBe("listening.count");
    expect(await beginExamples(recorder(["5x2", "100kin10", "practice"]).run)).toBeNull();
  });

  it("ends the filling after the step that runs when the program is stopped, and does not say that it is whole", async () => {
    const { asked, run } = recorder(["5x2", "100kin10"]);
    const steps = { running: 0 };
    const filling = await beginExamples(async (...step) => {
      steps.running += 1;
      await nextTurn();
      steps.running -= 1;
      return run(...step);
    });
    const rest = filling?.rest();
    await filling?.stop();
    expect(steps.running).toBe(0);
    const asSoon = asked.length;
    expect(await rest).toBe(false);
    await nextTurn();
    expect(asked).toHaveLength(asSoon);
    expect(asked.map(({ operation }) => operation)).not.toContain("initiative.finish");
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
    await openWholeExamples(run);
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
    await openWholeExamples(run);
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
    await openWholeExamples(run);
    const lines = asked.filter(({ operation }) => operation === "listening.add-line").map(({ input }) => input);
    expect(lines).toMatchObject([{ line: { country: "ZZ", number: "000", names: { en: "Example line 000" } } }]);
  });

  it("says the same things of each on its home page", () => {
    for (const sentences of everySentence) expect(Object.keys(sentences)).toEqual(Object.keys(sentences5x2));
  });
});
