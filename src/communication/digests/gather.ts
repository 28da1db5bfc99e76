import { type OpenAsk, openAsks } from "../../activities/reports/public.ts";
import type { InitiativeView } from "../../backbone/initiatives/public.ts";
import { actorsIn } from "../../backbone/memberships/public.ts";
import { type Circle, circlesOf } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import type { Language } from "../../core/message.ts";
import type { Records } from "../../storage/records.ts";
import { textsOfAnnouncements } from "../announcements/public.ts";
import { textsOfMessages } from "../threads/public.ts";
import type { Part, ToldLine } from "./letter.ts";
import type { Plan } from "./plan.ts";
import { isFollowedIn, listNews, listNotices, type News, type Notice, type Unmailed } from "./store.ts";

/** A person to whom something may go now. */
export interface Going {
  personId: string;
  language: Language;
  plan: Extract<Plan, { kind: "go" }>;
  unmailed: readonly Unmailed[];
}

/** A line of a letter, and what of it can be answered by mail. */
export type GatheredLine = ToldLine & { answersTo: string | null; asks: OpenAsk | null };
/** What one initiative has for a person, as it may be told at this moment. */
export type GatheredPart = Omit<Part, "told"> & { initiativeId: string; told: GatheredLine[] };

const mostNews = 30;

/** Reads what one initiative has for each of these people, with the rights of this moment. */
export async function gatherFrom(
  records: Records,
  initiative: Pick<InitiativeView, "id" | "slug" | "names">,
  going: readonly Going[],
  upTo: Date,
): Promise<Map<string, GatheredPart>> {
  const ids = going.flatMap(({ unmailed }) =>
    unmailed.filter(({ initiativeId }) => initiativeId === initiative.id).map((one) => one.notificationId),
  );
  const toDigest = going.filter(({ plan }) => plan.hasDigest).map(({ personId }) => personId);
  return records.read({ initiativeId: initiative.id, personId: null }, async (tx) => {
    const follows = toDigest.length > 0 && (await isFollowedIn(tx, initiative.id, toDigest));
    if (ids.length === 0 && !follows) return new Map();
    const actors = await actorsIn(
      tx,
      initiative.id,
      going.map(({ personId }) => personId),
    );
    const notices = ids.length > 0 ? await listNotices(tx, initiative.id, ids) : [];
    const answerable = notices.flatMap(({ answersTo }) => answersTo ?? []);
    const messages = await textsOfMessages(tx, initiative.id, answerable);
    const asks = await openAsks(tx, initiative.id, answerable, upTo);
    const announced = notices.filter(({ aboutKind }) => aboutKind === "announcement").map(({ aboutId }) => aboutId);
    const announcements = await textsOfAnnouncements(tx, initiative.id, announced);
    const news = follows ? await listNews(tx, initiative.id, toDigest, upTo) : [];
    const newsOf = Map.groupBy(news, ({ personId }) => personId);
    const noticeOf = new Map(notices.map((notice) => [notice.id, notice]));
    const parts = new Map<string, GatheredPart>();
    for (const one of going) {
      const actor = actors.get(one.personId);
      // Who no longer belongs to it hears nothing more of it, as her own list tells her nothing more.
      if (!actor) continue;
      const circles = circlesOf(actor, initiative.id) ?? [];
      const told = one.unmailed.flatMap((unmailed) => {
        const notice = noticeOf.get(unmailed.notificationId);
        const ask = asks.get(notice?.answersTo ?? "") ?? null;
        // Who looked at what is asked, and has not answered yet, is reminded all the same.
        const isUnseen = !notice?.seenAt || (ask !== null && unmailed.reminds);
        if (!notice || !isUnseen || !mayBeTold(notice, one, circles, unmailed.reminds, upTo)) return [];
        // A message that was taken back or hidden, or an update that was sent meanwhile, asks nothing any more.
        if (notice.answersTo && !ask && !messages.has(notice.answersTo)) return [];
        const text = notice.answersTo
          ? (messages.get(notice.answersTo) ?? null)
          : (announcements.get(notice.aboutId)?.(one.language) ?? null);
        return [{ ...lineOf(notice, unmailed.reminds, text), asks: ask }];
      });
      const hers = (newsOf.get(one.personId) ?? []).filter((thing) => isOpen(thing, circles));
      if (told.length > 0 || hers.length > 0)
        parts.set(one.personId, {
          initiativeId: initiative.id,
          slug: initiative.slug,
          names: initiative.names,
          told,
          news: hers.slice(0, mostNews),
        });
    }
    return parts;
  });
}

const isOpen = ({ audience }: Pick<News, "audience">, circles: readonly Circle[]): boolean =>
  audience.some((circle) => circles.some((hers) => hers === circle));

/** Whether a notice still goes: what it is about is open to her now, and she wants such mail. */
function mayBeTold(notice: Notice, { plan }: Going, circles: readonly Circle[], reminds: boolean, now: Date): boolean {
  if (notice.audience && !isOpen({ audience: notice.audience }, circles)) return false;
  if (reminds && notice.due && notice.due < dayOf(now)) return false;
  return !plan.wishes.muted.some((muted) => muted === notice.reason);
}

const lineOf = (notice: Notice, reminds: boolean, text: GatheredLine["text"]): Omit<GatheredLine, "asks"> => ({
  sentence: notice.sentence,
  values: notice.values,
  path: notice.path,
  due: notice.due,
  reminds,
  invites: notice.reason === "meeting",
  text,
  replyTo: null,
  answersTo: notice.answersTo && text ? notice.answersTo : null,
});
