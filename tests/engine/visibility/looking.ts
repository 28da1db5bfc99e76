import type { z } from "zod";
import { operations } from "../../../src/conditions.ts";
import { type EveryDoor, shapeOf, walk } from "./every-door.ts";
import type { SownHouse } from "./house.ts";
import { type Planted, type ReaderName, readerNames } from "./marks.ts";
import { slug } from "./readers.ts";

/** Where which reader read which mark. */
export class Sightings {
  readonly seen = new Map<string, Map<string, Set<string>>>();

  /** Notes all marks in what a reader was told; what she asked with is no news. */
  note(reader: string, door: string, text: string): void {
    const kinds = [...text.matchAll(/tell([a-z]+?)q(?![a-z])/g)].map(([, kind = ""]) => kind);
    const numbers = [...text.matchAll(/(?<![\w-])734[,.\s\u202f]?(61[1-9])(?![\w-])/g)].map(
      ([, end]) => `number734${end}`,
    );
    for (const kind of [...kinds, ...numbers]) {
      if (door.includes(`tell${kind}q`)) continue;
      const readers = this.seen.get(kind) ?? new Map<string, Set<string>>();
      this.seen.set(kind, readers.set(reader, (readers.get(reader) ?? new Set()).add(door)));
    }
  }

  doorsOf = (kind: string, reader: string): string[] => [...(this.seen.get(kind)?.get(reader) ?? [])];
}

/** Does something for each of many, some at a time. */
export async function inParallel<T>(all: readonly T[], some: number, step: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await step(one);
  };
  await Promise.all(Array.from({ length: some }, work));
}

/** Addresses that whoever holds them may open. */
const isPrivate = (path: string): boolean =>
  /\/(join|vet|calendar|mail\/stop|answer|update|say|tell|guardian)\/[^/]|\/joining\/(apply|status)\/|[?&]made/.test(
    path,
  );

const isHere = (path: string): boolean =>
  !path.endsWith("/live") && (path.startsWith(`/${slug}`) || /^\/(mine|me|new|outbox)/.test(path));

/** What was planted is looked for at all its addresses; of others that differ by an id or by what is asked, the first two. */
function someOfEach(addresses: readonly string[], all: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  return addresses.filter((path) => {
    if (all.has(path)) return true;
    const shape = shapeOf(path);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
    return (counts.get(shape) ?? 0) <= 2;
  });
}

/** What is left to the comparison with what is not there: what has an address, asked by whoever may not read it. */
export type Hidden = "with hidden" | "without hidden";

/** Each reader walks along all links, and then tries every address that anybody found. */
export async function walkAll(
  door: EveryDoor,
  house: SownHouse,
  sightings: Sightings,
  { readers, hidden }: { readers: readonly string[]; hidden: Hidden },
) {
  const found = new Map<string, Map<string, string>>();
  await inParallel(readers, 6, async (reader) => {
    const from = [
      `/${slug}`,
      `/${slug}/causes`,
      "/mine",
      "/me",
      "/me/told",
      `/${slug}/goal/data/figures.csv?indicator=share`,
    ];
    const hers =
      reader === "applicant" ? [`/${slug}/joining/status/${house.token}`, `/${slug}/joining/apply/${house.token}`] : [];
    found.set(reader, await walk(door, reader, [...from, ...hers]));
  });
  // A stream has no end: it is tried by those alone to whom it may not open.
  const planted = new Map(
    house.sown.planted.flatMap(({ pages, id, readers: hers }) =>
      pages
        .filter((page) => !page.endsWith("/live"))
        .map((page): [string, ReadonlySet<string>] => [`/${slug}/${page.replace(":id", id)}`, hers]),
    ),
  );
  const all = new Set([...planted.keys(), ...[...found.values()].flatMap((told) => [...told.keys()])]);
  const addresses = someOfEach(
    [...all].filter((path) => isHere(path) && !isPrivate(path)),
    new Set(planted.keys()),
  );
  for (const reader of readers) {
    const told = found.get(reader) ?? new Map<string, string>();
    for (const [path, text] of told) sightings.note(reader, path, text);
    await inParallel(
      addresses.filter(
        (path) => !told.has(path) && (hidden === "with hidden" || (planted.get(path)?.has(reader) ?? true)),
      ),
      8,
      async (path) => sightings.note(reader, path, (await door.open(reader, path)).text),
    );
  }
  return { addresses, found };
}

const asJson = (name: string, input: unknown): string =>
  `/api/${slug}/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;

/** What browsers are sent of a text is packed; its words stand in it plainly. */
const unpacked = (text: string): string =>
  [...text.matchAll(/"change":"([A-Za-z0-9+/=]+)"/g)]
    .map(([, packed = ""]) => Buffer.from(packed, "base64"))
    .join("\n");

/** Asks as a reader through the API. */
export async function askApi(door: EveryDoor, reader: string, name: string, input: unknown) {
  const { status, text } = await door.open(reader, asJson(name, input));
  return { status, text, told: text + unpacked(text) };
}

const fieldsOf = (input: z.ZodType): string[] =>
  Object.keys("shape" in input ? (input.shape as object) : {}).filter((field) =>
    /^(id|slug|key|link|body|place|token|supersedes|personId|organizationId|applicationId|editionId|uploadId|list|file|commitmentId|windowId|madeFor|challengeId|roundId|mapId|before|after|about)$/.test(
      field,
    ),
  );

/** Of what has the same doors and the same readers, one. */
const oneOfEach = (planted: readonly Planted[]): Planted[] => [
  ...new Map(
    planted.map((one) => [JSON.stringify([one.pages, one.queries, one.changes, [...one.readers]]), one]),
  ).values(),
];

/** Every query by the API: with its example, with nothing, with what it is about, and with ids of all sorts by one reader each. */
export async function askAll(
  door: EveryDoor,
  house: SownHouse,
  sightings: Sightings,
  { readers, hidden }: { readers: readonly string[]; hidden: Hidden },
) {
  const queries = operations.filter(({ kind }) => kind === "query");
  const { planted } = house.sown;
  const asked: { reader: string; name: string; input: unknown }[] = [];
  for (const { name, example, input } of queries) {
    for (const reader of readers) {
      asked.push({ reader, name, input: example });
      if (JSON.stringify(example) !== "{}" && input.safeParse({}).success) asked.push({ reader, name, input: {} });
      for (const { queries: about, id, kind, readers: hers, isNumber } of planted)
        for (const [operation, field] of about)
          if (operation === name && (hidden === "with hidden" || hers.has(reader)))
            asked.push({ reader, name, input: withKind(name, kind, { [field]: isNumber ? Number(id) : id }) });
    }
    for (const field of fieldsOf(input))
      for (const { id } of oneOfEach(planted)) {
        const reader = readerNames[asked.length % readerNames.length] as ReaderName;
        if (readers.includes(reader)) asked.push({ reader, name, input: { [field]: id } });
      }
  }
  await inParallel(asked, 8, async ({ reader, name, input }) => {
    const { told } = await askApi(door, reader, name, input);
    sightings.note(reader, `${name} ${JSON.stringify(input)}`, told);
  });
  return asked.length;
}

/** What is made under an id that its maker brings. */
const makes = ["announcement.draft", "discussion.open"];

/** Every change that could be asked for something by its id, with that id or another: as its example, but for the id. */
export function changesOf({ changes }: Planted): { name: string; inputOf(id: string): unknown }[] {
  return operations
    .filter(
      ({ kind, name }) =>
        kind === "change" && !makes.includes(name) && changes.some((beginning) => name.startsWith(beginning)),
    )
    .flatMap(({ name, example, input }) => {
      const field = fieldsOf(input).find((one) => one === "id" || one === "key" || one === "applicationId");
      return field ? [{ name, inputOf: (id: string) => ({ ...(example as object), [field]: id }) }] : [];
    });
}

const thingOf: Record<string, string> = { card: "person", organization: "organization", run: "run" };
/** What a kind of what is planted begins with, and what kind of thing that is. */
const ofWork: readonly (readonly [beginning: string, thing: string])[] = [
  ...["commitment", "activity", "ask", "practice", "project", "campaign", "fund"].map((kind) => [kind, kind] as const),
  ["policy", "policy-ask"],
];

/** `discussion.about` and `evidence.chain` name what kind of thing they are about. */
export function withKind(name: string, kind: string, input: Record<string, unknown>): Record<string, unknown> {
  const work = ofWork.find(([beginning]) => kind.startsWith(beginning))?.[1];
  if (work && (name === "discussion.about" || name === "evidence.chain")) return { ...input, kind: work };
  if (name !== "discussion.about") return input;
  if (kind.startsWith("id")) return { ...input, kind: "library-page" };
  const beginning = ["action", "meeting"].find((one) => kind.startsWith(one));
  const cause = kind.startsWith("cause") ? "challenge" : undefined;
  const about = thingOf[kind] ?? beginning ?? cause ?? (/held|cancelled/.test(kind) ? "meeting" : "decision");
  return { ...input, kind: about };
}
