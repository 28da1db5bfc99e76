import { words } from "../../core/message.ts";
import { findStay } from "../memberships/public.ts";
import { findNextMeeting } from "./collect.ts";
import type { FirstLineSource, MeetingSource } from "./sources.ts";

const said = words({
  mandate: {
    en: "Your mandate as evaluator runs until {day}. Below: what changed since you were here.",
    he: "המנדט שלך להערכה בתוקף עד {day}. למטה: מה השתנה מאז הביקור האחרון.",
    ar: "تكليفك بالتقييم سارٍ حتى {day}. أدناه: ما تغيّر منذ زيارتك الأخيرة.",
  },
  openMandate: {
    en: "You read here as evaluator. Below: what changed since you were here.",
    he: "הקריאה שלך כאן היא לצורך הערכה. למטה: מה השתנה מאז הביקור האחרון.",
    ar: "قراءتك هنا من أجل التقييم. أدناه: ما تغيّر منذ زيارتك الأخيرة.",
  },
  meeting: {
    en: "Next meeting {day}. {papers, plural, =0 {No papers yet} one {One paper} other {{papers, number} papers}}, {decisions, plural, =0 {no decision asked of you} one {one decision asked of you} other {{decisions, number} decisions asked of you}}.",
    he: "המפגש הבא: {day}. {papers, plural, =0 {עוד אין מסמכים} one {מסמך אחד} two {שני מסמכים} other {{papers, number} מסמכים}}, {decisions, plural, =0 {אין החלטה שמחכה לך} one {החלטה אחת שמחכה לך} two {שתי החלטות שמחכות לך} other {{decisions, number} החלטות שמחכות לך}}.",
    ar: "اللقاء القادم: {day}. {papers, plural, =0 {لا أوراق بعد} one {ورقة واحدة} two {ورقتان} few {{papers, number} أوراق} other {{papers, number} ورقة}}، {decisions, plural, =0 {لا قرار مطلوب منك} one {قرار واحد مطلوب منك} two {قراران مطلوبان منك} few {{decisions, number} قرارات مطلوبة منك} other {{decisions, number} قرارًا مطلوبًا منك}}.",
  },
});

/** An evaluator reads first until when her mandate runs. */
export const evaluatorLine: FirstLineSource = async (tx, { initiativeId, personId, permissions, now }) => {
  if (!permissions.includes("evaluator") || permissions.length > 1) return null;
  const stay = await findStay(tx, initiativeId, personId, now);
  return stay?.until
    ? { sentence: said.mandate, values: { day: stay.until }, path: "changes" }
    : { sentence: said.openMandate, path: "changes" };
};

/** Whoever steers reads first of the next meeting; nobody is told of a meeting that she is not asked to. */
export const meetingLineFrom =
  (meetings: readonly MeetingSource[]): FirstLineSource =>
  async (tx, asked) => {
    if (!asked.permissions.includes("steering")) return null;
    const meeting = await findNextMeeting(tx, meetings, asked);
    if (!meeting) return null;
    const { begins, timeZone, papers, decisions, path } = meeting;
    const day = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(begins));
    return { sentence: said.meeting, values: { day, papers, decisions }, path };
  };
