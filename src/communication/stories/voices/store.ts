import type { Reader, Writer } from "../../../storage/records.ts";
import { seeingCampaign } from "../sight/store.ts";
import type { Point } from "./voice.ts";

const columns = [
  ...(["id", "words", "language", "purpose", "places", "theme_id as themeId", "part_ids as partIds"] as const),
  ...(["with_first_name as withFirstName", "asked_by as askedBy", "asked_at as askedAt", "answer"] as const),
  ...(["check_answer as checkAnswer", "checked_by as checkedBy", "points", "is_edited as isEdited"] as const),
  ...(["published_at as publishedAt"] as const),
] as const;

/** What was proposed of a story as a whole, the newest first; with the sight of a listener, or of the teller's key. */
export const listWholes = (tx: Reader, initiativeId: string, storyId: string) =>
  tx
    .selectFrom("story_quote")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("extent", "=", "whole")
    .orderBy("asked_at", "desc")
    .orderBy("id", "desc")
    .execute();

/** A whole story as it was proposed. */
export type Whole = Awaited<ReturnType<typeof listWholes>>[number];

/** Proposes a whole story. */
export async function addWhole(
  tx: Writer,
  initiativeId: string,
  whole: Pick<Whole, "id" | "words" | "language" | "places" | "themeId" | "partIds" | "withFirstName" | "askedBy"> & {
    storyId: string;
    now: Date;
  },
): Promise<void> {
  await tx
    .insertInto("story_quote")
    .values({
      ...{ initiative_id: initiativeId, id: whole.id, story_id: whole.storyId, extent: "whole" },
      ...{ words: whole.words, language: whole.language, purpose: whole.places[0] ?? "voices" },
      ...{ places: [...whole.places], theme_id: whole.themeId, part_ids: [...whole.partIds] },
      ...{ with_first_name: whole.withFirstName, asked_by: whole.askedBy, asked_at: whole.now },
    })
    .execute();
}

const changing = (tx: Writer, initiativeId: string, id: string) =>
  tx.updateTable("story_quote").where("initiative_id", "=", initiativeId).where("id", "=", id);

/** Keeps what the second reader found; with `goesUp` its teller has said yes to exactly these words already. */
export async function setCheck(
  tx: Writer,
  initiativeId: string,
  id: string,
  check: { answer: "yes" | "no"; by: string; points: readonly Point[]; goesUp: boolean; now: Date },
): Promise<void> {
  await changing(tx, initiativeId, id)
    .set({
      ...{ check_answer: check.answer, checked_by: check.by, checked_at: check.now, points: [...check.points] },
      ...(check.goesUp && { published_at: check.now }),
    })
    .execute();
}

/** Keeps a whole story as its teller changed it, which is her yes to it; other words are read by a second reader anew. */
export async function setEdited(
  tx: Writer,
  initiativeId: string,
  id: string,
  edited: { words: string; withFirstName: boolean; partIds: readonly string[]; isReadAlready: boolean; now: Date },
): Promise<void> {
  const { words, withFirstName, partIds, isReadAlready, now } = edited;
  await changing(tx, initiativeId, id)
    .set({
      ...{ words, with_first_name: withFirstName, part_ids: [...partIds], answer: "yes", answered_at: now },
      ...{ is_edited: true, published_at: isReadAlready ? now : null },
      ...(!isReadAlready && { check_answer: null, checked_by: null, checked_at: null, points: [] }),
    })
    .execute();
}

/** Themes in which a story stands. */
export const listThemesOf = (tx: Reader, initiativeId: string, storyId: string) =>
  tx
    .selectFrom("theme_story")
    .innerJoin("story_theme", (join) =>
      join
        .onRef("story_theme.initiative_id", "=", "theme_story.initiative_id")
        .onRef("story_theme.id", "=", "theme_story.theme_id"),
    )
    .select(["story_theme.id", "story_theme.names"])
    .where("theme_story.initiative_id", "=", initiativeId)
    .where("theme_story.story_id", "=", storyId)
    .orderBy("story_theme.id")
    .execute();

/** The names of a theme that a whole story is to stand under. */
export const findThemeNames = (tx: Reader, initiativeId: string, id: string) =>
  tx
    .selectFrom("story_theme")
    .select(["id", "names"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();

/** Keeps a recording without what phones write into it about themselves, as it is read today. */
export async function setBytes(
  tx: Writer,
  initiativeId: string,
  part: { storyId: string; id: string; bytes: Uint8Array },
): Promise<void> {
  await tx
    .updateTable("story_part")
    .set({ bytes: Buffer.from(part.bytes) })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", part.storyId)
    .where("id", "=", part.id)
    .execute();
}

/** What came down of a story, the oldest first, for its teller alone. */
export async function listComeDown(tx: Reader, initiativeId: string, storyId: string): Promise<unknown> {
  const row = await tx
    .selectFrom("story")
    .select("came_down as cameDown")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", storyId)
    .executeTakeFirst();
  return row?.cameDown ?? [];
}

/** The bytes of a recording or picture of a voice that stands: whoever calls it has made sure that it does. */
export const readStandingPart = (tx: Reader, initiativeId: string, campaignId: string, partId: string) =>
  seeingCampaign(tx, campaignId, () =>
    tx
      .selectFrom("story_part")
      .select(["media_type as mediaType", "bytes"])
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", partId)
      .executeTakeFirst(),
  );
