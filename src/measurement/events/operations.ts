import { z } from "zod";
import { may, members } from "../../core/actor.ts";
import { change, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { readBesideCurve } from "./beside-curve.ts";
import { eventSchema, eventViewSchema } from "./event.ts";
import { addEvent, listEvents, removeEvent } from "./store.ts";

export const listAllEvents = query({
  name: "event.list",
  summary: "Lists the initiative's own events on the time axis.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ events: z.array(eventViewSchema) }),
  allow: members,
  example: {},
  run: async (on) => ({ events: await on.read((tx) => listEvents(tx, on.initiativeId)) }),
});

export const addNewEvent = change({
  name: "event.add",
  summary: "Puts something that happened on the time axis of the curves.",
  scope: "initiative",
  input: eventSchema,
  output: z.object({ eventId: z.string() }),
  allow: may("backbone", "data-lead"),
  example: { period: "2016", names: { en: "A plenary of all partners" } },
  run: (on, input) =>
    on.write(async (tx, note) => {
      const eventId = await addEvent(tx, on.initiativeId, input);
      note({ kind: "event", id: eventId, detail: { period: input.period, names: input.names } });
      return { eventId };
    }),
});

export const removeOneEvent = change({
  name: "event.remove",
  summary: "Takes an event off the time axis; the history keeps it.",
  scope: "initiative",
  input: z.object({ eventId: idSchema }),
  output: z.object({}),
  allow: may("backbone", "data-lead"),
  example: { eventId: "01890a5d-ac96-774b-bcce-b302099a8057" },
  run: (on, { eventId }) =>
    on.write(async (tx, note) => {
      if (!(await removeEvent(tx, on.initiativeId, eventId))) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "event", id: eventId, detail: { removed: true } });
      return {};
    }),
});

export const operations = [listAllEvents, readBesideCurve, addNewEvent, removeOneEvent];
