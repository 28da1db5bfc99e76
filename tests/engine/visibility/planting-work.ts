import { backbone, committee, everyone, members, partners, type Sown } from "./marks.ts";
import type { Organizations } from "./planting-agreed.ts";
import { day } from "./planting-governing.ts";
import { own } from "./planting-promises.ts";
import type { ReadersHouse } from "./readers.ts";

const file = (name: string, text: string) => ({ name: `${name}.txt`, bytes: new TextEncoder().encode(text) });

/** What organizations do, ask of each other, found out and make together; and what is said of the six functions. */
export async function plantWork(house: ReadersHouse, sown: Sown, all: Organizations, bodyId: string): Promise<void> {
  const cause = sown.planted.find(({ kind }) => kind === "cause")?.id ?? "";
  await plantActivities(house, sown, all, cause);
  await plantAsks(house, sown, all, cause);
  await plantPractices(house, sown, all, cause);
  await plantProjects(house, sown, all);
  await plantGovernment(house, sown, all, { bodyId, cause });
  await house.run("director", "function.assess", {
    answers: [{ function: "vision", score: 3, words: sown.mark("functionwords", ["director"]) }],
  });
}

async function plantActivities({ run }: ReadersHouse, sown: Sown, all: Organizations, cause: string): Promise<void> {
  const doors = {
    pages: ["work/activities/:id", "work/activities/:id/edit", "work/chains/activity/:id"],
    queries: [
      ["activity.read", "id"],
      ["activity.read-for-change", "id"],
      ["evidence.chain", "id"],
      ["discussion.about", "id"],
    ],
    changes: ["activity."],
  } as const;
  const add = async (by: string, kind: string, readers: readonly string[]): Promise<string> => {
    const { id } = await run(by, "activity.add", {
      ...{ organizationId: all.own, challengeIds: [cause], names: { en: sown.mark(kind, readers, true) } },
      about: { en: sown.mark(`${kind}about`, readers, true) },
    });
    sown.place(kind, readers, id ?? "", doors);
    return id ?? "";
  };
  const done = await add("partner", "activity", members);
  await add("director", "activitywaiting", own);
  await run("seated", "evidence.judge", {
    ...{ fromKind: "activity", fromId: done, toKind: "challenge", toId: cause, strength: "promising" },
    ...{ words: sown.mark("judgedwords", members), source: sown.mark("judgedsource", members) },
  });
}

async function plantAsks(house: ReadersHouse, sown: Sown, all: Organizations, cause: string): Promise<void> {
  const { run, sql, initiativeId } = house;
  const ask = async (kind: string, readers: readonly string[], circle: string): Promise<string> => {
    const { id } = await run("partner", "ask.add", {
      ...{ kind: "ask", organizationId: all.own, challengeIds: [cause], readers: circle },
      ...{ title: sown.mark(kind, readers, true), words: sown.mark(`${kind}words`, readers, true) },
    });
    sown.place(kind, readers, id ?? "", {
      pages: ["work/asks/:id", "work/asks/:id/edit"],
      queries: [
        ["ask.read", "id"],
        ["ask.read-for-change", "id"],
        ["discussion.about", "id"],
      ],
      changes: ["ask."],
    });
    return id ?? "";
  };
  await ask("askbackbone", own, "backbone");
  await ask("askpartners", partners, "partners");
  const open = await ask("askmembers", members, "members");
  const two = ["partner", "neighbour"];
  const words = sown.mark("askanswer", two);
  await run("neighbour", "ask.answer", { id: open, organizationId: all.neighbours, words });
  const [answer] = await sql<{ id: string }>("select id from ask_answer where initiative_id = $1", [initiativeId]);
  await run("partner", "ask.decide", { id: answer?.id, take: true, reply: sown.mark("askreply", two) });
  const closed = await ask("askclosed", partners, "partners");
  await run("partner", "ask.close", { id: closed, cameOfIt: sown.mark("askcameofit", partners) });
  const rested = await ask("askrested", ["partner"], "members");
  await sql("update ask set until = current_date - 2 where id = $1", [rested]);
  await run("program", "ask.rest");
}

async function plantPractices({ run }: ReadersHouse, sown: Sown, all: Organizations, cause: string): Promise<void> {
  const tell = async (kind: string, readers: readonly string[], isPublic: boolean): Promise<void> => {
    const { id } = await run("partner", "practice.tell", {
      ...{ organizationId: all.own, challengeIds: [cause], strength: "promising", isPublic },
      ...{ title: sown.mark(kind, readers, true), how: sown.mark(`${kind}how`, readers, true) },
      source: sown.mark(`${kind}source`, readers),
    });
    await run("partner", "practice.attach", { id, file: file(kind, sown.mark(`${kind}file`, readers)) });
    await run("neighbour", "practice.use", {
      ...{ practiceId: id, organizationId: all.neighbours, worked: "partly", words: sown.mark(`${kind}use`, members) },
    });
    sown.place(kind, readers, id ?? "", {
      pages: ["work/practices/:id", "work/practices/:id/edit"],
      queries: [
        ["practice.read", "id"],
        ["practice.read-for-change", "id"],
        ["discussion.about", "id"],
      ],
      changes: ["practice."],
    });
  };
  await tell("practice", members, false);
  await tell("practiceopen", everyone, true);
}

async function plantProjects({ run }: ReadersHouse, sown: Sown, all: Organizations): Promise<void> {
  const team = [...own, "neighbour"];
  const { id } = await run("partner", "project.begin", {
    ...{ kind: "solution-lab", organizationId: all.own, startsOn: day(-10), dueOn: day(90) },
    names: { en: sown.mark("project", members, true) },
    about: { en: sown.mark("projectabout", members, true) },
  });
  await run("neighbour", "project.come-in", { id, organizationId: all.neighbours });
  await run("neighbour", "project.add-task", { projectId: id, what: sown.mark("task", team), dueOn: day(5) });
  await run("partner", "project.give", { projectId: id, what: sown.mark("output", members) });
  const { outputs } = (await run("partner", "project.read", { id })) as never as { outputs: { id: string }[] };
  await run("neighbour", "project.adopt", {
    ...{ projectId: id, outputId: outputs[0]?.id, organizationId: all.neighbours, words: sown.mark("adopts", members) },
  });
  sown.place("project", members, id ?? "", {
    pages: ["work/projects/:id"],
    queries: [
      ["project.read", "id"],
      ["discussion.about", "id"],
    ],
    changes: ["project."],
  });
}

/** Asks of those who govern, and campaigns: each for members, and opened to everyone. */
async function plantGovernment(
  { run }: ReadersHouse,
  sown: Sown,
  all: Organizations,
  { bodyId, cause }: { bodyId: string; cause: string },
): Promise<void> {
  for (const [end, readers] of [
    ["", members],
    ["open", everyone],
  ] as const) {
    const asked = `policy${end}`;
    const { id } = await run("director", "policy.add", {
      ...{ kind: "regulation", bodyId, challengeId: cause, names: { en: sown.mark(asked, readers, true) } },
      ...{
        about: { en: sown.mark(`${asked}about`, readers, true) },
        askedName: sown.mark(`${asked}of`, readers, true),
      },
      why: { en: sown.mark(`${asked}why`, readers, true) },
    });
    await run("director", "policy.step", {
      ...{ id, state: "asked", on: day(-3), words: sown.mark(`${asked}step`, readers) },
      source: sown.mark(`${asked}source`, readers),
    });
    const noted = [...new Set([...backbone, ...committee])];
    await run("director", "policy.write-note", { id, words: sown.mark(`${asked}note`, noted) });
    sown.place(asked, readers, id ?? "", {
      pages: ["work/government/asks/:id"],
      queries: [
        ["policy.read", "id"],
        ["discussion.about", "id"],
      ],
      changes: ["policy."],
    });
    const campaign = `campaign${end}`;
    const added = await run("partner", "campaign.add", {
      ...{ organizationId: all.own, names: { en: sown.mark(campaign, readers, true) } },
      ...{ asks: { en: sown.mark(`${campaign}asks`, readers, true) } },
    });
    await run("partner", "campaign.note-reach", {
      ...{ id: added.id, channel: "web", measure: "people", fromOn: day(-9), amount: 4, toOn: day(-8) },
      source: sown.mark(`${campaign}source`, readers),
    });
    sown.place(campaign, readers, added.id ?? "", {
      pages: ["work/government/campaigns/:id"],
      queries: [
        ["campaign.read", "id"],
        ["discussion.about", "id"],
      ],
      changes: ["campaign."],
    });
    if (end === "") continue;
    await run("director", "policy.open", { id, open: true });
    await run("partner", "campaign.open", { id: added.id, open: true });
  }
}
