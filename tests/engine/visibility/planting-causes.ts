import { backbone, members, partners, type Sown } from "./marks.ts";
import type { Committees } from "./planting-governing.ts";
import type { ReadersHouse } from "./readers.ts";

/** What of the causes the test comes back to. */
export interface PlantedCauses {
  /** What the links of the closed and of the open round end in. */
  closedCode: string;
  openCode: string;
  openRound: string;
  closedRound: string;
  run: string;
  /** The secret of one who has begun in the open round. */
  token: string;
}

type Ids = readonly string[];
type Asks = <T>(reader: string, name: string, input?: unknown) => Promise<T>;

/** Causes, what people said of them, a round that closed with what came out, what was chosen, and a round that is open. */
export async function plantCauses(house: ReadersHouse, sown: Sown, bodies: Committees, decision: string) {
  const asks = house.run as never as Asks;
  await asks("director", "initiative.open-room", { rooms: ["causes"] });
  const causes = await plantList(asks, sown);
  await plantInquiry(asks, sown, causes);
  const closed = await plantRound(asks, sown, causes, "closed");
  await asks("director", "round.close", { id: closed.id });
  const run = await plantRun(asks, sown, causes, { roundId: closed.id, bodyId: bodies.closed, decision });
  const open = await plantRound(asks, sown, causes, "open");
  await plantMaps(asks, sown);
  for (const round of [closed, open])
    sown.place(`map of ${round.id === open.id ? "an open" : "another"} round while one is open`, [], round.id, {
      pages: ["causes/map?round=:id", "causes/map.svg?round=:id"],
      queries: ["map.show", "map.whole", "map.draw"].map((name) => [name, "roundId"] as const),
    });
  const planted: PlantedCauses = {
    ...{ closedCode: closed.code, openCode: open.code, closedRound: closed.id, openRound: open.id },
    ...{ run, token: open.token },
  };
  return planted;
}

async function plantList(asks: Asks, sown: Sown): Promise<Ids> {
  const theme = await asks<{ id: string }>("director", "theme.add", { names: { en: sown.mark("theme", members) } });
  const cause = (kind: string) => ({
    names: { en: sown.mark(kind, members, kind !== "causemerged" && kind !== "causeretired") },
    ...{ about: { en: sown.mark(`${kind}about`, members) }, themeId: theme.id },
    ...{ depth: 4, depthReason: sown.mark(`${kind}depth`, members) },
  });
  const kinds = ["causechosen", "causesecond", "causethird", "causefourth", "causemerged", "causeretired"];
  const { ids } = await asks<{ ids: string[] }>("director", "challenge.add-many", { challenges: kinds.map(cause) });
  const [chosen, second, third, fourth, merged, retired] = ids;
  const note = async (reader: string, kind: string, of: string) => {
    const { id } = await asks<{ id: string }>(reader, "challenge.add-note", {
      ...{ challengeId: chosen, kind: of, language: "en", words: sown.mark(kind, members) },
      source: sown.mark(`${kind}source`, members),
    });
    sown.place(kind, members, id, { changes: ["challenge.drop-note"] });
  };
  await note("partner", "evidence", "evidence");
  await note("evaluator", "brightspot", "bright-spot");
  await asks("director", "challenge.merge", { id: merged, intoId: second });
  await asks("director", "challenge.retire", { id: retired });
  for (const [kind, id] of [
    ["cause", chosen],
    ["causemerged", merged],
    ["causeretired", retired],
  ] as const)
    sown.place(kind, members, id ?? "", {
      pages: ["causes/:id", "causes/add/cause/:id", "discussions/about/challenge/:id"],
      queries: [
        ["leverage.cause", "id"],
        ["challenge.read", "id"],
        ["challenge.notes", "challengeId"],
        ["discussion.about", "id"],
      ],
      changes: ["challenge."],
    });
  return [chosen, second, third, fourth].map(String);
}

/** What was said in an interview is among partners, unless somebody words it as a cause. */
async function plantInquiry(asks: Asks, sown: Sown, [cause]: Ids): Promise<void> {
  const { id } = await asks<{ id: string }>("partner", "inquiry.begin", {
    ...{ names: { en: sown.mark("inquiry", partners) }, kind: "interview" },
    question: { en: sown.mark("inquiryquestion", partners) },
  });
  sown.place("inquiry", partners, id, {
    pages: ["causes/add/inquiries/:id"],
    queries: [["inquiry.show", "id"]],
    changes: ["inquiry."],
  });
  const said = async (kind: string, parentId: string | null) => {
    const made = await asks<{ id: string }>("partner", "reason.add", {
      ...{ inquiryId: id, parentId, words: sown.mark(kind, partners), language: "en" },
    });
    sown.place(kind, partners, made.id, { changes: ["reason."] });
    return made.id;
  };
  const first = await said("reason", null);
  await said("reasonbelow", first);
  await asks("partner", "reason.tie", { id: first, version: 1, challengeId: cause });
}

/** A map that was taken in, and one that waits to be looked at. */
async function plantMaps(asks: Asks, sown: Sown): Promise<void> {
  const bring = (kind: string, readers: Ids) => {
    const name = (part: string) => sown.mark(`${kind}${part}`, readers);
    const rows = ["from,to,weight", `${name("from")},${name("to")},2`, `${name("third")},${name("fourth")},-1`];
    const file = new File([rows.join("\n")], `${sown.mark(`${kind}file`, readers).replace(" ", "-")}.csv`);
    return asks<{ id: string }>("partner", "map.bring", { file });
  };
  const taken = await bring("map", members);
  const names = { en: sown.mark("map", members) };
  const { mapId } = await asks<{ mapId: string }>("partner", "map.take", { id: taken.id, names });
  sown.place("map", members, mapId, {
    pages: ["causes/map/:id", "causes/map/:id.csv", "causes/map/:id.graphml"],
    queries: [
      ["map.read", "id"],
      ["map.show", "mapId"],
      ["map.whole", "mapId"],
      ["map.draw", "mapId"],
    ],
  });
  const hers = [...backbone, "partner"];
  const waiting = await bring("mapwaiting", hers);
  sown.place("mapwaiting", hers, waiting.id, {
    pages: ["causes/map/bring/:id"],
    queries: [["map.preview", "id"]],
    changes: ["map.take"],
  });
}

/** Seven of one role, five who gave none, and one alone in hers; one is set aside, and one wants to be told. */
async function plantRound(asks: Asks, sown: Sown, causes: Ids, kind: "closed" | "open") {
  const role = (key: string) => ({ key, names: { en: sown.mark(`role${key}${kind}`, members) } });
  const { id, code } = await asks<{ id: string; code: string }>("director", "round.open", {
    ...{ names: { en: sown.mark(`round${kind}`, members) }, roles: [role("many"), role("rare")] },
  });
  const pairs = causes.flatMap((from, at) => causes.flatMap((to) => (to === from ? [] : [{ from, to, at }])));
  for (let person = 0; person < 13; person++) {
    const given = person < 7 ? "many" : person === 7 ? "rare" : null;
    const { token } = await asks<{ token: string }>("visitor", "round.begin", { code, role: given });
    await asks("visitor", "round.answer", {
      token,
      given: pairs.map(({ from, to, at }, place) => ({
        ...{ from, to, took: 5000 },
        answer: person === 0 ? "3" : String(Math.max(0, 3 - at - ((place + person) % 2))),
      })),
    });
  }
  // One more has begun and not answered yet.
  const { token } = await asks<{ token: string }>("visitor", "round.begin", { code });
  const watched = await asks<{ answering: { id: string }[] }>("director", "round.watch", { id });
  const because = sown.mark(`setaside${kind}`, backbone);
  await asks("director", "round.set-aside", { raterId: watched.answering[0]?.id, because });
  const mail = `${sown.mark(`wish${kind}`, []).replace(" ", ".")}@example.org`;
  await asks("visitor", "round.wish", { code, mail });
  sown.place(`round${kind}`, backbone, id, {
    pages: ["causes/rounds/:id"],
    queries: [["round.watch", "id"]],
    changes: ["round.close"],
  });
  return { id, code, token };
}

interface Choice {
  roundId: string;
  bodyId: string;
  decision: string;
}

/** What came out, a leverage point chosen by it, and one that ended. */
async function plantRun(asks: Asks, sown: Sown, causes: Ids, { roundId, bodyId, decision }: Choice): Promise<string> {
  const run = await asks<{ id: string }>("director", "run.make", {
    ...{ names: { en: sown.mark("run", members, true) }, roundIds: [roundId], k: 2, replicates: 100 },
  });
  sown.place("run", members, run.id, {
    pages: ["causes/calculations/:id", "discussions/about/run/:id"],
    queries: [
      ["run.show", "id"],
      ["discussion.about", "id"],
    ],
  });
  const choose = async (kind: string, challengeId: string | undefined) => {
    const { id } = await asks<{ id: string }>("director", "leverage.choose", {
      ...{ challengeId, bodyId, decisionId: decision, decidedWords: sown.mark(`${kind}decided`, members) },
      canWe: { verdict: "yes", words: sown.mark(`${kind}canwe`, members) },
      needEachOther: { verdict: "partly", words: sown.mark(`${kind}need`, members) },
    });
    sown.place(kind, members, id, { changes: ["leverage."] });
    return id;
  };
  await choose("point", causes[0]);
  const ended = await choose("pointended", causes[1]);
  await asks("director", "leverage.end", { id: ended, because: sown.mark("pointbecause", members) });
  return run.id;
}
