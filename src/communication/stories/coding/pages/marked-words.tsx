import type { View } from "../../../../interface/view.ts";
import type { CodeView } from "../book/operations.ts";
import { type Piece, piecesOf, type Stretch } from "../letters.ts";
import { codingWords as said } from "../words.ts";

interface MarkedWordsProps {
  view: View;
  text: string;
  language: string | null;
  sentences: readonly Stretch[];
  codes: readonly CodeView[];
  marks: readonly (Stretch & { codeId: string })[];
  /** Sentences can be ticked, and letters selected. */
  open: boolean;
}

/** How many ways of underlining there are: the number of a code tells which is its own. */
const strokes = 6;

/**
 * A story's masked words, sentence by sentence, with what is marked in them: each mark has a stroke of its own under the
 * letters, the number of its code where it begins and ends, and words for those who listen.
 */
export function MarkedWords({ view, text, language, sentences, codes, marks, open }: MarkedWordsProps) {
  const numberOf = new Map(codes.map((code) => [code.id, code]));
  const shown = marks.filter((mark) => mark.until > 0 && numberOf.has(mark.codeId));
  const codesOf = (places: readonly number[]): CodeView[] =>
    places.flatMap((place) => numberOf.get(shown[place]?.codeId ?? "") ?? []);
  return (
    <ol class="code-words" data-letters={open ? "" : undefined} lang={language ?? undefined}>
      {sentences.map((sentence, place) => {
        const before = text.slice(sentences[place - 1]?.until ?? 0, sentence.from);
        const id = `sentence-${place + 1}`;
        return (
          <li key={id} class={before.includes("\n") ? "code-paragraph" : undefined}>
            {open && (
              <input
                type="checkbox"
                name="stretches"
                value={`${sentence.from}-${sentence.until}`}
                aria-labelledby={id}
              />
            )}
            <p id={id} dir="auto">
              {piecesOf(text, shown, sentence).map((piece) => (
                <OnePiece key={piece.from} view={view} piece={piece} codesOf={codesOf} />
              ))}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

interface PieceProps {
  view: View;
  piece: Piece;
  codesOf(places: readonly number[]): CodeView[];
}

function OnePiece({ view, piece, codesOf }: PieceProps) {
  const letters = <span data-from={piece.from}>{piece.text}</span>;
  if (piece.marks.length === 0) return letters;
  const covering = codesOf(piece.marks);
  const stroke = covering.length > 1 ? "many" : String((covering[0]?.number ?? 0) % strokes);
  return (
    <>
      {codesOf(piece.begins).map((code) => (
        <bdi key={code.id} class="code-flag">
          <span aria-hidden="true">{code.number}</span>
          <span class="vh"> {view.t(said.begins, { code: view.name(code.names) })} </span>
        </bdi>
      ))}
      <mark class={`code-mark code-${stroke}`} title={covering.map((code) => view.name(code.names)).join(" · ")}>
        {letters}
      </mark>
      {codesOf(piece.ends).map((code) => (
        <bdi key={code.id} class="code-flag code-end">
          <span aria-hidden="true">{code.number}</span>
          <span class="vh"> {view.t(said.ends, { code: view.name(code.names) })} </span>
        </bdi>
      ))}
    </>
  );
}
