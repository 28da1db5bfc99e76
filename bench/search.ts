// Search at scale: 350,000 made-up people and organizations in three languages with several audiences, looked through by
// readers who see more and less, against `ilike` and the similarity of trigrams on the same rows without any rights.
// `bench/search.ts 20000` takes twenty thousand things; the default is 350,000.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { find } from "../src/backbone/search/operations.ts";
import { madeOf, widest, wordsOf } from "../src/backbone/things/words-of.ts";
import type { Actor, Permission } from "../src/core/actor.ts";
import { dispatch } from "../src/core/dispatch.ts";
import type { Operation } from "../src/core/operation.ts";
import { openStorage } from "../src/storage/open-storage.ts";
import { withClient } from "../src/storage/postgres/roles.ts";
import { printTable, quantile, round, timeMany } from "./measure.ts";

const things = Number(process.argv[2] ?? 350_000);
const times = 9;
const initiativeId = "00000000-0000-7000-8000-000000000001";
const elsewhere = "00000000-0000-7000-8000-000000000002";
const bodyOf = (number: number): string => `00000000-0000-7000-8000-0000000001${String(number).padStart(2, "0")}`;

const syllables = {
  en: "ka lo mi ra ben ton shir del mar vin gos tel har nor wick sam ola ria ged fen bur lyn zor pel dun".split(" "),
  he: "קא לו מי רא בן טון שיר דל מר וין גוס תל הר נור סם אל ריה גד פן בור לין זור פל דן נצ".split(" "),
  ar: "كا لو مي را بن طون شير دل مر فين غوس تل هر نور سم عل ريا جد فن بور لين زور بل دن نص".split(" "),
} as const;
const kinds = {
  en: ["School", "Foundation", "Forum", "Network", "Centre", "College"],
  he: ["בית ספר", "קרן", "פורום", "רשת", "מרכז", "מכללה"],
  ar: ["مدرسة", "مؤسسة", "منتدى", "شبكة", "مركز", "كلية"],
} as const;
type Written = keyof typeof syllables;

let seed = 7;
/** The same row of numbers in every run (mulberry32). */
function upTo(most: number): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
}
const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
const word = (written: Written): string => Array.from({ length: 2 + upTo(2) }, () => pick(syllables[written])).join("");

function* makeUp() {
  for (let number = 0; number < things; number += 1) {
    const written = pick(["en", "he", "ar"] as const);
    const isPerson = number % 5 !== 0;
    const name = isPerson ? `${word(written)} ${word(written)}` : `${pick(kinds[written])} ${word(written)}`;
    const audience = [
      ["members"],
      ["members"],
      ["partners"],
      ["everyone"],
      ["backbone"],
      [`body:${bodyOf(number % 40)}`],
    ];
    yield {
      kind: isPerson ? "person" : "organization",
      id: String(number),
      names: { [written]: name },
      body: isPerson ? `${pick(kinds[written])} ${word(written)}` : `${word(written)}, ${word(written)}`,
      audience: audience[number % audience.length] ?? ["members"],
    };
  }
}

const reader = (permissions: Permission[], bodyIds: string[] = []): Actor => ({
  kind: "person",
  personId: "00000000-0000-7000-8000-000000000009",
  name: "Reader",
  mail: "reader@example.org",
  ownsInstallation: false,
  memberships: [{ initiativeId, permissions, organizationIds: [], bodyIds }],
});
const readers: Record<string, Actor> = {
  visitor: { kind: "visitor" },
  funder: reader(["funder"]),
  "partner in three committees": reader(["partner"], [bodyOf(5), bodyOf(11), bodyOf(17)]),
  "backbone team": reader(["backbone"]),
};

/** The name of one person whom every member finds; the row of numbers begins anew after it. */
function nameToFind(): string {
  for (const { id, names } of makeUp())
    if (id === "7") {
      seed = 7;
      return Object.values(names)[0] ?? "";
    }
  throw new Error("There are fewer than eight things to look through.");
}

const questions = {
  "a whole name": nameToFind(),
  "a rare word": "olariaged",
  "a beginning of two letters": "ka",
  "a beginning of four letters": "shir",
  "a word that 15,000 share": "school",
  "two words that many share": "school ka",
  "a Hebrew word with its prefixes": "ובמכללה לוקא",
  "an Arabic word with its article": "للمدرسة نور",
  "another alphabet": "نورتل",
  "a slip": "bentonar",
  "nothing like it": "qwxyzzy",
} as const;

const data = await mkdtemp(join(tmpdir(), "fivefold-bench-"));
const storage = await openStorage({ data, onIncident: () => {}, onTrouble: () => {} });
try {
  await withClient(storage.postgres.connection("owner"), async (client) => {
    for (const id of [initiativeId, elsewhere])
      await client.query("insert into initiative (id, slug, names, default_language) values ($1, $2, '{}', 'en')", [
        id,
        id === elsewhere ? "south" : "north",
      ]);
    const start = performance.now();
    const rows: ReturnType<typeof makeUp> extends Generator<infer T> ? T[] : never = [];
    const put = async () => {
      const found = await client.query<{ number: number; object_id: string }>(
        `insert into thing (initiative_id, kind, object_id, path, names, body, audience, words_of)
         select $1, kind, id, 'x', names, body, string_to_array(audience, ','), made
         from unnest($2::text[], $3::text[], $4::jsonb[], $5::text[], $6::text[], $7::text[])
           as made_up (kind, id, names, body, audience, made) returning number, object_id`,
        [
          initiativeId,
          rows.map(({ kind }) => kind),
          rows.map(({ id }) => id),
          rows.map(({ names }) => JSON.stringify(names)),
          rows.map(({ body }) => body),
          rows.map(({ audience }) => audience.join(",")),
          rows.map(({ names, body, audience }) => madeOf(names, body, widest(audience))),
        ],
      );
      const numbers = new Map(found.rows.map(({ number, object_id }) => [object_id, number]));
      const words = rows.flatMap(({ id, names, body, audience }) =>
        [...wordsOf(names, body)].flatMap(([word, rank]) =>
          widest(audience).map((circle) => ({ thing: numbers.get(id), word, rank, circle })),
        ),
      );
      await client.query(
        `insert into thing_word (initiative_id, thing, word, circle, rank)
         select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::int2[])`,
        [
          initiativeId,
          words.map(({ thing }) => thing),
          words.map(({ word }) => word),
          words.map(({ circle }) => circle),
          words.map(({ rank }) => rank),
        ],
      );
      rows.length = 0;
    };
    for (const row of makeUp()) if (rows.push(row) === 5000) await put();
    if (rows.length > 0) await put();
    await client.query("vacuum analyze thing_word");
    await client.query("vacuum analyze thing");
    const size = await client.query<{ words: number; bytes: number }>(
      "select count(*)::int as words, pg_total_relation_size('thing_word')::float8 as bytes from thing_word",
    );
    printTable(`${things} things`, {
      filled: {
        seconds: round((performance.now() - start) / 1000),
        words: size.rows[0]?.words ?? 0,
        MB: round((size.rows[0]?.bytes ?? 0) / 1e6),
      },
    });
  });

  const house = {
    records: storage.records,
    figures: storage.figures,
    uploads: storage.folder.uploads,
    now: () => new Date(),
  };
  const ask = async (actor: Actor, q: string) =>
    (await dispatch(house, find as unknown as Operation, { actor, initiativeId, language: "en" }, { q })) as {
      total: number;
      mayBeMore: boolean;
    };
  const all: number[] = [];
  const byReader: Record<string, Record<string, number | string>> = {};
  for (const [who, actor] of Object.entries(readers)) {
    const taken: number[] = [];
    for (const question of Object.values(questions)) {
      await ask(actor, question);
      taken.push(...(await timeMany(times, () => ask(actor, question))));
    }
    taken.sort((a, b) => a - b);
    byReader[who] = { "median ms": round(quantile(taken, 0.5)), "p95 ms": round(quantile(taken, 0.95)) };
    all.push(...taken);
  }
  all.sort((a, b) => a - b);
  byReader["all of them"] = { "median ms": round(quantile(all, 0.5)), "p95 ms": round(quantile(all, 0.95)) };
  printTable(`Questions by who asks, ${times} times each`, byReader);

  await withClient(storage.postgres.connection("owner"), async (client) => {
    const plain = (text: string) => text.replace(/[%_\\]/g, "\\$&");
    const compared: Record<string, Record<string, number | string>> = {};
    const actor = readers["partner in three committees"] as Actor;
    const ours: number[] = [];
    const [likes, grams]: [number[], number[]] = [[], []];
    for (const [what, question] of Object.entries(questions)) {
      const found = await ask(actor, question);
      const mine = quantile(await timeMany(times, () => ask(actor, question)), 0.5);
      const like = quantile(
        await timeMany(3, () =>
          client.query(
            `select number from thing where initiative_id = $1 and (names::text ilike $2 or body ilike $2) limit 1000`,
            [initiativeId, `%${plain(question)}%`],
          ),
        ),
        0.5,
      );
      const gram = quantile(
        await timeMany(3, () =>
          client.query(
            `select number from thing where initiative_id = $1 order by word_similarity($2, names::text) desc limit 20`,
            [initiativeId, question],
          ),
        ),
        0.5,
      );
      ours.push(mine);
      likes.push(like);
      grams.push(gram);
      compared[what] = {
        found: `${found.total}${found.mayBeMore ? "+" : ""}`,
        "Fivefold ms": round(mine),
        "ilike ms": round(like),
        "trigrams ms": round(gram),
        "of ilike": round(mine / like),
        "of trigrams": round(mine / gram),
      };
    }
    const median = (list: number[]) =>
      quantile(
        [...list].sort((a, b) => a - b),
        0.5,
      );
    compared.median = {
      found: "",
      "Fivefold ms": round(median(ours)),
      "ilike ms": round(median(likes)),
      "trigrams ms": round(median(grams)),
      "of ilike": round(median(ours) / median(likes)),
      "of trigrams": round(median(ours) / median(grams)),
    };
    printTable("Each question, by a partner who sits in three committees; the others ask without rights", compared);
  });
} finally {
  await storage.close();
  await rm(data, { recursive: true, force: true });
}
