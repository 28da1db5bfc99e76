import type { z } from "zod";
import { newId } from "../../core/id.ts";
import type { Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { EventView, eventSchema } from "./event.ts";

/** The initiative's own events, oldest first. */
export async function listEvents(tx: Reader, initiativeId: string): Promise<EventView[]> {
  const rows = await tx
    .selectFrom("event")
    .select(["id", "period", "names", "source"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("period")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, names: row.names as Names }));
}

export async function addEvent(tx: Writer, initiativeId: string, event: z.output<typeof eventSchema>): Promise<string> {
  const id = newId();
  await tx
    .insertInto("event")
    .values({
      initiative_id: initiativeId,
      id,
      period: event.period,
      on_date: event.onDate ?? null,
      names: JSON.stringify(event.names),
      source: event.source ?? null,
    })
    .execute();
  return id;
}

/** Takes an event off the axis; returns whether it was there. */
export async function removeEvent(tx: Writer, initiativeId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom("event")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return Number(done.numDeletedRows) > 0;
}
