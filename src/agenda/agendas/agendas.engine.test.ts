import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeText } from "../../backbone/documents/operations.ts";
import type { Actor } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { type Agreed, readAgreed } from "./agreed.ts";
import { answerAmendment, proposeAmendment, readAmendment, withdrawAmendment } from "./amendments/operations.ts";
import { settleDisagreement, wordStance } from "./disagreements/operations.ts";
import { endorse } from "./endorsements/operations.ts";
import { beginAgenda, letWrite, openAgenda, publishAgenda } from "./operations.ts";
import { readAgendaDraft, readVersion } from "./reading.ts";
import { college, draftText, found, schools } from "./testing.ts";

let scratch: Scratch;
const visitor: Actor = { kind: "visitor" };

beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch?.close());

interface Draft {
  sections: { kind: string; id: string; text: string; version: number; writes: boolean }[];
}

test("a draft is begun once, and read by members alone until it is opened", async () => {
  const { ask, backbone, member } = await found(scratch);
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
  const { ask, backbone, member } = await found(scratch);
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
  const { ask, backbone, member, rows } = await found(scratch);
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
  const { ask, backbone, member } = await found(scratch);
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
  const { ask, backbone, rows, inside } = await found(scratch);
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

test("each side of a disagreement is worded by those who hold it", async () => {
  const { ask, backbone, member } = await found(scratch);
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
  const { ask, backbone, member } = await found(scratch);
  const other = await found(scratch);
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
  const { ask, backbone, rows } = await found(scratch);
  await ask(beginAgenda, backbone, { text: `${draftText}Vision\n<script>alert(1)</script>\n` });
  await ask(publishAgenda, backbone);
  const thing = () => rows(sql`select audience, body from thing where kind = 'agenda'`);
  expect(await thing()).toMatchObject([{ audience: ["members"] }]);
  await ask(openAgenda, backbone, { open: true });
  expect(await thing()).toMatchObject([{ audience: ["everyone"] }]);
  await ask(openAgenda, backbone, { open: false });
  expect(await thing()).toMatchObject([{ audience: ["members"] }]);
});
