import { z } from "zod";
import { members } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { change } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { waySchema } from "../attendance.ts";
import { runningOf, type Standing } from "../rights.ts";
import { lockMeeting, setCourse } from "../store.ts";
import { tellOfMeeting } from "../telling.ts";
import { meetingWords as said } from "../words.ts";
import { listAttendance, setAttendance } from "./store.ts";

/** A meeting can be attended from an hour before it begins. */
const earliness = 3_600_000;

const attendanceSchema = z.object({
  id: idSchema,
  /** How each took part, by `seat:…`, `person:…` or `name:…`; null takes back what was written. Who is left out stays. */
  ways: z.record(z.string().max(60), waySchema.nullable()).default({}),
  /** Names of people who were there and have neither a seat nor an account. */
  names: z.array(z.string().trim().min(1).max(120)).max(50).default([]),
});

/** Who can be written down: seats of the committee on that day, people who were asked, names written before. */
function knownIn({ seats, guests, meeting }: Standing, written: readonly { who: string }[]): Set<string> {
  const people = [...guests, ...(meeting.bodyId || !meeting.plannedBy ? [] : [meeting.plannedBy])];
  return new Set([
    ...seats.map(({ id }) => `seat:${id}`),
    ...people.map((id) => `person:${id}`),
    ...written.map(({ who }) => who),
  ]);
}

export const takeAttendance = change({
  name: "meeting.attend",
  summary: "Writes down who takes part in a meeting, there or online, and who has excused themselves; it is held then.",
  scope: "initiative",
  input: attendanceSchema,
  output: z.object({}),
  allow: members,
  example: { id: "00000000-0000-7000-8000-000000000000", names: ["A guest"] },
  run: (on, { id, ways, names }) =>
    on.write(async (tx, note) => {
      await lockMeeting(tx, on.initiativeId, id);
      const standing = await runningOf(tx, on, id);
      const { meeting } = standing;
      if (meeting.state === "cancelled") throw new Refusal("conflict", said.wasCancelled);
      if (meeting.state === "approved") throw new Refusal("conflict", said.minutesApproved);
      if (meeting.startsAt.getTime() - earliness > on.now.getTime()) throw new Refusal("conflict", said.notYet);
      const written = await listAttendance(tx, on.initiativeId, id);
      const known = knownIn(standing, written);
      for (const [who, how] of Object.entries(ways)) {
        if (!known.has(who)) throw new Refusal("not-found", coreWords.notFound);
        const name = written.find((one) => one.who === who)?.name ?? null;
        await setAttendance(tx, on.initiativeId, id, { who, name, how });
      }
      for (const name of names)
        if (!written.some((one) => one.name === name))
          await setAttendance(tx, on.initiativeId, id, { who: `name:${newId()}`, name, how: "present" });
      if (meeting.state === "planned") {
        await setCourse(tx, on.initiativeId, id, { state: "held" });
        await tellOfMeeting(tx, on, { ...meeting, state: "held" });
      }
      note({ kind: "meeting", id, detail: { attendance: Object.keys(ways).length + names.length } });
      return {};
    }),
});

export const operations = [takeAttendance];
