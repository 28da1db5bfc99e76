import { setTimeout as sleep } from "node:timers/promises";
import { betterAuth } from "better-auth";
import { magicLink } from "better-auth/plugins/magic-link";
import type pg from "pg";
import { z } from "zod";
import { newId } from "../../core/id.ts";
import { type Language, say } from "../../core/message.ts";
import { Refusal } from "../../core/refusal.ts";
import { makePool } from "../../storage/postgres/pool.ts";
import type { Records } from "../../storage/records.ts";
import { queueMail } from "../mail/public.ts";
import { mailAddress, readingLanguage, shortestPassword } from "./person.ts";
import { findPersonByMail } from "./store.ts";
import { peopleWords as said } from "./words.ts";

/** The person whom a request's cookie stands for. */
export interface SignedIn {
  personId: string;
  name: string;
  mail: string;
  language: Language;
  sessionId: string;
}

/** Who knocks, as far as a request says: for the limit on tries, and to name the device in the list of sessions. */
export interface Caller {
  /** The network address, never one that the caller could make up. */
  address: string;
  userAgent: string | null;
}

/** A link that signs in: where it leads on this site, and where it is asked for. */
export interface LinkWish {
  mail: string;
  /** Where the link begins, e.g. `https://fivefold.example.org`. */
  origin: string;
  /** Where it goes on to, a path of this site. */
  next: string;
}

export interface SignInOptions {
  /** How to connect as `fivefold_app`. */
  connection: pg.ClientConfig;
  records: Records;
  /** Signs the cookies; whoever has it can be anybody. */
  secret: string;
  /** Hears of a connection that broke; it is replaced by itself. */
  onTrouble?: (error: Error) => void;
}

export type SignIn = ReturnType<typeof openSignIn>;

/** Minutes for which a link in a mail signs in. */
export const linkMinutes = 60;

/** Milliseconds that any wish for a link takes, far more than writing the mail: the time tells nothing. */
const longEnough = 200;

const inSeconds = { hour: 3600, day: 86_400 };
/** Requests to better-auth come from us alone and name this address: a forged `Host` reaches neither it nor a link. */
const inside = "http://fivefold.internal";
const callerHeader = "x-fivefold-caller";
const nobody = { initiativeId: null, personId: null };
const wish = z.object({ origin: z.string(), next: z.string() });

/**
 * Opens sign-in by password and by a link in a mail, as better-auth does it. It makes no accounts: they come from the
 * owner's link or an invitation. What sets or clears cookies answers the `Set-Cookie` lines.
 */
export function openSignIn(options: SignInOptions) {
  const pool = openPool(options);
  const auth = makeAuth(pool, options);

  const ask = (path: string, caller: Caller, body?: Record<string, unknown>) => askInside(auth, path, caller, body);

  return {
    /** @throws {Refusal} with the same sentence for an unknown mail and a wrong password. */
    async byPassword(mail: string, password: string, caller: Caller): Promise<string[]> {
      const answer = await ask("/sign-in/email", caller, { email: mail.trim().toLowerCase(), password });
      if (!answer.ok)
        throw new Refusal("forbidden", said.noMatch, { faults: [{ field: "password", message: said.noMatch }] });
      return answer.headers.getSetCookie();
    },

    /** Signs in whoever has just made her account: nothing is guessed, so a whole office can join at once. */
    async afterJoining(mail: string, password: string, caller: Caller): Promise<string[]> {
      const body = { email: mail.trim().toLowerCase(), password };
      const answer = await auth.api.signInEmail({ body, headers: headersOf(caller), asResponse: true });
      if (!answer.ok) throw new Error(`A new account could not sign in: ${answer.status}`);
      return answer.headers.getSetCookie();
    },

    /** Sends a link that signs in, if the mail is somebody's; the answer is the same, and takes as long, if it is not. */
    async sendLink({ mail, origin, next }: LinkWish, caller: Caller): Promise<void> {
      const read = mailAddress.safeParse(mail);
      if (!read.success)
        throw new Refusal("invalid", said.notAMail, { faults: [{ field: "mail", message: said.notAMail }] });
      const asking = ask("/sign-in/magic-link", caller, { email: read.data, metadata: { origin, next } });
      await Promise.all([asking, sleep(longEnough)]);
    },

    /** @throws {Refusal} where the link is used up, too old or wrong. */
    async byLink(token: string, caller: Caller): Promise<string[]> {
      const answer = await ask(`/magic-link/verify?${new URLSearchParams({ token })}`, caller);
      if (answer.status !== 200) throw new Refusal("forbidden", said.linkIsOver);
      return answer.headers.getSetCookie();
    },

    /** The person whom the request's cookie stands for, if its session is still open. */
    personOf: (headers: Headers): Promise<SignedIn | null> => findPerson(auth, headers),

    /** Ends the session of the request. */
    async signOut(headers: Headers): Promise<string[]> {
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },

    /** Lets all connections go. */
    close: (): Promise<void> => pool.end(),
  };
}

async function findPerson(auth: ReturnType<typeof makeAuth>, headers: Headers): Promise<SignedIn | null> {
  if (!headers.get("cookie")?.includes("fivefold.")) return null;
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const { user, session } = found;
  return {
    personId: user.id,
    name: user.name,
    mail: user.email,
    language: readingLanguage.catch("en").parse(user.language),
    sessionId: session.id,
  };
}

function headersOf(caller: Caller): Headers {
  const headers = new Headers({ [callerHeader]: caller.address });
  if (caller.userAgent) headers.set("user-agent", caller.userAgent);
  return headers;
}

/** Asks better-auth in somebody's name. @throws {Refusal} where that somebody has asked too often. */
async function askInside(
  auth: ReturnType<typeof makeAuth>,
  path: string,
  caller: Caller,
  body?: Record<string, unknown>,
): Promise<Response> {
  const headers = headersOf(caller);
  if (body) headers.set("content-type", "application/json");
  const request = body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers };
  const answer = await auth.handler(new Request(`${inside}/api/auth${path}`, request));
  if (answer.status === 429)
    throw new Refusal("too-many", said.tooManyTries, {
      values: { seconds: Number(answer.headers.get("x-retry-after")) },
    });
  if (answer.status >= 500) throw new Error(`Sign-in failed at ${path} with ${answer.status}`);
  return answer;
}

/** better-auth names its tables without their schema. */
const openPool = ({ connection, onTrouble = () => {} }: SignInOptions): pg.Pool =>
  makePool(
    { ...connection, max: 8, idleTimeoutMillis: 60_000, options: `${connection.options ?? ""} -c search_path=auth` },
    onTrouble,
  );

function makeAuth(pool: pg.Pool, { records, secret }: SignInOptions) {
  return betterAuth({
    appName: "Fivefold",
    baseURL: inside,
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { level: "error" },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    user: { additionalFields: { language: { type: "string", required: true } } },
    session: { expiresIn: 30 * inSeconds.day, updateAge: inSeconds.hour },
    rateLimit: { enabled: true },
    advanced: {
      cookiePrefix: "fivefold",
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [callerHeader] },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: "hashed",
        expiresIn: (linkMinutes / 60) * inSeconds.hour,
        sendMagicLink: ({ email, token, metadata }) => writeLinkMail(records, email, token, wish.parse(metadata)),
      }),
    ],
  });
}

/** Writes the mail with the link, in the person's language; nothing where the mail is nobody's. */
async function writeLinkMail(records: Records, mail: string, token: string, { origin, next }: z.infer<typeof wish>) {
  await records.write(nobody, async (tx) => {
    const person = await findPersonByMail(tx, mail);
    if (!person) return;
    const link = new URL(`/sign-in/link/${token}`, origin);
    link.searchParams.set("lang", person.language);
    if (next !== "/mine") link.searchParams.set("next", next);
    await queueMail(tx, {
      to: person.mail,
      language: person.language,
      subject: say(said.linkMailSubject, person.language),
      body: say(said.linkMailBody, person.language, { name: person.name, link: link.href, minutes: linkMinutes }),
    });
  });
}
