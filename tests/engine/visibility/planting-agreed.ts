import { backbone, members, type Sown } from "./marks.ts";
import type { ReadersHouse } from "./readers.ts";

/** What the organizations of the planting are. */
export interface Organizations {
  own: string;
  neighbours: string;
  fund: string;
  open: string;
  /** Open to everyone, and closed again once everybody has seen it. */
  closing: string;
}

/** Organizations, who acts for them, and the cards of people. */
export async function plantOrganizations({ run, personIds }: ReadersHouse, sown: Sown): Promise<Organizations> {
  const all = [...members, ...outside];
  const wanted = Object.entries({ own: members, neighbours: members, fund: members, open: all, closing: members });
  const names = new Map(wanted.map(([one, readers]) => [one, sown.mark(`organization${one}`, readers, true)]));
  const text = [...names.values()].join("\n");
  await run("director", "organization.add-many", { text, choices: {} });
  const { organizations } = (await run("director", "organization.list")) as never as {
    organizations: { id: string; name: string }[];
  };
  const idOf = (one: string): string => organizations.find(({ name }) => name === names.get(one))?.id ?? "";
  const made = Object.fromEntries(wanted.map(([one]) => [one, idOf(one)])) as never as Organizations;
  const actsFor = [
    ["partner", made.own],
    ["neighbour", made.neighbours],
    ["funder", made.fund],
  ] as const;
  for (const [reader, organizationId] of actsFor)
    await run("director", "representation.set", {
      ...{ personId: personIds[reader], organizationId, level: "head", authority: "decides", isLead: true },
      title: sown.mark(`title${reader}`, members),
    });
  await run("director", "representation.set", { personId: personIds.unseated, organizationId: made.own });
  const hers = [...backbone, "partner"];
  await run("partner", "organization.edit", {
    ...{ id: made.own, name: names.get("own"), does: sown.mark("profile", members, true) },
    contactName: sown.mark("contactname", hers),
    contactPhone: `5 ${sown.mark("contactphone", hers)}`.slice(0, 40),
    contactMail: `${sown.mark("contactmail", hers).replace(" ", ".")}@example.org`,
  });
  await run("director", "organization.edit", {
    ...{ id: made.open, name: names.get("open"), does: sown.mark("profileopen", [...members, ...outside], true) },
    ...{ isPublic: true, contactName: sown.mark("contactopen", backbone) },
  });
  await run("director", "organization.edit", {
    ...{
      id: made.closing,
      name: names.get("closing"),
      isPublic: true,
      does: sown.mark("profileclosing", members, true),
    },
  });
  await run("director", "affiliation.add", {
    ...{ organizationId: made.own, otherId: made.open, kind: "coalition", what: sown.mark("affiliation", members) },
  });
  sown.place("organization", members, made.own, {
    pages: ["organizations/:id", "organizations/:id/talks", "organizations/:id/edit"],
    queries: [
      ["organization.read", "id"],
      ["talk.list", "organizationId"],
      ["organization.read-for-change", "id"],
      ["discussion.about", "id"],
    ],
  });
  await plantCards({ run, personIds } as ReadersHouse, sown);
  await plantTalk({ run, personIds } as ReadersHouse, sown, made.own);
  return made;
}

const outside = ["visitor", "formerEvaluator", "stranger", "applicant"] as const;

async function plantCards({ run, personIds }: ReadersHouse, sown: Sown): Promise<void> {
  const card = (reader: string) => ({
    about: sown.mark(`about${reader}`, members, true),
    skills: [sown.mark(`skill${reader}`, members, true)],
    speaks: ["English"],
  });
  const phone = (kind: string, readers: readonly string[]) => sown.mark(kind, readers).slice(0, 40);
  const all = ["partner", "neighbour", "seated", "unseated", ...backbone];
  await run("partner", "membership.describe", {
    ...{ ...card("partner"), contactFor: "backbone", phone: phone("phonepartner", [...backbone, "partner"]) },
  });
  await run("neighbour", "membership.describe", {
    ...{ ...card("neighbour"), contactFor: "members", phone: phone("phoneneighbour", all) },
  });
  await run("formerEvaluator", "membership.describe", {
    ...{ about: sown.mark("aboutformer", backbone), skills: [], speaks: [], contactFor: "members" },
    phone: phone("phoneformer", backbone),
  });
  const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  for (const reader of ["evaluator", "formerEvaluator"])
    await run("director", "membership.limit", { personId: personIds[reader], until: later });
  sown.place("card", members, personIds.partner ?? "", {
    pages: ["people/:id"],
    queries: [["membership.card", "personId"]],
  });
  sown.place("formercard", backbone, personIds.formerEvaluator ?? "", {
    pages: ["people/:id"],
    queries: [["membership.card", "personId"]],
  });
}

async function plantTalk({ run, personIds }: ReadersHouse, sown: Sown, organizationId: string): Promise<void> {
  const readers = [...backbone, "partner"];
  const today = new Date().toISOString().slice(0, 10);
  const { id } = await run("director", "talk.log", {
    ...{
      organizationId,
      heldOn: today,
      heldBy: personIds.director,
      followUpBy: personIds.director,
      followUpDue: today,
    },
    talkedWith: sown.mark("talkwith", readers),
    strengths: sown.mark("talkstrengths", readers),
    struggles: sown.mark("talkstruggles", readers),
    followUp: sown.mark("talkfollowup", readers),
  });
  await run("partner", "talk.correct", { id, text: sown.mark("talkcorrection", readers) });
}

/** The goal, what was agreed, readiness, adoption and milestones. */
export async function plantAgreed(house: ReadersHouse, sown: Sown, organizations: Organizations): Promise<void> {
  await plantGoal(house, sown, organizations);
  await plantAgenda(house, sown, organizations);
  const { run } = house;
  const today = new Date().toISOString().slice(0, 10);
  const mark = (kind: string) => ({ level: "there", evidence: sown.mark(`readiness${kind}`, members) });
  const marks = Object.fromEntries(["champions", "resources", "urgency", "history"].map((kind) => [kind, mark(kind)]));
  await run("director", "readiness.judge", { on: today, judgedBy: sown.mark("readinessby", members), marks });
  await run("director", "milestone.record", {
    ...{ on: today, title: sown.mark("milestone", members, true), words: sown.mark("milestonewords", members, true) },
    ...{ audience: "members", thanked: [sown.mark("thanked", members)] },
  });
  await run("director", "milestone.record", {
    ...{ on: today, title: sown.mark("milestoneopen", [...members, ...outside], true), audience: "everyone" },
  });
}

/** What was seen in a file that waits to be read. */
const glance = {
  ...{ header: ["year"], headerRow: 1, rows: 1, notes: [], samples: [["2016"]], suggestion: { dimensions: [] } },
  ...{ periods: [], zeroMayHideBelow: null },
};

async function plantGoal({ run, sql, initiativeId }: ReadersHouse, sown: Sown, { own }: Organizations): Promise<void> {
  await run("director", "indicator.add", {
    ...{ slug: "share", names: { en: sown.mark("indicator", members) }, kind: "count", unit: { en: "students" } },
    definition: { numerator: { en: sown.mark("definition", members) } },
  });
  const { goalId } = await run("director", "goal.set", {
    ...{ indicator: "share", baseline: { period: "2016", value: 100 }, target: { period: "2020", value: 200 } },
    names: { en: sown.mark("goal", members) },
  });
  await run("director", "event.add", { period: "2018", names: { en: sown.mark("event", members) } });
  await run("director", "narrative.write", {
    ...{ about: "goal", subjectId: goalId, language: "en", saidOn: "2019-01-01" },
    ...{ body: sown.mark("narrative", members), saidBy: sown.mark("narrator", members) },
  });
  await run("director", "adoption.record", {
    ...{ goalId, organizationId: own, on: "2019-01-01", note: sown.mark("adoption", members) },
  });
  await run("director", "adoption.record", { goalId, adopter: sown.mark("adopter", members), on: "2019-01-01" });
  const rows = [{ period: "2016", numerator: 734_511 }];
  const edition = (kind: string, readers: readonly string[]) => ({
    ...{ indicator: "share", publicLevel: "country", rows },
    sourceName: { en: sown.mark(`${kind}source`, readers) },
    sourceLine: { en: sown.mark(`${kind}line`, readers) },
  });
  await run("program", "edition.enter", { ...edition("edition", members), status: "partners" });
  const draft = await run("director", "edition.enter", { ...edition("draftedition", backbone), status: "draft" });
  sown.place("draftedition", backbone, draft.editionId ?? "", {
    pages: ["goal/data/editions/:id"],
    queries: [["edition.read", "editionId"]],
  });
  await sql(
    `insert into upload (initiative_id, id, indicator_id, filename, sha256, bytes, status, header)
     select $1, gen_random_uuid(), id, $2, 'x', 1, 'received', $3 from indicator where initiative_id = $1 limit 1`,
    [initiativeId, `${sown.mark("upload", backbone)}.csv`, JSON.stringify(glance)],
  );
}

async function plantAgenda({ run }: ReadersHouse, sown: Sown, { own, neighbours }: Organizations): Promise<void> {
  const text = (vision: string): string => `# Vision\n\n${vision}\n\n# Mission\n\nAll of us.\n`;
  await run("director", "agenda.begin", { text: text(sown.mark("agenda", members, true)), language: "en" });
  const named = await run("partner", "disagreement.name", { question: sown.mark("disagreement", members) });
  await run("partner", "disagreement.word", { id: named.id, wording: sown.mark("ownview", members) });
  await run("director", "agenda.publish", { note: sown.mark("versionnote", members) });
  const draft = (await run("director", "agenda.read-draft")) as never as {
    sections: { kind: string; id: string; text: string; version: number }[];
  };
  const mission = draft.sections.find(({ kind }) => kind === "mission");
  await run("director", "document.write", {
    id: mission?.id,
    base: mission?.version,
    text: sown.mark("draft", members),
  });
  sown.place("agendadraft", members, mission?.id ?? "", {
    pages: ["texts/:id/history", "texts/:id/live"],
    queries: [
      ["document.history", "id"],
      ["document.read-live", "id"],
    ],
  });
  await run("partner", "agenda.endorse", {
    ...{ version: 1, organizationId: own, declares: true, reservation: sown.mark("reservation", members) },
  });
  await run("neighbour", "agenda.endorse", { version: 1, organizationId: neighbours, declares: true });
  await run("neighbour", "agenda.take-back", {
    ...{ version: 1, organizationId: neighbours, note: sown.mark("takenback", members) },
  });
  const { id } = await run("partner", "agenda.propose", {
    ...{ section: "mission", base: mission?.version, text: sown.mark("amendment", members) },
    why: sown.mark("amendmentwhy", members),
  });
  sown.place("amendment", members, id ?? "", {
    pages: ["goal/agreed/amendments/:id"],
    queries: [["agenda.read-proposal", "id"]],
  });
  await run("director", "agenda.answer-proposal", { id, answer: "declined", reason: sown.mark("answerwhy", members) });
}
