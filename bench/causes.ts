// The pages of causes at 5,000 causes and 20,000 links: how long each takes on the server, and how soon the program answers
// others meanwhile, against a page of the same program that holds no causes. Needs `npm run build`.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { madeUpMap } from "../src/agenda/maps/testing.ts";
import { seededIntegers } from "../src/analysis/equity/random.ts";
import { begin } from "../tests/engine/http-person.ts";
import { clearAway, startProgram } from "../tests/engine/running-program.ts";
import { median, printTable, quantile, round } from "./measure.ts";

const [causes, links, times] = [Number(process.argv[2] ?? 5000), Number(process.argv[3] ?? 20_000), 5];
const integer = seededIntegers(17);

const who =
  "teachers|principals|families|students in the tenth grade|local authorities|counsellors|supervisors|employers|youth movements|volunteers|colleges|tutors|coordinators|mayors|publishers".split(
    "|",
  );
const does =
  "plan together|have time|trust that it is meant for them|are paid|meet every month|know what is open|share what works|stay five years|travel less|are heard|decide early|ask for help|keep records|read the figures|work in one place".split(
    "|",
  );
const about =
  "before the choice of level|in small towns|where classes are large|in the first year|after a failed test|in Arabic|at the end of the year|with parents|in laboratories|on budgets|about transport|in the summer|for newcomers|when somebody leaves|in the evenings".split(
    "|",
  );
const pick = (list: readonly string[]) => list[integer(list.length)] ?? "";

/** Wordings of many kinds that share words as real ones do; one in fifty is another one with a word changed. */
function wordings(count: number): string[] {
  const all = new Set<string>();
  while (all.size < count) {
    const before = [...all].at(-1);
    const text = `${pick(who)} ${pick(does)} ${pick(about)}, and ${pick(who)} ${pick(does)} ${pick(about)}`;
    all.add(before && integer(50) === 0 ? before.replace(", and", " while") : text);
  }
  return [...all];
}

const data = await mkdtemp(join(tmpdir(), "fivefold-bench-"));
const program = await startProgram(data);
let answers: number[] = [];
let isGoing = true;

/** Asks again and again whether the program is well. */
async function keepAsking(): Promise<void> {
  while (isGoing) {
    const from = performance.now();
    await fetch(`${program.address}/health`).then(
      (answer) => answer.text(),
      () => console.error("no answer after", performance.now() - from),
    );
    answers.push(performance.now() - from);
    await sleep(10);
  }
}

const rows: Record<string, Record<string, number>> = {};
async function measure(name: string, act: () => Promise<{ status: number; text: string }>, often = times) {
  await act();
  answers = [];
  const taken: number[] = [];
  let size = 0;
  for (let time = 0; time < often; time++) {
    const from = performance.now();
    const { status, text } = await act();
    taken.push(performance.now() - from);
    size = text.length;
    if (status >= 400) throw new Error(`${name} answered ${status}: ${text.slice(0, 500)}`);
  }
  rows[name] = {
    "median ms": round(median(taken)),
    "worst ms": round(Math.max(...taken)),
    kB: round(size / 1000),
    "others wait at most, ms": round(
      quantile(
        answers.toSorted((a, b) => a - b),
        1 - 1e-9,
      ),
    ),
  };
}

const asking = keepAsking();
try {
  const { initiative, director } = await begin(program.address, program.ownerCode ?? "");
  await director.ask(initiative, "initiative.open-room", { rooms: ["causes"] });
  const names = wordings(causes);
  const made = madeUpMap(causes, links, 11);
  const text = made.links.map(({ from, to, weight }) => `"${names[from]}","${names[to]}",${weight}`).join("\n");
  const file = new File([`from,to,weight\n${text}\n`], "map.csv");
  const path = `/${initiative}/causes/map/bring`;
  const start = performance.now();
  const { location, text: why } = await director.post(path, { operation: "map.bring", file });
  const id = location?.split("/").at(-1);
  if (!id) throw new Error(`The map was not brought: ${why.slice(0, 500)}`);
  const { mapId } = await director.ask<{ mapId: string }>(initiative, "map.take", { id, names: { en: "Map" } });
  console.log(`brought and taken in after ${round((performance.now() - start) / 1000)} s`);
  const { challenges } = await director.ask<{ challenges: { id: string }[] }>(
    initiative,
    "challenge.look-over",
    {},
    "GET",
  );
  const one = challenges[7]?.id;
  const get = (page: string) => () => director.get(`/${initiative}/${page}`);
  await measure("a page without causes", get("goal"));
  await measure("all causes", get("causes/add"));
  await measure("alike while a wording is typed", get("causes/add?names.en=teachers+plan+together+in+small+towns"));
  await measure("duplicates", get("causes/add/duplicates"));
  await measure("themes", get("causes/add/themes"));
  await measure("languages", get("causes/add/languages"));
  await measure("a cause as it is written", get(`causes/add/cause/${one}`));
  await measure("the map", get("causes/map"));
  await measure("the map as a table", get("causes/map?way=table"));
  await measure("the map as a matrix", get("causes/map?way=matrix"));
  await measure("the map around a cause", get(`causes/map?about=${one}`));
  const make = { mapId, k: 6 };
  let seed = 1;
  await measure(
    "a calculation",
    async () => {
      const { id: run } = await director.ask<{ id: string }>(initiative, "run.make", { ...make, seed: seed++ });
      return { status: 200, text: run };
    },
    1,
  );
  await measure("the ranking", get("causes"));
  await measure("the calculations", get("causes/calculations"));
  await measure("what is known of a cause", get(`causes/${one}`));
  printTable(`The pages of ${causes} causes and ${links} links`, rows);
} finally {
  isGoing = false;
  await asking.catch(() => {});
  await program.stop();
  await clearAway(data);
}
