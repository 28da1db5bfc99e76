import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../../../backbone/bodies/testing.ts";
import { csvLines } from "../../../core/table-files/spreadsheet-safe.ts";
import { writeXlsx } from "../../../core/table-files/write-xlsx.ts";
import { standings } from "../commitment.ts";
import { changeCommitment, confirmCommitment } from "../keeping/promise-operations.ts";
import { listPromises, readCommitment } from "../operations.ts";
import { openPromising, type PromisingHouse } from "../testing-promises.ts";
import type { ColumnKind } from "./columns.ts";
import { exportPromises } from "./export-operation.ts";
import { bringPromises, previewPromises, takePromises } from "./operations.ts";
import { readList } from "./read-list.ts";

let house: PromisingHouse;
let director: string;
beforeAll(async () => {
  house = await openPromising();
  director = await house.person("Director", ["backbone"]);
});
afterAll(() => house?.scratch.close());

const bring = async (name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> =>
  (await house.ask(bringPromises, director, { file: new File([content], name) })).id;
const exported = (list: string) => house.ask(exportPromises, director, { list });

describe("a list", () => {
  test("is read with its columns guessed in three languages, faulty rows named, doubles noticed, and comes in once", async () => {
    await house.organization("School network North", "school-network");
    const text = [
      "ההתחייבות\tארגון\tכמה\tעד מתי\tיחד עם\tמצב",
      "להכשיר מורים\tSchool network North\t120 מורים\t31.8.2018\tמכללה א; עיריית ב\tבתוקף",
      "להכשיר מורים\tSchool network North\t120 מורים\t31.8.2018\t\tבתוקף",
      "תרומה\tקרן ג\t₪2,000,000\tמחר\t\tמשהו",
      "\tקרן ג\t5\t2018\t\t",
      "בלי ארגון\t\t5\t2018\t\t",
    ].join("\n");
    const { id } = await house.ask(bringPromises, director, { text });
    const preview = await house.ask(previewPromises, director, { id });
    expect(preview.mapping).toEqual(["names", "lead", "amount", "dueOn", "partners", "state"]);
    expect(preview).toMatchObject({ rows: 5, found: 3, organizations: 2, fresh: 1, doubleCount: 1 });
    expect(preview.faults.map(({ row, fault }) => [row, fault])).toEqual([
      [4, "state"],
      [4, "day"],
      [5, "no-promise"],
      [6, "no-lead"],
    ]);
    const [first, second] = await Promise.all(
      [1, 2].map(() => house.ask(takePromises, director, { id, isPublic: true })),
    );
    expect([first?.added, second?.added].toSorted()).toEqual([0, 2]);
    const { promises } = await house.ask(listPromises, director, {});
    expect(promises.map(({ measure, quantity, currency, dueOn }) => [measure, quantity, currency, dueOn])).toEqual([
      ["count", 120, null, "2018-08-31"],
      ["money", 2_000_000, "ILS", null],
    ]);
    expect(promises[0]?.together.map(({ name }) => name)).toEqual(["מכללה א", "עיריית ב"]);
    const again = await house.ask(bringPromises, director, { text });
    expect(await house.ask(previewPromises, director, { id: again.id })).toMatchObject({ fresh: 0, doubleCount: 3 });
  });

  test("waits for the word of each organization unless it was public already", async () => {
    const north = await house.organization("Waiting network", "school-network");
    const person = await house.acting("Hers", north);
    const outsider = await house.person("Outsider", ["partner"]);
    const id = await bring("wait.csv", "Commitment,Lead\nOpen the labs,Waiting network\n");
    await house.ask(takePromises, director, { id });
    const mine = (await house.ask(listPromises, person, { own: "yes" })).promises;
    expect(mine).toMatchObject([{ shown: "waiting" }]);
    const promise = mine[0]?.id ?? "";
    await expect(house.ask(readCommitment, outsider, { id: promise })).rejects.toMatchObject(refused("not-found"));
    await house.ask(confirmCommitment, person, { id: promise });
    expect((await house.ask(readCommitment, outsider, { id: promise })).promise.shown).toBe("promised");
  });

  test("is brought by the backbone alone, in old encodings and as a workbook too", async () => {
    const partner = await house.person("Partner", ["partner"]);
    await expect(house.ask(bringPromises, partner, { text: "a\tb\nc\td" })).rejects.toMatchObject(refused("forbidden"));
    const old = Uint8Array.from([...Buffer.from("Commitment,Lead\nx,"), 0xf2, 0xee, 0xe5, 0xfa, 0xe4, 10]);
    const seen = await house.ask(previewPromises, director, { id: await bring("old.csv", old) });
    expect(seen.sample[0]?.lead).toBe("עמותה");
    const book = new Uint8Array(writeXlsx(["Commitment", "Lead"], [["Teach", "A"]]));
    const read = await house.ask(previewPromises, director, { id: await bring("book.xlsx", book) });
    expect(read.sample).toMatchObject([{ names: "Teach", lead: "A" }]);
    await expect(bring("empty.csv", "")).rejects.toMatchObject({ faults: [{ field: "file" }] });
  });

  test("taken out by a partner holds no column that it was brought with, and nobody's state", async () => {
    const partner = await house.person("Reader", ["partner"]);
    const id = await bring(
      "secret.csv",
      "Commitment,Lead,Status,Inner note\nTeach quietly,Quiet body,unsuccessful,hush\n",
    );
    await house.ask(takePromises, director, { id, isPublic: true });
    const seen = JSON.stringify(await house.ask(exportPromises, partner, { search: "quietly" }));
    expect(seen).toContain("Teach quietly");
    expect(seen).not.toMatch(/hush|unsuccessful|ended before/);
    await expect(house.ask(exportPromises, partner, { list: id })).rejects.toMatchObject(refused("not-found"));
    expect(JSON.stringify(await house.ask(exportPromises, director, { search: "quietly" }))).toContain("hush");
  });
});

const canada = join(import.meta.dirname, "../../../../../shared/data/commitments/canada-promises");
/** What a person points at where titles do not say it: a list of letters, each the promise of a department. */
const letters: (ColumnKind | null)[] = ["lead", "about", "promisedOn", "names"];

describe.skipIf(!existsSync(canada))(
  "the public promises of Canada (skipped where ../shared/data is not there)",
  () => {
    test.each([
      ["2021-mandate-commitments.csv", 760, undefined],
      ["2025-LPC-platform.csv", 348, undefined],
      ["consolidated_2025_LPC_promises_final.csv", 352, undefined],
      ["2021MandateLetters.csv", 40, letters],
    ] as const)("%s comes in whole and goes out without loss", async (name, count, mapping) => {
      const bytes = new Uint8Array(await readFile(join(canada, name)));
      const id = await bring(name, bytes);
      const wishes = mapping ? { mapping: [...mapping] } : {};
      const preview = await house.ask(previewPromises, director, { id, ...wishes });
      expect(preview).toMatchObject({ rows: count, found: count, faultCount: 0 });
      const taken = await house.ask(takePromises, director, { id, ...wishes, isPublic: true, doubles: "bring" });
      expect(taken.added).toBe(count);
      const original = await readList(bytes, name);
      const out = await exported(id);
      expect(out.header).toEqual(original.header);
      expect(out.rows).toEqual(original.rows.map(({ cells }) => cells));
      const csv = new TextEncoder().encode([...csvLines(out.header, out.rows)].join(""));
      expect((await readList(csv, "again.csv")).rows.map(({ cells }) => cells)).toEqual(out.rows);
      const xlsx = await readList(new Uint8Array(writeXlsx(out.header, out.rows)), "again.xlsx");
      expect(xlsx.rows.map(({ cells }) => cells.map((cell) => cell.trim()))).toEqual(
        out.rows.map((cells) => cells.map((cell) => String(cell).trim())),
      );
    });

    test("leads and those who help are organizations; written-out characters are read, and kept as they stood", async () => {
      const { promises } = await house.ask(listPromises, director, { search: "Remove barriers to internal trade" });
      const lead = promises.map(({ organization }) => organization?.name);
      expect(lead).toContain(
        "President of the King’s Privy Council for Canada and Minister responsible for Canada-U.S. Trade, Intergovernmental Affairs and One Canadian Economy",
      );
      const helpers = promises.flatMap(({ together }) => together.map(({ name }) => name));
      expect(helpers).toEqual(expect.arrayContaining(["Minister of Industry"]));
      const whole = await house.ask(exportPromises, director, { search: "Build trade corridors" });
      expect(JSON.stringify(whole.rows)).toMatch(/together more tightly –/);
      expect(whole.header).toEqual(expect.arrayContaining(["canonical_commitment_text", "MLC ID"].slice(0, 1)));
    });
  },
);

/** As the Clinton Global Initiative told of its 2,872: 41.8%, 39.9%, 1.6%, 4.8% and 11.8% (to the nearest promise). */
const portfolio = { complete: 1200, active: 1146, stalled: 46, unsuccessful: 138, silent: 342 } as const;

test("a portfolio of 2,872 has the totals that it has, and one that was silent returns with its next word", async () => {
  const own = await openPromising();
  const lead = await own.person("Director", ["backbone"]);
  const heard = { complete: "2015-01-10", active: "2016-01-05", stalled: "2015-09-01", unsuccessful: "2014-12-01" };
  const rows = Object.entries(portfolio).flatMap(([status, count]) =>
    Array.from({ length: count }, (_, at) => [
      `Promise ${status} ${at}`,
      `Organization ${at % 300}`,
      10,
      "teachers",
      status,
      "2012-03-01",
      status === "silent" ? "2013-06-01" : heard[status as keyof typeof heard],
    ]),
  );
  const header = ["Commitment", "Lead", "Quantity", "Unit", "Status", "Commitment date", "Last report"];
  own.setNow(new Date("2016-03-01T12:00:00Z"));
  const text = [...csvLines(header, rows)].join("");
  const { id } = await own.ask(bringPromises, lead, { file: new File([text], "portfolio.csv") });
  expect((await own.ask(takePromises, lead, { id, isPublic: true })).added).toBe(2872);
  const before = await own.ask(listPromises, lead, {});
  expect(before).toMatchObject({ promised: 2872, organizations: 300, restsOn: 1200 + 1146 + 46 });
  expect(before.portfolio).toEqual({ done: 1200, going: 1146, slower: 46, ended: 138, "no-update": 342 });
  const shares = standings.map((one) => Math.round((1000 * (before.portfolio?.[one] ?? 0)) / 2872) / 10);
  expect(shares).toEqual([41.8, 39.9, 1.6, 4.8, 11.9]);
  expect(before.totals).toEqual([
    { measure: "count", unit: { en: "teachers" }, currency: null, quantity: 10 * 2392, promises: 2392 },
  ]);
  const silent = (await own.ask(listPromises, lead, { shown: "no-update" })).promises[0];
  const person = await own.acting("Hers", silent?.organizationId ?? "");
  await own.ask(changeCommitment, person, { id: silent?.id, version: 1, because: "We go on", quantity: 12 });
  const after = await own.ask(listPromises, lead, {});
  expect(after).toMatchObject({ restsOn: 2393, totals: [{ quantity: 23_932, promises: 2393 }] });
  expect(after.portfolio?.["no-update"]).toBe(341);
  own.setNow(new Date("2018-03-02T12:00:00Z"));
  expect((await own.ask(listPromises, lead, {})).restsOn).toBe(1200);
  // To others all stand as they were promised: nothing to subtract, and nothing that changes as one falls silent.
  expect(await own.ask(listPromises, person, {})).toMatchObject({ restsOn: 2872, portfolio: null });
  await own.scratch.close();
});
