import { dispatch, type House } from "../../../core/dispatch.ts";
import type { Language } from "../../../core/message.ts";
import type { Operation } from "../../../core/operation.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../../testing.ts";
import type { AgeRule } from "../campaigns/age-table.ts";
import { setAsked, setWords } from "../campaigns/asked-operations.ts";
import { layBridge } from "../campaigns/bridges/operations.ts";
import { beginCampaign, prepareCampaign } from "../campaigns/operations.ts";
import { agreeToHelp, askSomebody, setSupport } from "../campaigns/people/operations.ts";
import { checkLine, setAges, setDuty } from "../campaigns/safety-operations.ts";
import { openCampaign } from "../campaigns/standing-operations.ts";
import { lookAtTelling } from "./look.ts";
import { beginTelling, saveWords, sendStory } from "./operations.ts";

/** An operation with whatever it takes and answers. */
type Asked = { name: string };

/** An initiative with a campaign that takes stories, for tests of  */
export interface ToldHouse {
  house: TalkHouse;
  initiativeId: string;
  listener: Somebody;
  leading: Somebody;
  /** Asks as somebody at a phone, who is nobody to the program, from a place. */
  phone<T = Record<string, unknown>>(operation: Asked, input: object, from?: string, language?: Language): Promise<T>;
  /** Opens a campaign; answers the code that its link ends in. */
  campaign(rules?: readonly AgeRule[]): Promise<{ code: string; number: number }>;
  /** Tells a story to its end; answers the phone's key and the four words. */
  told(
    code: string,
    given?: { age?: string; uses?: string[]; words?: string; firstName?: string },
  ): Promise<{
    key: string;
    words: string[];
  }>;
}

export const usualRules: readonly AgeRule[] = [
  { age: "13-15", mayTell: true, mayPublish: true, needsGuardian: true },
  { age: "16-17", mayTell: true, mayPublish: true, needsGuardian: true },
  { age: "18+", mayTell: true, mayPublish: true, needsGuardian: false },
];

const words = { en: "Tell one experience.", he: "חוויה אחת.", ar: "تجربة واحدة." };

/** Does every point of the checklist of a campaign as people do, and opens it. */
async function open(
  does: <T = Record<string, unknown>>(operation: Asked, who: Somebody, input: object) => Promise<T>,
  people: { leading: Somebody; listeners: readonly Somebody[]; guards: readonly [Somebody, Somebody] },
  rules: readonly AgeRule[],
): Promise<{ code: string; number: number }> {
  const { leading } = people;
  const names = { en: "Campaign" };
  const { number } = await does<{ number: number }>(beginCampaign, leading, { names, template: "IL" });
  const told = { prompt: words, whoAsks: words, languages: ["en", "he", "ar"], countries: ["IL"] };
  await does(setWords, leading, { number, names, ...told });
  const { campaign } = await does<{ campaign: { lines: { id: string }[] } }>(prepareCampaign, leading, { number });
  for (const { id } of campaign.lines) await does(checkLine, leading, { number, lineId: id, called: true });
  await does(setDuty, leading, { number, country: "IL", words, saidBy: "A lawyer", confirmed: true });
  await does(setAges, leading, { number, country: "IL", rules, confirmed: true });
  await does(setSupport, leading, { number, reach: "The office phone", support: { en: "A psychologist" } });
  const helping = [
    ...people.listeners.map((who) => [who, "listener"] as const),
    ...people.guards.map((who, place) => [who, place === 0 ? "contact" : "deputy"] as const),
  ];
  for (const [who, duty] of helping) {
    await does(askSomebody, leading, { number, personId: who.id, duty });
    await does(agreeToHelp, who, { number, duty, hasReadGuide: true });
  }
  await does(setAsked, leading, {
    number,
    takes: ["text", "audio", "photo"],
    placeLevel: "none",
    gender: true,
    schoolLanguage: true,
  });
  await does(openCampaign, leading, { number });
  const { code } = await does<{ code: string }>(layBridge, leading, { number, names: { en: "A youth centre" } });
  return { code, number };
}

/** Opens a house with people in it; each campaign is opened by the test. */
export async function openToldHouse(): Promise<ToldHouse> {
  const house = await openTalkHouse();
  const initiativeId = await house.found("told");
  const joining = async (name: string, permission: "backbone" | "partner"): Promise<Somebody> => {
    const person = await house.person(name);
    await house.joins(initiativeId, person, [permission]);
    return person;
  };
  const leading = await joining("Lead Person", "backbone");
  const [one, two, guard, deputy] = await Promise.all(
    ["First Listener", "Second Listener", "Guard Person", "Deputy Person"].map((name) => joining(name, "partner")),
  );
  if (!one || !two || !guard || !deputy) throw new Error("The people of the test are not there.");
  const within: House = { ...house.scratch, now: () => house.clock.now };
  const phone: ToldHouse["phone"] = async (operation, input, from, language = "en") =>
    (await dispatch(
      within,
      operation as Operation,
      { actor: { kind: "visitor" }, initiativeId, language, caller: from ?? null },
      input,
    )) as never;
  const does = <T>(operation: Asked, who: Somebody, input: object) =>
    house.ask<T>(operation as Operation, who, initiativeId, input);
  return {
    ...{ house, initiativeId, listener: one, leading, phone },
    campaign: (rules = usualRules) =>
      open(does as never, { leading, listeners: [one, two], guards: [guard, deputy] }, rules),
    told: async (code, { age = "18+", uses = ["read"], words: said = "One thing happened.", firstName } = {}) => {
      const { key } = await phone<{ key: string }>(beginTelling, { code, age });
      await phone(saveWords, { key, words: said });
      await phone(sendStory, { key, code, uses, ...(firstName && { firstName }) });
      const looked = await phone<{ words: string[] }>(lookAtTelling, { code, key });
      return { key, words: looked.words };
    },
  };
}
