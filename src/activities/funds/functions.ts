import type { FunctionSource } from "../../backbone/functions/public.ts";
import { dayOf } from "../../core/days.ts";
import { words } from "../../core/message.ts";
import { formatMoney } from "../../interface/numbers.tsx";
import { listPledges } from "./pledges/store.ts";
import { listRounds } from "./rounds/store.ts";
import { listNeeds } from "./store.ts";
import { missingOf, pledgedFor, sumByCurrency } from "./sums.ts";

const said = words({
  met: {
    en: "Needs that all members read: {met, plural, =0 {none is met yet} one {one is met} other {{met, number} are met}}, {open, plural, =0 {none is open} one {one is open} other {{open, number} are open}}.",
    he: "צרכים שכל החברים והחברות קוראים: {met, plural, =0 {עוד אין צורך שנענה} one {צורך אחד נענה} two {שני צרכים נענו} other {{met, number} צרכים נענו}}, {open, plural, =0 {אין צורך פתוח} one {צורך אחד פתוח} two {שני צרכים פתוחים} other {{open, number} צרכים פתוחים}}.",
    ar: "احتياجات يقرؤها كلّ الأعضاء: {met, plural, =0 {لم يُلبَّ أيّ احتياج بعد} one {احتياج واحد لُبّي} two {احتياجان لُبّيا} few {{met, number} احتياجات لُبّيت} other {{met, number} احتياجًا لُبّيت}}، {open, plural, =0 {لا احتياج مفتوح} one {احتياج واحد مفتوح} two {احتياجان مفتوحان} few {{open, number} احتياجات مفتوحة} other {{open, number} احتياجًا مفتوحًا}}.",
  },
  missing: {
    en: "Still missing of them: {sum}.",
    he: "עוד חסרים מתוכם: {sum}.",
    ar: "ما زال ينقص منها: {sum}.",
  },
  rounds: {
    en: "{count, plural, one {One round of a fund} other {{count, number} rounds of funds}} opened in the last twelve months.",
    he: "ב־12 החודשים האחרונים {count, plural, one {נפתח סבב אחד של קרן} two {נפתחו שני סבבים של קרנות} other {נפתחו {count, number} סבבים של קרנות}}.",
    ar: "في الأشهر الاثني عشر الأخيرة {count, plural, one {فُتحت جولة واحدة لصندوق} two {فُتحت جولتان لصناديق} few {فُتحت {count, number} جولات لصناديق} other {فُتحت {count, number} جولة لصناديق}}.",
  },
});

/** Which needs are met and what is missing, currency by currency, of those that all members may read; and rounds. */
export const fundsFunctions: FunctionSource = async (tx, { initiativeId, since, now }) => {
  const needs = (await listNeeds(tx, initiativeId)).filter(
    ({ shownTo, state }) => shownTo === "members" && state !== "closed",
  );
  // What was pledged to be read by a few only is not told by what is missing.
  const pledges = (await listPledges(tx, initiativeId)).filter(({ forAll }) => forAll);
  const missing = sumByCurrency(
    needs.map((need) => ({
      currency: need.currency,
      amount: missingOf(need, pledgedFor(pledges.filter(({ needId }) => needId === need.id))),
    })),
  ).filter(({ amount }) => amount > 0);
  const [from, today] = [dayOf(since), dayOf(now)];
  const rounds = (await listRounds(tx, initiativeId)).filter(({ opensOn }) => opensOn >= from && opensOn <= today);
  const path = "work/funds";
  const about = "funding" as const;
  const count = (wanted: "met" | "open"): number => needs.filter(({ state }) => state === wanted).length;
  return [
    ...(needs.length > 0
      ? [{ function: about, sentence: said.met, values: { met: count("met"), open: count("open") }, path }]
      : []),
    ...missing.map((sum) => ({ function: about, sentence: said.missing, values: { sum: formatMoney(sum) }, path })),
    ...(rounds.length > 0 ? [{ function: about, sentence: said.rounds, values: { count: rounds.length }, path }] : []),
  ];
};
