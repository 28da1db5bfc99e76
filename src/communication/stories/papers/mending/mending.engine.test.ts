import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withClient } from "../../../../storage/postgres/roles.ts";
import { openMyStory } from "../../telling/return/operations.ts";
import { clearPapersUp } from "../clear-up.ts";
import { leaveStack, promiseSilence } from "../enter-operations.ts";
import { openPaperHouse, type PaperCampaign, type PaperHouse, type Stacked, typedOn } from "../testing.ts";
import { mendPaper, readEntered } from "./operations.ts";

let all: PaperHouse;
let campaign: PaperCampaign;
const morning = new Date("2026-03-02T09:00:00Z");
const minutes = (count: number) => {
  all.house.clock.now = new Date(morning.getTime() + count * 60_000);
};
beforeAll(async () => {
  all = await openPaperHouse();
  campaign = await all.papers();
});
beforeEach(() => minutes(0));
afterAll(() => all?.house.close());

describe("mending", () => {
  const again = (stack: Stacked, place = 0) => ({ stackId: stack.stackId, sheet: stack.sheets[place]?.number });

  test("is for who typed it alone, for half an hour, until she leaves the stack", async () => {
    const stack = await all.print(campaign);
    await all.enter(stack, 0, { words: "A slpi" });
    await all.enter(stack, 1, {});
    expect(await all.does(readEntered, all.typist, again(stack))).toMatchObject({ story: { words: "A slpi" } });
    await all.does(promiseSilence, all.other, { stackId: stack.stackId, promised: true });
    expect(await all.refuses(readEntered, all.other, again(stack))).toBe("sheet");
    expect(await all.refuses(mendPaper, all.other, { ...again(stack), ...typedOn })).toBe("sheet");
    const mended = { ...typedOn, words: "A slip", uses: ["read", "count"], age: "13-15" };
    await all.does(mendPaper, all.typist, { ...again(stack), ...mended });
    minutes(29);
    expect(await all.does(readEntered, all.typist, again(stack))).toMatchObject({
      story: { words: "A slip", age: "13-15", consents: [{ use: "count" }, { use: "read" }] },
    });
    minutes(31);
    expect(await all.refuses(readEntered, all.typist, again(stack))).toBe("sheet");
    await all.house.ask(clearPapersUp as never, "program", null, {});
    expect(await all.rows(`select 1 from paper_entered where stack_id = '${stack.stackId}'`)).toEqual([]);
    minutes(0);
    await all.enter(stack, 2);
    await all.does(leaveStack, all.typist, { stackId: stack.stackId });
    expect(await all.refuses(mendPaper, all.typist, { ...again(stack, 2), ...typedOn })).toBe("sheet");
  });

  test("ends when its teller comes, and drops a story whose teller was too young after all", async () => {
    const stack = await all.print(campaign);
    await all.enter(stack, 0);
    await all.phone(openMyStory, { words: stack.sheets[0]?.words.join(" ") }, "a phone");
    expect(await all.refuses(readEntered, all.typist, again(stack))).toBe("sheet");
    await all.enter(stack, 1, { words: "Too young after all" });
    await all.does(mendPaper, all.typist, { ...again(stack, 1), ...typedOn, age: "under-13" });
    expect(await all.rows("select 1 from story where words = 'Too young after all'")).toEqual([]);
    const states = await all.rows(
      `select state from paper_sheet where stack_id = '${stack.stackId}' order by position`,
    );
    expect(states.map(({ state }) => state)).toEqual(["entered", "withdrawn", "waiting"]);
  });

  test.each([
    ["other words", { words: "Words of somebody else" }],
    ["an age that may not tell", { age: "under-13" }],
  ])("with %s, begun before its teller came, does nothing to what she has opened", async (_, typed) => {
    const stack = await all.print(campaign);
    await all.enter(stack, 0, { words: "Before she came" });
    const [entered] = await all.rows(`select story_id from paper_entered where stack_id = '${stack.stackId}'`);
    const story = `'${entered?.story_id}'`;
    // Whoever mends is past all questions, and waits for the story alone.
    let mending: Promise<string> = Promise.resolve("");
    await withClient(all.house.scratch.connection("owner"), async (client) => {
      await client.query(`set row_security = off; begin; select 1 from story where id = ${story} for update`);
      mending = all.refuses(mendPaper, all.typist, { ...again(stack), ...typedOn, ...typed });
      const waits = () => all.rows("select 1 from pg_stat_activity where wait_event_type = 'Lock'");
      await expect.poll(async () => (await waits()).length, { timeout: 10_000 }).toBeGreaterThan(0);
      await all.phone(openMyStory, { words: stack.sheets[0]?.words.join(" ") }, "a phone");
      await client.query("commit");
    });
    expect(await mending).toBe("sheet");
    expect(await all.rows(`select words from story where id = ${story}`)).toEqual([{ words: "Before she came" }]);
  });
});
