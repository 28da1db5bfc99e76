import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import type { OnChange } from "../../../core/operation.ts";
import { type Fault, Refusal, refuseField } from "../../../core/refusal.ts";
import type { Writer } from "../../../storage/records.ts";
import { addInvitation } from "../../invitations/public.ts";
import { notify } from "../../notifications/public.ts";
import { addOrganizations, languageOfName, lockOrganizations, organizationSchema } from "../../organizations/public.ts";
import { tellThing } from "../../things/public.ts";
import { type Application, isUndecided } from "../applications/application.ts";
import { ofAdmitted } from "../applications/backbone-operations.ts";
import { sendLetter } from "../applications/letters.ts";
import { lockApplications } from "../applications/store.ts";
import { findNomination } from "../nominations/store.ts";
import { listVettings } from "../vettings/store.ts";
import { isRead } from "../vettings/vetting.ts";
import { joiningWords as said } from "../words.ts";
import type { Outcome } from "./cohort.ts";
import { addDecision, setAdmitted, setOutcome } from "./store.ts";

/** A refusal in a word helps nobody. */
const shortestReasons = 10;

interface Asked {
  cohortId: string;
  bodyId: string | null;
  decidedOn: string;
  decisions: readonly { applicationId: string; outcome: Outcome | "leave"; reasons: string }[];
}

interface One {
  application: Application;
  outcome: Outcome;
  reasons: string;
}

/**
 * Decides on several applications at once. They are locked first: of two who decide at the same time, the second is told
 * that it was decided meanwhile, and nothing of hers is written.
 */
export async function decideTogether(
  tx: Writer,
  on: OnChange,
  asked: Asked,
): Promise<{ decisionId: string; admitted: number }> {
  if (asked.decidedOn > dayOf(on.now)) throw refuseField("decidedOn", said.notYetDecided);
  const wanted = asked.decisions.filter(({ outcome }) => outcome !== "leave");
  if (wanted.length === 0) throw new Refusal("invalid", said.nothingDecided);
  const ids = wanted.map(({ applicationId }) => applicationId);
  if (new Set(ids).size < ids.length) throw new Refusal("invalid", said.decidedTwice);
  await lockOrganizations(tx, on.initiativeId);
  const locked = await lockApplications(tx, on.initiativeId, ids);
  const vettings = await listVettings(tx, on.initiativeId, ids);
  const faults: Fault[] = [];
  const all = asked.decisions.flatMap(({ applicationId, outcome, reasons }, place): One[] => {
    if (outcome === "leave") return [];
    const application = locked.find(({ id }) => id === applicationId);
    if (!application || !isUndecided(application)) throw new Refusal("conflict", said.decidedMeanwhile);
    const read = vettings.filter((vetting) => vetting.applicationId === applicationId);
    if (!isRead(application, read)) faults.push({ field: `decisions.${place}.outcome`, message: said.stillRead });
    if (outcome !== "admitted" && reasons.length < shortestReasons)
      faults.push({ field: `decisions.${place}.reasons`, message: said.reasonsNeeded });
    return [{ application, outcome, reasons }];
  });
  if (faults.length > 0) throw new Refusal("invalid", said.someNeedYou, { faults });
  const decisionId = newId();
  const recordedBy = on.actor.kind === "person" ? on.actor.personId : null;
  await addDecision(tx, on.initiativeId, { ...asked, id: decisionId, recordedBy, now: on.now });
  for (const one of all) await carryOut(tx, on, asked, decisionId, one);
  return { decisionId, admitted: all.filter(({ outcome }) => outcome === "admitted").length };
}

async function carryOut(tx: Writer, on: OnChange, asked: Asked, decisionId: string, one: One): Promise<void> {
  const { application, outcome, reasons } = one;
  const admitted = outcome === "admitted" ? await admit(tx, on, asked.decidedOn, application) : null;
  await setOutcome(tx, on.initiativeId, {
    applicationId: application.id,
    outcome,
    reasons,
    cohortId: asked.cohortId,
    decisionId,
    organizationId: admitted?.organizationId ?? null,
    invitationId: admitted?.invitationId ?? null,
    now: on.now,
  });
  await tellThing(tx, on.initiativeId, {
    kind: "application",
    id: application.id,
    path: `joining/applications/${application.id}`,
    names: { [languageOfName(application.name)]: application.name },
    audience: ["backbone"],
    state: { message: said.thingDecided },
    by: on.actor.kind === "person" ? on.actor.personId : null,
    now: on.now,
  });
  await tellApplicant(tx, on, one, admitted?.token);
  const { nominationId } = application;
  const nomination = nominationId ? await findNomination(tx, on.initiativeId, nominationId) : undefined;
  if (nomination && outcome !== "waiting")
    await notify(tx, on.initiativeId, {
      to: [nomination.nominatedBy],
      reason: "decided",
      about: { kind: "application", id: nomination.id },
      path: "joining/nominate",
      // Only that it was decided: what, and why, is for the applicant.
      sentence: said.nominatedDecided,
      values: { organization: nomination.organization },
      now: on.now,
    });
}

/** Makes an organization of an applicant, and the link by which its people come in. */
async function admit(tx: Writer, on: OnChange, day: string, application: Application) {
  const organizationId = newId();
  const { name, sector, contactName, contactMail, contactPhone, language } = application;
  const written = { name, sector, contactName, contactMail, contactPhone, admittedOn: day };
  const organization = organizationSchema.parse(written);
  await addOrganizations(tx, on.initiativeId, [{ ...organization, id: organizationId }]);
  await setAdmitted(tx, on.initiativeId, organizationId, day);
  await tellThing(tx, on.initiativeId, {
    kind: "organization",
    id: organizationId,
    path: `organizations/${organizationId}`,
    names: { [languageOfName(name)]: name },
    body: name,
    audience: ["members"],
    state: { message: said.thingJoined },
    by: on.actor.kind === "person" ? on.actor.personId : null,
    now: on.now,
  });
  const wish = { ...ofAdmitted, organizationId, language, invitedBy: on.actor, now: on.now };
  const { id: invitationId, token } = await addInvitation(tx, on.initiativeId, wish);
  return { organizationId, invitationId, token };
}

const outcomeLetters = {
  admitted: said.mailAdmitted,
  refused: said.mailRefused,
  waiting: said.mailWaiting,
} as const;

async function tellApplicant(tx: Writer, on: OnChange, { application, outcome, reasons }: One, token?: string) {
  const { contactMail: to, language } = application;
  await sendLetter(tx, on.initiativeId, {
    to,
    language,
    says: [
      [outcomeLetters[outcome]],
      ...(reasons ? ([[said.mailReasons, { reasons }]] as const) : []),
      [token ? said.mailJoin : said.mailStatus],
    ],
    ...(token && { path: `join/${token}?lang=${language}` }),
  });
}
