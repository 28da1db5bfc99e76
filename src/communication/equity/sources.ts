import type { ConditionSource, DeskLine, DeskSource } from "../../backbone/desk/public.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { listHeardUnevenly } from "../stories/public.ts";
import { listTellings } from "./store.ts";
import { isLess, type ToldVoice } from "./voice.ts";
import { voiceWords as said } from "./words.ts";

/** For so many days after something was told it stands on the desk: it is a hint, not a debt. */
const daysOnDesk = 60;

/** How sure the surest of several findings is, and how many kinds of partners they are about. */
function findingsIn({ dimensions, measures }: ToldVoice): { count: number; sure: "certain" | "likely" } {
  const less = new Set<string>();
  let sure: "certain" | "likely" = "likely";
  for (const { groups } of measures)
    groups.kind?.forEach((group, place) => {
      if (!isLess(group)) return;
      less.add(String(dimensions.kind?.[place]?.cells));
      if (group.sure === "certain") sure = "certain";
    });
  return { count: less.size, sure };
}

/** Hints where voice is spread unevenly, as it was told last: kinds of partners, and groups of people in a campaign that goes on. */
export const voiceOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const since = daysAfter(dayOf(now), -daysOnDesk);
  const lines: DeskLine[] = [];
  const line = { about: "people" as const, due: null };
  const newest = (await listTellings(tx, initiativeId))[0];
  const partners = newest && dayOf(newest.toldAt) >= since ? findingsIn(newest.told) : null;
  if (partners && partners.count > 0)
    lines.push({ ...line, sentence: said.deskPartners, values: partners, path: "voice", count: 1 });
  for (const { number, names, goesOn, toldOn, answers } of await listHeardUnevenly(tx, initiativeId)) {
    const less = answers.filter(({ compared, sure }) => compared === "fewer" && sure !== "cannot-tell");
    if (!goesOn || toldOn < since || less.length === 0) continue;
    const sure = less.some((one) => one.sure === "certain") ? "certain" : "likely";
    const campaign = names.en ?? names.he ?? names.ar ?? "";
    lines.push({
      ...{ ...line, sentence: said.deskPeople, count: 1 },
      values: { campaign, count: less.length, sure },
      path: `listening/campaigns/${number}/who-was-heard`,
    });
  }
  return lines;
};

/** To everybody, once a half-year was opened: the way to the page; members find it beside their partners. */
export const voiceCondition: ConditionSource = async (tx, { initiativeId, isMember }) => {
  if (isMember || !(await listTellings(tx, initiativeId)).some(({ isOpen }) => isOpen)) return null;
  return { condition: "communication", sentence: said.conditionOpen, path: "voice" };
};
