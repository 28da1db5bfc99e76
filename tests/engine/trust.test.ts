import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seededIntegers } from "../../src/analysis/equity/random.ts";
import { makeFigures } from "../../src/backbone/relations/figures/make-figures.ts";
import {
  findOther,
  questionsOf,
  type Target,
  type World,
} from "../../src/backbone/relations/figures/testing-attack.ts";
import { tiesBy, waveOf } from "../../src/backbone/relations/figures/testing-waves.ts";
import { operations } from "../../src/conditions.ts";
import { idOf, openTrustHouse, type TrustHouse } from "./trust-house.ts";
import { type Told, walk } from "./visibility/every-door.ts";
import { inParallel } from "./visibility/looking.ts";

const draw = seededIntegers(20);
const drawn = (size: number) => tiesBy(size, () => (draw(100) < 25 ? 2 + draw(3) : 0));
const ids = (size: number) => Array.from({ length: size }, (_, k) => idOf(k));
const first = drawn(12);
/** Most answers stay as they were; four organizations are new. */
const second = drawn(16).map((row, from) => row.map((said, to) => (draw(5) > 0 ? (first[from]?.[to] ?? said) : said)));
const world: World = { waves: [first, second], fewest: 5, protect: true, ids: [ids(12), ids(16)] };
const secret = "the same in both houses";

/** Who looks, and as whom: an organization of both waves knows its own answers of both. */
const readers = ["partner3", "backbone", "funder", "evaluator", "visitor"];
/** Two answers that the same reader could want to know: whether two work together, and whether one trusts another. */
const targets: Target[] = [
  { what: "works", wave: 1, from: 5, to: 6 },
  ...questionsOf(world, 3)
    .filter(({ what, wave }) => what === "scores" && wave === 0)
    .slice(0, 1),
];

/** Ids that the program drew, tokens and moments, which differ from house to house. */
function asSeen(house: TrustHouse, text: string): string {
  const named = house.waveIds.reduce((all, id, k) => all.replaceAll(id, `wave-${k}`), text);
  return named
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
      id.startsWith("00000000-") ? id : "id",
    )
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "moment")
    .replaceAll(/[\w-]{43}/g, "token")
    .replaceAll(/\b[0-9a-f]{64}\b/g, "print");
}

/** What is fetched as a file or fed to a calendar, at addresses that are the same in each house. */
async function fetchFiles({ door, slug }: TrustHouse, reader: string): Promise<Map<string, Told>> {
  const paths = [
    ...["csv", "graphml", "gexf"].map((format) => `partners/together/network.${format}`),
    ...["csv", "xlsx"].map((format) => `work/promises/list.${format}`),
  ];
  const told = new Map<string, Told>();
  for (const path of paths) told.set(path, await door.open(reader, `/${slug}/${path}`));
  const { text } = await door.send(reader, `/api/${slug}/calendar.make-link`, {});
  const token = /"token":"([\w-]+)"/.exec(text)?.[1];
  if (token) told.set("calendar", await door.open(reader, `/calendar/${token}.ics`));
  return told;
}

/** Everything that a reader can fetch of a house: each address along all links, files, each query, and her mail. */
async function fetchAll(house: TrustHouse, reader: string): Promise<Map<string, string>> {
  const { door, slug, waveIds } = house;
  const together = `/${slug}/partners/together`;
  const from = [
    ...[`/${slug}`, together, `${together}/introductions`, "/mine", "/me", "/me/told", `/${slug}/search?q=wave`],
    ...waveIds.flatMap((id) => [
      `${together}/waves/${id}`,
      ...ids(16).map((organization) => `${together}/waves/${id}/answer/${organization}`),
    ]),
  ];
  const told = await walk(door, reader, from, 90);
  for (const [path, { status, text }] of await fetchFiles(house, reader)) told.set(path, `${status} ${text}`);
  const queries = operations.filter(({ kind, scope }) => kind === "query" && scope === "initiative");
  await inParallel(queries, 4, async ({ name, example, input: given }) => {
    const about = /^(survey|tie|introduction)\./.test(name)
      ? waveIds.flatMap((id) => [{ id }, ...ids(16).map((organizationId) => ({ by: { waveId: id, organizationId } }))])
      : [];
    for (const input of [example, {}, ...about].filter((one) => given.safeParse(one).success)) {
      const path = `/api/${slug}/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
      told.set(path, (await door.open(reader, path)).text);
    }
  });
  await inParallel(from.slice(0, 14), 4, async (path) => {
    const { status, headers } = await door.app.request(`http://fivefold.test${path}`, {
      headers: { "x-reader": reader },
    });
    told.set(`headers of ${path}`, `${status} ${JSON.stringify([...headers])}`);
  });
  for (const [k, { to, text }] of house.letters.entries())
    if (to === `${reader}@example.org`) told.set(`letter ${k}`, text);
  return new Map([...told].map(([path, text]) => [asSeen(house, path), asSeen(house, text)]));
}

/** Where two texts begin to differ. */
function firstApart(one: string, other: string): string {
  const at = [...one].findIndex((letter, k) => letter !== other[k]);
  return `${one.slice(at - 60, at + 60)} | ${other.slice(at - 60, at + 60)}`;
}

const houses: TrustHouse[] = [];
const worlds: World[] = [];
beforeAll(async () => {
  const other = targets.reduce((before, target) => {
    const found = findOther({ world: before, reader: 3, secret, steps: 400 }, target);
    if (!found) throw new Error(`No other answers were found that hide ${JSON.stringify(target)}`);
    return found;
  }, world);
  worlds.push(world, other);
  houses.push(...(await Promise.all(worlds.map((one) => openTrustHouse(one, secret)))));
}, 60_000);
afterAll(() => Promise.all(houses.map(({ scratch }) => scratch.close())));

const said = ({ waves }: World, { wave, from, to }: Target): number => waves[wave]?.[from]?.[to] ?? 0;

describe("after two closed waves, of 12 and of 16 organizations", () => {
  test("the houses differ in the answers that are sought", () => {
    for (const target of targets) expect(said(worlds[1] ?? world, target)).not.toBe(said(world, target));
  });

  test.each(readers)("everything that %s can fetch is the same, whichever was answered", async (reader) => {
    const [seen, other] = await Promise.all(houses.map((house) => fetchAll(house, reader)));
    if (!seen || !other) throw new Error("There are not two houses");
    expect(seen.size).toBeGreaterThan(100);
    // What the files and the feed told was compared, and not that they are not there.
    const files = [...seen].filter(([path]) => /^(partners|work|calendar)/.test(path));
    expect(files.map(([, text]) => text.slice(0, 4))).toEqual(
      reader === "visitor" ? Array.from(files, () => expect.not.stringMatching(/^200/)) : Array(6).fill("200 "),
    );
    expect([...other.keys()].sort()).toEqual([...seen.keys()].sort());
    const differing = [...seen].filter(([path, text]) => other.get(path) !== text);
    expect(differing.map(([path, text]) => `${path}: ${firstApart(text, other.get(path) ?? "")}`)).toEqual([]);
    for (const house of houses) expect(house.door.bugs).toEqual([]);
  });

  test("with figures that are not protected, the same looking tells them apart", async () => {
    const pages = await Promise.all(
      houses.map(async (house, k) => {
        const waves = (worlds[k] ?? world).waves.map((ties, n) => waveOf(ties, { ids: ids(n === 0 ? 12 : 16) }));
        for (const [n, wave] of waves.entries()) {
          const before = waves[n - 1] ?? null;
          const { figures } = makeFigures({ wave, before, fewest: 5, secret, protect: false });
          await house.sql("update survey_wave set figures = $1 where id = $2", [
            JSON.stringify(figures),
            house.waveIds[n],
          ]);
        }
        const { text } = await house.door.open(
          "partner3",
          `/${house.slug}/partners/together/waves/${house.waveIds[1]}`,
        );
        return asSeen(house, text);
      }),
    );
    expect(new Set(pages).size).toBe(houses.length);
  });
});
