import { z } from "zod";
import { notify } from "../../../../backbone/notifications/public.ts";
import { listPeople } from "../../../../backbone/people/public.ts";
import { may, members } from "../../../../core/actor.ts";
import { newId } from "../../../../core/id.ts";
import { type Language, languages, type Names } from "../../../../core/message.ts";
import { change, type OnChange, query } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { maybeNamesSchema, namesSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import type { Writer } from "../../../../storage/records.ts";
import { newCode } from "../../campaigns/bridges/operations.ts";
import { addBridge, findBridge } from "../../campaigns/bridges/store.ts";
import { pathOfCampaign, type StoryCampaign } from "../../campaigns/campaign.ts";
import { demandCampaign, doing, holdCampaign } from "../../campaigns/hold.ts";
import { campaignRights } from "../../campaigns/rights.ts";
import { keepBefore } from "../../campaigns/store.ts";
import { codeWordIn } from "../commands.ts";
import { smsGateway } from "../gateway.ts";
import { smsPageWords as said } from "../page-words.ts";
import { factsOf } from "../place.ts";
import { longReplies } from "../replies.ts";
import { mostSegments } from "../segments.ts";
import { lastHeard } from "../store.ts";
import { isSmsOn, type SmsOfCampaign } from "./sms-of-campaign.ts";
import { findSms, setCodeWords, setSms, setSmsStanding } from "./store.ts";

const number = z.number().int().positive();
const done = z.object({ number: z.number().int() });
const nowhere = 999_999;

export const smsStates = ["off", "waiting", "on"] as const;

/** Where text messages of a campaign stand: not wanted, not known to its contact, or taken. */
export const smsStateOf = (campaign: StoryCampaign, sms: SmsOfCampaign | undefined): (typeof smsStates)[number] =>
  !sms || sms.endedAt ? "off" : isSmsOn(campaign, sms) ? "on" : "waiting";

export const readSms = query({
  name: "sms.read",
  summary:
    "Shows whoever leads a campaign, or is called when a story worries a listener, how it takes stories by text message.",
  scope: "initiative",
  input: z.object({ number }),
  output: z.object({
    number: z.number().int(),
    names: namesSchema,
    languages: z.array(z.enum(languages)),
    state: z.enum(smsStates),
    words: maybeNamesSchema,
    /** Who of the two that are called knows of it, and since when. */
    knownBy: z.string().nullable(),
    knownAt: z.iso.datetime().nullable(),
    contacts: z.array(z.string()),
    /** What the link of its page ends in. */
    code: z.string().nullable(),
    leads: z.boolean(),
    guards: z.boolean(),
    isClosed: z.boolean(),
    /** The installation's gateway: null where it has none; what its number is, and when it was heard of last. */
    gateway: z.object({ number: z.string(), heardAt: z.iso.datetime().nullable() }).nullable(),
  }),
  allow: members,
  example: { number: nowhere },
  run: (on, { number: of }) =>
    on.read(async (tx) => {
      const campaign = await demandCampaign(tx, on, of);
      const { leads, guards } = campaignRights(on, campaign);
      if (!leads && !guards) throw new Refusal("not-found", coreWords.notFound);
      const sms = await findSms(tx, on.initiativeId, campaign.id);
      const { contactId, deputyId } = campaign.safeguarding;
      const ids = [contactId, deputyId, sms?.knownBy].filter((id) => typeof id === "string");
      const people = await listPeople(tx, [...new Set(ids)]);
      const nameOf = (id: string | null | undefined) => people.find((one) => one.id === id)?.name ?? "";
      const gateway = smsGateway();
      const state = smsStateOf(campaign, sms);
      return {
        ...{ number: of, names: campaign.names, languages: campaign.languages, state, leads, guards },
        words: sms?.words ?? {},
        knownBy: state === "on" ? nameOf(sms?.knownBy) : null,
        knownAt: state === "on" ? (sms?.knownAt?.toISOString() ?? null) : null,
        contacts: [contactId, deputyId].map(nameOf).filter((name) => name !== ""),
        code: sms ? ((await findBridge(tx, on.initiativeId, { id: sms.bridgeId }))?.code ?? null) : null,
        isClosed: campaign.closedAt !== null,
        gateway: gateway && { number: gateway.number, heardAt: (await lastHeard(tx))?.toISOString() ?? null },
      };
    }),
});

/** The code words as they are compared, one for each language offered. @throws {Refusal} that names what is wrong. */
function foldedWords(campaign: StoryCampaign, words: Names): Partial<Record<Language, string>> {
  const folded: Partial<Record<Language, string>> = {};
  for (const language of campaign.languages) {
    const field = `words.${language}`;
    const word = words[language] ? codeWordIn(words[language]) : null;
    if (!word) throw refuseField(field, words[language] ? said.noCodeWord : said.wordNeeded);
    if (Object.values(folded).includes(word)) throw refuseField(field, said.wordTwice);
    folded[language] = word;
  }
  return folded;
}

/** @throws {Refusal} where an answer would be longer than a phone and a purse bear. */
async function demandShort(tx: Writer, on: OnChange, campaign: StoryCampaign, code: string): Promise<void> {
  for (const language of campaign.languages) {
    const facts = await factsOf(tx, on, { campaign, code }, { language, isOpen: true, site: "https://example.org" });
    const [long] = longReplies(facts);
    if (long)
      throw refuseField(`words.${language}`, said.tooLong, {
        ...{ which: long.which, count: long.count, most: mostSegments },
      });
  }
}

/** The bridge by which text messages are counted; laid when they are first wanted, or after it was ended. */
async function bridgeFor(tx: Writer, on: OnChange, campaign: StoryCampaign, sms: SmsOfCampaign | undefined) {
  const before = sms && (await findBridge(tx, on.initiativeId, { id: sms.bridgeId }));
  if (before && !before.endedAt) return before;
  const bridge = { id: newId(), campaignId: campaign.id, organizationId: null, names: said.bridge, code: newCode() };
  await addBridge(tx, on.initiativeId, { ...bridge, now: on.now });
  return bridge;
}

export const setSmsWords = change({
  name: "sms.set",
  summary:
    "Asks that a campaign takes stories by text message, begun by a code word in each language; it does once its safeguarding contact or deputy says that she knows.",
  scope: "initiative",
  input: z.object({ number, words: maybeNamesSchema }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere, words: { en: "maths" } },
  run: (on, { number: of, words }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, of);
      if (!smsGateway()) throw new Refusal("unavailable", said.noGateway);
      const { contactId, deputyId } = campaign.safeguarding;
      const guards = [contactId, deputyId].filter((id) => id !== null);
      if (guards.length === 0) throw new Refusal("conflict", said.nobodyIsCalled);
      const folded = foldedWords(campaign, words);
      const offered = Object.fromEntries(campaign.languages.map((language) => [language, words[language]])) as Names;
      const before = await findSms(tx, on.initiativeId, campaign.id);
      const bridge = await bridgeFor(tx, on, campaign, before);
      await demandShort(tx, on, campaign, bridge.code);
      const [taken] = await setCodeWords(tx, on.initiativeId, campaign.id, folded);
      if (taken) throw refuseField(`words.${taken}`, said.wordTaken);
      const wanted = { campaignId: campaign.id, bridgeId: bridge.id, words: offered, ...doing(on) };
      await setSms(tx, on.initiativeId, wanted);
      await changed(tx, on, campaign, before, note);
      await notify(tx, on.initiativeId, {
        ...{ to: guards, reason: "asked", path: `${pathOfCampaign(of)}/sms`, sentence: said.pleaseKnow, now: on.now },
        values: { campaign: campaign.names.en ?? campaign.names.he ?? campaign.names.ar ?? "" },
        about: { kind: "story-campaign", id: campaign.id },
      });
      return { number: of };
    }),
});

/** Notes that text messages changed, and, once the campaign has opened, keeps what was before. */
async function changed(
  tx: Writer,
  on: OnChange,
  campaign: StoryCampaign,
  before: SmsOfCampaign | undefined,
  note: Parameters<Parameters<OnChange["write"]>[0]>[1],
): Promise<void> {
  if (campaign.openedAt) {
    const was = { words: before?.words ?? {}, state: smsStateOf(campaign, before) };
    await keepBefore(tx, on.initiativeId, { campaignId: campaign.id, part: "sms", before: was, ...doing(on) });
  }
  note({ kind: "story-campaign", id: campaign.id, detail: { names: campaign.names, part: "sms" } });
}

export const knowOfSms = change({
  name: "sms.know",
  summary:
    "The safeguarding contact of a campaign, or the deputy, says that she knows what stories by text message mean; from then on they are taken.",
  scope: "initiative",
  input: z.object({ number, knows: z.boolean() }),
  output: done,
  allow: members,
  example: { number: nowhere, knows: true },
  run: (on, { number: of, knows }) =>
    on.write(async (tx, note) => {
      await demandCampaign(tx, on, of);
      const campaign = await holdCampaign(tx, on, of);
      const { by } = doing(on);
      if (!by || !campaignRights(on, campaign).guards) throw new Refusal("not-found", coreWords.notFound);
      const sms = await findSms(tx, on.initiativeId, campaign.id);
      if (!sms || sms.endedAt) throw new Refusal("conflict", said.notWanted);
      if (!knows) throw refuseField("knows", said.tickFirst);
      await setSmsStanding(tx, on.initiativeId, campaign.id, { known: { by, now: on.now } });
      await changed(tx, on, campaign, sms, note);
      return { number: of };
    }),
});

export const endSms = change({
  name: "sms.end",
  summary:
    "A campaign takes no more stories by text message, at once: for those who lead it, and for its safeguarding contact and deputy.",
  scope: "initiative",
  input: z.object({ number }),
  output: done,
  allow: members,
  example: { number: nowhere },
  run: (on, { number: of }) =>
    on.write(async (tx, note) => {
      await demandCampaign(tx, on, of);
      const campaign = await holdCampaign(tx, on, of);
      const { leads, guards } = campaignRights(on, campaign);
      if (!leads && !guards) throw new Refusal("not-found", coreWords.notFound);
      const sms = await findSms(tx, on.initiativeId, campaign.id);
      if (!sms || sms.endedAt) throw new Refusal("conflict", said.notWanted);
      await setSmsStanding(tx, on.initiativeId, campaign.id, { ended: on.now });
      await setCodeWords(tx, on.initiativeId, campaign.id, {});
      await changed(tx, on, campaign, sms, note);
      return { number: of };
    }),
});

export const switchOperations = [readSms, setSmsWords, knowOfSms, endSms];
