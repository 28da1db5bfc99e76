import type { FunctionSource } from "../../backbone/functions/public.ts";
import { words } from "../../core/message.ts";
import { listPractices, listUses } from "./store.ts";

const said = words({
  used: {
    en: "{practices, plural, one {One practice that worked is told of} other {{practices, number} practices that worked are told of}}; {others, plural, =0 {nobody else has tried one yet} one {one other organization has tried one} other {{others, number} other organizations have tried one}}.",
    he: "{practices, plural, one {סופר על דרך אחת שעבדה} two {סופר על שתי דרכים שעבדו} other {סופר על {practices, number} דרכים שעבדו}}; {others, plural, =0 {עוד אין ארגון אחר שניסה} one {ארגון אחר אחד ניסה} two {שני ארגונים אחרים ניסו} other {{others, number} ארגונים אחרים ניסו}}.",
    ar: "{practices, plural, one {حُكي عن ممارسة واحدة نجحت} two {حُكي عن ممارستين نجحتا} few {حُكي عن {practices, number} ممارسات نجحت} other {حُكي عن {practices, number} ممارسة نجحت}}؛ {others, plural, =0 {لم تجرّبها منظمة أخرى بعد} one {جرّبتها منظمة أخرى واحدة} two {جرّبتها منظمتان أخريان} few {جرّبتها {others, number} منظمات أخرى} other {جرّبتها {others, number} منظمة أخرى}}.",
  },
});

/** How many practices partners told of, and how many others tried one. */
export const practicesFunctions: FunctionSource = async (tx, { initiativeId }) => {
  const practices = await listPractices(tx, initiativeId);
  if (practices.length === 0) return [];
  const owner = new Map(practices.map(({ id, organizationId }) => [id, organizationId]));
  const tried = (await listUses(tx, initiativeId)).filter(
    ({ practiceId, organizationId }) => owner.has(practiceId) && owner.get(practiceId) !== organizationId,
  );
  const others = new Set(tried.map(({ organizationId }) => organizationId)).size;
  const values = { practices: practices.length, others };
  return [{ function: "activities", sentence: said.used, values, path: "work/practices" }];
};
