import type { Reader, Writer } from "../../../storage/records.ts";
import type { ThingRef } from "../thing.ts";

/** Lets a person follow a thing because she takes part in it; one that she has muted stays muted. */
export async function followThing(tx: Writer, initiativeId: string, personId: string, thing: ThingRef): Promise<void> {
  await tx
    .insertInto("follow")
    .values({ initiative_id: initiativeId, person_id: personId, kind: thing.kind, object_id: thing.id })
    .onConflict((conflict) => conflict.columns(["initiative_id", "person_id", "kind", "object_id"]).doNothing())
    .execute();
}

/** Holds a thing as it is until the transaction ends, so that neither its readers nor what is counted with it change meanwhile. */
export async function holdThing(tx: Writer, initiativeId: string, { kind, id }: ThingRef): Promise<void> {
  await tx
    .selectFrom("thing")
    .select("kind")
    .where("initiative_id", "=", initiativeId)
    .where("kind", "=", kind)
    .where("object_id", "=", id)
    .forNoKeyUpdate()
    .execute();
}

/** Keeps with a thing how many messages were said about it. */
export async function setTalked(tx: Writer, initiativeId: string, thing: ThingRef, talked: number): Promise<void> {
  await tx
    .updateTable("thing")
    .set({ talked })
    .where("initiative_id", "=", initiativeId)
    .where("kind", "=", thing.kind)
    .where("object_id", "=", thing.id)
    .execute();
}

/** Lets a person follow a thing, or hear no more of it although she takes part. */
export async function setWanted(
  tx: Writer,
  initiativeId: string,
  personId: string,
  follow: ThingRef & { wanted: boolean; now: Date },
): Promise<void> {
  const { kind, id, wanted, now } = follow;
  await tx
    .insertInto("follow")
    .values({ initiative_id: initiativeId, person_id: personId, kind, object_id: id, wanted, since: now })
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "person_id", "kind", "object_id"]).doUpdateSet({ wanted, since: now }),
    )
    .execute();
}

/** How a thing stands to a person: how much was said about it, and whether she follows it. */
export interface ThingStanding {
  talked: number;
  follows: boolean;
}

/** How a thing stands to a person; nothing said and not followed where it is not known. */
export async function readStanding(
  tx: Reader,
  initiativeId: string,
  personId: string | null,
  { kind, id }: ThingRef,
): Promise<ThingStanding> {
  const row = await tx
    .selectFrom("thing")
    .leftJoin("follow", (join) =>
      join
        .onRef("follow.initiative_id", "=", "thing.initiative_id")
        .onRef("follow.kind", "=", "thing.kind")
        .onRef("follow.object_id", "=", "thing.object_id")
        .on("follow.person_id", "=", personId ?? ""),
    )
    .select(["thing.talked", "follow.wanted"])
    .where("thing.initiative_id", "=", initiativeId)
    .where("thing.kind", "=", kind)
    .where("thing.object_id", "=", id)
    .executeTakeFirst();
  return { talked: row?.talked ?? 0, follows: row?.wanted ?? false };
}
