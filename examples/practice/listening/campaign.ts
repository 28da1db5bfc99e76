import { z } from "zod";
import { madeUp } from "../story.ts";
import { campaign, questions } from "./campaign-words.ts";
import type { Listening, Part } from "./hands.ts";
import { topics } from "./stories.ts";

/** No country has this code: no law, line or person of a real one is meant. */
const nowhere = "ZZ";
const [begun, checked, opened] = [-60, -46, -45];

const helpers: readonly (readonly [Part, string])[] = [
  ["contact", "contact"],
  ["deputy", "deputy"],
  ["listener-1", "listener"],
  ["listener-2", "listener"],
  ["coder-1", "coder"],
  ["coder-2", "coder"],
];

/** A campaign as it is kept open here: its number, id, and what its link ends in. */
export interface OpenCampaign {
  number: number;
  id: string;
  code: string;
}

/** Opens one campaign with everything that must be there; each check is made by a made-up hand and says so. */
export async function openCampaign(listening: Listening): Promise<OpenCampaign> {
  const lead = listening.by("lead", begun);
  const { inside } = listening;
  const { names, prompt, whoAsks } = campaign;
  const { number, id } = z
    .object({ number: z.number(), id: z.string() })
    .parse(await inside("listening.begin", { names, template: "none" }, lead));
  const languages = ["en", "he", "ar"];
  const words = { names, prompt, whoAsks, languages, countries: [nowhere] };
  await inside("listening.set-words", { number, ...words }, lead);
  await keepSafe(listening, number);
  const asked = { takes: ["text"], placeLevel: "none", gender: true, schoolLanguage: true };
  await inside("listening.set-asked", { number, ...asked }, lead);
  for (const question of questions) await inside("listening.add-question", { number, question }, lead);
  for (const [part, duty] of helpers) {
    await inside("listening.ask", { number, personId: listening.id(part), duty }, lead);
    await inside("listening.agree", { number, duty, hasReadGuide: true }, listening.by(part, checked));
  }
  for (const { names, meaning } of Object.values(topics))
    await inside("codebook.set-code", { number, names, meaning }, listening.by("coder-1", checked));
  await inside("listening.open", { number }, listening.by("lead", opened));
  const organizationId = listening.organization("Parents' group of Town B");
  const bridge = { number, organizationId, names: campaign.bridge };
  const laid = await inside("listening.lay-bridge", bridge, listening.by("lead", opened));
  return { number, id, code: z.string().parse(laid.code) };
}

/** A line that rings nowhere, a duty that no law lays down, ages, and whom listeners can talk to. */
async function keepSafe(listening: Listening, number: number): Promise<void> {
  const { inside } = listening;
  const lead = listening.by("lead", checked);
  const line = {
    ...{ country: nowhere, names: campaign.line, number: "000", hours: madeUp },
    ...{ languages: ["en", "he", "ar"], isFree: true, address: null },
  };
  await inside("listening.add-line", { number, line }, lead);
  const { campaign: prepared } = z
    .object({ campaign: z.object({ lines: z.array(z.object({ id: z.string() })) }) })
    .parse(await inside("listening.prepare", { number }, lead));
  for (const { id } of prepared.lines) await inside("listening.check-line", { number, lineId: id, called: true }, lead);
  const duty = { country: nowhere, words: campaign.duty, saidBy: madeUp.en, confirmed: true };
  await inside("listening.set-duty", { number, ...duty }, lead);
  const rules = ["13-15", "16-17", "18+"].map((age) => ({
    ...{ age, mayTell: true, mayPublish: true, needsGuardian: age !== "18+" },
  }));
  await inside("listening.set-ages", { number, country: nowhere, rules, confirmed: true }, lead);
  const support = { reach: "000 (made up)", support: campaign.support };
  await inside("listening.set-support", { number, ...support }, lead);
}
