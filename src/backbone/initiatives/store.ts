import { type Selectable, sql } from "kysely";
import type { Language, Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Tables } from "../../storage/tables.ts";
import { rooms as allRooms, careOf, type InitiativeKind, type InitiativeView } from "./initiative.ts";
import type { WrittenNames } from "./slug.ts";

const viewOf = (row: Selectable<Tables["initiative"]>): InitiativeView => ({
  id: row.id,
  slug: row.slug,
  names: row.names as Names,
  purpose: row.purpose as Names,
  defaultLanguage: row.default_language as Language,
  kind: row.kind as InitiativeKind,
  rooms: allRooms.filter((room) => row.rooms.includes(room)),
  care: careOf(row.settings),
  joiningIsOpen: Boolean((row.settings as { joining?: boolean } | null)?.joining),
  causesAreOpen: Boolean((row.settings as { causes?: boolean } | null)?.causes),
  promisesAreOpen: Boolean((row.settings as { promises?: { open?: boolean } } | null)?.promises?.open),
  voicesAreOpen: Boolean((row.settings as { voices?: boolean } | null)?.voices),
  isBeingFilled: Boolean((row.settings as { unfinished?: boolean } | null)?.unfinished),
  foundedAt: row.founded_at.toISOString(),
});

/** The initiative at an address, if there is one. */
export async function initiativeBySlug(tx: Reader, slug: string): Promise<InitiativeView | undefined> {
  const row = await tx.selectFrom("initiative").selectAll().where("slug", "=", slug).executeTakeFirst();
  return row && viewOf(row);
}

/** The initiative with this id. */
export async function readInitiative(tx: Reader, initiativeId: string): Promise<InitiativeView | undefined> {
  const row = await tx.selectFrom("initiative").selectAll().where("id", "=", initiativeId).executeTakeFirst();
  return row && viewOf(row);
}

/** The initiatives with these ids, the first founded first; all of the installation where no ids are given. */
export async function listInitiatives(tx: Reader, initiativeIds?: readonly string[]): Promise<InitiativeView[]> {
  if (initiativeIds?.length === 0) return [];
  let asked = tx.selectFrom("initiative").selectAll();
  if (initiativeIds) asked = asked.where("id", "in", initiativeIds);
  return (await asked.orderBy("founded_at").orderBy("id").execute()).map(viewOf);
}

/** Adds an initiative. Answers false, and adds nothing, where the address is taken. */
export async function addInitiative(
  tx: Writer,
  initiative: Pick<InitiativeView, "id" | "slug" | "defaultLanguage"> &
    Partial<Pick<InitiativeView, "kind" | "purpose">> & { names: WrittenNames; unfinished?: boolean },
): Promise<boolean> {
  const row = await tx
    .insertInto("initiative")
    .values({
      id: initiative.id,
      slug: initiative.slug,
      names: JSON.stringify(initiative.names),
      purpose: JSON.stringify(initiative.purpose ?? {}),
      default_language: initiative.defaultLanguage,
      kind: initiative.kind ?? "real",
      settings: JSON.stringify(initiative.unfinished ? { unfinished: true } : {}),
    })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets what an initiative is called and the language it is shown in to those who have said none. */
export async function setNames(
  tx: Writer,
  initiativeId: string,
  { names, defaultLanguage }: { names: WrittenNames; defaultLanguage: Language },
): Promise<void> {
  await tx
    .updateTable("initiative")
    .set({ names: JSON.stringify(names), default_language: defaultLanguage })
    .where("id", "=", initiativeId)
    .execute();
}

/** Opens or closes rooms, and sets the care; each leaves what it does not name. */
export async function setArrangement(
  tx: Writer,
  initiativeId: string,
  arrangement: Partial<Pick<InitiativeView, "rooms" | "care">>,
): Promise<void> {
  const { settings } = await tx
    .selectFrom("initiative")
    .select("settings")
    .where("id", "=", initiativeId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("initiative")
    .set({
      ...(arrangement.rooms ? { rooms: arrangement.rooms } : {}),
      settings: JSON.stringify({ ...(settings as object), ...arrangement.care }),
    })
    .where("id", "=", initiativeId)
    .execute();
}

/** Whether the initiative has decided to be read by everyone. */
export async function isOpenToEveryone(tx: Reader, initiativeId: string): Promise<boolean> {
  const row = await tx.selectFrom("initiative").select("settings").where("id", "=", initiativeId).executeTakeFirst();
  return Boolean((row?.settings as { open?: boolean } | undefined)?.open);
}

/** Sets sentences that the initiative says of itself; those about other things stay. */
export async function setSentences(tx: Writer, initiativeId: string, sentences: Record<string, Names>): Promise<void> {
  const { settings } = await tx
    .selectFrom("initiative")
    .select("settings")
    .where("id", "=", initiativeId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const before = settings as { says?: Record<string, Names> };
  await tx
    .updateTable("initiative")
    .set({ settings: JSON.stringify({ ...before, says: { ...before.says, ...sentences } }) })
    .where("id", "=", initiativeId)
    .execute();
}

/** Opens joining to everybody, or closes it. */
export const setJoining = (tx: Writer, initiativeId: string, open: boolean): Promise<void> =>
  setOpening(tx, initiativeId, { joining: open });

/** Opens what was found of the causes to everyone who reads the goal, or keeps it to members. */
export const setCausesOpen = (tx: Writer, initiativeId: string, open: boolean): Promise<void> =>
  setOpening(tx, initiativeId, { causes: open });

/** Opens what was heard, and what was done about it, to everyone; or keeps it to members. */
export const setVoicesOpen = (tx: Writer, initiativeId: string, open: boolean): Promise<void> =>
  setOpening(tx, initiativeId, { voices: open });

type Opening = { joining: boolean } | { causes: boolean } | { voices: boolean };

async function setOpening(tx: Writer, initiativeId: string, opening: Opening) {
  const { settings } = await tx
    .selectFrom("initiative")
    .select("settings")
    .where("id", "=", initiativeId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("initiative")
    .set({ settings: JSON.stringify({ ...(settings as object), ...opening }) })
    .where("id", "=", initiativeId)
    .execute();
}

/** The initiatives that the program began to fill and has not finished. */
export async function listUnfinished(tx: Reader): Promise<{ id: string; slug: string }[]> {
  return tx
    .selectFrom("initiative")
    .select(["id", "slug"])
    .where(sql<boolean>`(settings ->> 'unfinished')::boolean`)
    .execute();
}

/** Notes that an initiative is whole. */
export async function setFinished(tx: Writer, initiativeId: string): Promise<void> {
  await tx
    .updateTable("initiative")
    .set({ settings: sql`settings - 'unfinished'` })
    .where("id", "=", initiativeId)
    .execute();
}

/** Takes an initiative away with all that is in it; its lines in the history stay. */
export async function removeInitiative(tx: Writer, initiativeId: string): Promise<void> {
  await sql`set constraints all deferred`.execute(tx);
  await tx.deleteFrom("initiative").where("id", "=", initiativeId).execute();
}
