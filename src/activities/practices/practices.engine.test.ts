import { afterAll, beforeAll, expect, test } from "vitest";
import { showFile } from "../../backbone/files/operations.ts";
import { newId } from "../../core/id.ts";
import { Workshop } from "../testing.ts";
import {
  attachToPractice,
  editPractice,
  removeOnePractice,
  takeUseBack,
  tellPractice,
  usePractice,
} from "./operations.ts";
import { listAllPractices, readPractice } from "./reading.ts";

const shop = new Workshop();
beforeAll(() => shop.open());
afterAll(() => shop.scratch?.close());

const practice = (title: string, more: object = {}) => ({
  ...{ organizationId: shop.idOf("North"), title, how: "Once a month, two teachers watch a third." },
  ...{ forWhom: "Schools under 300", costs: "Two hours", strength: "promising" },
  ...more,
});

test("practices come from peers: neither the backbone team nor anybody else tells one in a partner's name", async () => {
  for (const other of [shop.director, shop.south, shop.funder, shop.evaluator])
    expect(await shop.refusal(shop.ask(tellPractice, other, practice("Not mine")))).toBe("not-found");
  const { id } = await shop.ask(tellPractice, shop.north, practice("Watching each other"));
  for (const other of [shop.director, shop.south])
    expect(await shop.refusal(shop.ask(editPractice, other, { ...practice("Changed"), id }))).toBe("forbidden");
});

test("members read it unless the partner opens it to everyone, files and search with it, and closing it closes all", async () => {
  const { id } = await shop.ask(
    tellPractice,
    shop.north,
    practice("Peer visits wideopenword", { challengeIds: [shop.causes[0]] }),
  );
  await shop.ask(attachToPractice, shop.north, {
    id,
    file: { name: "plan.txt", bytes: new TextEncoder().encode("A plan") },
  });
  expect(
    await shop.refusal(
      shop.ask(attachToPractice, shop.south, { id, file: { name: "x.txt", bytes: new TextEncoder().encode("x") } }),
    ),
  ).toBe("forbidden");
  await shop.ask(usePractice, shop.south, {
    practiceId: id,
    organizationId: shop.idOf("South"),
    worked: "not-here",
    words: "Candid words",
  });
  const file = (await shop.ask(readPractice, shop.funder, { id })).files[0]?.id ?? "";
  expect(await shop.refusal(shop.ask(readPractice, shop.visitor, { id }))).toBe("not-found");
  expect(await shop.refusal(shop.ask(listAllPractices, shop.visitor))).toBe("forbidden");
  expect(await shop.refusal(shop.ask(showFile, shop.visitor, { id: file }))).toBe("not-found");

  const open = { ...practice("Peer visits wideopenword", { challengeIds: [shop.causes[0]] }), id, isPublic: true };
  await shop.ask(editPractice, shop.north, open);
  const seen = await shop.ask(readPractice, shop.visitor, { id });
  expect(seen).toMatchObject({
    counts: { tried: 1, notHere: 1 },
    uses: [],
    organization: null,
    voices: [],
    aim: { challenges: [] },
  });
  expect(JSON.stringify(seen)).not.toMatch(/Candid|South|Teachers plan/);
  expect((await shop.ask(listAllPractices, shop.visitor)).practices).toMatchObject([{ id, organization: null }]);
  expect(await shop.refusal(shop.ask(showFile, shop.visitor, { id: file }))).toBe("none");

  await shop.ask(editPractice, shop.north, { ...open, isPublic: false });
  expect(await shop.refusal(shop.ask(readPractice, shop.visitor, { id }))).toBe("not-found");
  expect(await shop.refusal(shop.ask(showFile, shop.visitor, { id: file }))).toBe("not-found");
});

test("who tried it says so for her own organization, once and anew, also that it did not work; those who told it hear", async () => {
  const { id } = await shop.ask(tellPractice, shop.north, practice("Reading circles"));
  const tried = (organization: string, worked: string) => ({
    ...{
      practiceId: id,
      organizationId: shop.idOf(organization),
      worked,
      words: `${organization}: ${worked}`,
      since: "2025",
    },
  });
  expect(await shop.refusal(shop.ask(usePractice, shop.south, tried("East", "yes")))).toBe("invalid");
  expect(await shop.refusal(shop.ask(usePractice, shop.director, tried("East", "yes")))).toBe("invalid");
  expect(await shop.refusal(shop.ask(usePractice, shop.north, tried("North", "yes")))).toBe("conflict");
  await Promise.all([1, 2].map(() => shop.ask(usePractice, shop.south, tried("South", "too-early"))));
  await shop.ask(usePractice, shop.south, tried("South", "not-here"));
  await shop.ask(usePractice, shop.east, tried("East", "yes"));
  const { uses, counts } = await shop.ask(readPractice, shop.north, { id });
  expect(counts).toEqual({ tried: 2, worked: 1, notHere: 1 });
  expect(uses.map(({ organization, worked }) => [organization, worked]).sort()).toEqual([
    ["East", "yes"],
    ["South", "not-here"],
  ]);
  expect((await shop.told(shop.north)).join()).toContain("how something that you told of went there");
  await shop.ask(takeUseBack, shop.south, tried("South", "yes"));
  expect((await shop.ask(readPractice, shop.north, { id })).uses).toHaveLength(1);
  expect(await shop.refusal(shop.ask(takeUseBack, shop.south, tried("East", "yes")))).toBe("not-found");
});

test("it is found by cause and by words in any form, and gone when it is taken away", async () => {
  const [, second] = shop.causes;
  const { id } = await shop.ask(
    tellPractice,
    shop.north,
    practice("שיעורים משותפים לקהילה", { challengeIds: [second] }),
  );
  const found = async (asked: object) =>
    (await shop.ask(listAllPractices, shop.south, asked)).practices.map((one) => one.id);
  expect(await found({ challenge: second })).toEqual([id]);
  expect(await found({ search: "שיעורים" })).toEqual([id]);
  expect(await found({ search: "zither" })).toEqual([]);
  expect(await found({ challenge: newId() })).toEqual([]);
  const version = { ...practice("Anew"), id, version: 7 };
  expect(await shop.refusal(shop.ask(editPractice, shop.north, version))).toBe("conflict");
  expect(await shop.refusal(shop.ask(removeOnePractice, shop.south, { id }))).toBe("forbidden");
  await shop.ask(removeOnePractice, shop.director, { id });
  expect(await shop.refusal(shop.ask(readPractice, shop.north, { id }))).toBe("not-found");
  expect(await shop.finds(shop.south, "משותפים")).toBe(false);
});
