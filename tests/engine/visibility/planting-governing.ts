import { backbone, committee, everyone, members, type Sown } from "./marks.ts";
import type { ReadersHouse } from "./readers.ts";

/** A day so many days from today, `2026-03-12`. */
export const day = (distance: number): string =>
  new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);
const minute = 60_000;

/** The committees of the planting: one whose papers are its own, and one whose papers members read. */
export interface Committees {
  closed: string;
  open: string;
  /** The seat that ends once everything stands. */
  seatThatEnds: string;
}

/** A committee with a chair, a secretary of the backbone team and whoever will leave it. */
export async function plantCommittees(house: ReadersHouse, sown: Sown, ownId: string): Promise<Committees> {
  const { run, personIds } = house;
  const closed = await run("director", "body.found", {
    ...{
      names: { en: sown.mark("bodyname", members, true) },
      slug: "steering",
      kind: "steering",
      quorumLeast: 1,
      quorumShare: 0.1,
    },
    mandate: { en: sown.mark("mandate", members, true) },
  });
  const open = await run("director", "body.found", {
    ...{
      names: { en: sown.mark("bodynameopen", members, true) },
      slug: "working",
      kind: "working-group",
      papersFor: "members",
    },
    ...{ quorumLeast: 1, quorumShare: 0.1 },
  });
  await run("director", "seat.add", { bodyId: closed.id, personId: personIds.seated, duty: "chair" });
  const leaving = await run("director", "seat.add", { bodyId: closed.id, personId: personIds.unseated });
  const gone = await run("director", "seat.add", { bodyId: closed.id, holder: "A former member", since: day(-30) });
  await run("director", "seat.end", { id: gone.id, because: sown.mark("seatend", [...committee, "backbone"]) });
  await run("seated", "interest.declare", {
    ...{
      bodyId: closed.id,
      kind: "employed",
      organizationId: ownId,
      words: sown.mark("interest", [...committee, "backbone"]),
    },
  });
  await run("seated", "interest.declare", {
    ...{ bodyId: closed.id, kind: "board", words: sown.mark("interestopen", members), forMembers: true },
  });
  return { closed: closed.id ?? "", open: open.id ?? "", seatThatEnds: leaving.id ?? "" };
}

const decisionDoors = {
  pages: ["decisions/:id", "decisions/:id/edit", "discussions/about/decision/:id"],
  queries: [
    ["decision.read", "id"],
    ["decision.to-edit", "id"],
    ["decision.begin", "supersedes"],
    ["discussion.about", "id"],
  ],
  changes: ["decision."],
} as const;

/** Decisions in preparation, open, and decided for each circle of readers: the one in preparation, and one that members read. */
export async function plantDecisions({ run }: ReadersHouse, sown: Sown, { closed }: Committees) {
  const propose = async (kind: string, readers: readonly string[], readBy: string): Promise<string> => {
    const { id } = await run("seated", "decision.propose", {
      ...{ bodyId: closed, title: sown.mark(kind, readers, true), method: "consent", readBy },
      proposal: sown.mark(`${kind}text`, readers, true),
    });
    sown.place(kind, readers, id ?? "", decisionDoors);
    return id ?? "";
  };
  const vote = (id: string, choice: string, kind: string) =>
    run("seated", "decision.vote", { id, choice, reason: sown.mark(kind, committee) });
  const prepared = await propose("prepared", committee, "members");
  const opened = await propose("opened", committee, "members");
  await run("seated", "decision.open", { id: opened, until: day(5) });
  await vote(opened, "objection", "objection");
  const decided: string[] = [];
  for (const [kind, readers, readBy] of [
    ["decidedbody", committee, "body"],
    ["decidedmembers", members, "members"],
    ["decidedopen", everyone, "everyone"],
  ] as const) {
    const id = await propose(kind, readers, readBy);
    await run("seated", "decision.open", { id, until: day(5) });
    await run("unseated", "decision.vote", { id, choice: "agree" });
    await vote(id, "agree", `${kind}vote`);
    await run("seated", "decision.close", { id });
    await run("seated", "decision.carry", { id, state: "decided", effect: sown.mark(`${kind}effect`, readers) });
    if (readBy === "members") decided.push(id);
  }
  await run("unseated", "decision.recuse", { id: prepared, words: sown.mark("recusal", committee) });
  return { prepared, taken: decided[0] ?? "" };
}

/** What people said they would do. */
export async function plantActions(
  { run, personIds }: ReadersHouse,
  sown: Sown,
  { closed }: Committees,
): Promise<void> {
  const add = async (kind: string, readers: readonly string[], more: object): Promise<void> => {
    const { id } = await run("seated", "action.add", { bodyId: closed, what: sown.mark(kind, readers, true), ...more });
    sown.place(kind, readers, id ?? "", {
      pages: ["actions/:id", "discussions/about/action/:id"],
      queries: [
        ["action.read", "id"],
        ["discussion.about", "id"],
      ],
      changes: ["action."],
    });
    if (kind === "actiondone")
      await run("seated", "action.end", { id, state: "dropped", outcome: sown.mark("actionoutcome", readers) });
  };
  await add("action", [...committee, "neighbour"], { personId: personIds.neighbour });
  await add("actiondone", committee, { personId: personIds.director });
  await add("actionmembers", members, { personId: personIds.seated, forMembers: true });
}

const meetingDoors = {
  pages: ["agenda", "attendance", "minutes", "edit", "write", ""].map((part) =>
    `meetings/:id/${part}`.replace(/\/$/, ""),
  ),
  queries: [
    ["meeting.read", "id"],
    ["meeting.read-to-change", "id"],
    ["discussion.about", "id"],
  ],
  changes: ["meeting."],
} as const;

/** Meetings: one to come, one that was with minutes, one of a committee that opens its papers, one open to everyone. */
export async function plantMeetings(house: ReadersHouse, sown: Sown, bodies: Committees): Promise<string> {
  const { run, clock } = house;
  const link = (kind: string) => `https://meet.example.org/${sown.mark(kind, committee).replace(" ", "-")}`;
  const plan = async (kind: string, bodyId: string, more: object = {}): Promise<string> => {
    const { id } = await run("director", "meeting.plan", {
      ...{ bodyId, title: sown.mark(kind, kind === "meetingopen" ? everyone : members, true) },
      ...{ day: day(3), from: "10:00", to: "11:00", keepDay: true, ...more },
    });
    sown.place(kind, kind === "meetingopen" ? everyone : members, id ?? "", meetingDoors);
    return id ?? "";
  };
  const coming = await plan("meeting", bodies.closed, { link: link("link") });
  await run("director", "meeting.add-item", {
    ...{ id: coming, title: sown.mark("item", committee), note: sown.mark("itemnote", committee) },
  });
  await paper(house, sown, coming, "paper", committee);
  await run("seated", "meeting.answer", {
    ...{ id: coming, reply: "no", substitute: sown.mark("substitute", [...committee, "backbone"]) },
  });
  await run("seated", "matter.raise", {
    ...{ bodyId: bodies.closed, title: sown.mark("matter", committee), why: sown.mark("matterwhy", committee) },
  });
  const working = await plan("meetingworking", bodies.open);
  await run("director", "meeting.add-item", { id: working, title: sown.mark("itemmembers", members) });
  await paper(house, sown, working, "papermembers", members);
  await plan("meetingopen", bodies.open, { openTo: "everyone" });
  const cancelled = await plan("cancelled", bodies.closed);
  await run("director", "meeting.cancel", { id: cancelled, because: sown.mark("cancelwhy", members) });
  clock.now = new Date(Date.now() - 3 * 86_400_000);
  const held = await plan("held", bodies.closed, { day: day(-2) });
  clock.now = new Date();
  await minutes(house, sown, held);
  return coming;
}

async function paper({ run }: ReadersHouse, sown: Sown, id: string, kind: string, readers: readonly string[]) {
  const { file } = await run("director", "meeting.add-paper", {
    ...{ id, file: { name: `${kind}.txt`, bytes: new TextEncoder().encode(sown.mark(kind, readers)) } },
  });
  sown.place(kind, readers, file ?? "", {
    pages: [`files/:id/${kind}.txt`],
    queries: [["file.show", "id"]],
    changes: ["file."],
  });
}

async function minutes({ run, clock }: ReadersHouse, sown: Sown, id: string): Promise<void> {
  const { document } = await run("director", "meeting.begin-minutes", { id });
  const text = sown.mark("minutes", committee, true);
  await run("director", "document.write", { id: document, base: 1, text });
  sown.place("minutes", committee, document ?? "", {
    pages: ["texts/:id/history", "texts/:id/live"],
    queries: [
      ["document.history", "id"],
      ["document.read-live", "id"],
    ],
    changes: ["document."],
  });
  await run("director", "meeting.attend", { id, names: [sown.mark("attendance", committee)] });
  await run("director", "meeting.open-corrections", { id, until: day(2) });
  const { correction } = await run("seated", "meeting.ask-correction", {
    id,
    text: sown.mark("correction", committee),
  });
  await run("director", "meeting.settle-correction", { id, correction, answer: sown.mark("settled", committee) });
  clock.now = new Date(clock.now.getTime() + minute);
}

/** The words for whoever leads next. */
export async function plantHandOver({ run }: ReadersHouse, sown: Sown): Promise<void> {
  await run("director", "desk.begin-hand-over");
  const found = (await run("director", "desk.hand-over")) as never as { words: { id: string; version: number } };
  await run("director", "document.write", {
    id: found.words.id,
    base: found.words.version,
    text: sown.mark("handover", backbone),
  });
  sown.place("handover", backbone, found.words.id, {
    pages: ["texts/:id/history", "texts/:id/live"],
    queries: [
      ["document.history", "id"],
      ["document.read-live", "id"],
    ],
    changes: ["document."],
  });
}
