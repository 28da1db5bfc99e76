import fc from "fast-check";
import { expect, test } from "vitest";
import { seededIntegers } from "../../../analysis/equity/random.ts";
import { type OpenVotes, openFileOf } from "./open-file.ts";

const at = new Date("2026-03-01T09:37:12Z");
const statements = [0, 1, 2].map((number) => ({ id: `s${number}`, number, text: `Statement ${number}`, saidAt: at }));

/** `yes` of `people` said yes; who votes on which statement is given. */
function votesOf(people: number, yes: number, votesOn: (one: number, statement: number) => boolean): OpenVotes {
  const ids = Array.from({ length: people }, (_, one) => `p${one}`);
  return {
    ...{ topic: "A topic", about: "", address: "", fewest: 5, statements },
    participants: ids.map((id, one) => ({ id, inOpenFile: one < yes })),
    votes: ids.flatMap((participantId, one) =>
      statements
        .filter(({ number }) => votesOn(one, number))
        .map(({ id: statementId }) => ({ participantId, statementId, vote: one % 2 ? 1 : -1, at })),
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

test("no time is finer than the day, and no number says who began when", () => {
  const all = votesOf(40, 40, () => true);
  const file = open(all);
  for (const { atMs, saidAt } of file?.votes ?? [])
    expect([atMs, saidAt]).toEqual([Date.UTC(2026, 2, 1), "2026-03-01"]);
  const first = file?.votes.filter(({ statement }) => statement === 0).map(({ vote }) => vote);
  expect(first).not.toEqual(all.votes.filter(({ statementId }) => statementId === "s0").map(({ vote }) => vote));
  expect(JSON.stringify(file)).not.toMatch(/"p\d|09:37/);
});
