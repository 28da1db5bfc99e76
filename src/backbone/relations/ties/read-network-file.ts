import { Readable } from "node:stream";
import { Refusal } from "../../../core/refusal.ts";
import { readRows } from "../../../core/table-files/read-table.ts";
import { walkXml } from "../../../core/table-files/walk-xml.ts";
import { tieWords as said } from "./words.ts";

/** A network as a file holds it: ties between names. */
export interface NetworkFile {
  ties: [from: string, to: string][];
}

const mostTies = 200_000;
const endsOf = [
  ["from", "to"],
  ["source", "target"],
  ["ego", "alter"],
  ["מ", "אל"],
  ["من", "إلى"],
] as const;

/**
 * Reads who is tied to whom from GraphML, GEXF, CSV or Excel, told by its content; a weight of 0 is no tie.
 * @throws {Refusal} in words for everything else.
 */
export async function readNetworkFile(bytes: Uint8Array, filename: string): Promise<NetworkFile> {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 512))
    .replace(/^\ufeff/u, "")
    .trimStart();
  const ties = start.startsWith("<") ? await readXmlTies(bytes) : await readTableTies(bytes, filename);
  if (ties.length === 0) throw new Refusal("invalid", said.noTies);
  if (ties.length > mostTies) throw new Refusal("invalid", said.tooManyTies, { values: { most: mostTies } });
  return { ties };
}

async function readTableTies(bytes: Uint8Array, filename: string): Promise<[string, string][]> {
  const { rows } = await readRows(bytes, filename);
  const header = rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const place = endsOf
    .map(([from, to]) => [header.indexOf(from), header.indexOf(to)] as const)
    .find(([from, to]) => from !== -1 && to !== -1);
  if (!place) throw new Refusal("invalid", said.noEnds, { values: { columns: "from, to" } });
  const weight = header.indexOf("weight");
  return rows.slice(1).flatMap(({ cells }): [string, string][] => {
    const [from, to] = [cells[place[0]]?.trim(), cells[place[1]]?.trim()];
    return from && to && !(weight !== -1 && Number(cells[weight] || 1) === 0) ? [[from, to]] : [];
  });
}

/** GraphML names a node in a `data` whose key is called label or name, GEXF in an attribute; else it goes by its id. */
async function readXmlTies(bytes: Uint8Array): Promise<[string, string][]> {
  const [names, naming] = [new Map<string, string>(), new Set<string>()];
  const ties: [string, string][] = [];
  let node = "";
  let isName = false;
  let root = "";
  const visitor = {
    open(name: string, at: Readonly<Record<string, string>>) {
      root ||= name;
      if (name === "key" && /^(label|name)$/iu.test(at["attr.name"] ?? "") && at.for !== "edge")
        naming.add(at.id ?? "");
      if (name === "node") {
        node = at.id ?? "";
        if (at.label) names.set(node, at.label);
      }
      isName = name === "data" && node !== "" && naming.has(at.key ?? "");
      if (name === "edge" && at.source && at.target && Number(at.weight ?? 1) !== 0) ties.push([at.source, at.target]);
    },
    close(name: string) {
      isName = false;
      if (name === "node") node = "";
    },
    text(text: string) {
      if (isName && !names.has(node)) names.set(node, text.trim());
    },
  };
  for await (const _ of walkXml(Readable.from([bytes]), visitor)) if (ties.length > mostTies) break;
  if (root !== "graphml" && root !== "gexf") throw new Refusal("invalid", said.otherXml);
  return ties.map(([from, to]) => [names.get(from) ?? from, names.get(to) ?? to]);
}
