import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashToken, newId } from "../../../core/id.ts";
import type { Reader } from "../../../storage/records.ts";
import { answerOfInitiative, beginSurvey, chooseOrganizations } from "../answering/operations.ts";
import { useKey } from "../answering/store.ts";
import { Surveyed } from "../testing-surveys.ts";
import { closeWave } from "./closing/operations.ts";
import { makeSurveyLink } from "./link-operations.ts";

const house = new Surveyed();
let waveId = "";
let partnerWaveId = "";
beforeAll(async () => {
  await house.open(6);
  waveId = (await house.openWave()).id;
  partnerWaveId = (await house.openWave({ kind: "partner" })).id;
  for (let from = 0; from < 5; from += 1) {
    const others = [(from + 1) % 6, (from + 2) % 6].map((to) => [to, 3] as const);
    await house.answers(waveId, from, others);
    await house.ask(answerOfInitiative, house.actsAs(from), {
      by: house.by(partnerWaveId, from),
      ...{ question: "worth", version: 0, answer: { score: 4, words: `From ${from}` } },
    });
  }
});
afterAll(() => house.scratch?.close());

/** What somebody would see whose query has forgotten every filter. */
const seenBy = (personId: string | null, before?: (tx: Reader) => Promise<unknown>) =>
  house.scratch.records.read({ initiativeId: house.initiativeId, personId }, async (tx) => {
    await before?.(tx);
    const relations = await tx.selectFrom("relation_answer").select("from_organization_id as of").distinct().execute();
    const partners = await tx.selectFrom("partner_answer").select("organization_id as of").distinct().execute();
    return [relations, partners].map((rows) => rows.map(({ of }) => of));
  });

const idOf = (place: number): string => {
  const person = house.actsAs(place);
  return person.kind === "person" ? person.personId : "";
};

describe("a query that has forgotten every filter", () => {
  test("shows a person the answers of her own organization, and no other", async () => {
    expect(await seenBy(idOf(2))).toEqual([[house.of(2)], [house.of(2)]]);
  });

  test("shows nothing to the backbone team, to a stranger, to a visitor and to the program", async () => {
    const backbone = house.backbone.kind === "person" ? house.backbone.personId : "";
    for (const somebody of [backbone, newId(), null]) expect(await seenBy(somebody)).toEqual([[], []]);
  });

  test("shows nothing any more to whoever acted for an organization until yesterday", async () => {
    const { initiativeId } = house;
    const ends = (until: string | null) =>
      house.scratch.records.write({ initiativeId, personId: null }, (tx) =>
        sql`update representation set until = ${until} where initiative_id = ${initiativeId} and person_id = ${idOf(3)}`.execute(
          tx,
        ),
      );
    await ends("2020-01-01");
    expect(await seenBy(idOf(3))).toEqual([[], []]);
    await ends(null);
    expect(await seenBy(idOf(3))).toEqual([[house.of(3)], [house.of(3)]]);
  });

  test("shows a phone what its key opens: one organization in one survey", async () => {
    const link = await house.ask(makeSurveyLink, house.backbone, { waveId, organizationId: house.of(5) });
    const { token } = await house.ask(beginSurvey, { kind: "visitor" }, { link: link.token });
    await house.ask(chooseOrganizations, { kind: "visitor" }, { by: { token }, add: [house.of(0)] });
    const open = (tx: Reader) => useKey(tx, house.initiativeId, hashToken(token));
    expect(await seenBy(null, open)).toEqual([[house.of(5)], []]);
    expect(await seenBy(null, (tx) => useKey(tx, house.initiativeId, hashToken("no key")))).toEqual([[], []]);
  });

  test("changes and deletes nothing of others", async () => {
    const { initiativeId } = house;
    await house.scratch.records.write({ initiativeId, personId: idOf(1) }, async (tx) => {
      await tx.updateTable("relation_answer").set({ tie: 0 }).execute();
      await tx.deleteFrom("partner_answer").execute();
    });
    expect((await seenBy(idOf(1)))[1]).toEqual([]);
    expect((await seenBy(idOf(2)))[1]).toEqual([house.of(2)]);
    const ties = await house.scratch.records.read({ initiativeId, personId: idOf(2) }, (tx) =>
      tx.selectFrom("relation_answer").select("tie").execute(),
    );
    expect(ties).toEqual([{ tie: 3 }, { tie: 3 }]);
  });

  test("cannot write an answer in another's name", async () => {
    const { initiativeId } = house;
    const forging = house.scratch.records.write({ initiativeId, personId: idOf(1) }, (tx) =>
      tx
        .insertInto("relation_answer")
        .values({
          initiative_id: initiativeId,
          wave_id: waveId,
          from_organization_id: house.of(4),
          to_organization_id: house.of(1),
          tie: 4,
        })
        .execute(),
    );
    await expect(forging).rejects.toThrow(/row-level security/);
  });

  test("after closing shows no more than before", async () => {
    await house.ask(closeWave, house.backbone, { id: waveId });
    const backbone = house.backbone.kind === "person" ? house.backbone.personId : "";
    expect(await seenBy(backbone)).toEqual([[], []]);
    expect((await seenBy(idOf(2)))[0]).toEqual([house.of(2)]);
  });
});

test("one function alone opens all answers of a survey", () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
  const opener = /set_config\('fivefold\.survey_wave', \$\{waveId\}/g;
  expect(read("all-answers/store.ts").match(opener)).toHaveLength(1);
  for (const path of ["store.ts", "closing/store.ts", "../answering/store.ts", "../../../storage/records.ts"])
    expect(read(path)).not.toContain("survey_wave',");
});
