import type { SendShape, SmsGateway } from "./gateway.ts";

/** One answer that goes to one number. */
export interface Out {
  id: string;
  to: string;
  text: string;
}

const patience = 20_000;

const bodies: Record<SendShape, (out: Out) => { type: string; body: string }> = {
  json: (out) => ({ type: "application/json", body: JSON.stringify(out) }),
  form: (out) => ({ type: "application/x-www-form-urlencoded", body: new URLSearchParams({ ...out }).toString() }),
  "sms-gate": ({ id, to, text }) => ({
    type: "application/json",
    body: JSON.stringify({ id, phoneNumbers: [to], textMessage: { text } }),
  }),
};

/** Hands one answer to the gateway; answers whether it was taken. What went wrong is told to nobody: it would hold the number. */
export async function sendOne(sending: NonNullable<SmsGateway["send"]>, out: Out): Promise<boolean> {
  const { type, body } = bodies[sending.shape](out);
  try {
    const response = await fetch(sending.url, {
      method: "POST",
      headers: {
        "content-type": type,
        ...(sending.authorization && { authorization: sending.authorization }),
      },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
