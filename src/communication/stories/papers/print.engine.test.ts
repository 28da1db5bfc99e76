import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readPapers } from "./enter-operations.ts";
import { dropStack, forgetWords, printPapers, readSheets } from "./print-operations.ts";
import { openPaperHouse, type PaperCampaign, type PaperHouse } from "./testing.ts";

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

describe("printing", () => {
  test("is for who leads and who acts for the bridge; whoever printed sees the words, for half an hour", async () => {
    const stack = await all.print(campaign, all.colleague);
    expect(stack.sheets.map(({ words }) => words.length)).toEqual([4, 4, 4]);
    expect(new Set(stack.sheets.map(({ number }) => number)).size).toBe(3);
    const { stackId } = stack;
    for (const who of [all.leading, all.typist, all.listener, all.outsider])
      expect(await all.refuses(readSheets, who, { stackId })).toBe("not-found");
    const asked = { bridgeId: campaign.bridgeId, language: "en", count: 1 };
    for (const who of [all.outsider, all.listener])
      expect(await all.refuses(printPapers, who, asked)).toBe("not-found");
    expect(await all.refuses(printPapers, all.leading, { ...asked, count: 61 })).not.toBe("nothing");
    minutes(31);
    expect((await all.does(readSheets, all.colleague, { stackId })).sheets).toBeNull();
    minutes(0);
    await all.does(forgetWords, all.colleague, { stackId });
    expect((await all.does(readSheets, all.colleague, { stackId })).sheets).toBeNull();
  });

  test("keeps no word of a key, and names the readers of the day", async () => {
    const stack = await all.print(campaign);
    const [kept] = await all.rows(`select count(*)::int as keys, bool_and(key_hash ~ '^[0-9a-f]{64}$') as hashed
      from paper_key where stack_id = '${stack.stackId}'`);
    expect(kept).toEqual({ keys: 3, hashed: true });
    const [named] = await all.rows(`select reader_ids from paper_stack where id = '${stack.stackId}'`);
    expect(named?.reader_ids).toContain(all.listener.id);
  });

  test("can be undone while nothing was typed in", async () => {
    const [stack, used] = [await all.print(campaign), await all.print(campaign)];
    await all.does(dropStack, all.leading, { stackId: stack.stackId });
    expect(await all.refuses(readPapers, all.typist, { stackId: stack.stackId })).toBe("not-found");
    await all.enter(used, 0);
    expect(await all.refuses(dropStack, all.leading, { stackId: used.stackId })).toBe("conflict");
  });
});
