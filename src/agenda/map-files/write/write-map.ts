import { inLanguage, type Language, languages } from "../../../core/message.ts";
import { writeCsv } from "../../../core/table-files/spreadsheet-safe.ts";
import type { WholeMap } from "../map.ts";
import { escapeXml } from "./xml.ts";

/** The kinds of files that a map is given out as. */
export const outFormats = ["graphml", "gexf", "csv", "json"] as const;
export type OutFormat = (typeof outFormats)[number];

type Cause = WholeMap["causes"][number];
type Link = WholeMap["links"][number];

/** What is said of a cause, by name; only what there is. */
function saidOfCause({ number, names, about, theme }: Cause, language: Language): [string, string][] {
  const all: [string, string | undefined][] = [
    ["label", inLanguage(names, language)],
    ["number", String(number)],
    ...languages.map((one): [string, string | undefined] => [`name_${one}`, names[one]]),
    ...languages.map((one): [string, string | undefined] => [`about_${one}`, about[one]]),
    ["theme", theme ? inLanguage(theme, language) : undefined],
  ];
  return all.filter((one): one is [string, string] => Boolean(one[1]));
}

const signOf = ({ weight }: Link): "positive" | "negative" => (weight < 0 ? "negative" : "positive");

function saidOfLink(link: Link): [string, string][] {
  const all: [string, string | null][] = [
    ["weight", String(link.weight)],
    ["sign", signOf(link)],
    ["delay", link.delay],
    ["note", link.note],
  ];
  return all.filter((one): one is [string, string] => Boolean(one[1]));
}

const causeFields = [
  "label",
  "number",
  ...["name", "about"].flatMap((stem) => languages.map((one) => `${stem}_${one}`)),
  "theme",
];
const linkFields = ["weight", "sign", "delay", "note"];

/** A map as GraphML (Brandes and others 2002): every program for graphs reads it. */
export function writeGraphml(map: WholeMap, language: Language): string {
  const key = (of: string, type: string, name: string) =>
    `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
  const data = (of: string, fields: readonly (readonly [string, string])[]) =>
    fields.map(([name, text]) => `<data key="${of}-${name}">${escapeXml(text)}</data>`).join("");
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`,
    ...causeFields.map((name) => key("node", "string", name)),
    ...linkFields.map((name) => key("edge", name === "weight" ? "double" : "string", name)),
    `  <graph id="map" edgedefault="directed">`,
    ...map.causes.map((cause) => `    <node id="${cause.id}">${data("node", saidOfCause(cause, language))}</node>`),
    ...map.links.map(
      (link) => `    <edge source="${link.fromId}" target="${link.toId}">${data("edge", saidOfLink(link))}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** A map as GEXF 1.3, for Gephi. */
export function writeGexf(map: WholeMap, language: Language): string {
  const declare = (of: string, names: readonly string[]) => [
    `    <attributes class="${of}">`,
    ...names.map((name) => `      <attribute id="${name}" title="${name}" type="string"/>`),
    "    </attributes>",
  ];
  const values = (fields: readonly (readonly [string, string])[]) =>
    `<attvalues>${fields.map(([name, text]) => `<attvalue for="${name}" value="${escapeXml(text)}"/>`).join("")}</attvalues>`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<gexf xmlns="http://gexf.net/1.3" version="1.3">`,
    `  <graph defaultedgetype="directed">`,
    ...declare("node", causeFields),
    ...declare("edge", linkFields),
    "    <nodes>",
    ...map.causes.map(
      (cause) =>
        `      <node id="${cause.id}" label="${escapeXml(inLanguage(cause.names, language))}">${values(saidOfCause(cause, language))}</node>`,
    ),
    "    </nodes>",
    "    <edges>",
    ...map.links.map(
      (link, place) =>
        `      <edge id="${place}" source="${link.fromId}" target="${link.toId}" weight="${link.weight}">${values(saidOfLink(link))}</edge>`,
    ),
    "    </edges>",
    "  </graph>",
    "</gexf>",
    "",
  ].join("\n");
}

/** A map as JSON in the shape that Kumu reads: elements, and connections between their labels. */
export function writeJson(map: WholeMap, language: Language): string {
  const labels = labelsOf(map, language);
  return `${JSON.stringify(
    {
      elements: map.causes.map(({ id, number, names, about, theme }) => ({
        id,
        label: labels.get(id),
        number,
        names,
        about,
        ...(theme && { theme: inLanguage(theme, language) }),
      })),
      connections: map.links.map((link) => ({
        from: labels.get(link.fromId),
        to: labels.get(link.toId),
        direction: "directed",
        weight: link.weight,
        sign: signOf(link),
        ...(link.delay && { delay: link.delay }),
        ...(link.note && { note: link.note }),
      })),
    },
    null,
    1,
  )}\n`;
}

/** What each cause is called; two that are called the same are told apart by their numbers. */
function labelsOf({ causes }: WholeMap, language: Language): Map<string, string> {
  const labels = causes.map(({ names }) => inLanguage(names, language));
  const often = Map.groupBy(labels, (label) => label);
  return new Map(
    causes.map(({ id, number }, place) => {
      const label = labels[place] ?? "";
      return [id, (often.get(label)?.length ?? 0) > 1 ? `${label} (${number})` : label];
    }),
  );
}

/** A map as a list of links, with a row of its own for a cause that has none. */
export function writeLinksCsv(map: WholeMap, language: Language): string {
  const [labels, byId] = [labelsOf(map, language), new Map(map.causes.map((cause) => [cause.id, cause]))];
  const inThree = (id: string) => languages.map((one) => byId.get(id)?.names[one] ?? null);
  const tied = new Set(map.links.flatMap(({ fromId, toId }) => [fromId, toId]));
  const header = [
    "from",
    "to",
    "weight",
    "sign",
    "delay",
    "note",
    ...["from", "to"].flatMap((end) => languages.map((one) => `${end}_${one}`)),
  ];
  return writeCsv(header, [
    ...map.links.map((link) => [
      labels.get(link.fromId),
      labels.get(link.toId),
      link.weight,
      signOf(link),
      link.delay,
      link.note,
      ...inThree(link.fromId),
      ...inThree(link.toId),
    ]),
    ...map.causes
      .filter(({ id }) => !tied.has(id))
      .map(({ id }) => [labels.get(id), null, null, null, null, null, ...inThree(id), null, null, null]),
  ]);
}

/** A map as a matrix: names in three languages, then the influence of each row on the cause of each column's place. */
export function writeMatrixCsv(map: WholeMap): string {
  const weights = new Map(map.links.map((link) => [`${link.fromId} ${link.toId}`, link.weight]));
  return writeCsv(
    [...languages, ...map.causes.map((_, place) => `→ ${place + 1}`)],
    map.causes.map((from) => [
      ...languages.map((one) => from.names[one] ?? null),
      ...map.causes.map((to) => weights.get(`${from.id} ${to.id}`) ?? 0),
    ]),
  );
}

/** A map as a file of one kind. */
export function writeMap(
  map: WholeMap,
  format: OutFormat,
  { language, asMatrix }: { language: Language; asMatrix: boolean },
): string {
  if (format === "graphml") return writeGraphml(map, language);
  if (format === "gexf") return writeGexf(map, language);
  if (format === "json") return writeJson(map, language);
  return asMatrix ? writeMatrixCsv(map) : writeLinksCsv(map, language);
}
