import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { endOneBridge } from "../campaigns/bridges/operations.ts";
import { agreeToHelp, askSomebody, stepDown } from "../campaigns/people/operations.ts";
import { closeCampaign, pauseCampaign, resumeCampaign } from "../campaigns/standing-operations.ts";
import { handOut } from "../listening/hand-out/operations.ts";
import { openStory, replyToStory } from "../listening/operations.ts";
import { listInbox, readStory } from "../listening/reading.ts";
import { listOwnWorries } from "../listening/worries/operations.ts";
import { sweepTakenBack } from "../taking-back/operations.ts";
import { drawAgain } from "../telling/operations.ts";
import { type Mine, openMyStory, readMyStory, takeBack } from "../telling/return/operations.ts";
import { clearPapersUp } from "./clear-up.ts";
import { enterPaper, promiseSilence, readPapers, setAside } from "./enter-operations.ts";
import { listPapers } from "./list-operations.ts";
import { openPaperHouse, type PaperCampaign, type PaperHouse, type Stacked, typedOn } from "./testing.ts";
import { withdrawPaper } from "./withdraw.ts";

let all: PaperHouse;
let campaign: PaperCampaign;
const morning = new Date("2026-03-02T09:00:00Z");
beforeAll(async () => {
  all = await openPaperHouse();
  campaign = await all.papers();
});
beforeEach(() => {
  all.house.clock.now = morning;
});
afterAll(() => all?.house.close());

const rows = (sql: string) => all.rows(sql);
const comesBack = async (words: readonly string[]): Promise<string> =>
  (await all.phone<{ key: string }>(openMyStory, { words: words.join(" ") }, "a phone")).key;
const mine = async (key: string) => (await all.phone<{ mine: Mine | null }>(readMyStory, { key })).mine;
const sheetOf = (stack: Stacked, place: number) => stack.sheets[place]?.number ?? "";
const states = async (stack: Stacked) =>
  (await all.does<{ sheets: { state: string }[] }>(readPapers, all.typist, { stackId: stack.stackId })).sheets.map(
    ({ state }) => state,
  );

describe("typing in", () => {
  test("is for whom the campaign names and who acts for the bridge, and for the readers whom the sheets name", async () => {
    const stack = await all.print(campaign);
    const { stackId } = stack;
    for (const who of [all.leading, all.colleague, all.outsider]) {
      expect(await all.refuses(readPapers, who, { stackId })).toBe("not-found");
      expect(await all.refuses(promiseSilence, who, { stackId, promised: true })).toBe("not-found");
      const typed = { stackId, sheet: sheetOf(stack, 0), ...typedOn };
      expect(await all.refuses(enterPaper, who, typed)).toBe("not-found");
      expect(await all.refuses(setAside, who, { stackId, sheet: sheetOf(stack, 0), why: "empty" })).toBe("not-found");
    }
    expect(await all.refuses(enterPaper, all.typist, { stackId, sheet: sheetOf(stack, 0), ...typedOn })).toBe(
      "conflict",
    );
    expect(await all.refuses(promiseSilence, all.typist, { stackId, promised: false })).toBe("promised");
    await all.enter(stack, 0);
    await all.enter(stack, 1, {}, all.listener);
    expect(await states(stack)).toEqual(["entered", "entered", "waiting"]);
    const listed = await all.does<{ bridges: { stacks: { id: string; entered: number | null }[] }[] }>(
      ...([listPapers, all.leading, { bridgeId: campaign.bridgeId }] as const),
    );
    expect(listed.bridges[0]?.stacks.find(({ id }) => id === stackId)?.entered).toBeNull();
  });

  test("is asked by the database, too: whoever leads sees neither sheets nor keys nor which story one became", async () => {
    const stack = await all.print(campaign);
    await all.enter(stack, 0);
    const seen = (who: { id: string }) =>
      all.house.scratch.records.read({ initiativeId: all.initiativeId, personId: who.id }, async (tx) => ({
        sheets: (await tx.selectFrom("paper_sheet").select("state").where("stack_id", "=", stack.stackId).execute())
          .length,
        entered: (await tx.selectFrom("paper_entered").selectAll().where("stack_id", "=", stack.stackId).execute())
          .length,
        keys: (await tx.selectFrom("paper_key").selectAll().where("stack_id", "=", stack.stackId).execute()).length,
      }));
    for (const who of [all.leading, all.colleague, all.outsider])
      expect(await seen(who)).toEqual({ sheets: 0, entered: 0, keys: 0 });
    expect(await seen(all.typist)).toEqual({ sheets: 3, entered: 1, keys: 0 });
    expect(await seen(all.other)).toEqual({ sheets: 3, entered: 0, keys: 0 });
    await expect(
      all.house.scratch.records.write({ initiativeId: all.initiativeId, personId: all.colleague.id }, async (tx) => {
        const [{ id, campaign_id }] = (await rows(
          `select s.id, s.campaign_id from story s join paper_entered e on e.story_id = s.id where e.stack_id = '${stack.stackId}'`,
        )) as [{ id: string; campaign_id: string }];
        const entered = { stack_id: stack.stackId, position: 2, entered_by: all.colleague.id, entered_at: morning };
        await tx
          .insertInto("paper_entered")
          .values({ initiative_id: all.initiativeId, story_id: id, campaign_id, ...entered })
          .execute();
      }),
    ).rejects.toThrow(/row-level security/);
  });

  test("takes each sheet once, also when two type the same one at the same moment", async () => {
    const stack = await all.print(campaign);
    for (const who of [all.typist, all.other])
      await all.does(promiseSilence, who, { stackId: stack.stackId, promised: true });
    const typed = { stackId: stack.stackId, sheet: sheetOf(stack, 0), ...typedOn };
    const answers = await Promise.allSettled(
      [all.typist, all.other, all.typist, all.other].map((who) => all.does(enterPaper, who, typed)),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await all.refuses(enterPaper, all.other, typed)).toBe("sheet");
    const [count] = await rows(
      `select count(*)::int as stories from paper_entered where stack_id = '${stack.stackId}'`,
    );
    expect(count?.stories).toBe(1);
  });

  test("refuses a wrong number, a sheet of another campaign, and what does not stand there", async () => {
    const [stack, elsewhere] = [await all.print(campaign), await all.print(await all.papers())];
    await all.does(promiseSilence, all.typist, { stackId: stack.stackId, promised: true });
    const { stackId } = stack;
    const fault = (typed: object) => all.refuses(enterPaper, all.typist, { stackId, ...typedOn, ...typed });
    const sheet = sheetOf(stack, 0);
    expect(await fault({ sheet: sheet.replace(/\d$/, (last) => String((Number(last) + 1) % 10)) })).toBe("sheet");
    expect(await fault({ sheet: sheetOf(elsewhere, 0) })).toBe("sheet");
    expect(await fault({ sheet, words: " " })).toBe("words");
    expect(await fault({ sheet, uses: ["count"] })).toBe("uses");
    expect(await fault({ sheet, receivedOn: "2026-03-03" })).toBe("receivedOn");
    expect(await fault({ sheet, receivedOn: "2026-03-01" })).toBe("receivedOn");
    expect(await fault({ sheet, place: "a-village" })).toBe("place");
    expect(await states(stack)).toEqual(["waiting", "waiting", "waiting"]);
  });

  test("is over with the campaign and with the link, and waits while the campaign is stopped", async () => {
    const short = await all.papers();
    const stack = await all.print(short);
    await all.does(pauseCampaign, all.leading, { number: short.number });
    expect(
      await all.enter(stack, 0).then(
        () => "typed",
        (error) => error.reason,
      ),
    ).toBe("conflict");
    await all.does(resumeCampaign, all.leading, { number: short.number });
    await all.enter(stack, 0);
    await all.does(endOneBridge, all.leading, { bridgeId: short.bridgeId });
    expect(
      await all.enter(stack, 1).then(
        () => "typed",
        (error) => error.reason,
      ),
    ).toBe("conflict");
    const other = await all.papers();
    const late = await all.print(other);
    await all.does(closeCampaign, all.leading, { number: other.number });
    expect(
      await all.enter(late, 0).then(
        () => "typed",
        (error) => error.reason,
      ),
    ).toBe("conflict");
    await all.house.ask(clearPapersUp as never, "program", null, {});
    expect(await rows(`select 1 from paper_key where stack_id = '${late.stackId}'`)).toEqual([]);
    expect(await rows(`select 1 from paper_key where stack_id = '${stack.stackId}'`)).toHaveLength(2);
  });

  test("ends for who no longer acts for the bridge or steps down", async () => {
    const { stackId } = await all.print(campaign);
    const asked = { number: campaign.number, duty: "enterer" };
    await all.actsFor(all.outsider);
    await all.does(readPapers, all.outsider, { stackId });
    await rows(`delete from representation where person_id = '${all.outsider.id}'; select 1`);
    expect(await all.refuses(readPapers, all.outsider, { stackId })).toBe("not-found");
    await all.does(stepDown, all.other, asked);
    expect(await all.refuses(readPapers, all.other, { stackId })).toBe("not-found");
    await all.does(askSomebody, all.leading, { ...asked, personId: all.other.id });
    expect(await all.refuses(readPapers, all.other, { stackId })).toBe("not-found");
    await all.does(agreeToHelp, all.other, { ...asked, hasReadGuide: true });
    await all.does(readPapers, all.other, { stackId });
  });
});

describe("a sheet", () => {
  test("is a story like any other: read by whom it names, opened by its strip, counted with its bridge", async () => {
    const stack = await all.print(campaign);
    await all.enter(stack, 0, { uses: ["read", "publish"], age: "16-17", words: "It was cold that winter." });
    await all.house.ask(handOut as never, "program", null, {});
    const inbox = await all.does<{ stories: { id: string; age: string }[] }>(listInbox, all.listener, {});
    const id = inbox.stories.find(({ age }) => age === "16-17")?.id;
    await all.does(openStory, all.listener, { id });
    expect(JSON.stringify(await all.does(readStory, all.listener, { id }))).toContain("that winter");
    await all.does(replyToStory, all.listener, { id, words: "Thank you for writing it down." });
    const key = await comesBack(stack.sheets[0]?.words ?? []);
    const own = await mine(key);
    expect(own).toMatchObject({
      story: { words: "It was cold that winter.", consents: [{ use: "publish", guardian: "asked" }, { use: "read" }] },
      replies: [{ words: "Thank you for writing it down." }],
      isKeyPrinted: true,
    });
    await all.phone(drawAgain, { key });
    expect((await mine(key))?.isKeyPrinted).toBe(false);
    await expect(comesBack(stack.sheets[0]?.words ?? [])).rejects.toThrow();
    const counted = await rows(`select what, count from story_count where bridge_id = '${campaign.bridgeId}'`);
    expect(Object.fromEntries(counted.map(({ what, count }) => [what, count]))).toMatchObject({
      begun: expect.any(Number),
      told: expect.any(Number),
    });
  });

  test("taken back by its words is gone with all that says which sheet it was", async () => {
    const stack = await all.print(campaign);
    await all.enter(stack, 0, { words: "Zebraword" });
    const [entered] = await rows(`select story_id from paper_entered where stack_id = '${stack.stackId}'`);
    const key = await comesBack(stack.sheets[0]?.words ?? []);
    await all.phone(takeBack, { key });
    expect(await rows(`select 1 from story where id = '${entered?.story_id}'`)).toEqual([]);
    expect(await rows(`select 1 from paper_entered where stack_id = '${stack.stackId}'`)).toEqual([]);
    expect(await states(stack)).toEqual(["entered", "waiting", "waiting"]);
    expect(
      await all.refuses(enterPaper, all.typist, { stackId: stack.stackId, sheet: sheetOf(stack, 0), ...typedOn }),
    ).toBe("sheet");
  });

  test("taken away by its teller before is never typed in; set aside as empty it can be", async () => {
    const stack = await all.print(campaign);
    const words = stack.sheets[0]?.words.join(" ");
    await expect(comesBack(stack.sheets[0]?.words ?? [])).rejects.toMatchObject({ faults: [{ field: "words" }] });
    await all.phone(withdrawPaper, { words }, "a phone");
    await expect(all.enter(stack, 0)).rejects.toMatchObject({ faults: [{ field: "sheet" }] });
    await expect(all.phone(withdrawPaper, { words }, "a phone")).rejects.toThrow();
    await all.does(setAside, all.typist, { stackId: stack.stackId, sheet: sheetOf(stack, 1), why: "empty" });
    expect(await states(stack)).toEqual(["withdrawn", "empty", "waiting"]);
    await all.enter(stack, 1);
    await all.does(setAside, all.typist, { stackId: stack.stackId, sheet: sheetOf(stack, 2), why: "withdrawn" });
    await expect(all.enter(stack, 2)).rejects.toMatchObject({ faults: [{ field: "sheet" }] });
    const typed = { words: stack.sheets[1]?.words.join(" ") };
    await expect(all.phone(withdrawPaper, typed, "a phone")).rejects.toMatchObject({ faults: [{ field: "words" }] });
    expect(await rows(`select 1 from paper_key where stack_id = '${stack.stackId}'`)).toEqual([]);
  });

  test("taken away or taken back stays so when a safety copy from before is put back", async () => {
    const stack = await all.print(campaign);
    const copy = await rows(`select * from paper_key where stack_id = '${stack.stackId}' order by position`);
    await all.phone(withdrawPaper, { words: stack.sheets[0]?.words.join(" ") }, "a phone");
    await all.enter(stack, 1);
    await all.phone(takeBack, { key: await comesBack(stack.sheets[1]?.words ?? []) });
    // The database as it was when the sheets had just been printed.
    for (const { initiative_id, stack_id, position, campaign_id, key_hash } of copy.slice(0, 2))
      await rows(`insert into paper_key values ('${initiative_id}', '${stack_id}', ${position}, '${campaign_id}', '${key_hash}');
        update paper_sheet set state = 'waiting' where stack_id = '${stack_id}' and position = ${position} returning 1`);
    expect(await states(stack)).toEqual(["waiting", "waiting", "waiting"]);
    await all.house.ask(sweepTakenBack as never, "program", null, {});
    expect(await states(stack)).toEqual(["withdrawn", "withdrawn", "waiting"]);
    for (const place of [0, 1]) await expect(all.enter(stack, place)).rejects.toMatchObject({ reason: "invalid" });
    await all.enter(stack, 2);
  });

  test("of a child under 13 is not kept, and what worries is told all the same", async () => {
    const stack = await all.print(campaign);
    const before = (await rows("select 1 from story")).length;
    const answer = await all.enter(stack, 0, { age: "under-13", worry: "urgent" });
    expect(answer).toMatchObject({ kept: false, worryId: expect.any(String) });
    expect((await rows("select 1 from story")).length).toBe(before);
    expect(await states(stack)).toEqual(["withdrawn", "waiting", "waiting"]);
    const worried = await all.enter(stack, 1, { worry: "worries" });
    const { worries } = await all.does<{ worries: { id: string; storyId: string | null; urgent: boolean }[] }>(
      ...([listOwnWorries, all.typist, {}] as const),
    );
    const raised = worries.find(({ id }) => id === worried.worryId);
    expect(raised).toMatchObject({ storyId: null, urgent: false });
    const mails = await rows("select count(*)::int as count from mail");
    expect(mails[0]?.count).toBeGreaterThanOrEqual(4);
  });

  test("with a photo keeps none of what the phone wrote, and no file that is none", async () => {
    const stack = await all.print(campaign);
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#888" } })
      .withExif({ IFD0: { Make: "A phone" }, IFD3: { GPSLatitude: "32/1 5/1 0/1" } })
      .jpeg()
      .toBuffer();
    const photo = new File([new Uint8Array(picture)], "page.jpg");
    const hostile = [
      new File(["<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"], "page.jpg"),
      new File([new Uint8Array(picture).slice(0, 80)], "page.jpg"),
      new File(["not a picture"], "page.png"),
    ];
    for (const file of hostile)
      await expect(all.enter(stack, 0, { words: "", photos: [photo, file] })).rejects.toMatchObject({
        faults: [{ field: "photos" }],
      });
    await all.enter(stack, 0, { words: "", photos: [photo, photo] });
    const parts = await rows(`select bytes, media_type from story_part p join paper_entered e on e.story_id = p.story_id
      where e.stack_id = '${stack.stackId}'`);
    expect(parts).toHaveLength(2);
    for (const { bytes } of parts) expect((bytes as Buffer).toString("latin1")).not.toMatch(/A phone|Exif|GPS/);
  });
});
