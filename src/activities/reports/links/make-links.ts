import { randomBytes } from "node:crypto";
import { hashToken, newToken } from "../../../core/id.ts";
import type { OpenAsk } from "../windows/asking.ts";
import type { ReportLink } from "./store.ts";

/** What a mail that asks carries: a link that opens the task without a sign-in, and an address that takes a number. */
export function reportLinkFor(
  { windowId, organizationId, until }: OpenAsk,
  { initiativeId, personId }: { initiativeId: string; personId: string },
): { token: string; link: ReportLink; mailToken: string; mailLink: ReportLink } {
  const token = newToken();
  // Small letters and digits alone: some mail servers write all addresses small.
  const mailToken = randomBytes(20).toString("hex");
  const opens = { initiativeId, windowId, organizationId, commitmentId: null, reportId: null, until };
  return {
    token,
    link: { ...opens, tokenHash: hashToken(token), kind: "task", personId: null },
    mailToken,
    mailLink: { ...opens, tokenHash: hashToken(mailToken), kind: "mail", personId },
  };
}
