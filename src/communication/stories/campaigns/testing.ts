import type { Operation } from "../../../core/operation.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../../testing.ts";
import { setWords } from "./asked-operations.ts";
import { points } from "./checklist.ts";
import { beginCampaign, prepareCampaign, readCampaign } from "./operations.ts";
import { agreeToHelp, askSomebody, setSupport } from "./people/operations.ts";
import { checkLine, setAges, setDuty } from "./safety-operations.ts";
import { openCampaign } from "./standing-operations.ts";

type Who = Parameters<TalkHouse["ask"]>[1];

/** An initiative with people who lead, listen and keep safe, for tests of campaigns and stories. */
export interface CampaignHouse {
  house: TalkHouse;
  initiativeId: string;
  leading: Somebody;
  first: Somebody;
  second: Somebody;
  guard: Somebody;
  /** A member, and the deputy of every campaign here. */
  member: Somebody;
  does<T = Record<string, unknown>>(operation: { name: string }, who: Who, input: unknown): Promise<T>;
  refuses(operation: { name: string }, who: Who, input: unknown): Promise<string>;
  /** Does one point of the checklist. */
  point: Record<(typeof points)[number], (number: number) => Promise<unknown>>;
  begin(): Promise<number>;
  /** A campaign with every point done but those named. */
  filled(without?: readonly string[]): Promise<number>;
  opened(): Promise<number>;
  stateOf(number: number): Promise<string>;
}

/** A text of tests in each language. */
export const words = { en: "Tell one experience.", he: "חוויה אחת.", ar: "تجربة واحدة." };

/** A table that would let children publish alone, had it a say. */
export const agesOfAdults = (["13-15", "16-17", "18+"] as const).map((age) => ({
  ...{ age, mayTell: true, mayPublish: true, needsGuardian: false },
}));

/** Opens a house of its own with an initiative in which campaigns can be made. */
export async function openCampaigns(): Promise<CampaignHouse> {
  const house = await openTalkHouse();
  const initiativeId = await house.found("told");
  const joining = async (name: string, permissions: Parameters<TalkHouse["joins"]>[2]) => {
    const person = await house.person(name);
    await house.joins(initiativeId, person, permissions);
    return person;
  };
  const people = {
    leading: await joining("Lead Person", ["backbone"]),
    first: await joining("First Listener", ["partner"]),
    second: await joining("Second Listener", ["partner"]),
    guard: await joining("Guard Person", ["partner"]),
    member: await joining("A Member", ["partner"]),
  };
  const does: CampaignHouse["does"] = (operation, who, input) =>
    house.ask(operation as unknown as Operation, who, initiativeId, input);
  const refuses: CampaignHouse["refuses"] = (operation, who, input) =>
    house.refusal(operation as unknown as Operation, who, initiativeId, input);
  const point = pointsOf(does, people);
  const begin = async (): Promise<number> =>
    (await does<{ number: number }>(beginCampaign, people.leading, { names: { en: "Campaign" }, template: "IL" }))
      .number;
  const filled: CampaignHouse["filled"] = async (without = []) => {
    const number = await begin();
    for (const one of points) if (!without.includes(one)) await point[one](number);
    return number;
  };
  return {
    ...{ house, initiativeId, ...people, does, refuses, point, begin, filled },
    opened: async () => {
      const number = await filled();
      await does(openCampaign, people.leading, { number });
      return number;
    },
    stateOf: async (number) => (await does<{ state: string }>(readCampaign, people.leading, { number })).state,
  };
}

type People = Pick<CampaignHouse, "leading" | "first" | "second" | "guard" | "member">;

/** What does each point of the checklist, in a campaign that began from the template of Israel. */
function pointsOf(
  does: CampaignHouse["does"],
  { leading, first, second, guard, member }: People,
): CampaignHouse["point"] {
  const helps = async (number: number, who: Somebody, duty: string) => {
    await does(askSomebody, leading, { number, personId: who.id, duty });
    await does(agreeToHelp, who, { number, duty, hasReadGuide: true });
  };
  return {
    words: (number) =>
      does(setWords, leading, {
        ...{ number, names: { en: "Campaign" }, prompt: words, whoAsks: words },
        ...{ languages: ["en", "he", "ar"], countries: ["IL"] },
      }),
    lines: async (number) => {
      const { campaign } = await does<{ campaign: { lines: { id: string }[] } }>(prepareCampaign, leading, { number });
      for (const { id } of campaign.lines) await does(checkLine, leading, { number, lineId: id, called: true });
    },
    duty: (number) =>
      does(setDuty, leading, { number, country: "IL", words, saidBy: "A lawyer of the city", confirmed: true }),
    ages: (number) => does(setAges, leading, { number, country: "IL", rules: agesOfAdults, confirmed: true }),
    contact: async (number) => {
      await does(setSupport, leading, { number, reach: "The office phone", support: {} });
      await helps(number, guard, "contact");
      await helps(number, member, "deputy");
    },
    listeners: async (number) => {
      await helps(number, first, "listener");
      await helps(number, second, "listener");
    },
    support: (number) =>
      does(setSupport, leading, { number, reach: "The office phone", support: { en: "A psychologist" } }),
  };
}
