import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeCommittee } from "../../backbone/bodies/operations.ts";
import { addMember } from "../../backbone/bodies/seat-operations.ts";
import { refused } from "../../backbone/bodies/testing.ts";
import { findThing } from "../../backbone/things/public.ts";
import { circlesOf } from "../../core/audience.ts";
import { daysAfter } from "../../core/days.ts";
import { closeDecision, closeDue, recordDecision } from "./close-operations.ts";
import { carryDecision, reviewDecision } from "./follow-operations.ts";
import { openForAnswers, withdrawProposal } from "./propose-operations.ts";
import { decisionsOnDesk } from "./sources.ts";
import { nextWeek, openSteering } from "./testing.ts";
import { amendProposal } from "./vote-operations.ts";

type Steering = Awaited<ReturnType<typeof openSteering>>;
let steering: Steering;
let house: Steering["house"];
let director: string;
let noa: string;
let lina: string;
let dan: string;
let partner: string;
beforeAll(async () => {
  steering = await openSteering();
  house = steering.house;
  ({ director, noa, lina, dan, partner } = steering.people);
});
beforeEach(() => house.setNow(new Date()));
afterAll(() => house?.scratch.close());

const propose: Steering["propose"] = (more) => steering.propose(more);
const open: Steering["open"] = (more) => steering.open(more);
const vote: Steering["vote"] = (...asked) => steering.vote(...asked);
const read: Steering["read"] = (...asked) => steering.read(...asked);
const close: Steering["close"] = (id) => steering.close(id);
const reasonsTo: Steering["reasonsTo"] = (...asked) => steering.reasonsTo(...asked);

describe("closing", () => {
  test("happens once, also when two close at once while others answer", async () => {
    const id = await open();
    for (const who of [noa, lina]) await vote(who, id, "yes");
    const tries = await Promise.allSettled([
      close(id),
      vote(dan, id, "no"),
      house.ask(closeDecision, director, { id }),
    ]);
    const closers = [tries[0], tries[2]].filter((one) => one?.status === "fulfilled");
    expect(closers).toHaveLength(1);
    const { result, part } = await read(noa, id);
    expect(result?.took).toBe(part?.votes.length);
    expect((await reasonsTo(dan, id)).filter((reason) => reason === "decided")).toHaveLength(1);
  });

  test("makes the result final: no answer, no wording, no record and no second closing changes it", async () => {
    const id = await open();
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    await close(id);
    const before = (await read(noa, id)).result;
    const later: Promise<unknown>[] = [
      vote(dan, id, "no"),
      close(id),
      house.ask(recordDecision, noa, { id, present: [noa, lina], counts: { no: 2 } }),
      house.ask(amendProposal, noa, { id, proposal: "Else", because: "x", until: nextWeek }),
      house.ask(openForAnswers, noa, { id, until: nextWeek }),
      house.ask(withdrawProposal, noa, { id }),
    ];
    for (const ending of await Promise.allSettled(later))
      expect(ending).toMatchObject({ status: "rejected", reason: refused("conflict") });
    await house.ask(addMember, director, { bodyId: steering.body.id, holder: "Came later" });
    expect((await read(noa, id)).result).toEqual(before);
  });

  test("comes by itself when the time is over; an answer after the time is refused before that", async () => {
    const id = await open();
    await vote(noa, id, "yes");
    const program = { kind: "program" } as const;
    await expect(house.ask(closeDue, noa, {})).rejects.toMatchObject(refused("forbidden"));
    // It is still the last day in New York.
    house.setNow(new Date(`${daysAfter(nextWeek, 1)}T03:00:00Z`));
    await vote(lina, id, "yes");
    await house.ask(closeDue, program, {});
    expect((await read(noa, id)).state).toBe("open");
    house.setNow(new Date(`${daysAfter(nextWeek, 1)}T06:00:00Z`));
    await expect(vote(dan, id, "yes")).rejects.toMatchObject(refused("conflict"));
    const both = await Promise.all([house.ask(closeDue, program, {}), house.ask(closeDue, program, {})]);
    expect(both.reduce((sum, { closed }) => sum + closed, 0)).toBeGreaterThan(0);
    expect(await read(noa, id)).toMatchObject({ state: "not-adopted", result: { outcome: "no-quorum", took: 2 } });
    expect((await reasonsTo(dan, id)).filter((reason) => reason === "decided")).toHaveLength(1);
  });
});

describe("in a meeting", () => {
  test("who was there, who stepped aside and the hands make the decision at once", async () => {
    const id = await propose({ meetingId: steering.body.id });
    const { part } = await read(noa, id);
    const head = part?.voters.find(({ name }) => name === "School head")?.key ?? "";
    const record = { id, present: [noa, lina, dan, head], recused: [dan] };
    await expect(house.ask(recordDecision, noa, { ...record, counts: { yes: 4 } })).rejects.toMatchObject(
      refused("invalid"),
    );
    await expect(house.ask(recordDecision, lina, { ...record, counts: { yes: 3 } })).rejects.toMatchObject(
      refused("forbidden"),
    );
    await house.ask(recordDecision, noa, { ...record, counts: { yes: 2, no: 1 } });
    expect((await read(noa, id)).result).toMatchObject({
      outcome: "adopted",
      took: 3,
      recused: 1,
      counts: { yes: 2, no: 1, abstain: 0 },
      present: expect.arrayContaining([noa, head]),
    });
    expect((await read(partner, id)).result?.present).toBeUndefined();
  });

  test("too few make no decision, and options are chosen by name", async () => {
    const few = await propose({ method: "consent" });
    await house.ask(recordDecision, noa, { id: few, present: [noa], counts: { agree: 1 } });
    expect(await read(noa, few)).toMatchObject({ state: "not-adopted", result: { outcome: "no-quorum" } });
    const choice = await propose({ method: "dots", options: ["North", "South"] });
    const present = [noa, lina, dan];
    await expect(house.ask(recordDecision, noa, { id: choice, present })).rejects.toMatchObject({
      faults: [{ field: "chosen" }],
    });
    await house.ask(recordDecision, noa, { id: choice, present, chosen: 1 });
    expect((await read(noa, choice)).result).toMatchObject({ outcome: "chosen", winners: [1] });
  });
});

describe("every method", () => {
  test.each([
    [
      "score",
      [
        [9, 2],
        [8, 3],
        [7, 9],
      ],
      "chosen",
      [0],
    ],
    [
      "ranking",
      [
        [1, 2],
        [1, 2],
        [2, 1],
      ],
      "chosen",
      [0],
    ],
    [
      "dots",
      [
        [1, 4],
        [0, 5],
        [5, 0],
      ],
      "chosen",
      [1],
    ],
    [
      "score",
      [
        [5, 5],
        [5, 5],
        [5, 5],
      ],
      "level",
      [0, 1],
    ],
  ])("of options, %s %j, comes out %s", async (method, choices, outcome, winners) => {
    const id = await open({ method, options: ["North", "South"] });
    for (const [place, who] of [noa, lina, dan].entries()) await vote(who, id, choices[place]);
    await close(id);
    expect((await read(noa, id)).result).toMatchObject({ outcome, winners });
  });

  test("of options needs two at least, each once", async () => {
    for (const options of [[], ["North"], ["North", "North"]])
      await expect(propose({ method: "score", options })).rejects.toMatchObject({ faults: [{ field: "options" }] });
  });

  test("consensus is undone by one who does not agree", async () => {
    const id = await open({ method: "consensus" });
    await vote(noa, id, "agree");
    await vote(lina, id, "aside");
    await vote(dan, id, "disagree");
    await close(id);
    expect((await read(noa, id)).result?.outcome).toBe("not-adopted");
  });
});

describe("what follows", () => {
  const decided = async (more: object = {}): Promise<string> => {
    const id = await open(more);
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    await close(id);
    return id;
  };

  test("who carries it, its review and what came of it are said by those who carry or run it", async () => {
    const id = await decided({ readBy: "body" });
    const wish = { id, state: "in-work", ownerPersonId: partner, effect: "Two courses", reviewOn: nextWeek };
    await expect(house.ask(carryDecision, lina, wish)).rejects.toMatchObject(refused("forbidden"));
    await house.ask(carryDecision, noa, wish);
    // Whoever is to carry it can read it, although she sits elsewhere.
    expect(await read(partner, id)).toMatchObject({ state: "in-work", owner: "Partner", carries: true, part: null });
    await house.ask(carryDecision, partner, { ...wish, state: "done" });
    const onDesk = await house.scratch.records.read({ initiativeId: house.initiativeId, personId: director }, (tx) =>
      decisionsOnDesk(tx, { initiativeId: house.initiativeId, personId: director, now: new Date() }),
    );
    expect(onDesk).toContainEqual(expect.objectContaining({ path: `decisions/${id}`, due: nextWeek }));
    await house.ask(reviewDecision, partner, { id, cameOfIt: "Both courses ran." });
    expect(await read(noa, id)).toMatchObject({
      state: "reviewed",
      cameOfIt: "Both courses ran.",
      result: { took: 3 },
    });
  });

  test("a newer decision stands in the place of an older one only once it is adopted", async () => {
    const old = await decided();
    const id = await propose({ supersedes: old });
    expect((await read(noa, old)).supersededBy).toBeNull();
    await house.ask(openForAnswers, noa, { id, until: nextWeek });
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    await close(id);
    expect((await read(noa, old)).supersededBy).toMatchObject({ id });
    await expect(propose({ supersedes: old })).rejects.toMatchObject({ faults: [{ field: "supersedes" }] });
  });

  test("what can be searched and followed has the audience of the moment", async () => {
    const id = await open({ title: "Told of" });
    const found = async (who: string) =>
      house.scratch.records.read({ initiativeId: house.initiativeId, personId: who }, async (tx) =>
        findThing(tx, house.initiativeId, circlesOf(await house.as(who), house.initiativeId), {
          kind: "decision",
          id,
        }),
      );
    expect(await found(partner)).toBeUndefined();
    expect(await found(lina)).toMatchObject({ names: { en: "Told of" } });
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    await close(id);
    expect((await found(partner))?.state?.en).toContain("Adopted");
  });

  test("a committee that has ended takes no new decision", async () => {
    const ended = await house.found(director, "Has ended", [{ personId: lina }]);
    await house.ask(closeCommittee, director, { id: ended.id });
    await expect(propose({ bodyId: ended.id })).rejects.toMatchObject(refused("conflict"));
  });
});
