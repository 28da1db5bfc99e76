import { z } from "zod";
import { saidSchema } from "../../backbone/desk/public.ts";
import { listChanged, type ThingView } from "../../backbone/things/public.ts";
import { circlesOf } from "../../core/audience.ts";
import type { On } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { listHistory } from "../../core/store.ts";
import type { Reader } from "../../storage/records.ts";
import { deedSaid } from "./changed-words.ts";

/** How many things are told of. */
const most = 3;

export const changedSchema = z.object({
  /** Since when: the reader's last visit before this one; null where she was never here. */
  since: z.iso.datetime().nullable(),
  things: z
    .array(
      saidSchema.extend({
        id: z.string(),
        /** What it is called; null where the sentence says it all. */
        names: maybeNamesSchema.nullable(),
        path: z.string(),
        at: z.iso.datetime(),
      }),
    )
    .max(most),
});
type Changed = z.output<typeof changedSchema>;

/** What is new to a member since a moment, by thing, each in its newest state: what she may read, and did not do herself. */
export async function whatChanged(tx: Reader, on: On, since: Date | null): Promise<Changed> {
  const circles = circlesOf(on.actor, on.initiativeId) ?? [];
  const by = on.actor.kind === "person" ? on.actor.personId : undefined;
  const from = since ?? new Date(0);
  const things = await listChanged(tx, on.initiativeId, circles, { since: from, most, ...(by && { exceptBy: by }) });
  const told = new Set(things.map(({ kind, id }) => `${kind} ${id}`));
  // Figures and definitions are no things that are followed: their history tells of them.
  const lines = (await listHistory(tx, on.initiativeId, ["goal", "definition", "edition", "narrative"], 12)).filter(
    ({ at, actor_id, operation, kind, object_id }) =>
      at > from && (!since || actor_id !== by) && operation in deedSaid && !told.has(`${kind} ${object_id}`),
  );
  const newest = [...new Map(lines.toReversed().map((line) => [`${line.kind} ${line.object_id}`, line])).values()];
  return {
    since: since?.toISOString() ?? null,
    things: [...things.map(ofThing), ...newest.map(ofHistory)]
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .slice(0, most),
  };
}

const ofThing = ({ kind, id, path, names, state, stateValues, changedAt }: ThingView): Changed["things"][number] => ({
  id: `${kind} ${id}`,
  names,
  path,
  sentence: state ?? { en: "", he: "", ar: "" },
  values: stateValues,
  at: changedAt.toISOString(),
});

function ofHistory(line: Awaited<ReturnType<typeof listHistory>>[number]): Changed["things"][number] {
  const said = deedSaid[line.operation];
  if (!said) throw new Error(`${line.operation} was chosen and has no words`);
  return {
    id: `${line.kind} ${line.object_id}`,
    names: null,
    path: said.path,
    sentence: said.sentence,
    values: {},
    at: line.at.toISOString(),
  };
}
