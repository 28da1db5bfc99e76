import { sql } from "kysely";
import type { Audience, Circle } from "../../core/audience.ts";
import type { Message, Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { ThingKind, ThingRef, Told } from "./thing.ts";

/** Tells of a thing that was made or has changed: from now on it is found, and its followers hear of its newest state. */
export async function tellThing(tx: Writer, initiativeId: string, told: Told): Promise<void> {
  const row = {
    path: told.path,
    names: JSON.stringify(told.names),
    body: told.body ?? "",
    audience: [...told.audience],
    part_of_kind: told.partOf?.kind ?? null,
    part_of_id: told.partOf?.id ?? null,
    ...(told.state && {
      state: JSON.stringify(told.state.message),
      state_values: JSON.stringify(told.state.values ?? {}),
      said_by: told.by,
      changed_at: told.now,
    }),
  };
  await tx
    .insertInto("thing")
    .values({ initiative_id: initiativeId, kind: told.kind, object_id: told.id, changed_at: told.now, ...row })
    .onConflict((conflict) => conflict.columns(["initiative_id", "kind", "object_id"]).doUpdateSet(row))
    .execute();
  await tx
    .updateTable("thing")
    .set({ audience: [...membersOf(told.audience)] })
    .where("initiative_id", "=", initiativeId)
    .where("part_of_kind", "=", told.kind)
    .where("part_of_id", "=", told.id)
    .execute();
}

/** Who reads the parts of a thing: what is said about a public thing is for members. */
export const membersOf = (audience: Audience): Audience => [
  ...new Set(audience.map((circle) => (circle === "everyone" ? "members" : circle))),
];

/** Takes a thing out of what is found and followed, with its parts: it is gone. */
export async function forgetThing(tx: Writer, initiativeId: string, { kind, id }: ThingRef): Promise<void> {
  const parts = await tx
    .selectFrom("thing")
    .select(["kind", "object_id"])
    .where("initiative_id", "=", initiativeId)
    .where("part_of_kind", "=", kind)
    .where("part_of_id", "=", id)
    .execute();
  for (const part of [...parts, { kind, object_id: id }]) await forgetOne(tx, initiativeId, part);
}

async function forgetOne(tx: Writer, initiativeId: string, thing: { kind: string; object_id: string }): Promise<void> {
  for (const table of ["follow", "thing"] as const)
    await tx
      .deleteFrom(table)
      .where("initiative_id", "=", initiativeId)
      .where("kind", "=", thing.kind)
      .where("object_id", "=", thing.object_id)
      .execute();
}

/** A thing and its newest state, as a list shows it. */
export interface ThingView {
  kind: ThingKind;
  id: string;
  path: string;
  names: Names;
  state: Message | null;
  stateValues: Record<string, string | number>;
  saidBy: string | null;
  changedAt: Date;
}

const view = ["kind", "object_id", "path", "names", "state", "state_values", "said_by", "changed_at"] as const;

const viewOf = (row: {
  kind: string;
  object_id: string;
  path: string;
  names: unknown;
  state: unknown;
  state_values: unknown;
  said_by: string | null;
  changed_at: Date;
}): ThingView => ({
  kind: row.kind as ThingKind,
  id: row.object_id,
  path: row.path,
  names: row.names as Names,
  state: row.state as Message | null,
  stateValues: row.state_values as Record<string, string | number>,
  saidBy: row.said_by,
  changedAt: row.changed_at,
});

/** A thing that a reader in these circles may see; `null` circles see all. */
export async function findThing(
  tx: Reader,
  initiativeId: string,
  circles: readonly Circle[] | null,
  { kind, id }: ThingRef,
): Promise<(ThingView & { audience: Circle[] }) | undefined> {
  let asked = tx
    .selectFrom("thing")
    .select([...view, "audience"])
    .where("initiative_id", "=", initiativeId)
    .where("kind", "=", kind)
    .where("object_id", "=", id);
  if (circles) asked = asked.where(({ eb }) => eb("audience", "&&", sql.val([...circles])));
  const row = await asked.executeTakeFirst();
  return row && { ...viewOf(row), audience: row.audience as Circle[] };
}

/** The things with something new since a moment that a reader in these circles may see, newest first. */
export async function listChanged(
  tx: Reader,
  initiativeId: string,
  circles: readonly Circle[],
  asked: { since: Date; most: number; exceptBy?: string },
): Promise<ThingView[]> {
  const rows = await tx
    .selectFrom("thing")
    .select(view)
    .where("initiative_id", "=", initiativeId)
    .where("state", "is not", null)
    .where("changed_at", ">", asked.since)
    .where(({ eb }) => eb("audience", "&&", sql.val([...circles])))
    .where("said_by", "is distinct from", asked.exceptBy ?? null)
    .orderBy("changed_at", "desc")
    .limit(asked.most)
    .execute();
  return rows.map(viewOf);
}

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
