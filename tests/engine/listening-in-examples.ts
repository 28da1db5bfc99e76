import { expect, it } from "vitest";
import type { Run } from "../../examples/run.ts";

type Answer = Promise<Record<string, unknown>>;
type Asks = (slug: string, name: string, input?: unknown) => Answer;

/** Examples that are open, as the program, a visitor and a person of the place to practise ask of them. */
interface Opened {
  run: Run;
  ask: Asks;
  see: Asks;
  asPerson(personId: string, name: string, input: unknown): Answer;
}

/** As one of the made-up people who listen or code in the place to practise; their ids stand in the campaign alone. */
type AsHelper = (duty: "listener" | "coder", name: string, input: unknown) => Answer;

/** What the examples hold of listening: the tests of it, to be run where the examples are open. */
export function listeningInExamples(opened: Opened): void {
  const asHelper: AsHelper = async (duty, name, input) => {
    const { asked } = (await opened.ask("practice", "listening.prepare", { number: 1 })) as {
      asked: { personId: string; duty: string }[];
    };
    return opened.asPerson(asked.find((one) => one.duty === duty)?.personId ?? "", name, input);
  };
  campaignIsOpen(opened, asHelper);
  codedByTwo(opened, asHelper);
  toldCoarsely(opened);
  visitorReads(opened);
  conversationsAre(opened);
  sentenceGoesUpAndDown(opened, asHelper);
  peopleAreMadeUp(opened);
  secondGoalIsTold(opened);
}

function campaignIsOpen({ ask }: Opened, asHelper: AsHelper): void {
  it("lets people who practise see a campaign that is open, with each check made by somebody who is made up", async () => {
    const { campaigns } = await ask("practice", "listening.read");
    expect(campaigns).toMatchObject([{ number: 1, state: "open", missing: 0 }]);
    expect(JSON.stringify((campaigns as { told: unknown }[])[0]?.told)).toContain("10");
    const whole = await ask("practice", "listening.prepare", { number: 1 });
    expect(whole).toMatchObject({
      missing: [],
      campaign: { lines: [{ number: "000", names: { en: "Example line 000" } }], duty: [{ saidBy: /Made up/ }] },
    });
    const names = Object.values(whole.names as Record<string, string>);
    expect(names).toHaveLength(7);
    for (const name of names) expect(name).toMatch(/ \(made up\)$/);
    const { stories } = await asHelper("listener", "story.inbox", {});
    expect(stories).toHaveLength(15);
  });
}

function codedByTwo(_: Opened, asHelper: AsHelper): void {
  it("has example stories coded by two coders who differed once and settled it", async () => {
    const room = await asHelper("coder", "coding.room", { number: 1 });
    expect(room).toMatchObject({ progress: { all: 14, once: 10, twice: 10 }, toSettle: [] });
    const agreement = room.agreement as { alpha: number | null }[];
    expect(agreement).toHaveLength(4);
    expect(agreement.filter(({ alpha }) => alpha === 1)).toHaveLength(2);
  });
}

function toldCoarsely({ ask }: Opened): void {
  it("tells what the example stories speak of in coarse counts, what came of it, and who was heard", async () => {
    const { themes } = await ask("practice", "storytheme.list", { campaign: 1 });
    expect(
      (themes as { names: { en: string }; step: number }[]).map(({ names, step }) => [names.en, step]).toSorted(),
    ).toEqual([
      ["A class nearby", 5],
      ["Explained again", 5],
      ["The pace of lessons", 10],
    ]);
    const { candidates } = await ask("practice", "candidate.list");
    expect(candidates).toMatchObject([
      { state: "candidate", themeIds: [expect.any(String), expect.any(String)], challengeIds: [expect.any(String)] },
    ]);
    const heardFrom = await ask("practice", "heardfrom.read", { number: 1 });
    expect(heardFrom).toMatchObject({ told: { tellers: 10 } });
    expect(heardFrom.told).toMatchObject({
      questions: expect.arrayContaining([
        expect.objectContaining({
          question: "gender",
          answers: expect.arrayContaining([expect.objectContaining({ answer: "girl", step: 5 })]),
        }),
      ]),
    });
  });
}

function visitorReads({ see }: Opened): void {
  it("shows a visitor what was heard and done, and the one sentence that may stand", async () => {
    const seen = await see("practice", "heard.list");
    expect(seen).toMatchObject({ voicesAreOpen: true, voices: [{ firstName: null }] });
    expect(JSON.stringify(seen.voices)).toContain("In this example somebody explains it a second time");
    expect((seen.parts as { entries: object[] }[]).map(({ entries }) => entries.length)).toEqual([1, 1]);
    expect(JSON.stringify(seen)).not.toContain("Example story 4");
  });
}

function conversationsAre({ run, ask }: Opened): void {
  it("has a conversation that is over, of made-up people in groups, and one that is open", async () => {
    await run("conversation.count-due", {});
    const { conversations } = await ask("practice", "conversation.list");
    const listed = conversations as { number: number; state: string }[];
    const over = listed.find(({ state }) => state === "closed");
    expect(listed.map(({ state }) => state).toSorted()).toEqual(["closed", "open"]);
    const results = await ask("practice", "conversation.results", { number: over?.number });
    expect(results).toMatchObject({ people: 40, votes: 480 });
    const { groups, statements } = results as {
      groups: { size: number }[];
      statements: { byGroup: { agrees: number; seen: number }[] }[];
    };
    expect(groups.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...groups.map(({ size }) => size))).toBeGreaterThanOrEqual(5);
    expect(statements).toHaveLength(12);
    for (const { agrees, seen } of statements[0]?.byGroup ?? []) expect(agrees / seen).toBeGreaterThan(0.7);
    const open = listed.find(({ state }) => state === "open");
    const { statements: looked } = await ask("practice", "statement.queue", { number: open?.number });
    expect((looked as { state: string }[]).map(({ state }) => state).filter((state) => state !== "shown")).toEqual([
      "waiting",
    ]);
  });
}

function sentenceGoesUpAndDown({ ask, see }: Opened, asHelper: AsHelper): void {
  it("lets a listener take the sentence down and put it up again, and nobody else", async () => {
    const { stories } = (await asHelper("listener", "story.inbox", {})) as { stories: { id: string }[] };
    for (const { id } of stories) {
      await asHelper("listener", "story.open", { id });
      const { asked } = (await asHelper("listener", "quote.choose", { id })) as { asked: { id: string }[] };
      for (const quote of asked) {
        const down = { id, quoteId: quote.id, isUp: false };
        await expect(asHelper("coder", "quote.put-up", down)).rejects.toMatchObject({ reason: "not-found" });
        await expect(ask("practice", "quote.put-up", down)).rejects.toThrow();
        await asHelper("listener", "quote.put-up", down);
        expect(await see("practice", "heard.list")).toMatchObject({ voices: [] });
        await asHelper("listener", "quote.put-up", { ...down, isUp: true });
        expect(await see("practice", "heard.list")).toMatchObject({ voices: [{}] });
      }
    }
    expect.assertions(4);
  });
}

function peopleAreMadeUp({ ask, see }: Opened): void {
  it("makes people up in the place to practise alone, and only by itself", async () => {
    const people = [{ key: "one", name: "One (made up)", permissions: ["partner"] }];
    await expect(ask("5x2", "initiative.make-up-people", { people })).rejects.toMatchObject({ reason: "not-found" });
    await expect(see("practice", "initiative.make-up-people", { people })).rejects.toThrow();
    const plain = [{ key: "one", name: "Somebody" }];
    await expect(ask("practice", "initiative.make-up-people", { people: plain })).rejects.toMatchObject({
      reason: "invalid",
    });
    const { members } = await ask("practice", "membership.list");
    for (const { name } of members as { name: string }[]) expect(name).toMatch(/ \(made up\)$/);
  });
}

function secondGoalIsTold({ ask, see }: Opened): void {
  it("tells of 100Kin10 what 600 young people said and the goal that came of it, with no made-up story or count", async () => {
    const seen = JSON.stringify(await see("100kin10", "heard.list"));
    expect(seen).toMatch(/150,000/);
    expect(seen).toContain("yearning to belong");
    expect(await ask("100kin10", "storytheme.list", { campaign: 1 })).toMatchObject({ themes: [] });
    expect(await ask("100kin10", "candidate.list")).toMatchObject({ candidates: [{ state: "taken-up" }] });
    expect(await ask("5x2", "conversation.list")).toMatchObject({ conversations: [] });
  });
}
