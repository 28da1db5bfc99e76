import {
  type BodyView,
  findBody,
  listSeats,
  nameSeats,
  quorumOf,
  type SeatView,
} from "../../backbone/bodies/public.ts";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { listSectors } from "../../backbone/organizations/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { ofBody } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import type { Reader } from "../../storage/records.ts";
import type { Vote } from "./ballots.ts";
import { type Attendance, countVotes } from "./count.ts";
import type { Decision, Result } from "./decision.ts";
import { listRecusals, listVotes, type Recusal } from "./votes/store.ts";

/** Somebody who may vote in a committee: a person, or a seat that somebody without a sign-in holds. */
export interface Voter {
  /** The person's id, or `seat:` and the seat's. */
  key: string;
  personId: string | null;
  name: string;
  organization: string | null;
}

/** A committee with those who may vote in it. */
export interface Electorate {
  body: BodyView;
  seats: SeatView[];
  voters: Voter[];
}

/** Who may vote in a committee today: the seats with a vote and, where every partner sits, the partners. */
export async function findElectorate(
  tx: Reader,
  initiativeId: string,
  bodyId: string,
  now: Date,
): Promise<Electorate | undefined> {
  const body = await findBody(tx, initiativeId, bodyId);
  if (!body) return undefined;
  // Whoever has left the initiative no longer votes, although a seat may still carry the name.
  const belong = await peopleIn(tx, initiativeId, [ofBody(bodyId)]);
  const seats = (await listSeats(tx, initiativeId, bodyId, dayOf(now))).filter(
    ({ personId }) => personId === null || belong.includes(personId),
  );
  const named = await nameSeats(tx, seats, await listSectors(tx, initiativeId));
  const voters: Voter[] = named
    .filter(({ hasVote, duty }) => hasVote && duty !== "observer")
    .map((seat) => ({
      key: seat.personId ?? `seat:${seat.id}`,
      personId: seat.personId,
      name: seat.name,
      organization: seat.organization,
    }));
  if (body.allPartners) {
    const seated = new Set(seats.map(({ personId }) => personId));
    const others = belong.filter((id) => !seated.has(id));
    for (const { id, name } of await listPeople(tx, others))
      voters.push({ key: id, personId: id, name, organization: null });
  }
  return { body, seats, voters: voters.filter(({ key }, at) => voters.findIndex((one) => one.key === key) === at) };
}

/** Those who may vote and have not stepped aside, and how many of them are needed. */
export function attendanceOf({ body, voters }: Electorate, recusals: readonly Pick<Recusal, "voter">[]) {
  const aside = new Set(recusals.map(({ voter }) => voter));
  const eligible = voters.filter(({ key }) => !aside.has(key));
  const attendance: Attendance = {
    mayVote: eligible.length,
    recused: voters.length - eligible.length,
    quorum: quorumOf(body, eligible.length),
  };
  return { eligible, attendance };
}

/** The votes of the present round that count: of those who may vote and have not stepped aside. */
export const countable = (votes: readonly Vote[], eligible: readonly Voter[]): Vote[] =>
  votes.filter(({ personId }) => eligible.some((voter) => voter.personId === personId));

/** What the votes of a decision come to at this moment. */
export async function countDecision(
  tx: Reader,
  initiativeId: string,
  decision: Decision,
  electorate: Electorate,
): Promise<Result> {
  const recusals = await listRecusals(tx, initiativeId, decision.id);
  const { eligible, attendance } = attendanceOf(electorate, recusals);
  const votes = countable(await listVotes(tx, initiativeId, decision), eligible);
  return countVotes(
    decision,
    votes.map(({ choice }) => choice),
    attendance,
  );
}
