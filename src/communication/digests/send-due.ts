import { randomBytes } from "node:crypto";
import { addReportLinks, type ReportLink, reportLinkFor } from "../../activities/reports/public.ts";
import { listInitiatives } from "../../backbone/initiatives/public.ts";
import { type Mail, queueMail } from "../../backbone/mail/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { hashToken, newToken } from "../../core/id.ts";
import type { Records } from "../../storage/records.ts";
import { addReplyAddresses, type ReplyAddress } from "../threads/public.ts";
import { type GatheredPart, type Going, gatherFrom } from "./gather.ts";
import { writeLetter } from "./letter.ts";
import { type Plan, planAt } from "./plan.ts";
import { addMailStops, holdCorrespondents, setTold, takeUnmailed } from "./settle/store.ts";
import { type Correspondent, listCorrespondents, listDue, listUnmailed, type Unmailed } from "./store.ts";
import { sweepNews } from "./sweep/store.ts";

/** What sending needs to know of its surroundings. */
export interface Sending {
  /** Where this site is for its readers, e.g. `https://fivefold.example.org`. */
  address: string;
  /** The domain to which mail can be answered; null where no mail comes in. */
  replyDomain: string | null;
  now?: () => Date;
  /** How many people are written to in one transaction. */
  batch?: number;
}

/** How many people were looked at, and to how many a mail was written. */
export interface Sent {
  looked: number;
  mailed: number;
}

const nobody = { initiativeId: null, personId: null };

/** A change may be kept a moment after the time that it bears: what is younger than this is told the next time. */
const settling = 60_000;

/**
 * Writes the mail that is due: to each person one a day at most, over all her initiatives, in which her weekly digest is
 * merged. Only people with something new are looked at. What is mailed is marked in the transaction that writes the mail,
 * so that a crash can neither lose it nor send it twice.
 */
export async function sendDue(records: Records, sending: Sending): Promise<Sent> {
  const now = sending.now?.() ?? new Date();
  const initiatives = await records.read(nobody, (tx) => listInitiatives(tx));
  for (const { id } of initiatives)
    await records.write({ initiativeId: id, personId: null }, (tx) => sweepNews(tx, id, now));
  const sent: Sent = { looked: 0, mailed: 0 };
  const plan = planAt(now);
  const batch = sending.batch ?? 500;
  for (let after = ""; ; ) {
    const due = await records.read(nobody, (tx) => listDue(tx, now, after, batch));
    const last = due.at(-1);
    if (last === undefined) return sent;
    after = last;
    const looking = await look(records, due, plan, now);
    for (const { id, slug, names } of initiatives) {
      const parts = await gatherFrom(records, { id, slug, names }, looking.going, new Date(now.getTime() - settling));
      for (const [personId, part] of parts) looking.parts.set(personId, [...(looking.parts.get(personId) ?? []), part]);
    }
    sent.looked += due.length;
    sent.mailed += await settle(records, looking, sending, now);
  }
}

/** A batch of people while it is worked on. */
interface Looking {
  all: readonly { personId: string; before: Correspondent; plan: Plan; unmailed: readonly Unmailed[] }[];
  going: readonly Going[];
  people: ReadonlyMap<string, { name: string; mail: string; language: Mail["language"] }>;
  parts: Map<string, GatheredPart[]>;
}

const untold = (personId: string): Correspondent => ({
  personId,
  chosen: {},
  wantsMail: true,
  news: false,
  mailDay: null,
  mailAfter: null,
  digestAt: null,
  digestAfter: null,
});

/** Reads how a batch of people stands, and what is to be done for each. */
async function look(records: Records, ids: readonly string[], plan: ReturnType<typeof planAt>, now: Date) {
  return records.read(nobody, async (tx): Promise<Looking> => {
    const people = new Map((await listPeople(tx, ids)).map((person) => [person.id, person]));
    const correspondents = await listCorrespondents(tx, ids);
    const waiting = new Map<string, Unmailed[]>();
    for (const one of await listUnmailed(tx, ids, now)) {
      const hers = waiting.get(one.personId);
      if (hers) hers.push(one);
      else waiting.set(one.personId, [one]);
    }
    const all = ids.map((personId) => {
      const before = correspondents.get(personId) ?? untold(personId);
      const person = people.get(personId);
      const planned: Plan = person ? plan(before, person.language) : { kind: "drop" };
      return { personId, before, plan: planned, unmailed: waiting.get(personId) ?? [] };
    });
    const going = all.flatMap(({ personId, plan: planned, unmailed }) => {
      const language = people.get(personId)?.language;
      return planned.kind === "go" && language ? [{ personId, language, plan: planned, unmailed }] : [];
    });
    return { all, going, people, parts: new Map() };
  });
}

/** Writes the mail of a batch and keeps how far each was told, in one transaction. Answers how many mails were written. */
async function settle(records: Records, looking: Looking, sending: Sending, now: Date): Promise<number> {
  return records.write(nobody, async (tx) => {
    const held = await holdCorrespondents(
      tx,
      looking.all.map(({ personId }) => personId),
    );
    // Whoever was served meanwhile by another run is left to it.
    const still = looking.all.filter(({ personId }) => {
      const mailAfter = held.get(personId) ?? null;
      return mailAfter === null || mailAfter <= now;
    });
    const letters = still.flatMap(({ personId }) => {
      const parts = looking.parts.get(personId);
      const person = looking.people.get(personId);
      return parts && person ? [{ personId, ...addressed(personId, person, parts, sending) }] : [];
    });
    const mailed = new Set(letters.map(({ personId }) => personId));
    await takeUnmailed(
      tx,
      still.flatMap(({ plan, unmailed }) => (plan.kind === "wait" ? [] : unmailed)),
    );
    await queueMail(tx, ...letters.map(({ mail }) => mail));
    await addMailStops(
      tx,
      letters.map(({ personId, stopHash }) => ({ personId, tokenHash: stopHash })),
      now,
    );
    await addReplyAddresses(
      tx,
      letters.flatMap(({ replies }) => replies),
      now,
    );
    await addReportLinks(
      tx,
      letters.flatMap(({ links }) => links),
      now,
    );
    await setTold(
      tx,
      still.map(({ before, plan }) => toldAfter(before, plan, mailed.has(before.personId), now)),
    );
    return letters.length;
  });
}

/** How far a person has been told, once a plan is done. */
function toldAfter(before: Correspondent, plan: Plan, isMailed: boolean, now: Date): Correspondent {
  if (plan.kind === "drop") return { ...before, news: false, digestAfter: null };
  if (plan.kind === "wait") return { ...before, mailAfter: plan.mailAfter };
  const stillNews = before.news && !plan.hasDigest && plan.digestAfter !== null;
  return {
    ...before,
    news: stillNews,
    digestAfter: plan.digestAfter,
    digestAt: plan.hasDigest ? new Date(now.getTime() - settling) : before.digestAt,
    mailDay: isMailed ? plan.day : before.mailDay,
    mailAfter: isMailed ? plan.mailAfter : null,
  };
}

/** The mail to one person, with an address of its own for each message that she may answer. */
function addressed(
  personId: string,
  person: { name: string; mail: string; language: Mail["language"] },
  parts: readonly GatheredPart[],
  { address, replyDomain }: Sending,
): { mail: Mail; stopHash: string; replies: ReplyAddress[]; links: ReportLink[] } {
  const replies: ReplyAddress[] = [];
  const links: ReportLink[] = [];
  const answerable = parts.map((part) => ({
    ...part,
    told: part.told.map((line) => {
      if (line.asks) {
        const made = reportLinkFor(line.asks, { initiativeId: part.initiativeId, personId });
        const site = { link: `${address}/${part.slug}/update/${made.token}` };
        links.push(made.link, ...(replyDomain ? [made.mailLink] : []));
        return { ...line, ...site, ...(replyDomain && { numberTo: `report+${made.mailToken}@${replyDomain}` }) };
      }
      if (!replyDomain || !line.answersTo) return line;
      // Small letters and digits alone: some mail servers write all addresses small.
      const token = randomBytes(20).toString("hex");
      const { initiativeId } = part;
      replies.push({ tokenHash: hashToken(token), personId, initiativeId, messageId: line.answersTo });
      return { ...line, replyTo: `reply+${token}@${replyDomain}` };
    }),
  }));
  const stop = newToken();
  const stopLink = `${address}/mail/stop/${stop}`;
  const { name, mail: to, language } = person;
  const { subject, body } = writeLetter({ name, language, address, parts: answerable, stopLink });
  const addresses = answerable.flatMap(({ told }) => told.flatMap(replyAddressOf));
  const lines = answerable.reduce((sum, { told }) => sum + told.length, 0);
  const replyTo = lines === 1 ? addresses[0] : undefined;
  return { mail: { to, language, subject, body, replyTo, stopLink }, stopHash: hashToken(stop), replies, links };
}

const replyAddressOf = (line: { replyTo: string | null; numberTo?: string }): string[] =>
  [line.replyTo, line.numberTo].filter((one) => typeof one === "string");
