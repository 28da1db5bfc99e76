import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setMasking } from "../listening/masking/operations.ts";
import { openStory } from "../listening/operations.ts";
import { seeingStory } from "../sight/store.ts";
import { editVoice } from "./own-operations.ts";
import { checkVoice, prepareVoice, proposeVoice, withdrawVoice } from "./proposing-operations.ts";
import { VoicesHouse } from "./testing.ts";

const house = new VoicesHouse();
const morning = new Date("2026-03-02T09:00:00Z");
beforeAll(() => house.open());
beforeEach(() => {
  house.told.house.clock.now = morning;
});
afterAll(() => house.close());
const places = house.places.bind(house);

describe("others", () => {
  test("than the listeners whom its teller was named neither propose, read nor take down: they find nothing", async () => {
    const other = await house.told.campaign();
    const stranger = await house.joins("Other Listener");
    await house.helps(stranger, "listener", other.number);
    const late = await house.joins("Late Listener");
    const coder = await house.joins("Coding Person");
    await house.helps(coder, "coder");
    const evaluator = await house.joins("Evaluating Person", ["evaluator"]);
    const one = await house.tells({ words: "Omicronword stood there." });
    await house.helps(late, "listener");
    const voice = await house.proposes(one.id);
    const { sign, points } = (await house.prepares(one.id, house.sam)).proposed ?? { sign: "", points: [] };
    const { version } = await house.prepares(one.id);
    const everything = [
      [prepareVoice, { id: one.id }],
      [proposeVoice, { id: one.id, version, places: ["voices"] }],
      [checkVoice, { id: one.id, quoteId: voice, sign, answer: "yes", points }],
      [withdrawVoice, { id: one.id, quoteId: voice }],
    ] as const;
    for (const who of [stranger, late, coder, evaluator, house.told.leading])
      for (const [operation, input] of everything)
        expect(await house.refusal(operation, who, input), operation.name).toBe("not-found");
    for (const [operation, input] of everything)
      expect(await house.refusal(operation, null, input), operation.name).toBe("forbidden");
    // A listener who has not opened it on purpose reads no word of it either.
    const fresh = await house.tells();
    house.told.house.clock.now = new Date(morning.getTime() + 3_600_000);
    expect(await house.refusal(prepareVoice, house.sam, { id: fresh.id })).toBe("not-found");
    await house.ask(openStory, house.sam, { id: fresh.id });
    expect(await house.refusal(prepareVoice, house.sam, { id: fresh.id })).toBe("nothing");
  });

  test("with the key of another story answer nothing, and see nothing", async () => {
    const [one, two] = [await house.tells(), await house.tells()];
    const voice = await house.proposes(one.id);
    await house.checks(one.id);
    expect((await house.mine(two.key)).quotes).toEqual([]);
    await expect(house.answers(two.key, voice, "yes")).rejects.toMatchObject({ reason: "not-found" });
    expect(await house.refusal(editVoice, null, { key: two.key, id: voice, words: "Mine" })).toBe("not-found");
  });

  test("in the database: nobody puts a whole story up by a way of her own", async () => {
    const one = await house.tells({ words: "Piword stood there." });
    const voice = await house.proposes(one.id);
    const { initiativeId } = house.told;
    const tries = (personId: string | null, set: string, as: "listener" | "teller" = "listener") =>
      house.told.house.scratch.records
        .write({ initiativeId, personId }, (tx) => {
          const step = () => sql.raw(`update story_quote set ${set} where id = '${voice}'`).execute(tx as never);
          return as === "teller" ? seeingStory(tx, one.id, step) : step();
        })
        .then(
          () => "done",
          (error: { code?: string }) => error.code ?? String(error),
        );
    const { noa, sam } = house;
    const refused = "23514";
    expect(await tries(noa.id, "published_at = now()")).toBe(refused);
    expect(await tries(noa.id, `check_answer = 'yes', checked_by = '${noa.id}'`)).toBe(refused);
    expect(await tries(noa.id, `check_answer = 'yes', checked_by = '${sam.id}'`)).toBe(refused);
    expect(await tries(sam.id, "answer = 'yes'")).toBe(refused);
    expect(await tries(null, "answer = 'yes', published_at = now()", "teller")).toBe(refused);
    // As a sentence, for which nobody else would have to read it; or as a part of another story, with other consents.
    expect(await tries(sam.id, "extent = 'sentence', answer = 'yes', published_at = now()")).toBe(refused);
    const other = await house.tells({ words: "Another story." });
    expect(await tries(sam.id, `story_id = '${other.id}'`)).toBe(refused);
    expect(await places(voice, "Piword")).toEqual([]);
    await house.checks(one.id);
    expect(await tries(sam.id, "published_at = now()")).toBe(refused);
    await house.answers(one.key, voice, "yes");
    expect(await places(voice, "Piword")).toContain("page");
    // Other words were read by nobody: they come down as they are written.
    await tries(sam.id, "words = 'Rhoword'");
    expect([await places(voice, "Rhoword"), await places(voice, "Piword")]).toEqual([[], []]);
    expect(await tries(sam.id, "published_at = now()")).toBe(refused);
  });

  test("masked anew after it was proposed: what was read stays what stands, and what changed meanwhile is refused", async () => {
    const one = await house.tells({ words: "Sigmaword stood there. Tauword, too." });
    const { version } = await house.prepares(one.id);
    const decided = { from: "told", masked: [], more: ["Tauword"], readWhole: true };
    await house.ask(setMasking, house.noa, { id: one.id, version, ...decided });
    const stale = { id: one.id, version: version - 1, places: ["voices"] };
    expect(await house.refusal(proposeVoice, house.noa, stale)).toBe("conflict");
    const voice = await house.proposes(one.id);
    await house.checks(one.id);
    await house.answers(one.key, voice, "yes");
    expect([await places(voice, "Tauword"), (await places(voice, "Sigmaword")).length > 0]).toEqual([[], true]);
  });
});
