import { expect, test } from "vitest";
import type { EveryDoor } from "./every-door.ts";
import type { SownHouse } from "./house.ts";
import { askApi, inParallel, Sightings } from "./looking.ts";
import { readerNames } from "./marks.ts";
import { countedAnew, tick } from "./planting-listening.ts";
import { slug } from "./readers.ts";
import { differences } from "./untold.ts";

/** What the tests look at. */
export interface Looked {
  house: SownHouse;
  door: EveryDoor;
}

const asked = ["director", "seated", "funder", "visitor"] as const;
/** When something was counted tells of nobody, and is not compared. */
const withoutMoments = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "·");

/** What anybody but the first of those who take part is told of the open conversation. */
async function tellOfVotes({ door, house }: Looked): Promise<Map<string, string>> {
  const { code, number, tokens } = house.conversations;
  const told = new Map<string, string>();
  const pages = ["", "/statements", "/results"].map((page) => `listening/conversations/${number}${page}`);
  const link = [`say/${code}`, `say/${code}/screen`];
  for (const reader of asked) {
    await inParallel([...pages, "listening/conversations", ...link], 4, async (page) => {
      told.set(`${reader} ${page}`, withoutMoments((await door.open(reader, `/${slug}/${page}`)).text));
    });
    for (const [name, input] of [
      ...["read", "results"].map((name) => [`conversation.${name}`, { number }] as const),
      ...["look", "screen", "follow"].map((name) => [`conversation.${name}`, { code }] as const),
      ["conversation.list", {}] as const,
      ["statement.queue", { number }] as const,
    ])
      told.set(`${reader} ${name}`, withoutMoments((await askApi(door, reader, name, input)).text));
  }
  for (const token of tokens.slice(1, 4)) {
    // In which order she is asked is drawn by lot, for everybody anew.
    const { text } = await askApi(door, "visitor", "conversation.go", { code, token });
    const { next, ...rest } = JSON.parse(text) as { next: { id: string }[] };
    told.set(`${token} go`, withoutMoments(JSON.stringify([rest, next.map(({ id }) => id).sort()])));
    const standing = await askApi(door, "visitor", "conversation.standing", { code, token });
    told.set(`${token} standing`, withoutMoments(standing.text));
  }
  return told;
}

/** Some of those who take part say the opposite of what they said, through the door. */
async function turnVotes({ house }: Looked, people: readonly string[]): Promise<void> {
  const { code } = house.conversations;
  type Mine = { votes: { statementId: string; vote: number }[] };
  for (const token of people) {
    tick(house);
    const mine = (await house.run("visitor", "vote.mine", { code, token })) as never as Mine;
    const votes = mine.votes.map(({ statementId, vote }) => ({ statementId, vote: -vote }));
    await house.run("visitor", "vote.cast", { code, token, votes });
  }
  await countedAnew(house);
}

/** Tests of what is heard in stories and conversations, beside those of all that is planted. */
export function testListening(looked: () => Looked): void {
  testVotes(looked);
  testPhones(looked);
  testStories(looked);
  testSurveys(looked);
}

function testVotes(looked: () => Looked): void {
  test("what one person votes changes nothing that anybody else is told; what many vote does", async () => {
    const { house } = looked();
    const { tokens } = house.conversations;
    const before = await tellOfVotes(looked());
    expect(before.size).toBeGreaterThan(50);
    // In the database, where nobody counted it since: nothing rests on what one said to the letter.
    const participant = `select id from participant where initiative_id = $1 order by number limit 1`;
    const turn = () =>
      house.sql(`update statement_vote set vote = -vote where participant_id = (${participant})`, [house.initiativeId]);
    await turn();
    expect(differences(before, await tellOfVotes(looked()))).toEqual([]);
    await turn();
    await turnVotes(looked(), tokens.slice(0, 1));
    expect(differences(before, await tellOfVotes(looked()))).toEqual([]);
    await turnVotes(looked(), [...tokens.slice(0, 1), ...tokens.slice(4)]);
    expect(differences(before, await tellOfVotes(looked())).length).toBeGreaterThan(3);
  });
}

/** What a phone is told at pages and by the API. */
async function onPhone({ door }: Looked, paths: readonly string[], queries: readonly (readonly [string, object])[]) {
  const phone = new Sightings();
  for (const path of paths) phone.note("phone", path, (await door.open("visitor", `/${slug}/${path}`)).text);
  for (const [name, input] of queries) phone.note("phone", name, (await askApi(door, "visitor", name, input)).told);
  return phone;
}

const others = (phone: Sightings, hers: RegExp): string[] => [...phone.seen.keys()].filter((kind) => !hers.test(kind));

function testPhones(looked: () => Looked): void {
  test("whoever holds the link of a conversation reads what is put to all and what she put herself", async () => {
    const { code, closedCode, tokens } = looked().house.conversations;
    const [first = "", second = ""] = tokens;
    const own = (token: string) =>
      ["", "?see=votes", "?see=own", "/standing"].map((end) => `say/${code}/${token}${end}`);
    const go = (token: string) => [["conversation.go", { code, token, count: 20 }] as const];
    const link = [`say/${code}`, `say/${code}/screen`, `say/${closedCode}`, `say/${closedCode}/screen`];
    const hers =
      /^(conversation(open|openabout|closed|closedabout|came)|statement([a-h]|few|inarabic)|heardsaid(done)?)$/;
    const one = await onPhone(looked(), [...link, ...own(first)], go(first));
    expect(others(one, hers)).toEqual(["statementwaiting"]);
    expect(one.doorsOf("conversationcame", "phone").length).toBeGreaterThan(0);
    const other = await onPhone(looked(), own(second), go(second));
    expect(others(other, hers)).toEqual(["statementnotshown"]);
    expect(other.doorsOf("statementa", "phone").length).toBeGreaterThan(0);
  });

  test("whoever holds the link of a campaign reads what it asks; only with her key what she told", async () => {
    const { campaign, stories } = looked().house;
    const { code } = campaign;
    const asks = /^(prompt|whoasks|line|dutywords|slider(left|right)?|choice(one|two)?)$/;
    const steps = ["who", "before", "age"].map((at) => `tell/${code}?at=${at}`);
    const phone = await onPhone(looked(), [`tell/${code}`, ...steps, "my-story"], [["tell.look", { code, key: null }]]);
    expect(others(phone, asks)).toEqual([]);
    for (const kind of ["prompt", "whoasks", "dutywords", "line"])
      expect(phone.doorsOf(kind, "phone").length, kind).toBeGreaterThan(0);
    const { key } = stories;
    const own = await onPhone(looked(), [], [["tell.look", { code, key }] as const, ["mystory.read", { key }]]);
    const hers = /^story(words|voices|theme|report|asked|refused|plain|first|reply|back)$/;
    expect(others(own, new RegExp(`${asks.source}|${hers.source}|^heard(members|open|notdone)(done)?$`))).toEqual([]);
    expect([...own.seen.keys()].filter((kind) => hers.test(kind)).length).toBe(10);
    const parent = [["guardian.look", { token: stories.guardian }]] as const;
    const guardian = await onPhone(looked(), [`guardian/${stories.guardian}`], parent);
    expect(others(guardian, /^(prompt|whoasks)$/)).toEqual([]);
    expect(guardian.doorsOf("whoasks", "phone").length).toBe(2);
  });
}

function testStories(looked: () => Looked): void {
  test("no word of a story is kept anywhere but with the story: no mail, no search, no history, no notice", async () => {
    const { sql } = looked().house;
    const tables = await sql<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const word = "t::text ~ 'tellstory[a-z]+q'";
    const [row] = await sql<{ held: string[] }>(
      `select array_remove(array[${tables
        .map(({ name }) => `(select '${name}' from ${name} t where ${word} limit 1)`)
        .join(",")}], null) as held`,
    );
    expect(row?.held).toEqual(["story", "story_part", "story_quote", "story_reply"]);
    const marks = looked().house.sown.marks.filter(({ kind }) => kind.startsWith("story"));
    const words = await sql<{ word: string }>("select word from thing_word where word = any($1)", [
      marks.map(({ find }) => find),
    ]);
    expect(words).toEqual([]);
  });

  test("and no address of a story says more to whoever leads or evaluates than to a visitor", async () => {
    const { door, house } = looked();
    const nothing = "01990000-0000-7000-8000-00000000dead";
    for (const reader of ["director", "backbone", "evaluator", "funder"]) {
      const open = (id: string) => askApi(door, reader, "story.read", { id });
      const [there, none] = [await open(house.stories.told), await open(nothing)];
      expect(there.text.replaceAll(house.stories.told, "·"), reader).toBe(none.text.replaceAll(nothing, "·"));
      expect((await askApi(door, reader, "story.inbox", {})).status, reader).toBe(404);
    }
  });
}

/** What members are told of how organizations work together. */
async function tellOfTies({ door, house }: Looked, readers: readonly string[]): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  const wave = house.sown.planted.find(({ kind }) => kind === "survey")?.id;
  const pages = [
    "partners/together",
    "partners/together/introductions",
    "partners/together/network",
    `partners/together/waves/${wave}`,
  ];
  for (const reader of readers) {
    for (const page of pages) told.set(`${reader} ${page}`, (await door.open(reader, `/${slug}/${page}`)).text);
    for (const [name, input] of [
      ["tie.list", {}],
      ["introduction.list", {}],
      ["survey.read", { id: wave }],
    ] as const)
      told.set(`${reader} ${name}`, (await askApi(door, reader, name, input)).text);
  }
  return told;
}

function testSurveys(looked: () => Looked): void {
  test("what one organization received, answered or says alone is told to nobody but its own", async () => {
    const { organizations, sql } = looked().house;
    const pair = [organizations.own, organizations.neighbours].sort();
    const own = pair[0] === organizations.own ? "lower" : "higher";
    const answers = (answer: string) =>
      sql(
        `update introduction set ${own}_answer = $3 where lower_organization_id = $1 and higher_organization_id = $2`,
        [...pair, answer],
      );
    const others = readerNames.filter((reader) => reader !== "partner");
    const before = await tellOfTies(looked(), others);
    const hers = await tellOfTies(looked(), ["partner"]);
    await answers("no");
    const received = { trust: { word: "high", about: 3.5, edge: null }, value: null };
    await sql("update survey_asked set received = $2 where organization_id = $1", [organizations.own, received]);
    expect(differences(before, await tellOfTies(looked(), others))).toEqual([]);
    expect(differences(hers, await tellOfTies(looked(), ["partner"])).length).toBeGreaterThan(2);
    await answers("yes");
    await sql("update survey_asked set received = null where organization_id = $1", [organizations.own]);
    // A tie that one side alone has said is between the two.
    await looked().house.run("partner", "tie.agree", { own: organizations.own, other: organizations.neighbours });
    const outside = others.filter((reader) => reader !== "neighbour");
    const told = differences(before, await tellOfTies(looked(), others));
    expect(told.filter((where) => outside.some((reader) => where.startsWith(`${reader} `)))).toEqual([]);
    await looked().house.run("partner", "tie.withdraw", { own: organizations.own, other: organizations.neighbours });
  });
}
