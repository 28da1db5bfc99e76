import { expect, inject } from "vitest";
import { day, doingAs, type Filling, idOf, many } from "./filled.ts";
import type { Person } from "./person.ts";

type Parts = Record<string, Record<string, string>>;

/** The same id at every one of some pages. */
const at = (pages: readonly string[], parts: Record<string, string>): Parts =>
  Object.fromEntries(pages.map((page) => [`/:initiative/work/${page}`, parts]));

/** What stands for each part of the paths of what partners promise and do together, where one of everything is. */
export async function fillWork(person: Person, initiative: string): Promise<Parts> {
  const filling = doingAs(person, initiative);
  const sides = await actForTwo(filling);
  const promise = await makePromise(filling, sides[0], "Train 120 mathematics teachers in the north");
  return {
    ...at(["promises/:id", "promises/:id/edit", "promises/:id/update", "promises/:id/updates"], { id: promise }),
    ...(await fillReports(filling, sides, promise)),
    ...(await fillDoing(filling, sides)),
    ...(await fillGovernment(filling, sides)),
    ...(await fillMoney(filling, sides, () => bringGrants(person, initiative))),
  };
}

type Sides = readonly [string, string];

/** Two organizations for which the one at the browser acts. */
async function actForTwo({ asks, does }: Filling): Promise<Sides> {
  const personId = String(many(await asks("membership.list", {}), "members")[0]?.personId);
  await does("organization.add-many", { text: "Teachers of the South\nSchools of the Coast", choices: {} });
  const all = many(await asks("organization.list", {}), "organizations");
  const [one = "", other = ""] = ["Teachers of the South", "Schools of the Coast"].map((name) =>
    String(all.find((each) => each.name === name)?.id),
  );
  for (const organizationId of [one, other])
    await does("representation.set", { personId, organizationId, title: "Head", isLead: true });
  return [one, other];
}

async function makePromise({ does }: Filling, organizationId: string, en: string): Promise<string> {
  const id = idOf(
    await does("commitment.draft", {
      ...{ organizationId, names: { en }, measure: "count", quantity: 120, unit: { en: "teachers" } },
      ...{ startsOn: day(-300), dueOn: day(300) },
    }),
  );
  await does("commitment.promise", { id });
  return id;
}

/** Two who told of the same people; a window with links to one that is still awaited, and one that was sent. */
async function fillReports({ asks, does }: Filling, [one, other]: Sides, promise: string): Promise<Parts> {
  const theirs = await makePromise({ asks, does }, other, "Two days of training for every new teacher");
  const tells = async (coming: object, mine: object): Promise<string> => {
    const answers = { typed: "31", pace: "slower", alsoCounted: "no", words: "Small schools wait.", ...mine };
    const kept = await does("report.save", { ...coming, mine: answers });
    const sending = { ...coming, reportId: kept.reportId, version: kept.version };
    return String((await does("report.send", sending)).receipt);
  };
  await tells({ commitmentId: promise }, { alsoCounted: "yes", alsoWith: other });
  await tells({ commitmentId: theirs }, {});
  await does("contribution.seek-overlaps", {});
  const asked = String(many(await asks("contribution.overlaps", {}), "overlaps")[0]?.id);
  const names = { en: "Yearly update", he: "עדכון שנתי", ar: "التحديث السنوي" };
  const window = idOf(await does("report.open-window", { names, dueOn: day(20) }));
  const { token } = await does("report.make-link", { windowId: window, organizationId: one });
  const receipt = await tells({ commitmentId: theirs }, {});
  const count = idOf(await does("roster.open", { names, period: "2017", organizationIds: [one, other] }));
  const text = "Promise\tOrganization\tRemark\nMentor 40 new teachers\tTeachers of the South\tsince spring\n";
  const list = idOf(await does("commitment.bring", { text }));
  return {
    ...at(["counted-once/asked/:id"], { id: asked }),
    ...at(["counted-once/counts/:id"], { id: count }),
    ...at(["updates/:window", "updates/:window/:organization"], { window, organization: one }),
    ...at(["promises/bring/:list"], { list }),
    "/:initiative/update/:token": { token: String(token) },
    "/:initiative/update/:token/thanks": { token: receipt },
  };
}

async function fillDoing({ asks, does }: Filling, [one, other]: Sides): Promise<Parts> {
  const cause = String(many(await asks("challenge.list", {}), "challenges")[0]?.id);
  const aim = { challengeIds: [cause], organizationId: one };
  const activity = idOf(await does("activity.add", { ...aim, names: { en: "Evening classes for teachers" } }));
  const link = { fromKind: "activity", fromId: activity, toKind: "challenge", toId: cause };
  await does("evidence.judge", { ...link, strength: "promising", words: "Teachers said so" });
  const asked = { ...aim, readers: "members", skills: ["training"] };
  const ask = idOf(await does("ask.add", { ...asked, kind: "ask", title: "Who has taught this in Arabic?" }));
  await does("ask.add", { ...asked, organizationId: other, kind: "offer", title: "Two trainers, in June" });
  const told = { how: "Once a month.", strength: "promising", title: "Teachers watch each other teach" };
  const practice = idOf(await does("practice.tell", { ...aim, ...told }));
  await does("practice.use", { practiceId: practice, organizationId: other, worked: "not-here", words: "Too small." });
  const begun = { kind: "solution-lab", names: { en: "A guide for new teachers" }, challengeId: cause };
  const project = idOf(
    await does("project.begin", { ...begun, organizationId: one, startsOn: day(-5), dueOn: day(80) }),
  );
  await does("project.add-task", {
    projectId: project,
    what: "Write the first part",
    dueOn: day(3),
    startsOn: day(-4),
  });
  await does("project.give", { projectId: project, what: "The guide", link: "https://example.org/guide" });
  return {
    ...at(["activities/:activity", "activities/:activity/edit"], { activity }),
    ...at(["chains/:kind/:id"], { kind: "activity", id: activity }),
    ...at(["asks/:ask", "asks/:ask/edit"], { ask }),
    ...at(["practices/:practice", "practices/:practice/edit"], { practice }),
    ...at(["projects/:id"], { id: project }),
  };
}

async function fillGovernment({ does }: Filling, [one]: Sides): Promise<Parts> {
  const names = { en: "Let small schools open classes" };
  const asked = idOf(await does("policy.add", { kind: "regulation", names, askedName: "The ministry" }));
  await does("policy.step", { id: asked, state: "granted", on: day(-9), words: "In a letter", source: "The letter" });
  await does("policy.write-note", { id: asked, words: "To thank them" });
  const campaign = idOf(
    await does("campaign.add", { organizationId: one, names: { en: "Choose five" }, channels: ["petition"] }),
  );
  const reached = { channel: "petition", measure: "signatures", amount: 300, source: "The petition" };
  await does("campaign.note-reach", { ...reached, id: campaign, fromOn: day(-30), toOn: day(-20) });
  return {
    ...at(["government/asks/:id"], { id: asked }),
    ...at(["government/campaigns/:id"], { id: campaign }),
  };
}

async function fillMoney({ does }: Filling, [one, other]: Sides, bring: () => Promise<string>): Promise<Parts> {
  const sum = { amount: 5000, currency: "EUR" };
  const wanted = { ...sum, organizationId: one, names: { en: "Buses for the south" }, shownTo: "members" };
  const need = idOf(await does("fund.add-need", wanted));
  const fund = idOf(await does("fund.add", { organizationId: other, names: { en: "A fund for the coast" }, ...sum }));
  await does("fund.round", { id: fund, names: { en: "Spring" }, opensOn: day(-2), closesOn: day(20) });
  await does("fund.pledge", { ...sum, organizationId: other, needId: need, words: "From the autumn on" });
  const given = { ...sum, title: "Buses", awardedOn: day(-40), funderId: other, recipientId: one };
  const grant = idOf(await does("grant.add", { ...given, fundId: fund, needId: need }));
  return {
    ...at(["funds/needs/:id"], { id: need }),
    ...at(["funds/fund/:id"], { id: fund }),
    ...at(["funds/grants/:id"], { id: grant }),
    ...at(["funds/bring/:id"], { id: await bring() }),
  };
}

/** Brings a file of grants as a form sends it; answers what waits to be looked at. */
async function bringGrants(person: Person, initiative: string): Promise<string> {
  const grant = {
    ...{ id: "360G-1", title: "Books", description: "For all", currency: "GBP", amountAwarded: 100 },
    ...{ awardDate: "2014-06-25", fundingOrganization: [{ id: "X-1", name: "The trust" }] },
    recipientOrganization: [{ id: "X-2", name: "A school" }],
  };
  const content = JSON.stringify({ grants: [grant, { id: "360G-2", title: "Without a sum" }] });
  const file = { name: "grants.json", mimeType: "application/json", buffer: Buffer.from(content) };
  const answer = await person.page.request.post(`${inject("address")}${initiative}/work/funds/bring`, {
    multipart: { operation: "grant.bring", file },
    headers: { origin: inject("address") },
    maxRedirects: 0,
  });
  const leadsTo = answer.headers().location ?? "";
  expect(leadsTo, await answer.text()).toContain("/work/funds/bring/");
  return leadsTo.split("/").at(-1)?.split("?")[0] ?? "";
}
