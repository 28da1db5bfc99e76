import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Membership } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { readOwn } from "./applications/applicant-operations.ts";
import { closeReading, readApplication } from "./applications/backbone-operations.ts";
import { readCohort } from "./cohorts/operations.ts";
import { nominate } from "./nominations/operations.ts";
import { openPlace, type Place, refused, refusedFields, type Someone, visitor } from "./testing.ts";
import { openReading, type Reading } from "./testing-reading.ts";
import {
  assignVetter,
  declare,
  giveScores,
  inviteVetter,
  readVetting,
  takeBackVetting,
} from "./vettings/operations.ts";
import { applicationsOnDesk, vettingsWaiting } from "./waiting.ts";

let place: Place;
let reading: Reading;
let director: Someone;
let second: Someone;
let nominator: Someone;
let noa: Someone;
let lina: Someone;
let dan: Someone;

beforeAll(async () => {
  place = await openPlace();
  reading = await openReading(place);
  ({ director, second, nominator, noa, lina, dan } = reading);
});
afterAll(() => place?.scratch.close());

const all = (score: number): Record<string, number> => Object.fromEntries(reading.criteria.map((id) => [id, score]));
const applied = (name: string, nomination?: string) => reading.applied(name, nomination);
const noConflict = (reader: Actor, key: string) => place.ask(declare, reader, { key, conflict: "none" });

describe("reading", () => {
  test("is for whoever was asked, after she has said that she has no conflict, and blind", async () => {
    const { id, token } = await applied("Blind");
    const toNoa = (await place.ask(assignVetter, director, { applicationId: id, personId: noa.personId })).id;
    const toLina = (await place.ask(assignVetter, director, { applicationId: id, personId: lina.personId })).id;
    const told = await place.rows<{ about_id: string; sentence_values: object }>(
      `select about_id, sentence_values from notification where person_id = '${noa.personId}'`,
    );
    expect(told).toEqual([{ about_id: toNoa, sentence_values: {} }]);
    expect(await place.rows(`select kind from thing where object_id = '${toNoa}'`)).toEqual([]);
    const before = await place.ask(readVetting, noa, { key: toNoa });
    expect(before).toMatchObject({ name: "Blind", conflict: null, answers: {}, questions: [] });
    for (const other of [lina, dan, nominator, director, visitor])
      await expect(place.ask(readVetting, other, { key: toNoa })).rejects.toEqual(refused("not-found"));
    await expect(place.ask(giveScores, noa, { key: toNoa, scores: all(3) })).rejects.toEqual(refused("conflict"));
    await noConflict(noa, toNoa);
    await expect(
      place.ask(giveScores, noa, { key: toNoa, scores: { [reading.criteria[0] ?? ""]: 3 } }),
    ).rejects.toEqual(refusedFields(...reading.criteria.slice(1).map((criterion) => `scores.${criterion}`)));
    await expect(place.ask(giveScores, noa, { key: toNoa, scores: all(5) })).rejects.toEqual(
      refusedFields(...reading.criteria.map((criterion) => `scores.${criterion}`)),
    );
    await place.ask(giveScores, noa, { key: toNoa, scores: all(4), note: "Splendid in every way" });
    await noConflict(lina, toLina);
    const hers = await place.ask(readVetting, lina, { key: toLina });
    expect(hers).toMatchObject({ answers: { [reading.question]: "What Blind would bring" }, scores: {}, note: null });
    expect(JSON.stringify(hers)).not.toContain("Splendid");
    await place.ask(giveScores, lina, { key: toLina, scores: all(2) });
    expect(await place.ask(readVetting, lina, { key: toLina })).toMatchObject({ scores: all(2) });
    const seen = await place.ask(readApplication, director, { id });
    expect(seen.isRead).toBe(true);
    expect(seen.ranges).toEqual(reading.criteria.map((criterionId) => ({ criterionId, low: 2, high: 4, count: 2 })));
    const own = JSON.stringify(await place.ask(readOwn, visitor, { token }));
    for (const hidden of ["Splendid", "Noa", "Lina", "score"]) expect(own).not.toContain(hidden);
    expect(own).toContain("reading");
  });

  test("is blind for one of the team who reads too, until she has scored", async () => {
    const { id } = await applied("Team reads");
    const toNoa = (await place.ask(assignVetter, director, { applicationId: id, personId: noa.personId })).id;
    const toSecond = (await place.ask(assignVetter, director, { applicationId: id, personId: second.personId })).id;
    await noConflict(noa, toNoa);
    await place.ask(giveScores, noa, { key: toNoa, scores: all(1), note: "Not for us" });
    const withheld = await place.ask(readApplication, second, { id });
    expect(withheld).toMatchObject({ withheld: true, ranges: [] });
    expect(JSON.stringify(withheld)).not.toContain("Not for us");
    const inCohort = (await place.ask(readCohort, second, { id: reading.cohortId })).open.find(
      (open) => open.id === id,
    );
    expect(inCohort).toMatchObject({ withheld: true, ranges: [] });
    expect(JSON.stringify(await place.ask(readApplication, director, { id }))).toContain("Not for us");
    await expect(place.ask(assignVetter, director, { applicationId: id, personId: director.personId })).rejects.toEqual(
      refusedFields("personId"),
    );
    await noConflict(second, toSecond);
    await place.ask(giveScores, second, { key: toSecond, scores: all(3) });
    expect(await place.ask(readApplication, second, { id })).toMatchObject({ withheld: false, isRead: true });
  });

  test("ends for whoever declares a conflict: nothing is read, and another is asked", async () => {
    const { id } = await applied("Conflict");
    const toNoa = (await place.ask(assignVetter, director, { applicationId: id, personId: noa.personId })).id;
    await place.ask(declare, noa, { key: toNoa, conflict: "declared", note: "My sister works there" });
    const closed = await place.ask(readVetting, noa, { key: toNoa });
    expect(closed).toMatchObject({ conflict: "declared", answers: {}, questions: [] });
    await expect(place.ask(declare, noa, { key: toNoa, conflict: "none" })).rejects.toEqual(refused("conflict"));
    await expect(place.ask(giveScores, noa, { key: toNoa, scores: all(4) })).rejects.toEqual(refused("conflict"));
    await expect(place.ask(takeBackVetting, director, { id: toNoa })).rejects.toEqual(refused("not-found"));
    const seen = await place.ask(readApplication, director, { id });
    expect(seen).toMatchObject({
      isRead: false,
      vettings: [{ standing: "recused", conflictNote: "My sister works there" }],
    });
    const told = await place.rows<{ person_id: string }>(
      `select person_id from notification where about_id = '${id}' and path = 'joining/applications/${id}'`,
    );
    expect(told.map(({ person_id }) => person_id).sort()).toEqual([director.personId, second.personId].sort());
    const ofTeam = (await place.ask(assignVetter, director, { applicationId: id, personId: second.personId })).id;
    await place.ask(declare, second, { key: ofTeam, conflict: "declared" });
    await expect(place.ask(readApplication, second, { id })).rejects.toEqual(refused("forbidden"));
  });

  test("is not for the nominator, and is asked of nobody twice", async () => {
    const { token: link } = await place.ask(nominate, nominator, {
      organization: "Nominated",
      why: "They would carry much.",
      language: "en",
    });
    const { id } = await applied("Nominated", link);
    const byNominator = { applicationId: id, personId: nominator.personId };
    await expect(place.ask(assignVetter, director, byNominator)).rejects.toEqual(refusedFields("personId"));
    await expect(place.ask(assignVetter, director, { applicationId: id, personId: newId() })).rejects.toEqual(
      refusedFields("personId"),
    );
    const asked = { applicationId: id, personId: noa.personId };
    const endings = await Promise.allSettled([1, 2, 3].map(() => place.ask(assignVetter, director, asked)));
    expect(endings.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await place.ask(readApplication, director, { id })).nomination).toEqual({
      by: "Nominator",
      why: "They would carry much.",
    });
    for (const reader of [nominator, dan, visitor])
      await expect(place.ask(assignVetter, reader, asked)).rejects.toEqual(refused("forbidden"));
  });

  test("can be done from outside by a link that opens one application and nothing else", async () => {
    const { id } = await applied("From outside");
    const guest = await place.ask(inviteVetter, director, { applicationId: id, name: "An expert", language: "en" });
    await expect(place.ask(readVetting, visitor, { key: guest.id })).rejects.toEqual(refused("not-found"));
    await noConflict(visitor, guest.token);
    expect(await place.ask(readVetting, visitor, { key: guest.token })).toMatchObject({ name: "From outside" });
    await place.ask(giveScores, visitor, { key: guest.token, scores: all(3) });
    await expect(place.ask(readApplication, visitor, { id })).rejects.toEqual(refused("forbidden"));
    await expect(place.ask(readCohort, visitor, { id: reading.cohortId })).rejects.toEqual(refused("forbidden"));
    const [kept] = await place.rows<{ token_hash: string }>(`select token_hash from vetting where id = '${guest.id}'`);
    expect(kept?.token_hash).not.toContain(guest.token);
    expect(await place.ask(readApplication, director, { id })).toMatchObject({
      isRead: true,
      vettings: [{ name: "An expert", standing: "scored" }],
    });
  });

  test("waits for whoever was asked until she has scored or it is closed, and is on the desk", async () => {
    const { id } = await applied("Waiting");
    const waits = (who: Someone) =>
      place.scratch.records.read({ initiativeId: place.initiativeId, personId: who.personId }, (tx) =>
        vettingsWaiting(tx, { ...(who.memberships[0] as Membership), personId: who.personId, now: place.clock.now }),
      );
    const desk = () =>
      place.scratch.records.read({ initiativeId: place.initiativeId, personId: director.personId }, (tx) =>
        applicationsOnDesk(tx, { initiativeId: place.initiativeId, personId: director.personId, now: place.clock.now }),
      );
    const before = await waits(dan);
    const key = (await place.ask(assignVetter, director, { applicationId: id, personId: dan.personId })).id;
    expect((await waits(dan)).map(({ path }) => path)).toEqual([
      ...before.map(({ path }) => path),
      `joining/vet/${key}`,
    ]);
    const [line] = await desk();
    expect(line).toMatchObject({ about: "applications", path: "joining/applications" });
    const { count = 0, readers = 0, reading = 0, decide = 0 } = line?.values ?? {};
    expect(Number(readers) + Number(reading) + Number(decide)).toBe(Number(count));
    await noConflict(dan, key);
    await place.ask(closeReading, director, { id });
    expect(await waits(dan)).toEqual(before);
    await expect(place.ask(giveScores, dan, { key, scores: all(3) })).rejects.toEqual(refused("conflict"));
  });
});
