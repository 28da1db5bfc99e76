import { notify } from "../../backbone/notifications/public.ts";
import { followOne } from "../../backbone/things/operations.ts";
import { tellThing } from "../../backbone/things/public.ts";
import { newId } from "../../core/id.ts";
import { words } from "../../core/message.ts";
import type { Records } from "../../storage/records.ts";
import { openTalkHouse, type Somebody } from "../testing.ts";
import { sendDue } from "./send-due.ts";

const said = words({
  asked: { en: "Asked: {what}", he: "בקשה: {what}", ar: "طلب: {what}" },
  state: { en: "Now it is {what}", he: "עכשיו {what}", ar: "الآن {what}" },
});

/** Late morning in New York, afternoon in Jerusalem: a Wednesday. */
export const wednesday = new Date("2026-11-25T15:00Z");
export const monday = new Date("2026-11-30T15:00Z");
export const days = (count: number, from = wednesday): Date => new Date(from.getTime() + count * 86_400_000);

/** Where the readers of the tests find the site. */
export const address = "https://fivefold.example.org";

/** Two initiatives with the same three people in both, and what is told, changed, followed and mailed there. */
export async function openLetterHouse() {
  const house = await openTalkHouse();
  house.clock.now = wednesday;
  const [north, south] = [await house.found("north"), await house.found("south")];
  const lead = await house.person("Noa");
  const reader = await house.person("Rita");
  const hebrew = await house.person("חנה", "he");
  for (const place of [north, south]) {
    await house.joins(place, lead, ["backbone"]);
    await house.joins(place, reader, ["partner"]);
    await house.joins(place, hebrew, ["partner"]);
  }
  return {
    house,
    north,
    south,
    lead,
    reader,
    hebrew,
    send: (now: Date, records: Records = house.scratch.records) =>
      sendDue(records, { address, replyDomain: "reply.example.org", now: () => now }),
    mails: (to?: Somebody) =>
      house.write(null, async (tx) => {
        const rows = await tx.selectFrom("mail").selectAll().orderBy("id").execute();
        return to ? rows.filter((mail) => mail.to_address === to.mail) : rows;
      }),
    tell: (place: string, to: readonly Somebody[], more: object = {}) =>
      house.write(place, (tx) =>
        notify(tx, place, {
          to: to.map(({ id }) => id),
          reason: "asked",
          about: { kind: "meeting", id: newId() },
          path: "meetings/1",
          sentence: said.asked,
          values: { what: "the plan" },
          now: house.clock.now,
          ...more,
        }),
      ),
    change: (place: string, id: string, what: string, more: object = {}) =>
      house.write(place, (tx) =>
        tellThing(tx, place, {
          kind: "decision",
          id,
          path: `decisions/${id}`,
          names: { en: `Decision ${id.slice(-4)}` },
          audience: ["members"],
          state: { message: said.state, values: { what } },
          by: lead.id,
          now: house.clock.now,
          ...more,
        }),
      ),
    follow: (place: string, who: Somebody, id: string) =>
      house.ask(followOne, who, place, { kind: "decision", id, wanted: true }),
  };
}

export type LetterHouse = Awaited<ReturnType<typeof openLetterHouse>>;
