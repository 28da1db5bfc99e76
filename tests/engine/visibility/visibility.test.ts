import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { circlesOf } from "../../../src/core/audience.ts";
import { type EveryDoor, openEveryDoor } from "./every-door.ts";
import { openAll, openSownHouse, type SownHouse } from "./house.ts";
import { askAll, askApi, changesOf, inParallel, Sightings, walkAll, withKind } from "./looking.ts";
import { members, readerNames } from "./marks.ts";
import { own } from "./planting-promises.ts";
import { slug } from "./readers.ts";
import { differences, tellOfCauses, turnRound } from "./untold.ts";
import { testListening } from "./untold-listening.ts";

let house: SownHouse;
let door: EveryDoor;
let sightings: Sightings;
/** Every address that anybody found. */
let addresses: string[] = [];
beforeAll(async () => {
  house = await openSownHouse();
  door = openEveryDoor(house.house, house.actorOf);
  sightings = new Sightings();
});
afterAll(async () => {
  await house?.translating.close();
  await house?.scratch.close();
});
/** Alone it takes seconds; beside others on a small machine it may take minutes. */
const patience = 300_000;

/** What somebody read that is not for her, and where. */
const leaks = (): string[] =>
  house.sown.marks.flatMap(({ kind, readers }) =>
    readerNames
      .filter((reader) => !readers.has(reader))
      .flatMap((reader) => {
        const doors = sightings.doorsOf(kind, reader);
        return doors.length > 0 ? [`${reader} read ${kind}: ${doors.slice(0, 4).join(" · ")}`] : [];
      }),
  );

/** What somebody should have found somewhere and did not. */
const missed = (readers: readonly string[]): string[] =>
  house.sown.marks.flatMap(({ kind, readers: hers }) =>
    readers
      .filter((reader) => hers.has(reader) && sightings.doorsOf(kind, reader).length === 0)
      .map((reader) => `${reader} found ${kind} nowhere`),
  );

test("a leak would be seen, and what somebody asked with is none", () => {
  const seen = new Sightings();
  seen.note("visitor", "/seen/desk", "a <b>tellhandoverq</b>, and tellhandoverqx is another word");
  seen.note("funder", "/seen/library/tellpagebodyq", "tellpagebodyq is not there");
  expect(seen.doorsOf("handover", "visitor")).toEqual(["/seen/desk"]);
  expect(seen.doorsOf("pagebody", "funder")).toEqual([]);
});

describe("while nothing is open to everyone", { timeout: patience }, () => {
  test("every page tells each reader what is for her, and nothing else", async () => {
    ({ addresses } = await walkAll(door, house, sightings, { readers: readerNames, hidden: "without hidden" }));
    expect(addresses.length).toBeGreaterThan(100);
    expect(leaks()).toEqual([]);
  });

  test("so does every query by the API", async () => {
    expect(await askAll(door, house, sightings, { readers: readerNames, hidden: "without hidden" })).toBeGreaterThan(
      1000,
    );
    expect(leaks()).toEqual([]);
  });

  test("so do mails and calendars", async () => {
    for (const { reader, text } of house.letters) sightings.note(reader, "mail", text);
    for (const { reader, path } of house.links) sightings.note(reader, path, (await door.open(reader, path)).text);
    expect(new Set(house.letters.map(({ reader }) => reader)).size).toBeGreaterThan(7);
    expect(house.links.length).toBeGreaterThan(8);
    expect(leaks()).toEqual([]);
  });

  test("so do saved copies", async () => {
    const pages = house.sown.planted.flatMap(({ pages, id }) =>
      pages.slice(0, 1).map((page) => page.replace(":id", id)),
    );
    const asked = ["visitor", "funder", "unseated"].flatMap((reader) => pages.map((page) => ({ reader, page })));
    await inParallel(asked, 6, async ({ reader, page }) => {
      const path = `/${slug}/${page}?save`;
      sightings.note(reader, path, (await door.open(reader, path)).text);
    });
    expect(leaks()).toEqual([]);
  });

  test("search finds what is planted for its readers, and counts nothing for others", async () => {
    const wrong: string[] = [];
    await inParallel(
      house.sown.marks.filter(({ found }) => found),
      4,
      async ({ kind, find, readers }) => {
        for (const reader of readerNames) {
          const { status, text, told } = await askApi(door, reader, "search.find", { q: find });
          sightings.note(reader, `search for ${kind}`, told);
          const total = status === 200 ? Number(JSON.parse(text).total) : 0;
          if (total > 0 !== readers.has(reader)) wrong.push(`${reader} found ${total} of ${kind}`);
        }
        const page = await door.open("visitor", `/${slug}/search?q=${find}`);
        sightings.note("visitor", `search page for ${kind}`, page.text);
      },
    );
    expect(wrong).toEqual([]);
    expect(leaks()).toEqual([]);
  });

  test("no word is kept to be searched in a circle that may not read it", async () => {
    const rows = await house.sql<{ word: string; circle: string }>(
      "select distinct word, circle from thing_word where initiative_id = $1",
      [house.initiativeId],
    );
    const circles = new Map<string, readonly string[]>();
    for (const reader of readerNames)
      circles.set(reader, circlesOf(await house.actorOf(reader), house.initiativeId) ?? []);
    const wrong = house.sown.marks.flatMap(({ kind, find, readers }) =>
      rows
        .filter(({ word }) => word === find)
        .flatMap(({ circle }) =>
          readerNames
            .filter((reader) => circles.get(reader)?.includes(circle) && !readers.has(reader))
            .map((reader) => `${reader} could search ${kind} as ${circle}`),
        ),
    );
    expect(wrong).toEqual([]);
  });

  test("what is hidden answers exactly as what is not there", async () => {
    const wrong: string[] = [];
    const absences = new Map<string, Promise<{ status: number; text: string }>>();
    /** What a reader is told of something that never was, asked once for each way of asking. */
    const ofNothing = (key: string, ask: () => Promise<{ status: number; text: string }>) => {
      const asked = absences.get(key) ?? ask();
      absences.set(key, asked);
      return asked;
    };
    await inParallel(house.sown.planted, 6, async (planted) => {
      const { kind, id, readers, pages, queries, isNumber } = planted;
      const isId = /^[0-9a-f]{8}-/.test(id);
      const absent = isId ? "01990000-0000-7000-8000-00000000dead" : isNumber ? "779999" : "not-there-at-all";
      const compare = async (what: string, ask: (of: string) => Promise<{ status: number; text: string }>) => {
        const [hidden, none] = [await ask(id), await ofNothing(`${what} ${absent}`, () => ask(absent))];
        const same = hidden.text.replaceAll(id, "·") === none.text.replaceAll(absent, "·");
        if (hidden.status !== none.status || !same)
          wrong.push(`${what} tells ${kind}: ${hidden.status} for ${none.status}, ${hidden.text.slice(0, 200)}`);
      };
      for (const reader of readerNames.filter((one) => !readers.has(one))) {
        for (const page of pages)
          await compare(`${reader} ${page}`, (of) => door.open(reader, `/${slug}/${page.replace(":id", of)}`));
        for (const [name, field] of queries)
          await compare(`${reader} ${name} ${withKind(name, kind, {}).kind ?? ""}`, (of) =>
            askApi(door, reader, name, withKind(name, kind, { [field]: isNumber ? Number(of) : of })),
          );
        for (const { name, inputOf } of changesOf(planted))
          await compare(`${reader} ${name}`, (of) => door.send(reader, `/api/${slug}/${name}`, inputOf(of)));
      }
    });
    expect(wrong).toEqual([]);
  });

  test("and each reader found somewhere all that is for her", () => {
    expect(missed(readerNames)).toEqual([]);
  });

  test("while a round is open nothing that anybody is told depends on what was answered or came out", async () => {
    const before = await tellOfCauses(door, house, addresses);
    expect(before.size).toBeGreaterThan(200);
    await turnRound(house);
    expect(differences(before, await tellOfCauses(door, house, addresses))).toEqual([]);
    await turnRound(house);
  });

  test("whoever holds the link of a round is told what is asked, and nothing more", async () => {
    const phone = new Sightings();
    const { openCode, closedCode, token } = house.causes;
    for (const path of [openCode, `${openCode}/screen`, `${openCode}/${token}`, closedCode, `${closedCode}/screen`])
      phone.note("phone", path, (await door.open("visitor", `/${slug}/answer/${path}`)).text);
    for (const [name, input] of [
      ["round.look", { code: openCode }],
      ["round.screen", { code: openCode }],
      ["round.questions", { token }],
    ] as const)
      phone.note("phone", name, (await askApi(door, "visitor", name, input)).told);
    const asked =
      /^(theme|cause(chosen|second|third|fourth|merged|retired)|role(many|rare)(open|closed)|round(open|closed))$/;
    expect([...phone.seen.keys()].filter((kind) => !asked.test(kind))).toEqual([]);
    expect(phone.doorsOf("roundopen", "phone")).toHaveLength(2);
    expect(phone.doorsOf("causechosen", "phone").length).toBeGreaterThan(0);
  });

  test("whoever holds the link of an update is told what it asks, and what she herself has just sent", async () => {
    const phone = new Sightings();
    const { task, receipt } = house.promises;
    for (const path of [task, `${receipt}/thanks`])
      phone.note("phone", path, (await door.open("visitor", `/${slug}/update/${path}`)).text);
    for (const [name, token] of [
      ["report.task", task],
      ["report.receipt", receipt],
    ] as const)
      phone.note("phone", name, (await askApi(door, "visitor", name, { token })).told);
    const hers = /^(promise(link|owed)|organization(neighbours|open)|name(backbone|director)|number734615|window)$/;
    expect([...phone.seen.keys()].filter((kind) => !hers.test(kind))).toEqual([]);
    expect(phone.doorsOf("promiseowed", "phone").length).toBeGreaterThan(0);
    expect(phone.doorsOf("promiselink", "phone").length).toBeGreaterThan(0);
  });

  test("whether a promise was kept or ended before the goal is told to its own alone", async () => {
    const told = async (reader: string): Promise<string> => {
      const asked = house.promises.over.flatMap((id) => [
        askApi(door, reader, "commitment.read", { id }),
        askApi(door, reader, "report.list", { commitmentId: id }),
      ]);
      const lists = ["commitment.list", "evidence.chains", "grid.read"].map((name) => askApi(door, reader, name, {}));
      return (await Promise.all([...asked, ...lists])).map(({ text }) => text).join("\n");
    };
    const how = /"(state|shown)":"(ended|done)"/;
    for (const reader of members) expect(how.test(await told(reader)), reader).toBe(own.some((one) => one === reader));
  });

  testListening(() => ({ house, door }));

  test("nothing broke on the way", () => {
    expect(door.bugs).toEqual([]);
  });
});

describe("once the round of questions is closed", { timeout: patience }, () => {
  type Ranked = { run: { results: { causes: object[] } } | null };
  type Shown = { results: { roles: { key: string }[]; causes: { byRole: object }[] } | null };
  const read = async <T>(reader: string, name: string, input: object): Promise<T | null> => {
    const { status, text } = await askApi(door, reader, name, input);
    return status === 200 ? (JSON.parse(text) as T) : null;
  };

  test("members read the ranking, and nobody else", async () => {
    const open = await tellOfCauses(door, house, addresses);
    for (const reader of members)
      expect(await read<Ranked>(reader, "leverage.list", {}), reader).toMatchObject({ run: null });
    await house.run("director", "round.close", { id: house.causes.openRound });
    door.lookAnew();
    const roundIds = [house.causes.closedRound, house.causes.openRound];
    await house.run("director", "run.make", { roundIds, k: 2, replicates: 100 });
    const told = await tellOfCauses(door, house, addresses);
    // What nothing depended on before, much depends on now: for members alone.
    await turnRound(house);
    const turned = differences(told, await tellOfCauses(door, house, addresses));
    await turnRound(house);
    for (const reader of ["director", "backbone", "seated", "funder"])
      expect(turned.filter((where) => where.startsWith(`${reader} `)).length, reader).toBeGreaterThan(4);
    expect(turned.filter((where) => where.startsWith("visitor "))).toEqual([]);
    expect(differences(open, told).length).toBeGreaterThan(10);
    for (const reader of readerNames) {
      const found = await read<Ranked>(reader, "leverage.list", {});
      const ranked = members.some((one) => one === reader);
      expect(found?.run?.results.causes.length ?? 0, reader).toBe(ranked ? 4 : 0);
    }
  });

  test("by role only from enough people, and nobody is left over to be found by subtraction", async () => {
    const shown = await read<Shown>("director", "run.show", { id: house.causes.run });
    expect(shown?.results?.roles).toEqual([
      { key: "many", people: 6 },
      { key: "other", people: 6 },
    ]);
    const keys = shown?.results?.causes.flatMap(({ byRole }) => Object.keys(byRole)) ?? [];
    expect([...new Set(keys)].sort()).toEqual(["many", "other"]);
  });

  test("nothing else is told to anybody by then", async () => {
    const ofCauses = addresses.filter((path) => path.startsWith(`/${slug}/causes`));
    for (const reader of readerNames)
      await inParallel(ofCauses, 8, async (path) => sightings.note(reader, path, (await door.open(reader, path)).text));
    const mails = await house.sql<{ text: string }>(
      "select concat_ws(' ', subject, body, reply_to) as text from mail where to_address like '%tellwish%'",
    );
    for (const { text } of mails) sightings.note("applicant", "mail", text);
    expect(mails.map(({ text }) => text.includes("/causes/calculations/"))).toEqual([true, true]);
    expect(leaks()).toEqual([]);
    expect(door.bugs).toEqual([]);
  });
});

describe("once the goal and what was agreed are open to everyone", { timeout: patience }, () => {
  const outside = ["visitor", "stranger", "formerEvaluator", "applicant"];

  test("whoever is outside reads them, and nothing else", async () => {
    await openAll(house);
    door.lookAnew();
    await walkAll(door, house, sightings, { readers: outside, hidden: "with hidden" });
    await askAll(door, house, sightings, { readers: outside, hidden: "with hidden" });
    expect(leaks()).toEqual([]);
    expect(missed(outside)).toEqual([]);
    expect(door.bugs).toEqual([]);
  });
});
