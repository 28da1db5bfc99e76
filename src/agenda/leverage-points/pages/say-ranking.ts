import { formatCount } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { RunView } from "../../runs/public.ts";
import { countWords, pointWords as said } from "../words.ts";

/** A number up to ten in words, others in digits. */
const inWords = (view: View, count: number): string => {
  const word = countWords[count];
  return word ? view.t(word) : formatCount(count);
};

const beginning = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How many of the first k are sure to be there, and how many below could take the place of one. */
function countSure({ results, settings }: RunView): { top: number; sure: number; rivals: number } {
  const standings = results.causes.flatMap(({ lenses }) => lenses.second_order ?? []);
  const [inside, outside] = [
    standings.filter(({ rank }) => rank <= settings.k),
    standings.filter(({ rank }) => rank > settings.k),
  ];
  return {
    top: inside.length,
    sure: inside.filter(({ rank, high }) => (high ?? rank) <= settings.k).length,
    rivals: outside.filter(({ rank, low }) => (low ?? rank) <= settings.k).length,
  };
}

/** The first sentence of the ranking: how many stand out, of how many that is sure, and whose opinion it is. */
export function sayRanking(view: View, run: RunView): string {
  const { top, sure, rivals } = countSure(run);
  const standOut = view.t(said.standOut, { count: top, word: beginning(inWords(view, top)) });
  const { people } = run.inputs;
  if (people === 0) return `${standOut} ${view.t(said.notProofMap)}`;
  return `${standOut} ${saySure(view, top, sure, rivals)} ${view.t(said.notProof, { people })}`;
}

function saySure(view: View, top: number, sure: number, rivals: number): string {
  const rest = top - sure;
  if (rest === 0) return view.t(said.allSure, { count: top });
  const others = inWords(view, rivals);
  if (sure === 0 && rivals > 0) return view.t(said.noneSure, { count: top, next: rivals, others });
  const known = view.t(said.someSure, { sure: inWords(view, sure), count: sure });
  const changing =
    rivals === 0
      ? view.t(said.restUnsure)
      : view.t(said.restChange, { rest: inWords(view, rest), count: rest, next: rivals, others });
  return `${known} ${changing}`;
}
