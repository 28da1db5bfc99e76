import { findBody } from "../../backbone/bodies/public.ts";
import type { MeetingSource } from "../../backbone/desk/public.ts";
import { listFiles } from "../../backbone/files/public.ts";
import { circlesIn } from "../../core/audience.ts";
import { listDecisionsIn } from "../decisions/public.ts";
import { listItems } from "./items/store.ts";
import { listAskedByName, listMeetings } from "./store.ts";
import { meetingPath } from "./telling.ts";

/** The next meeting that a person is asked to: of a committee in which she sits, or by name. */
export const nextMeeting: MeetingSource = async (tx, asked) => {
  const { initiativeId, personId, bodyIds, now } = asked;
  const byName = await listAskedByName(tx, initiativeId, personId);
  const coming = await listMeetings(tx, initiativeId, { endsAfter: now, most: 100 });
  const next = coming.find(
    ({ id, state, bodyId }) =>
      state === "planned" && (byName.includes(id) || (bodyId !== null && bodyIds.includes(bodyId))),
  );
  if (!next) return null;
  const body = next.bodyId ? await findBody(tx, initiativeId, next.bodyId) : undefined;
  const items = await listItems(tx, initiativeId, next.id);
  const papers = await listFiles(tx, initiativeId, { kind: "meeting", id: next.id });
  const decisions = await listDecisionsIn(tx, initiativeId, {
    meetingId: next.id,
    circles: circlesIn(asked, personId),
  });
  return {
    names: body?.names ?? { [next.language]: next.title },
    begins: next.startsAt,
    ends: next.endsAt,
    timeZone: next.timeZone,
    path: meetingPath(next.id),
    items: items.filter(({ title }) => title !== "").map(({ title }) => ({ [next.language]: title })),
    papers: papers.length,
    decisions: decisions.filter(({ state }) => state === "open").length,
  };
};
