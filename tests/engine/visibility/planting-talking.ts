import { backbone, committee, everyone, members, partners, type Sown } from "./marks.ts";
import type { Committees } from "./planting-governing.ts";
import type { ReadersHouse } from "./readers.ts";

const file = (name: string, text: string) => ({ name: `${name}.txt`, bytes: new TextEncoder().encode(text) });

/** A page of the library for each circle of readers, with a file and an earlier version. */
export async function plantLibrary({ run, clock }: ReadersHouse, sown: Sown, { closed }: Committees): Promise<void> {
  const wishes = [
    ["everyone", everyone],
    ["members", members],
    ["partners", partners],
    ["backbone", backbone],
    [`body:${closed}`, committee],
  ] as const;
  for (const [circle, readers] of wishes) {
    const kind = circle.startsWith("body") ? "body" : circle;
    const by = kind === "body" ? "seated" : "director";
    const writers = circle === "everyone" ? "backbone" : circle;
    const { id, slug } = await run(by, "library.make", {
      ...{ title: sown.mark(`page${kind}`, readers, true), text: sown.mark(`pagefirst${kind}`, readers) },
      ...{ readers: circle, writers },
    });
    const shown = (await run(by, "library.show", { slug })) as never as { documentId: string; version: number };
    // Later than the first text, so that it is another sitting.
    clock.now = new Date(clock.now.getTime() + 7_200_000);
    await run(by, "document.write", {
      ...{ id: shown.documentId, base: shown.version, text: sown.mark(`pagetext${kind}`, readers, true) },
    });
    clock.now = new Date();
    const attached = await run(by, "library.attach", {
      id,
      file: file(`file${kind}`, sown.mark(`file${kind}`, readers)),
    });
    sown.place(`page${kind}`, readers, slug ?? "", {
      pages: ["library/:id", "library/:id/edit", "library/:id/versions"],
      queries: [
        ["library.show", "slug"],
        ["library.versions", "slug"],
      ],
    });
    const fileId = Object.values(attached as Record<string, unknown>).find((one) => typeof one === "string");
    sown.place(`file${kind}`, readers, String(fileId), {
      pages: [`files/:id/file${kind}.txt`],
      queries: [["file.show", "id"]],
      changes: ["file."],
    });
    sown.place(`text${kind}`, readers, shown.documentId, {
      pages: ["texts/:id/history", "texts/:id/live"],
      queries: [
        ["document.history", "id"],
        ["document.read-live", "id"],
      ],
      changes: ["document."],
    });
    sown.place(`id${kind}`, readers, id ?? "", { queries: [["discussion.about", "id"]], changes: ["library."] });
  }
  const gone = await run("director", "library.make", {
    ...{ title: sown.mark("removed", backbone), text: sown.mark("removedtext", []) },
    ...{ readers: "members", writers: "backbone" },
  });
  await run("director", "library.remove", { id: gone.id });
}

const threadDoors = {
  pages: ["discussions/:id"],
  queries: [["discussion.read", "id"]],
  changes: ["discussion."],
} as const;

/** A discussion, and who opened it. */
export interface PlantedThread {
  kind: string;
  readers: readonly string[];
  by: string;
  id: string;
}

/** Discussions that stand free for each circle, and some about what is not for all. */
export async function plantDiscussions(house: ReadersHouse, sown: Sown, bodies: Committees, decision: string) {
  const { run } = house;
  const threads: PlantedThread[] = [];
  const open = async (by: string, kind: string, readers: readonly string[], more: object): Promise<string> => {
    const { id } = await run(by, "discussion.open", {
      ...{ title: sown.mark(kind, readers, true), text: sown.mark(`${kind}said`, readers, true), ...more },
    });
    sown.place(kind, readers, id ?? "", threadDoors);
    threads.push({ kind, readers, by, id: id ?? "" });
    return id ?? "";
  };
  const free = await open("seated", "threadmembers", members, {
    forWhom: "members",
    tell: [house.personIds.neighbour],
  });
  await open("partner", "threadpartners", partners, { forWhom: "partners" });
  await open("seated", "threadbody", committee, { forWhom: `body:${bodies.closed}` });
  await open("partner", "threadbackbone", [...backbone, "partner"], { forWhom: "backbone" });
  await open("seated", "threaddecision", committee, { about: { kind: "decision", id: decision } });
  await open("neighbour", "threadcard", members, { about: { kind: "person", id: house.personIds.partner } });
  const said = await run("seated", "discussion.say", { id: free, text: sown.mark("takenbackmessage", []) });
  await run("seated", "message.takeBack", { id: said.messageId });
  const other = await run("partner", "discussion.say", { id: free, text: sown.mark("hiddenmessage", []) });
  await run("director", "message.hide", { id: other.messageId, reason: sown.mark("hiddenwhy", members) });
  return threads;
}

/** Announcements to segments, and a draft. */
export async function plantAnnouncements({ run }: ReadersHouse, sown: Sown, { closed }: Committees): Promise<void> {
  const announce = async (kind: string, readers: readonly string[], segment: object, send = true): Promise<void> => {
    const { id } = await run("director", "announcement.draft", {
      ...{ titles: { en: sown.mark(kind, readers, send) }, texts: { en: sown.mark(`${kind}text`, readers, send) } },
      segment,
    });
    if (send) await run("director", "announcement.send", { id });
    sown.place(kind, readers, id ?? "", {
      pages: ["announcements/:id"],
      queries: [
        ["announcement.read", "id"],
        ["announcement.choices", "id"],
      ],
      changes: ["announcement."],
    });
  };
  await announce("announced", members, { circle: "members" });
  await announce("announcedpartners", partners, { circle: "partners" });
  await announce("announcedbody", committee, { circle: `body:${closed}` });
  await announce("announcedfunder", [...backbone, "funder"], { circle: "members", permission: "funder" });
  await announce("announceddraft", ["director"], { circle: "members" }, false);
}

/** An application that was sent, with scores and a decision; one that was begun; and a nomination. */
export async function plantJoining({ run, personIds, sql, initiativeId }: ReadersHouse, sown: Sown): Promise<string> {
  const applicants = [...backbone, "seated", "neighbour", "applicant"];
  await run("director", "joining.offer-criteria");
  const asked = { kind: "long-text", label: { en: sown.mark("question", everyone) } };
  const { id: question } = await run("director", "joining.keep-question", asked);
  await run("director", "joining.open", { open: true });
  const { id: cohortId } = await run("director", "cohort.add", { names: { en: sown.mark("cohort", backbone) } });
  const nominated = await run("partner", "nomination.make", {
    ...{ organization: sown.mark("nomination", ["partner"]), language: "en" },
    why: sown.mark("nominationwhy", backbone),
  });
  const begin = async (kind: string, readers: readonly string[], nomination?: string) => {
    const { token } = await run("visitor", "application.begin", {
      ...{ name: sown.mark(kind, readers), sector: "nonprofit", contactMail: "applicant@example.org" },
      ...{
        contactName: sown.mark(
          `${kind}contact`,
          readers.filter((one) => backbone.some((hers) => hers === one)),
        ),
      },
      ...{ contactPhone: null, nomination },
    });
    await run("visitor", "application.save", {
      token,
      answers: { [question ?? ""]: sown.mark(`${kind}answer`, readers) },
    });
    return token ?? "";
  };
  await begin("applicationdraft", []);
  const token = await begin("application", applicants, nominated.token);
  await run("visitor", "application.send", { token });
  const [row] = await sql<{ id: string }>(
    "select id from application where initiative_id = $1 and sent_at is not null",
    [initiativeId],
  );
  const id = row?.id ?? "";
  await plantScores({ run, personIds } as ReadersHouse, sown, id);
  await run("director", "application.close-reading", { id });
  await run("director", "cohort.decide", {
    ...{ cohortId, decidedOn: new Date().toISOString().slice(0, 10) },
    decisions: [{ applicationId: id, outcome: "refused", reasons: sown.mark("refusal", [...backbone, "applicant"]) }],
  });
  sown.place("application", backbone, id, {
    pages: ["joining/applications/:id"],
    queries: [["application.read", "id"]],
    changes: ["application."],
  });
  sown.place("cohort", backbone, cohortId ?? "", { pages: ["joining/cohorts/:id"], queries: [["cohort.read", "id"]] });
  return token;
}

/** Two members read an application and score it, blind to each other. */
async function plantScores({ run, personIds }: ReadersHouse, sown: Sown, id: string): Promise<void> {
  const arranged = (await run("director", "joining.read-arrangement")) as never as { criteria: { id: string }[] };
  const scores = Object.fromEntries(arranged.criteria.map((criterion) => [criterion.id, 3]));
  for (const reader of ["seated", "neighbour"]) {
    const { id: key } = await run("director", "vetting.assign", { applicationId: id, personId: personIds[reader] });
    sown.place(`reading${reader}`, [reader], key ?? "", {
      pages: ["joining/vet/:id"],
      queries: [["vetting.read", "key"]],
      changes: ["vetting."],
    });
    await run(reader, "vetting.declare", { key, conflict: "none", note: null });
    await run(reader, "vetting.score", { key, scores, note: sown.mark(`score${reader}`, [...backbone, reader]) });
  }
}

/** Things that were open to more people before: what is said about them closes with them. Answers how to close them. */
export async function plantShrinking(
  { run }: ReadersHouse,
  sown: Sown,
  { closed }: Committees,
  openOrganization: string,
): Promise<() => Promise<void>> {
  const about = async (kind: "library-page" | "action" | "milestone", id: string, readers: readonly string[]) => {
    const opened = await run("director", "discussion.open", {
      ...{ about: { kind, id }, title: sown.mark(`shrunk${kind.slice(0, 4)}thread`, readers, true) },
      text: sown.mark(`shrunk${kind.slice(0, 4)}said`, readers, true),
    });
    sown.place(`shrunk${kind}`, readers, opened.id ?? "", threadDoors);
  };
  const page = await run("director", "library.make", {
    ...{ title: sown.mark("shrunkpage", backbone, true), text: sown.mark("shrunktext", backbone, true) },
    ...{ readers: "everyone", writers: "backbone" },
  });
  const attached = file("shrunk", sown.mark("shrunkfile", backbone));
  await run("director", "library.attach", { id: page.id, file: attached });
  await about("library-page", page.id ?? "", backbone);
  const action = await run("seated", "action.add", {
    ...{ bodyId: closed, what: sown.mark("shrunkaction", committee, true), forMembers: true },
  });
  await about("action", action.id ?? "", committee);
  const milestone = { on: new Date().toISOString().slice(0, 10), title: sown.mark("shrunkmilestone", members, true) };
  const recorded = await run("director", "milestone.record", { ...milestone, audience: "everyone" });
  await about("milestone", recorded.id ?? "", members);
  return async () => {
    await run("director", "library.open", { id: page.id, readers: "backbone", writers: "backbone" });
    const what = sown.marks.find(({ kind }) => kind === "shrunkaction");
    await run("seated", "action.edit", { id: action.id, what: `${what?.find} ${what?.tell}`, forMembers: false });
    await run("director", "milestone.record", { ...milestone, id: recorded.id, audience: "members" });
    await run("director", "organization.edit", { id: openOrganization, isPublic: false });
  };
}
