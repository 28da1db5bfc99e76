import { z } from "zod";
import { may } from "../../core/actor.ts";
import { change, type Deed, type OnChange } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import type { Edition } from "./edition.ts";
import { personOf } from "./reading.ts";
import {
  addWorkingDays,
  earlyLookDays,
  type Obstacle,
  obstacleToEveryone,
  obstacleToPartners,
  obstacleToWithdrawal,
  weekendOf,
} from "./stage.ts";
import { editionById, holdEdition, initiativeOf, keepEarlyLooks, takeStep } from "./store.ts";
import { finishUpload } from "./uploads/store.ts";
import { stageWords as said } from "./words.ts";

const done = z.object({ editionId: z.string() });
const exampleId = "01990000-0000-7000-8000-000000000000";

async function hold(tx: Writer, on: OnChange, id: string, obstacle: (edition: Edition) => Obstacle): Promise<Edition> {
  const edition = await holdEdition(tx, on.initiativeId, id);
  if (!edition) throw new Refusal("not-found", coreWords.notFound);
  const inTheWay = obstacle(edition);
  if (inTheWay) throw new Refusal("conflict", inTheWay.message, { values: inTheWay.values ?? {} });
  return edition;
}

const deed = (edition: Edition, detail: Record<string, unknown> = {}): Deed => ({
  kind: "edition",
  id: edition.id,
  detail: { number: edition.number, ...detail },
});

export const sendToPartners = change({
  name: "edition.to-partners",
  summary: "Opens a draft to the members of the initiative, and begins the supplier's early look of five working days.",
  scope: "initiative",
  input: z.object({ editionId: idSchema, replaces: idSchema.optional() }),
  output: done,
  allow: may("backbone", "data-lead"),
  example: { editionId: exampleId },
  run: (on, { editionId, replaces }) =>
    on.write(async (tx, note) => {
      const edition = await hold(tx, on, editionId, obstacleToPartners);
      const other = replaces ? await editionById(tx, on.initiativeId, replaces) : undefined;
      if (replaces && other?.indicatorId !== edition.indicatorId) throw new Refusal("conflict", said.replacesOther);
      const { default_language } = await initiativeOf(tx, on.initiativeId);
      const weekend = weekendOf(default_language === "en" ? "en" : "he");
      await takeStep(tx, on.initiativeId, editionId, {
        to: "partners",
        at: on.now,
        by: personOf(on) ?? on.actor.kind,
        earlyLookUntil: addWorkingDays(on.now, earlyLookDays, weekend),
        replaces: replaces ?? null,
      });
      if (edition.uploadId) await finishUpload(tx, on.initiativeId, edition.uploadId);
      note(deed(edition, replaces ? { replaces: other?.number } : {}));
      return { editionId };
    }),
});

export const lookEarly = change({
  name: "edition.look",
  summary: "Logs the supplier's look at an edition before it goes to everyone, and whether it agrees that it go now.",
  scope: "initiative",
  input: z.object({
    editionId: idSchema,
    agrees: z.boolean().default(false),
    said: z.string().trim().max(2000).optional(),
  }),
  output: done,
  allow: may("supplier"),
  example: { editionId: exampleId, agrees: true },
  run: (on, { editionId, agrees, said: words }) =>
    on.write(async (tx, note) => {
      const edition = await hold(tx, on, editionId, ({ status }) =>
        status === "partners" ? null : { message: said.notForLook },
      );
      const at = on.now.toISOString();
      const name = on.actor.kind === "person" ? on.actor.name : on.actor.kind;
      const look = { personId: personOf(on), name, at, agrees, said: words ?? null };
      const until = agrees ? at : edition.earlyLookUntil;
      await keepEarlyLooks(tx, on.initiativeId, editionId, [...edition.earlyLooks, look], until);
      note(deed(edition, { agrees }));
      return { editionId };
    }),
});

export const openToEveryone = change({
  name: "edition.to-everyone",
  summary:
    "Opens an edition to everyone: by another person than who sent it to partners, after embargo and early look.",
  scope: "initiative",
  input: z.object({ editionId: idSchema }),
  output: done,
  allow: may("backbone", "data-lead"),
  example: { editionId: exampleId },
  run: (on, { editionId }) =>
    on.write(async (tx, note) => {
      const edition = await hold(tx, on, editionId, (held) => obstacleToEveryone(held, personOf(on), on.now));
      await takeStep(tx, on.initiativeId, editionId, { to: "everyone", at: on.now, by: personOf(on) ?? on.actor.kind });
      note(deed(edition));
      return { editionId };
    }),
});

export const withdrawEdition = change({
  name: "edition.withdraw",
  summary: "Takes an edition back with a reason that stays to be read; what was known before stays askable by date.",
  scope: "initiative",
  input: z.object({ editionId: idSchema, reason: z.string().trim().min(3).max(2000) }),
  output: done,
  allow: may("backbone", "data-lead"),
  example: { editionId: exampleId, reason: "The ministry corrected the file." },
  run: (on, { editionId, reason }) =>
    on.write(async (tx, note) => {
      const edition = await hold(tx, on, editionId, obstacleToWithdrawal);
      const by = personOf(on) ?? on.actor.kind;
      await takeStep(tx, on.initiativeId, editionId, { to: "withdrawn", at: on.now, by, reason });
      note(deed(edition, { reason }));
      return { editionId };
    }),
});

export const stepOperations = [sendToPartners, lookEarly, openToEveryone, withdrawEdition];
