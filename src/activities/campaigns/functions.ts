import type { FunctionSource } from "../../backbone/functions/public.ts";
import { dayOf } from "../../core/days.ts";
import { words } from "../../core/message.ts";
import { measures } from "./campaign.ts";
import { listCampaigns, listReach } from "./store.ts";

const said = words({
  ran: {
    en: "{count, plural, one {One campaign} other {{count, number} campaigns}} ran in the last twelve months.",
    he: "ב־12 החודשים האחרונים {count, plural, one {התקיים קמפיין אחד} two {התקיימו שני קמפיינים} other {התקיימו {count, number} קמפיינים}}.",
    ar: "في الأشهر الاثني عشر الأخيرة {count, plural, one {جرت حملة واحدة} two {جرت حملتان} few {جرت {count, number} حملات} other {جرت {count, number} حملة}}.",
  },
  counted: {
    en: "{measure, select, people {People reached} views {Views} signatures {Signatures} attendances {Attendances} other {Articles}}: {amount, number} in {counts, plural, one {one count} other {{counts, number} counts}}. Who is in two of them is in it twice.",
    he: "{measure, select, people {אנשים שהגענו אליהם} views {צפיות} signatures {חתימות} attendances {השתתפויות} other {כתבות}}: {amount, number} {counts, plural, one {בספירה אחת} two {בשתי ספירות} other {ב־{counts, number} ספירות}}. מי שמופיע בשתיים נספר פעמיים.",
    ar: "{measure, select, people {أشخاص وصلنا إليهم} views {مشاهدات} signatures {تواقيع} attendances {مشاركات} other {مقالات}}: {amount, number} {counts, plural, one {في عدّ واحد} two {في عدّين} few {في {counts, number} أعداد} other {في {counts, number} عددًا}}. من يرد في اثنين منها يُحسب مرّتين.",
  },
});

/** How many campaigns ran in the time and what was counted of their reach, each measure by itself. */
export const campaignsFunctions: FunctionSource = async (tx, { initiativeId, since, now }) => {
  const [from, today] = [dayOf(since), dayOf(now)];
  const campaigns = await listCampaigns(tx, initiativeId);
  const reach = (
    await listReach(
      tx,
      initiativeId,
      campaigns.map(({ id }) => id),
    )
  ).filter(({ toOn }) => toOn >= from);
  const counted = new Set(reach.map(({ campaignId }) => campaignId));
  const ran = campaigns.filter(
    ({ id, startsOn, endsOn }) =>
      counted.has(id) || (startsOn !== null && startsOn <= today && (endsOn === null || endsOn >= from)),
  ).length;
  if (ran === 0) return [];
  const path = "work/government";
  return [
    { function: "public-will", sentence: said.ran, values: { count: ran }, path },
    ...measures.flatMap((measure) => {
      const those = reach.filter((one) => one.measure === measure);
      if (those.length === 0) return [];
      const amount = those.reduce((sum, one) => sum + one.amount, 0);
      const values = { measure, amount, counts: those.length };
      return [{ function: "public-will" as const, sentence: said.counted, values, path }];
    }),
  ];
};
