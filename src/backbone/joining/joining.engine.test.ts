import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  beginApplication,
  readOwn,
  saveApplication,
  sendApplication,
  withdrawOwn,
} from "./applications/applicant-operations.ts";
import { forgetOldDrafts, listApplications, readApplication } from "./applications/backbone-operations.ts";
import { mostQuestions } from "./arrangement/arrangement.ts";
import {
  arrangeJoining,
  keepOneCriterion,
  keepOneQuestion,
  offerCriteria,
  openJoining,
  readJoining,
  readWhatIsArranged,
} from "./arrangement/operations.ts";
import { listOwnNominations, nominate } from "./nominations/operations.ts";
import { openPlace, type Place, refused, refusedFields, type Someone, visitor } from "./testing.ts";

let place: Place;
let director: Someone;
let partner: Someone;
let funder: Someone;
const questions: Record<string, string> = {};

const applicant = (name: string) => ({
  name,
  sector: "nonprofit",
  contactName: "Somebody there",
  contactMail: `${name.toLowerCase().replaceAll(/\W+/g, "-")}@example.org`,
  contactPhone: null,
});

beforeAll(async () => {
  place = await openPlace();
  director = await place.member("Director", ["backbone"]);
  partner = await place.member("Partner", ["partner"]);
  funder = await place.member("Funder", ["funder"]);
});
afterAll(() => place?.scratch.close());

describe("joining that is closed", () => {
  test("tells nothing, takes no application and no nomination, and opens only with criteria", async () => {
    expect(await place.ask(readJoining, visitor)).toMatchObject({ isOpen: false, questions: [], criteria: [] });
    await expect(place.ask(beginApplication, visitor, applicant("Too early"))).rejects.toEqual(refused("conflict"));
    const wish = { organization: "Too early", why: "They would be wonderful.", language: "en" };
    await expect(place.ask(nominate, partner, wish)).rejects.toEqual(refused("conflict"));
    await expect(place.ask(openJoining, director, { open: true })).rejects.toEqual(refused("conflict"));
    await expect(place.ask(openJoining, partner, { open: true })).rejects.toEqual(refused("forbidden"));
    expect(await place.rows("select id from application")).toEqual([]);
  });
});

describe("what is asked", () => {
  test("is arranged by the backbone: three criteria offered once, questions of four kinds", async () => {
    expect(await place.ask(offerCriteria, director)).toEqual({ added: 3 });
    await expect(place.ask(offerCriteria, director)).rejects.toEqual(refused("conflict"));
    for (const [kind, options] of [
      ["long-text", []],
      ["number", []],
      [
        "choice",
        [
          { en: "North", he: "צפון" },
          { en: "South", he: "דרום" },
        ],
      ],
      ["text", []],
    ] as const) {
      const asked = { kind, label: { en: `A ${kind}` }, options, needed: kind !== "text" };
      questions[kind] = (await place.ask(keepOneQuestion, director, asked)).id;
    }
    const one = { kind: "choice", label: { en: "One option" }, options: [{ en: "alone" }] };
    await expect(place.ask(keepOneQuestion, director, one)).rejects.toEqual(refusedFields("options"));
    await expect(place.ask(keepOneCriterion, partner, { names: { en: "Mine" } })).rejects.toEqual(refused("forbidden"));
  });

  test("has an end: nobody adds a thousand questions, at once or one by one", async () => {
    const ask = (number: number) =>
      place.ask(keepOneQuestion, director, { kind: "text", label: { en: `More ${number}` }, needed: false });
    const endings = await Promise.allSettled(Array.from({ length: 50 }, (_, number) => ask(number)));
    const kept = (await place.ask(readWhatIsArranged, director)).questions;
    expect(kept).toHaveLength(mostQuestions);
    expect(endings.filter(({ status }) => status === "rejected")).toHaveLength(50 + 4 - mostQuestions);
  });

  test("refuses days that run backwards", async () => {
    const days = { applyUntil: "2026-05-01", vetUntil: "2026-04-01" };
    await expect(place.ask(arrangeJoining, director, days)).rejects.toEqual(refusedFields("vetUntil"));
    await place.ask(arrangeJoining, director, { applyUntil: "2026-04-01", vetUntil: "2026-05-01" });
    await place.ask(openJoining, director, { open: true });
    expect(await place.ask(readJoining, visitor)).toMatchObject({ isOpen: true, applyUntil: "2026-04-01" });
  });
});

describe("an applicant", () => {
  const answersOf = () => ({
    [questions["long-text"] ?? ""]: "We teach in the evenings.",
    [questions.number ?? ""]: "1,200",
    [questions.choice ?? ""]: "North",
  });

  test("needs no account, is told what is missing field by field, and goes on by the link alone", async () => {
    const input = { ...applicant("Evening School"), contactMail: "", contactPhone: "", name: " " };
    await expect(place.ask(beginApplication, visitor, input)).rejects.toEqual(refusedFields("name"));
    const unreachable = { ...applicant("Evening School"), contactMail: null };
    await expect(place.ask(beginApplication, visitor, unreachable)).rejects.toEqual(refusedFields("contactMail"));
    const { token } = await place.ask(beginApplication, visitor, applicant("Evening School"));
    const [kept] = await place.rows<{ token_hash: string }>("select token_hash from application");
    expect(kept?.token_hash).not.toContain(token);
    const { [questions.choice ?? ""]: _, ...some } = answersOf();
    await place.ask(saveApplication, visitor, { token, answers: some });
    await expect(place.ask(sendApplication, visitor, { token })).rejects.toEqual(
      refusedFields(`answers.${questions.choice}`),
    );
    const wrong = { [questions.number ?? ""]: "many", [questions.choice ?? ""]: "West" };
    await expect(place.ask(saveApplication, visitor, { token, answers: wrong })).rejects.toEqual(
      refusedFields(`answers.${questions.number}`, `answers.${questions.choice}`),
    );
    await place.ask(saveApplication, visitor, { token, answers: answersOf() });
    expect(await place.ask(readOwn, visitor, { token })).toMatchObject({
      stage: "draft",
      answers: { [questions.number ?? ""]: "1200" },
    });
    expect((await place.ask(listApplications, director)).applications).toEqual([]);
    await Promise.all([1, 2, 3].map(() => place.ask(sendApplication, visitor, { token })));
    expect(await place.ask(readOwn, visitor, { token })).toMatchObject({ stage: "received", sentOn: "2026-03-01" });
    await expect(place.ask(saveApplication, visitor, { token, answers: {} })).rejects.toEqual(refused("conflict"));
    const mails = await place.rows<{ to_address: string; body: string }>(
      "select to_address, body from mail order by id",
    );
    expect(mails.map(({ to_address }) => to_address)).toEqual(Array(2).fill("evening-school@example.org"));
    expect(mails[0]?.body).toContain(`/north/joining/apply/${token}`);
    expect(JSON.stringify(mails)).not.toContain("We teach in the evenings");
  });

  test("is known by the link and by nothing else", async () => {
    const [row] = await place.rows<{ id: string; token_hash: string }>("select id, token_hash from application");
    for (const token of [row?.id, row?.token_hash, "x", "' or true --"])
      for (const operation of [readOwn, saveApplication, sendApplication, withdrawOwn])
        await expect(place.ask(operation, visitor, { token }), `${operation.name} ${token}`).rejects.toEqual(
          refused("not-found"),
        );
  });

  test("is hidden from members, funders and suppliers; the backbone reads it", async () => {
    const [row] = await place.rows<{ id: string }>("select id from application");
    for (const reader of [partner, funder, visitor]) {
      await expect(place.ask(listApplications, reader)).rejects.toEqual(refused("forbidden"));
      await expect(place.ask(readApplication, reader, { id: row?.id })).rejects.toEqual(refused("forbidden"));
    }
    expect(await place.ask(readApplication, director, { id: row?.id })).toMatchObject({
      application: { name: "Evening School", answers: answersOf2() },
      stage: "received",
    });
    const told = await place.rows<{ audience: string[]; body: string }>(
      "select audience, body from thing where kind = 'application'",
    );
    expect(told).toEqual([{ audience: ["backbone"], body: "" }]);
  });

  const answersOf2 = () => ({ ...answersOf(), [questions.number ?? ""]: "1200" });

  test("may withdraw, and then nothing of what was written is left", async () => {
    const { token } = await place.ask(beginApplication, visitor, applicant("Second Thoughts"));
    await place.ask(saveApplication, visitor, { token, answers: answersOf() });
    await place.ask(sendApplication, visitor, { token });
    await place.ask(withdrawOwn, visitor, { token });
    await place.ask(withdrawOwn, visitor, { token });
    expect(await place.ask(readOwn, visitor, { token })).toMatchObject({
      stage: "withdrawn",
      answers: {},
      applicant: { contactMail: null, contactName: null },
    });
    const left = await place.rows<{ id: string }>("select object_id from thing where names->>'en' = 'Second Thoughts'");
    expect(left).toEqual([]);
  });

  test("that looks like somebody who is here is shown beside it to the backbone", async () => {
    const here = await place.organization("The Morning School Ltd.");
    const { token } = await place.ask(beginApplication, visitor, applicant("Morning school"));
    await place.ask(saveApplication, visitor, { token, answers: answersOf() });
    await place.ask(sendApplication, visitor, { token });
    const { applications } = await place.ask(listApplications, director);
    const id = applications.find(({ name }) => name === "Morning school")?.id;
    expect((await place.ask(readApplication, director, { id })).alike).toEqual([
      { what: "organization", id: here, name: "The Morning School Ltd." },
    ]);
  });

  test("that is a robot is answered and not kept; too many by one address are stopped", async () => {
    const count = async () => (await place.rows("select id from application")).length;
    const before = await count();
    const { token } = await place.ask(beginApplication, visitor, { ...applicant("Robot"), website: "http://spam" });
    expect(await count()).toBe(before);
    await expect(place.ask(readOwn, visitor, { token })).rejects.toEqual(refused("not-found"));
    const again = { ...applicant("Again"), contactMail: "again@example.org" };
    for (let time = 0; time < 3; time++) await place.ask(beginApplication, visitor, again);
    const shouted = { ...again, contactMail: "AGAIN@example.org" };
    await expect(place.ask(beginApplication, visitor, shouted)).rejects.toEqual(refused("too-many"));
  });

  test("comes too late after the last day, and a draft stays readable until it is forgotten", async () => {
    const { token } = await place.ask(beginApplication, visitor, applicant("Just in time"));
    const then = place.clock.now;
    place.clock.now = new Date("2026-04-02T00:00:01Z");
    await expect(place.ask(beginApplication, visitor, applicant("Too late"))).rejects.toEqual(refused("conflict"));
    await expect(place.ask(sendApplication, visitor, { token })).rejects.toEqual(refused("conflict"));
    expect(await place.ask(readOwn, visitor, { token })).toMatchObject({ stage: "draft", isOpen: false });
    expect(await place.ask(forgetOldDrafts, { kind: "program" })).toEqual({ forgotten: 0 });
    place.clock.now = new Date("2026-10-01T00:00:00Z");
    await expect(place.ask(forgetOldDrafts, director)).rejects.toEqual(refused("forbidden"));
    expect((await place.ask(forgetOldDrafts, { kind: "program" })).forgotten).toBeGreaterThan(0);
    await expect(place.ask(readOwn, visitor, { token })).rejects.toEqual(refused("not-found"));
    expect((await place.ask(listApplications, director)).applications).toHaveLength(2);
    place.clock.now = then;
  });
});

describe("a nomination", () => {
  test("gives a link to hand on, and its nominator hears how far it is and never reads it", async () => {
    const wish = {
      organization: "Likely Ally",
      why: "They teach where nobody else does.",
      contactMail: "ally@example.org",
      language: "he",
    };
    await expect(place.ask(nominate, visitor, wish)).rejects.toEqual(refused("forbidden"));
    await expect(place.ask(nominate, partner, { ...wish, why: "Good" })).rejects.toEqual(refusedFields("why"));
    const { token: link } = await place.ask(nominate, partner, wish);
    expect(await place.ask(listOwnNominations, partner)).toMatchObject({
      nominations: [{ organization: "Likely Ally", fate: "asked" }],
    });
    expect((await place.ask(listOwnNominations, funder)).nominations).toEqual([]);
    expect((await place.ask(listOwnNominations, funder, { made: link })).made).toBeNull();
    await expect(place.ask(readOwn, partner, { token: link })).rejects.toEqual(refused("not-found"));
    const { token } = await place.ask(beginApplication, visitor, { ...applicant("Likely Ally"), nomination: link });
    expect(token).not.toBe(link);
    expect((await place.ask(listOwnNominations, partner)).nominations).toMatchObject([{ fate: "begun" }]);
    const [mail] = await place.rows<{ language: string; body: string }>(
      "select language, body from mail where to_address = 'ally@example.org'",
    );
    expect(mail?.language).toBe("he");
    expect(mail?.body).toContain(`nomination=${link}`);
    expect(mail?.body).not.toContain("They teach where nobody else does");
  });
});
