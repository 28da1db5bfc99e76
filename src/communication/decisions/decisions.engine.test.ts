import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dayOf, daysAfter } from "../../backbone/bodies/body.ts";
import { closeCommittee } from "../../backbone/bodies/operations.ts";
import { addMember, endMemberSeat } from "../../backbone/bodies/seat-operations.ts";
import { type Governed, openGoverned, refused } from "../../backbone/bodies/testing.ts";
import { declareInterest } from "../../backbone/interests/operations.ts";
import { findThing } from "../../backbone/things/public.ts";
import { circlesOf } from "../../core/audience.ts";
import { closeDecision, closeDue, recordDecision } from "./close-operations.ts";
import { carryDecision, reviewDecision } from "./follow-operations.ts";
import { beginDecision, listRegister, readDecision } from "./operations.ts";
import { editDecision, openForAnswers, proposeDecision, withdrawProposal } from "./propose-operations.ts";
import { decisionsOnDesk, decisionsWaiting } from "./sources.ts";
import { amendProposal, castVote, recuse } from "./vote-operations.ts";

let house: Governed;
let director: string;
let [noa, lina, dan, partner, funder, evaluator, watcher]: string[] = [];
let fund: string;
let body: { id: string; slug: string };

const visitor = { kind: "visitor" } as const;
const nextWeek = daysAfter(dayOf(new Date()), 7);

beforeAll(async () => {
  house = await openGoverned();
  director = await house.person("Director", ["backbone"]);
  [noa, lina, dan, partner, watcher] = await Promise.all(
    ["Noa", "Lina", "Dan", "Partner", "Watcher"].map((name) => house.person(name, ["partner"])),
  );
  funder = await house.person("Funder", ["funder"]);
  evaluator = await house.person("Evaluator", ["evaluator"]);
  fund = await house.organization("Fund", "philanthropy");
  body = await house.found(director, "Steering", [
    { personId: noa, duty: "chair" },
    { personId: lina },
    { personId: dan },
    { holder: "School head" },
    { personId: watcher, duty: "observer" },
  ]);
});
beforeEach(() => house.setNow(new Date()));
afterAll(() => house?.scratch.close());

const mine = (id: string | undefined): string => id ?? "";
const propose = async (more: object = {}): Promise<string> => {
  const wish = { bodyId: body.id, title: "A proposal", proposal: "We do it.", method: "majority", ...more };
  return (await house.ask(proposeDecision, mine(lina), wish)).id;
};
const open = async (more: object = {}): Promise<string> => {
  const id = await propose(more);
  await house.ask(openForAnswers, mine(noa), { id, until: nextWeek });
  return id;
};
const vote = (who: string | undefined, id: string, choice: unknown, reason?: string) =>
  house.ask(castVote, mine(who), { id, choice, reason: reason ?? null });
const read = (who: string | undefined, id: string) => house.ask(readDecision, mine(who), { id });
const close = (id: string) => house.ask(closeDecision, mine(noa), { id });
const toldTo = async (personId: string | undefined, id: string) =>
  house.scratch.records.read({ initiativeId: house.initiativeId, personId: mine(personId) }, (tx) =>
    tx
      .selectFrom("notification")
      .select(["reason", "due"])
      .where("initiative_id", "=", house.initiativeId)
      .where("person_id", "=", mine(personId))
      .where("about_id", "=", id)
      .orderBy("id")
      .execute(),
  );
/** What is asked of somebody and would be asked once more. */
const stillAskedOf = async (personId: string | undefined, id: string): Promise<number> =>
  house.scratch.records.read({ initiativeId: house.initiativeId, personId: mine(personId) }, async (tx) => {
    const rows = await tx
      .selectFrom("notification")
      .select("id")
      .where("initiative_id", "=", house.initiativeId)
      .where("person_id", "=", mine(personId))
      .where("about_id", "=", id)
      .where("reason", "=", "asked")
      .where("seen_at", "is", null)
      .execute();
    return rows.length;
  });

describe("rights", () => {
  test("a decision is the committee's alone until it is taken, and then for whom it was opened", async () => {
    const id = await open({ readBy: "members" });
    for (const outside of [partner, funder, evaluator])
      await expect(read(outside, id)).rejects.toMatchObject(refused("not-found"));
    await expect(house.ask(readDecision, visitor, { id })).rejects.toMatchObject(refused("not-found"));
    expect((await read(watcher, id)).part).not.toBeNull();
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    await close(id);
    for (const inside of [partner, funder, evaluator]) {
      const told = await read(inside, id);
      expect(told).toMatchObject({ state: "decided", part: null, result: { counts: { yes: 3 } } });
      expect(JSON.stringify(told)).not.toContain("Lina");
    }
    await expect(house.ask(readDecision, visitor, { id })).rejects.toMatchObject(refused("not-found"));
  });

  test("one of the committee alone stays there, also for the backbone team outside it", async () => {
    const other = await house.person("Other backbone", ["backbone"]);
    const id = await open({ readBy: "body" });
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    await close(id);
    for (const outside of [partner, funder, other]) {
      await expect(read(outside, id)).rejects.toMatchObject(refused("not-found"));
      const { decisions } = await house.ask(listRegister, mine(outside), {});
      expect(decisions.map((line) => line.id)).not.toContain(id);
    }
  });

  test("one for everyone is read by visitors, without the committee's name, people or votes", async () => {
    const id = await open({ readBy: "everyone", title: "For everyone" });
    for (const who of [noa, lina, dan]) await vote(who, id, "yes", "Because of Lina");
    await close(id);
    await house.ask(carryDecision, mine(noa), { id, state: "decided", ownerPersonId: lina });
    const told = await house.ask(readDecision, visitor, { id });
    expect(told).toMatchObject({ title: "For everyone", body: null, part: null, people: [] });
    expect(JSON.stringify(told)).not.toMatch(/Lina|Steering/);
    const { decisions, bodies } = await house.ask(listRegister, visitor, {});
    expect(decisions).toMatchObject([{ title: "For everyone", body: null, owner: null }]);
    expect(bodies).toEqual([]);
  });

  test("proposing is for those who take part; opening and closing for those who run the committee", async () => {
    const wish = { bodyId: body.id, title: "X", method: "consent" };
    await expect(house.ask(proposeDecision, mine(partner), wish)).rejects.toMatchObject(refused("not-found"));
    await expect(house.ask(proposeDecision, mine(watcher), wish)).rejects.toMatchObject(refused("forbidden"));
    const id = await propose();
    for (const other of [lina, dan, watcher])
      await expect(house.ask(openForAnswers, mine(other), { id, until: nextWeek })).rejects.toMatchObject(
        refused("forbidden"),
      );
    await expect(house.ask(editDecision, mine(dan), { id, title: "Y", method: "consent" })).rejects.toMatchObject(
      refused("forbidden"),
    );
    await house.ask(editDecision, mine(lina), { id, title: "Y", method: "consent" });
    await house.ask(openForAnswers, director, { id, until: nextWeek });
    await expect(house.ask(closeDecision, mine(lina), { id })).rejects.toMatchObject(refused("forbidden"));
    await expect(house.ask(editDecision, mine(lina), { id, title: "Z", method: "consent" })).rejects.toMatchObject(
      refused("conflict"),
    );
    expect((await house.ask(beginDecision, mine(watcher), {})).bodies).toEqual([]);
  });

  test("whoever loses a seat loses the decision with the next request, and the vote no longer counts", async () => {
    const guest = await house.person("Guest", ["partner"]);
    const seat = await house.ask(addMember, director, { bodyId: body.id, personId: guest });
    const id = await open();
    await vote(guest, id, "no");
    await house.ask(endMemberSeat, director, { id: seat.id });
    await expect(read(guest, id)).rejects.toMatchObject(refused("not-found"));
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    await close(id);
    expect((await read(noa, id)).result).toMatchObject({ counts: { yes: 3, no: 0 }, mayVote: 4 });
  });

  test("an observer, the secretary without a vote and a funder outside cannot answer", async () => {
    const id = await open();
    for (const other of [watcher, director])
      await expect(vote(other, id, "yes")).rejects.toMatchObject(refused("forbidden"));
    await expect(vote(funder, id, "yes")).rejects.toMatchObject(refused("not-found"));
  });
});

describe("while it is open", () => {
  test("counts and answers are hidden from all, objections are not", async () => {
    const id = await open();
    await vote(noa, id, "yes", "My reason");
    const told = await read(lina, id);
    expect(told).toMatchObject({ result: null, part: { took: 1, all: 4, votes: [] } });
    expect(JSON.stringify(told)).not.toContain("My reason");
    const consent = await open({ method: "consent" });
    await expect(vote(dan, consent, "objection")).rejects.toMatchObject({ faults: [{ field: "reason" }] });
    await vote(dan, consent, "objection", "Too soon");
    expect((await read(lina, consent)).part?.objections).toEqual([{ name: "Dan", reason: "Too soon" }]);
  });

  test("an answer can be changed, and the last one counts", async () => {
    const id = await open();
    for (const who of [noa, lina, dan]) await vote(who, id, "no");
    for (const who of [noa, lina]) await vote(who, id, "yes");
    await close(id);
    expect((await read(lina, id)).result).toMatchObject({ took: 3, counts: { yes: 2, no: 1 } });
    expect((await read(lina, id)).part?.votes.map(({ name }) => name).sort()).toEqual(["Dan", "Lina", "Noa"]);
  });

  test("everybody who may vote is asked once, waits for it, and is told what came out", async () => {
    const id = await open();
    expect(await toldTo(lina, id)).toEqual([{ reason: "asked", due: nextWeek }]);
    expect(await toldTo(watcher, id)).toEqual([]);
    expect(await stillAskedOf(lina, id)).toBe(1);
    const waiting = async (personId: string | undefined) => {
      const actor = await house.as(mine(personId));
      const [membership] = actor.kind === "person" ? actor.memberships : [];
      if (!membership) throw new Error("belongs to nothing");
      return house.scratch.records.read({ initiativeId: house.initiativeId, personId: mine(personId) }, (tx) =>
        decisionsWaiting(tx, { ...membership, personId: mine(personId), now: new Date() }),
      );
    };
    expect((await waiting(lina)).map(({ path }) => path)).toContain(`decisions/${id}`);
    expect((await waiting(watcher)).map(({ path }) => path)).not.toContain(`decisions/${id}`);
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    expect((await waiting(lina)).map(({ path }) => path)).not.toContain(`decisions/${id}`);
    expect(await stillAskedOf(lina, id)).toBe(0);
    await close(id);
    expect((await toldTo(lina, id)).map(({ reason }) => reason)).toEqual(["asked", "decided"]);
    expect((await toldTo(partner, id)).map(({ reason }) => reason)).toEqual([]);
  });

  test("an objection is worked into the wording: a new round begins, and old answers do not count", async () => {
    const id = await open({ method: "consent", proposal: "We begin in May." });
    for (const who of [noa, lina]) await vote(who, id, "agree");
    await vote(dan, id, "objection", "Exams are in May");
    const amend = { id, proposal: "We begin in June.", because: "Exams", until: nextWeek };
    await expect(house.ask(amendProposal, mine(lina), amend)).rejects.toMatchObject(refused("forbidden"));
    await house.ask(amendProposal, mine(noa), amend);
    expect(await stillAskedOf(lina, id)).toBe(1);
    await expect(house.ask(castVote, mine(dan), { id, round: 1, choice: "agree" })).rejects.toMatchObject(
      refused("conflict"),
    );
    expect((await read(dan, id)).part).toMatchObject({ took: 0, objections: [], myVote: null });
    for (const who of [noa, lina, dan]) await vote(who, id, "agree");
    await close(id);
    const told = await read(dan, id);
    expect(told).toMatchObject({ state: "decided", round: 2, proposal: "We begin in June." });
    expect(told.wordings).toEqual([{ round: 1, proposal: "We begin in May.", because: "Exams" }]);
    expect((await toldTo(dan, id)).map(({ reason }) => reason)).toEqual(["asked", "asked", "decided"]);
  });
});

describe("recusal", () => {
  test("takes the vote away, is not counted in the quorum, and stays with the decision", async () => {
    const interest = await house.ask(declareInterest, mine(dan), {
      bodyId: body.id,
      kind: "employed",
      organizationId: fund,
      words: "Paid by it",
    });
    const id = await open({ organizationIds: [fund] });
    expect((await read(dan, id)).part?.conflicts).toMatchObject([{ name: "Dan", isMine: true, organization: "Fund" }]);
    await vote(dan, id, "no");
    await expect(house.ask(recuse, mine(lina), { id, interestId: interest.id })).rejects.toMatchObject(
      refused("not-found"),
    );
    await house.ask(recuse, mine(dan), { id, interestId: interest.id });
    await expect(vote(dan, id, "no")).rejects.toMatchObject(refused("forbidden"));
    await vote(noa, id, "yes");
    await vote(lina, id, "yes");
    await close(id);
    const told = await read(lina, id);
    expect(told.result).toMatchObject({ outcome: "adopted", mayVote: 3, recused: 1, quorum: 2, took: 2 });
    expect(told.part?.recusals).toEqual([{ name: "Dan", words: "Paid by it" }]);
    expect((await read(partner, id)).result).toMatchObject({ recused: 1 });
    await expect(house.ask(recuse, mine(lina), { id, words: "late" })).rejects.toMatchObject(refused("conflict"));
  });
});

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
    expect((await toldTo(dan, id)).filter(({ reason }) => reason === "decided")).toHaveLength(1);
  });

  test("makes the result final: no answer, no wording, no record and no second closing changes it", async () => {
    const id = await open();
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    await close(id);
    const before = (await read(noa, id)).result;
    const later: Promise<unknown>[] = [
      vote(dan, id, "no"),
      close(id),
      house.ask(recordDecision, mine(noa), { id, present: [noa, lina], counts: { no: 2 } }),
      house.ask(amendProposal, mine(noa), { id, proposal: "Else", because: "x", until: nextWeek }),
      house.ask(openForAnswers, mine(noa), { id, until: nextWeek }),
      house.ask(withdrawProposal, mine(noa), { id }),
    ];
    for (const ending of await Promise.allSettled(later))
      expect(ending).toMatchObject({ status: "rejected", reason: refused("conflict") });
    await house.ask(addMember, director, { bodyId: body.id, holder: "Came later" });
    expect((await read(noa, id)).result).toEqual(before);
  });

  test("comes by itself when the time is over; an answer after the time is refused before that", async () => {
    const id = await open();
    await vote(noa, id, "yes");
    const program = { kind: "program" } as const;
    await expect(house.ask(closeDue, mine(noa), {})).rejects.toMatchObject(refused("forbidden"));
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
    expect((await toldTo(dan, id)).filter(({ reason }) => reason === "decided")).toHaveLength(1);
  });
});

describe("in a meeting", () => {
  test("who was there, who stepped aside and the hands make the decision at once", async () => {
    const id = await propose({ meetingId: body.id });
    const { part } = await read(noa, id);
    const head = part?.voters.find(({ name }) => name === "School head")?.key ?? "";
    const record = { id, present: [noa, lina, dan, head], recused: [dan] };
    await expect(house.ask(recordDecision, mine(noa), { ...record, counts: { yes: 4 } })).rejects.toMatchObject(
      refused("invalid"),
    );
    await expect(house.ask(recordDecision, mine(lina), { ...record, counts: { yes: 3 } })).rejects.toMatchObject(
      refused("forbidden"),
    );
    await house.ask(recordDecision, mine(noa), { ...record, counts: { yes: 2, no: 1 } });
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
    await house.ask(recordDecision, mine(noa), { id: few, present: [noa], counts: { agree: 1 } });
    expect(await read(noa, few)).toMatchObject({ state: "not-adopted", result: { outcome: "no-quorum" } });
    const choice = await propose({ method: "dots", options: ["North", "South"] });
    const present = [noa, lina, dan];
    await expect(house.ask(recordDecision, mine(noa), { id: choice, present })).rejects.toMatchObject({
      faults: [{ field: "chosen" }],
    });
    await house.ask(recordDecision, mine(noa), { id: choice, present, chosen: 1 });
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
    await expect(house.ask(carryDecision, mine(lina), wish)).rejects.toMatchObject(refused("forbidden"));
    await house.ask(carryDecision, mine(noa), wish);
    // Whoever is to carry it can read it, although she sits elsewhere.
    expect(await read(partner, id)).toMatchObject({ state: "in-work", owner: "Partner", carries: true, part: null });
    await house.ask(carryDecision, mine(partner), { ...wish, state: "done" });
    const onDesk = await house.scratch.records.read({ initiativeId: house.initiativeId, personId: director }, (tx) =>
      decisionsOnDesk(tx, { initiativeId: house.initiativeId, personId: director, now: new Date() }),
    );
    expect(onDesk).toContainEqual(expect.objectContaining({ path: `decisions/${id}`, due: nextWeek }));
    await house.ask(reviewDecision, mine(partner), { id, cameOfIt: "Both courses ran." });
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
    await house.ask(openForAnswers, mine(noa), { id, until: nextWeek });
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    await close(id);
    expect((await read(noa, old)).supersededBy).toMatchObject({ id });
    await expect(propose({ supersedes: old })).rejects.toMatchObject({ faults: [{ field: "supersedes" }] });
  });

  test("what can be searched and followed has the audience of the moment", async () => {
    const id = await open({ title: "Told of" });
    const found = async (who: string | undefined) =>
      house.scratch.records.read({ initiativeId: house.initiativeId, personId: mine(who) }, async (tx) =>
        findThing(tx, house.initiativeId, circlesOf(await house.as(mine(who)), house.initiativeId), {
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
