import { krippendorffAlpha } from "../../../analysis/agreement/alpha.ts";

/** With which story which coders are through by one version, and which codes each found in it. */
export interface CodedStory {
  storyId: string;
  coders: readonly { coderId: string; found: ReadonlySet<string> }[];
}

/** What is usual to conclude from an alpha (Krippendorff 2019, ch. 12): reliable from .800, with care from .667. */
export type Conclusion = "too-few" | "no-difference" | "good" | "with-care" | "not-enough";

/** Below so many stories coded by two, an alpha says next to nothing. */
export const fewestStories = 10;

export interface CodeAgreement {
  /** Null for all codes together. */
  codeId: string | null;
  alpha: number | null;
  /** On how many stories, coded by two or more, it rests. */
  stories: number;
  conclusion: Conclusion;
}

function concludeFrom(alpha: number | null, stories: number): Conclusion {
  if (stories < fewestStories) return "too-few";
  if (alpha === null) return "no-difference";
  if (alpha >= 0.8) return "good";
  return alpha >= 0.667 ? "with-care" : "not-enough";
}

/** Of each coder that is through with a story: found in it, or not. */
const unitOf = (story: CodedStory, codeId: string): string[] =>
  story.coders.map(({ found }) => (found.has(codeId) ? "1" : "0"));

/**
 * Krippendorff's nominal alpha of each code, present or absent in each story that two or more coded, and of all together,
 * where each code in each story is one unit. Where it rests on too few stories, it is not said.
 */
export function agreementOf(stories: readonly CodedStory[], codeIds: readonly string[]): CodeAgreement[] {
  const compared = stories.filter(({ coders }) => coders.length >= 2);
  const agree = (units: readonly string[][], codeId: string | null): CodeAgreement => {
    const { alpha } = krippendorffAlpha(units, "nominal");
    const conclusion = concludeFrom(alpha, compared.length);
    return { codeId, alpha: conclusion === "too-few" ? null : alpha, stories: compared.length, conclusion };
  };
  return [
    agree(
      codeIds.flatMap((codeId) => compared.map((story) => unitOf(story, codeId))),
      null,
    ),
    ...codeIds.map((codeId) =>
      agree(
        compared.map((story) => unitOf(story, codeId)),
        codeId,
      ),
    ),
  ];
}

/** The codes of a story that some of its coders found and others did not. */
export const differencesIn = (story: CodedStory, codeIds: readonly string[]): string[] =>
  story.coders.length < 2 ? [] : codeIds.filter((codeId) => new Set(unitOf(story, codeId)).size > 1);

/**
 * Codings as rows of a study of agreement: `unit,coder,value` with numbers and letters drawn anew each time, so that no
 * row tells of a story or a coder. A unit is one code in one story, `7.2`; of one code alone, the story's number.
 */
export function studyRows(
  stories: readonly CodedStory[],
  codes: readonly { id: string; number: number }[],
  shuffle: <T>(all: readonly T[]) => T[],
): string[][] {
  const coders = shuffle([...new Set(stories.flatMap((story) => story.coders.map(({ coderId }) => coderId)))]);
  return shuffle(stories.filter((story) => story.coders.length >= 2)).flatMap((story, place) =>
    codes.flatMap(({ id, number }) =>
      story.coders.map(({ coderId, found }) => [
        codes.length === 1 ? String(place + 1) : `${place + 1}.${number}`,
        `coder-${coders.indexOf(coderId) + 1}`,
        found.has(id) ? "1" : "0",
      ]),
    ),
  );
}
