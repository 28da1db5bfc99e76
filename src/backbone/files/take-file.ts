import { createHash } from "node:crypto";
import { newId } from "../../core/id.ts";
import type { Message } from "../../core/message.ts";
import type { OnChange } from "../../core/operation.ts";
import { refuseField } from "../../core/refusal.ts";
import { cleanName, endingOf } from "./clean-name.ts";
import { mostBytes, type SentFile, type TakenFile } from "./file.ts";
import {
  type FileKind,
  isCalendar,
  isPlainText,
  type Signature,
  signatureOf,
  takenKinds,
  whyUntaken,
} from "./kinds.ts";
import { lookIntoZip } from "./look-into-zip.ts";
import { layDown } from "./place.ts";
import { redrawPicture } from "./redraw-picture.ts";
import { fileWords as said } from "./words.ts";

/** Looks a file over and lays its bytes down, before the transaction that names it. @throws {Refusal} for what is not taken. */
export async function takeFile(on: Pick<OnChange, "uploads" | "initiativeId">, sent: SentFile): Promise<TakenFile> {
  const name = cleanName(sent.name);
  const size = sent instanceof File ? sent.size : sent.bytes.length;
  if (size === 0) throw refuseField("file", said.empty);
  if (size > mostBytes) throw refuseField("file", said.tooLarge, { most: mostBytes / 1024 / 1024 });
  const brought = sent instanceof File ? new Uint8Array(await sent.arrayBuffer()) : sent.bytes;
  const { bytes, mediaType } = await lookOver(name, brought);
  const id = newId();
  await layDown(on.uploads, on.initiativeId, id, bytes);
  return { id, name, mediaType, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

const untakenWords: Record<ReturnType<typeof whyUntaken>, Message> = {
  macros: said.macros,
  "older-office": said.olderOffice,
  heic: said.heic,
  program: said.program,
  other: said.notTaken,
};

/** What is kept of a file, and as what. @throws {Refusal} that says what to do instead. */
async function lookOver(name: string, bytes: Uint8Array): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const signature = signatureOf(bytes);
  const ending = endingOf(name);
  const kind = Object.hasOwn(takenKinds, ending) ? takenKinds[ending] : undefined;
  if (!kind) throw refuseField("file", untakenWords[whyUntaken(ending)], { ending: ending || name });
  if (signature === "heic") throw refuseField("file", said.heic);
  if (signature === "program") throw refuseField("file", said.program);
  if (kind.inside === "office" && signature === "compound") throw refuseField("file", said.locked);
  if (!agrees(kind, signature, bytes)) throw refuseField("file", said.notWhatItSays);
  if (kind.inside === "office" || kind.inside === "open-document") await lookIntoZip(bytes, kind);
  const kept = kind.inside === "picture" ? await redrawPicture(bytes, kind.mediaType) : bytes;
  return { bytes: kept, mediaType: kind.mediaType };
}

function agrees(kind: FileKind, signature: Signature, bytes: Uint8Array): boolean {
  if (kind.inside === "text") return isPlainText(bytes);
  if (kind.inside === "calendar") return isCalendar(bytes);
  if (kind.inside === "pdf") return signature === "pdf";
  if (kind.inside === "picture") return `image/${signature}` === kind.mediaType;
  return signature === "zip";
}
