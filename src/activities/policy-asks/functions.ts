import type { FunctionSource } from "../../backbone/functions/public.ts";
import { dayOf } from "../../core/days.ts";
import { words } from "../../core/message.ts";
import { type AskState, askStates, grantedIn, inOrder } from "./policy-ask.ts";
import { listAsks, listSteps } from "./store.ts";

const said = words({
  asked: {
    en: "{open, plural, =0 {Nothing is being asked of those who govern now} one {One thing is being asked of those who govern} other {{open, number} things are being asked of those who govern}}; {preparing, plural, =0 {none is being prepared} one {one more is being prepared} other {{preparing, number} more are being prepared}}, {talks, plural, =0 {none is in talks} one {one is in talks} other {{talks, number} are in talks}}.",
    he: "{open, plural, =0 {כרגע דבר אינו מבוקש מקובעי המדיניות} one {דבר אחד מבוקש מקובעי המדיניות} two {שני דברים מבוקשים מקובעי המדיניות} other {{open, number} דברים מבוקשים מקובעי המדיניות}}; {preparing, plural, =0 {אין בקשה בהכנה} one {בקשה אחת בהכנה} two {שתי בקשות בהכנה} other {{preparing, number} בקשות בהכנה}}, {talks, plural, =0 {אין בקשה בשיחות} one {בקשה אחת בשיחות} two {שתי בקשות בשיחות} other {{talks, number} בקשות בשיחות}}.",
    ar: "{open, plural, =0 {لا شيء مطلوب الآن من صانعي السياسات} one {أمر واحد مطلوب من صانعي السياسات} two {أمران مطلوبان من صانعي السياسات} few {{open, number} أمور مطلوبة من صانعي السياسات} other {{open, number} أمرًا مطلوبًا من صانعي السياسات}}؛ {preparing, plural, =0 {لا طلب قيد الإعداد} one {طلب واحد قيد الإعداد} two {طلبان قيد الإعداد} few {{preparing, number} طلبات قيد الإعداد} other {{preparing, number} طلبًا قيد الإعداد}}، {talks, plural, =0 {لا طلب قيد التباحث} one {طلب واحد قيد التباحث} two {طلبان قيد التباحث} few {{talks, number} طلبات قيد التباحث} other {{talks, number} طلبًا قيد التباحث}}.",
  },
  granted: {
    en: "{count, plural, one {One was granted, whole or in part,} other {{count, number} were granted, whole or in part,}} in the last twelve months.",
    he: "ב־12 החודשים האחרונים {count, plural, one {התקבלה בקשה אחת, כולה או בחלקה} two {התקבלו שתי בקשות, כולן או בחלקן} other {התקבלו {count, number} בקשות, כולן או בחלקן}}.",
    ar: "في الأشهر الاثني عشر الأخيرة {count, plural, one {قُبل طلب واحد، كليًّا أو جزئيًّا} two {قُبل طلبان، كليًّا أو جزئيًّا} few {قُبلت {count, number} طلبات، كليًّا أو جزئيًّا} other {قُبل {count, number} طلبًا، كليًّا أو جزئيًّا}}.",
  },
});

/** How what is asked of those who govern stands, and what was granted in the time. */
export const policyAsksFunctions: FunctionSource = async (tx, { initiativeId, since }) => {
  const asks = await listAsks(tx, initiativeId);
  if (asks.length === 0) return [];
  const ids = asks.map(({ id }) => id);
  const steps = Map.groupBy(await listSteps(tx, initiativeId, ids), ({ askId }) => askId);
  const all = ids.map((id) => inOrder(steps.get(id) ?? []));
  const count = Object.fromEntries(askStates.map((state) => [state, 0])) as Record<AskState, number>;
  for (const own of all) count[own.at(-1)?.state ?? "preparing"] += 1;
  const from = dayOf(since);
  // A year alone counts where its last day may lie in the time.
  const granted = all.filter((own) => {
    const on = grantedIn(own);
    return on !== null && on >= from.slice(0, on.length);
  }).length;
  const path = "work/government";
  const { preparing, talks } = count;
  return [
    { function: "policy", sentence: said.asked, values: { open: count.asked + talks, preparing, talks }, path },
    ...(granted > 0 ? [{ function: "policy" as const, sentence: said.granted, values: { count: granted }, path }] : []),
  ];
};
