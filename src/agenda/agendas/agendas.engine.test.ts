import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeText } from "../../backbone/documents/operations.ts";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { type Agreed, readAgreed } from "./agreed.ts";
import { answerAmendment, proposeAmendment, readAmendment, withdrawAmendment } from "./amendments/operations.ts";
import { nameDisagreement, settleDisagreement, wordStance } from "./disagreements/operations.ts";
import { endorse, takeEndorsementBack } from "./endorsements/operations.ts";
import { beginAgenda, letWrite, openAgenda, publishAgenda } from "./operations.ts";
import { readAgendaDraft, readVersion } from "./reading.ts";
import { agendaCondition, agendaDesk, agendaWaiting } from "./sources.ts";

let scratch: Scratch;
const now = new Date("2026-03-12T10:00:00Z");
const [schools, college, museum] = [newId(), newId(), newId()];

/** An initiative of its own for each test, with three organizations. */
async function found() {
  const initiativeId = newId();
  const inside = { initiativeId, personId: null };
  await scratch.records.write(inside, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, ${`i-${initiativeId}`}, '{}', 'en')`.execute(
      tx,
    );
    for (const [id, name] of [
      [schools, "Schools"],
      [college, "College"],
      [museum, "Museum"],
    ])
      await sql`insert into organization (initiative_id, id, name, language) values (${initiativeId}, ${id}, ${name}, 'en')`.execute(
        tx,
      );
  });
  const member = async (may: Permission, organizationIds: string[] = [], authority: string | null = "decides") => {
    const personId = newId();
    await scratch.records.write(inside, async (tx) => {
      await sql`insert into membership (initiative_id, person_id, permissions) values (${initiativeId}, ${personId}, ${[may]})`.execute(
        tx,
      );
      for (const id of organizationIds)
        await sql`insert into representation (initiative_id, person_id, organization_id, authority) values (${initiativeId}, ${personId}, ${id}, ${authority})`.execute(
          tx,
        );
    });
    const membership = { initiativeId, permissions: [may], organizationIds, bodyIds: [] };
    return {
      kind: "person" as const,
      personId,
      name: "Noa",
      mail: "",
      ownsInstallation: false,
      memberships: [membership],
    };
  };
  const ask = <R = unknown>(operation: object, actor: Actor, input: unknown = {}): Promise<R> => {
    const house: House = { records: scratch.records, figures: scratch.figures, uploads: "", now: () => now };
    return dispatch(house, operation as Operation, { actor, initiativeId, language: "en" }, input) as Promise<R>;
  };
  const rows = async (query: ReturnType<typeof sql>) =>
    (await scratch.records.write(inside, (tx) => query.execute(tx))).rows;
  const backbone = await member("backbone");
  return { initiativeId, inside, member, ask, rows, backbone };
}

const draftText = "Vision\nEvery pupil.\n\nPrinciples\nFigures first.\n\nOpen disagreements\nWho pays?\n";
const visitor: Actor = { kind: "visitor" };

beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch?.close());

interface Draft {
  sections: { kind: string; id: string; text: string; version: number; writes: boolean }[];
}

test("a draft is begun once, and read by members alone until it is opened", async () => {
  const { ask, backbone, member } = await found();
  const partner = await member("partner");
  await expect(ask(beginAgenda, partner, {})).rejects.toMatchObject({ reason: "forbidden" });
  const begun = await Promise.allSettled([1, 2].map(() => ask(beginAgenda, backbone, { text: draftText })));
  expect(begun.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await ask<Draft>(readAgendaDraft, partner)).sections.map(({ writes }) => writes)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  await ask(publishAgenda, backbone);
  const stranger: Actor = { ...partner, personId: newId(), memberships: [] };
  await expect(ask(readAgreed, visitor)).rejects.toMatchObject({ reason: "forbidden" });
  for (const query of [readAgreed, readVersion])
    await expect(ask(query, stranger, { number: 1 })).rejects.toMatchObject({ reason: "not-found" });
  await expect(ask(openAgenda, await member("steering"), { open: true })).rejects.toMatchObject({
    reason: "forbidden",
  });
  await ask(openAgenda, backbone, { open: true });
  expect((await ask<Agreed>(readAgreed, visitor)).version?.sections.vision).toBe("Every pupil.\n");
  await expect(ask(readAgendaDraft, visitor)).rejects.toMatchObject({ reason: "forbidden" });
});

test("what is open to everyone names no person, no proposal and no reservation", async () => {
  const { ask, backbone, member } = await found();
  const partner = await member("partner", [schools]);
  await ask(beginAgenda, backbone, { text: draftText });
  const [{ id }] = (await ask<{ disagreements: [{ id: string }] }>(readAgendaDraft, partner)).disagreements;
  await ask(wordStance, partner, { id, wording: "A view of my own." });
  await ask(publishAgenda, backbone);
  await ask(endorse, partner, { version: 1, organizationId: schools, reservation: "Not in summer." });
  await ask(proposeAmendment, partner, { section: "vision", base: 1, text: "All.", why: "Shorter." });
  await ask(openAgenda, backbone, { open: true });
  const seen = await ask<Agreed>(readAgreed, visitor);
  expect(seen.endorsers).toMatchObject([
    { organization: "Schools", hasReservation: true, reservation: null, by: null },
  ]);
  expect(seen.disagreements[0]?.stances).toMatchObject([{ holder: null, wording: "A view of my own." }]);
  expect([seen.proposals, seen.takenBack, seen.others, seen.organizations, seen.mine]).toEqual([[], [], [], [], []]);
  expect(JSON.stringify(seen)).not.toContain("Not in summer");
  expect((await ask<Agreed>(readAgreed, partner)).endorsers[0]?.reservation).toBe("Not in summer.");
});

test("an accepted change is merged with what others wrote since, by whoever was faster", async () => {
  const { ask, backbone, member, rows } = await found();
  const partner = await member("partner");
  await ask(beginAgenda, backbone, { text: "Vision\nEvery pupil learns.\nIn every town.\n" });
  const vision = async () => (await ask<Draft>(readAgendaDraft, backbone)).sections[0];
  const { id: documentId, version: base } = (await vision()) ?? { id: "", version: 0 };
  const propose = (text: string) =>
    ask<{ id: string }>(proposeAmendment, partner, { section: "vision", base, text, why: "Clearer." });
  const [first, second] = [
    await propose("Every pupil who wants to learns.\nIn every town.\n"),
    await propose("Every pupil learns.\nIn every town and village.\n"),
  ];
  await ask(writeText, backbone, {
    id: documentId,
    base,
    text: "Vision for all.\nEvery pupil learns.\nIn every town.\n",
  });
  await Promise.all([first, second].map(({ id }) => ask(answerAmendment, backbone, { id, answer: "accepted" })));
  expect((await vision())?.text).toBe(
    "Vision for all.\nEvery pupil who wants to learns.\nIn every town and village.\n",
  );
  await expect(
    ask(answerAmendment, backbone, { id: first.id, answer: "declined", reason: "No." }),
  ).rejects.toMatchObject({ reason: "conflict" });
  expect(await rows(sql`select reason from notification where person_id = ${partner.personId}`)).toEqual([
    { reason: "answered" },
    { reason: "answered" },
  ]);
});

test("a change is declined with a reason only, answered by few, and taken back by whoever proposed it", async () => {
  const { ask, backbone, member } = await found();
  const [partner, other, steering] = [await member("partner"), await member("partner"), await member("steering")];
  await ask(beginAgenda, backbone, { text: draftText });
  const proposal = { section: "vision", base: 1, text: "Every pupil.\n", why: "As it is." };
  await expect(ask(proposeAmendment, partner, proposal)).rejects.toMatchObject({ reason: "invalid" });
  const { id } = await ask<{ id: string }>(proposeAmendment, partner, { ...proposal, text: "Each pupil.\n" });
  await expect(ask(answerAmendment, other, { id, answer: "accepted" })).rejects.toMatchObject({ reason: "forbidden" });
  await expect(ask(withdrawAmendment, other, { id })).rejects.toMatchObject({ reason: "forbidden" });
  await expect(ask(answerAmendment, steering, { id, answer: "declined" })).rejects.toMatchObject({
    faults: [{ field: "reason" }],
  });
  await ask(withdrawAmendment, partner, { id });
  expect(await ask(readAmendment, other, { id })).toMatchObject({ amendment: { state: "withdrawn" }, isMine: false });
  await expect(ask(readAmendment, visitor, { id })).rejects.toMatchObject({ reason: "forbidden" });
});

test("a published version never changes, and the same text is not published twice", async () => {
  const { ask, backbone, rows, inside } = await found();
  await expect(ask(publishAgenda, backbone)).rejects.toMatchObject({ reason: "not-found" });
  await ask(beginAgenda, backbone, { text: draftText });
  const published = await Promise.allSettled([1, 2, 3].map(() => ask(publishAgenda, backbone)));
  expect(published.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(
    scratch.records.write(inside, (tx) => sql`update agenda_version set note = 'other'`.execute(tx)),
  ).rejects.toThrow(/permission denied/);
  const draft = await ask<Draft>(readAgendaDraft, backbone);
  await ask(writeText, backbone, { id: draft.sections[1]?.id, base: 0, text: "Together.\n" });
  expect(await ask(publishAgenda, backbone, { endorseBy: "2026-04-01" })).toEqual({ number: 2 });
  await expect(ask(publishAgenda, backbone, { endorseBy: "2026-03-11" })).rejects.toMatchObject({
    faults: [{ field: "endorseBy" }],
  });
  expect(await rows(sql`select number from agenda_version order by number`)).toEqual([{ number: 1 }, { number: 2 }]);
  expect(await ask(readVersion, backbone, { number: 2, against: 1 })).toMatchObject({
    version: { sections: { mission: "Together.\n" } },
    against: { sections: { mission: "" } },
  });
});

test("who decides for an organization endorses for it, once, however many press at once", async () => {
  const { ask, backbone, member } = await found();
  const [decides, unknown, recommends, elsewhere] = [
    await member("partner", [schools]),
    await member("partner", [college], null),
    await member("partner", [museum], "recommends"),
    await member("partner"),
  ];
  await ask(beginAgenda, backbone, { text: draftText });
  await ask(publishAgenda, backbone);
  const forSchools = { version: 1, organizationId: schools };
  const pressed = await Promise.allSettled([1, 2, 3].map(() => ask(endorse, decides, forSchools)));
  expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const forCollege = { version: 1, organizationId: college };
  await expect(ask(endorse, unknown, forCollege)).rejects.toMatchObject({ faults: [{ field: "declares" }] });
  expect(await ask(endorse, unknown, { ...forCollege, declares: true })).toEqual({ endorsed: 2, of: 3 });
  for (const actor of [recommends, elsewhere])
    await expect(ask(endorse, actor, { version: 1, organizationId: museum, declares: true })).rejects.toMatchObject({
      reason: "forbidden",
    });
  await expect(ask(endorse, backbone, { version: 1, organizationId: museum })).rejects.toMatchObject({
    faults: [{ field: "recordedNote" }],
  });
  await ask(endorse, backbone, { version: 1, organizationId: museum, recordedNote: "Letter of 2 March" });
  await expect(ask(endorse, decides, { version: 7, organizationId: schools })).rejects.toMatchObject({
    reason: "not-found",
  });
  const seen = await ask<Agreed>(readAgreed, elsewhere);
  expect(seen.count).toEqual({ endorsed: 3, of: 3, withReservation: 0, askedAgain: 0 });
  expect(seen.endorsers.find(({ organization }) => organization === "Museum")?.recordedNote).toBe("Letter of 2 March");
});

test("an endorsement is taken back and stays in the history; a new version asks again", async () => {
  const { ask, backbone, member, rows, initiativeId, inside } = await found();
  const [decides, college1] = [await member("partner", [schools]), await member("partner", [college])];
  await ask(beginAgenda, backbone, { text: draftText });
  await ask(publishAgenda, backbone);
  for (const [actor, organizationId] of [
    [decides, schools],
    [college1, college],
  ] as const)
    await ask(endorse, actor, { version: 1, organizationId });
  const back = { version: 1, organizationId: college };
  await expect(ask(takeEndorsementBack, decides, back)).rejects.toMatchObject({ reason: "forbidden" });
  expect(await ask(takeEndorsementBack, college1, { ...back, note: "The board changed its mind." })).toEqual({
    endorsed: 1,
    of: 3,
  });
  await expect(ask(takeEndorsementBack, college1, back)).rejects.toMatchObject({ reason: "conflict" });
  expect((await ask<Agreed>(readAgreed, decides)).takenBack).toMatchObject([
    { organization: "College", version: 1, note: "The board changed its mind." },
  ]);

  await ask(nameDisagreement, decides, { question: "In which language?" });
  await ask(publishAgenda, backbone, { endorseBy: "2026-04-01" });
  expect((await ask<Agreed>(readAgreed, decides)).count).toMatchObject({ endorsed: 0, askedAgain: 1 });
  await expect(ask(endorse, decides, { version: 1, organizationId: schools })).rejects.toMatchObject({
    reason: "conflict",
  });
  expect(
    await rows(sql`select reason, due from notification where person_id = ${decides.personId} order by at, id`),
  ).toEqual([
    { reason: "asked", due: null },
    { reason: "asked", due: "2026-04-01" },
  ]);

  const read = <T>(step: Parameters<typeof scratch.records.read<T>>[1]) => scratch.records.read(inside, step);
  const [membership] = decides.memberships;
  if (!membership) throw new Error("She belongs to the initiative.");
  const asked = { ...membership, personId: decides.personId, now };
  expect(await read((tx) => agendaWaiting(tx, asked))).toMatchObject([
    { values: { organization: "Schools", number: "2" }, due: "2026-04-01" },
  ]);
  expect(await read((tx) => agendaWaiting(tx, { ...asked, now: new Date("2026-04-02T00:00:00Z") }))).toEqual([]);
  await ask(endorse, decides, { version: 2, organizationId: schools });
  expect(await read((tx) => agendaWaiting(tx, asked))).toEqual([]);
  await ask(proposeAmendment, decides, { section: "vision", base: 1, text: "All.\n", why: "Shorter." });
  expect(await read((tx) => agendaDesk(tx, { initiativeId, personId: backbone.personId, now }))).toMatchObject([
    { values: { count: 1 } },
    { values: { endorsed: 1, of: 3 }, due: "2026-04-01" },
  ]);
  const condition = (isMember: boolean) => read((tx) => agendaCondition(tx, { initiativeId, isMember, now }));
  expect(await condition(true)).toMatchObject({ values: { number: "2", endorsed: 1, of: 3, open: 2 } });
  expect(await condition(false)).toBeNull();
});

test("each side of a disagreement is worded by those who hold it", async () => {
  const { ask, backbone, member } = await found();
  const [one, other] = [await member("partner", [schools]), await member("partner", [college])];
  await ask(beginAgenda, backbone, { text: draftText });
  type Named = { disagreements: Agreed["disagreements"] };
  const listed = async () => (await ask<Named>(readAgendaDraft, one)).disagreements;
  const id = (await listed())[0]?.id ?? "";
  await ask(wordStance, one, { id, organizationId: schools, wording: "The ministry." });
  await ask(wordStance, one, { id, organizationId: schools, wording: "The ministry, in full." });
  await expect(ask(wordStance, one, { id, organizationId: college, wording: "Not ours." })).rejects.toMatchObject({
    reason: "forbidden",
  });
  await ask(wordStance, other, { id, wording: "All of us.", holder: "Somebody else" });
  await ask(wordStance, backbone, { id, wording: "Parents.", holder: "Parents' council" });
  expect((await listed())[0]?.stances).toMatchObject([
    { holder: "Schools", wording: "The ministry, in full.", isPersonal: false },
    { isPersonal: true, wording: "All of us." },
    { holder: "Parents' council", wording: "Parents." },
  ]);
  await expect(ask(settleDisagreement, one, { id, settled: true, how: "So." })).rejects.toMatchObject({
    reason: "forbidden",
  });
  await ask(settleDisagreement, backbone, { id, settled: true, how: "Half and half." });
  await expect(ask(wordStance, one, { id, organizationId: schools, wording: "Late." })).rejects.toMatchObject({
    reason: "conflict",
  });
});

test("who writes in the draft is decided, and a text of another initiative stays closed", async () => {
  const { ask, backbone, member } = await found();
  const other = await found();
  const partner = await member("partner");
  await ask(beginAgenda, backbone, { text: draftText });
  const { sections } = await ask<Draft>(readAgendaDraft, partner);
  const write = { id: sections[0]?.id, base: 1, text: "Ours.\n" };
  await expect(ask(writeText, partner, write)).rejects.toMatchObject({ reason: "not-found" });
  await ask(letWrite, backbone, { writtenBy: "members" });
  await ask(writeText, partner, write);
  await ask(letWrite, backbone, { writtenBy: "backbone" });
  await expect(ask(writeText, partner, { ...write, base: 2 })).rejects.toMatchObject({ reason: "not-found" });
  await expect(other.ask(writeText, other.backbone, write)).rejects.toMatchObject({ reason: "not-found" });
});

test("what is published is found and told of for members, and for everyone once it is open", async () => {
  const { ask, backbone, rows } = await found();
  await ask(beginAgenda, backbone, { text: `${draftText}Vision\n<script>alert(1)</script>\n` });
  await ask(publishAgenda, backbone);
  const thing = () => rows(sql`select audience, body from thing where kind = 'agenda'`);
  expect(await thing()).toMatchObject([{ audience: ["members"] }]);
  await ask(openAgenda, backbone, { open: true });
  expect(await thing()).toMatchObject([{ audience: ["everyone"] }]);
  await ask(openAgenda, backbone, { open: false });
  expect(await thing()).toMatchObject([{ audience: ["members"] }]);
});
