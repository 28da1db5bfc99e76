import fc from "fast-check";
import { expect, test } from "vitest";
import { seededIntegers } from "../../../analysis/equity/random.ts";
import { nextStep, totalsOf } from "../figures/protected-steps.ts";
import { type Share, type Shares, shareOf, ToldSteps } from "../figures/told-steps.ts";
import { type OpenVotes, openFileOf } from "./open-file.ts";

const day = new Date("2026-03-01T09:37:12Z");
const statements = [0, 1, 2].map((number) => ({ id: `s${number}`, number, text: `Statement ${number}` }));

/** `yes` of `people` said yes; who votes on which statement is given. */
function votesOf(people: number, yes: number, votesOn: (one: number, statement: number) => boolean): OpenVotes {
  const ids = Array.from({ length: people }, (_, one) => `p${one}`);
  return {
    ...{ topic: "A topic", about: "", address: "", fewest: 5, statements, day, told: new Map() },
    participants: ids.map((id, number) => ({ id, number, inOpenFile: number < yes })),
    votes: ids.flatMap((participantId, one) =>
      statements
        .filter(({ number }) => votesOn(one, number))
        .map(({ id: statementId }) => ({ participantId, statementId, vote: one % 2 ? 1 : -1 })),
    ),
  };
}
const open = (all: OpenVotes) => openFileOf(all, seededIntegers(5));

test("a file tells of nobody where fewer than five said yes, or one to four did not", () => {
  const everywhere = () => true;
  expect(open(votesOf(20, 4, everywhere))).toBeNull();
  expect(open(votesOf(20, 17, everywhere))).toBeNull();
  expect(open(votesOf(20, 20, everywhere))?.votes).toHaveLength(60);
  expect(open(votesOf(20, 15, everywhere))?.votes).toHaveLength(45);
});

test("a statement's total less the file tells of nobody or of five at least", () => {
  const cells = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 10, maxLength: 40 });
  fc.assert(
    fc.property(cells, fc.nat(40), (who, yes) => {
      const all = votesOf(who.length, yes, (one, statement) => who[one]?.[statement] ?? false);
      const file = open(all);
      if (!file) return;
      for (const { id, number } of statements) {
        const total = all.votes.filter(({ statementId }) => statementId === id).length;
        const told = file.votes.filter(({ statement }) => statement === number).length;
        if (told > 0 && total > told) expect(total - told).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});

/** Who comes to say what of one statement, in which group; steps are told as they are while people vote. */
const coming = fc.array(
  fc.array(fc.record({ one: fc.nat(39), part: fc.integer({ min: -1, max: 1 }), vote: fc.constantFrom(-1, 0, 1) }), {
    maxLength: 12,
  }),
  { minLength: 1, maxLength: 8 },
);

function toldWhile(steps: readonly { one: number; part: number; vote: number }[][], yes: number) {
  const told = new ToldSteps();
  const now = new Map<number, Share>();
  const sights: Shares[] = [];
  for (const step of steps) {
    for (const { one, part, vote } of step) now.set(one, shareOf(part, vote));
    told.tell(nextStep(told, now, 5));
    sights.push(told.last);
  }
  const participants = Array.from({ length: 40 }, (_, number) => ({
    ...{ id: `p${number}`, number, inOpenFile: number < yes },
  }));
  const votes = [...now].map(([one, { vote }]) => ({ participantId: `p${one}`, statementId: "s0", vote }));
  // On another statement all said something, so that the file as a whole may be given.
  const others = participants.map(({ id }) => ({ participantId: id, statementId: "s1", vote: 1 }));
  const all = { ...votesOf(40, yes, () => false), participants, votes: [...votes, ...others] };
  return { sights, now, unprotected: all, all: { ...all, told: new Map([[0, told]]) } };
}

/** Whoever takes the file away from what was told last, in all or in a group: the fewest people of whom that tells. */
function attack({ sights, now }: ReturnType<typeof toldWhile>, file: ReturnType<typeof open>, yes: number): number {
  const [last] = sights.slice(-1);
  const given = (file?.votes ?? []).filter(({ statement }) => statement === 0).length;
  if (!last || given === 0) return Number.POSITIVE_INFINITY;
  expect(given).toBe([...now.keys()].filter((one) => one < yes).length);
  const left = new Map([...last].filter(([one]) => one >= yes));
  const sizes = [left.size, ...[...totalsOf(left).values()].map(({ seen }) => seen)];
  return Math.min(...sizes.filter((people) => people > 0), Number.POSITIVE_INFINITY);
}

test("what was told of a statement, in all or in a group, less the file tells of nobody or of five at least", () => {
  const found: number[] = [];
  fc.assert(
    fc.property(coming, fc.integer({ min: 5, max: 35 }), (steps, yes) => {
      const held = toldWhile(steps, yes);
      expect(attack(held, open(held.all), yes)).toBeGreaterThanOrEqual(5);
      found.push(attack(held, open(held.unprotected), yes));
    }),
    { numRuns: 400, seed: 4 },
  );
  // The same attack tells of single people where the file is held against the votes alone.
  expect(found.filter((people) => people === 1).length).toBeGreaterThan(5);
});

test("one who was told of while four others waited is not given away by the file", () => {
  const group = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => ({ one: from + at, part: 0, vote: from + at === 19 ? -1 : 1 }));
  // Nineteen who said yes to the file and one who did not; then four more who did not, who are never told of.
  const held = toldWhile([group(0, 20), group(20, 24)], 19);
  const [told] = [totalsOf(held.sights.at(-1) ?? new Map()).get(0)];
  const given = open(held.unprotected)?.votes.filter(({ statement }) => statement === 0) ?? [];
  expect((told?.seen ?? 0) - given.length).toBe(1);
  expect((told?.disagrees ?? 0) - given.filter(({ vote }) => vote === -1).length).toBe(1);
  expect(open(held.all)?.votes.filter(({ statement }) => statement === 0)).toEqual([]);
  // Nor where they are told of later: the earlier step was there to be seen.
  const later = toldWhile([group(0, 20), group(20, 30)], 19);
  expect(open(later.all)?.votes.filter(({ statement }) => statement === 0)).toEqual([]);
  const enough = toldWhile([group(0, 30)], 19);
  expect(open(enough.all)?.votes.filter(({ statement }) => statement === 0)).toHaveLength(19);
});

test("all bears one day, and no number says who began when", () => {
  const all = votesOf(40, 40, () => true);
  const file = open(all);
  for (const { atMs, saidAt } of file?.votes ?? [])
    expect([atMs, saidAt]).toEqual([Date.UTC(2026, 2, 1), "2026-03-01"]);
  const first = file?.votes.filter(({ statement }) => statement === 0).map(({ vote }) => vote);
  expect(first).not.toEqual(all.votes.filter(({ statementId }) => statementId === "s0").map(({ vote }) => vote));
  expect(JSON.stringify(file)).not.toMatch(/"p\d|09:37/);
});
