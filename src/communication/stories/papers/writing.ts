import { z } from "zod";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import type { On, OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { countrySchema, ruleFor } from "../campaigns/age-table.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { raiseOne } from "../listening/worries/raise-one.ts";
import { firstNameSchema, languageOfWords, usesSchema, wordsSchema } from "../telling/operations.ts";
import { drawInTurn } from "../telling/parts/operations.ts";
import { addPart } from "../telling/parts/store.ts";
import { placesOffered } from "../telling/places.ts";
import { mostBytes, mostPhotos, saidAges, type Who, whoSchema } from "../telling/story.ts";
import { tellWords } from "../telling/words.ts";
import { readNumber, type Stack } from "./paper.ts";
import { paperWords as said } from "./words.ts";

const { place, gender, schoolLanguage } = whoSchema.shape;

/** What stands on a sheet, as it is typed in. */
export const writtenSchema = z.object({
  stackId: idSchema,
  sheet: z.string().trim().min(1).max(300),
  words: wordsSchema.default(""),
  photos: z.array(z.file()).max(mostPhotos).default([]),
  /** In which language it is written; null for as it reads. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .default(null),
  /** The age that is ticked; where none is, what holds for the youngest holds. */
  age: z.enum([...saidAges, "unsaid"]),
  country: countrySchema.nullable().default(null),
  ...{ place, gender, schoolLanguage },
  uses: usesSchema,
  firstName: firstNameSchema,
  receivedOn: z.iso.date(),
  worry: z.enum(["none", "worries", "urgent"]).default("none"),
});
export type Written = z.output<typeof writtenSchema>;

/** The place in its stack of the sheet whose number was typed. @throws {Refusal} that says what is wrong with it. */
export function positionOf(stack: Stack, typed: string): number {
  const read = readNumber(stack, typed);
  if (read === null) throw refuseField("sheet", said.wrongNumber);
  if ("otherStack" in read) throw refuseField("sheet", said.otherStack, { number: read.otherStack });
  return read.position;
}

/** Whether the age that is ticked may tell; where it may not, nothing of the sheet is kept. */
export const mayBeKept = (campaign: StoryCampaign, { age, country }: Pick<Written, "age" | "country">): boolean =>
  age !== "under-13" && ruleFor(campaign.ages, age === "unsaid" ? "13-15" : age, country).mayTell;

/** The age as it is kept with the story. */
export const keptAge = (age: Written["age"]): string | null => (age === "unsaid" || age === "under-13" ? null : age);

/** What the campaign asks of whoever tells, as far as it is ticked; what it does not ask or is finer is refused. */
export async function whoOf(
  tx: Reader,
  on: Pick<On, "initiativeId">,
  campaign: StoryCampaign,
  written: Written,
): Promise<Who> {
  const { country } = written;
  if (country && !campaign.countries.includes(country)) throw refuseField("country", tellWords.unknownCountry);
  const places = await placesOffered(tx, on.initiativeId, campaign);
  if (written.place && !places.some(({ slug }) => slug === written.place))
    throw refuseField("place", tellWords.unknownPlace);
  const { asks } = campaign;
  return {
    ...(country && campaign.countries.length > 1 && { country }),
    ...(written.place && { place: written.place }),
    ...(asks.gender && written.gender && { gender: written.gender }),
    ...(asks.schoolLanguage && written.schoolLanguage && { schoolLanguage: written.schoolLanguage }),
  };
}

/** Refuses what cannot be typed in before anything is drawn or written. */
export function refuseWritten(on: On, stack: Stack, campaign: StoryCampaign, written: Written): void {
  const today = dayOf(on.now);
  if (written.receivedOn > today || written.receivedOn < dayOf(new Date(stack.madeAt)))
    throw refuseField("receivedOn", said.receivedWrong);
  if (!written.uses.includes("read")) throw refuseField("uses", said.needsReading);
  if (written.photos.length > 0 && !campaign.takes.includes("photo")) throw refuseField("photos", tellWords.notTaken);
  if (written.photos.some(({ size }) => size > mostBytes.photo))
    throw refuseField("photos", tellWords.tooLarge, { most: Math.round(mostBytes.photo / 1_000_000) });
}

/** Draws the photos of a sheet anew, without place, time and phone. @throws {Refusal} at their field. */
export async function drawPhotos(photos: readonly File[]): Promise<Uint8Array[]> {
  const drawn: Uint8Array[] = [];
  for (const photo of photos)
    drawn.push(
      await drawInTurn(new Uint8Array(await photo.arrayBuffer())).catch((error: unknown) => {
        if (error instanceof Refusal) throw refuseField("photos", tellWords.noPhoto);
        throw error;
      }),
    );
  return drawn;
}

/** Adds drawn photos to a story that this transaction sees. */
export async function addPhotos(
  tx: Writer,
  on: Pick<On, "initiativeId">,
  storyId: string,
  photos: readonly Uint8Array[],
): Promise<void> {
  const photo = { kind: "photo", mediaType: "image/jpeg", seconds: null, isWhole: true } as const;
  for (const bytes of photos) await addPart(tx, on.initiativeId, storyId, { ...photo, id: newId(), bytes });
}

/** In which language a sheet is written: as was said, or as it reads. */
export const languageIn = (on: On, { words, language }: Pick<Written, "words" | "language">): string | null =>
  language ?? (words.trim() === "" ? null : languageOfWords(words, on));

/** Goes the urgent path at once where the sheet worries whoever types it in; answers the worry's id. */
export async function raiseWhere(
  tx: Writer,
  on: OnChange,
  { campaign, storyId, personId }: { campaign: StoryCampaign; storyId: string | null; personId: string },
  worry: Written["worry"],
): Promise<string | null> {
  if (worry === "none") return null;
  return raiseOne(tx, on, { campaign, storyId, personId, urgent: worry === "urgent" });
}
