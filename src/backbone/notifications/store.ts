import { newId } from "../../core/id.ts";
import type { Writer } from "../../storage/records.ts";
import type { ThingRef } from "../things/public.ts";
import type { Notice } from "./notification.ts";

/** Tells people something, in the transaction of the change that it is about; mail takes it from here, at most once a day. */
export async function notify(tx: Writer, initiativeId: string, notice: Notice): Promise<void> {
  const to = [...new Set(notice.to)];
  if (to.length === 0) return;
  await tx
    .insertInto("notification")
    .values(
      to.map((personId) => ({
        initiative_id: initiativeId,
        id: newId(),
        person_id: personId,
        reason: notice.reason,
        about_kind: notice.about.kind,
        about_id: notice.about.id,
        path: notice.path,
        sentence: JSON.stringify(notice.sentence),
        sentence_values: JSON.stringify(notice.values ?? {}),
        due: notice.due ?? null,
        at: notice.now,
      })),
    )
    .execute();
}

/** Marks as seen what was told to a person about a thing: she has looked at it, or done what was asked. */
export async function seeAbout(
  tx: Writer,
  initiativeId: string,
  personId: string,
  { kind, id, now }: ThingRef & { now: Date },
): Promise<void> {
  await tx
    .updateTable("notification")
    .set({ seen_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .where("about_kind", "=", kind)
    .where("about_id", "=", id)
    .where("seen_at", "is", null)
    .execute();
}
