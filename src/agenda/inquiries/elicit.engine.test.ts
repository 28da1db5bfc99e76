import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import {
  addCause,
  lookOverCauses,
  pasteCauses,
  readCause,
  rewriteCause,
  translateOne,
} from "../challenges/adding/operations.ts";
import type { ChallengeView } from "../challenges/challenge.ts";
import { listDuplicates, mergeCauses, retireCause, sayUnlike } from "../challenges/merging/operations.ts";
import { addTheme, moveTheme } from "../challenges/themes/operations.ts";
import { answerQuestions, beginAnswering, type Go, nextQuestions } from "../rounds/answers/operations.ts";
import { openRound } from "../rounds/operations.ts";
import type { Reason } from "./inquiry.ts";
import { beginInquiry, closeInquiry, listAllInquiries, showInquiry } from "./operations.ts";
import { editReason, makeCauseOfReason, removeReason, tieReason, writeReason } from "./reasons/operations.ts";

let scratch: Scratch;
let house: House;
const initiativeId = newId();
const elsewhere = newId();
const personOf = (permissions: readonly Permission[], inside = initiativeId): Actor => ({
  kind: "person",
  personId: newId(),
  name: "Noa",
  mail: "noa@example.org",
  ownsInstallation: false,
  memberships: [{ initiativeId: inside, permissions, organizationIds: [], bodyIds: [] }],
});
const backbone = personOf(["backbone"]);
const partner = personOf(["partner"]);
const funder = personOf(["funder"]);
const visitor: Actor = { kind: "visitor" };

const askIn = <T>(inside: string, operation: unknown, actor: Actor, input: unknown): Promise<T> =>
  dispatch(house, operation as Operation, { actor, initiativeId: inside, language: "en" }, input) as Promise<T>;
const ask = <T>(operation: unknown, actor: Actor, input: unknown): Promise<T> =>
  askIn<T>(initiativeId, operation, actor, input);
const reasonOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error("was not refused");
  return error.reason;
};
type Looked = { challenges: ChallengeView[]; themes: { id: string }[]; lack: string | null; alike: ChallengeView[] };
const look = (names = {}) => ask<Looked>(lookOverCauses, backbone, { names });
const causeNamed = async (name: string) => {
  const found = (await look()).challenges.find(({ names }) => Object.values(names).includes(name));
  if (!found) throw new Error(`no cause ${name}`);
  return found;
};

beforeAll(async () => {
  scratch = await openScratch();
  const { records, figures, uploads } = scratch;
  house = { records, figures, uploads, now: () => new Date("2026-03-01T09:00:00Z") };
  for (const [id, slug] of [
    [initiativeId, "north"],
    [elsewhere, "south"],
  ])
    await records.write({ initiativeId: id ?? null, personId: null }, (tx) =>
      sql`insert into initiative (id, slug, names, default_language) values (${id}, ${slug}, '{"en":"North"}', 'en')`.execute(
        tx,
      ),
    );
});
afterAll(() => scratch?.close());

describe("adding causes", () => {
  test("the same wording is one cause, also when two add it at once; a lack is told, never refused", async () => {
    const names = { en: "Teachers have time to plan together" };
    const both = await Promise.allSettled([
      ask(addCause, partner, { names }),
      ask(addCause, backbone, { names: { en: "teachers have time to plan together." } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await ask(addCause, partner, { names: { he: "חוסר במורים" } });
    expect(await look({ he: "חוסר במורות" })).toMatchObject({
      lack: "חוסר",
      alike: [{ names: { he: "חוסר במורים" } }],
    });
    expect(await reasonOf(ask(addCause, funder, { names: { en: "Ours" } }))).toBe("forbidden");
    expect(await reasonOf(ask(addCause, visitor, { names: { en: "Ours" } }))).toBe("forbidden");
  });

  test("a pasted list is taken whole or not at all, with its rows named, and once", async () => {
    const text =
      "English\tHebrew\tTheme\nSchools share laboratories\tבתי ספר חולקים מעבדות\tSchools\nParents know of five units\t\tFamilies";
    const bad = await ask(pasteCauses, partner, { text: `${text}\n\t\tSchools` }).catch((error: Refusal) => error);
    expect(bad).toMatchObject({ faults: [{ field: "text", values: { row: 4 } }] });
    const before = (await look()).challenges.length;
    expect(await ask(pasteCauses, partner, { text })).toEqual({ added: 2, there: 0, themes: 2 });
    expect(await ask(pasteCauses, partner, { text })).toEqual({ added: 0, there: 2, themes: 0 });
    expect((await look()).challenges).toHaveLength(before + 2);
  });

  test("whoever changes a cause that somebody else has changed is told, and nothing is lost", async () => {
    const { id } = await causeNamed("Parents know of five units");
    const { version } = await ask<{ version: number }>(readCause, backbone, { id });
    await ask(rewriteCause, backbone, { id, version, names: { en: "Parents know what five units open" } });
    expect(await reasonOf(ask(rewriteCause, backbone, { id, version, names: { en: "Other" } }))).toBe("conflict");
    expect(await reasonOf(ask(rewriteCause, partner, { id, version, names: { en: "Other" } }))).toBe("forbidden");
    expect(await causeNamed("Parents know what five units open")).toMatchObject({ id });
  });

  test("a missing language is filled in, and what is there is never written over", async () => {
    const { id } = await causeNamed("Parents know what five units open");
    const fill = (words: string) => ask(translateOne, partner, { kind: "cause", id, language: "ar", words });
    const both = await Promise.allSettled([fill("يعرف الأهل"), fill("الأهل يعرفون")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("themes keep their order when they are moved", async () => {
    const { id } = await ask<{ id: string }>(addTheme, backbone, { names: { en: "Teachers" } });
    await ask(moveTheme, backbone, { id, to: "up" });
    expect((await look()).themes.map((theme) => theme.id).indexOf(id)).toBe(1);
    expect(await reasonOf(ask(addTheme, backbone, { names: { en: " TEACHERS" } }))).toBe("invalid");
    expect(await reasonOf(ask(addTheme, partner, { names: { en: "Mine" } }))).toBe("forbidden");
  });
});

describe("a tree of reasons", () => {
  const begin = async () =>
    (
      await ask<{ id: string }>(beginInquiry, partner, {
        names: { en: "Workshop" },
        kind: "workshop",
        question: { en: "Why?" },
      })
    ).id;
  const reasons = async (id: string) => (await ask<{ reasons: Reason[] }>(showInquiry, partner, { id })).reasons;

  test("many write at once and every word is there; a clash is refused and says what is there", async () => {
    const id = await begin();
    const top = await ask<{ id: string }>(writeReason, partner, { inquiryId: id, words: "No time" });
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        ask(writeReason, at % 2 ? partner : backbone, {
          inquiryId: id,
          parentId: at < 6 ? top.id : null,
          words: `Reason ${at}`,
        }),
      ),
    );
    const all = await reasons(id);
    expect(all).toHaveLength(13);
    expect(new Set(all.map(({ position }) => position)).size).toBe(13);
    const [one] = all;
    const edit = (words: string) => ask(editReason, partner, { id: one?.id, version: one?.version, words });
    const both = await Promise.allSettled([edit("No common time"), edit("No paid time")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const clash = both.find((one) => one.status === "rejected");
    const kept = (await reasons(id))[0]?.words;
    expect(clash).toMatchObject({ reason: { reason: "conflict", values: { words: kept } } });
    expect(await reasonOf(ask(removeReason, partner, { id: one?.id, version: 2 }))).toBe("conflict");
  });

  test("a reason becomes a cause or is tied to one, once however often it is pressed", async () => {
    const id = await begin();
    const { id: reasonId } = await ask<{ id: string }>(writeReason, partner, {
      inquiryId: id,
      words: "למנהלים אין תמריץ",
    });
    const names = { he: "מנהלים מרוויחים מכיתות מתקדמות" };
    const made = await ask<{ challengeId: string }>(makeCauseOfReason, partner, { id: reasonId, version: 1, names });
    const again = await ask<{ challengeId: string }>(makeCauseOfReason, partner, { id: reasonId, version: 2, names });
    expect(again.challengeId).toBe(made.challengeId);
    await ask(tieReason, partner, { id: reasonId, version: 3, challengeId: null });
    expect((await reasons(id))[0]).toMatchObject({ challengeId: null, version: 4, language: "he" });
    expect(await reasonOf(ask(tieReason, partner, { id: reasonId, version: 4, challengeId: newId() }))).toBe("invalid");
  });

  test("those who pay do not read what was said; other initiatives see nothing; a closed one stays as it is", async () => {
    const id = await begin();
    expect(await reasonOf(ask(showInquiry, funder, { id }))).toBe("forbidden");
    expect(await reasonOf(ask(showInquiry, personOf(["funder", "partner"]), { id }))).toBe("not-found");
    expect(await reasonOf(askIn(elsewhere, showInquiry, personOf(["backbone"], elsewhere), { id }))).toBe("not-found");
    await ask(closeInquiry, backbone, { id });
    expect(await reasonOf(ask(writeReason, partner, { inquiryId: id, words: "Late" }))).toBe("conflict");
    await ask(closeInquiry, backbone, { id, closed: false });
    await ask(writeReason, partner, { inquiryId: id, words: "Late" });
    const list = await ask<{ verdict: string; inquiries: object[] }>(listAllInquiries, partner, {});
    expect(list.verdict).toBe("too-few");
  });
});

describe("merging", () => {
  /** Somebody answers about two causes that are the same, and a reason is tied to one of them. */
  const sayAbout = async (one: string, other: string, third: string) => {
    const { code } = await ask<{ code: string }>(openRound, backbone, { names: { en: "Round" } });
    const { token } = await ask<{ token: string }>(beginAnswering, visitor, { code });
    const given = [
      [one, third],
      [other, third],
      [one, other],
      [third, other],
    ].map(([from, to], at) => ({ from, to, answer: String(at), took: 4000 }));
    await ask<Go>(answerQuestions, visitor, { token, given });
    const { id: inquiryId } = await ask<{ id: string }>(beginInquiry, partner, {
      names: { en: "I" },
      kind: "interview",
      question: { en: "Why?" },
    });
    const { id: reasonId } = await ask<{ id: string }>(writeReason, partner, {
      inquiryId,
      words: "They never met one",
    });
    await ask(tieReason, partner, { id: reasonId, version: 1, challengeId: other });
    return { token, inquiryId };
  };

  test("answers, reasons, links and languages follow; a pair said to differ is not offered again", async () => {
    const one = (
      await ask<{ id: string }>(addCause, backbone, { names: { en: "Pupils meet people who work in science" } })
    ).id;
    const other = (
      await ask<{ id: string }>(addCause, backbone, {
        names: { en: "A pupil meets people working in the sciences", he: "תלמידים פוגשים מדענים" },
      })
    ).id;
    const pairs = async () =>
      (await ask<{ pairs: { one: { id: string }; other: { id: string } }[] }>(listDuplicates, backbone, {})).pairs.map(
        (pair) => [pair.one.id, pair.other.id].sort().join(),
      );
    const pair = [one, other].sort().join();
    expect(await pairs()).toContain(pair);
    await ask(sayUnlike, backbone, { oneId: other, otherId: one });
    expect(await pairs()).not.toContain(pair);

    const third = (await causeNamed("Schools share laboratories")).id;
    const { token, inquiryId } = await sayAbout(one, other, third);

    expect(await reasonOf(ask(mergeCauses, partner, { id: other, intoId: one }))).toBe("forbidden");
    expect(await reasonOf(ask(mergeCauses, backbone, { id: one, intoId: one }))).toBe("invalid");
    const both = await Promise.allSettled([
      ask(mergeCauses, backbone, { id: other, intoId: one }),
      ask(mergeCauses, backbone, { id: one, intoId: other }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [kept, gone] = both[0]?.status === "fulfilled" ? [one, other] : [other, one];
    const read = await ask<{ challenge: ChallengeView; mergedHere: { id: string }[] }>(readCause, partner, {
      id: kept,
    });
    expect(read.challenge.names.he).toBe("תלמידים פוגשים מדענים");
    expect(read.mergedHere.map(({ id }) => id)).toEqual([gone]);
    const rows = await scratch.records.read({ initiativeId, personId: null }, (tx) =>
      tx
        .selectFrom("judgment")
        .select(["from_id", "to_id", "answer"])
        .where("initiative_id", "=", initiativeId)
        .execute(),
    );
    // One answered twice about what is now one link: what was said of the cause that stays holds. The pair itself is gone.
    expect(rows.toSorted((a, b) => a.answer.localeCompare(b.answer))).toEqual([
      { from_id: kept, to_id: third, answer: kept === one ? "0" : "1" },
      { from_id: third, to_id: kept, answer: "3" },
    ]);
    const { reasons } = await ask<{ reasons: Reason[] }>(showInquiry, partner, { id: inquiryId });
    expect(reasons[0]?.challengeId).toBe(kept);
    expect(
      (await ask<Go>(nextQuestions, visitor, { token })).questions.flatMap(({ from, to }) => [from, to]),
    ).not.toContain(gone);
  });

  test("a cause that was taken out comes back; what is merged does not", async () => {
    const { id } = await causeNamed("Schools share laboratories");
    await ask(retireCause, backbone, { id });
    expect((await look()).challenges.map((cause) => cause.id)).not.toContain(id);
    await ask(retireCause, backbone, { id, retired: false });
    expect((await look()).challenges.map((cause) => cause.id)).toContain(id);
  });
});
