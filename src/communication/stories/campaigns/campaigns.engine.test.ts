import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Refusal } from "../../../core/refusal.ts";
import { addQuestion, askedOperations, setAsked } from "./asked-operations.ts";
import { bridgeOperations } from "./bridges/operations.ts";
import { points } from "./checklist.ts";
import { beginCampaign, prepareCampaign, readCampaign, readListeningFrom } from "./operations.ts";
import { agreeToHelp, askSomebody, peopleOperations, setSupport, stepDown } from "./people/operations.ts";
import { checkLine, removeLine, safetyOperations, setAges, setLine } from "./safety-operations.ts";
import { campaignsOnDesk, campaignsWaiting } from "./sources.ts";
import { closeCampaign, openCampaign, pauseCampaign, remindOfChecks, resumeCampaign } from "./standing-operations.ts";
import { findCampaign } from "./store.ts";
import { agesOfAdults, type CampaignHouse, openCampaigns, words } from "./testing.ts";
import { pointWords } from "./words.ts";

const readListening = readListeningFrom(async () => ({ count: 3, path: "listening/there" }));
let all: CampaignHouse;
let { house, initiativeId, leading, first, guard, member } = {} as CampaignHouse;
const begun = new Date("2026-03-02T09:00:00Z");

beforeAll(async () => {
  all = await openCampaigns();
  ({ house, initiativeId, leading, first, guard, member } = all);
});
beforeEach(() => {
  house.clock.now = begun;
});
afterAll(() => house?.close());

describe("a campaign", () => {
  test.each(points)("does not open without: %s", async (point) => {
    // the support form of the last step holds how the contact is reached, too
    const number = await all.filled(point === "contact" ? ["contact", "support"] : [point]);
    if (point === "contact") await all.does(setSupport, leading, { number, reach: "", support: { en: "One" } });
    const refused = await all.does(openCampaign, leading, { number }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    const faults = (refused as Refusal).faults.map(({ message }) => message.en);
    expect(faults.slice(1)).toEqual([pointWords[point].missing.en]);
    await all.point[point](number);
    await all.point.support(number);
    await all.does(openCampaign, leading, { number });
    expect(await all.stateOf(number)).toBe("open");
  });

  test("claims nothing as checked or confirmed that a template suggests", async () => {
    for (const template of ["IL", "US", "none"] as const) {
      const { number } = await all.does<{ number: number }>(beginCampaign, leading, {
        ...{ names: { en: "Begun" }, template },
      });
      const { campaign, missing } = await all.does<{
        campaign: { lines: { checkedOn: null }[]; duty: { confirmedOn: null }[]; ages: { confirmedOn: null }[] };
        missing: string[];
      }>(prepareCampaign, leading, { number });
      expect(missing).toEqual([...points]);
      expect(campaign.lines.map(({ checkedOn }) => checkedOn).filter(Boolean)).toEqual([]);
      expect([...campaign.duty, ...campaign.ages].map(({ confirmedOn }) => confirmedOn).filter(Boolean)).toEqual([]);
    }
  });

  test("is prepared by the backbone team alone, and nobody else knows of it before it opens", async () => {
    const number = await all.filled();
    const leadsOnly = [
      ...safetyOperations,
      ...askedOperations,
      ...bridgeOperations,
      ...peopleOperations,
      openCampaign,
    ].filter(({ name }) => !["listening.agree", "listening.step-down", "listening.bridge"].includes(name));
    for (const operation of leadsOnly)
      for (const who of [member, "visitor"] as const)
        expect(await all.refuses(operation, who, operation.example), operation.name).toBe("forbidden");
    const outsider = await house.person("Outsider");
    const other = await house.person("Other Member");
    await house.joins(initiativeId, other, ["funder"]);
    expect(await all.refuses(readCampaign, other, { number })).toBe("not-found");
    expect(await all.refuses(readCampaign, outsider, { number })).toBe("forbidden");
    const { campaigns } = await all.does<{ campaigns: { number: number }[] }>(readListening, other, {});
    expect(campaigns.map((one) => one.number)).not.toContain(number);
    await all.does(openCampaign, leading, { number });
    const read = await all.does<{ whole: unknown; guarding: unknown; campaign: object }>(readCampaign, other, {
      number,
    });
    expect(read.whole).toBeNull();
    expect(read.guarding).toBeNull();
    expect(JSON.stringify(read)).not.toContain("office phone");
  });

  test("is helped only by people of the initiative who read the guide and said yes themselves", async () => {
    const number = await all.filled(["listeners"]);
    const outsider = await house.person("Outsider");
    expect(await all.refuses(askSomebody, leading, { number, personId: outsider.id, duty: "listener" })).toBe(
      "invalid",
    );
    await all.does(askSomebody, leading, { number, personId: first.id, duty: "listener" });
    expect(await all.refuses(agreeToHelp, first, { number, duty: "listener", hasReadGuide: false })).toBe("invalid");
    // nobody says yes for somebody else, and nobody makes herself a listener
    expect(await all.refuses(agreeToHelp, leading, { number, duty: "listener", hasReadGuide: true })).toBe("not-found");
    expect(await all.refuses(agreeToHelp, guard, { number, duty: "listener", hasReadGuide: true })).toBe("not-found");
    const before = await house.scratch.records.read({ initiativeId, personId: first.id }, (tx) =>
      campaignsWaiting(tx, {
        ...{ initiativeId, personId: first.id, now: begun, permissions: ["partner"], organizationIds: [], bodyIds: [] },
      }),
    );
    expect(before.map(({ path }) => path)).toContain(`listening/campaigns/${number}/agree`);
    await all.does(agreeToHelp, first, { number, duty: "listener", hasReadGuide: true });
    expect(await all.refuses(askSomebody, leading, { number, personId: guard.id, duty: "deputy" })).toBe("invalid");
    expect(await all.refuses(askSomebody, leading, { number, personId: first.id, duty: "contact" })).toBe("conflict");
  });

  test("stops by itself when a listener goes, and goes on when another agreed", async () => {
    const number = await all.opened();
    expect(await all.refuses(stepDown, member, { number, duty: "listener", personId: first.id })).toBe("forbidden");
    await all.does(stepDown, first, { number, duty: "listener" });
    expect(await all.stateOf(number)).toBe("incomplete");
    await all.does(askSomebody, leading, { number, personId: first.id, duty: "listener" });
    expect(await all.stateOf(number)).toBe("incomplete");
    await all.does(agreeToHelp, first, { number, duty: "listener", hasReadGuide: true });
    expect(await all.stateOf(number)).toBe("open");
    const { changes } = await all.does<{ changes: { part: string }[] }>(prepareCampaign, leading, { number });
    expect(changes.map(({ part }) => part)).toEqual(["listeners", "listeners"]);
  });

  test("tells the leads before checks run out, once, then stops, and goes on once a line was called again", async () => {
    const number = await all.opened();
    const told = async () => (await house.ask<{ told: number }>(remindOfChecks as never, "program", null, {})).told;
    const closing = async () => {
      // other campaigns of this file end here, so that one alone is told of
      for (let other = 1; other < number; other += 1)
        await all.does(closeCampaign, leading, { number: other }).catch(() => {});
    };
    await closing();
    expect(await told()).toBe(0);
    house.clock.now = new Date("2026-08-20T09:00:00Z");
    expect([await told(), await told()]).toEqual([1, 0]);
    const desk = await house.scratch.records.read({ initiativeId, personId: leading.id }, (tx) =>
      campaignsOnDesk(tx, { initiativeId, personId: leading.id, now: house.clock.now }),
    );
    expect(desk.map(({ due }) => due)).toContain("2026-09-02");
    house.clock.now = new Date("2026-09-02T23:00:00Z");
    expect(await all.stateOf(number)).toBe("open");
    house.clock.now = new Date("2026-09-03T00:30:00Z");
    expect(await all.stateOf(number)).toBe("incomplete");
    expect([await told(), await told()]).toEqual([1, 0]);
    await all.point.lines(number);
    expect(await all.stateOf(number)).toBe("open");
  });

  test("must check a line anew that was changed, and cannot lose its last one and stay open", async () => {
    const number = await all.opened();
    const { campaign } = await all.does<{ campaign: { lines: Record<string, unknown>[] } }>(
      prepareCampaign as never,
      leading,
      {
        number,
      },
    );
    const [line, other] = campaign.lines;
    const { id, checkedBy: _by, checkedOn: _on, ...written } = line ?? {};
    await all.does(setLine, leading, { number, lineId: id, line: { ...written, number: "100" } });
    expect(await all.stateOf(number)).toBe("incomplete");
    expect(await all.refuses(checkLine, leading, { number, lineId: id, called: false })).toBe("invalid");
    await all.does(checkLine, leading, { number, lineId: id, called: true });
    expect(await all.stateOf(number)).toBe("open");
    await all.does(removeLine, leading, { number, lineId: other?.id });
    await all.does(removeLine, leading, { number, lineId: id });
    expect(await all.stateOf(number)).toBe("incomplete");
    expect(await all.refuses(removeLine, leading, { number, lineId: id })).toBe("not-found");
  });

  test("always asks a parent for those under 18, and publishes nothing of those who may not tell", async () => {
    const number = await all.begin();
    const rules = agesOfAdults.map((rule) => (rule.age === "13-15" ? { ...rule, mayTell: false } : rule));
    await all.does(setAges, leading, { number, country: "IL", rules });
    const kept = await house.scratch.records.read({ initiativeId, personId: null }, (tx) =>
      findCampaign(tx, initiativeId, { number }),
    );
    expect(kept?.ages[0]?.rules).toEqual([
      { age: "13-15", mayTell: false, mayPublish: false, needsGuardian: false },
      { age: "16-17", mayTell: true, mayPublish: true, needsGuardian: true },
      { age: "18+", mayTell: true, mayPublish: true, needsGuardian: false },
    ]);
    expect(await all.refuses(setAges, leading, { number, country: "US", rules })).toBe("invalid");
  });

  test("once open, promises to tellers can only become stricter", async () => {
    const number = await all.opened();
    const settings = { number, takes: ["text"], placeLevel: "none" };
    for (const looser of [
      { keptMonths: 24 },
      { comparesMeanings: true },
      { placeLevel: "district" },
      { answerWithinDays: 30 },
    ])
      expect(await all.refuses(setAsked, leading, { ...settings, ...looser })).toBe("invalid");
    await all.does(setAsked, leading, { ...settings, keptMonths: 6, fewest: 10 });
    expect(await all.refuses(setAsked, leading, { ...settings, keptMonths: 6, fewest: 5 })).toBe("invalid");
    const question = { kind: "slider", question: words, ends: [words, words] };
    for (let place = 0; place < 5; place += 1) await all.does(addQuestion, leading, { number, question });
    expect(await all.refuses(addQuestion, leading, { number, question })).toBe("too-many");
  });

  test("is stopped at once by whoever listens, resumed by the leads, and ends for good", async () => {
    const number = await all.opened();
    const other = await house.person("Bystander");
    await house.joins(initiativeId, other, ["partner"]);
    expect(await all.refuses(pauseCampaign, other, { number })).toBe("forbidden");
    await all.does(pauseCampaign, first, { number, because: "A line does not answer" });
    expect(await all.stateOf(number)).toBe("paused");
    expect(await all.refuses(resumeCampaign, first, { number })).toBe("forbidden");
    await all.does(resumeCampaign, leading, { number });
    expect(await all.stateOf(number)).toBe("open");
    await all.does(closeCampaign, leading, { number });
    expect(await all.refuses(openCampaign, leading, { number })).toBe("conflict");
    expect(await all.refuses(setSupport, leading, { number, reach: "", support: {} })).toBe("conflict");
  });
});
