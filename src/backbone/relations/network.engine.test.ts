import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { editOrganization } from "../organizations/profile-operations.ts";
import { Directory } from "../organizations/testing-directory.ts";
import { makeFigures } from "./figures/make-figures.ts";
import { tiesBy, waveOf } from "./figures/testing-waves.ts";
import { answerFrom, listIntroductionsFrom, suggestIntroduction, tellOutcome } from "./introductions/operations.ts";
import { agreeFrom, bringTies, endOneTie, readNetworkFrom, withdrawTie } from "./ties/operations.ts";
import type { JointWorkSource } from "./ties/tie.ts";
import { writeNetwork } from "./ties/write-network.ts";

const directory = new Directory();
const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });
const nothingRecorded: readonly JointWorkSource[] = [];
const read = readNetworkFrom(nothingRecorded);
const agree = agreeFrom(nothingRecorded);
const list = listIntroductionsFrom([]);
const answer = answerFrom([]);

let [a, b, c] = ["", "", ""];
let [ofA, ofB, other]: Actor[] = [];

beforeAll(() => directory.open());
afterAll(() => directory.scratch.close());
beforeEach(async () => {
  await directory.begin();
  await directory.bring(
    "Organization\tMail\nSchool A\ta@example.org\nCollege B\tb@example.org\nMuseum C\tc@example.org",
  );
  a = await directory.idOf("School A");
  b = await directory.idOf("College B");
  c = await directory.idOf("Museum C");
  [ofA, ofB, other] = [
    directory.person(["partner"], [a]),
    directory.person(["partner"], [b]),
    directory.person(["partner"], [c]),
  ];
});

const who = (actor: Actor | undefined): Actor => actor ?? { kind: "visitor" };
const tiesFor = async (actor: Actor | undefined) => (await directory.ask(read, who(actor), {})).ties;

describe("a tie", () => {
  test("is shown once both agree, is known to nobody before, and is gone at once when one takes it back", async () => {
    await directory.ask(agree, who(ofA), { own: a, other: b });
    expect(await tiesFor(ofA)).toEqual([]);
    expect(JSON.stringify(await directory.ask(read, who(other), {}))).not.toContain('"asked"');
    const seenByBackbone = await directory.ask(read, directory.director, {});
    expect([seenByBackbone.ties, seenByBackbone.offered]).toEqual([[], []]);
    expect((await directory.ask(read, who(ofB), {})).offered).toMatchObject([{ own: b, other: a, stand: "asked" }]);
    await Promise.all([1, 2].map(() => directory.ask(agree, who(ofB), { own: b, other: a })));
    expect(await tiesFor(other)).toHaveLength(1);
    await directory.ask(endOneTie, who(ofA), { own: a, other: b });
    expect(await tiesFor(other)).toMatchObject([{ until: "2026-03-01" }]);
    await directory.ask(withdrawTie, who(ofB), { own: b, other: a });
    expect(await tiesFor(ofA)).toEqual([]);
    expect((await directory.ask(read, who(ofA), {})).offered).toEqual([]);
  });

  test("is nobody's to agree to but its own people's, not even the backbone's, and no record is made up", async () => {
    for (const actor of [directory.director, who(other)])
      await expect(directory.ask(agree, actor, { own: a, other: b })).rejects.toEqual(refused("not-found"));
    await expect(directory.ask(agree, who(ofA), { own: a, other: b, what: "projects" })).rejects.toEqual(
      refused("not-found"),
    );
    await expect(directory.ask(agree, who(ofA), { own: a, other: a })).rejects.toEqual(refused("invalid"));
    await expect(directory.ask(withdrawTie, who(other), { own: a, other: b })).rejects.toEqual(refused("not-found"));
    await expect(directory.ask(read, { kind: "visitor" }, {})).rejects.toEqual(refused("forbidden"));
  });

  test("from joint work that is recorded is offered to each, and brought ones wait for both", async () => {
    const recorded: JointWorkSource = async (_, { organizationId }) =>
      organizationId === a ? [{ otherId: c, what: "meetings", path: null, since: "2026-01-02" }] : [];
    const offered = (await directory.ask(readNetworkFrom([recorded]), who(ofA), {})).offered;
    expect(offered).toMatchObject([{ other: c, what: "meetings", stand: "offered" }]);
    await directory.ask(agreeFrom([recorded]), who(ofA), { own: a, other: c, what: "meetings" });
    const files = [
      ["ties.csv", "source,target,weight\nSchool A,college b,1\nSchool A,Museum C,0\nSchool A,Nobody Knows,1\n"],
      [
        "ties.graphml",
        `<?xml version="1.0"?><graphml><key id="k" for="node" attr.name="label"/><graph edgedefault="undirected"><node id="1"><data key="k">School A</data></node><node id="2"><data key="k">College B</data></node><edge source="1" target="2"/></graph></graphml>`,
      ],
      [
        "ties.gexf",
        `<?xml version="1.0"?><gexf><graph><nodes><node id="1" label="College B"/><node id="2" label="Museum C"/></nodes><edges><edge source="1" target="2"/></edges></graph></gexf>`,
      ],
    ] as const;
    const results = [];
    for (const [name, text] of files)
      results.push(await directory.ask(bringTies, directory.director, { file: new File([text], name) }));
    expect(results).toEqual([
      { offered: 1, known: 0, unknown: ["Nobody Knows"] },
      { offered: 0, known: 1, unknown: [] },
      { offered: 1, known: 0, unknown: [] },
    ]);
    expect(await tiesFor(ofA)).toEqual([]);
    const bad = new File(["<html></html>"], "x.xml");
    await expect(directory.ask(bringTies, directory.director, { file: bad })).rejects.toEqual(refused("invalid"));
    await directory.ask(agree, who(ofA), { own: a, other: b, what: "brought" });
    await directory.ask(agree, who(ofB), { own: b, other: a, what: "brought" });
    const found = await directory.ask(read, who(other), {});
    for (const format of ["csv", "graphml", "gexf"] as const) {
      const text = writeNetwork(found, format);
      expect(text).toContain("School A");
      expect(text.match(/brought/g)).toHaveLength(1);
    }
  });
});

describe("an introduction", () => {
  beforeEach(async () => {
    for (const id of [a, b]) await directory.ask(editOrganization, directory.director, { id, places: ["Nazareth"] });
  });
  const seen = async (actor: Actor | undefined) => (await directory.ask(list, who(actor), {})).mine;

  test("has public reasons, and gives each the other's contact once both said yes", async () => {
    expect(await seen(ofA)).toMatchObject([{ other: { id: b }, reasons: [{ kind: "place", what: "Nazareth" }] }]);
    expect(await seen(other)).toEqual([]);
    await directory.ask(answer, who(ofA), { own: a, other: b, answer: "yes" });
    expect((await seen(ofA))[0]).toMatchObject({ said: "yes", contact: null });
    const { accepted } = await directory.ask(answer, who(ofB), { own: b, other: a, answer: "yes" });
    expect(accepted).toBe(true);
    expect((await seen(ofA))[0]?.contact?.mail).toBe("b@example.org");
    await directory.ask(tellOutcome, who(ofA), { own: a, other: b, cameOfIt: "A shared day." });
    expect((await directory.ask(list, directory.director, {})).all).toMatchObject([
      { accepted: true, cameOfIt: "A shared day." },
    ]);
    await expect(directory.ask(tellOutcome, who(other), { own: c, other: a, cameOfIt: "Never" })).rejects.toEqual(
      refused("not-found"),
    );
  });

  test("looks the same to one whether the other said yes, not now, or nothing; and so to the backbone", async () => {
    const before = JSON.stringify([await seen(ofB), await directory.ask(list, directory.director, {})]);
    for (const said of ["no", "yes"]) {
      await directory.ask(answer, who(ofA), { own: a, other: b, answer: said });
      expect(JSON.stringify([await seen(ofB), await directory.ask(list, directory.director, {})])).toBe(before);
    }
    // A reason that is no more takes the suggestion away, whatever was said in private.
    await directory.ask(editOrganization, directory.director, { id: b, places: [] });
    expect(await seen(ofB)).toEqual([]);
    await expect(directory.ask(answer, who(ofB), { own: b, other: c, answer: "yes" })).rejects.toEqual(
      refused("not-found"),
    );
  });

  test("of the backbone is the same to make whether one has answered or not", async () => {
    await directory.ask(answer, who(ofA), { own: a, other: b, answer: "yes" });
    for (const _ of [1, 2])
      expect(await directory.ask(suggestIntroduction, directory.director, { a, b, why: "Young teachers" })).toEqual({});
    expect((await seen(ofB))[0]).toMatchObject({ byBackbone: true, said: null });
    await expect(directory.ask(suggestIntroduction, who(ofA), { a, b, why: "Because" })).rejects.toEqual(
      refused("forbidden"),
    );
  });
});

test("the network's page gives figures of closed waves alone, and of an open one nothing", async () => {
  const { figures } = makeFigures({
    wave: waveOf(tiesBy(16, (from, to) => ((from + to) % 3 === 0 ? 3 : 0))),
    before: null,
    fewest: 5,
    secret: "kept",
  });
  const { initiativeId } = directory;
  await directory.scratch.records.write({ initiativeId, personId: null }, async (tx) => {
    for (const [number, closed] of [
      [1, new Date("2026-02-01")],
      [2, null],
    ] as const)
      await tx
        .insertInto("survey_wave")
        .values({
          initiative_id: initiativeId,
          id: newId(),
          number,
          kind: "relationship",
          names: JSON.stringify({ en: "A wave" }),
          opens_on: "2026-01-01",
          closes_on: "2026-02-01",
          closed_at: closed,
          figures: closed ? JSON.stringify(figures) : null,
        })
        .execute();
  });
  const { waves } = await directory.ask(read, who(ofA), {});
  expect(waves.map(({ number }) => number)).toEqual([1]);
  expect(waves[0]?.figures).toEqual(figures);
});
