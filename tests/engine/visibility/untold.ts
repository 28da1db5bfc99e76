import { operations } from "../../../src/conditions.ts";
import type { EveryDoor } from "./every-door.ts";
import type { SownHouse } from "./house.ts";
import { askApi, inParallel } from "./looking.ts";
import { slug } from "./readers.ts";

/** Who is asked: the backbone team may see most, a visitor least. */
const asked = ["director", "backbone", "seated", "funder", "visitor"];

/** What is told of causes, by reader and address: pages, files, the API and what search finds. */
export async function tellOfCauses(
  door: EveryDoor,
  { causes, sown }: SownHouse,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const about = addresses.filter((path) =>
    /\/(causes|goal$|desk|search)|^\/(seen|mine)$/.test(path.split("?")[0] ?? ""),
  );
  const links = [causes.openCode, causes.closedCode].flatMap((code) => [`answer/${code}`, `answer/${code}/screen`]);
  const pages = [...about, ...links.map((link) => `/${slug}/${link}`)];
  const ofCauses = /^(challenge|theme|inquiry|map|round|run|leverage|causes)\./;
  const queries = operations.filter(({ kind, name }) => kind === "query" && ofCauses.test(name));
  const ways = queries.flatMap(({ name, input }) => [
    ...(input.safeParse({}).success ? [{ name, input: {} }] : []),
    ...sown.planted.flatMap(({ id, queries: own }) =>
      own.filter(([operation]) => operation === name).map(([, field]) => ({ name, input: { [field]: id } })),
    ),
  ]);
  const compared = { name: "run.list", input: { before: causes.run, after: causes.run } };
  const screens = ["round.screen", "round.look"].map((name) => ({ name, input: { code: causes.openCode } }));
  const told = new Map<string, string>();
  for (const reader of asked) {
    await inParallel(
      pages,
      6,
      async (path) => void told.set(`${reader} ${path}`, (await door.open(reader, path)).text),
    );
    await inParallel([...ways, compared, ...screens], 6, async ({ name, input }) => {
      told.set(`${reader} ${name} ${JSON.stringify(input)}`, (await askApi(door, reader, name, input)).text);
    });
  }
  return told;
}

/**
 * Turns all answers round (who said "much easier" says "no difference"), and every ranking that was kept. The same
 * people answered as much as before, as attentively as before.
 */
export async function turnRound({ sql, initiativeId }: SownHouse): Promise<void> {
  await sql(
    "update judgment set answer = (3 - answer::int)::text where initiative_id = $1 and answer in ('0', '1', '2', '3')",
    [initiativeId],
  );
  const runs = await sql<{ id: string; results: { causes: { id: string }[] } }>(
    "select id, results from run where initiative_id = $1",
    [initiativeId],
  );
  for (const { id, results } of runs) {
    const order = results.causes.map((cause) => cause.id);
    const text = JSON.stringify(results).replaceAll(
      new RegExp(order.join("|"), "g"),
      (cause) => order.at(-1 - order.indexOf(cause)) ?? "",
    );
    await sql("update run set results = $3 where initiative_id = $1 and id = $2", [initiativeId, id, text]);
  }
  await sql(
    "update leverage_point set moves = jsonb_set(moves, '{rank}', to_jsonb(5 - (moves ->> 'rank')::int)) where initiative_id = $1 and moves is not null",
    [initiativeId],
  );
}

/** Where something else is told than before. */
export const differences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...before].filter(([where, text]) => after.get(where) !== text).map(([where]) => where);
