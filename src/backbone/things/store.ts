import { sql } from "kysely";
import type { Audience, Circle } from "../../core/audience.ts";
import type { Message, Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { read, readWords } from "./finding/store.ts";
import type { ThingKind, ThingRef, Told } from "./thing.ts";

/** Tells of a thing that was made or has changed: from now on it is found, and its followers hear of its newest state. */
export async function tellThing(tx: Writer, initiativeId: string, told: Told): Promise<void> {
  const row = {
    path: told.path,
    names: JSON.stringify(told.names),
    body: told.body ?? "",
    document_id: told.documentId ?? null,
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
  const kept = await tx
    .insertInto("thing")
    .values({ initiative_id: initiativeId, kind: told.kind, object_id: told.id, changed_at: told.now, ...row })
    .onConflict((conflict) => conflict.columns(["initiative_id", "kind", "object_id"]).doUpdateSet(row))
    .returning(read)
    .executeTakeFirstOrThrow();
  const parts = await tx
    .updateTable("thing")
    .set({ audience: [...membersOf(told.audience)] })
    .where("initiative_id", "=", initiativeId)
    .where("part_of_kind", "=", told.kind)
    .where("part_of_id", "=", told.id)
    .returning(read)
    .execute();
  for (const thing of [kept, ...parts]) await readWords(tx, initiativeId, thing);
}

/** How many rows go into one statement: PostgreSQL counts its parameters in 16 bits. */
const perStatement = 1000;

/** Tells of many things at once, as when a list is brought: they are found from now on, with no state worth telling. */
export async function tellThings(tx: Writer, initiativeId: string, all: readonly Omit<Told, "state">[]): Promise<void> {
  for (let start = 0; start < all.length; start += perStatement)
    await tx
      .insertInto("thing")
      .values(
        all.slice(start, start + perStatement).map((told) => ({
          initiative_id: initiativeId,
          kind: told.kind,
          object_id: told.id,
          path: told.path,
          names: JSON.stringify(told.names),
          body: told.body ?? "",
          audience: [...told.audience],
          changed_at: told.now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["initiative_id", "kind", "object_id"]).doUpdateSet((eb) => ({
          path: eb.ref("excluded.path"),
          names: eb.ref("excluded.names"),
          body: eb.ref("excluded.body"),
          audience: eb.ref("excluded.audience"),
        })),
      )
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

/** The things of some kinds that a reader in these circles may see, those that changed last first; `null` circles see all. */
export async function listThings(
  tx: Reader,
  initiativeId: string,
  circles: readonly Circle[] | null,
  { kinds, most }: { kinds: readonly ThingKind[]; most: number },
): Promise<ThingView[]> {
  let asked = tx.selectFrom("thing").select(view).where("initiative_id", "=", initiativeId).where("kind", "in", kinds);
  if (circles) asked = asked.where(({ eb }) => eb("audience", "&&", sql.val([...circles])));
  return (await asked.orderBy("changed_at", "desc").orderBy("object_id").limit(most).execute()).map(viewOf);
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
    .orderBy("object_id")
    .limit(asked.most)
    .execute();
  return rows.map(viewOf);
}
