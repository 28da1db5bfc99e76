import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/actor.ts";
import { circlesOf } from "../../../core/audience.ts";
import { collectWaiting, personIn } from "../../people/public.ts";
import { findThing } from "../../things/public.ts";
import { answerOfInitiative, beginSurvey, chooseOrganizations, finishSurvey } from "../answering/operations.ts";
import { readSheet } from "../answering/sheet.ts";
import { Surveyed } from "../testing-surveys.ts";
import { closeWave } from "./closing/operations.ts";
import { exportFigures, exportInvitation, holdWave, takeFigures } from "./elsewhere/operations.ts";
import { makeSurveyLink } from "./link-operations.ts";
import { readWave } from "./operations.ts";
import { surveysOnDesk, surveysWaiting } from "./sources.ts";

const house = new Surveyed();
const visitor: Actor = { kind: "visitor" };
beforeAll(() => house.open(6));
afterAll(() => house.scratch?.close());
beforeEach(() => house.found(6));

const see = (waveId: string, place: number) =>
  house.ask(readSheet, house.actsAs(place), { by: house.by(waveId, place) });

describe("the yearly partner survey", () => {
  const answerYear = async (waveId: string, scores: readonly number[]) => {
    for (const [place, score] of scores.entries()) {
      const by = house.by(waveId, place);
      const given = { by, question: "worth", version: 0, answer: { score, words: `Words ${place}` } };
      await house.ask(answerOfInitiative, house.actsAs(place), given);
      await house.ask(finishSurvey, house.actsAs(place), { by });
    }
  };

  test("compares the same organizations with themselves, in a word, and shows words from k on", async () => {
    const first = await house.openWave({ kind: "partner", closesOn: "2026-03-10" });
    await answerYear(first.id, [2, 2, 2, 3, 2]);
    await house.ask(closeWave, house.backbone, { id: first.id });
    const second = await house.openWave({ kind: "partner" });
    expect(second.number).toBe(2);
    await answerYear(second.id, [4, 4, 4, 4, 5, 5]);
    await house.ask(closeWave, house.backbone, { id: second.id });
    const { figures } = await house.ask(readWave, house.actsAs(0), { id: second.id });
    expect(figures).toMatchObject({
      answered: 6,
      questions: [{ question: "worth", agree: { word: "most", about: null }, since: "more" }, {}, {}],
    });
    const { questions } = figures as { questions: { words: string[]; agree: unknown }[] };
    expect(questions[0]?.words).toHaveLength(6);
    expect(questions[1]).toMatchObject({ agree: null, words: [] });
  });

  test("says nothing below k answers", async () => {
    const { id } = await house.openWave({ kind: "partner" });
    await answerYear(id, [5, 5, 5, 5]);
    await house.ask(closeWave, house.backbone, { id });
    const { figures } = await house.ask(readWave, house.actsAs(0), { id });
    expect(figures).toMatchObject({ answered: 4, questions: [{ agree: null, since: null, words: [] }, {}, {}] });
  });
});

describe("a survey that another installation holds", () => {
  test("takes no answer here, is asked there under the same organizations, and gets figures back", async () => {
    const elsewhere = { name: "The university", address: "https://survey.example.edu" };
    const { id } = await house.openWave({ elsewhere });
    await expect(see(id, 0)).rejects.toMatchObject({ reason: "not-found" });
    await expect(house.ask(closeWave, house.backbone, { id })).rejects.toMatchObject({ reason: "conflict" });
    const invitation = await house.ask(exportInvitation, house.backbone, { id });
    expect(invitation.text).not.toContain("example.org");

    const there = new Surveyed();
    there.scratch = house.scratch;
    await there.found(0);
    const broken = invitation.text.replace("Partner 1", "Partner X");
    await expect(there.ask(holdWave, there.backbone, { text: broken })).rejects.toMatchObject({
      faults: [{ field: "text" }],
    });
    const held = await there.ask(holdWave, there.backbone, { text: invitation.text });
    expect(held.organizations).toBe(6);
    const link = { waveId: held.id, organizationId: house.of(0) };
    const { token } = await there.ask(makeSurveyLink, there.backbone, link);
    const by = { token: (await there.ask(beginSurvey, visitor, { link: token })).token };
    await there.ask(chooseOrganizations, visitor, { by, add: [house.of(1)] });
    await there.ask(finishSurvey, visitor, { by });
    await there.ask(closeWave, there.backbone, { id: held.id });
    const sent = await there.ask(exportFigures, there.backbone, { id: held.id });

    await expect(
      house.ask(takeFigures, house.backbone, { id, text: sent.text.replace("answered", "answers") }),
    ).rejects.toMatchObject({ faults: [{ field: "text" }] });
    expect((await house.ask(takeFigures, house.backbone, { id, text: sent.text })).sha256).toBe(sent.sha256);
    const seen = await house.ask(readWave, house.actsAs(3), { id });
    expect(seen).toMatchObject({ wave: { state: "closed", figuresSha256: sent.sha256 }, figures: { answered: 1 } });
    await expect(house.ask(takeFigures, house.backbone, { id, text: sent.text })).rejects.toMatchObject({
      reason: "conflict",
    });
  });
});

test("asks each person once, waits on her list until it is done, and tells the backbone team how far it is", async () => {
  const { id } = await house.openWave();
  const { initiativeId, now } = house;
  const read = <T>(step: Parameters<typeof house.scratch.records.read<T>>[1]) =>
    house.scratch.records.read({ initiativeId, personId: null }, step);
  const waits = (place: number) =>
    read((tx) => collectWaiting(tx, [surveysWaiting], personIn(house.actsAs(place), initiativeId, now)));
  const told = await read((tx) => tx.selectFrom("notification").select(["person_id", "due", "reason"]).execute());
  expect(told.filter(({ reason, due }) => reason === "asked" && due === "2026-03-22")).toHaveLength(6);
  expect(await waits(0)).toMatchObject([
    { path: `partners/together/waves/${id}/answer/${house.of(0)}`, due: "2026-03-22" },
  ]);
  await house.answers(id, 0, [[1, 2]]);
  expect(await waits(0)).toEqual([]);
  expect(await read((tx) => surveysOnDesk(tx, { initiativeId, personId: "", now }))).toMatchObject([
    { values: { done: 1, asked: 6 } },
  ]);
  const thing = await read((tx) =>
    findThing(tx, initiativeId, circlesOf(house.actsAs(1), initiativeId), { kind: "survey", id }),
  );
  expect(thing?.path).toBe(`partners/together/waves/${id}`);
});

test("two thousand organizations in one survey: names by the few, and one closing", { timeout: 120_000 }, async () => {
  await house.found(2000);
  const { id } = await house.openWave();
  const { initiativeId } = house;
  const sheet = await see(id, 7);
  expect(sheet).toMatchObject({ roster: 1999, more: 1999 - 25 });
  expect(JSON.stringify(sheet).length).toBeLessThan(10_000);
  // One person who acts for all of them answers for each about ten others.
  const everybody = house.person(["partner"], house.organizations);
  const personId = everybody.kind === "person" ? everybody.personId : "";
  await house.scratch.records.write({ initiativeId, personId }, async (tx) => {
    await sql`insert into representation (initiative_id, person_id, organization_id)
      select ${initiativeId}, ${personId}, id from unnest(${sql.val(house.organizations)}::uuid[]) as o(id)`.execute(
      tx,
    );
    await sql`with o as (select id, place::int from unnest(${sql.val(house.organizations)}::uuid[]) with ordinality as o(id, place))
      insert into relation_answer (initiative_id, wave_id, from_organization_id, to_organization_id, tie, openness, answered_at)
      select ${initiativeId}, ${id}, f.id, t.id, 1 + (f.place * step) % 4, 1 + step % 4, now()
      from o f cross join generate_series(1, 10) step join o t on t.place = 1 + (f.place + step * step * 7) % 2000
      where f.id <> t.id on conflict do nothing`.execute(tx);
    await sql`update survey_asked set state = 'done' where wave_id = ${id}`.execute(tx);
  });
  await house.ask(closeWave, house.backbone, { id });
  const { figures, asked } = await house.ask(readWave, house.backbone, { id });
  expect(figures).toMatchObject({ organizations: 2000, answered: 2000 });
  expect(asked).toHaveLength(2000);
  expect((await house.ask(readSheet, everybody, { by: house.by(id, 7) })).chosen.length).toBeGreaterThan(8);
});
