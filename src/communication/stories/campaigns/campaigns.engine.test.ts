import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Operation } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../../testing.ts";
import { addQuestion, askedOperations, setAsked, setWords } from "./asked-operations.ts";
import { bridgeOperations, endOneBridge, layBridge, readBridge } from "./bridges/operations.ts";
import { countStep } from "./bridges/store.ts";
import { points } from "./checklist.ts";
import { beginCampaign, prepareCampaign, readCampaign, readListeningFrom } from "./operations.ts";
import { agreeToHelp, askSomebody, peopleOperations, setSupport, stepDown } from "./people/operations.ts";
import { findCampaignByCode, listReaderNames } from "./rights.ts";
import { checkLine, removeLine, safetyOperations, setAges, setDuty, setLine } from "./safety-operations.ts";
import { campaignsOnDesk, campaignsWaiting } from "./sources.ts";
import {
  closeCampaign,
  countBridges,
  openCampaign,
  pauseCampaign,
  remindOfChecks,
  resumeCampaign,
} from "./standing-operations.ts";
import { findCampaign } from "./store.ts";
import { pointWords } from "./words.ts";

let house: TalkHouse;
let initiativeId: string;
let leading: Somebody;
let first: Somebody;
let second: Somebody;
let guard: Somebody;
let member: Somebody;
const begun = new Date("2026-03-02T09:00:00Z");
const readListening = readListeningFrom(async () => ({ count: 3, path: "listening/there" }));

beforeAll(async () => {
  house = await openTalkHouse();
  initiativeId = await house.found("told");
  const joining = async (name: string, permissions: Parameters<TalkHouse["joins"]>[2]) => {
    const person = await house.person(name);
    await house.joins(initiativeId, person, permissions);
    return person;
  };
  leading = await joining("Lead Person", ["backbone"]);
  first = await joining("First Listener", ["partner"]);
  second = await joining("Second Listener", ["partner"]);
  guard = await joining("Guard Person", ["partner"]);
  member = await joining("A Member", ["partner"]);
});
beforeEach(() => {
  house.clock.now = begun;
});
afterAll(() => house?.close());

const does = <T = Record<string, unknown>>(
  operation: Operation,
  who: Parameters<TalkHouse["ask"]>[1],
  input: unknown,
) => house.ask<T>(operation as never, who, initiativeId, input);
const refuses = (operation: unknown, who: Parameters<TalkHouse["ask"]>[1], input: unknown) =>
  house.refusal(operation as never, who, initiativeId, input);

const words = { en: "Tell one experience.", he: "חוויה אחת.", ar: "تجربة واحدة." };
const agesOfAdults = (["13-15", "16-17", "18+"] as const).map((age) => ({
  ...{ age, mayTell: true, mayPublish: true, needsGuardian: false },
}));

/** What does each point of the checklist, in a campaign that began from the template of Israel. */
const doing: Record<(typeof points)[number], (number: number) => Promise<unknown>> = {
  words: (number) =>
    does(setWords as never, leading, {
      ...{ number, names: { en: "Campaign" }, prompt: words, whoAsks: words },
      ...{ languages: ["en", "he", "ar"], countries: ["IL"] },
    }),
  lines: async (number) => {
    const { campaign } = await does<{ campaign: { lines: { id: string }[] } }>(prepareCampaign as never, leading, {
      number,
    });
    for (const { id } of campaign.lines) await does(checkLine as never, leading, { number, lineId: id, called: true });
  },
  duty: (number) =>
    does(setDuty as never, leading, { number, country: "IL", words, saidBy: "A lawyer of the city", confirmed: true }),
  ages: (number) => does(setAges as never, leading, { number, country: "IL", rules: agesOfAdults, confirmed: true }),
  contact: async (number) => {
    await does(setSupport as never, leading, { number, reach: "The office phone", support: {} });
    for (const [who, duty] of [
      [guard, "contact"],
      [member, "deputy"],
    ] as const) {
      await does(askSomebody as never, leading, { number, personId: who.id, duty });
      await does(agreeToHelp as never, who, { number, duty, hasReadGuide: true });
    }
  },
  listeners: async (number) => {
    for (const who of [first, second]) {
      await does(askSomebody as never, leading, { number, personId: who.id, duty: "listener" });
      await does(agreeToHelp as never, who, { number, duty: "listener", hasReadGuide: true });
    }
  },
  support: (number) =>
    does(setSupport as never, leading, { number, reach: "The office phone", support: { en: "A psychologist" } }),
};

const begin = async (): Promise<number> =>
  (await does<{ number: number }>(beginCampaign as never, leading, { names: { en: "Campaign" }, template: "IL" }))
    .number;

/** A campaign with every point done but those named. */
async function filled(without: readonly string[] = []): Promise<number> {
  const number = await begin();
  for (const point of points) if (!without.includes(point)) await doing[point](number);
  return number;
}

async function opened(): Promise<number> {
  const number = await filled();
  await does(openCampaign as never, leading, { number });
  return number;
}

const stateOf = async (number: number, who = leading): Promise<string> =>
  (await does<{ state: string }>(readCampaign as never, who, { number })).state;

describe("a campaign", () => {
  test.each(points)("does not open without: %s", async (point) => {
    // the support form of the last step holds how the contact is reached, too
    const number = await filled(point === "contact" ? ["contact", "support"] : [point]);
    if (point === "contact") await does(setSupport as never, leading, { number, reach: "", support: { en: "One" } });
    const refused = await does(openCampaign as never, leading, { number }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    const faults = (refused as Refusal).faults.map(({ message }) => message.en);
    expect(faults.slice(1)).toEqual([pointWords[point].missing.en]);
    await doing[point](number);
    await doing.support(number);
    await does(openCampaign as never, leading, { number });
    expect(await stateOf(number)).toBe("open");
  });

  test("claims nothing as checked or confirmed that a template suggests", async () => {
    for (const template of ["IL", "US", "none"] as const) {
      const { number } = await does<{ number: number }>(beginCampaign as never, leading, {
        ...{ names: { en: "Begun" }, template },
      });
      const { campaign, missing } = await does<{
        campaign: { lines: { checkedOn: null }[]; duty: { confirmedOn: null }[]; ages: { confirmedOn: null }[] };
        missing: string[];
      }>(prepareCampaign as never, leading, { number });
      expect(missing).toEqual([...points]);
      expect(campaign.lines.map(({ checkedOn }) => checkedOn).filter(Boolean)).toEqual([]);
      expect([...campaign.duty, ...campaign.ages].map(({ confirmedOn }) => confirmedOn).filter(Boolean)).toEqual([]);
    }
  });

  test("is prepared by the backbone team alone, and nobody else knows of it before it opens", async () => {
    const number = await filled();
    const leadsOnly = [...safetyOperations, ...askedOperations, ...bridgeOperations, ...peopleOperations, openCampaign]
      .filter(({ name }) => !["listening.agree", "listening.step-down", "listening.bridge"].includes(name))
      .map((operation) => operation as unknown as Operation);
    for (const operation of leadsOnly)
      for (const who of [member, "visitor"] as const)
        expect(await refuses(operation, who, operation.example), operation.name).toBe("forbidden");
    const outsider = await house.person("Outsider");
    const other = await house.person("Other Member");
    await house.joins(initiativeId, other, ["funder"]);
    expect(await refuses(readCampaign, other, { number })).toBe("not-found");
    expect(await refuses(readCampaign, outsider, { number })).toBe("forbidden");
    const { campaigns } = await does<{ campaigns: { number: number }[] }>(readListening as never, other, {});
    expect(campaigns.map((one) => one.number)).not.toContain(number);
    await does(openCampaign as never, leading, { number });
    const read = await does<{ whole: unknown; guarding: unknown; campaign: object }>(readCampaign as never, other, {
      number,
    });
    expect(read.whole).toBeNull();
    expect(read.guarding).toBeNull();
    expect(JSON.stringify(read)).not.toContain("office phone");
  });

  test("is helped only by people of the initiative who read the guide and said yes themselves", async () => {
    const number = await filled(["listeners"]);
    const outsider = await house.person("Outsider");
    expect(await refuses(askSomebody, leading, { number, personId: outsider.id, duty: "listener" })).toBe("invalid");
    await does(askSomebody as never, leading, { number, personId: first.id, duty: "listener" });
    expect(await refuses(agreeToHelp, first, { number, duty: "listener", hasReadGuide: false })).toBe("invalid");
    // nobody says yes for somebody else, and nobody makes herself a listener
    expect(await refuses(agreeToHelp, leading, { number, duty: "listener", hasReadGuide: true })).toBe("not-found");
    expect(await refuses(agreeToHelp, guard, { number, duty: "listener", hasReadGuide: true })).toBe("not-found");
    const before = await house.scratch.records.read({ initiativeId, personId: first.id }, (tx) =>
      campaignsWaiting(tx, {
        ...{ initiativeId, personId: first.id, now: begun, permissions: ["partner"], organizationIds: [], bodyIds: [] },
      }),
    );
    expect(before.map(({ path }) => path)).toContain(`listening/campaigns/${number}/agree`);
    await does(agreeToHelp as never, first, { number, duty: "listener", hasReadGuide: true });
    expect(await refuses(askSomebody, leading, { number, personId: guard.id, duty: "deputy" })).toBe("invalid");
    expect(await refuses(askSomebody, leading, { number, personId: first.id, duty: "contact" })).toBe("conflict");
  });

  test("stops by itself when a listener goes, and goes on when another agreed", async () => {
    const number = await opened();
    expect(await refuses(stepDown, member, { number, duty: "listener", personId: first.id })).toBe("forbidden");
    await does(stepDown as never, first, { number, duty: "listener" });
    expect(await stateOf(number)).toBe("incomplete");
    await does(askSomebody as never, leading, { number, personId: first.id, duty: "listener" });
    expect(await stateOf(number)).toBe("incomplete");
    await does(agreeToHelp as never, first, { number, duty: "listener", hasReadGuide: true });
    expect(await stateOf(number)).toBe("open");
    const { changes } = await does<{ changes: { part: string }[] }>(prepareCampaign as never, leading, { number });
    expect(changes.map(({ part }) => part)).toEqual(["listeners", "listeners"]);
  });

  test("tells the leads before checks run out, once, then stops, and goes on once a line was called again", async () => {
    const number = await opened();
    const told = async () => (await house.ask<{ told: number }>(remindOfChecks as never, "program", null, {})).told;
    const closing = async () => {
      // other campaigns of this file end here, so that one alone is told of
      for (let other = 1; other < number; other += 1)
        await does(closeCampaign as never, leading, { number: other }).catch(() => {});
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
    expect(await stateOf(number)).toBe("open");
    house.clock.now = new Date("2026-09-03T00:30:00Z");
    expect(await stateOf(number)).toBe("incomplete");
    expect([await told(), await told()]).toEqual([1, 0]);
    await doing.lines(number);
    expect(await stateOf(number)).toBe("open");
  });

  test("must check a line anew that was changed, and cannot lose its last one and stay open", async () => {
    const number = await opened();
    const { campaign } = await does<{ campaign: { lines: Record<string, unknown>[] } }>(
      prepareCampaign as never,
      leading,
      {
        number,
      },
    );
    const [line, other] = campaign.lines;
    const { id, checkedBy: _by, checkedOn: _on, ...written } = line ?? {};
    await does(setLine as never, leading, { number, lineId: id, line: { ...written, number: "100" } });
    expect(await stateOf(number)).toBe("incomplete");
    expect(await refuses(checkLine, leading, { number, lineId: id, called: false })).toBe("invalid");
    await does(checkLine as never, leading, { number, lineId: id, called: true });
    expect(await stateOf(number)).toBe("open");
    await does(removeLine as never, leading, { number, lineId: other?.id });
    await does(removeLine as never, leading, { number, lineId: id });
    expect(await stateOf(number)).toBe("incomplete");
    expect(await refuses(removeLine, leading, { number, lineId: id })).toBe("not-found");
  });

  test("always asks a parent for those under 18, and publishes nothing of those who may not tell", async () => {
    const number = await begin();
    const rules = agesOfAdults.map((rule) => (rule.age === "13-15" ? { ...rule, mayTell: false } : rule));
    await does(setAges as never, leading, { number, country: "IL", rules });
    const kept = await house.scratch.records.read({ initiativeId, personId: null }, (tx) =>
      findCampaign(tx, initiativeId, { number }),
    );
    expect(kept?.ages[0]?.rules).toEqual([
      { age: "13-15", mayTell: false, mayPublish: false, needsGuardian: false },
      { age: "16-17", mayTell: true, mayPublish: true, needsGuardian: true },
      { age: "18+", mayTell: true, mayPublish: true, needsGuardian: false },
    ]);
    expect(await refuses(setAges, leading, { number, country: "US", rules })).toBe("invalid");
  });

  test("once open, promises to tellers can only become stricter", async () => {
    const number = await opened();
    const settings = { number, takes: ["text"], placeLevel: "none" };
    for (const looser of [
      { keptMonths: 24 },
      { comparesMeanings: true },
      { placeLevel: "district" },
      { answerWithinDays: 30 },
    ])
      expect(await refuses(setAsked, leading, { ...settings, ...looser })).toBe("invalid");
    await does(setAsked as never, leading, { ...settings, keptMonths: 6, fewest: 10 });
    expect(await refuses(setAsked, leading, { ...settings, keptMonths: 6, fewest: 5 })).toBe("invalid");
    const question = { kind: "slider", question: words, ends: [words, words] };
    for (let place = 0; place < 5; place += 1) await does(addQuestion as never, leading, { number, question });
    expect(await refuses(addQuestion, leading, { number, question })).toBe("too-many");
  });

  test("is stopped at once by whoever listens, resumed by the leads, and ends for good", async () => {
    const number = await opened();
    const other = await house.person("Bystander");
    await house.joins(initiativeId, other, ["partner"]);
    expect(await refuses(pauseCampaign, other, { number })).toBe("forbidden");
    await does(pauseCampaign as never, first, { number, because: "A line does not answer" });
    expect(await stateOf(number)).toBe("paused");
    expect(await refuses(resumeCampaign, first, { number })).toBe("forbidden");
    await does(resumeCampaign as never, leading, { number });
    expect(await stateOf(number)).toBe("open");
    await does(closeCampaign as never, leading, { number });
    expect(await refuses(openCampaign, leading, { number })).toBe("conflict");
    expect(await refuses(setSupport, leading, { number, reach: "", support: {} })).toBe("conflict");
  });
});

describe("a bridge", () => {
  test("leads to its campaign until it ends, and names its readers by first name", async () => {
    const number = await opened();
    const { id, code } = await does<{ id: string; code: string }>(layBridge as never, leading, {
      ...{ number, names: { en: "A youth centre" } },
    });
    const find = () =>
      house.scratch.records.read({ initiativeId, personId: null }, async (tx) => {
        const found = await findCampaignByCode(tx, initiativeId, code, house.clock.now);
        return found && { state: found.state, readers: await listReaderNames(tx, initiativeId, found.campaign) };
      });
    expect(await find()).toEqual({ state: "open", readers: ["First", "Second"] });
    expect(await refuses(readBridge, member, { bridgeId: id })).toBe("not-found");
    await does(endOneBridge as never, leading, { bridgeId: id });
    expect(await refuses(endOneBridge, leading, { bridgeId: id })).toBe("conflict");
    expect((await find())?.state).toBe("closed");
  });

  test("is counted in coarse words that move on one day of the week alone", async () => {
    const number = await opened();
    const { id: bridgeId } = await does<{ id: string }>(layBridge as never, leading, {
      ...{ number, names: { en: "A youth centre" } },
    });
    const told = async () => {
      const { bridges } = await does<{ bridges: { told: object }[] }>(prepareCampaign as never, leading, { number });
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
});
