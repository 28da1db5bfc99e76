import { dayOf } from "../../../core/days.ts";
import type { Language } from "../../../core/message.ts";
import type { Line, StoryCampaign } from "./campaign.ts";

/** What must be there before a campaign takes stories, in the order in which it is made. */
export const points = ["words", "lines", "duty", "ages", "contact", "listeners", "support"] as const;
export type Point = (typeof points)[number];

/** A check of a line holds for so many months. */
export const checkHoldsMonths = 6;
/** Leads are told so many days before a check runs out. */
export const warnDays = 21;
/** A story is read by two people: fewer cannot answer when one is away. */
export const fewestListeners = 2;

/** The last day on which the check of a line holds; null where nobody checked it. */
export function checkHoldsUntil(line: Pick<Line, "checkedOn">): string | null {
  if (!line.checkedOn) return null;
  const [year, month, day] = line.checkedOn.split("-").map(Number) as [number, number, number];
  const there = new Date(Date.UTC(year, month - 1 + checkHoldsMonths, 1));
  const longest = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), Math.min(day, longest))));
}

/** Whether tellers may see a line on a day: a person checked it, and not too long ago. */
export const isChecked = (line: Pick<Line, "checkedOn">, day: string): boolean => (checkHoldsUntil(line) ?? "") >= day;

/** The lines that a teller is shown: checked, of her country where she named one, those that speak her language first. */
export function linesFor(
  campaign: Pick<StoryCampaign, "lines">,
  { language, country, day }: { language: string; country?: string | null; day: string },
): Line[] {
  const speaks = (line: Line): number => Number(line.languages.includes(language));
  return campaign.lines
    .filter((line) => isChecked(line, day) && (!country || line.country === country))
    .sort((a, b) => speaks(b) - speaks(a));
}

/** A country and language for which no checked line is there. */
export interface Gap {
  country: string;
  language: Language;
}

/** Where somebody would look for a line to call in vain. */
export const lineGaps = (campaign: StoryCampaign, day: string): Gap[] =>
  campaign.countries.flatMap((country) =>
    campaign.languages
      .filter(
        (language) =>
          !campaign.lines.some(
            (line) => line.country === country && line.languages.includes(language) && isChecked(line, day),
          ),
      )
      .map((language) => ({ country, language })),
  );

/** The last day on which every country and language has a checked line; null where one has none at all. */
export function checksHoldUntil(campaign: StoryCampaign): string | null {
  const lasts = campaign.countries.flatMap((country) =>
    campaign.languages.map((language) =>
      campaign.lines
        .filter((line) => line.country === country && line.languages.includes(language))
        .map((line) => checkHoldsUntil(line) ?? "")
        .reduce((latest, until) => (until > latest ? until : latest), ""),
    ),
  );
  return lasts.length === 0 || lasts.includes("") ? null : lasts.reduce((first, one) => (one < first ? one : first));
}

/** What is missing on a day, given who of those named belongs to the initiative now. */
export function missingPoints(campaign: StoryCampaign, day: string, present: ReadonlySet<string>): Point[] {
  const { countries, languages, safeguarding } = campaign;
  const isHere = (id: string | null): boolean => id !== null && present.has(id);
  const there: Record<Point, boolean> = {
    words:
      countries.length > 0 &&
      languages.length > 0 &&
      languages.every((language) => campaign.prompt[language] && campaign.whoAsks[language]),
    lines: countries.length > 0 && languages.length > 0 && lineGaps(campaign, day).length === 0,
    duty:
      countries.length > 0 &&
      countries.every((country) =>
        campaign.duty.some(
          (one) => one.country === country && one.confirmedOn && languages.every((language) => one.words[language]),
        ),
      ),
    ages:
      countries.length > 0 &&
      countries.every((country) => campaign.ages.some((one) => one.country === country && one.confirmedOn)),
    contact:
      isHere(safeguarding.contactId) &&
      isHere(safeguarding.deputyId) &&
      safeguarding.contactId !== safeguarding.deputyId &&
      safeguarding.reach.trim() !== "",
    listeners: campaign.listenerIds.filter((id) => present.has(id)).length >= fewestListeners,
    support: Boolean(campaign.support.en || campaign.support.he || campaign.support.ar),
  };
  return points.filter((point) => !there[point]);
}

/** How a campaign stands on a day. It stops by itself when something is missing that must be there. */
export const states = ["draft", "not-yet", "open", "paused", "incomplete", "over", "closed"] as const;
export type CampaignState = (typeof states)[number];

/** The state of a campaign on a day: stories are taken in `open` alone. */
export function stateOf(campaign: StoryCampaign, day: string, present: ReadonlySet<string>): CampaignState {
  if (campaign.closedAt) return "closed";
  if (!campaign.openedAt) return "draft";
  if (campaign.pausedAt) return "paused";
  if (campaign.closesOn && day > campaign.closesOn) return "over";
  if (missingPoints(campaign, day, present).length > 0) return "incomplete";
  return campaign.opensOn && day < campaign.opensOn ? "not-yet" : "open";
}
