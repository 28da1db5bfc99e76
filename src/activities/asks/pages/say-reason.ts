import type { View } from "../../../interface/view.ts";
import type { Spots } from "../../aims/public.ts";
import type { Reason } from "../match.ts";
import { saySkill } from "../skills.ts";
import { askPageWords as said } from "./words.ts";

const words = { challenge: said.byChallenge, place: said.byPlace, around: said.byAround, skill: said.bySkill } as const;

/** Says why two fit. */
export function sayReason(view: View, spots: Spots, { by, about }: Reason): string {
  if (by === "skill") return view.t(said.bySkill, { about: saySkill(about, view.language) });
  const among = by === "challenge" ? spots.challenges : spots.places;
  return view.t(words[by], { about: view.name(among.find(({ id }) => id === about)?.names ?? {}) });
}
