import { z } from "zod";
import { anyone, isMember } from "../../core/actor.ts";
import { query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { isOpenToEveryone } from "../initiatives/public.ts";
import { changeViewSchema } from "./change.ts";
import { listTold } from "./log.ts";

export const listChanges = query({
  name: "change.list",
  summary:
    "Lists what was changed in goals, definitions and data editions, newest first: by whom, when, and what; to members also in organizations, committees and the agenda, by name.",
  scope: "initiative",
  input: z.object({ limit: z.coerce.number().int().min(1).max(500).default(200) }),
  output: z.object({ changes: z.array(changeViewSchema) }),
  allow: anyone,
  example: {},
  run: (on, { limit }) =>
    on.read(async (tx) => {
      const member = isMember(on.actor, on.initiativeId);
      if (!member && !(await isOpenToEveryone(tx, on.initiativeId)))
        throw new Refusal("forbidden", on.actor.kind === "visitor" ? coreWords.signInFirst : coreWords.notFound);
      return { changes: await listTold(tx, on.initiativeId, { isMember: member, most: limit }) };
    }),
});

export const operations = [listChanges];
