import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Somebody } from "../testing.ts";
import { openVoice, readVoice, tellVoiceDue, tellVoiceNow } from "./operations.ts";
import { voiceOnDesk } from "./sources.ts";
import { countVoices } from "./store.ts";
import { findTold } from "./telling.ts";
import { openVoiceHouse, type Voiced, type VoiceHouse } from "./testing.ts";
import type { Measure, ToldVoice } from "./voice.ts";

let house: VoiceHouse;
let loud: Voiced[];
let quiet: Voiced[];
const days = { from: "2026-01-01", until: "2026-06-30" };

interface Found {
  tellings: { told: ToldVoice; toldOn: string; isOpen: boolean }[];
  waits: boolean;
  leads: boolean;
}
const read = (who: Somebody | "visitor" = house.member): Promise<Found> =>
  house.ask<Found>(readVoice, who, house.here, {});
const kindsOf = (told: ToldVoice | undefined | null, name: Measure) =>
  told?.measures.find(({ measure }) => measure === name)?.groups.kind;
const count = (among = days) =>
  house.scratch.records.read({ initiativeId: house.here, personId: null }, (tx) => countVoices(tx, house.here, among));
const now = () =>
  house.scratch.records.read({ initiativeId: house.here, personId: null }, (tx) => findTold(tx, house.here, days.from));

beforeAll(async () => {
  house = await openVoiceHouse();
  loud = await house.adds(24, "nonprofit");
  quiet = await house.adds(16, "community-group");
  for (const one of loud) for (const day of ["2026-02-01", "2026-03-01"]) await house.writes(one, day);
  for (const one of quiet.slice(0, 2)) await house.writes(one, "2026-06-30");
  const seats = [];
  for (const one of loud.slice(0, 12)) seats.push(await house.sitsFor(one, seats.length < 6));
  await house.meets("2026-04-01", [
    ...seats.map((seat) => `seat:${seat}`),
    `person:${quiet[0]?.person}`,
    "name:A guest",
  ]);
  await house.votes("2026-05-01", loud[0] as Voiced, loud.slice(0, 6));
  for (const one of loud) await house.receives(one, "2026-05-05");
  await house.receives(quiet[0] as Voiced, "2026-05-05", { forMembers: false, amount: 777_777 });
  await house.receives(quiet[1] as Voiced, "2026-05-05", { toPerson: true, amount: 888_888 });
});
afterAll(() => house?.close());

describe("what counts", () => {
  test("an organization has one voice in a thread, however often it wrote there, on the days of the half-year", async () => {
    const { voices } = await count();
    expect(voices.talk.get(loud[0]?.id ?? "")).toBe(2);
    expect(voices.talk.get(quiet[0]?.id ?? "")).toBe(1);
    expect(voices.talk.size).toBe(26);
    expect((await count({ from: "2025-07-01", until: "2025-12-31" })).voices.talk.size).toBe(0);
  });

  test("by seat or by person, who came; for whom a seat is; who answered and who proposed", async () => {
    const { voices, seats } = await count();
    expect([voices.came.size, voices.seats.size, voices.votes.size, voices.proposed.size]).toEqual([13, 12, 6, 1]);
    expect(voices.came.get(quiet[0]?.id ?? "")).toBe(1);
    expect(seats).toEqual({ all: 12, lived: 6 });
  });

  test("of money only what members may see, and never what a person received", async () => {
    const { voices, currency } = await count();
    expect([voices.grants.size, voices.money.size, currency]).toEqual([24, 24, "ILS"]);
    expect([...voices.money.values()].every((amount) => amount === 1000)).toBe(true);
  });
});

describe("who may", () => {
  test("the backbone team alone tells and opens; visitors read only what was opened, and never of money", async () => {
    for (const [operation, input] of [
      [tellVoiceNow, {}],
      [openVoice, { from: days.from, isOpen: true }],
    ] as const)
      for (const who of [house.member, "visitor"] as const)
        expect(await house.refusal(operation, who, house.here, input)).toBe("forbidden");
    expect(await house.refusal(tellVoiceDue, house.lead, null, {})).toBe("forbidden");
    expect(await house.refusal(openVoice, house.lead, house.here, { from: days.from, isOpen: true })).toBe("not-found");
    expect((await read(house.lead)).waits).toBe(true);
    expect(await read()).toMatchObject({ tellings: [], waits: false, leads: false });
    expect(await house.refusal(readVoice, "visitor", house.here, {})).toBe("not-found");

    expect(await house.ask(tellVoiceNow, house.lead, house.here, {})).toEqual({ told: 4 });
    expect(await house.refusal(readVoice, "visitor", house.here, {})).toBe("not-found");
    await house.ask(openVoice, house.lead, house.here, { from: days.from, isOpen: true });
    const seen = await read("visitor");
    expect(seen.tellings.map(({ told }) => told.from)).toEqual([days.from]);
    expect(JSON.stringify(seen)).not.toMatch(/grants|money|ILS/);
    expect(JSON.stringify(await read())).toMatch(/"money"/);
    await house.ask(openVoice, house.lead, house.here, { from: days.from, isOpen: false });
    expect(await house.refusal(readVoice, "visitor", house.here, {})).toBe("not-found");
  });
});

describe("what is told", () => {
  test("says of each kind how often it speaks for its share, and how sure that is", async () => {
    const { told } = (await read()).tellings[0] ?? {};
    expect(kindsOf(told, "talk")).toMatchObject([
      { band: "half-more", sure: "certain" },
      { band: "quarter", sure: "certain", share: 0.05 },
    ]);
    expect(kindsOf(told, "seats")?.[1]).toMatchObject({ band: "quarter", sure: "certain" });
    expect(told?.lived).toBe(0.5);
    expect(told?.measures.find(({ measure }) => measure === "proposed")).toMatchObject({ isHidden: true, groups: {} });
  });

  test("names nobody: no id, no name and no word of anybody is in it", async () => {
    const all = JSON.stringify(await read(house.lead));
    for (const { id, person } of house.organizations) {
      expect(all).not.toContain(id);
      expect(all).not.toContain(person);
    }
    expect(all).not.toMatch(/SECRETWORDS|Organization |777|888/);
  });

  test("the desk hints once, with how sure it is, and no longer after two months", async () => {
    const lines = (at: Date) =>
      house.scratch.records.read({ initiativeId: house.here, personId: house.lead.id }, (tx) =>
        voiceOnDesk(tx, { initiativeId: house.here, personId: house.lead.id, now: at }),
      );
    expect(await lines(house.clock.now)).toMatchObject([
      { path: "voice", values: { count: 1, sure: "certain" }, about: "people" },
    ]);
    expect(await lines(new Date("2026-10-01T00:00Z"))).toEqual([]);
  });
});

describe("subtraction", () => {
  // One organization writes once more in a half-year that was told already.
  test("of two looks finds it where figures are made at each look, and to the letter", async () => {
    const sum = async () => [...(await count()).voices.talk.values()].reduce((all, one) => all + one, 0);
    const before = await sum();
    await house.writes(quiet[5] as Voiced, "2026-06-02");
    expect((await sum()) - before).toBe(1);
    for (let times = 0; times < 30; times += 1) await house.writes(quiet[5] as Voiced, "2026-06-02");
    const alive = await now();
    expect(alive).not.toEqual((await read()).tellings[0]?.told);
  });

  test("of two tellings finds nothing: what was told stays, and no two half-years share a day", async () => {
    const told = await read();
    expect(await house.refusal(tellVoiceNow, house.lead, house.here, {})).toBe("conflict");
    expect(await house.ask(tellVoiceDue, "program", null, {})).toEqual({ told: 0 });
    expect(await read()).toEqual(told);
    house.clock.now = new Date("2027-01-20T09:00Z");
    expect(await house.ask(tellVoiceDue, "program", null, {})).toEqual({ told: 1 });
    const later = await read();
    expect(later.tellings.map(({ told: { from, until } }) => [from, until])).toEqual([
      ["2026-07-01", "2026-12-31"],
      ["2026-01-01", "2026-06-30"],
      ["2025-07-01", "2025-12-31"],
      ["2025-01-01", "2025-06-30"],
      ["2024-07-01", "2024-12-31"],
    ]);
    expect(later.tellings.slice(1)).toEqual(told.tellings);
    house.clock.now = new Date("2026-07-20T09:00Z");
  });

  test("two at once tell each half-year once", async () => {
    house.clock.now = new Date("2027-07-20T09:00Z");
    const both = await Promise.allSettled([
      house.ask(tellVoiceNow, house.lead, house.here, {}),
      house.ask(tellVoiceNow, house.lead, house.here, {}),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await read()).tellings).toHaveLength(6);
    house.clock.now = new Date("2026-07-20T09:00Z");
  });

  test("of two views of one moment is held off: a place that is one kind but for one organization is not told", async () => {
    const other = await openVoiceHouse(house);
    await other.adds(5, "nonprofit", { places: ["North"] });
    const [lone] = await other.adds(1, "nonprofit", { places: ["South"] });
    const rest = await other.adds(14, "business", { places: ["South"] });
    for (const one of rest) await other.writes(one, "2026-02-02");
    for (let times = 0; times < 17; times += 1) await other.writes(lone as Voiced, "2026-02-02");
    const sight = { initiativeId: other.here, personId: null };
    const { voices } = await other.scratch.records.read(sight, (tx) => countVoices(tx, other.here, days));
    const of = (which: readonly Voiced[]) => which.reduce((all, { id }) => all + (voices.talk.get(id) ?? 0), 0);
    const [kind, place] = [
      other.organizations.filter(({ sector }) => sector === "nonprofit"),
      other.organizations.slice(0, 5),
    ];
    // Without protection both sums are there, and their difference is what one organization said.
    expect(of(kind) - of(place)).toBe(17);
    const told = await other.scratch.records.read(sight, (tx) => findTold(tx, other.here, days.from));
    expect(Object.keys(told?.dimensions ?? {})).toEqual(["kind"]);
    expect(told?.heldBack).toEqual(["region"]);
  });
});

test("fewer than ten organizations are told nothing", async () => {
  const small = await openVoiceHouse(house);
  await small.adds(9, "nonprofit");
  expect(await small.refusal(tellVoiceNow, small.lead, small.here, {})).toBe("conflict");
  expect(await small.ask(readVoice, small.lead, small.here, {})).toMatchObject({ waits: false, belong: 9 });
});
