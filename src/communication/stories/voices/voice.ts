import { hashToken } from "../../../core/id.ts";
import type { Consent } from "../listening/quotes/quote.ts";

/** What a second reader looks at before a whole story may stand anywhere. */
export const points = ["names", "places", "rare", "others", "sound", "picture"] as const;
export type Point = (typeof points)[number];

type Kind = "audio" | "photo";

/** The points of one story: a recording is heard to its end, a picture looked at, where it is to stand with them. */
export const pointsFor = (parts: readonly { kind: Kind }[]): Point[] =>
  points.filter(
    (point) =>
      (point !== "sound" || parts.some(({ kind }) => kind === "audio")) &&
      (point !== "picture" || parts.some(({ kind }) => kind === "photo")),
  );

/** A sign of words, by which a reader says which words she has read: they may change while she reads. */
export const signOf = (words: string): string => hashToken(words).slice(0, 16);

/** What no usual browser plays, and therefore helps nobody. */
const unplayable = ["audio/amr"];

interface Piece {
  kind: Kind;
  mediaType: string;
  transcript: string | null;
}

/** Why a recording or picture may not be proposed; null where it may. */
export function lackOfPiece(
  { kind, mediaType, transcript }: Piece,
  consents: readonly Consent[],
): "consent" | "parent" | "transcript" | "unplayable" | null {
  const consent = consents.find(({ use }) => use === (kind === "audio" ? "voice" : "handwriting"));
  if (!consent) return "consent";
  if (consent.guardian === "no") return "parent";
  if (unplayable.includes(mediaType)) return "unplayable";
  return transcript === null ? "transcript" : null;
}

/** Whether a listener may propose a whole story: its teller allows it, and no parent said no. */
export const mayPropose = (consents: readonly Consent[], use: "publish" | "first-name" = "publish"): boolean =>
  consents.some((one) => one.use === use && one.guardian !== "no");

/** Why something that stood came down, as its teller is told. */
export const comeDownReasons = ["teller", "changed", "consent", "parent", "reader"] as const;
export type ComeDownReason = (typeof comeDownReasons)[number];

/** The beginning of a long text, ended between two words; the same text where it is not long. */
export function beginningOf(words: string, most = 320): { words: string; isCut: boolean } {
  if (words.length <= most * 1.25) return { words, isCut: false };
  const cut = words.slice(0, most).replace(/\s+\S*$/u, "");
  return { words: `${cut} …`, isCut: true };
}

/** Voices in a reader's own language first, otherwise in the order in which they came. */
export const ownLanguageFirst = <V extends { language: string | null }>(
  voices: readonly V[],
  language: string,
): V[] => [
  ...voices.filter((voice) => voice.language === language),
  ...voices.filter((voice) => voice.language !== language),
];

/** Where a whole story is, inside its initiative. */
export const pathOfVoice = (id: string): string => `listening/voices/${id}`;
