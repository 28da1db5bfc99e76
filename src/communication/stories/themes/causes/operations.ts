import { z } from "zod";
import {
  addChallenges,
  challengeSchema,
  findChallenge,
  findSame,
  listChallenges,
  lockCauses,
  tellCause,
} from "../../../../agenda/challenges/public.ts";
import { members, permissionsIn } from "../../../../core/actor.ts";
import { newId } from "../../../../core/id.ts";
import { change, type OnChange } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import type { Writer } from "../../../../storage/records.ts";
import { campaignRights } from "../../campaigns/rights.ts";
import { demandTheme, worksOn } from "../rights.ts";
import { tieCause, untieCause } from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const byOf = (on: OnChange): string | null => (on.actor.kind === "person" ? on.actor.personId : null);

/** A theme for who ties it to causes: who works with it, and the backbone team once its count is told. */
async function demandTying(tx: Writer, on: OnChange, id: string) {
  const found = await demandTheme(tx, on, id);
  if (!worksOn(on, found.campaign) && !campaignRights(on, found.campaign).leads)
    throw new Refusal("forbidden", coreWords.forbidden);
  return found.theme;
}

const note = (id: string, isTold: boolean, detail: Record<string, unknown>) =>
  isTold ? { kind: "theme", id, detail } : { kind: "theme", id, keptElsewhere: true as const };

export const linkCause = change({
  name: "storytheme.link-cause",
  summary: "Says that a theme speaks of a cause, and why: of one that is there, or of a new one that is proposed so.",
  scope: "initiative",
  input: z
    .object({
      id: idSchema,
      challengeId: idSchema.nullable().default(null),
      /** A new cause, put so that "solved" means something. */
      newCause: namesSchema.nullable().default(null),
      why: z.string().trim().min(3).max(2000),
    })
    .refine((input) => (input.challengeId === null) !== (input.newCause === null), { path: ["challengeId"] }),
  output: z.object({ id: z.string(), challengeId: z.string() }),
  allow: members,
  example: { id: nowhere, challengeId: nowhere, why: "Many told of it" },
  run: (on, { id, challengeId, newCause, why }) =>
    on.write(async (tx, noteDeed) => {
      const theme = await demandTying(tx, on, id);
      const cause = newCause ? await propose(tx, on, newCause) : challengeId;
      const there = cause && (await findChallenge(tx, on.initiativeId, cause));
      if (!there || there.mergedInto || there.retiredAt) throw refuseField("challengeId", coreWords.notOffered);
      const tie = { themeId: id, challengeId: there.id, why };
      await tieCause(tx, on.initiativeId, tie, { by: byOf(on), now: on.now });
      noteDeed(note(id, theme.told !== null, { cause: there.names }));
      return { id, challengeId: there.id };
    }),
});

/** A new cause, or the one that is worded so already. */
async function propose(tx: Writer, on: OnChange, names: z.output<typeof namesSchema>): Promise<string> {
  const adders = ["backbone", "steering", "partner", "data-lead"];
  if (!permissionsIn(on.actor, on.initiativeId).some((held) => adders.includes(held)))
    throw new Refusal("forbidden", coreWords.forbidden);
  await lockCauses(tx, on.initiativeId);
  const same = findSame(await listChallenges(tx, on.initiativeId), names);
  if (same) return same.id;
  const cause = { id: newId(), ...challengeSchema.parse({ names }) };
  const doing = { by: byOf(on), now: on.now };
  await addChallenges(tx, on.initiativeId, [cause], doing);
  await tellCause(tx, on.initiativeId, cause, doing);
  return cause.id;
}

export const unlinkCause = change({
  name: "storytheme.unlink-cause",
  summary: "Takes back that a theme speaks of a cause.",
  scope: "initiative",
  input: z.object({ id: idSchema, challengeId: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, challengeId: nowhere },
  run: (on, { id, challengeId }) =>
    on.write(async (tx, noteDeed) => {
      const theme = await demandTying(tx, on, id);
      await untieCause(tx, on.initiativeId, id, challengeId);
      noteDeed(note(id, theme.told !== null, { causeUntied: challengeId }));
      return { id };
    }),
});

export const operations = [linkCause, unlinkCause];
