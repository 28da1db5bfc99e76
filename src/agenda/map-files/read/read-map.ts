import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Refusal } from "../../../core/refusal.ts";
import { type Brought, mostCauses, mostLinks } from "../brought.ts";
import { mapWords as said } from "../words.ts";
import { readDia } from "./dia.ts";
import { readGexf } from "./gexf.ts";
import { readGraphml } from "./graphml.ts";
import { readJson } from "./json.ts";
import { readTableMap } from "./table.ts";
import { readMapTable } from "./table-source.ts";
import { readXml } from "./xml-tree.ts";

/** The most bytes that a file of a map may have, packed or not. */
export const mostBytes = 20_000_000;

/**
 * Reads a map from a file, told by its content: GraphML, GEXF, Dia, JSON (Kumu, PRSM and the like), CSV or Excel.
 * @throws {Refusal} in words for everything else, and for what is larger than a map can be.
 */
export async function readMap(bytes: Uint8Array, filename: string): Promise<Brought> {
  if (bytes.length === 0) throw new Refusal("invalid", said.emptyFile);
  if (bytes.length > mostBytes) throw tooLarge();
  const brought = await readContent(bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpack(bytes) : bytes, filename);
  if (brought.causes.length === 0) throw new Refusal("invalid", said.noCausesInFile);
  if (brought.causes.length > mostCauses || brought.links.length > mostLinks)
    throw new Refusal("invalid", said.mapTooLarge, { values: { causes: mostCauses, links: mostLinks } });
  return brought;
}

const tooLarge = (): Refusal => new Refusal("invalid", said.fileTooLarge, { values: { most: mostBytes / 1e6 } });

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    throw code === "ERR_BUFFER_TOO_LARGE" ? tooLarge() : new Refusal("invalid", said.damagedFile);
  }
}

async function readContent(bytes: Uint8Array, filename: string): Promise<Brought> {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const start = new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes.subarray(0, 4096)).trimStart();
  const text = () => new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes);
  if (start.startsWith("{") || start.startsWith("[")) return readJson(text());
  if (!start.startsWith("<")) return readTableMap(await readMapTable(bytes, filename));
  const root = await readXml(text().trimStart());
  if (root.name === "graphml") return readGraphml(root);
  if (root.name === "gexf") return readGexf(root);
  if (root.name === "diagram") return readDia(root);
  throw new Refusal("invalid", said.otherXml, { values: { name: root.name.slice(0, 40) } });
}
