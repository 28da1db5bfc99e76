import { backbone, everyone, members, partners, type Sown } from "./marks.ts";
import type { Organizations } from "./planting-agreed.ts";
import { day } from "./planting-governing.ts";
import type { ReadersHouse } from "./readers.ts";

/** An organization reads what is its own, and so does the backbone team. */
export const own = [...backbone, "partner"] as const;
const both = [...backbone, "partner", "neighbour"] as const;

/** What of the promises the test comes back to. */
export interface PlantedPromises {
  /** Opens the update of the neighbour's promises without a sign-in, and the receipt of one that was sent by a link. */
  task: string;
  receipt: string;
  /** A promise that its organization keeps for itself, and two that are over: one kept, one ended. */
  draft: string;
  over: readonly string[];
}

const doors = {
  pages: ["work/promises/:id", "work/promises/:id/edit", "work/promises/:id/update", "work/promises/:id/updates"],
  queries: [
    ["commitment.read", "id"],
    ["commitment.read-form", "id"],
    ["report.list", "commitmentId"],
    ["report.task", "commitmentId"],
    ["evidence.chain", "id"],
    ["discussion.about", "id"],
  ],
  changes: ["commitment."],
} as const;

/** Promises at every stage, a list that was brought, what was told of them, and where two counted the same people. */
export async function plantPromises(house: ReadersHouse, sown: Sown, all: Organizations): Promise<PlantedPromises> {
  await house.run("director", "initiative.open-room", { rooms: ["work"] });
  const { draft, over } = await plantStages(house, sown, all);
  await plantBrought(house, sown);
  const { task, receipt } = await plantReports(house, sown, all);
  await plantCounts(house, sown, all);
  return { task, receipt, draft, over };
}

/** Drafts a promise of an organization; answers its id. */
async function drafted({ run }: ReadersHouse, by: string, organizationId: string, name: string, more: object = {}) {
  const { id } = await run(by, "commitment.draft", {
    ...{ organizationId, names: { en: name }, startsOn: day(-200), dueOn: day(200), ...more },
  });
  return id ?? "";
}

async function plantStages(house: ReadersHouse, sown: Sown, { own: ownId }: Organizations) {
  const { run } = house;
  const draft = await drafted(house, "partner", ownId, sown.mark("promisedraft", own, true), {
    about: { en: sown.mark("promisedraftabout", own, true) },
  });
  await run("partner", "commitment.check", { id: draft, answers: {}, note: sown.mark("checklistdraft", own) });
  sown.place("commitmentdraft", own, draft, doors);
  const waiting = await drafted(house, "director", ownId, sown.mark("promisewaiting", own, true));
  await run("director", "commitment.promise", { id: waiting });
  sown.place("commitmentwaiting", own, waiting, doors);
  const declined = await drafted(house, "director", ownId, sown.mark("promisedeclined", own, true));
  await run("director", "commitment.promise", { id: declined });
  await run("partner", "commitment.decline", { id: declined, because: sown.mark("declinedwhy", own) });
  const open = await drafted(house, "partner", ownId, sown.mark("promise", members, true), {
    ...{
      about: { en: sown.mark("promiseabout", members, true) },
      ownGoal: { en: sown.mark("promiseowngoal", members) },
    },
    partners: [{ name: sown.mark("promisehelper", members) }],
  });
  await run("partner", "commitment.check", { id: open, answers: {}, note: sown.mark("checklist", own) });
  await run("partner", "commitment.promise", { id: open });
  const { promise } = (await run("partner", "commitment.read", { id: open })) as never as {
    promise: { version: number };
  };
  await run("partner", "commitment.change", {
    ...{ id: open, version: promise.version, because: sown.mark("promisewhy", members), dueOn: day(220) },
  });
  sown.place("commitment", members, open, { ...doors, pages: ["work/promises/:id"], queries: [doors.queries[0]] });
  const over: string[] = [];
  for (const how of ["ended", "done"]) {
    const id = await drafted(house, "partner", ownId, sown.mark(`promise${how}`, members, true));
    await run("partner", "commitment.promise", { id });
    await run("partner", "commitment.end", { id, how, because: sown.mark(`${how}why`, own) });
    over.push(id);
  }
  return { draft, over };
}

/** A list with a column that the program does not know, taken in for an organization that has not said its word. */
async function plantBrought({ run }: ReadersHouse, sown: Sown): Promise<void> {
  const lead = sown.marks.find(({ kind }) => kind === "organizationown");
  const cells = [
    sown.mark("promisebrought", own, true),
    `${lead?.find} ${lead?.tell}`,
    sown.mark("sourcecolumn", backbone),
  ];
  const text = ["Promise\tOrganization\tRemark of the desk", cells.join("\t")].join("\n");
  const { id } = await run("director", "commitment.bring", { text });
  await run("director", "commitment.take", { id });
  sown.place("broughtlist", backbone, id ?? "", {
    pages: ["work/promises/bring/:id"],
    queries: [
      ["commitment.preview", "id"],
      ["commitment.export", "list"],
    ],
  });
}

type Kept = Record<"reportId", string> & Record<"version", number>;

/** Writes what is told of a promise, and sends it unless it stays a draft; answers the receipt. */
async function tells({ run }: ReadersHouse, by: string, coming: object, mine: object, sends = true): Promise<string> {
  const answers = { typed: "0", pace: "slower", alsoCounted: "no", asOf: day(-1), ...mine };
  const { reportId, version } = (await run(by, "report.save", { ...coming, mine: answers })) as never as Kept;
  if (!sends) return "";
  return String((await run(by, "report.send", { ...coming, reportId, version })).receipt);
}

/** What was told of promises, each for other readers; one by a link; one is a draft. */
async function plantReports(house: ReadersHouse, sown: Sown, { own: ownId, neighbours }: Organizations) {
  const { run, personIds } = house;
  const counted = { measure: "count", quantity: 1_000_000, unit: { en: "teachers" } };
  const promised = async (by: string, organizationId: string, kind: string, found = true) => {
    const id = await drafted(house, by, organizationId, sown.mark(kind, members, found), counted);
    await run(by, "commitment.promise", { id });
    return id;
  };
  const told = async (kind: string, amount: number, readers: readonly string[], circles: readonly string[]) => {
    // Where what was told is for everyone, they read the name there; search finds what all promises are opened to.
    const commitmentId = await promised("partner", ownId, `promise${kind}`, kind !== "everyone");
    sown.number(amount, readers);
    await tells(
      house,
      "partner",
      { commitmentId },
      {
        ...{ typed: String(amount), sureOf: String(amount), readers: circles },
        words: sown.mark(`report${kind}`, readers),
      },
    );
    sown.place(`commitmenttold${kind}`, readers.includes("visitor") ? everyone : members, commitmentId, {
      ...{ pages: ["work/promises/:id/updates"], queries: [["report.list", "commitmentId"]], changes: ["report."] },
    });
  };
  await told("own", 734_611, own, []);
  await told("partners", 734_612, [...partners], ["partners"]);
  await told("funder", 734_613, [...own, "funder"], [`person:${personIds.funder}`]);
  await told("everyone", 734_614, everyone, ["everyone"]);
  sown.reopen("promiseeveryone", everyone);
  const otherwise = await promised("partner", ownId, "promiseotherwise");
  const words = { countedOtherwise: sown.mark("countedotherwise", own), words: sown.mark("reportotherwise", own) };
  await tells(house, "partner", { commitmentId: otherwise }, { count: "otherwise", ...words });
  sown.place("commitmenttoldotherwise", members, otherwise, { pages: ["work/promises/:id/updates"] });
  const writing = await promised("partner", ownId, "promisewriting");
  await tells(house, "partner", { commitmentId: writing }, { words: sown.mark("reportdraft", own) }, false);
  return plantWindow(house, sown, [ownId, neighbours], promised);
}

/** A time in which all are asked; the neighbour answers one promise by a link, and owes another. */
async function plantWindow(
  house: ReadersHouse,
  sown: Sown,
  [ownId = "", neighbours = ""]: readonly string[],
  promised: (by: string, organizationId: string, kind: string) => Promise<string>,
): Promise<{ task: string; receipt: string }> {
  const hers = [...backbone, "neighbour"];
  const commitmentId = await promised("neighbour", neighbours, "promiselink");
  await promised("neighbour", neighbours, "promiseowed");
  const { id } = await house.run("director", "report.open-window", {
    ...{ names: { en: sown.mark("window", members) }, dueOn: day(30) },
  });
  sown.place("window", backbone, id ?? "", {
    pages: ["work/updates/:id"],
    queries: [["report.window", "id"]],
  });
  sown.place("windowown", own, ownId, { pages: [`work/updates/${id}/:id`] });
  const asked = { windowId: id, organizationId: neighbours };
  const { token } = await house.run("neighbour", "report.make-link", asked);
  sown.number(734_615, hers);
  const receipt = await tells(
    house,
    "visitor",
    { token, commitmentId },
    {
      ...{ typed: "734615", sureOf: "734615", words: sown.mark("reportlink", hers) },
      ...{ senderName: sown.mark("sendername", hers), senderRole: sown.mark("senderrole", hers) },
    },
  );
  return { task: String(token), receipt };
}

/** Where two may have counted the same people, and counts over lists. */
async function plantCounts({ run, sql, initiativeId }: ReadersHouse, sown: Sown, all: Organizations): Promise<void> {
  const [site, program] = [sown.mark("site", both), sown.mark("program", both)];
  await sql(
    `update contribution set site = $2, program = $3, period = '2026'
     where initiative_id = $1 and amount in (734611, 734615)`,
    [initiativeId, site, program],
  );
  await run("director", "contribution.seek-overlaps");
  const { overlaps } = (await run("director", "contribution.overlaps")) as never as { overlaps: { id: string }[] };
  sown.place("overlap", both, overlaps[0]?.id ?? "", {
    pages: ["work/counted-once/asked/:id"],
    queries: [["contribution.overlap", "id"]],
    changes: ["contribution."],
  });
  const counted = { period: "2017", organizationIds: [all.own, all.neighbours] };
  const { id } = await run("director", "roster.open", {
    ...{ ...counted, names: { en: sown.mark("roster", both) }, about: { en: sown.mark("rosterabout", both) } },
  });
  sown.place("roster", both, id ?? "", {
    pages: ["work/counted-once/counts/:id"],
    queries: [["roster.count", "id"]],
    changes: ["roster."],
  });
  const closed = await run("director", "roster.open", {
    ...{ ...counted, names: { en: sown.mark("rosterclosed", members) } },
  });
  await run("director", "roster.close", { id: closed.id });
}
