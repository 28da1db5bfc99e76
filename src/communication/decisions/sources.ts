import { dayOf, daysAfter, listBodiesOf } from "../../backbone/bodies/public.ts";
import type { DeskSource } from "../../backbone/desk/public.ts";
import { readInitiative } from "../../backbone/initiatives/public.ts";
import type { WaitingSource } from "../../backbone/people/public.ts";
import { dayIn, wasAdopted, zoneOf } from "./decision.ts";
import { findElectorate } from "./electorate.ts";
import { listDecisions } from "./store.ts";
import { pathOf } from "./tell.ts";
import { listAnswered } from "./votes/store.ts";
import { decisionNews as said } from "./words.ts";

/** What decisions ask of a person: an answer where she may vote and has neither answered nor stepped aside. */
export const decisionsWaiting: WaitingSource = async (tx, { initiativeId, bodyIds, personId, now }) => {
  const open = await listDecisions(tx, initiativeId, { bodyIds, states: ["open"] });
  if (open.length === 0) return [];
  const zone = zoneOf((await readInitiative(tx, initiativeId))?.defaultLanguage ?? "en");
  const answered = await listAnswered(tx, initiativeId, personId, open);
  const mayVote = new Map<string, boolean>();
  for (const bodyId of new Set(open.map((decision) => decision.bodyId))) {
    const electorate = await findElectorate(tx, initiativeId, bodyId, now);
    mayVote.set(bodyId, electorate?.voters.some(({ key }) => key === personId) ?? false);
  }
  return open
    .filter(({ openUntil }) => openUntil !== null && openUntil >= dayIn(zone, now))
    .filter(({ id, bodyId }) => mayVote.get(bodyId) && !answered.has(id))
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
