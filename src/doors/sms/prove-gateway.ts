import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** What a gateway proves itself with. */
export interface Proof {
  authorization: string | undefined;
  /** A signature over what was sent followed by the moment that it was signed with, in hexadecimal or base64. */
  signature: string | undefined;
  timestamp: string | undefined;
  /** The secret itself, as a field of what was sent: SMSSync does so. */
  field: string | undefined;
  body: Uint8Array;
}

const digest = (value: string | Uint8Array): Buffer => createHash("sha256").update(value).digest();

/** Whether two are the same, in a time that does not tell how much of them is. */
const isSame = (one: string | Uint8Array, other: string | Uint8Array): boolean =>
  timingSafeEqual(digest(one), digest(other));

const mostMinutesApart = 10;

function isSignedBy(secret: string, { signature, timestamp, body }: Proof, now: Date): boolean {
  const given = signature?.trim().replace(/^sha256=/i, "") ?? "";
  const isHex = /^[0-9a-f]{64}$/i.test(given);
  if (!isHex && !/^[\w+/-]{43}=?$/.test(given)) return false;
  const bytes = Buffer.from(given, isHex ? "hex" : "base64");
  // Without a moment it would be good for ever; and the moment, ten digits and no others, is told apart from what it follows,
  // so that no digit can be moved from the one to the other.
  if (!timestamp || !/^[1-9]\d{9}$/.test(timestamp)) return false;
  const apart = Math.abs(now.getTime() / 1000 - Number(timestamp)) / 60;
  const signed = createHmac("sha256", secret).update(body).update(timestamp).digest();
  return apart <= mostMinutesApart && isSame(bytes, signed);
}

/** Whether it is the signature that counts: then nothing but the body was signed, and nothing else is to be believed. */
export const provesBySignature = ({ authorization, signature }: Pick<Proof, "authorization" | "signature">): boolean =>
  signature !== undefined && !/^(bearer|basic)\s/i.test(authorization?.trim() ?? "");

/** Whether somebody knows the secret of the installation's gateway: as a bearer, a password, a signature, or a field. */
export function isGateway(secret: string, proof: Proof, now: Date): boolean {
  const [, kind = "", value = ""] = /^(\w+)\s+(.+)$/.exec(proof.authorization?.trim() ?? "") ?? [];
  if (/^bearer$/i.test(kind)) return isSame(value, secret);
  if (/^basic$/i.test(kind)) {
    const pair = Buffer.from(value, "base64").toString("utf8");
    return isSame(pair.slice(pair.indexOf(":") + 1), secret);
  }
  if (provesBySignature(proof)) return isSignedBy(secret, proof, now);
  return proof.field !== undefined && isSame(proof.field, secret);
}
