import { z } from "zod";
import { listInitiatives } from "../../backbone/initiatives/public.ts";
import type { Allowance } from "../../core/actor.ts";
import { daysAfter, onTheWall } from "../../core/days.ts";
import { change, type OnChange } from "../../core/operation.ts";
import type { MeetingRow } from "./meeting.ts";
import { listReplies, listToldSince } from "./people/store.ts";
import { listGuests, listMeetings } from "./store.ts";
import { invitedTo, tellPeople } from "./telling.ts";
import { meetingWords as said } from "./words.ts";

const programOnly: Allowance = { who: [], test: (actor) => actor.kind === "program" };

const oneDay = 86_400_000;

/** The planned meetings that begin today, tomorrow or on the day after, as the clocks where they are show it. */
const comingSoon = ({ state, startsAt, timeZone }: MeetingRow, now: Date): boolean =>
  state === "planned" &&
  startsAt > now &&
  onTheWall(startsAt, timeZone).day <= daysAfter(onTheWall(now, timeZone).day, 2);

/** Reminds of one meeting whoever is asked, has not said no, and was not told of it within the last day. */
async function remindOf(on: OnChange, initiativeId: string, meeting: MeetingRow): Promise<number> {
  return on.write(async (tx, note) => {
    const guests = await listGuests(tx, initiativeId, meeting.id);
    const invited = await invitedTo(tx, initiativeId, meeting, guests);
    const replies = await listReplies(tx, initiativeId, [meeting.id]);
    const justTold = await listToldSince(tx, initiativeId, meeting.id, new Date(on.now.getTime() - oneDay));
    const saidNo = replies.filter(({ reply }) => reply === "no").map(({ personId }) => personId);
    const people = invited.filter((id) => !saidNo.includes(id) && !justTold.includes(id));
    const within = { ...on, initiativeId };
    const told = await tellPeople(tx, within, meeting, { kind: "reminder", people, message: said.remind });
    note({ kind: "meeting", id: meeting.id, detail: { reminded: told } });
    return told;
  }, initiativeId);
}

export const remindDue = change({
  name: "meeting.remind-due",
  summary: "Each day: reminds people, once, of the meetings of the next two days, unless they have said no.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ told: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    let told = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx))) {
      const soon = { endsAfter: on.now, most: 200 };
      const meetings = await on.readOwn(id, (tx) => listMeetings(tx, id, soon));
      for (const meeting of meetings.filter((one) => comingSoon(one, on.now))) told += await remindOf(on, id, meeting);
    }
    return { told };
  },
});
