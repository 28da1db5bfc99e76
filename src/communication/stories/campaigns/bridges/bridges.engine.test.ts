import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countOpened } from "../../telling/opened.ts";
import { prepareCampaign } from "../operations.ts";
import { findCampaignByCode, listFirstNames, listReaders } from "../rights.ts";
import { countBridges } from "../standing-operations.ts";
import { findCampaign } from "../store.ts";
import { type CampaignHouse, openCampaigns } from "../testing.ts";
import { endOneBridge, layBridge, readBridge } from "./operations.ts";
import { countStep } from "./store.ts";

let all: CampaignHouse;
let { house, initiativeId, leading, member } = {} as CampaignHouse;
const begun = new Date("2026-03-02T09:00:00Z");

beforeAll(async () => {
  all = await openCampaigns();
  ({ house, initiativeId, leading, member } = all);
});
beforeEach(() => {
  house.clock.now = begun;
});
afterAll(() => house?.close());

describe("a bridge", () => {
  test("leads to its campaign until it ends, and names its readers by first name", async () => {
    const number = await all.opened();
    const { id, code } = await all.does<{ id: string; code: string }>(layBridge, leading, {
      ...{ number, names: { en: "A youth centre" } },
    });
    const find = () =>
      house.scratch.records.read({ initiativeId, personId: null }, async (tx) => {
        const found = await findCampaignByCode(tx, initiativeId, code, house.clock.now);
        if (!found) return undefined;
        const { readerIds } = await listReaders(tx, initiativeId, found.campaign);
        const names = await listFirstNames(tx, readerIds);
        return { state: found.state, readers: names.map(({ name }) => name) };
      });
    expect(await find()).toEqual({ state: "open", readers: ["First", "Second"] });
    expect(await all.refuses(readBridge, member, { bridgeId: id })).toBe("not-found");
    await all.does(endOneBridge, leading, { bridgeId: id });
    expect(await all.refuses(endOneBridge, leading, { bridgeId: id })).toBe("conflict");
    expect((await find())?.state).toBe("closed");
  });

  test("is counted in coarse words that move on one day of the week alone", async () => {
    const number = await all.opened();
    const { id: bridgeId } = await all.does<{ id: string }>(layBridge, leading, {
      ...{ number, names: { en: "A youth centre" } },
    });
    const told = async () => {
      const { bridges } = await all.does<{ bridges: { told: object }[] }>(prepareCampaign, leading, { number });
      return bridges[0]?.told;
    };
    const tell = (times: number) =>
      house.write(initiativeId, async (tx) => {
        const campaign = await findCampaign(tx, initiativeId, { number });
        for (let one = 0; one < times; one += 1)
          await countStep(tx, initiativeId, { campaignId: campaign?.id ?? "", bridgeId, step: "told" });
      });
    const count = () => house.ask(countBridges as never, "program", null, {});
    await tell(4);
    await count();
    expect(await told()).toEqual({ below: 5 });
    await tell(1);
    expect(await told()).toEqual({ below: 5 });
    await count();
    expect(await told()).toEqual({ from: 5, to: 9 });
    await tell(7);
    await count();
    expect(await told()).toEqual({ from: 10, to: null });
  });

  test("counts each opening of its page, while the campaign takes stories, and says nothing of who it was", async () => {
    const number = await all.opened();
    const laid = { number, names: { en: "A youth centre" } };
    const { id, code } = await all.does<{ id: string; code: string }>(layBridge, leading, laid);
    const open = () => house.ask(countOpened, "visitor", initiativeId, { code });
    const opened = async () => {
      await house.ask(countBridges as never, "program", null, {});
      return (await all.does<{ bridges: { opened: object }[] }>(prepareCampaign, leading, { number })).bridges[0]
        ?.opened;
    };
    for (let one = 0; one < 4; one += 1) await open();
    expect(await opened()).toEqual({ below: 5 });
    await open();
    expect(await opened()).toEqual({ from: 5, to: 9 });
    await all.does(endOneBridge, leading, { bridgeId: id });
    for (let one = 0; one < 6; one += 1) await open();
    expect(await opened()).toEqual({ from: 5, to: 9 });
  });
});
