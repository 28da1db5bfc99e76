import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foundCommittee } from "../../backbone/bodies/operations.ts";
import { addMember, endMemberSeat } from "../../backbone/bodies/seat-operations.ts";
import { refused } from "../../backbone/bodies/testing.ts";
import { declareInterest } from "../../backbone/interests/operations.ts";
import { endMember } from "../../backbone/memberships/operations.ts";
import { closeDecision } from "./close-operations.ts";
import { carryDecision } from "./follow-operations.ts";
import { beginDecision, listRegister, readDecision } from "./operations.ts";
import { editDecision, openForAnswers, proposeDecision } from "./propose-operations.ts";
import { decisionsWaiting } from "./sources.ts";
import { nextWeek, openSteering } from "./testing.ts";
import { amendProposal, castVote, recuse } from "./vote-operations.ts";

type Steering = Awaited<ReturnType<typeof openSteering>>;
let steering: Steering;
let house: Steering["house"];
let director: string;
let noa: string;
let lina: string;
let dan: string;
let partner: string;
let funder: string;
let evaluator: string;
let watcher: string;
beforeAll(async () => {
  steering = await openSteering();
  house = steering.house;
  ({ director, noa, lina, dan, partner, funder, evaluator, watcher } = steering.people);
});
afterAll(() => house?.scratch.close());

const visitor = { kind: "visitor" } as const;

const propose: Steering["propose"] = (more) => steering.propose(more);
const open: Steering["open"] = (...asked) => steering.open(...asked);
const vote: Steering["vote"] = (...asked) => steering.vote(...asked);
const read: Steering["read"] = (...asked) => steering.read(...asked);
const close: Steering["close"] = (id) => steering.close(id);
const reasonsTo: Steering["reasonsTo"] = (...asked) => steering.reasonsTo(...asked);
const stillAskedOf: Steering["stillAskedOf"] = (...asked) => steering.stillAskedOf(...asked);

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
      const { decisions } = await house.ask(listRegister, outside, {});
      expect(decisions.map((line) => line.id)).not.toContain(id);
    }
  });

  test("one for everyone is read by visitors, without the committee's name, people or votes", async () => {
    const id = await open({ readBy: "everyone", title: "For everyone" });
    for (const who of [noa, lina, dan]) await vote(who, id, "yes", "Because of Lina");
    await close(id);
    await house.ask(carryDecision, noa, { id, state: "decided", ownerPersonId: lina });
    const told = await house.ask(readDecision, visitor, { id });
    expect(told).toMatchObject({ title: "For everyone", body: null, part: null, people: [] });
    expect(JSON.stringify(told)).not.toMatch(/Lina|Steering/);
    const { decisions, bodies } = await house.ask(listRegister, visitor, {});
    expect(decisions).toMatchObject([{ title: "For everyone", body: null, owner: null }]);
    expect(bodies).toEqual([]);
  });

  test("proposing is for those who take part; opening and closing for those who run the committee", async () => {
    const wish = { bodyId: steering.body.id, title: "X", method: "consent" };
    await expect(house.ask(proposeDecision, partner, wish)).rejects.toMatchObject(refused("not-found"));
    await expect(house.ask(proposeDecision, watcher, wish)).rejects.toMatchObject(refused("forbidden"));
    const id = await propose();
    for (const other of [lina, dan, watcher])
      await expect(house.ask(openForAnswers, other, { id, until: nextWeek })).rejects.toMatchObject(
        refused("forbidden"),
      );
    await expect(house.ask(editDecision, dan, { id, title: "Y", method: "consent" })).rejects.toMatchObject(
      refused("forbidden"),
    );
    await house.ask(editDecision, lina, { id, title: "Y", method: "consent" });
    await house.ask(openForAnswers, director, { id, until: nextWeek });
    await expect(house.ask(closeDecision, lina, { id })).rejects.toMatchObject(refused("forbidden"));
    await expect(house.ask(editDecision, lina, { id, title: "Z", method: "consent" })).rejects.toMatchObject(
      refused("conflict"),
    );
    expect((await house.ask(beginDecision, watcher, {})).bodies).toEqual([]);
  });

  test("whoever loses a seat loses the decision with the next request, and the vote no longer counts", async () => {
    const guest = await house.person("Guest", ["partner"]);
    const seat = await house.ask(addMember, director, { bodyId: steering.body.id, personId: guest });
    const id = await open();
    await vote(guest, id, "no");
    await house.ask(endMemberSeat, director, { id: seat.id });
    await expect(read(guest, id)).rejects.toMatchObject(refused("not-found"));
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    await close(id);
    expect((await read(noa, id)).result).toMatchObject({ counts: { yes: 3, no: 0 }, mayVote: 4 });
  });

  test("in a plenary every partner votes without a seat, and a funder or whoever left does not", async () => {
    const plenary = await house.ask(foundCommittee, director, {
      names: { en: "Plenary" },
      kind: "plenary",
      allPartners: true,
      quorumShare: 0.1,
    });
    const leaving = await house.person("Leaves", ["partner"]);
    const id = await open({ bodyId: plenary.id }, director);
    await vote(partner, id, "yes");
    await vote(lina, id, "yes");
    await vote(leaving, id, "no");
    await expect(vote(funder, id, "yes")).rejects.toMatchObject(refused("not-found"));
    await house.ask(endMember, director, { personId: leaving });
    await house.ask(closeDecision, director, { id });
    expect((await read(partner, id)).result).toMatchObject({ outcome: "adopted", counts: { yes: 2, no: 0 } });
  });

  test("somebody of the backbone team who only observes runs nothing", async () => {
    const observer = await house.person("Observing backbone", ["backbone"]);
    const { id: seat } = await house.ask(addMember, director, {
      bodyId: steering.body.id,
      personId: observer,
      duty: "observer",
    });
    const id = await open();
    await expect(house.ask(closeDecision, observer, { id })).rejects.toMatchObject(refused("forbidden"));
    expect((await read(observer, id)).part).toMatchObject({ runs: false, mayVote: false });
    await house.ask(endMemberSeat, director, { id: seat });
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
    expect(await stillAskedOf(lina, id)).toEqual([nextWeek]);
    expect(await reasonsTo(watcher, id)).toEqual([]);
    expect(await stillAskedOf(lina, id)).toHaveLength(1);
    const waiting = async (personId: string) => {
      const actor = await house.as(personId);
      const [membership] = actor.kind === "person" ? actor.memberships : [];
      if (!membership) throw new Error("belongs to nothing");
      return house.scratch.records.read({ initiativeId: house.initiativeId, personId: personId }, (tx) =>
        decisionsWaiting(tx, { ...membership, personId: personId, now: new Date() }),
      );
    };
    expect((await waiting(lina)).map(({ path }) => path)).toContain(`decisions/${id}`);
    expect((await waiting(watcher)).map(({ path }) => path)).not.toContain(`decisions/${id}`);
    for (const who of [noa, lina, dan]) await vote(who, id, "yes");
    expect((await waiting(lina)).map(({ path }) => path)).not.toContain(`decisions/${id}`);
    expect(await stillAskedOf(lina, id)).toEqual([]);
    await close(id);
    expect(await reasonsTo(lina, id)).toEqual(["asked", "decided"]);
    expect(await reasonsTo(partner, id)).toEqual([]);
  });

  test("an objection is worked into the wording: a new round begins, and old answers do not count", async () => {
    const id = await open({ method: "consent", proposal: "We begin in May." });
    for (const who of [noa, lina]) await vote(who, id, "agree");
    await vote(dan, id, "objection", "Exams are in May");
    const amend = { id, proposal: "We begin in June.", because: "Exams", until: nextWeek };
    await expect(house.ask(amendProposal, lina, amend)).rejects.toMatchObject(refused("forbidden"));
    await house.ask(amendProposal, noa, amend);
    expect(await stillAskedOf(lina, id)).toHaveLength(1);
    await expect(house.ask(castVote, dan, { id, round: 1, choice: "agree" })).rejects.toMatchObject(
      refused("conflict"),
    );
    expect((await read(dan, id)).part).toMatchObject({ took: 0, objections: [], myVote: null });
    for (const who of [noa, lina, dan]) await vote(who, id, "agree");
    await close(id);
    const told = await read(dan, id);
    expect(told).toMatchObject({ state: "decided", round: 2, proposal: "We begin in June." });
    expect(told.wordings).toEqual([{ round: 1, proposal: "We begin in May.", because: "Exams" }]);
    expect(await reasonsTo(dan, id)).toEqual(["asked", "asked", "decided"]);
  });
});

describe("recusal", () => {
  test("takes the vote away, is not counted in the quorum, and stays with the decision", async () => {
    const interest = await house.ask(declareInterest, dan, {
      bodyId: steering.body.id,
      kind: "employed",
      organizationId: steering.fund,
      words: "Paid by it",
    });
    const id = await open({ organizationIds: [steering.fund] });
    expect((await read(dan, id)).part?.conflicts).toMatchObject([{ name: "Dan", isMine: true, organization: "Fund" }]);
    await vote(dan, id, "no");
    await expect(house.ask(recuse, lina, { id, interestId: interest.id })).rejects.toMatchObject(refused("not-found"));
    await house.ask(recuse, dan, { id, interestId: interest.id });
    await expect(vote(dan, id, "no")).rejects.toMatchObject(refused("forbidden"));
    await vote(noa, id, "yes");
    await vote(lina, id, "yes");
    await close(id);
    const told = await read(lina, id);
    expect(told.result).toMatchObject({ outcome: "adopted", mayVote: 3, recused: 1, quorum: 2, took: 2 });
    expect(told.part?.recusals).toEqual([{ name: "Dan", words: "Paid by it" }]);
    expect((await read(partner, id)).result).toMatchObject({ recused: 1 });
    await expect(house.ask(recuse, lina, { id, words: "late" })).rejects.toMatchObject(refused("conflict"));
  });
});
