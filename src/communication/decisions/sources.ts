import { listBodiesOf, listSeats } from "../../backbone/bodies/public.ts";
import type { DeskSource } from "../../backbone/desk/public.ts";
import { readInitiative } from "../../backbone/initiatives/public.ts";
import type { WaitingSource } from "../../backbone/people/public.ts";
import { dayIn, dayOf, daysAfter, timeZoneOf } from "../../core/days.ts";
import type { Reader } from "../../storage/records.ts";
import { wasAdopted } from "./decision.ts";
import { listDecisions } from "./store.ts";
import { pathOf } from "./tell.ts";
import { listAnswered } from "./votes/store.ts";
import { decisionNews as said } from "./words.ts";

/** Whether a person has a vote in a committee in which she sits, or sits as every partner does. */
async function hasVoteIn(tx: Reader, initiativeId: string, bodyId: string, personId: string, now: Date) {
  const seats = await listSeats(tx, initiativeId, bodyId, dayOf(now));
  const own = seats.filter((seat) => seat.personId === personId);
  return own.length === 0 || own.some(({ hasVote, duty }) => hasVote && duty !== "observer");
}

/** What decisions ask of a person: an answer where she may vote and has neither answered nor stepped aside. */
export const decisionsWaiting: WaitingSource = async (tx, { initiativeId, bodyIds, personId, now }) => {
  const all = await listDecisions(tx, initiativeId, { bodyIds, states: ["open"] });
  if (all.length === 0) return [];
  const answered = await listAnswered(tx, initiativeId, personId, all);
  const zone = timeZoneOf((await readInitiative(tx, initiativeId))?.defaultLanguage ?? "en");
  const open = all.filter(({ id, openUntil }) => !answered.has(id) && openUntil && openUntil >= dayIn(zone, now));
  const voting = new Set<string>();
  for (const bodyId of new Set(open.map((decision) => decision.bodyId)))
    if (await hasVoteIn(tx, initiativeId, bodyId, personId, now)) voting.add(bodyId);
  return open
    .filter(({ bodyId }) => voting.has(bodyId))
    .map(({ id, title, openUntil }) => ({
      sentence: said.asked,
      values: { title },
      path: pathOf(id),
      due: openUntil,
    }));
};

/** Reviews are told of two weeks ahead. */
const aheadDays = 14;

/** What decisions ask of the backbone team: what came of those whose review has come, where the reader may read them. */
export const decisionsOnDesk: DeskSource = async (tx, { initiativeId, personId, now }) => {
  const own = await listBodiesOf(tx, initiativeId, { personId, isPartner: true }, dayOf(now));
  const soon = daysAfter(dayOf(now), aheadDays);
  const states = ["decided", "in-work", "done"] as const;
  return (await listDecisions(tx, initiativeId, { states }))
    .filter((decision) => wasAdopted(decision) && !decision.supersededBy)
    .filter(({ reviewOn }) => reviewOn !== null && reviewOn <= soon)
    .filter(({ bodyId, readBy }) => readBy !== "body" || own.includes(bodyId))
    .map(({ id, title, reviewOn }) => ({
      about: "decisions" as const,
      sentence: said.toReview,
      values: { title },
      path: pathOf(id),
      due: reviewOn,
    }));
};
