import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { type Agreed, readAgreed } from "./agreed.ts";
import { proposeAmendment } from "./amendments/operations.ts";
import { nameDisagreement } from "./disagreements/operations.ts";
import { endorse, takeEndorsementBack } from "./endorsements/operations.ts";
import { beginAgenda, publishAgenda } from "./operations.ts";
import { agendaCondition, agendaDesk, agendaWaiting } from "./sources.ts";
import { college, draftText, found, museum, now, schools } from "./testing.ts";

let scratch: Scratch;

beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch?.close());

test("who decides for an organization endorses for it, once, however many press at once", async () => {
  const { ask, backbone, member } = await found(scratch);
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
  const { ask, backbone, member, rows, initiativeId, inside } = await found(scratch);
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
