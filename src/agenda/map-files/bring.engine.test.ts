import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { addCause, lookOverCauses } from "../challenges/adding/operations.ts";
import type { ChallengeView } from "../challenges/challenge.ts";
import type { WholeMap } from "./map.ts";
import { bringMap, lookAtBrought, readWholeMap, takeMap } from "./operations.ts";

let scratch: Scratch;
let house: House;
const initiativeId = newId();
const personOf = (permissions: readonly Permission[], inside = initiativeId): Actor => ({
  kind: "person",
  personId: newId(),
  name: "Noa",
  mail: "noa@example.org",
  ownsInstallation: false,
  memberships: [{ initiativeId: inside, permissions, organizationIds: [], bodyIds: [] }],
});
const backbone = personOf(["backbone"]);
const partner = personOf(["partner"]);
const funder = personOf(["funder"]);

const ask = <T>(operation: unknown, actor: Actor, input: unknown): Promise<T> =>
  dispatch(house, operation as Operation, { actor, initiativeId, language: "en" }, input) as Promise<T>;
const reasonOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error("was not refused");
  return error.reason;
};
type Looked = { challenges: ChallengeView[]; themes: { id: string }[]; lack: string | null; alike: ChallengeView[] };
const look = (names = {}) => ask<Looked>(lookOverCauses, backbone, { names });

beforeAll(async () => {
  scratch = await openScratch();
  const { records, figures, uploads } = scratch;
  house = { records, figures, uploads, now: () => new Date("2026-03-01T09:00:00Z") };
  await records.write({ initiativeId, personId: null }, (tx) =>
    sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{"en":"North"}', 'en')`.execute(
      tx,
    ),
  );
  await ask(addCause, backbone, { names: { en: "Schools share laboratories" } });
});
afterAll(() => scratch?.close());

describe("maps from files", () => {
  const bring = (bytes: BlobPart, name: string, actor: Actor = partner) =>
    ask<{ id: string }>(bringMap, actor, { file: new File([bytes], name) });

  test("causes of the same wording are the same cause; it is taken in once; others do not see it before", async () => {
    const before = (await look()).challenges.length;
    const { id } = await bring(
      "from,to,weight,from_ar\nSchools SHARE laboratories,A new one,-2,مدارس\nA new one,Another,1,\n",
      "our-map.csv",
    );
    expect(await reasonOf(ask(lookAtBrought, personOf(["partner"]), { id }))).toBe("not-found");
    expect(await ask(lookAtBrought, backbone, { id })).toMatchObject({ filename: "our-map.csv", known: 1 });
    const taken = await Promise.all(
      [1, 2].map(() => ask<{ mapId: string; added: number }>(takeMap, partner, { id, names: { en: "Ours" } })),
    );
    expect(new Set(taken.map(({ mapId }) => mapId)).size).toBe(1);
    expect((await look()).challenges.length - before).toBe(2);
    const { id: second } = await bring("from,to,weight\nSchools SHARE laboratories,a NEW one,1\n", "again.csv");
    expect(await ask(takeMap, partner, { id: second, names: { en: "Again" } })).toMatchObject({ added: 0 });
  });

  test("a file that is no map is refused at its field", async () => {
    const refusal = await bring("<!DOCTYPE a [<!ENTITY a 'b'>]><graphml/>", "a.graphml").catch(
      (error: Refusal) => error,
    );
    expect(refusal).toMatchObject({ reason: "invalid", faults: [{ field: "file" }] });
    expect(await reasonOf(bring("from,to\nA,B\n", "a.csv", funder))).toBe("forbidden");
  });

  const systems = resolve("../shared/data/systems");
  test.skipIf(!existsSync(systems)).each([
    ["foresight-obesity/obesity_system_data.json", 108, 296],
    ["sdg-weitz-sweden/matrix.csv", 34, null],
    ["qpress/Lake-a.dia", null, null],
    ["qpress/Antarctic-a.dia", null, null],
  ])("the published map %s is brought and taken in", async (path, causes, links) => {
    const { id } = await bring(readFileSync(`${systems}/${path}`), path.split("/")[1] ?? "");
    const { content } = await ask<{ content: { causes: object[]; links: object[] } }>(lookAtBrought, partner, { id });
    const { mapId } = await ask<{ mapId: string }>(takeMap, partner, { id, names: { en: path } });
    const map = await ask<WholeMap>(readWholeMap, funder, { id: mapId });
    expect(map.links).toHaveLength(content.links.length);
    if (causes !== null) expect(content.causes).toHaveLength(causes);
    if (links !== null) expect(map.links).toHaveLength(links);
  });
});
