import { sendDue } from "../../../src/communication/digests/send-due.ts";
import { dayOf } from "../../../src/core/days.ts";
import { calendarLinks, type Links } from "./feeds.ts";
import { everyone, Sown } from "./marks.ts";
import { type Organizations, plantAgreed, plantOrganizations } from "./planting-agreed.ts";
import { type PlantedCampaign, plantCampaigns } from "./planting-campaigns.ts";
import { type PlantedCauses, plantCauses } from "./planting-causes.ts";
import { plantActions, plantCommittees, plantDecisions, plantHandOver, plantMeetings } from "./planting-governing.ts";
import { type PlantedConversations, plantConversations } from "./planting-listening.ts";
import { plantMoney } from "./planting-money.ts";
import { plantPapers } from "./planting-papers.ts";
import { type PlantedPromises, plantPromises } from "./planting-promises.ts";
import { type PlantedStories, plantStories } from "./planting-stories.ts";
import {
  plantAnnouncements,
  plantDiscussions,
  plantJoining,
  plantLibrary,
  plantShrinking,
} from "./planting-talking.ts";
import { openHeard, plantCoding, plantThemes } from "./planting-themes.ts";
import { plantTogether } from "./planting-together.ts";
import { openTranslating, plantTranslations, type Translating } from "./planting-translations.ts";
import { plantVoice } from "./planting-voice.ts";
import { plantVoices } from "./planting-voices.ts";
import { plantWork } from "./planting-work.ts";
import { openReadersHouse, type ReadersHouse } from "./readers.ts";

/** A mail that was written, and to which reader. */
export interface Letter {
  reader: string;
  text: string;
}

/** The house with everything planted, after everybody followed what she could and the mail of a week was written. */
export interface SownHouse extends ReadersHouse {
  sown: Sown;
  letters: Letter[];
  links: Links;
  /** The link of whoever applied. */
  token: string;
  causes: PlantedCauses;
  promises: PlantedPromises;
  conversations: PlantedConversations;
  campaign: PlantedCampaign;
  stories: PlantedStories;
  organizations: Organizations;
  translating: Translating;
}

/** Opens the house. Close its scratch in `afterAll`. */
export async function openSownHouse(): Promise<SownHouse> {
  const sown = new Sown();
  const house = await openReadersHouse(sown);
  const organizations = await plantOrganizations(house, sown);
  await plantAgreed(house, sown, organizations);
  const bodies = await plantCommittees(house, sown, organizations.own);
  const decisions = await plantDecisions(house, sown, bodies);
  await plantActions(house, sown, bodies);
  await plantMeetings(house, sown, bodies);
  await plantHandOver(house, sown);
  await plantLibrary(house, sown, bodies);
  const threads = await plantDiscussions(house, sown, bodies, decisions.prepared);
  await plantAnnouncements(house, sown, bodies);
  const token = await plantJoining(house, sown);
  const causes = await plantCauses(house, sown, bodies, decisions.taken);
  const promises = await plantPromises(house, sown, organizations);
  await plantWork(house, sown, organizations, bodies.closed);
  await plantTogether(house, sown, organizations);
  await plantMoney(house, sown, organizations, promises);
  const translating = await openTranslating();
  const listening = await plantListening(house, sown, organizations);
  await plantTranslations(house, sown, translating, { threads, conversation: listening.conversations.prepared });
  await plantVoice(house, sown);
  const closeAgain = await plantShrinking(house, sown, bodies, organizations.closing);
  await followAll(house);
  const links = await calendarLinks(house, bodies.closed);
  await closeAgain();
  const acted = { personId: house.personIds.unseated, organizationId: organizations.own };
  await house.run("director", "representation.end", acted);
  await house.run("director", "seat.end", { id: bodies.seatThatEnds });
  // The mandate ends as it does by itself, by the day: nobody does anything for it.
  await house.sql("update membership set until = $2::date - 1 where person_id = $1", [
    house.personIds.formerEvaluator,
    dayOf(house.clock.now),
  ]);
  await house.run("program", "membership.forget-ended");
  await house.run("program", "search.read");
  const letters = await writeMail(house);
  await answerByMail(house, sown, letters);
  return { ...house, ...listening, organizations, sown, letters, links, token, causes, promises, translating };
}

async function plantListening(house: ReadersHouse, sown: Sown, organizations: Organizations) {
  await house.run("director", "initiative.open-room", { rooms: ["causes", "work", "listening"] });
  const conversations = await plantConversations(house, sown);
  const campaign = await plantCampaigns(house, sown, organizations);
  const stories = await plantStories(house, sown, campaign);
  await plantVoices(house, sown, campaign);
  await plantCoding(house, sown, campaign, stories);
  await plantThemes(house, sown, campaign, { counted: stories.counted, conversations });
  await plantPapers(house, sown, campaign);
  return { conversations, campaign, stories };
}

/** Everybody follows whatever she may, the unseated while she still sits in the committee. */
async function followAll({ run, sql, initiativeId, personIds }: ReadersHouse): Promise<void> {
  const things = await sql<{ kind: string; id: string }>(
    "select kind, object_id as id from thing where initiative_id = $1",
    [initiativeId],
  );
  for (const reader of Object.keys(personIds))
    for (const { kind, id } of things)
      await run(reader, "thing.follow", { kind, id, wanted: true }).catch(() => undefined);
  await sql("update follow set since = now() - interval '30 days' where initiative_id = $1", [initiativeId]);
}

/** Writes the mail of the coming week. */
async function writeMail({ scratch, sql, personIds, mailOf }: ReadersHouse): Promise<Letter[]> {
  const start = new Date();
  start.setUTCHours(15, 0, 0, 0);
  for (let days = 1; days <= 8; days += 1) {
    const now = new Date(start.getTime() + days * 86_400_000);
    const sending = { address: "http://fivefold.test", replyDomain: "reply.example.org", now: () => now };
    await sendDue(scratch.records, sending);
  }
  const rows = await sql<{ to: string; text: string }>(
    `select to_address as "to", concat_ws(E'\\n', subject, body, reply_to) as text from mail order by id`,
  );
  const readerOf = new Map(Object.keys(personIds).map((reader) => [mailOf(reader), reader]));
  return rows.map(({ to, text }) => ({ reader: readerOf.get(to) ?? "applicant", text }));
}

/** The neighbour answers by mail what she was asked in a discussion: for its author alone. */
async function answerByMail(house: ReadersHouse, sown: Sown, letters: readonly Letter[]): Promise<void> {
  const hers = letters.filter(({ reader }) => reader === "neighbour").map(({ text }) => text);
  const [, token] = /reply\+([0-9a-f]+)@/.exec(hers.join("\n")) ?? [];
  if (!token) throw new Error("the neighbour was not asked by mail");
  const text = sown.mark("replybymail", ["seated", "neighbour"]);
  await house.run("program", "reply.take", { token, from: house.mailOf("neighbour"), text });
}

/** Opens the goal and what was agreed to everyone. */
export async function openAll(house: SownHouse): Promise<void> {
  const { run, sown } = house;
  await run("director", "goal.open", { open: true });
  await run("director", "agenda.open", { open: true });
  await run("director", "causes.open", { open: true });
  await run("director", "commitment.arrange", { open: true });
  await openHeard(house, house.campaign);
  const opened = ["goal", "indicator", "definition", "event", "narrative", "narrator", "agenda", "versionnote"];
  for (const kind of [
    ...opened,
    "adoption",
    "adopter",
    "disagreement",
    "ownview",
    "organizationown",
    "namedirector",
    ...["causechosen", "causesecond", "causethird", "causefourth"].flatMap((cause) => [cause, `${cause}about`]),
    ...["promise", "promiseabout", "promiseended", "promisedone", "promiseown", "promisepartners", "promisefunder"],
    ...["promiseotherwise", "promisewriting", "promiselink", "promiseowed"],
    ...["listencampaign", "heardthemeopen", "heardthemeopenmeaning", "heardopen", "heardopendone", "heardnotdone"],
    ...["storywhole", "storysound", "storywholefirst", "storyparentyes"],
    ...["storyvoices", "storyfirst", "storytheme", "population", "slider", "sliderleft", "sliderright"],
    ...["choice", "choiceone", "choicetwo"],
    ...["theme", "roundclosed", "roundopen", "map", "mapfrom", "mapto", "mapthird", "mapfourth"],
  ])
    sown.reopen(kind, everyone);
}
