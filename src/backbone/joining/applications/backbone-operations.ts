import { z } from "zod";
import { type Allowance, may } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { change, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { listInitiatives } from "../../initiatives/public.ts";
import { addInvitation, revokeInvitation } from "../../invitations/public.ts";
import { listMemberNames } from "../../memberships/public.ts";
import { findAlike, listOrganizations } from "../../organizations/public.ts";
import { listPeople } from "../../people/public.ts";
import { standingFor, standingSchema } from "../../things/public.ts";
import { askedQuestionSchema, scoreWordsOf, statedCriterionSchema } from "../arrangement/arrangement.ts";
import { listCriteria, listQuestions, readArrangement } from "../arrangement/store.ts";
import { setInvitation } from "../cohorts/store.ts";
import { findNomination } from "../nominations/store.ts";
import { isRecused, seenBy, seenSchema } from "../vettings/seen.ts";
import { listVettings } from "../vettings/store.ts";
import type { Vetting } from "../vettings/vetting.ts";
import { isRead } from "../vettings/vetting.ts";
import { joiningWords as said } from "../words.ts";
import { type Application, applicationSchema, isUndecided, stageOf, stages } from "./application.ts";
import {
  closeVetting,
  countStates,
  findApplication,
  forgetDrafts,
  hasDraftsBefore,
  listSent,
  lockApplications,
} from "./store.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const notThere = () => new Refusal("not-found", coreWords.notFound);

/** What an undecided application waits for. */
const waitsFor = ["readers", "reading", "decision", "nothing"] as const;

/** What an application waits for: readers to be found, their reading, or a decision. */
export function whatItWaitsFor(
  application: Application,
  vettings: readonly Vetting[],
  vettersEach: number,
): (typeof waitsFor)[number] {
  if (!isUndecided(application) || application.outcome === "waiting") return "nothing";
  if (isRead(application, vettings)) return "decision";
  return vettings.filter(({ conflict }) => conflict !== "declared").length < vettersEach ? "readers" : "reading";
}

export const listApplications = query({
  name: "application.list",
  summary: "Lists the applications that were sent and what each waits for; drafts are counted and not shown.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    drafts: z.number().int(),
    withdrawn: z.number().int(),
    applications: z.array(
      applicationSchema.pick({ id: true, name: true, sector: true, cohortId: true }).extend({
        sentOn: z.string().nullable(),
        stage: z.enum(stages),
        waitsFor: z.enum(waitsFor),
        readers: z.number().int(),
        scored: z.number().int(),
      }),
    ),
  }),
  allow: may("backbone"),
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const { vettersEach } = await readArrangement(tx, on.initiativeId);
      const counts = await countStates(tx, on.initiativeId);
      const all = await listVettings(tx, on.initiativeId);
      const of = Map.groupBy(all, ({ applicationId }) => applicationId);
      return {
        drafts: counts.get("draft") ?? 0,
        withdrawn: counts.get("withdrawn") ?? 0,
        applications: (await listSent(tx, on.initiativeId)).map((application) => {
          const vettings = of.get(application.id) ?? [];
          const { id, name, sector, cohortId, sentAt } = application;
          return {
            id,
            name,
            sector,
            cohortId,
            sentOn: sentAt && dayOf(sentAt),
            stage: stageOf(application, vettings.length > 0),
            waitsFor: whatItWaitsFor(application, vettings, vettersEach),
            readers: vettings.filter(({ conflict }) => conflict !== "declared").length,
            scored: vettings.filter(({ scoredAt }) => scoredAt).length,
          };
        }),
      };
    }),
});

const alikeSchema = z.object({ what: z.enum(["organization", "application"]), id: z.string(), name: z.string() });

/** Organizations and other applications that look like this one; people decide whether they are the same. */
async function findDoubles(tx: Reader, initiativeId: string, application: Application) {
  const organizations = await listOrganizations(tx, initiativeId);
  const others = (await listSent(tx, initiativeId)).filter(
    ({ id, organizationId }) => id !== application.id && organizationId === null,
  );
  const all = [
    { what: "application" as const, ...application },
    ...organizations
      .filter(({ id }) => id !== application.organizationId)
      .map((one) => ({ ...one, what: "organization" as const })),
    ...others.map((one) => ({ ...one, what: "application" as const })),
  ];
  const group = findAlike(all).find(({ members }) => members.includes(0));
  return (group?.members ?? []).filter((place) => place > 0).flatMap((place) => all[place] ?? []);
}

/** What readers are called: members by their name, outsiders as they were invited. */
export async function namesOfReaders(tx: Reader, vettings: readonly Vetting[]): Promise<(vetting: Vetting) => string> {
  const people = await listPeople(
    tx,
    vettings.flatMap(({ personId }) => personId ?? []),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return ({ personId, outsider }) => (personId && names.get(personId)) ?? outsider ?? "";
}

const oneSchema = seenSchema.extend({
  application: applicationSchema
    .omit({ begunAt: true, sentAt: true, vettingClosedAt: true, invitationId: true, decisionId: true })
    .extend({ sentOn: z.string().nullable() }),
  stage: z.enum(stages),
  /** Readers can be asked and can score. */
  isOpen: z.boolean(),
  vettersEach: z.number().int(),
  questions: z.array(askedQuestionSchema),
  criteria: z.array(statedCriterionSchema),
  scoreWords: z.array(maybeNamesSchema),
  nomination: z.object({ by: z.string(), why: z.string() }).nullable(),
  alike: z.array(alikeSchema),
  /** Whom to ask: members who were not asked and did not nominate. */
  candidates: z.array(z.object({ personId: z.string(), name: z.string() })),
  standing: standingSchema,
});
export type OneApplication = z.output<typeof oneSchema>;

export const readApplication = query({
  name: "application.read",
  summary: "Shows the backbone team an application, its doubles, its readers and how far they agree.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: oneSchema,
  allow: may("backbone"),
  example: { id: nobody },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const found = await findApplication(tx, on.initiativeId, id);
      if (!found || found.state === "draft" || found.state === "withdrawn") throw notThere();
      const vettings = await listVettings(tx, on.initiativeId, [id]);
      if (isRecused(vettings, on.actor)) throw new Refusal("forbidden", said.youDeclared);
      const arrangement = await readArrangement(tx, on.initiativeId);
      const { nominationId } = found;
      const nomination = nominationId ? await findNomination(tx, on.initiativeId, nominationId) : undefined;
      const [nominator] = nomination ? await listPeople(tx, [nomination.nominatedBy]) : [];
      const taken = new Set([...vettings.map(({ personId }) => personId), nomination?.nominatedBy]);
      const { begunAt: _, sentAt, vettingClosedAt, invitationId: __, decisionId: ___, ...application } = found;
      const questions = await listQuestions(tx, on.initiativeId, Object.keys(found.answers));
      const scored = vettings.flatMap(({ scores }) => Object.keys(scores));
      return {
        ...seenBy(on.actor, found, vettings, await namesOfReaders(tx, vettings)),
        application: { ...application, sentOn: sentAt && dayOf(sentAt) },
        stage: stageOf(found, vettings.length > 0),
        isOpen: isUndecided(found) && vettingClosedAt === null,
        vettersEach: arrangement.vettersEach,
        questions: questions.filter((question) => found.answers[question.id]),
        criteria: await listCriteria(tx, on.initiativeId, scored),
        scoreWords: [...scoreWordsOf(arrangement)],
        nomination: nomination ? { by: nominator?.name ?? "", why: nomination.why } : null,
        alike: await findDoubles(tx, on.initiativeId, found),
        candidates: (await listMemberNames(tx, on.initiativeId)).filter(({ personId }) => !taken.has(personId)),
        standing: await standingFor(tx, on, { kind: "application", id }),
      };
    }),
});

export const closeReading = change({
  name: "application.close-reading",
  summary: "Closes the reading of an application before everybody has scored; nobody scores it any more.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { id: nobody },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const [found] = await lockApplications(tx, on.initiativeId, [id]);
      if (!found || !isUndecided(found)) throw notThere();
      if (!found.vettingClosedAt) await closeVetting(tx, on.initiativeId, id, on.now);
      note({ kind: "application", id, detail: { readingClosed: true } });
      return {};
    }),
});

/** How long the link of an admitted organization waits, and how many of its people come in by it. */
export const ofAdmitted = { permissions: ["partner"], days: 60, mostUses: 5 } as const;

export const linkForAdmitted = change({
  name: "application.link",
  summary:
    "Makes a new link by which the people of an admitted organization come in; the one before opens nothing more.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string(), token: z.string() }),
  allow: may("backbone"),
  example: { id: nobody },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const [found] = await lockApplications(tx, on.initiativeId, [id]);
      if (found?.outcome !== "admitted" || !found.organizationId) throw notThere();
      if (found.invitationId) await revokeInvitation(tx, on.initiativeId, found.invitationId, on.now);
      const { organizationId, language } = found;
      const wish = { ...ofAdmitted, organizationId, language, invitedBy: on.actor, now: on.now };
      const invitation = await addInvitation(tx, on.initiativeId, wish);
      await setInvitation(tx, on.initiativeId, id, invitation.id);
      note({ kind: "application", id, detail: { invitation: invitation.id } });
      return { id, token: invitation.token };
    }),
});

const programOnly: Allowance = { who: [], test: (actor) => actor.kind === "program" };

/** For how many days a draft that nobody goes on with is kept. */
const draftDays = 180;

export const forgetOldDrafts = change({
  name: "application.forget-drafts",
  summary: "Deletes applications that were begun, never sent, and not touched for half a year; done every day.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ forgotten: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    const before = new Date(on.now.getTime() - draftDays * 86_400_000);
    let forgotten = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx))) {
      if (!(await on.readOwn(id, (tx) => hasDraftsBefore(tx, id, before)))) continue;
      forgotten += await on.write(async (tx, note) => {
        const count = await forgetDrafts(tx, id, before);
        note({ kind: "application", id, detail: { forgotten: count } });
        return count;
      }, id);
    }
    return { forgotten };
  },
});

export const operations = [listApplications, readApplication, closeReading, linkForAdmitted, forgetOldDrafts];
