import { z } from "zod";
import { may } from "../../core/actor.ts";
import { query } from "../../core/operation.ts";
import { personIn } from "../people/public.ts";
import { collectLines, findNextMeeting } from "./collect.ts";
import { byDue, countsOf, countsSchema, deskLineSchema, lineOf, nextMeetingSchema } from "./desk.ts";
import type { DeskSource, MeetingSource } from "./sources.ts";

/** Makes the query for the backbone team's desk, from everything that gives it work. */
export const readDeskFrom = (sources: { desk: readonly DeskSource[]; meetings: readonly MeetingSource[] }) =>
  query({
    name: "desk.read",
    summary:
      "Lists what the backbone team has to do: what is due this week, later, and without a date, each with its place.",
    scope: "initiative",
    input: z.object({}),
    output: z.object({
      counts: countsSchema,
      lines: z.array(deskLineSchema),
      meeting: nextMeetingSchema.nullable(),
    }),
    allow: may("backbone"),
    example: {},
    run: (on) =>
      on.read(async (tx) => {
        const asked = personIn(on.actor, on.initiativeId, on.now);
        const lines = await collectLines(tx, sources.desk, asked);
        return {
          counts: countsOf(lines, on.now),
          lines: lines.map(lineOf).sort(byDue),
          meeting: await findNextMeeting(tx, sources.meetings, asked),
        };
      }),
  });
