import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMyPartFrom } from "../../backbone/my-part/operations.ts";
import { readTold } from "../../backbone/notifications/operations.ts";
import { operations as searching } from "../../backbone/search/operations.ts";
import type { Somebody } from "../../communication/testing.ts";
import type { Operation } from "../../core/operation.ts";
import { openTask, saveReport, sendReport } from "./operations.ts";
import { chooseReaders, readReceipt, readReports } from "./reading.ts";
import { noAnswers } from "./report.ts";
import { updatesWaiting } from "./sources.ts";
import { openReportHouse, type ReportHouse } from "./testing-reports.ts";
import {
  askDue,
  listReportWindows,
  makeTaskLink,
  moveDue,
  openWindow,
  readOwn,
  watchWindow,
} from "./windows/operations.ts";

let house: ReportHouse;
let backbone: Somebody;
let windowId: string;
const secret = "Three small schools cannot open a class";

type Partner = Awaited<ReturnType<ReportHouse["partner"]>>;
let north: Partner;
let south: Partner;
let north1: string;
const readers: Record<string, Somebody> = {};

const ask = <T = Record<string, unknown>>(operation: unknown, who: Somebody | "program" | "visitor", input: unknown) =>
  house.ask<T>(operation as Operation, who, house.here, input);
const refusal = (operation: unknown, who: Somebody | "program" | "visitor", input: unknown) =>
  house.refusal(operation as Operation, who, house.here, input);
const given = {
  typed: "31",
  pace: "slower",
  alsoCounted: "no",
  words: secret,
  senderName: "Rana",
  senderRole: "Coordinator",
};
const link = async (partner: Partner) =>
  (await ask<{ token: string }>(makeTaskLink, backbone, { windowId, organizationId: partner.id })).token;
interface Saved {
  reportId: string;
  version: number;
  asks: boolean;
}
const save = (who: Somebody | "visitor", coming: object, mine: object = given, more: object = {}) =>
  ask<Saved>(saveReport, who, { ...coming, mine, ...more });
const send = (who: Somebody | "visitor", coming: object, saved: Saved) =>
  ask<{ receipt: string; waitsForWord: boolean }>(sendReport, who, {
    ...coming,
    reportId: saved.reportId,
    version: saved.version,
  });
const contributions = (commitmentId: string) =>
  house.write(house.here, (tx) =>
    tx
      .selectFrom("contribution")
      .select(["amount", "period", "replaced_by", "report_id"])
      .where("initiative_id", "=", house.here)
      .where("commitment_id", "=", commitmentId)
      .orderBy("said_at")
      .orderBy("id")
      .execute(),
  );

beforeAll(async () => {
  house = await openReportHouse();
  backbone = await house.person("Noa");
  await house.joins(house.here, backbone, ["backbone"]);
  north = await house.partner("Northern Teachers' Centre");
  south = await house.partner("Southern College");
  for (const permission of ["funder", "evaluator", "supplier", "steering", "data-lead"] as const) {
    const reader = await house.person(permission);
    await house.joins(house.here, reader, [permission]);
    readers[permission] = reader;
  }
  north1 = await house.promise(north.id);
  await house.promise(south.id);
  windowId = (
    await ask<{ id: string }>(openWindow, backbone, {
      names: { en: "Yearly update" },
      dueOn: "2026-06-30",
      everyMonths: 12,
    })
  ).id;
});
afterAll(() => house?.close());

describe("asking", () => {
  test("asks each organization once, with the day; it stands in the list of what waits for its people alone", async () => {
    for (const { person } of [north, south]) {
      const { told } = await house.ask<{ told: { due: string; reason: string }[] }>(
        readTold as never,
        person,
        null,
        {},
      );
      expect(told).toMatchObject([{ reason: "asked", due: "2026-06-30" }]);
    }
    for (const person of Object.values(readers))
      expect((await house.ask<{ told: object[] }>(readTold as never, person, null, {})).told).toEqual([]);
    const readMyPart = readMyPartFrom({ waiting: [updatesWaiting], meetings: [] });
    const part = await ask<{ waiting: { path: string; due: string }[] }>(readMyPart, north.person, {});
    expect(part.waiting).toMatchObject([{ path: `work/promises/${north1}/update`, due: "2026-06-30" }]);
  });

  test("two windows at once are refused, and only the backbone team opens and watches one", async () => {
    const another = { names: { en: "Another" }, dueOn: "2026-06-20" };
    expect(await refusal(openWindow, backbone, another)).toBe("conflict");
    expect(await refusal(openWindow, backbone, { ...another, opensOn: "2026-05-01" })).toBe("invalid");
    for (const person of [north.person, ...Object.values(readers)]) {
      expect(await refusal(openWindow, person, another)).toBe("forbidden");
      expect(await refusal(watchWindow, person, { id: windowId })).toBe("forbidden");
      const { windows } = await ask<{ windows: object[] }>(listReportWindows, person, {});
      expect(windows).toMatchObject([{ asked: 0, answered: 0 }]);
    }
    expect(await refusal(readOwn, south.person, { windowId, organizationId: north.id })).toBe("not-found");
    expect(await refusal(makeTaskLink, south.person, { windowId, organizationId: north.id })).toBe("not-found");
  });
});

describe("a link", () => {
  test("opens the task without a sign-in: the promise, and nothing of earlier reports", async () => {
    const token = await link(north);
    const { state, task } = await ask<{ state: string; task: Record<string, unknown> }>(openTask, "visitor", { token });
    expect(state).toBe("task");
    expect(task).toMatchObject({ organization: north.name, soFar: 0, namesSender: true, team: ["Noa"], funders: [] });
    expect(task.partners).toEqual([]);
    expect(await refusal(openTask, "visitor", { commitmentId: north1 })).toBe("not-found");
    expect(await refusal(openTask, south.person, { commitmentId: north1 })).toBe("not-found");
    expect(await refusal(openTask, "visitor", { token: `${token}x` })).toBe("not-found");
  });

  test("keeps half answers, asks about 31,000, and refuses to send what is not ready", async () => {
    const coming = { token: await link(north) };
    const half = await save("visitor", coming, { typed: "31,000" });
    expect(half).toMatchObject({ version: 1, asks: true });
    expect(await refusal(sendReport, "visitor", { ...coming, reportId: half.reportId, version: 1 })).toBe("invalid");
    const { task } = await ask<{ task: { answers: object } }>(openTask, "visitor", coming);
    expect(task.answers).toMatchObject({ typed: "31,000" });
    expect(await contributions(north1)).toEqual([]);
  });

  test("two colleagues at once: what both changed is asked, what one changed stays", async () => {
    const coming = { token: await link(north) };
    const before = { ...noAnswers, typed: "31,000" };
    await save(north.person, { commitmentId: north1 }, { ...before, typed: "31" }, { before });
    expect(await refusal(saveReport, "visitor", { ...coming, mine: { ...before, typed: "34" }, before })).toBe(
      "conflict",
    );
    await save("visitor", coming, { ...given, typed: "31,000" }, { before });
    const { task } = await ask<{ task: { answers: object } }>(openTask, "visitor", coming);
    expect(task.answers).toMatchObject({ typed: "31", pace: "slower", words: secret });
  });

  test("sends once however often it is pressed, then shows nothing; the lead contact is told", async () => {
    const coming = { token: await link(north) };
    const other = await link(north);
    const saved = await save("visitor", coming, given, { before: given });
    const [one, two] = await Promise.all([send("visitor", coming, saved), send("visitor", coming, saved)]);
    expect(await contributions(north1)).toMatchObject([{ amount: 31, period: "2026", replaced_by: null }]);
    for (const { receipt } of [one, two])
      expect(await ask(readReceipt, "visitor", { token: receipt })).toMatchObject({
        added: 31,
        all: 31,
        together: null,
      });
    for (const token of [coming.token, other]) {
      const over = await ask(openTask, "visitor", { token });
      expect(over).toMatchObject({ state: "over", task: null, organization: "" });
      expect(await refusal(saveReport, "visitor", { token, mine: given })).toBe("not-found");
    }
    const { told } = await house.ask<{ told: { reason: string }[] }>(readTold as never, north.person, null, {});
    expect(told.map(({ reason }) => reason)).toContain("answered");
    expect(JSON.stringify(told)).not.toMatch(/31|slower|schools/);
    house.clock.now = new Date("2026-06-01T11:00Z");
    expect(await refusal(readReceipt, "visitor", { token: one.receipt })).toBe("not-found");
  });

  test("of another initiative opens nothing", async () => {
    const elsewhere = await house.found("elsewhere");
    const token = await link(south);
    expect(await house.refusal(openTask as never, "visitor", elsewhere, { token })).toBe("not-found");
  });
});

describe("who reads it", () => {
  const seen = async (who: Somebody | "visitor") =>
    JSON.stringify(await ask(readReports, who, { commitmentId: north1 }).catch(() => "closed"));

  test("its organization and the backbone team, and nobody else through any door", async () => {
    for (const who of [north.person, backbone]) expect(await seen(who)).toContain(secret);
    const [search] = searching;
    for (const who of ["visitor", south.person, ...Object.values(readers)] as const) {
      const found = await seen(who);
      expect(found).not.toMatch(/Three small schools|slower|Rana|Coordinator/);
      expect(found === '"closed"').toBe(who === "visitor");
      if (who === "visitor") continue;
      expect(found).toContain('"reports":[]');
      expect(found).toContain('"grown":[]');
      expect(JSON.stringify(await ask(search, who, { q: "small schools" }))).not.toContain("Three small");
    }
  });

  test("partners where its organization opens it, a funder only by name, everyone only as said; and narrower again", async () => {
    const { reports } = await ask<{ reports: { id: string }[] }>(readReports, north.person, { commitmentId: north1 });
    const id = reports[0]?.id;
    for (const who of [backbone, south.person, readers.funder as Somebody])
      expect(await refusal(chooseReaders, who, { id, readers: ["everyone"] })).toBe("not-found");
    const open = (circles: string[]) => ask(chooseReaders, north.person, { id, readers: circles });
    await open(["partners"]);
    expect(await seen(south.person)).toContain(secret);
    expect(await seen(south.person)).not.toContain("Rana");
    for (const one of ["funder", "evaluator", "supplier"])
      expect(await seen(readers[one] as Somebody)).not.toContain(secret);
    await open([`person:${readers.funder?.id}`]);
    expect(await seen(readers.funder as Somebody)).toContain(secret);
    expect(await seen(south.person)).not.toContain(secret);
    await open([`person:${south.person.id}`]);
    expect(await seen(south.person)).not.toContain(secret);
    await open(["everyone"]);
    expect(await seen("visitor")).toContain(secret);
    await open([]);
    expect(await seen("visitor")).toBe('"closed"');
  });
});

describe("afterwards", () => {
  const own = () => ({ commitmentId: north1 });

  test("what was sent is put right, and both are kept", async () => {
    const { reports } = await ask<{ reports: { id: string }[] }>(readReports, north.person, own());
    const corrects = reports[0]?.id;
    const coming = { ...own(), corrects };
    const { task } = await ask<{ task: { answers: { typed: string }; soFar: number } }>(openTask, north.person, coming);
    expect(task).toMatchObject({ soFar: 0, answers: { typed: "31" } });
    expect(await refusal(openTask, south.person, coming)).toBe("not-found");
    const saved = await save(north.person, coming, { ...task.answers, typed: "29" }, { before: task.answers });
    await send(north.person, coming, saved);
    const kept = await contributions(north1);
    expect(kept.map(({ amount, replaced_by }) => [amount, replaced_by !== null])).toEqual([
      [31, true],
      [29, false],
    ]);
    const after = await ask<{ reports: { replaced: boolean; added: number }[]; grown: object[] }>(
      readReports,
      north.person,
      own(),
    );
    expect(after.reports.map(({ added, replaced }) => [added, replaced])).toEqual([
      [29, false],
      [31, true],
    ]);
    expect(after.grown).toEqual([{ on: "2026-06-01", all: 29 }]);
    expect(await refusal(openTask, north.person, coming)).toBe("conflict");
  });

  test("less than before is asked, then both numbers are kept", async () => {
    const less = { ...given, typed: "-4" };
    const saved = await save(north.person, own(), less);
    expect(saved.asks).toBe(true);
    const sure = await save(north.person, own(), { ...less, sureOf: "-4" }, { before: less });
    await send(north.person, own(), sure);
    const standing = (await contributions(north1)).filter(({ replaced_by }) => replaced_by === null);
    expect(standing).toMatchObject([{ amount: 25 }]);
  });

  test("people who were counted by two are credited in shares, and the promise is heard of again", async () => {
    await house.write(house.here, (tx) =>
      tx
        .updateTable("commitment")
        .set({ last_heard_at: new Date("2023-01-01") })
        .where("id", "=", north1)
        .execute(),
    );
    const shared = { ...given, typed: "10", alsoCounted: "yes", alsoWith: " southern  COLLEGE", ownShare: "60" };
    const saved = await save(north.person, own(), shared);
    await send(north.person, own(), saved);
    const shares = await house.write(house.here, (tx) =>
      tx
        .selectFrom("contribution_share")
        .innerJoin("contribution", "contribution.id", "contribution_share.contribution_id")
        .select(["contribution_share.organization_id as id", "share"])
        .where("amount", "=", 10)
        .execute(),
    );
    expect(new Map(shares.map(({ id, share }) => [id, Math.round(share * 100)]))).toEqual(
      new Map([
        [north.id, 60],
        [south.id, 40],
      ]),
    );
    const heard = await house.write(house.here, (tx) =>
      tx.selectFrom("commitment").select("last_heard_at").where("id", "=", north1).executeTakeFirst(),
    );
    expect(heard?.last_heard_at).toEqual(house.clock.now);
  });

  test("what the backbone team writes counts once the organization says that it is right", async () => {
    const before = (await contributions(north1)).length;
    const saved = await save(backbone, own(), { ...given, typed: "7" });
    expect(await send(backbone, own(), saved)).toMatchObject({ waitsForWord: true });
    expect(await contributions(north1)).toHaveLength(before);
    const { task } = await ask<{ task: { report: { id: string; version: number; waitsForWord: boolean } } }>(
      openTask,
      north.person,
      own(),
    );
    expect(task.report.waitsForWord).toBe(true);
    await ask(sendReport, north.person, { ...own(), reportId: task.report.id, version: task.report.version });
    expect(await contributions(north1)).toHaveLength(before + 1);
  });
});

describe("the window", () => {
  test("says who has answered, to the backbone team", async () => {
    const { standings } = await ask<{ standings: object[] }>(watchWindow, backbone, { id: windowId });
    expect(standings).toMatchObject([
      { organization: north.name, answered: true },
      { organization: south.name, answered: false, told: true },
    ]);
  });

  test("links end with it, and hold longer where it does", async () => {
    const token = await link(south);
    house.clock.now = new Date("2026-07-02T13:00Z");
    expect(await ask(openTask, "visitor", { token })).toMatchObject({ state: "over" });
    expect(await refusal(makeTaskLink, backbone, { windowId, organizationId: south.id })).toBe("conflict");
    await ask(moveDue, backbone, { id: windowId, dueOn: "2026-07-10" });
    expect(await ask(openTask, "visitor", { token })).toMatchObject({ state: "task" });
  });

  test("a total is told only where three organizations stand behind it", async () => {
    const goalId = await makeGoal();
    const together = async (partner: Partner, typed: string) => {
      const id = await house.promise(partner.id, { goalId, quantity: 1000 });
      const saved = await save(partner.person, { commitmentId: id }, { ...given, typed });
      const { receipt } = await send(partner.person, { commitmentId: id }, saved);
      return ask<{ together: object | null }>(readReceipt, partner.person, { token: receipt });
    };
    expect((await together(north, "100")).together).toBeNull();
    expect((await together(south, "200")).together).toBeNull();
    const third = await house.partner("Third");
    expect((await together(third, "31")).together).toEqual({ delivered: 331, promised: 3000, place: null });
  });

  test("opens again by itself a year later, once, and asks who has a promise then", async () => {
    house.clock.now = new Date("2027-06-01T09:00Z");
    const asked = () => house.ask<{ asked: number }>(askDue as never, "program", null, {});
    expect((await asked()).asked).toBe(3);
    expect((await asked()).asked).toBe(0);
    const { windows } = await ask<{ windows: { names: object; opensOn: string; dueOn: string }[] }>(
      listReportWindows,
      backbone,
      {},
    );
    expect(windows[0]).toMatchObject({
      names: { en: "Yearly update 2027" },
      opensOn: "2027-06-01",
      dueOn: "2027-06-30",
    });
    expect(windows).toHaveLength(2);
    await expect(house.refusal(askDue as never, backbone, null, {})).resolves.toBe("forbidden");
  });
});

/** A goal, by hand: what it is about does not matter here. */
async function makeGoal(): Promise<string> {
  const { newId } = await import("../../core/id.ts");
  const { sql } = await import("kysely");
  const [indicatorId, goalId] = [newId(), newId()];
  const { here } = house;
  await house.write(here, async (tx) => {
    await sql`insert into indicator (initiative_id, id, slug, names, kind) values (${here}, ${indicatorId}, 'teachers', '{"en":"Teachers"}', 'count')`.execute(
      tx,
    );
    await sql`insert into goal (initiative_id, id, indicator_id, names, baseline_period, baseline_value, target_period, target_value)
      values (${here}, ${goalId}, ${indicatorId}, '{}', '2020', 0, '2028', 5000)`.execute(tx);
  });
  return goalId;
}
