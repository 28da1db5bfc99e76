import { hashPassword, verifyPassword } from "better-auth/crypto";
import { z } from "zod";
import { type Actor, anyone, signedIn } from "../../core/actor.ts";
import { hashToken, newId } from "../../core/id.ts";
import { change, type OnChange, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { tellPerson } from "../memberships/public.ts";
import { deviceOf } from "./device.ts";
import { mailAddress, newPassword, personName, readingLanguage } from "./person.ts";
import { sessionOf } from "./person-actor.ts";
import {
  addPerson,
  endOtherSessions,
  endSession,
  findPasswordHash,
  findPerson,
  listSessions,
  ownerLinkIsOpen,
  setPasswordHash,
  setPerson,
  takeOwnership,
} from "./store.ts";
import { peopleWords as said } from "./words.ts";

const done = z.object({});

/** A person's own page is hers alone: the id never comes from the input. */
function ownId(actor: Actor): string {
  if (actor.kind !== "person") throw new Refusal("forbidden", coreWords.signInFirst);
  return actor.personId;
}

/** Makes the first account of the installation, its owner's, with the code that was printed at the start. */
export const beginOwnership = change({
  name: "owner.begin",
  summary: "Makes the account of the installation's owner, with the one-time code printed when the program started.",
  scope: "installation",
  input: z.object({ code: z.string().min(1).max(200), name: personName, mail: mailAddress, password: newPassword }),
  output: z.object({ personId: z.string() }),
  allow: anyone,
  example: { code: "printed-at-the-start", name: "Noa", mail: "noa@example.org", password: "a sentence is best" },
  async run(on, { code, name, mail, password }) {
    const linkHash = hashToken(code);
    const isOver = () => refuseField("code", said.codeIsOver);
    // The code is asked first: a hash takes a tenth of a second, and strangers shall not make us compute it.
    if (!(await on.read((tx) => ownerLinkIsOpen(tx, linkHash)))) throw isOver();
    const passwordHash = await hashPassword(password);
    const id = newId();
    await on.write(async (tx, note) => {
      const installationId = await takeOwnership(tx, linkHash, id);
      if (!installationId) throw isOver();
      const person = { id, name, mail, language: on.language, passwordHash, mailIsProven: true, now: on.now };
      if (!(await addPerson(tx, person))) throw refuseField("mail", said.mailTaken);
      note({ kind: "installation", id: installationId, detail: { ownerId: id } });
    });
    return { personId: id };
  },
});

/** What a person's own page shows. */
export const readMe = query({
  name: "person.me",
  summary: "Tells the signed-in person's name, language, and where she is signed in.",
  scope: "installation",
  input: z.object({}),
  output: z.object({
    name: z.string(),
    mail: z.string(),
    language: readingLanguage,
    hasPassword: z.boolean(),
    sessions: z.array(
      z.object({
        id: z.string(),
        browser: z.string().nullable(),
        system: z.string().nullable(),
        openedAt: z.iso.datetime(),
        /** To the hour. */
        usedAt: z.iso.datetime(),
        isThis: z.boolean(),
      }),
    ),
  }),
  allow: signedIn,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const personId = ownId(on.actor);
      const person = await findPerson(tx, personId);
      if (!person) throw new Refusal("not-found", coreWords.notFound);
      const sessions = await listSessions(tx, personId, on.now);
      const own = sessionOf(on.actor);
      return {
        name: person.name,
        mail: person.mail,
        language: person.language,
        hasPassword: (await findPasswordHash(tx, personId)) !== null,
        sessions: sessions.map((session) => ({
          id: session.id,
          ...deviceOf(session.userAgent),
          openedAt: session.createdAt.toISOString(),
          usedAt: session.updatedAt.toISOString(),
          isThis: session.id === own,
        })),
      };
    }),
});

/** Changes one's own name and language. */
export const changeMe = change({
  name: "person.change",
  summary: "Changes the signed-in person's name and the language of her pages and mail.",
  scope: "installation",
  input: z.object({ name: personName, language: readingLanguage }),
  output: z.object({ language: readingLanguage }),
  allow: signedIn,
  example: { name: "Noa", language: "he" },
  async run(on, { name, language }) {
    const id = ownId(on.actor);
    await on.write(async (tx, note) => {
      await setPerson(tx, { id, name, language, now: on.now });
      note({ kind: "person", id });
    });
    // Where she belongs she is found by her new name.
    for (const { initiativeId } of on.actor.kind === "person" ? on.actor.memberships : [])
      await on.write(async (tx, note) => {
        await tellPerson(tx, { ...on, initiativeId }, id);
        note({ kind: "membership", id, detail: { name } });
      }, initiativeId);
    return { language };
  },
});

/** Changes one's own password and signs out everywhere else. */
export const changePassword = change({
  name: "person.changePassword",
  summary: "Changes the signed-in person's password and ends all her other sessions.",
  scope: "installation",
  input: z.object({ presentPassword: z.string().max(200).optional(), newPassword }),
  output: done,
  allow: signedIn,
  example: { presentPassword: "a sentence is best", newPassword: "another sentence is as good" },
  async run(on, input) {
    const id = ownId(on.actor);
    const present = await on.read((tx) => findPasswordHash(tx, id));
    if (present !== null) {
      if (!input.presentPassword) throw refuseField("presentPassword", coreWords.required);
      if (!(await verifyPassword({ hash: present, password: input.presentPassword })))
        throw refuseField("presentPassword", said.passwordWrong);
    }
    const hash = await hashPassword(input.newPassword);
    await on.write(async (tx, note) => {
      await setPasswordHash(tx, id, hash, on.now);
      await endOtherSessions(tx, id, sessionOf(on.actor));
      note({ kind: "person", id, detail: { password: "changed" } });
    });
    return {};
  },
});

/** Ends one of one's own sessions; one that ended already, or is somebody else's, stays as it is. */
export const revokeSession = change({
  name: "session.revoke",
  summary: "Signs the signed-in person out on one of her devices.",
  scope: "installation",
  input: z.object({ id: z.string().max(100) }),
  output: done,
  allow: signedIn,
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) => endSessions(on, (tx, personId) => endSession(tx, personId, id)),
});

/** Ends all of one's own sessions but the present one. */
export const revokeOtherSessions = change({
  name: "session.revokeOthers",
  summary: "Signs the signed-in person out everywhere but here.",
  scope: "installation",
  input: z.object({}),
  output: done,
  allow: signedIn,
  example: {},
  run: (on) => endSessions(on, (tx, personId) => endOtherSessions(tx, personId, sessionOf(on.actor))),
});

async function endSessions(
  on: OnChange,
  end: (tx: Writer, personId: string) => Promise<void>,
): Promise<z.output<typeof done>> {
  const personId = ownId(on.actor);
  await on.write(async (tx, note) => {
    await end(tx, personId);
    note({ kind: "person", id: personId, detail: { sessions: "ended" } });
  });
  return {};
}

/** What people can do with their own sign-in. */
export const peopleOperations = [
  beginOwnership,
  readMe,
  changeMe,
  changePassword,
  revokeSession,
  revokeOtherSessions,
] as const;
