import { z } from "zod";
import { type MaskKind, maskKinds } from "../../../../analysis/text/mask-patterns.ts";
import { findWords, type KnownNames, type Mask, putMasks, suggestMasks } from "../../../../analysis/text/masking.ts";

/** What stands where something was masked, in the language of the story; where it is in another, in English. */
const labels: Record<MaskKind, Readonly<Record<string, string>>> = {
  person: { en: "[name]", he: "[שם]", ar: "[اسم]" },
  place: { en: "[place]", he: "[מקום]", ar: "[مكان]" },
  school: { en: "[school]", he: "[בית ספר]", ar: "[مدرسة]" },
  date: { en: "[date]", he: "[תאריך]", ar: "[تاريخ]" },
  number: { en: "[number]", he: "[מספר]", ar: "[رقم]" },
  phone: { en: "[phone]", he: "[טלפון]", ar: "[هاتف]" },
  address: { en: "[address]", he: "[כתובת]", ar: "[عنوان]" },
};
const other: Readonly<Record<string, string>> = { en: "[…]", he: "[…]", ar: "[…]" };

const labelIn = (names: Readonly<Record<string, string>>, language: string | null): string =>
  names[language ?? "en"] ?? names.en ?? "[…]";

/** Something that may be masked wherever it stands, for one decision. */
export const maskGroupSchema = z.object({
  kind: z.enum(maskKinds),
  text: z.string(),
  count: z.number().int(),
  label: z.string(),
});
export type MaskGroup = z.output<typeof maskGroupSchema>;

/** How a form names a group. */
export const keyOf = ({ kind, text }: Pick<MaskGroup, "kind" | "text">): string => `${kind}:${text}`;

/** What is suggested for a text, the same words of a kind together, in the order in which they come first. */
export function groupMasks(text: string, known: KnownNames, language: string | null): MaskGroup[] {
  const groups = new Map<string, MaskGroup>();
  for (const one of suggestMasks(text, known)) {
    const group = groups.get(keyOf(one));
    if (group) group.count += 1;
    else
      groups.set(keyOf(one), { kind: one.kind, text: one.text, count: 1, label: labelIn(labels[one.kind], language) });
  }
  return [...groups.values()];
}

/** What a listener decided: the suggestions that are masked, by their keys, and words that she adds. */
export interface Decided {
  masked: readonly string[];
  more: readonly string[];
}

/** A text as a listener decided that others may read it. */
export function maskText(text: string, known: KnownNames, language: string | null, { masked, more }: Decided): string {
  const suggested = suggestMasks(text, known).filter((one) => masked.includes(keyOf(one)));
  const added = more.flatMap((words) =>
    findWords(text, words).map((place): Mask => ({ ...place, label: labelIn(other, language) })),
  );
  const chosen = suggested.map(
    ({ kind, from, until }): Mask => ({ from, until, label: labelIn(labels[kind], language) }),
  );
  return putMasks(text, [...added, ...chosen]);
}

/** A text cut where something is suggested, for marking it on the page. */
export function cutText(text: string, known: KnownNames): { text: string; kind: MaskKind | null }[] {
  const pieces: { text: string; kind: MaskKind | null }[] = [];
  let done = 0;
  for (const { kind, from, until } of suggestMasks(text, known)) {
    if (from > done) pieces.push({ text: text.slice(done, from), kind: null });
    pieces.push({ text: text.slice(from, until), kind });
    done = until;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), kind: null });
  return pieces;
}
