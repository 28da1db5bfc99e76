import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Governed, openGoverned, refused } from "../../../backbone/bodies/testing.ts";
import { bringGrants, dropGrants, lookAtGrants, takeGrants } from "./file-operations.ts";
import { exportGrants, linkGrant, readGrant, readGrantList, writeDownGrant } from "./operations.ts";

let house: Governed;
let director: string;
let partner: string;
let other: string;
let funder: string;
let school: string;
let trust: string;

beforeAll(async () => {
  house = await openGoverned();
  director = await house.person("Director", ["backbone"]);
  partner = await house.person("Partner", ["partner"]);
  other = await house.person("Other", ["partner"]);
  funder = await house.person("Funder", ["funder"]);
  school = await house.organization("North School", "school-network");
  trust = await house.organization("The trust", "philanthropy");
  await house.scratch.records.write({ initiativeId: house.initiativeId, personId: null }, async (tx) => {
    for (const [person, organization] of [
      [partner, school],
      [funder, trust],
    ] as const)
      await tx
        .insertInto("representation")
        .values({ initiative_id: house.initiativeId, person_id: person, organization_id: organization })
        .execute();
  });
});
afterAll(() => house?.scratch.close());

const grant = (id: string, more: object = {}) => ({
  id,
  title: "Books for Â£100",
  description: "For all",
  currency: "GBP",
  amountAwarded: 100,
  awardDate: "05/06/2014",
  fundingOrganization: [{ id: "X-1", name: "the trust" }],
  recipientOrganization: [{ id: "X-2", name: "North School" }],
  "Open Call?": "YES",
  deep: { kept: [1, { as: "it is" }] },
  ...more,
});

async function bring(content: unknown, name = "grants.json"): Promise<string> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const { id } = await house.ask(bringGrants, director, { file: new File([text], name) });
  for (;;) {
    const { file } = await house.ask(lookAtGrants, director, { id });
    if (file.state !== "reading") return id;
    await sleep(20);
  }
}
const exported = async (who: string, file?: string) =>
  (await house.ask(exportGrants, who, file ? { file } : {})).content as { grants: { id: string }[] };

describe("grants from a file", () => {
  test("are looked at first, taken once, matched with organizations, and go out as they came in", async () => {
    const content = { license: "kept", grants: [grant("a-1"), grant("a-2", { amountAwarded: "none" })] };
    const id = await bring(content);
    const looked = await house.ask(lookAtGrants, director, { id });
    expect(looked).toMatchObject({
      matched: 2,
      here: 0,
      file: { report: { grants: 2, good: 1, named: [{ place: 2, code: "a-2" }] } },
    });
    expect((await house.ask(readGrantList, director, {})).count).toBe(0);
    const taken = await Promise.all([1, 2].map(() => house.ask(takeGrants, director, { id, mended: true })));
    expect(taken.map((one) => one.taken).toSorted()).toEqual([0, 1]);
    const { grants } = await house.ask(readGrantList, partner, {});
    expect(grants).toMatchObject([
      { code: "a-1", title: "Books for £100", funder: "The trust", recipient: "North School" },
    ]);
    expect(await exported(director, id)).toEqual(content);
    expect((await exported(partner)).grants).toEqual([
      {
        ...{ id: "a-1", title: "Books for £100", description: "For all", currency: "GBP", amountAwarded: 100 },
        ...{ awardDate: "2014-06-05", fundingOrganization: [{ id: "X-1", name: "the trust" }] },
        recipientOrganization: [{ id: "X-2", name: "North School" }],
      },
    ]);
    const again = await bring(content);
    expect(await house.ask(lookAtGrants, director, { id: again })).toMatchObject({ here: 1 });
    expect(await house.ask(takeGrants, director, { id: again })).toMatchObject({ taken: 0 });
    await house.ask(dropGrants, director, { id: again });
    expect((await house.ask(readGrantList, partner, {})).count).toBe(1);
  });

  test("are brought by the backbone team and the data lead alone; a file is theirs alone, too", async () => {
    const file = new File([JSON.stringify({ grants: [grant("b-1")] })], "b.json");
    for (const who of [partner, funder]) {
      await expect(house.ask(bringGrants, who, { file })).rejects.toMatchObject(refused("forbidden"));
      const id = await bring({ grants: [grant("b-2")] });
      await expect(house.ask(lookAtGrants, who, { id })).rejects.toMatchObject(refused("forbidden"));
      await expect(exported(who, id)).rejects.toMatchObject(refused("not-found"));
    }
  });

  test("name no person who receives, on no page and in no file for members", async () => {
    const person = { recipientOrganization: undefined, recipientIndividual: { id: "p-1", name: "Somebody Real" } };
    const id = await bring({ grants: [grant("c-1", person)] });
    await house.ask(takeGrants, director, { id });
    const { grants } = await house.ask(readGrantList, other, {});
    const found = grants.find(({ code }) => code === "c-1");
    const opened = await house.ask(readGrant, other, { id: found?.id });
    for (const told of [grants, opened, await exported(other)])
      expect(JSON.stringify(told)).not.toContain("Somebody Real");
    expect(JSON.stringify(await exported(director))).toContain("Somebody Real");
  });

  test("say in words why a file is none of theirs", async () => {
    const id = await bring('{"promises": []}', "x.json");
    const { file } = await house.ask(lookAtGrants, director, { id });
    expect(file.state).toBe("unreadable");
    expect(file.trouble?.message.en).toContain("no list of grants");
  });

  test("of a large file are read in another thread, with what has been read to be seen", async () => {
    const many = Array.from({ length: 3000 }, (_, place) => grant(`many-${place}`, { description: "x".repeat(300) }));
    const id = await bring({ grants: many }, "many.json");
    const { file } = await house.ask(lookAtGrants, director, { id });
    expect(file).toMatchObject({ state: "read", done: 3000, total: 3000, report: { good: 3000 } });
    expect((await exported(director, id)).grants).toEqual(many);
    expect(await house.ask(takeGrants, director, { id })).toMatchObject({ taken: 3000 });
    const { grants, hasMore } = await house.ask(readGrantList, partner, { part: 2 });
    expect([grants.length, hasMore]).toEqual([100, true]);
    await house.ask(dropGrants, director, { id });
  });
});

describe("a grant that is written down here", () => {
  const own = (more: object = {}) => ({
    ...{
      title: "A laboratory",
      amount: 500,
      currency: "ILS",
      awardedOn: "2026-01-05",
      funderId: trust,
      recipientId: school,
    },
    ...more,
  });

  test("is for both sides and the backbone team, unless it is for members", async () => {
    const { id } = await house.ask(writeDownGrant, funder, own());
    await expect(house.ask(writeDownGrant, other, own())).rejects.toMatchObject(refused("forbidden"));
    for (const who of [funder, partner, director])
      expect((await house.ask(readGrant, who, { id })).grant).toMatchObject({
        funder: "The trust",
        recipient: "North School",
      });
    await expect(house.ask(readGrant, other, { id })).rejects.toMatchObject(refused("not-found"));
    expect(JSON.stringify(await exported(other))).not.toContain("A laboratory");
    const open = await house.ask(writeDownGrant, partner, own({ title: "For all", forMembers: true }));
    expect((await house.ask(readGrant, other, { id: open.id })).mayLink).toBe(false);
    await expect(house.ask(linkGrant, other, { id: open.id })).rejects.toMatchObject(refused("forbidden"));
    const written = (await exported(other)).grants.find((one) => one.id === `360G-north-${open.id}`);
    expect(written).toMatchObject({ title: "For all", description: "For all", currency: "ILS", amountAwarded: 500 });
  });

  test("names who gives and who receives once each", async () => {
    await expect(house.ask(writeDownGrant, funder, own({ recipientName: "Twice" }))).rejects.toMatchObject({
      faults: [{ field: "recipientId" }],
    });
  });
});

const folder = "../shared/data/commitments/360giving";
const files = ["a002400000KeYdsAAF.json", "a002400000nO46WAAS.json", "awefw001p00000zgyHZAAY.json"].map((name) =>
  join(folder, name),
);

describe("the test files of the standard, where they lie beside us (else skipped)", () => {
  test.skipIf(!existsSync(folder)).each(files)("%s comes in and goes out without loss", async (path) => {
    const text = readFileSync(path, "utf8");
    const content = JSON.parse(text);
    const id = await bring(text, basename(path));
    const { file } = await house.ask(lookAtGrants, director, { id });
    expect(file.report).toMatchObject({ grants: content.grants.length, good: content.grants.length, named: [] });
    expect(await exported(director, id)).toEqual(content);
    expect(await house.ask(takeGrants, director, { id, mended: true })).toMatchObject({ taken: content.grants.length });
    const all = new Map((await exported(director)).grants.map((one) => [one.id, one]));
    for (const one of content.grants) expect(all.get(one.id)).toEqual(one);
  });
});
