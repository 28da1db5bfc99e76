import { createConnection } from "node:net";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTransport, sendWaitingMail } from "../../backbone/mail/send-mail.ts";
import { readTold } from "../../backbone/notifications/operations.ts";
import { sendDue } from "../../communication/digests/send-due.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../../communication/testing.ts";
import { openThread } from "../../communication/threads/operations.ts";
import { readThread } from "../../communication/threads/read-operations.ts";
import { replyOperations, shareReply } from "../../communication/threads/replies/operations.ts";
import { type MailDoor, openMailDoor, readMailIn } from "./mail-door.ts";

let house: TalkHouse;
let here: string;
let author: Somebody;
let answering: Somebody;
let third: Somebody;
let threadId: string;
let door: MailDoor;
let theirs: SMTPServer;
let transport: ReturnType<typeof openTransport>;
const received: string[] = [];
const troubles: string[] = [];

const portOf = (server: SMTPServer): number => {
  const address = server.server.address();
  return typeof address === "object" && address ? address.port : 0;
};

beforeAll(async () => {
  house = await openTalkHouse();
  house.clock.now = new Date("2026-11-25T15:00Z");
  here = await house.found("north");
  author = await house.person("Noa");
  answering = await house.person("לינה", "he");
  third = await house.person("Dan");
  await house.joins(here, author, ["backbone"]);
  for (const one of [answering, third]) await house.joins(here, one, ["partner"]);
  const opening = { forWhom: "members", title: "The plan", text: "Does Tuesday suit?", tell: [answering.id, third.id] };
  threadId = (await house.ask<{ id: string }>(openThread, author, here, opening)).id;
  const byName = new Map(replyOperations.map((operation) => [operation.name, operation]));
  door = await openMailDoor(
    { host: "127.0.0.1", port: 0, domain: "reply.example.org" },
    (name, input) => {
      const operation = byName.get(name as "reply.take");
      if (!operation) throw new Error(name);
      return house.ask(operation as never, "program", null, input);
    },
    (line) => troubles.push(line),
  );
  theirs = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        received.push(Buffer.concat(pieces).toString());
        done();
      });
    },
  });
  await new Promise<void>((open) => theirs.listen(0, "127.0.0.1", () => open()));
  transport = openTransport({ url: `smtp://127.0.0.1:${portOf(theirs)}`, from: "Fivefold <fivefold@example.org>" });
});
afterAll(async () => {
  await door?.close();
  await new Promise<void>((closed) => theirs.close(() => closed()));
  await house?.close();
});

const addressOf = (to: Somebody): string => {
  const mail = received.find((one) => one.includes(`To: ${to.mail}`)) ?? "";
  return /Reply-To: (reply\+[0-9a-f]{40}@reply\.example\.org)/.exec(mail)?.[1] ?? "";
};

/** An ordinary mail program at the door. */
const answer = (mail: Parameters<ReturnType<typeof createTransport>["sendMail"]>[0]) => {
  const client = createTransport({ host: "127.0.0.1", port: door.port, secure: false, ignoreTLS: true });
  return client.sendMail(mail).finally(() => client.close());
};
const refused = (mail: Parameters<typeof answer>[0]): Promise<string> =>
  answer(mail).then(
    () => "taken",
    (error: Error) => error.message,
  );
const thread = (who: Somebody) =>
  house.ask<{
    messages: { text: string; answers: object | null; author: string }[];
    replies: { id: string; text: string; author: string; isMine: boolean; shared: boolean }[];
  }>(readThread, who, here, { id: threadId });

test("a letter reaches a mail server by the real way, as plain text that can be answered and stopped", async () => {
  const sending = { address: "https://fivefold.example.org", replyDomain: door.domain, now: () => house.clock.now };
  expect(await sendDue(house.scratch.records, sending)).toMatchObject({ mailed: 2 });
  expect(await sendWaitingMail(house.scratch.records, transport)).toBe(2);
  const mail = received.find((one) => one.includes(`To: ${third.mail}`)) ?? "";
  expect(mail).toMatch(/Content-Type: text\/plain/);
  expect(mail).toMatch(/List-Unsubscribe:\s+<https:\/\/fivefold\.example\.org\/mail\/stop\/[\w-]{20,}>/);
  expect(mail).toMatch(/Auto-Submitted: auto-generated/);
  expect(addressOf(third)).not.toBe("");
  expect(addressOf(answering)).not.toBe(addressOf(third));
  const kept = await house.write(null, (tx) => tx.selectFrom("mail").selectAll().execute());
  expect(kept.map(({ body, reply_to, stop_link }) => ({ body, reply_to, stop_link }))).toEqual([
    { body: "", reply_to: null, stop_link: null },
    { body: "", reply_to: null, stop_link: null },
  ]);
});

describe("an answer by mail", () => {
  test("goes to the author of the message alone; both see it on the page, and nobody's address is told", async () => {
    await answer({
      from: `לינה <${answering.mail}>`,
      to: addressOf(answering),
      subject: "Re: דבר אחד עבורך",
      text: "יום חמישי מתאים לי יותר.\n\n\u202bבתאריך יום ד׳, 25 בנוב׳ 2026 ב-17:00 מאת Fivefold <f@example.org>:\u202c\n> Does Tuesday suit?",
    });
    for (const [who, isMine] of [
      [author, false],
      [answering, true],
    ] as const)
      expect((await thread(who)).replies).toEqual([
        expect.objectContaining({ text: "יום חמישי מתאים לי יותר.", author: "לינה", isMine, shared: false }),
      ]);
    expect((await thread(third)).replies).toEqual([]);
    expect((await thread(third)).messages).toHaveLength(1);
    const told = await house.ask<{ told: object[] }>(readTold, author, null, {});
    expect(told.told).toHaveLength(1);
    for (const shown of [told, await thread(author), await thread(answering)])
      for (const one of [author, answering]) expect(JSON.stringify(shown)).not.toContain(one.mail);
  });

  test("is shared with all in a second step, by whoever wrote it, once", async () => {
    const [reply] = (await thread(answering)).replies;
    expect(await house.refusal(shareReply, author, here, { id: reply?.id })).toBe("not-found");
    await Promise.all([1, 2].map(() => house.ask(shareReply, answering, here, { id: reply?.id })));
    const seen = await thread(third);
    expect(seen.messages.map(({ text, author: by }) => [text, by])).toEqual([
      ["Does Tuesday suit?", "Noa"],
      ["יום חמישי מתאים לי יותר.", "לינה"],
    ]);
    expect((await thread(author)).replies).toMatchObject([{ shared: true }]);
  });

  test("that was written by a program is dropped without a word", async () => {
    const before = (await thread(author)).replies.length;
    const mail = { from: third.mail, to: addressOf(third), text: "I am away until Sunday." };
    for (const headers of [{ "Auto-Submitted": "auto-replied" }, { Precedence: "bulk" }, { "X-Autoreply": "yes" }])
      expect(await refused({ ...mail, headers })).toBe("taken");
    expect(await refused({ ...mail, envelope: { from: "", to: addressOf(third) } })).toBe("taken");
    expect((await thread(author)).replies).toHaveLength(before);
  });

  test("with an attachment, from somebody else, or empty is refused with a sentence", async () => {
    const mail = { from: third.mail, to: addressOf(third), text: "See the file." };
    expect(await refused({ ...mail, attachments: [{ filename: "list.csv", content: "a,b" }] })).toContain(
      "Attachments are not taken by mail",
    );
    expect(await refused({ ...mail, from: "eve@example.org" })).toContain("must come from the address");
    expect(await refused({ ...mail, text: "> only what was quoted" })).toContain("nothing written");
    expect(await refused({ ...mail, text: "x".repeat(2_000_000) })).toMatch(/552|size/i);
    expect((await thread(third)).replies).toEqual([]);
  });

  test.each([
    ["another domain", "somebody@elsewhere.example"],
    ["an address that was never given", `reply+${"0".repeat(40)}@reply.example.org`],
    ["an address of another shape", "reply+x@reply.example.org"],
    ["the house itself", "postmaster@reply.example.org"],
  ])("to %s is not taken, and nothing is passed on", async (_, to) => {
    expect(await refused({ from: third.mail, to, text: "Hello" })).toContain("550");
  });

  test("is taken ten times at most at one address", async () => {
    const mail = { from: third.mail, to: addressOf(third) };
    for (let time = 0; time < 10; time += 1) expect(await refused({ ...mail, text: `Answer ${time}` })).toBe("taken");
    expect(await refused({ ...mail, text: "One more" })).toContain("550");
  });

  test("of who may no longer read the discussion is not taken", async () => {
    const other = await house.ask<{ id: string }>(openThread, author, here, {
      forWhom: "members",
      title: "Another",
      text: "And Monday?",
      tell: [third.id],
    });
    received.length = 0;
    house.clock.now = new Date("2026-11-26T15:00Z");
    await sendDue(house.scratch.records, {
      address: "https://a.example",
      replyDomain: door.domain,
      now: () => house.clock.now,
    });
    await sendWaitingMail(house.scratch.records, transport);
    const to = addressOf(third);
    expect(to).not.toBe("");
    await house.write(here, (tx) => tx.deleteFrom("membership").where("person_id", "=", third.id).execute());
    expect(await refused({ from: third.mail, to, text: "Monday is well" })).toContain("550");
    const seen = await house.ask<{ replies: object[] }>(readThread, author, here, { id: other.id });
    expect(seen.replies).toEqual([]);
  });
});

test("a guest that sends garbage breaks nothing", async () => {
  for (const garbage of [
    "\u0000\u0000\r\nDATA\r\n.\r\n",
    "EHLO x\r\nMAIL FROM:<>\r\nDATA\r\n",
    `EHLO ${"x".repeat(100_000)}\r\n`,
  ])
    await new Promise<void>((done) => {
      const socket = createConnection({ host: "127.0.0.1", port: door.port }, () => socket.end(garbage));
      socket.on("error", () => done());
      socket.on("close", () => done());
      socket.resume();
    });
  expect(await refused({ from: third.mail, to: "x@elsewhere.example", text: "Hello" })).toContain("550");
  expect(troubles).toEqual([]);
});

test("the door is open only where a port and a domain are named, on this machine alone unless said", () => {
  expect(readMailIn({})).toBeNull();
  expect(readMailIn({ FIVEFOLD_MAIL_IN_PORT: "2525", FIVEFOLD_MAIL_IN_DOMAIN: "Reply.Example.org" })).toEqual({
    port: 2525,
    domain: "reply.example.org",
    host: "127.0.0.1",
  });
  expect(() => readMailIn({ FIVEFOLD_MAIL_IN_PORT: "2525" })).toThrow("FIVEFOLD_MAIL_IN_DOMAIN");
});
