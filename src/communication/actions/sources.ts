import { listBodiesOf } from "../../backbone/bodies/public.ts";
import type { DeskSource } from "../../backbone/desk/public.ts";
import type { WaitingSource } from "../../backbone/people/public.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { pathOf } from "./add.ts";
import { listActions } from "./store.ts";
import { actionNews as said } from "./words.ts";

/** What is due is told of two weeks ahead. */
const aheadDays = 14;

/** What a person said she, or her organization, would do, and which is due soon. */
export const actionsWaiting: WaitingSource = async (tx, { initiativeId, organizationIds, personId, now }) => {
  const soon = daysAfter(dayOf(now), aheadDays);
  return (await listActions(tx, initiativeId, { states: ["open"] }))
    .filter((one) => one.personId === personId || (one.organizationId && organizationIds.includes(one.organizationId)))
    .filter(({ dueOn }) => dueOn !== null && dueOn <= soon)
    .map(({ id, what, dueOn }) => ({ sentence: said.due, values: { what }, path: pathOf(id), due: dueOn }));
};

/** What is due in the committees in which somebody of the backbone team sits, and in what all members read. */
export const actionsOnDesk: DeskSource = async (tx, { initiativeId, personId, now }) => {
  const own = await listBodiesOf(tx, initiativeId, { personId, isPartner: true }, dayOf(now));
  return (await listActions(tx, initiativeId, { states: ["open"] }))
    .filter(({ bodyId, forMembers }) => forMembers || own.includes(bodyId))
    .filter(({ dueOn }) => dueOn !== null && dueOn <= dayOf(now))
    .map(({ id, what, dueOn }) => ({
      about: "actions" as const,
      sentence: said.due,
      values: { what },
      path: pathOf(id),
      due: dueOn,
    }));
};
