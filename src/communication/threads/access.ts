import { listMemberNames, peopleIn } from "../../backbone/memberships/public.ts";
import { findThing, membersOf, type ThingView } from "../../backbone/things/public.ts";
import { type Audience, circlesOf, isOpenTo } from "../../core/audience.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { findThread, type Thread } from "./store.ts";

/** Who asks, and where. */
export type Asking = Pick<On, "actor" | "initiativeId">;

/** A thread that somebody may read, with its readers at this moment. */
export interface OpenThread {
  thread: Thread;
  audience: Audience;
  /** What it is about; null where it stands free. */
  whole: ThingView | null;
}

const notFound = (): Refusal => new Refusal("not-found", coreWords.notFound);

/** A thread that the reader may read now: about a thing, its readers are those of the thing. @throws {Refusal} otherwise. */
export async function findReadable(tx: Reader, { actor, initiativeId }: Asking, id: string): Promise<OpenThread> {
  const thread = await findThread(tx, initiativeId, id);
  if (!thread) throw notFound();
  if (thread.about) {
    const whole = await findThing(tx, initiativeId, circlesOf(actor, initiativeId), thread.about);
    if (!whole) throw notFound();
    return { thread, audience: membersOf(whole.audience), whole };
  }
  const audience = thread.audience ?? [];
  if (!isOpenTo(actor, initiativeId, audience)) throw notFound();
  return { thread, audience, whole: null };
}

/** The people who may read what is open to an audience, by name, without the one who asks. */
export async function listReaders(tx: Reader, { actor, initiativeId }: Asking, audience: Audience) {
  const readers = new Set(await peopleIn(tx, initiativeId, membersOf(audience)));
  if (actor.kind === "person") readers.delete(actor.personId);
  const people = await listMemberNames(tx, initiativeId);
  return people.filter(({ personId }) => readers.has(personId)).sort((a, b) => a.name.localeCompare(b.name));
}
