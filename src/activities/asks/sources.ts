import type { DeskSource } from "../../backbone/desk/public.ts";
import type { Waiting, WaitingSource } from "../../backbone/people/public.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { quietDays } from "./ask.ts";
import { listAnswers, listAsks } from "./store.ts";
import { askNews as news } from "./words.ts";

const soonDays = 7;

/** What asks wait for: a decision on an answer, and a word on what ends soon or rests already. */
export const asksWaiting: WaitingSource = async (tx, { initiativeId, organizationIds, permissions, now }) => {
  const leads = permissions.includes("backbone");
  if (organizationIds.length === 0 && !leads) return [];
  const own = (await listAsks(tx, initiativeId, { closed: false })).filter(({ organizationId }) =>
    organizationId ? organizationIds.includes(organizationId) : leads,
  );
  if (own.length === 0) return [];
  const open = (await listAnswers(tx, initiativeId)).filter(({ state }) => state === "open");
  const soon = daysAfter(dayOf(now), soonDays);
  return own.flatMap((ask): Waiting[] => {
    const count = open.filter(({ askId }) => askId === ask.id).length;
    const path = `work/asks/${ask.id}`;
    if (count > 0) return [{ sentence: news.waitsForYou, values: { count }, path, due: null }];
    return ask.until <= soon ? [{ sentence: news.endsSoon, path, due: ask.until }] : [];
  });
};

/** Asks that nobody has answered for two weeks: whom could the backbone team introduce? */
export const asksOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const asks = await listAsks(tx, initiativeId, { closed: false });
  const answered = new Set((await listAnswers(tx, initiativeId)).map(({ askId }) => askId));
  const since = now.getTime() - quietDays * 86_400_000;
  const quiet = asks.filter(
    (ask) =>
      ask.kind === "ask" &&
      ask.organizationId !== null &&
      ask.until >= dayOf(now) &&
      Date.parse(ask.madeAt) < since &&
      !answered.has(ask.id),
  );
  if (quiet.length === 0) return [];
  return [
    { about: "talks", sentence: news.quiet, values: { count: quiet.length }, path: "work/asks?quiet=yes", due: null },
  ];
};
