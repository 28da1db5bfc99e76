/** The gateway of the installation, as its surroundings say. */
export interface SmsGateway {
  /** What the gateway proves itself with. */
  secret: string;
  /** The number that people write to, as it is printed. */
  number: string;
  /** Where answers are sent; null where they go back in the answer to each message. */
  send: { url: string; authorization: string | null; shape: SendShape } | null;
}

/** What is sent where answers are sent. */
export const sendShapes = ["json", "form", "sms-gate"] as const;
export type SendShape = (typeof sendShapes)[number];

const shortestSecret = 20;

const isShape = (text: string): text is SendShape => sendShapes.includes(text as SendShape);

/**
 * The gateway that the surroundings name; null where none is, and then nothing of text messages is there.
 * @throws with the name of what is wrong, never with what it holds.
 */
export function smsGateway(env: NodeJS.ProcessEnv = process.env): SmsGateway | null {
  const secret = env.FIVEFOLD_SMS_SECRET?.trim();
  if (!secret) return null;
  const number = env.FIVEFOLD_SMS_NUMBER?.trim();
  if (secret.length < shortestSecret) throw new Error(`FIVEFOLD_SMS_SECRET needs at least ${shortestSecret} signs.`);
  if (!number || !/^\+?[\d\s()*#-]{3,30}$/.test(number))
    throw new Error("FIVEFOLD_SMS_NUMBER needs the number that people write to.");
  return { secret, number, send: sendingOf(env) };
}

function sendingOf(env: NodeJS.ProcessEnv): SmsGateway["send"] {
  const url = env.FIVEFOLD_SMS_SEND_URL?.trim();
  if (!url) return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || new URL(url).username !== "")
    throw new Error("FIVEFOLD_SMS_SEND_URL needs an address with http or https, without a password in it.");
  const shape = env.FIVEFOLD_SMS_SEND_AS?.trim() || "json";
  if (!isShape(shape)) throw new Error(`FIVEFOLD_SMS_SEND_AS is one of ${sendShapes.join(", ")}.`);
  return { url, authorization: env.FIVEFOLD_SMS_SEND_AUTHORIZATION?.trim() || null, shape };
}
