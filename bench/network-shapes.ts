// Networks that lie in other shapes than nodes and edges: rewritten into those, so that the study reads them as any.
import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTable } from "../src/backbone/relations/read-table.ts";

/** A network as two files of the shape that is read. */
export interface NetworkFiles {
  name: string;
  nodes: string;
  edges: string;
}

type Row = Record<string, string>;
async function rowsOf(path: string): Promise<Row[]> {
  const { columns, rows } = await readTable(path);
  return rows.map(({ cells }) => Object.fromEntries(columns.map((column, k) => [column, cells[k] ?? ""])));
}

async function write(name: string, nodes: readonly string[], ties: readonly [string, string][]): Promise<NetworkFiles> {
  const folder = await mkdtemp(join(tmpdir(), "network-"));
  const files = { name, nodes: join(folder, "nodes.csv"), edges: join(folder, "edges.csv") };
  await writeFile(files.nodes, `id\n${nodes.join("\n")}\n`);
  await writeFile(files.edges, `from,to\n${ties.map((tie) => tie.join(",")).join("\n")}\n`);
  return files;
}

/** Krackhardt's 21 managers: each file says of every pair whether it is a tie. `attributes.csv` is no network. */
export async function readKrackhardt(root: string): Promise<NetworkFiles[]> {
  const nodes = Array.from({ length: 21 }, (_, k) => String(k + 1));
  return Promise.all(
    ["advice", "friendship", "reports_to"].map(async (kind) => {
      const rows = await rowsOf(join(root, `${kind}_data_frame.csv`));
      const ties = rows.filter((row) => row[`${kind}_tie`] === "1");
      return write(
        `krackhardt/${kind}`,
        nodes,
        ties.map(({ ego = "", alter = "" }) => [ego, alter]),
      );
    }),
  );
}

/** Interviews with scientists: a person's number counts within an interview alone. Who works with whom, and who gives what. */
export async function readInterviews(root: string): Promise<NetworkFiles[]> {
  const named = (row: Row, column: string) => `${row.id_interview}:${row[column]}`;
  const people = (await rowsOf(join(root, "nodes.csv"))).map((row) => named(row, "id_node"));
  return Promise.all(
    ["collaboration", "resources"].map(async (kind) => {
      const rows = await rowsOf(join(root, `${kind}.csv`));
      const ties = rows.map((row): [string, string] => [named(row, "from"), named(row, "to")]);
      return write(`reconqdata/${kind}`, [...new Set([...people, ...ties.flat()])], ties);
    }),
  );
}

/** The estuaries of 1999 and who of them said in 2001 nothing about trust: those are silent in the second wave. */
export function readEstuary(root: string): { ids: string[]; ties: [number, number][]; answeredNow: boolean[] } {
  const table = (file: string) =>
    readFileSync(join(root, file), "utf8")
      .trim()
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(","));
  const nodes = table("nodes.csv");
  const ids = nodes.map(([id = ""]) => id);
  const place = new Map(ids.map((id, k) => [id, k]));
  const ties = table("edges_1999.csv").map(([from = "", to = ""]): [number, number] => [
    place.get(from) ?? -1,
    place.get(to) ?? -1,
  ]);
  return { ids, ties, answeredNow: nodes.map((cells) => (cells[5] ?? "") !== "") };
}
