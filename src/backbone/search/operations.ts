import { z } from "zod";
import { type Allowance, anyone, isMember } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { type Language, languages, type Names } from "../../core/message.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { isOpenToEveryone, listInitiatives } from "../initiatives/public.ts";
import { readUnread, thingKinds, unreadOldRules } from "../things/public.ts";
import { type Found, foundSchema, nearRanges, questionSchema, type Wanted, wantedIn, withSlips } from "./search.ts";
import { markName, snippetOf } from "./snippet.ts";
import { allCircles, countKinds, findHits, isAnythingOpen, listWords, readThings } from "./store.ts";

/** So few hits are few: then words near those that were asked are looked for, too. */
const few = 3;
/** How many of each kind are shown side by side, and of one kind alone. */
const shown = { eachKind: 5, oneKind: 50 };

export const find = query({
  name: "search.find",
  summary:
    "Looks through all that the asker may see: people, organizations, minutes, decisions, goals, files, pages and talks.",
  scope: "initiative",
  input: z.object({
    q: questionSchema.default(""),
    /** One kind alone, with more of it. */
    kind: z.enum(thingKinds).optional(),
  }),
  output: z.object({
    question: z.string(),
    /** How many things were found, of all kinds. */
    total: z.number().int(),
    /** There may be more than were counted. */
    mayBeMore: z.boolean(),
    /** Nothing is written just so, or little; words near it are among what was found. */
    nearly: z.boolean(),
    groups: z.array(z.object({ kind: z.enum(thingKinds), count: z.number().int(), found: z.array(foundSchema) })),
  }),
  allow: anyone,
  example: { q: "Nazareth" },
  run: (on, { q, kind }) =>
    on.read(async (tx) => {
      const circles = circlesOf(on.actor, on.initiativeId);
      const mine = circles ?? (await allCircles(tx, on.initiativeId));
      if (!isMember(on.actor, on.initiativeId)) await demandSomethingOpen(tx, on, mine);
      const asked = wantedIn(q);
      const { hits, mayBeMore, wanted } = await findForgiving(tx, on.initiativeId, mine, asked);
      const groups = await countKinds(tx, on.initiativeId, hits);
      const chosen = groups.filter((group) => !kind || group.kind === kind);
      const most = kind ? shown.oneKind : shown.eachKind;
      const numbers = chosen.flatMap(({ things }) => things.slice(0, most));
      const things = new Map(
        (await readThings(tx, on.initiativeId, circles, numbers)).map((thing) => [thing.number, thing]),
      );
      return {
        question: q,
        total: hits.length,
        mayBeMore,
        nearly: wanted !== asked,
        groups: groups
          .map((group) => ({
            kind: group.kind,
            count: group.things.length,
            found: (!kind || group.kind === kind ? group.things.slice(0, most) : []).flatMap((number) => {
              const thing = things.get(number);
              return thing ? [draw(thing, wanted, on.language)] : [];
            }),
          }))
          .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
      };
    }),
});

/** In which order kinds are shown. */
const order: readonly Found["kind"][] = [
  "person",
  "organization",
  "body",
  "meeting",
  "decision",
  "action",
  "goal",
  "milestone",
  "library-page",
  "file",
  "thread",
  "announcement",
  ...thingKinds,
];

/** Where nothing is open to everyone, a visitor is asked to sign in, and to a stranger nothing is there. */
async function demandSomethingOpen(
  tx: Reader,
  { actor, initiativeId }: Pick<On, "actor" | "initiativeId">,
  circles: readonly string[],
): Promise<void> {
  if (await isOpenToEveryone(tx, initiativeId)) return;
  if (await isAnythingOpen(tx, initiativeId, circles)) return;
  throw actor.kind !== "visitor"
    ? new Refusal("not-found", coreWords.notFound)
    : new Refusal("forbidden", coreWords.signInFirst);
}

async function findForgiving(tx: Reader, initiativeId: string, circles: readonly string[], asked: Wanted[]) {
  const strict = await findHits(tx, initiativeId, circles, asked);
  if (strict.hits.length >= few || asked.length === 0) return { ...strict, wanted: asked };
  const forgiving: Wanted[] = [];
  for (const one of asked) {
    const ranges = nearRanges(one);
    forgiving.push(ranges.length === 0 ? one : withSlips(one, await listWords(tx, initiativeId, circles, ranges)));
  }
  if (forgiving.every((one, place) => one.ranges.length === asked[place]?.ranges.length))
    return { ...strict, wanted: asked };
  const found = await findHits(tx, initiativeId, circles, forgiving);
  return found.hits.length > strict.hits.length ? { ...found, wanted: forgiving } : { ...strict, wanted: asked };
}

type Thing = Awaited<ReturnType<typeof readThings>>[number];

/** A thing as it is shown: in the reader's language, and in that of its name in which it was found where it is another. */
function draw(thing: Thing, wanted: readonly Wanted[], language: Language): Found {
  const names = namesInOrder(thing.names, language).map((name) => markName(name, wanted));
  const name = names[0] ?? [];
  const other = name.some(({ found }) => found) ? undefined : names.find((one) => one.some(({ found }) => found));
  return {
    kind: thing.kind,
    id: thing.id,
    path: thing.path,
    name: other ? [...name, { text: " · ", found: false }, ...other] : name,
    snippet: snippetOf(thing.body, wanted),
    changedAt: thing.changedAt.toISOString(),
  };
}

const namesInOrder = (names: Names, language: Language): string[] =>
  [...new Set([language, ...languages])].flatMap((one) => names[one] ?? []);

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };

/** How many things are read in one transaction, so that nobody waits for it. */
const atOnce = 200;

export const readAll = change({
  name: "search.read",
  summary: "Every minute: reads what was written since, so that it is found; at start, marks what older rules read.",
  scope: "installation",
  input: z.object({ byOldRules: z.boolean().default(false) }),
  output: z.object({ read: z.number().int() }),
  allow: programOnly,
  example: {},
  run: async (on, { byOldRules }) => {
    let read = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx))) {
      if (byOldRules)
        await on.write(async (tx, note) => {
          await unreadOldRules(tx, id);
          note({ kind: "search", id, keptElsewhere: true });
        }, id);
      else
        for (let more = atOnce; more === atOnce; read += more)
          more = await on.write(async (tx, note) => {
            const done = await readUnread(tx, id, atOnce);
            note({ kind: "search", id, keptElsewhere: true });
            return done;
          }, id);
    }
    return { read };
  },
});

export const operations = [find, readAll];
