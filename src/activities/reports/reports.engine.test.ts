import { afterAll, describe, expect, test } from "vitest";
import { readMyPartFrom } from "../../backbone/my-part/operations.ts";
import { readTold } from "../../backbone/notifications/operations.ts";
import { openTask, saveReport, sendReport } from "./operations.ts";
import { readReceipt } from "./reading.ts";
import { noAnswers } from "./report.ts";
import { updatesWaiting } from "./sources.ts";
import { given, openAskedHouse, secret } from "./testing-asked.ts";
import { makeTaskLink, openWindow } from "./windows/operations.ts";
import { listReportWindows, readOwn, watchWindow } from "./windows/watching.ts";

const asked = await openAskedHouse();
const { house, backbone, north, south, readers, north1, windowId } = asked;
const { ask, refusal, link, save, send, contributions } = asked;
afterAll(() => house.close());

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
      });
    for (const token of [coming.token, other]) {
      const over = await ask(openTask, "visitor", { token });
      expect(over).toMatchObject({ state: "over", task: null, organization: "" });
      expect(await refusal(saveReport, "visitor", { token, mine: given })).toBe("not-found");
    }
    const { told } = await house.ask<{ told: { reason: string; sentence: object; values: object }[] }>(
      readTold as never,
      north.person,
      null,
      {},
    );
    expect(told.map(({ reason }) => reason)).toContain("answered");
    expect(JSON.stringify(told.map(({ sentence, values }) => [sentence, values]))).not.toMatch(/\b31\b|slower|schools/);
    house.clock.now = new Date("2026-06-01T11:00Z");
    expect(await refusal(readReceipt, "visitor", { token: one.receipt })).toBe("not-found");
  });

  test("of another initiative opens nothing", async () => {
    const elsewhere = await house.found("elsewhere");
    const token = await link(south);
    expect(await house.refusal(openTask as never, "visitor", elsewhere, { token })).toBe("not-found");
  });
});
