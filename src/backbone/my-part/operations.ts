import { z } from "zod";
import { members } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { query } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { findNextMeeting, type MeetingSource, nextMeetingSchema } from "../desk/public.ts";
import { findStay, listBackboneNames } from "../memberships/public.ts";
import { collectWaiting, personIn, type WaitingSource, waitingSchema } from "../people/public.ts";
import { type Part, type PartSource, partSchema } from "./part.ts";
import { listOwnBodies, listOwnOrganizations } from "./store.ts";

/** Makes the query for a person's own part, from everything that asks something of people. */
export const readMyPartFrom = (sources: {
  waiting: readonly WaitingSource[];
  meetings: readonly MeetingSource[];
  parts?: readonly PartSource[];
}) =>
  query({
    name: "mine.read-part",
    summary:
      "Tells the signed-in person her part in an initiative: what she is asked, whom she acts for, where she sits.",
    scope: "initiative",
    input: z.object({}),
    output: z.object({
      waiting: z.array(waitingSchema),
      organizations: z.array(z.object({ id: z.string(), name: z.string(), isLead: z.boolean() })),
      bodies: z.array(
        z.object({
          slug: z.string(),
          names: maybeNamesSchema,
          /** Null where she sits there as every partner does. */
          duty: z.string().nullable(),
          until: z.string().nullable(),
        }),
      ),
      /** What whoever she acts for has taken on. */
      parts: z.array(partSchema),
      /** Until when she belongs to the initiative; null where no end was named. */
      until: z.string().nullable(),
      meeting: nextMeetingSchema.nullable(),
      /** Whose part it is: the address of her card. */
      personId: z.string(),
      /** Whom to ask, by name. */
      backbone: z.array(z.string()),
    }),
    allow: members,
    example: {},
    run: (on) =>
      on.read(async (tx) => {
        const { initiativeId, now } = on;
        const asked = personIn(on.actor, initiativeId, now);
        const day = dayOf(now);
        const parts: Part[] = [];
        for (const source of sources.parts ?? []) {
          const part = await source(tx, asked);
          if (part) parts.push(part);
        }
        const stay = await findStay(tx, initiativeId, asked.personId, now);
        return {
          waiting: await collectWaiting(tx, sources.waiting, asked),
          organizations: await listOwnOrganizations(tx, initiativeId, asked.personId, day),
          bodies: await listOwnBodies(tx, initiativeId, asked, day),
          parts: parts.map(({ title, lines, actions }) => ({ title, lines: [...lines], actions: [...actions] })),
          until: stay?.until ?? null,
          meeting: await findNextMeeting(tx, sources.meetings, asked),
          personId: asked.personId,
          backbone: await listBackboneNames(tx, initiativeId),
        };
      }),
  });
