import { afterAll, describe, expect, test } from "vitest";
import { readMyPartFrom } from "../../backbone/my-part/operations.ts";
import { operations as searching } from "../../backbone/search/operations.ts";
import type { Somebody } from "../../communication/testing.ts";
import { openTask, sendReport } from "./operations.ts";
import { chooseReaders, readReports } from "./reading.ts";
import { updatesWaiting } from "./sources.ts";
import { given, openAskedHouse, secret } from "./testing-asked.ts";
import { askDue, makeTaskLink, moveDue } from "./windows/operations.ts";
import { listReportWindows, watchWindow } from "./windows/watching.ts";

const asked = await openAskedHouse();
const { house, backbone, north, south, readers, north1, windowId } = asked;
const { ask, refusal, link, save, send, contributions } = asked;
const coming = { token: await link(north) };
await send("visitor", coming, await save("visitor", coming));
afterAll(() => house.close());

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
    for (const other of [south.person, readers.evaluator as Somebody]) {
      await open([`person:${other.id}`]);
      expect(await seen(other)).not.toContain(secret);
    }
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
    for (const who of [south.person, backbone]) expect(await refusal(openTask, who, coming)).toBe("not-found");
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
    const waiting = readMyPartFrom({ waiting: [updatesWaiting], meetings: [] });
    const part = (who: Somebody) => ask<{ waiting: { path: string }[] }>(waiting, who, {});
    expect((await part(north.person)).waiting).toMatchObject([{ path: `work/promises/${north1}/update`, due: null }]);
    expect(JSON.stringify(await part(south.person))).not.toContain(north1);
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

  test("opens again by itself a year later, once, and asks who has a promise then", async () => {
    house.clock.now = new Date("2027-06-01T09:00Z");
    const asked = () => house.ask<{ asked: number }>(askDue as never, "program", null, {});
    expect((await asked()).asked).toBe(2);
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
