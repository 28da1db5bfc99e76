import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readTable, type TableFile } from "../read-table.ts";
import { opinionsStudy } from "./opinions-study.ts";

const folder = ["../shared/data/listening/polis", "../../shared/data/listening/polis"]
  .map((one) => resolve(one))
  .find(existsSync);
const conversations = folder
  ? readdirSync(folder).filter((name) => existsSync(join(folder, name, "participants-votes.csv")))
  : ["(skipped: no conversations of Polis beside the project)"];

interface Opinions {
  groups: { size: number }[];
  statements_detail: { id: string; agrees: number; disagrees: number; seen: number; consensus: number }[];
  participants_detail: { id: string; group: string | null }[];
}

const ask = async (values: Record<string, string>) => (await opinionsStudy.run(values)) as Opinions;

/** The product over the groups of (agrees + 1) / (seen + 2), straight from the cells of Polis's matrix. */
function consensusOf({ columns, rows }: TableFile, statement: string): number {
  const [group, on] = [columns.indexOf("group-id"), columns.indexOf(statement)];
  const byGroup = new Map<string, { agrees: number; seen: number }>();
  for (const { cells } of rows) {
    const own = cells[group] ?? "";
    if (own === "") continue;
    const answers = byGroup.get(own) ?? { agrees: 0, seen: 0 };
    if (cells[on]) answers.seen += 1;
    if (cells[on] === "1") answers.agrees += 1;
    byGroup.set(own, answers);
  }
  return [...byGroup.values()].reduce((product, { agrees, seen }) => (product * (agrees + 1)) / (seen + 2), 1);
}

test.skipIf(!folder).each(conversations)(
  "%s: Polis's groups give Polis's consensus, and both files say the same",
  async (name) => {
    const [votes, matrix] = ["votes.csv", "participants-votes.csv"].map((file) => join(folder ?? "", name, file));
    const table = await readTable(matrix ?? "");
    const own = await mkdtemp(join(tmpdir(), "fivefold-polis-"));
    try {
      const [one, group] = [table.columns.indexOf("participant"), table.columns.indexOf("group-id")];
      const lines = table.rows.map(({ cells }) => `${cells[one]},${cells[group]}`);
      await writeFile(join(own, "groups.csv"), ["participant,group", ...lines].join("\n"));
      const used = await ask({ votes: votes ?? "", "use-groups": join(own, "groups.csv") });
      for (const { id, consensus } of used.statements_detail) {
        expect(consensus, `statement ${id}`).toBeCloseTo(consensusOf(table, id), 12);
      }
      const placed = lines.filter((line) => !line.endsWith(",")).length;
      expect(used.groups.reduce((sum, { size }) => sum + size, 0)).toBe(placed);
    } finally {
      await rm(own, { recursive: true });
    }
    expect(await ask({ votes: votes ?? "" })).toEqual(await ask({ votes: matrix ?? "" }));
  },
);

test.skipIf(!folder)("on electoral reform the twenty who think otherwise are a group of their own", async () => {
  const { groups } = await ask({ votes: join(folder ?? "", "canadian-electoral-reform", "votes.csv") });
  expect(groups).toHaveLength(2);
  expect(groups[1]?.size).toBeLessThan(30);
  expect(groups[1]?.size).toBeGreaterThan(14);
});
