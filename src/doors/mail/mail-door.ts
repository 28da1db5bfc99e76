import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import { Refusal } from "../../core/refusal.ts";
import { readMail } from "./read-mail.ts";

/** Where mail comes in, and for which domain. */
export interface MailIn {
  host: string;
  port: number;
  domain: string;
  /** Where this site is for its readers: what a mail in answer leads to. */
  site?: string;
}

/** Runs one operation as the program itself. */
type Ask = (name: string, input: unknown) => Promise<Record<string, unknown>>;

/** The open door for mail. */
export interface MailDoor {
  domain: string;
  port: number;
  close(): Promise<void>;
}

/** Where mail comes in, as the surroundings say; null where none does. */
export function readMailIn(env: NodeJS.ProcessEnv = process.env): MailIn | null {
  if (!env.FIVEFOLD_MAIL_IN_PORT) return null;
  const port = Number(env.FIVEFOLD_MAIL_IN_PORT);
  const domain = env.FIVEFOLD_MAIL_IN_DOMAIN?.trim().toLowerCase();
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || !domain)
    throw new Error("FIVEFOLD_MAIL_IN_PORT needs a number from 0 to 65535, and FIVEFOLD_MAIL_IN_DOMAIN a domain.");
  return { port, domain, host: env.FIVEFOLD_MAIL_IN_HOST || "127.0.0.1" };
}

const mostBytes = 1024 * 1024;
const mostUnknown = 5;

/** What a mail server is told that brings something that is not taken; it tells the sender. */
const answers = {
  attachment: "Attachments are not taken by mail. Write without one, and bring the file on the page of the discussion.",
  "nothing written": "There is nothing written above the mail that was answered.",
  "no sender": "The mail names no sender.",
  "cannot be read": "The mail could not be read.",
} as const;

const no = (code: number, sentence: string): Error => Object.assign(new Error(sentence), { responseCode: code });

/**
 * Opens the door at which answers to mail come in. It takes mail for addresses that it gave out itself and for nobody
 * else, so nothing is relayed. The secret in the address says who answers: whether a sender's name is real (DMARC) is for
 * the mail server to find out that stands before it.
 */
export async function openMailDoor(mailIn: MailIn, ask: Ask, log: (line: string) => void): Promise<MailDoor> {
  const tokenOf = (address: string): Addressed | null => {
    const [, kind, token, domain] = /^(reply|report)\+([0-9a-f]{40})@(.+)$/.exec(address.trim().toLowerCase()) ?? [];
    return token && domain === mailIn.domain ? { kind: kind === "report" ? "report" : "reply", token } : null;
  };
  const unknown = new WeakMap<object, number>();
  const server = new SMTPServer({
    name: mailIn.domain,
    banner: "Fivefold",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: mostBytes,
    rejectOversized: true,
    maxClients: 20,
    maxRecipients: 1,
    socketTimeout: 60_000,
    closeTimeout: 2_000,
    onRcptTo(address, session, answer) {
      const token = tokenOf(address.address);
      const refuse = () => {
        const times = (unknown.get(session) ?? 0) + 1;
        unknown.set(session, times);
        answer(times > mostUnknown ? no(421, "Too many unknown addresses.") : no(550, "No such address here."));
      };
      if (!token) return refuse();
      ask(operationsOf[token.kind].look, { token: token.token })
        .then(({ known }) => (known === true ? answer() : refuse()))
        .catch((error: unknown) => answer(broken(error, log)));
    },
    onData(stream, session, answer) {
      const token = tokenOf(session.envelope.rcptTo[0]?.address ?? "");
      const { mailFrom } = session.envelope;
      const isBounce = mailFrom === false || mailFrom.address === "";
      bytesOf(stream)
        .then(async (bytes) => {
          if (!token) return answer(no(550, "No such address here."));
          if (bytes && !isBounce) await deliver(ask, token, bytes, mailIn.site);
          return answer(null, "Taken.");
        })
        .catch((error: unknown) => answer(broken(error, log)));
    },
  });
  server.on("error", (error) => log(`mail door: ${error.message}`));
  await new Promise<void>((opened, failed) => {
    server.server.once("error", failed);
    server.listen(mailIn.port, mailIn.host, () => opened());
  });
  const { port } = server.server.address() as AddressInfo;
  return { domain: mailIn.domain, port, close: () => new Promise((closed) => server.close(() => closed())) };
}

/** What an address takes: an answer to a message, or to the question how a promise goes. */
interface Addressed {
  kind: "reply" | "report";
  token: string;
}

const operationsOf = {
  reply: { look: "reply.look", take: "reply.take" },
  report: { look: "report.look-address", take: "report.take-mail" },
} as const;

/** All bytes of a mail; null where it is larger than is taken, which the server answers by itself. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Uint8Array | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes <= mostBytes) pieces.push(piece);
  }
  return bytes > mostBytes ? null : Buffer.concat(pieces);
}

async function deliver(ask: Ask, { kind, token }: Addressed, bytes: Uint8Array, site?: string): Promise<void> {
  const mail = await readMail(bytes);
  if (mail.kind === "automatic") return;
  if (mail.kind === "refused") throw no(550, answers[mail.because]);
  const taken = { token, from: mail.from, text: mail.text };
  await ask(operationsOf[kind].take, kind === "report" && site ? { ...taken, site } : taken);
}

/** What a mail server is told when an answer was not taken: a refusal in its English sentence, a bug as "later". */
function broken(error: unknown, log: (line: string) => void): Error {
  if (error instanceof Refusal) return no(550, error.said.en);
  if (error instanceof Error && "responseCode" in error) return error;
  log(`mail door: ${error instanceof Error ? error.stack : String(error)}`);
  return no(451, "Something broke here. Please try again later.");
}
