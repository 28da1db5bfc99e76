import type { APIRequestContext } from "playwright-core";
import { expect, inject } from "vitest";
import type { Person } from "./person.ts";

/** Does an operation as the person does it at the browser, by the door of programs. */
export type Doing = (operation: string, input: object) => Promise<Record<string, unknown>>;

/** Asks and does what a person may, in one initiative, e.g. `/five-units`. */
export const doingAs = (person: Person, at: string): Filling => doingBy(person.page.request, at);

/** Asks and does what whoever holds some cookies may, with or without a browser. */
export function doingBy(request: APIRequestContext, at: string): Filling {
  const address = `${inject("address")}/api${at}`;
  const read = async (operation: string, answer: { status(): number; text(): Promise<string> }) => {
    const text = await answer.text();
    expect(`${operation} ${answer.status()}`, text).toBe(`${operation} 200`);
    return JSON.parse(text) as Record<string, unknown>;
  };
  return {
    asks: async (operation, input) =>
      read(operation, await request.get(`${address}/${operation}`, { params: { input: JSON.stringify(input) } })),
    does: async (operation, input) => read(operation, await request.post(`${address}/${operation}`, { data: input })),
  };
}

/** A day so many days from today. */
export const day = (after: number): string => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
/** The id of what was made. */
export const idOf = (answer: Record<string, unknown>): string => String(answer.id);
/** Many things of an answer. */
export const many = (answer: Record<string, unknown>, key: string) => answer[key] as Record<string, string>[];

/** How an initiative is filled: by asking and by doing. */
export interface Filling {
  asks: Doing;
  does: Doing;
}

/** What stands for each part of each page's path, in an initiative that has one of everything. */
export async function fillEverything(person: Person, at: string): Promise<Record<string, Record<string, string>>> {
  const filling = doingAs(person, at);
  return {
    ...(await fillPeople(filling)),
    ...(await fillGoverning(filling)),
    ...(await fillAgreement(filling)),
    ...(await fillJoining(filling)),
    ...(await fillTalking(filling)),
    ...(await fillCauses(filling)),
    ...(await fillMaps(filling, () => bringMap(person, at))),
  };
}

/** Brings a small map as a form sends it; answers what waits to be looked at. */
async function bringMap(person: Person, at: string): Promise<string> {
  const rows = [`from,to,weight`, `${causes[0]?.en},${causes[1]?.en},2`, `${causes[1]?.en},${causes[2]?.en},-1`];
  const file = { name: "map.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
  const answer = await person.page.request.post(`${inject("address")}${at}/causes/map/bring`, {
    multipart: { operation: "map.bring", file },
    headers: { origin: inject("address") },
    maxRedirects: 0,
  });
  return answer.headers().location?.split("/").at(-1) ?? "";
}

async function fillMaps({ asks, does }: Filling, bring: () => Promise<string>) {
  const { mapId } = await does("map.take", { id: await bring(), names: { en: "Workshop", he: "סדנה", ar: "ورشة" } });
  const inquiry = idOf(
    await does("inquiry.begin", {
      names: { en: "First interview", he: "ריאיון ראשון", ar: "المقابلة الأولى" },
      kind: "interview",
      question: { en: "Why do few choose it?", he: "למה מעטים בוחרים בזה?", ar: "لماذا يختاره القليلون؟" },
    }),
  );
  const cause = String(many(await asks("challenge.list", {}), "challenges")[0]?.id);
  return {
    "/:initiative/causes/map/:map": { map: String(mapId) },
    "/:initiative/causes/map/bring/:brought": { brought: await bring() },
    "/:initiative/causes/add/inquiries/:inquiry": { inquiry },
    "/:initiative/causes/add/cause/:cause": { cause },
  };
}

async function fillPeople({ asks, does }: Filling) {
  const text = ["Name\tSector", "Network of the North\tschool network", "Network of the north, Ltd.\tschool network"];
  await does("organization.add-many", { text: text.slice(0, 2).join("\n"), choices: {} });
  const { doubles } = (await asks("organization.preview", { text: text.join("\n") })) as { doubles: { key: string }[] };
  const choices = Object.fromEntries(doubles.map(({ key }) => [key, "all"]));
  await does("organization.add-many", { text: text.join("\n"), choices });
  const id = String(many(await asks("organization.list", {}), "organizations")[0]?.id);
  const personId = String(many(await asks("membership.list", {}), "members")[0]?.personId);
  await does("talk.log", {
    ...{ organizationId: id, heldOn: day(-3), talkedWith: "Their director", strengths: "Evening classes" },
    ...{ followUp: "Send them the figures", followUpBy: personId, followUpDue: day(10) },
  });
  return {
    "/:initiative/organizations/:id": { id },
    "/:initiative/organizations/:id/edit": { id },
    "/:initiative/organizations/:id/talks": { id },
    "/:initiative/people/:person": { person: personId },
  };
}

async function fillGoverning({ does }: Filling) {
  const body = await does("body.found", {
    names: { en: "Steering", he: "היגוי", ar: "التوجيه" },
    kind: "steering",
    quorumLeast: 1,
  });
  const [bodyId, slug] = [idOf(body), String(body.slug)];
  await does("seat.add", { bodyId, holder: "Head of a school network" });
  await does("interest.declare", { bodyId, kind: "other", words: "I advise one of the partners" });
  const times = { bodyId, from: "10:00", to: "11:00", keepDay: true };
  const meeting = idOf(await does("meeting.plan", { ...times, title: "First meeting", day: day(-2) }));
  await does("meeting.plan", { ...times, title: "Second meeting", day: day(20) });
  await does("meeting.add-item", { id: meeting, title: "Teachers for the north", kind: "decision", minutes: 20 });
  await does("matter.raise", { bodyId, title: "Buses", why: "Pupils come late" });
  const { document } = await does("meeting.begin-minutes", { id: meeting });
  await does("meeting.attend", { id: meeting, names: ["A guest"] });
  const proposal = { bodyId, title: "Two trainings a year", method: "majority" };
  const preparing = idOf(await does("decision.propose", proposal));
  const open = idOf(await does("decision.propose", { ...proposal, method: "score", options: ["North", "South"] }));
  await does("decision.open", { id: open, until: day(9) });
  const action = idOf(await does("action.add", { bodyId, what: "Find twenty teachers", dueOn: day(5) }));
  const ofMeeting = ["", "/agenda", "/attendance", "/edit", "/minutes", "/write"];
  return {
    ...Object.fromEntries(ofMeeting.map((part) => [`/:initiative/meetings/:id${part}`, { id: meeting }])),
    ...Object.fromEntries(
      ["", "/edit", "/interests"].map((part) => [`/:initiative/committees/:slug${part}`, { slug }]),
    ),
    "/:initiative/decisions/:id": { id: open },
    "/:initiative/decisions/:id/edit": { id: preparing },
    "/:initiative/actions/:id": { id: action },
    "/:initiative/texts/:text/history": { text: String(document) },
    "/:initiative/discussions/about/:kind/:id": { kind: "meeting", id: meeting },
  };
}

async function fillAgreement({ does }: Filling) {
  await does("agenda.begin", {
    text: "Vision\nEvery pupil who wants to can.\n\nOpen disagreements\nWho goes first?\n",
  });
  await does("agenda.publish", { note: "The first version" });
  const proposed = {
    section: "vision",
    base: 1,
    text: "Every pupil who wants to can, in every town.\n",
    why: "Towns differ.",
  };
  const amendment = idOf(await does("agenda.propose", proposed));
  const mark = { level: "growing", evidence: "Talks with three ministries" };
  const marks = { champions: mark, resources: mark, urgency: mark, history: mark };
  await does("readiness.judge", { on: day(-1), judgedBy: "The founding group", marks });
  await does("milestone.record", { on: day(-1), title: "The first class opened", thanked: ["Network of the North"] });
  return {
    "/:initiative/goal/agreed/amendments/:amendment": { amendment },
    "/:initiative/goal/agreed/versions/:version": { version: "1" },
  };
}

async function fillJoining({ asks, does }: Filling) {
  const cohort = idOf(await does("cohort.add", { names: { en: "Spring", he: "אביב", ar: "ربيع" } }));
  await does("joining.offer-criteria", {});
  await does("joining.open", { open: true });
  const applicant = { sector: "nonprofit", contactName: "Noa", contactMail: "noa@example.org", contactPhone: null };
  const { token: begun } = await does("application.begin", { ...applicant, name: "Begun" });
  const { token: sent } = await does("application.begin", { ...applicant, name: "Sent" });
  await does("application.send", { token: sent });
  await does("nomination.make", {
    organization: "Nominated",
    why: "They teach in three towns",
    contactMail: "they@example.org",
    language: "en",
  });
  const application = String(many(await asks("application.list", {}), "applications")[0]?.id);
  const personId = String(many(await asks("membership.list", {}), "members")[0]?.personId);
  const key = idOf(await does("vetting.assign", { applicationId: application, personId }));
  return {
    "/:initiative/joining/applications/:id": { id: application },
    "/:initiative/joining/apply/:token": { token: String(begun) },
    "/:initiative/joining/status/:token": { token: String(sent) },
    "/:initiative/joining/cohorts/:id": { id: cohort },
    "/:initiative/joining/vet/:key": { key },
  };
}

async function fillTalking({ does }: Filling) {
  const thread = idOf(
    await does("discussion.open", { forWhom: "members", title: "The next step", text: "What do we need for it?" }),
  );
  const segment = { circle: "members" };
  const announcement = idOf(
    await does("announcement.draft", {
      titles: { en: "Closed on Thursday" },
      texts: { en: "Back on Sunday." },
      segment,
    }),
  );
  await does("announcement.send", { id: announcement });
  const page = await does("library.make", { title: "How we work together", text: "We meet on the first Sunday.\n" });
  const slug = String(page.slug);
  return {
    "/:initiative/discussions/:id": { id: thread },
    "/:initiative/announcements/:id": { id: announcement },
    ...Object.fromEntries(["", "/edit", "/versions"].map((part) => [`/:initiative/library/:slug${part}`, { slug }])),
  };
}

const causes = [
  { en: "Teachers have time to plan together", he: "למורים יש זמן לתכנן יחד", ar: "لدى المعلّمين وقت للتخطيط معًا" },
  { en: "Small schools may open classes", he: "בתי ספר קטנים רשאים לפתוח כיתות", ar: "يُسمح للمدارس الصغيرة بفتح صفوف" },
  { en: "New teachers stay", he: "מורים חדשים נשארים", ar: "يبقى المعلّمون الجدد" },
  { en: "Families see why it matters", he: "משפחות רואות למה זה חשוב", ar: "ترى العائلات لماذا هذا مهمّ" },
];

/** Six people answer how each cause eases each other; it is calculated, and a second round is open. */
async function fillCauses({ asks, does }: Filling) {
  await does("challenge.add-many", { challenges: causes.map((names) => ({ names })) });
  const ids = many(await asks("challenge.list", {}), "challenges").map(({ id }) => String(id));
  const pairs = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => ({ from, to })));
  const round = await does("round.open", { names: { en: "First round", he: "סבב ראשון", ar: "الجولة الأولى" } });
  for (let person = 0; person < 6; person++) {
    const { token } = await does("round.begin", { code: round.code });
    const given = pairs.map((pair, at) => ({ ...pair, answer: String((at * 2 + person) % 4), took: 5000 }));
    await does("round.answer", { token, given });
  }
  await does("round.close", { id: round.id });
  const run = idOf(await does("run.make", { roundIds: [round.id], replicates: 100 }));
  const open = await does("round.open", { names: { en: "Second round", he: "סבב שני", ar: "الجولة الثانية" } });
  const code = String(open.code);
  const { token } = await does("round.begin", { code });
  return {
    "/:initiative/causes/:challenge": { challenge: String(ids[0]) },
    "/:initiative/causes/rounds/:round": { round: String(round.id) },
    "/:initiative/causes/calculations/:run": { run },
    "/:initiative/answer/:code": { code },
    "/:initiative/answer/:code/screen": { code },
    "/:initiative/answer/:code/:token": { code, token: String(token) },
  };
}
