import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rulesNow } from "../../figures/make-figures.ts";
import { Surveyed } from "../../testing-surveys.ts";
import { closeWave } from "../closing/operations.ts";
import { listAllWaves, readWave } from "../operations.ts";
import { exportFigures, exportInvitation, holdWave, takeFigures } from "./operations.ts";
import { sealPaper } from "./papers.ts";

const house = new Surveyed();
const there = new Surveyed();
const elsewhere = { name: "The university", address: "https://survey.example.edu" };
beforeAll(() => house.open(0));
afterAll(() => house.scratch?.close());
beforeEach(async () => {
  house.now = new Date("2026-03-01T09:00:00Z");
  await house.found(6);
  there.scratch = house.scratch;
  there.now = house.now;
  await there.found(0);
});

const file = (content: string | Uint8Array<ArrayBuffer>, name = "survey.json") => new File([content], name);
/** Nothing that a picture, a page or a cut-off file holds is a paper of ours. */
const wrongFiles: [string, File][] = [
  ["a picture", file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]), "photo.png")],
  ["a web page", file("<!doctype html><h1>Sign in</h1>", "survey.json")],
  ["other JSON", file('{"sha256":"00","content":"{}"}')],
];

/** A survey asked for here and held there, with both papers. */
async function heldWave() {
  const { id } = await house.openWave({ elsewhere });
  const invitation = await house.ask(exportInvitation, house.backbone, { id });
  const held = await there.ask(holdWave, there.backbone, { file: file(invitation.text) });
  await there.ask(closeWave, there.backbone, { id: held.id });
  return { id, invitation, sent: await there.ask(exportFigures, there.backbone, { id: held.id }) };
}

describe("a file that was sent", () => {
  test("is taken in as it is, there and here", async () => {
    const { id, sent } = await heldWave();
    const taken = await house.ask(takeFigures, house.backbone, { id, file: file(sent.text) });
    expect(taken.sha256).toBe(sent.sha256);
    expect(await house.ask(readWave, house.backbone, { id })).toMatchObject({
      wave: { state: "closed", figuresSha256: sent.sha256 },
      figures: { organizations: 6, answered: 0 },
    });
  });

  test.each(wrongFiles)("is refused beside the file where it is %s, and nothing is begun", async (_, wrong) => {
    await expect(there.ask(holdWave, there.backbone, { file: wrong })).rejects.toMatchObject({
      faults: [{ field: "file" }],
    });
    expect((await there.ask(listAllWaves, there.backbone, {})).waves).toEqual([]);
  });

  test("is refused where it is another one, at midnight after the last day, and the right one is taken then", async () => {
    const { id, invitation, sent } = await heldWave();
    const other = await heldWave();
    const torn = sent.text.slice(0, sent.text.length / 2);
    house.now = new Date("2026-03-23T00:00:00Z");
    const given = [...wrongFiles, ["the invitation", file(invitation.text)], ["of another", file(other.sent.text)]];
    for (const [, wrong] of [...given, ["torn", file(torn)]])
      await expect(house.ask(takeFigures, house.backbone, { id, file: wrong })).rejects.toMatchObject({
        faults: [{ field: "file" }],
      });
    await expect(house.ask(takeFigures, house.backbone, { id, file: file("") })).rejects.toMatchObject({
      faults: [{ field: "text" }],
    });
    expect(await house.ask(readWave, house.backbone, { id })).toMatchObject({ wave: { state: "over" }, figures: null });
    expect((await house.ask(takeFigures, house.backbone, { id, file: file(sent.text) })).sha256).toBe(sent.sha256);
  });

  test("to hold a survey is taken until its last day is over, and not a moment later", async () => {
    const { id } = await house.openWave({ elsewhere });
    const invitation = file((await house.ask(exportInvitation, house.backbone, { id })).text);
    there.now = new Date("2026-03-23T00:00:00Z");
    await expect(there.ask(holdWave, there.backbone, { file: invitation })).rejects.toMatchObject({
      faults: [{ field: "file" }],
    });
    there.now = new Date("2026-03-22T23:59:59Z");
    expect((await there.ask(holdWave, there.backbone, { file: invitation })).organizations).toBe(6);
  });

  test("with figures by earlier rules is told by today's", async () => {
    const { id, sent } = await heldWave();
    const content = JSON.parse((JSON.parse(sent.text) as { content: string }).content);
    const amount = { word: "some", about: 0.47, edge: null };
    const { rules: _, ...made } = content.figures;
    const figures = {
      ...made,
      organizations: 12,
      answered: 9,
      detail: "numbers",
      density: { recorded: amount, low: amount, high: amount },
    };
    const old = sealPaper({ ...content, figures });
    await house.ask(takeFigures, house.backbone, { id, file: file(old.text) });
    const word = { word: "some", about: null, edge: null };
    expect((await house.ask(readWave, house.backbone, { id })).figures).toMatchObject({
      ...{ rules: rulesNow, detail: "words", answered: 9 },
      density: { recorded: word, low: word, high: word },
    });
  });
});
