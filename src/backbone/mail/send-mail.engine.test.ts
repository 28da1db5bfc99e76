import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import type { Mail } from "./mail.ts";
import { openTransport, readMailServer, sendWaitingMail, type Transport } from "./send-mail.ts";
import { listMail, queueMail } from "./store.ts";

const nobody = { initiativeId: null, personId: null };
let scratch: Scratch;
let server: Server;
let transport: Transport;
let received: string[] = [];

/** A mail server that takes everything but mail to `refused@…`. */
const openMailServer = (): Server =>
  createServer((socket) => {
    let text = "";
    let inData = false;
    socket.write("220 here\r\n");
    socket.on("data", (bytes) => {
      text += bytes;
      for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (inData) {
          if (line === ".") inData = false;
          else received[received.length - 1] += `${line}\n`;
          if (inData) continue;
        }
        if (line === "DATA") {
          inData = true;
          received.push("");
        }
        socket.write(line === "DATA" ? "354 go on\r\n" : line.includes("refused@") ? "550 no\r\n" : "250 yes\r\n");
        if (line === "QUIT") socket.end();
      }
    });
  });

beforeAll(async () => {
  scratch = await openScratch();
  server = openMailServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, FIVEFOLD_MAIL_FROM: "Fivefold <fivefold@example.org>" };
  const named = readMailServer(env);
  if (!named) throw new Error("no mail server is named");
  transport = openTransport(named);
});
afterAll(async () => {
  server.close();
  await scratch.close();
});

const mailTo = (to: string): Mail => ({ to, language: "he", subject: "הקישור שלך", body: "שלום\nhttps://a.example/x" });
const queue = (mail: Mail) => scratch.records.write(nobody, (tx) => queueMail(tx, mail));
const kept = () => scratch.records.read(nobody, (tx) => listMail(tx, 10));

test("what waits goes out once as plain text, and its text is forgotten", async () => {
  await queue(mailTo("noa@example.org"));
  expect(await sendWaitingMail(scratch.records, transport)).toBe(1);
  expect(await sendWaitingMail(scratch.records, transport)).toBe(0);
  expect(received).toHaveLength(1);
  expect(received[0]).toContain("From: Fivefold <fivefold@example.org>");
  expect(received[0]).toMatch(/Content-Type: text\/plain/);
  const [mail] = await kept();
  expect(mail).toMatchObject({ subject: "הקישור שלך", body: "", failed: null });
  expect(mail?.sent_at).not.toBeNull();
});

test("a mail that is refused does not hold up the next, and is tried again later", async () => {
  received = [];
  await queue(mailTo("refused@example.org"));
  await queue(mailTo("lina@example.org"));
  expect(await sendWaitingMail(scratch.records, transport)).toBe(1);
  const refused = (await kept()).find((mail) => mail.to_address === "refused@example.org");
  expect(refused).toMatchObject({ sent_at: null, failed: expect.stringContaining("550") });
  const tried: string[] = [];
  const later = (minutes: number) => () => new Date(Date.now() + minutes * 60_000);
  const note: Transport = async ({ to }) => void tried.push(to);
  await sendWaitingMail(scratch.records, note);
  expect(tried).toEqual([]);
  await sendWaitingMail(scratch.records, note, later(2));
  expect(tried).toEqual(["refused@example.org"]);
});

test("mail belongs to the change that wrote it", async () => {
  const changing = scratch.records.write(nobody, async (tx) => {
    await queueMail(tx, mailTo("ghost@example.org"));
    throw new Error("changed my mind");
  });
  await expect(changing).rejects.toThrow("changed my mind");
  expect((await kept()).map((mail) => mail.to_address)).not.toContain("ghost@example.org");
});
