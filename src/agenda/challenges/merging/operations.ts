import { z } from "zod";
import { forgetThing } from "../../../backbone/things/public.ts";
import { may } from "../../../core/actor.ts";
import { change, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { challengeViewSchema } from "../challenge.ts";
import { elicitWords as said } from "../elicit-words.ts";
import { findChallenge, listChallenges, lockCauses, setChallenge } from "../store.ts";
import { tellCause } from "../tell.ts";
import { findLikely } from "./duplicates.ts";
import { addUnlike, isLeveragePoint, listUnlike, mergeInto, setRetired } from "./store.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export const listDuplicates = query({
  name: "challenge.duplicates",
  summary: "Offers pairs of causes that are worded alike in any of the three languages, and may be the same.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    pairs: z.array(z.object({ one: challengeViewSchema, other: challengeViewSchema, likeness: z.number() })),
    challenges: z.array(challengeViewSchema),
  }),
  allow: may("backbone", "steering"),
  example: {},
  async run(on) {
    const { challenges, unlike } = await on.read(async (tx) => ({
      challenges: await listChallenges(tx, on.initiativeId),
      unlike: await listUnlike(tx, on.initiativeId),
    }));
    const byId = new Map(challenges.map((challenge) => [challenge.id, challenge]));
    const pairs = findLikely(challenges, unlike).flatMap(({ oneId, otherId, likeness }) => {
      const [one, other] = [byId.get(oneId), byId.get(otherId)];
      return one && other ? [{ one, other, likeness }] : [];
    });
    return { pairs, challenges };
  },
});

export const mergeCauses = change({
  name: "challenge.merge",
  summary: "Puts one cause into another that says the same; answers, reasons, links and notes follow.",
  scope: "initiative",
  input: z.object({ id: idSchema, intoId: idSchema }),
  output: z.object({ answers: z.number().int(), reasons: z.number().int(), links: z.number().int() }),
  allow: may("backbone", "steering"),
  example: { id: nobody, intoId: nobody },
  run: (on, { id, intoId }) =>
    on.write(async (tx, note) => {
      await lockCauses(tx, on.initiativeId);
      const [from, into] = [
        await findChallenge(tx, on.initiativeId, id),
        await findChallenge(tx, on.initiativeId, intoId),
      ];
      if (!from || !into) throw new Refusal("not-found", coreWords.notFound);
      if (id === intoId) throw new Refusal("invalid", said.sameOne);
      if (from.mergedInto || into.mergedInto) throw new Refusal("conflict", said.mergedAlready);
      if (await isLeveragePoint(tx, on.initiativeId, id)) throw new Refusal("conflict", said.isLeveragePoint);
      const moved = await mergeInto(tx, on.initiativeId, id, intoId);
      // A wording that only the merged one has in some language is not lost.
      const kept = { ...into, names: { ...from.names, ...into.names }, about: { ...from.about, ...into.about } };
      await setChallenge(tx, on.initiativeId, intoId, kept);
      await tellCause(tx, on.initiativeId, kept, {
        by: on.actor.kind === "person" ? on.actor.personId : null,
        now: on.now,
      });
      await forgetThing(tx, on.initiativeId, { kind: "challenge", id });
      note({ kind: "challenge", id, detail: { mergedInto: into.number, ...moved } });
      return moved;
    }),
});

export const sayUnlike = change({
  name: "challenge.unlike",
  summary: "Says that two causes are not the same, so that they are not offered as such again.",
  scope: "initiative",
  input: z.object({ oneId: idSchema, otherId: idSchema }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { oneId: nobody, otherId: nobody },
  run: (on, { oneId, otherId }) =>
    on.write(async (tx, note) => {
      const both = [await findChallenge(tx, on.initiativeId, oneId), await findChallenge(tx, on.initiativeId, otherId)];
      if (both.includes(undefined)) throw new Refusal("not-found", coreWords.notFound);
      if (oneId === otherId) throw new Refusal("invalid", said.sameOne);
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      await addUnlike(tx, on.initiativeId, [oneId, otherId], { by, now: on.now });
      note({ kind: "challenge", id: oneId, detail: { notTheSameAs: both[1]?.number ?? 0 } });
      return {};
    }),
});

export const retireCause = change({
  name: "challenge.retire",
  summary: "Takes a cause out of the list, with all that was said about it kept; or puts it back.",
  scope: "initiative",
  input: z.object({ id: idSchema, retired: z.boolean().default(true) }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: nobody },
  run: (on, { id, retired }) =>
    on.write(async (tx, note) => {
      if (retired && (await isLeveragePoint(tx, on.initiativeId, id)))
        throw new Refusal("conflict", said.isLeveragePoint);
      if (!(await setRetired(tx, on.initiativeId, id, retired ? on.now : null)))
        throw new Refusal("not-found", coreWords.notFound);
      const cause = await findChallenge(tx, on.initiativeId, id);
      if (retired) await forgetThing(tx, on.initiativeId, { kind: "challenge", id });
      else if (cause) await tellCause(tx, on.initiativeId, cause, { by: null, now: on.now });
      note({ kind: "challenge", id, detail: { retired } });
      return {};
    }),
});

export const operations = [listDuplicates, mergeCauses, sayUnlike, retireCause];
