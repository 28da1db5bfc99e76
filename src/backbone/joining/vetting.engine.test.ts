import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { acceptInvitation } from "../invitations/operations.ts";
import { personActor } from "../people/person-actor.ts";
import { beginApplication, readOwn, saveApplication, sendApplication } from "./applications/applicant-operations.ts";
import { closeReading, linkForAdmitted, readApplication } from "./applications/backbone-operations.ts";
import { keepOneQuestion, offerCriteria, openJoining, readWhatIsArranged } from "./arrangement/operations.ts";
import { addOneCohort, decideCohort, listAllCohorts, readCohort } from "./cohorts/operations.ts";
import { nominate } from "./nominations/operations.ts";
import { openPlace, type Place, refused, refusedFields, type Someone, visitor } from "./testing.ts";
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
let director: Someone;
let second: Someone;
let nominator: Someone;
let [noa, lina, dan]: (Someone | undefined)[] = [];
let criteria: string[] = [];
let question = "";
let cohortId = "";

const all = (score: number): Record<string, number> => Object.fromEntries(criteria.map((id) => [id, score]));
const noConflict = async (reader: Actor, key: string) => {
  await place.ask(declare, reader, { key, conflict: "none" });
};
const one = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("nothing there");
  return value;
};

/** An application that was sent; answers its id and its link. */
async function applied(name: string, nomination?: string): Promise<{ id: string; token: string }> {
  const { token } = await place.ask(beginApplication, visitor, {
    name,
    sector: "nonprofit",
    contactName: "Somebody there",
    contactMail: `${newId()}@example.org`,
    contactPhone: null,
    nomination,
  });
  await place.ask(saveApplication, visitor, { token, answers: { [question]: `What ${name} would bring` } });
  await place.ask(sendApplication, visitor, { token });
  const [row] = await place.rows<{ id: string }>(`select id from application where name = '${name}'`);
  return { id: one(row).id, token };
}

beforeAll(async () => {
  place = await openPlace();
  director = await place.member("Director", ["backbone"]);
  second = await place.member("Second of the team", ["backbone"]);
  nominator = await place.member("Nominator", ["partner"]);
  noa = await place.member("Noa", ["partner"]);
  lina = await place.member("Lina", ["evaluator"]);
  dan = await place.member("Dan", ["funder"]);
  await place.ask(offerCriteria, director);
  question = (await place.ask(keepOneQuestion, director, { kind: "long-text", label: { en: "What would you bring?" } }))
    .id;
  criteria = (await place.ask(readWhatIsArranged, director)).criteria.map(({ id }) => id);
  await place.ask(openJoining, director, { open: true });
  cohortId = (await place.ask(addOneCohort, director, { names: { en: "First cohort" } })).id;
});
afterAll(() => place?.scratch.close());

describe("reading", () => {
  test("is for whoever was asked, after she has said that she has no conflict, and blind", async () => {
    const { id, token } = await applied("Blind");
    const toNoa = (await place.ask(assignVetter, director, { applicationId: id, personId: one(noa).personId })).id;
    const toLina = (await place.ask(assignVetter, director, { applicationId: id, personId: one(lina).personId })).id;
    const before = await place.ask(readVetting, one(noa), { key: toNoa });
    expect(before).toMatchObject({ name: "Blind", conflict: null, answers: {}, questions: [] });
    for (const other of [one(lina), one(dan), nominator, director, visitor])
      await expect(place.ask(readVetting, other, { key: toNoa })).rejects.toEqual(refused("not-found"));
    await expect(place.ask(giveScores, one(noa), { key: toNoa, scores: all(3) })).rejects.toEqual(refused("conflict"));
    await noConflict(one(noa), toNoa);
    await expect(place.ask(giveScores, one(noa), { key: toNoa, scores: { [one(criteria[0])]: 3 } })).rejects.toEqual(
      refusedFields(...criteria.slice(1).map((criterion) => `scores.${criterion}`)),
    );
    await expect(place.ask(giveScores, one(noa), { key: toNoa, scores: all(5) })).rejects.toEqual(
      refusedFields(...criteria.map((criterion) => `scores.${criterion}`)),
    );
    await place.ask(giveScores, one(noa), { key: toNoa, scores: all(4), note: "Splendid in every way" });
    await noConflict(one(lina), toLina);
    const hers = await place.ask(readVetting, one(lina), { key: toLina });
    expect(hers).toMatchObject({ answers: { [question]: "What Blind would bring" }, scores: {}, note: null });
    expect(JSON.stringify(hers)).not.toContain("Splendid");
    await place.ask(giveScores, one(lina), { key: toLina, scores: all(2) });
    expect(await place.ask(readVetting, one(lina), { key: toLina })).toMatchObject({ scores: all(2) });
    const seen = await place.ask(readApplication, director, { id });
    expect(seen.isRead).toBe(true);
    expect(seen.ranges).toEqual(criteria.map((criterionId) => ({ criterionId, low: 2, high: 4, count: 2 })));
    const own = JSON.stringify(await place.ask(readOwn, visitor, { token }));
    for (const hidden of ["Splendid", "Noa", "Lina", "score"]) expect(own).not.toContain(hidden);
    expect(own).toContain("reading");
  });

  test("is blind for one of the team who reads too, until she has scored", async () => {
    const { id } = await applied("Team reads");
    const toNoa = (await place.ask(assignVetter, director, { applicationId: id, personId: one(noa).personId })).id;
    const toSecond = (await place.ask(assignVetter, director, { applicationId: id, personId: second.personId })).id;
    await noConflict(one(noa), toNoa);
    await place.ask(giveScores, one(noa), { key: toNoa, scores: all(1), note: "Not for us" });
    const withheld = await place.ask(readApplication, second, { id });
    expect(withheld).toMatchObject({ withheld: true, ranges: [] });
    expect(JSON.stringify(withheld)).not.toContain("Not for us");
    const inCohort = (await place.ask(readCohort, second, { id: cohortId })).open.find((open) => open.id === id);
    expect(inCohort).toMatchObject({ withheld: true, ranges: [] });
    expect(JSON.stringify(await place.ask(readApplication, director, { id }))).toContain("Not for us");
    await noConflict(second, toSecond);
    await place.ask(giveScores, second, { key: toSecond, scores: all(3) });
    expect(await place.ask(readApplication, second, { id })).toMatchObject({ withheld: false, isRead: true });
  });

  test("ends for whoever declares a conflict: nothing is read, and another is asked", async () => {
    const { id } = await applied("Conflict");
    const toNoa = (await place.ask(assignVetter, director, { applicationId: id, personId: one(noa).personId })).id;
    await place.ask(declare, one(noa), { key: toNoa, conflict: "declared", note: "My sister works there" });
    const closed = await place.ask(readVetting, one(noa), { key: toNoa });
    expect(closed).toMatchObject({ conflict: "declared", answers: {}, questions: [] });
    await expect(place.ask(declare, one(noa), { key: toNoa, conflict: "none" })).rejects.toEqual(refused("conflict"));
    await expect(place.ask(giveScores, one(noa), { key: toNoa, scores: all(4) })).rejects.toEqual(refused("conflict"));
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
    const asked = { applicationId: id, personId: one(noa).personId };
    const endings = await Promise.allSettled([1, 2, 3].map(() => place.ask(assignVetter, director, asked)));
    expect(endings.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await place.ask(readApplication, director, { id })).nomination).toEqual({
      by: "Nominator",
      why: "They would carry much.",
    });
    for (const reader of [nominator, one(dan), visitor])
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
    await expect(place.ask(readCohort, visitor, { id: cohortId })).rejects.toEqual(refused("forbidden"));
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
        vettingsWaiting(tx, { ...one(who.memberships[0]), personId: who.personId, now: place.clock.now }),
      );
    const desk = () =>
      place.scratch.records.read({ initiativeId: place.initiativeId, personId: director.personId }, (tx) =>
        applicationsOnDesk(tx, { initiativeId: place.initiativeId, personId: director.personId, now: place.clock.now }),
      );
    const before = await waits(one(dan));
    const key = (await place.ask(assignVetter, director, { applicationId: id, personId: one(dan).personId })).id;
    expect((await waits(one(dan))).map(({ path }) => path)).toEqual([
      ...before.map(({ path }) => path),
      `joining/vet/${key}`,
    ]);
    const [line] = await desk();
    expect(line).toMatchObject({ about: "applications", path: "joining/applications" });
    const { count = 0, readers = 0, reading = 0, decide = 0 } = line?.values ?? {};
    expect(Number(readers) + Number(reading) + Number(decide)).toBe(Number(count));
    await noConflict(one(dan), key);
    await place.ask(closeReading, director, { id });
    expect(await waits(one(dan))).toEqual(before);
    await expect(place.ask(giveScores, one(dan), { key, scores: all(3) })).rejects.toEqual(refused("conflict"));
  });
});

describe("a decision on a cohort", () => {
  const decision = (decisions: unknown[], decidedOn = "2026-02-28") => ({ cohortId, decidedOn, decisions });
  const closed = async (name: string, nomination?: string) => {
    const made = await applied(name, nomination);
    await place.ask(closeReading, director, { id: made.id });
    return made;
  };

  test("needs reasons, the end of the reading, and a day that has come; what is wrong is named and nothing is written", async () => {
    const [read, unread] = [await closed("Read"), await applied("Unread")];
    const both = [
      { applicationId: read.id, outcome: "refused", reasons: "No." },
      { applicationId: unread.id, outcome: "admitted" },
    ];
    await expect(place.ask(decideCohort, director, decision(both))).rejects.toEqual(
      refusedFields("decisions.0.reasons", "decisions.1.outcome"),
    );
    await expect(place.ask(decideCohort, director, decision(both, "2026-03-02"))).rejects.toEqual(
      refusedFields("decidedOn"),
    );
    for (const other of [one(noa), one(dan), visitor])
      await expect(place.ask(decideCohort, other, decision(both))).rejects.toEqual(refused("forbidden"));
    expect(await place.rows("select id from cohort_decision")).toEqual([]);
    expect(await place.rows("select id from organization")).toEqual([]);
  });

  test("admits several at once; the others read their reasons, and the admitted come in by a link", async () => {
    const { token: link } = await place.ask(nominate, nominator, {
      organization: "Admitted",
      why: "They would carry much.",
      language: "en",
    });
    const [admitted, declined, later] = [
      await closed("Admitted", link),
      await closed("Declined"),
      await closed("Later"),
    ];
    const done = await place.ask(
      decideCohort,
      director,
      decision([
        { applicationId: admitted.id, outcome: "admitted" },
        { applicationId: declined.id, outcome: "refused", reasons: "Two partners do this in the same towns already." },
        { applicationId: later.id, outcome: "waiting", reasons: "The next cohort is about your region." },
      ]),
    );
    expect(done.admitted).toBe(1);
    expect(await place.ask(readOwn, visitor, { token: declined.token })).toMatchObject({
      stage: "refused",
      decidedOn: "2026-02-28",
      reasons: "Two partners do this in the same towns already.",
    });
    expect(await place.ask(readOwn, visitor, { token: later.token })).toMatchObject({ stage: "waiting" });
    const organizations = await place.rows<{ id: string; name: string; admitted_on: string }>(
      "select id, name, admitted_on from organization",
    );
    expect(organizations).toMatchObject([{ name: "Admitted", admitted_on: "2026-02-28" }]);
    const nominatorHears = await place.rows<{ sentence: { en: string }; sentence_values: object }>(
      `select sentence, sentence_values from notification where person_id = '${nominator.personId}' and reason = 'decided'`,
    );
    expect(nominatorHears).toMatchObject([{ sentence_values: { organization: "Admitted" } }]);
    expect(JSON.stringify(nominatorHears)).not.toMatch(/admitted|welcome/);

    const first = await place.ask(linkForAdmitted, director, { id: admitted.id });
    const newer = await place.ask(linkForAdmitted, director, { id: admitted.id });
    const guest = { ...(await place.member("Guest", ["funder"])), memberships: [] };
    await expect(place.ask(acceptInvitation, guest, { token: first.token })).rejects.toEqual(refused("conflict"));
    await place.ask(acceptInvitation, guest, { token: newer.token });
    const signedIn = { personId: guest.personId, name: "Guest", mail: guest.mail, language: "en", sessionId: newId() };
    const actor = await personActor(place.scratch.records, signedIn as Parameters<typeof personActor>[1]);
    expect(actor.memberships).toMatchObject([
      { permissions: expect.arrayContaining(["partner"]), organizationIds: [organizations[0]?.id] },
    ]);
    await expect(place.ask(linkForAdmitted, director, { id: declined.id })).rejects.toEqual(refused("not-found"));

    const { cohorts } = await place.ask(listAllCohorts, director);
    expect(cohorts).toMatchObject([
      { admitted: 1, refused: 1, waiting: 1, admittedBySector: [{ sector: "nonprofit", count: 1 }] },
    ]);
    await place.ask(decideCohort, director, decision([{ applicationId: later.id, outcome: "admitted" }]));
    expect(await place.ask(readOwn, visitor, { token: later.token })).toMatchObject({
      stage: "admitted",
      reasons: null,
    });
  });

  test("is made once, by whoever comes first; of the other nothing is written", async () => {
    const made = [await closed("At once 1"), await closed("At once 2")];
    const outcomes = ["admitted", "refused"];
    const endings = await Promise.allSettled(
      [director, second].map((decider, which) =>
        place.ask(
          decideCohort,
          decider,
          decision(
            made
              .toSorted(() => (which === 0 ? 1 : -1))
              .map(({ id }) => ({ applicationId: id, outcome: outcomes[which], reasons: "There were good reasons." })),
          ),
        ),
      ),
    );
    const kept = endings.flatMap((ending) => (ending.status === "fulfilled" ? [ending.value] : []));
    expect(kept).toHaveLength(1);
    expect(endings.find(({ status }) => status === "rejected")).toMatchObject({ reason: refused("conflict") });
    const rows = await place.rows<{ outcome: string; decision_id: string }>(
      "select outcome, decision_id from application where name like 'At once%'",
    );
    expect(new Set(rows.map(({ decision_id }) => decision_id))).toEqual(new Set([kept[0]?.decisionId]));
    const organizations = await place.rows("select id from organization where name like 'At once%'");
    expect(organizations).toHaveLength(rows.filter(({ outcome }) => outcome === "admitted").length);
  });
});
