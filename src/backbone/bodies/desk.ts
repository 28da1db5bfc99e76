import { dayOf, daysAfter } from "../../core/days.ts";
import type { DeskLine, DeskSource } from "../desk/public.ts";
import { endsSoonDays, withName } from "./body.ts";
import { listAllSeats, listBodies } from "./store.ts";
import { bodyDeskWords as said } from "./words.ts";

/** What committees ask of the backbone team: terms that end soon, and a chair where there is none. */
export const bodiesOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const today = dayOf(now);
  const soon = daysAfter(today, endsSoonDays);
  const seats = await listAllSeats(tx, initiativeId, today);
  const open = (await listBodies(tx, initiativeId)).filter(({ closedOn }) => closedOn === null);
  return open.flatMap((body) => {
    const own = seats.filter(({ bodyId }) => bodyId === body.id);
    const ending = own.flatMap(({ until }) => (until !== null && until <= soon ? [until] : [])).sort();
    const line = { about: "people" as const, path: `committees/${body.slug}/edit` };
    const lines: DeskLine[] = [];
    if (ending[0])
      lines.push({
        ...line,
        sentence: withName(said.seatsEnd, body.names),
        values: { count: ending.length },
        due: ending[0],
      });
    if (!own.some(({ duty }) => duty === "chair"))
      lines.push({ ...line, sentence: withName(said.noChair, body.names), due: null });
    return lines;
  });
};
