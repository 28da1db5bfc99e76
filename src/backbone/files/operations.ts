import { z } from "zod";
import { type Allowance, anyone, members, permissionsIn } from "../../core/actor.ts";
import { isOpenTo } from "../../core/audience.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { listInitiatives } from "../initiatives/public.ts";
import { fileViewSchema } from "./file.ts";
import { forgetFile } from "./keep-file.ts";
import { sweepBytes, throwAway } from "./place.ts";
import { findFile, listFileIds } from "./store.ts";
import { fileWords as said } from "./words.ts";

/** A file that the actor may read. @throws {Refusal} for one that is closed to her as for one that is not there. */
async function demandFile(tx: Reader, on: Pick<On, "actor" | "initiativeId">, id: string) {
  const file = await findFile(tx, on.initiativeId, id);
  if (!file || !isOpenTo(on.actor, on.initiativeId, file.audience)) throw new Refusal("not-found", coreWords.notFound);
  return file;
}

export const showFile = query({
  name: "file.show",
  summary: "Tells of a file: its name, its type, how large it is, and when it was brought.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: fileViewSchema,
  allow: anyone,
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) => on.read((tx) => demandFile(tx, on, id)),
});

export const removeFile = change({
  name: "file.remove",
  summary: "Removes a file for everyone, with its bytes; whoever brought it may, and the backbone team.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: async (on, { id }) => {
    await on.write(async (tx, note) => {
      const file = await demandFile(tx, on, id);
      const isOwn = on.actor.kind === "person" && file.broughtBy === on.actor.personId;
      const leads = on.actor.kind === "program" || permissionsIn(on.actor, on.initiativeId).includes("backbone");
      if (!isOwn && !leads) throw new Refusal("forbidden", said.notYours);
      await forgetFile(tx, on.initiativeId, id);
      note({ kind: "file", id });
    });
    await throwAway(on.uploads, on.initiativeId, id);
    return {};
  },
});

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };

export const sweepFiles = change({
  name: "file.sweep",
  summary: "At start and every night: throws away the bytes of files that no record names.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ swept: z.number().int() }),
  allow: programOnly,
  example: {},
  run: async (on) => {
    let swept = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx))) {
      const named = new Set(await on.readOwn(id, (tx) => listFileIds(tx, id)));
      swept += await sweepBytes(on.uploads, id, named, on.now);
    }
    return { swept };
  },
});

export const operations = [showFile, removeFile, sweepFiles];
