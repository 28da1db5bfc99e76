import type { FunctionSource } from "../../backbone/functions/public.ts";
import { words } from "../../core/message.ts";
import { listPoints } from "./store.ts";

const said = words({
  chosen: {
    en: "{count, plural, one {One leverage point is chosen} other {{count, number} leverage points are chosen}}; {carried, plural, =0 {none is carried by a committee yet} one {one is carried by a committee} other {{carried, number} are carried by a committee}}.",
    he: "{count, plural, one {נבחרה נקודת מינוף אחת} two {נבחרו שתי נקודות מינוף} other {נבחרו {count, number} נקודות מינוף}}; {carried, plural, =0 {עוד אין נקודה שפורום מוביל} one {אחת בהובלת פורום} two {שתיים בהובלת פורום} other {{carried, number} בהובלת פורום}}.",
    ar: "{count, plural, one {اختيرت نقطة ارتكاز واحدة} two {اختيرت نقطتا ارتكاز} few {اختيرت {count, number} نقاط ارتكاز} other {اختيرت {count, number} نقطة ارتكاز}}؛ {carried, plural, =0 {لا تحمل لجنة أيًّا منها بعد} one {تحمل لجنة واحدة منها} two {تحمل لجان اثنتين منها} few {تحمل لجان {carried, number} منها} other {تحمل لجان {carried, number} منها}}.",
  },
});

/** How many leverage points stand, and how many of them a committee carries. */
export const leverageFunctions: FunctionSource = async (tx, { initiativeId }) => {
  const points = (await listPoints(tx, initiativeId)).filter(({ endedOn }) => endedOn === null);
  if (points.length === 0) return [];
  const carried = points.filter(({ body }) => body !== null).length;
  return [{ function: "vision", sentence: said.chosen, values: { count: points.length, carried }, path: "causes" }];
};
