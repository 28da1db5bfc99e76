import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/actor.ts";
import { Surveyed } from "../testing-surveys.ts";
import { clearWave, closeWave } from "../waves/closing/operations.ts";
import { mailLinks, makeSurveyLink } from "../waves/link-operations.ts";
import { listAllWaves, readWave } from "../waves/operations.ts";
import {
  answerAbout,
  beginSurvey,
  chooseOrganizations,
  declineSurvey,
  finishSurvey,
  takeBackAnswers,
} from "./operations.ts";
import { readSheet } from "./sheet.ts";

const house = new Surveyed();
const visitor: Actor = { kind: "visitor" };
beforeAll(() => house.open(6));
afterAll(() => house.scratch?.close());
beforeEach(() => {
  house.now = new Date("2026-03-01T09:00:00Z");
  return house.found(6);
});

const see = (waveId: string, place: number) =>
  house.ask(readSheet, house.actsAs(place), { by: house.by(waveId, place) });
const history = () =>
  house.scratch.records.read({ initiativeId: house.initiativeId, personId: null }, (tx) =>
    tx.selectFrom("history").select(["operation", "actor_name", "detail"]).execute(),
  );
/** Begins on a phone, by a link that the backbone team made. */
async function phoneOf(waveId: string, place: number): Promise<string> {
  const { token } = await house.ask(makeSurveyLink, house.backbone, { waveId, organizationId: house.of(place) });
  return (await house.ask(beginSurvey, visitor, { link: token })).token;
}

describe("who may", () => {
  test("answers only for an organization that she acts for; another's survey is not there", async () => {
    const { id } = await house.openWave();
    await house.answers(id, 0, [[1, 4]]);
    const by = house.by(id, 0);
    const to = { by, to: house.of(1), version: 2, answer: { tie: 0 } };
    for (const somebody of [house.actsAs(1), house.backbone, visitor, { kind: "program" } as const]) {
      const doors = [
        [readSheet, { by }],
        [chooseOrganizations, { by, add: [house.of(2)] }],
        [answerAbout, to],
        [finishSurvey, { by }],
        [declineSurvey, { by }],
        [takeBackAnswers, { by }],
      ] as const;
      for (const [operation, input] of doors)
        await expect(house.ask(operation, somebody, input), operation.name).rejects.toMatchObject({
          reason: "not-found",
        });
    }
    expect((await see(id, 0)).chosen[0]?.answer?.tie).toBe(4);
  });

  test("who has not answered is for the backbone team; members see how many, visitors nothing", async () => {
    const { id } = await house.openWave();
    await house.answers(id, 0, [[1, 3]]);
    const seen = await house.ask(readWave, house.backbone, { id });
    expect(seen.asked?.map(({ state }) => state).sort()).toEqual(["asked", "asked", "asked", "asked", "asked", "done"]);
    const member = await house.ask(readWave, house.actsAs(3), { id });
    expect(member).toMatchObject({ asked: null, wave: { counts: { done: 1, asked: 6 } }, own: [{ state: "asked" }] });
    expect(JSON.stringify(member)).not.toContain(house.of(0));
    await expect(house.ask(listAllWaves, visitor, {})).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("that somebody answered stands in no log", async () => {
    const { id } = await house.openWave();
    await house.answers(id, 0, [[1, 3]]);
    await phoneOf(id, 2);
    expect((await history()).map(({ operation }) => operation)).toEqual(["survey.open"]);
  });

  test("neither the open nor the closed survey returns what an organization answered", async () => {
    const { id } = await house.openWave();
    for (let from = 0; from < 5; from += 1) await house.answers(id, from, [[(from + 1) % 6, 4]]);
    await house.ask(closeWave, house.backbone, { id });
    for (const somebody of [house.backbone, house.actsAs(5)]) {
      const told = JSON.stringify([
        await house.ask(listAllWaves, somebody, {}),
        (await house.ask(readWave, somebody, { id })).figures,
      ]);
      for (const organization of house.organizations)
        if (organization !== house.of(5)) expect(told).not.toContain(organization);
    }
  });
});

describe("the link", () => {
  test("works once, shows nothing before it is used, and gives a key that goes on where it stopped", async () => {
    const { id } = await house.openWave();
    const link = await house.ask(makeSurveyLink, house.backbone, { waveId: id, organizationId: house.of(2) });
    const before = await house.ask(readSheet, visitor, { by: { token: link.token } });
    expect(before).toMatchObject({ isLink: true, signedIn: false, chosen: [], found: [] });
    const { token } = await house.ask(beginSurvey, visitor, { link: link.token });
    await expect(house.ask(beginSurvey, visitor, { link: link.token })).rejects.toMatchObject({ reason: "not-found" });
    await expect(house.ask(readSheet, visitor, { by: { token: link.token } })).rejects.toMatchObject({
      reason: "not-found",
    });
    await house.ask(chooseOrganizations, visitor, { by: { token }, add: [house.of(0), house.of(1)] });
    await house.ask(answerAbout, visitor, { by: { token }, to: house.of(0), version: 1, answer: { tie: 2 } });
    const { chosen } = await house.ask(readSheet, visitor, { by: { token } });
    expect(chosen.map(({ answer }) => answer?.tie)).toEqual([2, undefined]);
  });

  test("of two who open it at once, one begins", async () => {
    const { id } = await house.openWave();
    const { token } = await house.ask(makeSurveyLink, house.backbone, { waveId: id, organizationId: house.of(2) });
    const both = await Promise.allSettled([1, 2].map(() => house.ask(beginSurvey, visitor, { link: token })));
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("that the backbone team has is dead once the organization has begun, and it can make no other", async () => {
    const { id } = await house.openWave();
    const make = () => house.ask(makeSurveyLink, house.backbone, { waveId: id, organizationId: house.of(2) });
    const { token } = await make();
    await house.answers(id, 2, [[1, 4]]);
    await expect(house.ask(readSheet, visitor, { by: { token } })).rejects.toMatchObject({ reason: "not-found" });
    await expect(house.ask(beginSurvey, visitor, { link: token })).rejects.toMatchObject({ reason: "not-found" });
    await expect(make()).rejects.toMatchObject({ reason: "conflict" });
  });

  test("is kept as a hash, and both link and key are dead when the survey closes or its last day is over", async () => {
    const { id } = await house.openWave();
    const own = await house.ask(makeSurveyLink, house.actsAs(2), { waveId: id, organizationId: house.of(2) });
    const key = await phoneOf(id, 3);
    const { rows } = await house.scratch.records.read({ initiativeId: house.initiativeId, personId: null }, (tx) =>
      sql<{ all: string }>`select string_agg(k::text, '') as all from survey_key k`.execute(tx as never),
    );
    expect(rows[0]?.all).not.toContain(key);
    house.now = new Date("2026-03-23T09:00:00Z");
    for (const token of [own.token, key])
      await expect(house.ask(readSheet, visitor, { by: { token } })).rejects.toMatchObject({ reason: "not-found" });
    await house.ask(closeWave, house.backbone, { id });
    house.now = new Date("2026-03-02T09:00:00Z");
    for (const token of [own.token, key])
      await expect(house.ask(readSheet, visitor, { by: { token } })).rejects.toMatchObject({ reason: "not-found" });
  });

  test("never shows what was answered last time; signing in does", async () => {
    const first = await house.openWave({ closesOn: "2026-03-10" });
    await house.answers(first.id, 2, [[1, 4]]);
    await house.ask(closeWave, house.backbone, { id: first.id });
    const second = await house.openWave();
    const token = await phoneOf(second.id, 2);
    expect((await house.ask(readSheet, visitor, { by: { token } })).before).toEqual([]);
    expect((await see(second.id, 2)).before).toMatchObject([{ id: house.of(1), answer: { tie: 4, openness: 3 } }]);
    await house.ask(clearWave, house.backbone, { id: first.id });
    expect((await see(second.id, 2)).before).toEqual([]);
  });

  test("reminds nobody but whoever has begun, and nobody once the organization is done", async () => {
    const { initiativeId } = house;
    const colleague = house.person(["partner"], [house.of(4)]);
    const ids = [house.actsAs(4), colleague].map((one) => (one.kind === "person" ? one.personId : ""));
    await house.scratch.records.write({ initiativeId, personId: null }, async (tx) => {
      await sql`insert into membership (initiative_id, person_id, permissions) values (${initiativeId}, ${ids[1]}, '{partner}')`.execute(
        tx,
      );
      await sql`insert into representation (initiative_id, person_id, organization_id) values (${initiativeId}, ${ids[1]}, ${house.of(4)})`.execute(
        tx,
      );
    });
    const { id } = await house.openWave();
    const waiting = async () => {
      const { rows } = await house.scratch.records.read({ initiativeId, personId: null }, (tx) =>
        sql<{ person: string }>`select person_id as person from notification
          where about_id = ${id} and seen_at is null and person_id = any(${sql.val(ids)}::text[])`.execute(tx as never),
      );
      return ids.filter((one) => rows.some(({ person }) => person === one));
    };
    expect(await waiting()).toEqual(ids);
    await house.ask(chooseOrganizations, colleague, { by: house.by(id, 4), add: [house.of(1)] });
    expect(await waiting()).toEqual([ids[1]]);
    await house.ask(finishSurvey, house.actsAs(4), { by: house.by(id, 4) });
    expect(await waiting()).toEqual([]);
  });

  test("is mailed to organizations for which nobody signs in, and once more as the one reminder", async () => {
    const { initiativeId } = house;
    await house.scratch.records.write({ initiativeId, personId: null }, async (tx) => {
      await sql`delete from representation where organization_id in (${house.of(0)}, ${house.of(1)})`.execute(tx);
      await sql`update organization set contact_mail = id || '@example.org' where id in (${house.of(0)}, ${house.of(1)}, ${house.of(2)})`.execute(
        tx,
      );
    });
    const { id } = await house.openWave();
    const mail = async () =>
      (await house.ask(mailLinks, house.backbone, { waveId: id, origin: "https://north.example.org" })).mailed;
    expect(await mail()).toBe(2);
    const { rows } = await house.scratch.records.read({ initiativeId, personId: null }, (tx) =>
      sql<{ body: string }>`select body from mail where to_address = ${`${house.of(0)}@example.org`}`.execute(
        tx as never,
      ),
    );
    const link = /\/survey\/(\S+)/.exec(rows[0]?.body ?? "")?.[1] ?? "";
    await house.ask(beginSurvey, visitor, { link });
    expect(await mail()).toBe(1);
    expect(await mail()).toBe(0);
  });
});

describe("answering", () => {
  test("keeps how one works together only where one does, and says nothing where nothing was said", async () => {
    const { id } = await house.openWave();
    const by = house.by(id, 0);
    const all = { howOften: "weekly", cameOfIt: ["learned", "learned"], openness: 4, resources: 1 };
    await house.ask(chooseOrganizations, house.actsAs(0), { by, add: [1, 2, 3].map(house.of) });
    for (const [to, tie] of [
      [1, 1],
      [2, null],
      [3, 2],
    ] as const)
      await house.ask(answerAbout, house.actsAs(0), { by, to: house.of(to), version: 1, answer: { tie, ...all } });
    const { chosen } = await see(id, 0);
    expect(chosen.map(({ answer }) => answer)).toMatchObject([
      { tie: 1, howOften: null, cameOfIt: [], openness: null },
      { tie: null, howOften: null, openness: null },
      { tie: 2, howOften: "weekly", cameOfIt: ["learned"], openness: 4, mission: null, resources: 1 },
    ]);
  });

  test("two colleagues at once: the second is shown the first's answer; sent twice, it is kept once", async () => {
    const { id } = await house.openWave();
    const by = house.by(id, 0);
    const answer = (tie: number, version: number) =>
      house.ask(answerAbout, house.actsAs(0), { by, to: house.of(1), version, answer: { tie } });
    await house.ask(chooseOrganizations, house.actsAs(0), { by, add: [house.of(1)] });
    const both = await Promise.allSettled([answer(2, 1), answer(4, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const kept = (await see(id, 0)).chosen[0];
    expect(kept?.version).toBe(2);
    expect(await answer(kept?.answer?.tie ?? 0, 1)).toEqual({ version: 2 });
    expect(await answer(3, 2)).toEqual({ version: 3 });
  });

  test("refuses an organization that is not in the list, and the own one", async () => {
    const { id } = await house.openWave({ leaveOut: [house.of(5)] });
    const choose = (add: string[]) => house.ask(chooseOrganizations, house.actsAs(0), { by: house.by(id, 0), add });
    for (const to of [house.of(5), house.of(0)])
      await expect(choose([to])).rejects.toMatchObject({ faults: [{ field: "add" }] });
    await expect(see(id, 5)).rejects.toMatchObject({ reason: "not-found" });
    const unchosen = { by: house.by(id, 0), to: house.of(1), version: 1, answer: { tie: 1 } };
    await expect(house.ask(answerAbout, house.actsAs(0), unchosen)).rejects.toMatchObject({
      faults: [{ field: "to" }],
    });
  });

  test("can be changed and taken back until the end; afterwards read and deleted, and figures stay", async () => {
    const { id } = await house.openWave();
    for (let from = 0; from < 5; from += 1) await house.answers(id, from, [[(from + 1) % 6, 4]]);
    await house.ask(takeBackAnswers, house.actsAs(1), { by: house.by(id, 1) });
    expect(await see(id, 1)).toMatchObject({ state: "begun", chosen: [] });
    await house.ask(declineSurvey, house.actsAs(2), { by: house.by(id, 2) });
    expect(await see(id, 2)).toMatchObject({ state: "declined", chosen: [] });
    await house.ask(closeWave, house.backbone, { id });
    const { figures } = await house.ask(readWave, house.actsAs(0), { id });
    expect(figures).toMatchObject({ organizations: 6, answered: 3 });
    expect((await see(id, 0)).chosen).toHaveLength(1);
    const late = { by: house.by(id, 0), to: house.of(1), version: 2, answer: { tie: 0 } };
    await expect(house.ask(answerAbout, house.actsAs(0), late)).rejects.toMatchObject({ reason: "conflict" });
    await house.ask(takeBackAnswers, house.actsAs(0), { by: house.by(id, 0) });
    expect((await see(id, 0)).chosen).toEqual([]);
    expect((await house.ask(readWave, house.actsAs(0), { id })).figures).toEqual(figures);
  });

  test("is not kept beyond closing where the survey says so", async () => {
    const { id } = await house.openWave({ keepsAnswers: false });
    await house.answers(id, 0, [[1, 4]]);
    await house.ask(closeWave, house.backbone, { id });
    expect((await see(id, 0)).chosen).toEqual([]);
    await expect(house.ask(closeWave, house.backbone, { id })).rejects.toMatchObject({ reason: "conflict" });
  });

  test("looks for names in three alphabets", async () => {
    const { initiativeId } = house;
    await house.scratch.records.write({ initiativeId, personId: null }, async (tx) => {
      await sql`update organization set name = 'גשר לנוער' where id = ${house.of(1)}`.execute(tx);
      await sql`update organization set name = 'مركز الأمل', other_names = '{"Amal Centre"}' where id = ${house.of(2)}`.execute(
        tx,
      );
    });
    const { id } = await house.openWave();
    const found = async (look: string) =>
      (await house.ask(readSheet, house.actsAs(0), { by: house.by(id, 0), look })).found.map((one) => one.id);
    expect(await found("gshr")).toEqual([house.of(1)]);
    expect(await found("נוער")).toEqual([house.of(1)]);
    expect(await found("الأمل")).toEqual([house.of(2)]);
    expect(await found("amal")).toEqual([house.of(2)]);
    expect(await found("nowhere")).toEqual([]);
  });
});
