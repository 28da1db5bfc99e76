import type { Circle } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type Milestone, milestoneSchema } from "./milestone.ts";

/** The milestones that a reader in these circles may see, the newest first; `null` circles see all. */
export async function listMilestones(
  tx: Reader,
  initiativeId: string,
  circles: readonly Circle[] | null,
): Promise<Milestone[]> {
  let asked = tx
    .selectFrom("milestone")
    .select(["id", "reached_on as on", "title", "names", "words", "language", "thanked", "audience"])
    .where("initiative_id", "=", initiativeId);
  if (circles) asked = asked.where("audience", "in", [...circles]);
  const rows = await asked.orderBy("reached_on", "desc").orderBy("id", "desc").execute();
  return milestoneSchema.array().parse(rows);
}

type Kept = Omit<Milestone, "id"> & { by: string | null };

const columnsOf = ({ on, title, names, words, thanked, audience }: Omit<Kept, "language" | "by">) => ({
  reached_on: on,
  title,
  names: names && JSON.stringify(names),
  words,
  thanked: [...thanked],
  audience,
});

export async function addMilestone(tx: Writer, initiativeId: string, milestone: Kept): Promise<string> {
  const id = newId();
  await tx
    .insertInto("milestone")
    .values({
      initiative_id: initiativeId,
      id,
      language: milestone.language,
      recorded_by: milestone.by,
      ...columnsOf(milestone),
    })
    .execute();
  return id;
}

/** Says a milestone anew; answers false where there is none. */
export async function setMilestone(
  tx: Writer,
  initiativeId: string,
  id: string,
  milestone: Omit<Kept, "language" | "by">,
): Promise<boolean> {
  const row = await tx
    .updateTable("milestone")
    .set(columnsOf(milestone))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a milestone out; answers its title. */
export async function removeMilestone(tx: Writer, initiativeId: string, id: string): Promise<string | undefined> {
  const row = await tx
    .deleteFrom("milestone")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .returning("title")
    .executeTakeFirst();
  return row?.title;
}
