import { type BodyView, findBody, listSeats, type SeatView } from "../../backbone/bodies/public.ts";
import { permissionsIn } from "../../core/actor.ts";
import { type Circle, isOpenTo, ofBody, ofPerson } from "../../core/audience.ts";
import { onTheWall } from "../../core/days.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import type { MeetingRow } from "./meeting.ts";
import { findMeeting, listGuests } from "./store.ts";

/** Who reads that a meeting is: every member, and everybody where everybody may come or read its papers. */
export const noticeAudience = ({ openTo, papersFor }: Pick<MeetingRow, "openTo" | "papersFor">): Circle[] =>
  openTo === "everyone" || papersFor === "everyone" ? ["members", "everyone"] : ["members"];

type WithPapers = Pick<MeetingRow, "bodyId" | "papersFor" | "plannedBy">;

/** Who sits in a meeting: its committee, or the people who are asked where it is of none. */
export const sittersOf = ({ bodyId, plannedBy }: WithPapers, guests: readonly string[]): Circle[] =>
  bodyId ? [ofBody(bodyId)] : [...new Set([...guests, ...(plannedBy ? [plannedBy] : [])])].map(ofPerson);

/** Who reads agenda, papers and minutes: whoever sits there, and whom the committee lets read its papers. */
export const papersAudience = (meeting: WithPapers, guests: readonly string[]): Circle[] => [
  ...sittersOf(meeting, guests),
  ...(meeting.papersFor === "body" ? [] : [meeting.papersFor]),
];

/** Who gets the link to come online: who reads the papers, who is asked, and every member where members may come. */
export const linkAudience = (meeting: MeetingRow, guests: readonly string[]): Circle[] => [
  ...papersAudience(meeting, guests),
  ...guests.map(ofPerson),
  ...(meeting.openTo === "body" ? [] : (["members"] as const)),
];

const leads = ({ actor, initiativeId }: On): boolean =>
  actor.kind === "program" || permissionsIn(actor, initiativeId).includes("backbone");

const isOne = (on: On, personId: string | null): boolean =>
  on.actor.kind === "person" && on.actor.personId === personId;

/**
 * Whether somebody plans the meetings of a committee: the backbone team, its chair and its secretary; where it has
 * neither, whoever sits in it and does more than read. Meetings of no committee are planned by the backbone team.
 */
export function plansFor(on: On, seats: readonly SeatView[], bodyId: string | null): boolean {
  if (leads(on)) return true;
  if (!bodyId || !isOpenTo(on.actor, on.initiativeId, [ofBody(bodyId)])) return false;
  const leading = seats.filter(({ duty }) => duty === "chair" || duty === "secretary");
  const planning = leading.length > 0 ? leading : seats.filter(({ duty }) => duty !== "observer");
  return planning.some(({ personId }) => isOne(on, personId));
}

/** A meeting with those who belong to it, and how the reader stands to it. */
export interface Standing {
  meeting: MeetingRow;
  guests: string[];
  body: BodyView | null;
  seats: SeatView[];
  /** She sits in it or is asked. */
  sits: boolean;
  readsPapers: boolean;
  readsLink: boolean;
  /** She may change when and where it is, and call it off. */
  plans: boolean;
  /** She plans it and reads its papers: she leads its agenda and its minutes. */
  runs: boolean;
}

/** Finds a meeting for whoever asks. @throws {Refusal} where it is not there for her. */
export async function standingIn(tx: Reader, on: On, id: string): Promise<Standing> {
  const meeting = await findMeeting(tx, on.initiativeId, id);
  const opens = (audience: readonly Circle[]): boolean => isOpenTo(on.actor, on.initiativeId, audience);
  if (!meeting || !opens(noticeAudience(meeting))) throw new Refusal("not-found", coreWords.notFound);
  const guests = await listGuests(tx, on.initiativeId, id);
  const body = meeting.bodyId ? ((await findBody(tx, on.initiativeId, meeting.bodyId)) ?? null) : null;
  const { day } = onTheWall(meeting.startsAt, meeting.timeZone);
  const seats = body ? await listSeats(tx, on.initiativeId, body.id, day) : [];
  const readsPapers = opens(papersAudience(meeting, guests));
  const plans = plansFor(on, seats, meeting.bodyId) || isOne(on, meeting.plannedBy);
  const sits = opens([...sittersOf(meeting, guests), ...guests.map(ofPerson)]);
  return {
    ...{ meeting, guests, body, seats, sits, readsPapers, plans },
    readsLink: opens(linkAudience(meeting, guests)),
    runs: plans && readsPapers,
  };
}

/** As `standingIn`, for whoever reads the papers. @throws {Refusal} for everybody else, as if it were not there. */
export async function insideOf(tx: Reader, on: On, id: string): Promise<Standing> {
  const standing = await standingIn(tx, on, id);
  if (!standing.readsPapers) throw new Refusal("not-found", coreWords.notFound);
  return standing;
}

/** As `insideOf`, for whoever leads agenda and minutes. @throws {Refusal} for everybody else. */
export async function runningOf(tx: Reader, on: On, id: string): Promise<Standing> {
  const standing = await insideOf(tx, on, id);
  if (!standing.runs) throw new Refusal("forbidden", coreWords.forbidden);
  return standing;
}
