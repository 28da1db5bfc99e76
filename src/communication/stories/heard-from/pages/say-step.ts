import { nameOfCountry } from "../../../../core/countries.ts";
import { sayLanguage } from "../../../../core/spoken-languages.ts";
import type { View } from "../../../../interface/view.ts";
import { interfaceWords } from "../../../../interface/words.ts";
import type { Comparison, Sure } from "../heard-from.ts";
import { otherLanguage } from "../questions.ts";
import { heardFromWords as said } from "../words.ts";

/** What words are said with: on a page, or in a file. */
export type Saying = Pick<View, "t" | "name" | "language">;

/** A coarse count in words; what is not told is said so. */
export const sayStep = (view: Saying, step: number | null): string =>
  step === null ? view.t(said.hidden) : step === 5 ? view.t(said.few) : view.t(said.orMore, { step });

/** A question as it is called on the page: by the words of the campaign, or by ours where all campaigns ask it. */
export function sayQuestion(view: Saying, { id, names }: { id: string; names: object | null }): string {
  if (names) return view.name(names);
  const ours = { age: said.age, country: said.country, place: said.place, gender: said.gender };
  return view.t(ours[id as keyof typeof ours] ?? said.schoolLanguage);
}

/** An answer as it is called on the page. */
export function sayAnswer(view: Saying, question: string, { id, names }: { id: string; names: object | null }): string {
  if (names) return view.name(names);
  if (question === "gender") return view.t({ girl: said.girl, boy: said.boy, other: said.other }[id] ?? said.other);
  if (question === "schoolLanguage")
    return id === otherLanguage ? view.t(said.otherLanguage) : sayLanguage(id, view.language);
  if (question === "country") return nameOfCountry(id, view.language);
  return id;
}

/** Whether a group was heard less or more than it lives there, with how sure that is. */
export function sayCompared(view: Saying, compared: Comparison, sure: Sure | null): string {
  const word = view.t(said[compared]);
  if (sure === null || (compared === "about" && sure === "cannot-tell")) return word;
  return view.t(said.comparedSure, {
    compared: word,
    sure: view.t(interfaceWords[sure === "cannot-tell" ? "cannotTell" : sure]),
  });
}
