import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countOnceStudy } from "./count-once-study.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fivefold-count-once-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function study(rows: string): Promise<unknown> {
  const path = join(folder, "claims.csv");
  await writeFile(path, rows);
  return countOnceStudy.run({ claims: path });
}

test("says the sum, everybody once, the difference and the range, and which rows to ask about", async () => {
  const rows = [
    "organization,site,program,period,amount",
    "School network,Nahf School,Robots,2017,100",
    "Evening network,בית ספר נחף,Robots,2017,60",
    "College,Haifa,,2017,40",
  ];
  expect(await study(rows.join("\n"))).toEqual({
    sum_of_claims: 200,
    unduplicated: 140,
    difference: 60,
    range: { low: 140, high: 200 },
    asked: [{ rows: [2, 3], reasons: ["site"] }],
  });
});

test("names what is missing", async () => {
  await expect(study("organization,amount\nA,1\n")).rejects.toThrow("no column “period”");
  await expect(study("organization,period,amount\nA,2017,many\n")).rejects.toThrow("row 2, column “amount”");
});
