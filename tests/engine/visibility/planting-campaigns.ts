import { backbone, members, type Sown } from "./marks.ts";
import type { Organizations } from "./planting-agreed.ts";
import { day } from "./planting-governing.ts";
import type { Asks } from "./planting-listening.ts";
import type { ReadersHouse } from "./readers.ts";

/** Who listens, who codes, and who is called when a story worries a listener. Somebody who evaluates is named as well. */
export const listeners = ["seated", "neighbour"] as const;
export const coders = ["partner", "supplier"] as const;
const [contact, deputy] = ["unseated", "partner"] as const;
export const worried = ["neighbour", contact, deputy] as const;
/** All who were asked to help, and the backbone team. */
export const helping = [...new Set([...listeners, ...coders, contact, deputy, "evaluator", ...backbone])];

/** A campaign of stories that is open. */
export interface PlantedCampaign {
  id: string;
  number: number;
  /** What the link of its bridge ends in. */
  code: string;
  bridgeId: string;
}

interface Begun {
  id: string;
  number: number;
}

const ofNumber = (pages: readonly string[], queries: readonly (readonly [string, string])[]) => ({
  ...{ isNumber: true, pages, queries },
});

/** A campaign that is prepared, one that is open with its people and a bridge, and one that was stopped. */
export async function plantCampaigns(
  house: ReadersHouse,
  sown: Sown,
  { own }: Organizations,
): Promise<PlantedCampaign> {
  const asks = house.run as never as Asks;
  await plantDraft(house, sown);
  const names = { en: sown.mark("listencampaign", members, true) };
  const { id, number } = await asks<Begun>("director", "listening.begin", { names });
  await fill(house, sown, number, names);
  await nameHelpers(house, number);
  await asks("director", "listening.open", { number });
  const bridge = await asks<{ id: string; code: string }>("director", "listening.lay-bridge", {
    ...{ number, organizationId: own, names: { en: sown.mark("bridge", [...backbone, "partner", ...listeners]) } },
  });
  sown.place("bridge", [...backbone, "partner"], bridge.id, {
    ...{ pages: ["listening/bridges/:id", "listening/bridges/:id/sheet"], queries: [["listening.bridge", "bridgeId"]] },
  });
  placeOpen(sown, number);
  await plantPaused(house, sown, id);
  await plantTextMessages(house, sown, number);
  return { id, number, code: bridge.code, bridgeId: bridge.id };
}

const page = "listening/campaigns/:id";

/** A campaign that is prepared: for the backbone team, and for whoever it was asked of. */
async function plantDraft({ run, sql, personIds }: ReadersHouse, sown: Sown): Promise<void> {
  const asks = run as never as Asks;
  const hers = [...backbone, "seated"];
  const names = { en: sown.mark("listendraft", hers, true) };
  const { id } = await asks<Begun>("director", "listening.begin", { names });
  // A number like no other, so that it is found again in what anybody is told.
  await sql("update story_campaign set number = 770001 where id = $1", [id]);
  const number = 770_001;
  await asks("director", "listening.set-words", {
    ...{ number, names, languages: ["en"], countries: ["IL"] },
    ...{ prompt: { en: sown.mark("promptdraft", hers, true) }, whoAsks: { en: sown.mark("whoasksdraft", hers) } },
  });
  const support = { en: sown.mark("supportdraft", hers) };
  await asks("director", "listening.set-support", { number, reach: sown.mark("reachdraft", hers), support });
  await asks("director", "listening.ask", { number, personId: personIds.seated, duty: "listener" });
  sown.place("campaigndraft", hers, String(number), {
    ...ofNumber(
      [page, ...["agree", "themes", "report", "who-was-heard", "meaning"].map((one) => `${page}/${one}`)],
      [
        ...["listening.campaign", "heardfrom.read", "heardfrom.meaning"].map((name) => [name, "number"] as const),
        ...["storytheme.list", "storytheme.report"].map((name) => [name, "campaign"] as const),
      ],
    ),
  });
  sown.place("campaigndraftwork", backbone, String(number), {
    ...ofNumber(
      ["words", "lines", "duty", "ages", "people", "asked"].map((one) => `${page}/${one}`),
      [["listening.prepare", "number"]],
    ),
  });
}

/** Does every point of the checklist. */
async function fill({ run }: ReadersHouse, sown: Sown, number: number, names: object): Promise<void> {
  const asks = run as never as Asks;
  await asks("director", "listening.set-words", {
    ...{ number, names, languages: ["en"], countries: ["IL"] },
    ...{ prompt: { en: sown.mark("prompt", members, true) }, whoAsks: { en: sown.mark("whoasks", members) } },
  });
  const line = { names: { en: sown.mark("line", [...backbone, ...listeners]) }, number: "1201", hours: {} };
  const checkedBefore = { country: "IL", languages: ["en"], isFree: true, address: null };
  await asks("director", "listening.add-line", { number, line: { ...line, ...checkedBefore } });
  const { campaign } = await asks<{ campaign: { lines: { id: string }[] } }>("director", "listening.prepare", {
    number,
  });
  for (const { id } of campaign.lines)
    await asks("director", "listening.check-line", { number, lineId: id, called: true });
  const unchecked = { ...line, names: { en: sown.mark("lineunchecked", backbone) } };
  await asks("director", "listening.add-line", { number, line: { ...unchecked, ...checkedBefore } });
  await asks("director", "listening.set-duty", {
    ...{ number, country: "IL", words: { en: sown.mark("dutywords", helping) }, confirmed: true },
    ...{ reportTo: { en: sown.mark("dutyreport", helping) }, saidBy: sown.mark("dutysaid", helping) },
  });
  const rules = (["13-15", "16-17", "18+"] as const).map((age) => ({
    ...{ age, mayTell: true, mayPublish: true, needsGuardian: age !== "18+" },
  }));
  await asks("director", "listening.set-ages", { number, country: "IL", rules, confirmed: true });
  const support = { en: sown.mark("support", helping) };
  await asks("director", "listening.set-support", { number, reach: sown.mark("reach", helping), support });
  await asks("director", "listening.set-asked", { number, takes: ["text", "photo"], placeLevel: "none", gender: true });
  const asked = (kind: string) => ({ en: sown.mark(kind, members) });
  for (const question of [
    { kind: "slider", question: asked("slider"), ends: [asked("sliderleft"), asked("sliderright")] },
    { kind: "choice", question: asked("choice"), choices: [asked("choiceone"), asked("choicetwo")] },
  ])
    await asks("director", "listening.add-question", { number, question });
}

/** Asks everybody who helps, and has her say yes. */
async function nameHelpers({ run, personIds }: ReadersHouse, number: number): Promise<void> {
  for (const [duty, readers] of [
    // Whoever evaluates reads no story, whoever named her.
    ["listener", [...listeners, "evaluator"]],
    ["coder", [...coders, "evaluator"]],
    ["contact", [contact]],
    ["deputy", [deputy]],
  ] as const)
    for (const reader of readers) {
      await run("director", "listening.ask", { number, personId: personIds[reader], duty });
      await run(reader, "listening.agree", { number, duty, hasReadGuide: true });
    }
}

/** Where the open campaign has its addresses, and whose they are. */
function placeOpen(sown: Sown, number: number): void {
  const id = String(number);
  const numbered = (names: readonly string[]) => names.map((name) => [name, "number"] as const);
  sown.place("listencampaign", members, id, {
    ...ofNumber(
      [page, ...["themes", "report", "who-was-heard", "meaning"].map((one) => `${page}/${one}`)],
      [
        ...numbered(["listening.campaign", "heardfrom.read", "heardfrom.meaning"]),
        ...["storytheme.list", "storytheme.report"].map((name) => [name, "campaign"] as const),
      ],
    ),
  });
  sown.place("coding", coders, id, ofNumber(["listening/coding/:id"], numbered(["coding.room"])));
  const book = [...new Set([...listeners, ...coders, ...backbone])];
  sown.place("codebook", book, id, ofNumber(["listening/coding/:id/book"], numbered(["codebook.read"])));
}

/** A campaign that was stopped: that it was, members see; why, the backbone team. */
async function plantPaused({ sql, initiativeId }: ReadersHouse, sown: Sown, like: string): Promise<void> {
  const changed = {
    ...{
      id: "01990000-0000-7000-8000-0000000ca5e0",
      number: 770_003,
      names: { en: sown.mark("listenpaused", members) },
    },
    ...{
      paused_at: new Date(),
      paused_because: sown.mark("pausedbecause", backbone),
      opened_at: `${day(-3)}T08:00:00Z`,
    },
  };
  await sql(
    `insert into story_campaign select other.* from story_campaign one, jsonb_populate_record(one, $3::jsonb) other
     where one.initiative_id = $1 and one.id = $2`,
    [initiativeId, like, JSON.stringify(changed)],
  );
}

/** The campaign takes text messages: who may set them reads how; what somebody is telling at this moment reads nobody. */
async function plantTextMessages({ run }: ReadersHouse, sown: Sown, number: number): Promise<void> {
  const asks = run as never as Asks;
  Object.assign(process.env, {
    ...{ FIVEFOLD_SMS_SECRET: "a secret of the gateway in the test", FIVEFOLD_SMS_NUMBER: "+972 50 000 0000" },
  });
  await asks("director", "sms.set", { number, words: { en: "quillwort" } });
  await asks(contact, "sms.know", { number, knows: true });
  const phone = "5".repeat(64);
  const said = ["quillwort", "17", "yes", `We ${sown.mark("smsdraft", [])}.`];
  for (const [place, text] of said.entries())
    await asks("program", "sms.take", { phone, message: String(place).repeat(64), text });
  const keeping = [...new Set([...backbone, contact, deputy])];
  sown.place("smscampaign", keeping, String(number), ofNumber([`${page}/sms`], [["sms.read", "number"]]));
  sown.place("smsrehearsal", backbone, String(number), ofNumber([`${page}/sms/try`], [["sms.rehearsal", "number"]]));
}
