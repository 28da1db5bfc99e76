import { z } from "zod";
import { may, members } from "../../core/actor.ts";
import { isOpenTo, ofOrganization } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { localeOf } from "../../core/message.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { peopleIn } from "../memberships/public.ts";
import { notify, seeAbout } from "../notifications/public.ts";
import { listOrganizationNames } from "../organizations/public.ts";
import { listPeople } from "../people/public.ts";
import { forgetOldTalks } from "./forget-operation.ts";
import {
  addCorrection,
  addTalk,
  lastTalks,
  listCorrections,
  listOpenFollowUps,
  listTalks,
  lockTalk,
  removeTalk,
  setFollowUpDone,
} from "./store.ts";
import { isOwedATalk, keptYears, newTalkSchema, type Talk, talkSchema, yearsBefore } from "./talk.ts";
import { talkWords as said } from "./words.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const notThere = () => new Refusal("not-found", coreWords.notFound);

/** Who reads what is written on talks with an organization: the backbone team, and the organization itself. */
const mayRead = (on: On, organizationId: string): boolean =>
  isOpenTo(on.actor, on.initiativeId, ["backbone", ofOrganization(organizationId)]);

async function namesOf(tx: Reader, personIds: readonly string[]): Promise<(personId: string) => string> {
  const people = await listPeople(tx, [...new Set(personIds)]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (personId) => names.get(personId) ?? "";
}

const personSchema = z.object({ personId: z.string(), name: z.string() });

async function listNames(tx: Reader, initiativeId: string, circles: Parameters<typeof peopleIn>[2]) {
  const people = await listPeople(tx, await peopleIn(tx, initiativeId, circles));
  return people.map(({ id, name }) => ({ personId: id, name }));
}

export const listTalksOwed = query({
  name: "talk.overview",
  summary:
    "Lists the organizations by when they were last talked to, the longest ago first, and follow-ups not yet done.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    organizations: z.array(
      z.object({ id: z.string(), name: z.string(), lastOn: z.string().nullable(), isOwed: z.boolean() }),
    ),
    followUps: z.array(
      z.object({
        id: z.string(),
        organizationId: z.string(),
        organization: z.string(),
        followUp: z.string(),
        by: z.string(),
        due: z.string(),
      }),
    ),
  }),
  allow: may("backbone"),
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const last = await lastTalks(tx, on.initiativeId);
      const byName = new Intl.Collator(localeOf(on.language), { numeric: true });
      const organizations = (await listOrganizationNames(tx, on.initiativeId)).map(({ id, name }) => {
        const lastOn = last.get(id) ?? null;
        return { id, name, lastOn, isOwed: isOwedATalk(lastOn, on.now) };
      });
      const open = await listOpenFollowUps(tx, on.initiativeId);
      const nameOf = await namesOf(
        tx,
        open.map(({ followUpBy }) => followUpBy),
      );
      return {
        organizations: organizations.sort(
          (a, b) => (a.lastOn ?? "").localeCompare(b.lastOn ?? "") || byName.compare(a.name, b.name),
        ),
        followUps: open.map(({ followUpBy, followUpDue: due, ...rest }) => ({ ...rest, due, by: nameOf(followUpBy) })),
      };
    }),
});

const oneSchema = z.object({
  organization: z.object({ id: z.string(), name: z.string() }),
  talks: z.array(
    talkSchema.extend({
      heldBy: z.string(),
      followUpBy: z.string(),
      /** The reader can say that it is done. */
      canFinish: z.boolean(),
      corrections: z.array(z.object({ id: z.string(), by: z.string(), on: z.string(), text: z.string() })),
    }),
  ),
  /** The reader acts for the organization and may say something beside. */
  isOwn: z.boolean(),
  /** For the backbone team: who of it talks, and who can give a follow-up. */
  team: z.array(personSchema),
  givers: z.array(personSchema),
});
export type TalksWithOne = z.output<typeof oneSchema>;

export const listTalksWith = query({
  name: "talk.list",
  summary: "Shows the backbone team, and the organization itself, what is written on the talks with it.",
  scope: "initiative",
  input: z.object({ organizationId: idSchema }),
  output: oneSchema,
  allow: members,
  example: { organizationId: nobody },
  run: (on, { organizationId }) =>
    on.read(async (tx) => {
      const organization = mayRead(on, organizationId)
        ? (await listOrganizationNames(tx, on.initiativeId)).find(({ id }) => id === organizationId)
        : undefined;
      if (!organization) throw notThere();
      const talks = await listTalks(tx, on.initiativeId, organizationId, yearsBefore(on.now, keptYears));
      const beside = await listCorrections(
        tx,
        on.initiativeId,
        talks.map(({ id }) => id),
      );
      const nameOf = await namesOf(tx, [
        ...talks.flatMap(({ heldBy, followUpBy }) => [heldBy, followUpBy]),
        ...beside.map(({ personId }) => personId),
      ]);
      const leads = isOpenTo(on.actor, on.initiativeId, ["backbone"]);
      const own = ofOrganization(organizationId);
      return {
        organization,
        talks: talks.map((talk) => ({
          ...talk,
          heldBy: nameOf(talk.heldBy),
          followUpBy: nameOf(talk.followUpBy),
          canFinish: canFinish(on, talk),
          corrections: beside
            .filter(({ talkId }) => talkId === talk.id)
            .map(({ id, personId, saidAt, text }) => ({ id, by: nameOf(personId), on: dayOf(saidAt), text })),
        })),
        isOwn: on.actor.kind === "person" && isOpenTo(on.actor, on.initiativeId, [own]),
        team: leads ? await listNames(tx, on.initiativeId, ["backbone"]) : [],
        givers: leads ? await listNames(tx, on.initiativeId, ["backbone", own]) : [],
      };
    }),
});

/** The backbone team, and whoever gave the follow-up. */
const canFinish = (on: On, { followUpBy }: Talk): boolean =>
  isOpenTo(on.actor, on.initiativeId, ["backbone"]) || (on.actor.kind === "person" && on.actor.personId === followUpBy);

export const logTalk = change({
  name: "talk.log",
  summary: "Writes down a talk with an organization: strengths, struggles, and the follow-up that was given.",
  scope: "initiative",
  input: newTalkSchema,
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: {
    organizationId: nobody,
    heldOn: "2026-03-01",
    talkedWith: "Their director",
    followUp: "Introduce them to the network in the north",
    followUpBy: nobody,
    followUpDue: "2026-04-01",
  },
  run: (on, { heldBy, ...talk }) =>
    on.write(async (tx, note) => {
      const { organizationId, heldOn, followUpBy, followUpDue } = talk;
      const all = await listOrganizationNames(tx, on.initiativeId);
      if (!all.some(({ id }) => id === organizationId)) throw notThere();
      if (heldOn > dayOf(on.now)) throw refuseField("heldOn", said.stillToCome);
      if (heldOn < yearsBefore(on.now, keptYears)) throw refuseField("heldOn", said.tooLongAgo);
      if (followUpDue < heldOn) throw refuseField("followUpDue", said.dueBeforeTalk);
      const me = on.actor.kind === "person" ? on.actor.personId : null;
      const talker = heldBy ?? me;
      const team = await peopleIn(tx, on.initiativeId, ["backbone"]);
      if (!talker || !team.includes(talker)) throw refuseField("heldBy", coreWords.notOffered);
      const givers = await peopleIn(tx, on.initiativeId, ["backbone", ofOrganization(organizationId)]);
      if (!givers.includes(followUpBy)) throw refuseField("followUpBy", coreWords.notOffered);
      const id = newId();
      await addTalk(tx, on.initiativeId, { ...talk, id, heldBy: talker, now: on.now });
      if (followUpBy !== me)
        await notify(tx, on.initiativeId, {
          to: [followUpBy],
          reason: "asked",
          about: { kind: "organization", id: organizationId },
          path: `organizations/${organizationId}/talks`,
          // What was said stays on the page.
          sentence: said.followUpIsYours,
          due: followUpDue,
          now: on.now,
        });
      note({ kind: "talk", id });
      return { id };
    }),
});

/** The talk, for somebody who may read it. */
async function lockReadable(tx: Writer, on: On, id: string): Promise<Talk> {
  const talk = await lockTalk(tx, on.initiativeId, id);
  if (!talk || !mayRead(on, talk.organizationId)) throw notThere();
  return talk;
}

export const finishFollowUp = change({
  name: "talk.finish",
  summary: "Says that the follow-up of a talk is done, or that it is open again.",
  scope: "initiative",
  input: z.object({ id: idSchema, done: z.boolean().default(true) }),
  output: z.object({ organizationId: z.string() }),
  allow: members,
  example: { id: nobody },
  run: (on, { id, done }) =>
    on.write(async (tx, note) => {
      const talk = await lockReadable(tx, on, id);
      if (!canFinish(on, talk)) throw new Refusal("forbidden", coreWords.forbidden);
      await setFollowUpDone(tx, on.initiativeId, id, done ? (talk.followUpDoneOn ?? dayOf(on.now)) : null);
      if (done)
        await seeAbout(tx, on.initiativeId, talk.followUpBy, {
          kind: "organization",
          id: talk.organizationId,
          now: on.now,
        });
      note({ kind: "talk", id, detail: { done } });
      return { organizationId: talk.organizationId };
    }),
});

export const correctTalk = change({
  name: "talk.correct",
  summary: "Says something beside what is written on a talk, for the organization that it is about.",
  scope: "initiative",
  input: z.object({ id: idSchema, text: z.string().trim().min(1).max(3000) }),
  output: z.object({}),
  allow: members,
  example: { id: nobody, text: "We would put it in another way." },
  run: (on, { id, text }) =>
    on.write(async (tx, note) => {
      const { organizationId } = await lockReadable(tx, on, id);
      const { actor } = on;
      if (actor.kind !== "person" || !isOpenTo(actor, on.initiativeId, [ofOrganization(organizationId)]))
        throw new Refusal("forbidden", coreWords.forbidden);
      const correction = { id: newId(), talkId: id, personId: actor.personId, text, now: on.now };
      await addCorrection(tx, on.initiativeId, correction);
      note({ kind: "talk", id, detail: { corrected: true } });
      return {};
    }),
});

export const removeOneTalk = change({
  name: "talk.remove",
  summary: "Takes away what is written on a talk, and what was said beside it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { id: nobody },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      if (!(await removeTalk(tx, on.initiativeId, id))) throw notThere();
      note({ kind: "talk", id, detail: { removed: true } });
      return {};
    }),
});

export const operations = [
  listTalksOwed,
  listTalksWith,
  logTalk,
  finishFollowUp,
  correctTalk,
  removeOneTalk,
  forgetOldTalks,
];
