import PostalMime from "postal-mime";
import { textOfHtml, writtenPart } from "./written-part.ts";

/** What came of reading a mail: an answer, or why it is none. */
export type ReadMail =
  | { kind: "answer"; from: string; text: string }
  /** Written by a program: it is dropped without a word, so that two programs never answer each other. */
  | { kind: "automatic" }
  | { kind: "refused"; because: "attachment" | "nothing written" | "no sender" | "cannot be read" };

const automaticHeaders = ["x-autoreply", "x-autorespond", "x-auto-response-suppress", "list-id", "x-loop"];

/** Whether a program wrote it: an absence note, a bounce, a list. */
function isAutomatic(headers: readonly { key: string; value: string }[]): boolean {
  const of = (key: string): string =>
    headers
      .find((header) => header.key === key)
      ?.value.trim()
      .toLowerCase() ?? "";
  const submitted = of("auto-submitted");
  if (submitted !== "" && !submitted.startsWith("no")) return true;
  if (/^(bulk|list|junk|auto_reply)/.test(of("precedence"))) return true;
  if (of("content-type").startsWith("multipart/report")) return true;
  return headers.some(({ key }) => automaticHeaders.includes(key));
}

/** Reads a mail as it came: who says to have sent it, and what that person wrote. */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  let email: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    email = await PostalMime.parse(raw, { maxNestingDepth: 20, maxHeadersSize: 64 * 1024, maxRfc822NestingDepth: 0 });
  } catch {
    return { kind: "refused", because: "cannot be read" };
  }
  if (isAutomatic(email.headers)) return { kind: "automatic" };
  const from = email.from?.address?.trim().toLowerCase();
  if (!from) return { kind: "refused", because: "no sender" };
  // A picture inside the text belongs to a signature; what was attached was meant to be kept.
  if (email.attachments.some(({ related, disposition }) => !related && disposition !== "inline"))
    return { kind: "refused", because: "attachment" };
  const text = writtenPart(email.text?.trim() ? email.text : textOfHtml(email.html ?? ""));
  return text === "" ? { kind: "refused", because: "nothing written" } : { kind: "answer", from, text };
}
