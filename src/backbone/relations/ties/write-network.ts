import { writeCsv } from "../../../core/table-files/spreadsheet-safe.ts";
import type { ShownTie } from "./tie.ts";

/** The kinds of files that the shown network is given out as. */
export const networkFormats = ["csv", "graphml", "gexf"] as const;
export type NetworkFormat = (typeof networkFormats)[number];

/** What is given out: organizations by name, and the ties that both of each show. */
export interface ShownNetwork {
  organizations: readonly { id: string; name: string; sector: string | null }[];
  ties: readonly ShownTie[];
}

const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[<>&"'\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The network of ties that both show, as a file of one kind. */
export function writeNetwork({ organizations, ties }: ShownNetwork, format: NetworkFormat): string {
  const nameOf = new Map(organizations.map(({ id, name }) => [id, name]));
  if (format === "csv")
    return writeCsv(
      ["from", "to", "what", "since", "until"],
      ties.map(({ a, b, what, since, until }) => [nameOf.get(a), nameOf.get(b), what, since, until]),
    );
  return format === "graphml" ? writeGraphml({ organizations, ties }) : writeGexf({ organizations, ties });
}

const lines = (parts: readonly string[]): string => ['<?xml version="1.0" encoding="UTF-8"?>', ...parts, ""].join("\n");

const writeGraphml = ({ organizations, ties }: ShownNetwork): string =>
  lines([
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="label" for="node" attr.name="label" attr.type="string"/>',
    '  <key id="sector" for="node" attr.name="sector" attr.type="string"/>',
    '  <key id="what" for="edge" attr.name="what" attr.type="string"/>',
    '  <key id="until" for="edge" attr.name="until" attr.type="string"/>',
    '  <graph id="network" edgedefault="undirected">',
    ...organizations.map(
      ({ id, name, sector }) =>
        `    <node id="${id}"><data key="label">${xml(name)}</data>${sector ? `<data key="sector">${xml(sector)}</data>` : ""}</node>`,
    ),
    ...ties.map(
      ({ a, b, what, until }) =>
        `    <edge source="${a}" target="${b}"><data key="what">${what}</data>${until ? `<data key="until">${until}</data>` : ""}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
  ]);

const writeGexf = ({ organizations, ties }: ShownNetwork): string =>
  lines([
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '  <graph defaultedgetype="undirected">',
    '    <attributes class="node"><attribute id="sector" title="sector" type="string"/></attributes>',
    '    <attributes class="edge"><attribute id="what" title="what" type="string"/></attributes>',
    "    <nodes>",
    ...organizations.map(
      ({ id, name, sector }) =>
        `      <node id="${id}" label="${xml(name)}"><attvalues><attvalue for="sector" value="${xml(sector ?? "")}"/></attvalues></node>`,
    ),
    "    </nodes>",
    "    <edges>",
    ...ties.map(
      ({ a, b, what }, place) =>
        `      <edge id="${place}" source="${a}" target="${b}"><attvalues><attvalue for="what" value="${what}"/></attvalues></edge>`,
    ),
    "    </edges>",
    "  </graph>",
    "</gexf>",
  ]);
