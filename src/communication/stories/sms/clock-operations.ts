import { z } from "zod";
import { wholeInstallation } from "../../../core/dispatch.ts";
import { change } from "../../../core/operation.ts";
import { quietly } from "../telling/phone-key.ts";
import { smsGateway } from "./gateway.ts";
import { programAlone } from "./operations.ts";
import { smsSecret } from "./secret.ts";
import { sendOne } from "./sending.ts";
import { claimOut, dropOld, dropOut, findTalk, holdPhone, listSilent } from "./store.ts";
import { forgetPhone } from "./take-in.ts";

const minutes = 60_000;
const hours = 60 * minutes;
/** How long a story waits for its end before all of it is deleted, as its teller was told. */
export const hoursOfSilence = 24;
/** How long a message that comes a second time is answered as the first time; then only that it came is known, for two days. */
const answersFor = 30 * minutes;
const messagesFor = 48 * hours;
const piecesFor = 6 * hours;
const outFor = 24 * hours;

const about = { kind: "story-campaign", id: wholeInstallation, keptElsewhere: true };

export const endSilent = change({
  name: "sms.end-due",
  summary:
    "Deletes what somebody began to tell by text message and did not end within a day, with all that is kept of her number; and what is kept of messages when its time is over.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  allow: programAlone,
  example: {},
  run: (on) =>
    quietly(async () => {
      const ago = (time: number) => new Date(on.now.getTime() - time);
      const before = ago(hoursOfSilence * hours);
      let ended = 0;
      for (const { phone, inside } of await on.read((tx) => listSilent(tx, before)))
        ended += await on.write(async (tx, note) => {
          note(about);
          await holdPhone(tx, phone);
          const talk = await findTalk(tx, phone);
          if (!talk || talk.inside !== inside || talk.touchedAt >= before) return 0;
          await forgetPhone(tx, { initiativeId: inside }, phone, talk.storyId);
          return 1;
        }, inside);
      await on.write(async (tx, note) => {
        note(about);
        await dropOld(tx, {
          ...{ answers: ago(answersFor), messages: ago(messagesFor), pieces: ago(piecesFor), out: ago(outFor) },
        });
      });
      return { ended };
    }),
});

const mostAtOnce = 50;
const againAfter = 2 * minutes;
const mostTries = 6;
const sealedSchema = z.object({ to: z.string(), text: z.string() });

export const sendDue = change({
  name: "sms.send-due",
  summary: "Sends the answers to text messages that wait, and erases each once it is sent, or after six tries.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ sent: z.number().int(), left: z.number().int() }),
  allow: programAlone,
  example: {},
  run: (on) =>
    quietly(async () => {
      const sending = smsGateway()?.send;
      if (!sending) return { sent: 0, left: 0 };
      const secret = await smsSecret(on.uploads);
      const again = new Date(on.now.getTime() + againAfter);
      const due = await on.write((tx, note) => {
        note(about);
        return claimOut(tx, { now: on.now, again, most: mostAtOnce });
      });
      const drop = (id: string) =>
        on.write(async (tx, note) => {
          note(about);
          await dropOut(tx, id);
        });
      let sent = 0;
      for (const { id, sealed, tries } of due) {
        const { to, text } = sealedSchema.parse(JSON.parse(secret.unseal(sealed)));
        const isSent = await sendOne(sending, { id, to: secret.unseal(Buffer.from(to, "base64")), text });
        if (isSent || tries >= mostTries) await drop(id);
        sent += Number(isSent);
      }
      return { sent, left: due.length - sent };
    }),
});

export const clockOperations = [endSilent, sendDue];
