import { z } from "zod";
import { anyone, isMember } from "../../core/actor.ts";
import { query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { listHistory } from "../../core/store.ts";
import { coreWords } from "../../core/words.ts";
import { isOpenToEveryone } from "../initiatives/public.ts";
import { loggedKinds } from "./change.ts";

export const listChanges = query({
  name: "change.list",
  summary: "Lists what was changed in goals, definitions and data editions, newest first: by whom, when, and what.",
  scope: "initiative",
  input: z.object({ limit: z.coerce.number().int().min(1).max(500).default(200) }),
  output: z.object({
    changes: z.array(
      z.object({
        id: z.string(),
        at: z.iso.datetime(),
        /** Null where the program itself did it. */
        by: z.string().nullable(),
        operation: z.string(),
        kind: z.enum(loggedKinds),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  allow: anyone,
  example: {},
  run: (on, { limit }) =>
    on.read(async (tx) => {
      if (!isMember(on.actor, on.initiativeId) && !(await isOpenToEveryone(tx, on.initiativeId)))
        throw new Refusal("forbidden", on.actor.kind === "visitor" ? coreWords.signInFirst : coreWords.notFound);
      const lines = await listHistory(tx, on.initiativeId, loggedKinds, limit);
      return {
        changes: lines.flatMap((line) => {
          const kind = loggedKinds.find((known) => known === line.kind);
          if (!kind) return [];
          const detail = z.record(z.string(), z.unknown()).catch({}).parse(line.detail);
          const by = line.actor_name === "program" ? null : line.actor_name;
          return [{ id: line.id, at: line.at.toISOString(), by, operation: line.operation, kind, detail }];
        }),
      };
    }),
});

export const operations = [listChanges];
