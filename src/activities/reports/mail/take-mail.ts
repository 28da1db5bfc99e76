import { z } from "zod";
import { readInitiative } from "../../../backbone/initiatives/public.ts";
import { queueMail } from "../../../backbone/mail/public.ts";
import { peopleIn } from "../../../backbone/memberships/public.ts";
import { listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { listPeople } from "../../../backbone/people/public.ts";
import type { Allowance } from "../../../core/actor.ts";
import { hashToken, newId } from "../../../core/id.ts";
import { inLanguage, type Language, type Message, say, type Values } from "../../../core/message.ts";
import { change, type OnChange, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { formatCount } from "../../../interface/numbers.tsx";
import type { Writer } from "../../../storage/records.ts";
import { type CommitmentView, holdCommitment, listCommitments } from "../../commitments/public.ts";
import { canBeTold, sentIn, todayIn } from "../access.ts";
import { reportLinkFor } from "../links/make-links.ts";
import { addLinks, findLink, type ReportLink, useLink } from "../links/store.ts";
import { pressing, problemsOf } from "../problems.ts";
import { readAmount } from "../read-amount.ts";
import { type Answers, noAnswers } from "../report.ts";
import { finish } from "../send.ts";
import { addDraft, findDraft, findReport, setAnswers } from "../store.ts";
import { basisOf } from "../task.ts";
import { type MailAnswer, readAnswer } from "./read-answer.ts";
import { mailWords as said } from "./words.ts";

/** The door for mail alone, which acts as the program. */
const programAlone: Allowance = { who: [], test: (actor) => actor.kind === "program" };

const tokenSchema = z.string().min(1).max(100);

export const lookAtAddress = query({
  name: "report.look-address",
  summary: "Tells the door for mail whether an address takes a number in answer to the question how it goes.",
  scope: "installation",
  input: z.object({ token: tokenSchema }),
  output: z.object({ known: z.boolean() }),
  allow: programAlone,
  example: { token: "part-of-an-address" },
  run: async (on, { token }) => ({ known: (await openLink(on, token)) !== undefined }),
});

async function openLink(on: Pick<OnChange, "read" | "now">, token: string): Promise<ReportLink | undefined> {
  const link = await on.read((tx) => findLink(tx, hashToken(token), null));
  return link?.kind === "mail" && link.until > on.now ? link : undefined;
}

export const takeMail = change({
  name: "report.take-mail",
  summary:
    "Takes an answer by mail to the question how it goes: one clear number is sent, all else is answered with a kind sentence and a link.",
  scope: "installation",
  input: z.object({
    token: tokenSchema,
    /** Who says to have sent it; the secret in the address is what counts. */
    from: z.string().trim().toLowerCase().max(254),
    text: z.string().max(20_000),
    /** Where this site is for its readers. */
    site: z.string().max(300).default(""),
  }),
  output: z.object({ came: z.enum(["sent", "kept", "asked", "already"]) }),
  allow: programAlone,
  example: { token: "part-of-an-address", from: "noa@example.org", text: "31" },
  async run(on, { token, from, text, site }) {
    const link = await openLink(on, token);
    const [person] = link?.personId ? await on.read((tx) => listPeople(tx, [link.personId ?? ""])) : [];
    if (!link || !person) throw new Refusal("not-found", said.addressUnknown);
    if (person.mail.toLowerCase() !== from) throw new Refusal("forbidden", said.otherSender);
    return on.write(async (tx, note) => {
      const circle = `organization:${link.organizationId}` as const;
      const acts = (await peopleIn(tx, link.initiativeId, [circle])).includes(person.id);
      if (!acts || !(await useLink(tx, link.tokenHash))) throw new Refusal("not-found", said.addressUnknown);
      const language = person.language;
      const mailing = await readAround(tx, on, link, { person, language, site });
      const came = await answer(tx, mailing, readAnswer(text, language));
      note({ kind: "report", id: link.organizationId, detail: { mail: came } });
      return { came };
    }, link.initiativeId);
  },
});

interface Mailing {
  on: OnChange;
  link: ReportLink;
  person: { id: string; name: string; mail: string };
  language: Language;
  /** The initiative's own address. */
  at: string;
  organization: { id: string; name: string };
  open: readonly CommitmentView[];
  all: readonly CommitmentView[];
}

async function readAround(
  tx: Writer,
  on: OnChange,
  link: ReportLink,
  { person, language, site }: Pick<Mailing, "person" | "language"> & { site: string },
): Promise<Mailing> {
  const { initiativeId, organizationId, windowId } = link;
  const initiative = await readInitiative(tx, initiativeId);
  const names = await listOrganizationNames(tx, initiativeId);
  const all = (await listCommitments(tx, initiativeId, { organizationId })).filter(canBeTold);
  const sent = await sentIn(tx, initiativeId, all, windowId);
  return {
    on,
    link,
    person,
    language,
    at: `${site}/${initiative?.slug ?? ""}`,
    organization: { id: organizationId, name: names.find(({ id }) => id === organizationId)?.name ?? "" },
    all,
    open: all.filter(({ id }) => !sent.has(id)),
  };
}

async function answer(tx: Writer, mailing: Mailing, given: MailAnswer): Promise<"sent" | "kept" | "asked" | "already"> {
  const [promise, another] = mailing.open;
  if (!promise) {
    const place = mailing.all[0] ? `work/promises/${mailing.all[0].id}/updates` : "my-part";
    await writeBack(tx, mailing, said.answeredAlready, {}, place);
    return "already";
  }
  if (another || !given || promise.measure === "open") {
    const sentence = another ? said.several : said.unclear;
    await writeBack(tx, mailing, sentence, { count: mailing.open.length }, null);
    return "asked";
  }
  return take(tx, mailing, promise, given);
}

/** One promise and one number: sent where nothing about it is strange, else kept to be looked at. */
async function take(
  tx: Writer,
  mailing: Mailing,
  promise: CommitmentView,
  given: NonNullable<MailAnswer>,
): Promise<"sent" | "kept" | "asked"> {
  const { on, link, person, language, organization } = mailing;
  const { initiativeId } = link;
  await holdCommitment(tx, initiativeId, promise.id);
  const draft = await findDraft(tx, initiativeId, promise.id);
  if (draft && (draft.waitsForWord || (draft.answers.typed !== "" && draft.answers.typed !== given.typed))) {
    await writeBack(tx, mailing, said.begun, {}, null);
    return "asked";
  }
  const amount = readAmount(given.typed, language)?.value ?? 0;
  const answers: Answers = {
    ...(draft?.answers ?? noAnswers),
    typed: given.typed,
    count: amount === 0 ? "nothing-new" : "more",
    ...(given.kind === "more" && { words: [draft?.answers.words, given.words].filter(Boolean).join("\n\n") }),
  };
  const id = draft?.id ?? newId();
  const now = on.now;
  if (draft) await setAnswers(tx, initiativeId, id, { answers, language, via: "mail", now });
  else
    await addDraft(tx, initiativeId, {
      ...{ id, commitmentId: promise.id, windowId: link.windowId, via: "mail", replaces: null },
      ...{ answers, language, by: person.id, now },
    });
  const today = await todayIn(tx, { initiativeId, now });
  const asking = { actor: { kind: "program" as const }, initiativeId, language };
  const basis = await basisOf(tx, asking, { as: "own", today }, promise, null);
  const report = await findReport(tx, initiativeId, id);
  if (!report || given.kind === "more" || pressing(problemsOf(answers, basis)).length > 0) {
    await writeBack(tx, mailing, said.begun, {}, null);
    return "kept";
  }
  const finishing = { report, promise, organization, corrected: null, today, windowId: link.windowId, now };
  await finish(tx, initiativeId, { ...finishing, by: person.id });
  const values = {
    added: formatCount(amount),
    all: formatCount(basis.soFar + amount),
    promise: inLanguage(promise.names, language),
  };
  const sentence = amount === 0 ? said.nothingNew : said.sent;
  await writeBack(tx, mailing, sentence, values, `work/promises/${promise.id}/updates`);
  return "sent";
}

/** Answers a mail: a sentence, and where to go on; where no place is named, a link that needs no sign-in. */
async function writeBack(
  tx: Writer,
  { on, link, person, language, at, organization }: Mailing,
  sentence: Message,
  values: Values,
  place: string | null,
): Promise<void> {
  const { windowId, organizationId, until, initiativeId } = link;
  const made = reportLinkFor(
    { windowId: windowId ?? "", organizationId, until },
    { initiativeId, personId: person.id },
  );
  if (place === null) await addLinks(tx, [{ ...made.link, windowId }], on.now);
  const isSent = sentence === said.sent || sentence === said.nothingNew;
  await queueMail(tx, {
    to: person.mail,
    language,
    subject: say(said.subject, language, { organization: organization.name }),
    body: [
      say(said.hello, language, { name: person.name }),
      say(sentence, language, values),
      ...(isSent ? [say(said.wrong, language)] : []),
      `${at}/${place ?? `update/${made.token}`}`,
    ].join("\n\n"),
  });
}

export const mailOperations = [lookAtAddress, takeMail];
