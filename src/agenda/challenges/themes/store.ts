import type { Names } from "../../../core/message.ts";
import type { Writer } from "../../../storage/records.ts";

/** Adds themes at the end, under ids that the caller made. */
export async function addThemes(
  tx: Writer,
  initiativeId: string,
  themes: readonly { id: string; names: Names; position: number }[],
): Promise<void> {
  if (themes.length === 0) return;
  await tx
    .insertInto("theme")
    .values(
      themes.map(({ id, names, position }) => ({
        initiative_id: initiativeId,
        id,
        names: JSON.stringify(names),
        position,
      })),
    )
    .execute();
}

/** Names a theme, or moves it; answers false where there is none. */
export async function setTheme(
  tx: Writer,
  initiativeId: string,
  id: string,
  { names, position }: { names?: Names; position?: number },
): Promise<boolean> {
  const row = await tx
    .updateTable("theme")
    .set({
      ...(names && { names: JSON.stringify(names) }),
      ...(position !== undefined && { position }),
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a theme away; its causes stay, without one. */
export async function dropTheme(tx: Writer, initiativeId: string, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("theme")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
