import type { Audience } from "../../core/audience.ts";
import type { Names } from "../../core/message.ts";
import type { Writer } from "../../storage/records.ts";
import { forgetThing, type ThingRef, tellThing } from "../things/public.ts";
import { type FileView, pathOfFile, type TakenFile } from "./file.ts";
import { addFileRow, listFiles, openFileRows, removeFileRow } from "./store.ts";

/** A name by its letters: a file is called the same in every language, and found in the one it was written in. */
const namesOf = (name: string): Names =>
  /\p{Script=Hebrew}/u.test(name) ? { he: name } : /\p{Script=Arabic}/u.test(name) ? { ar: name } : { en: name };

interface Belonging {
  audience: Audience;
  /** The thing that it belongs to: who may read that may read it. */
  about: ThingRef;
  by: string | null;
  now: Date;
}

const tellFile = (
  tx: Writer,
  initiativeId: string,
  file: Pick<FileView, "id" | "name">,
  { audience, by, now }: Pick<Belonging, "audience" | "by" | "now">,
): Promise<void> =>
  tellThing(tx, initiativeId, {
    kind: "file",
    id: file.id,
    path: pathOfFile(file),
    names: namesOf(file.name),
    audience,
    by,
    now,
  });

/** Names a taken file in a transaction: who may read it, and which thing it belongs to. From now on it is found. */
export async function keepFile(
  tx: Writer,
  initiativeId: string,
  taken: TakenFile,
  belonging: Belonging,
): Promise<void> {
  await addFileRow(tx, initiativeId, { ...taken, ...belonging });
  await tellFile(tx, initiativeId, taken, belonging);
}

/** Lets the files of a thing follow its readers; with nobody in the audience they are in no list and no search. */
export async function openFilesTo(
  tx: Writer,
  initiativeId: string,
  about: ThingRef,
  { audience, now }: { audience: Audience; now: Date },
): Promise<void> {
  await openFileRows(tx, initiativeId, about, audience);
  for (const file of await listFiles(tx, initiativeId, about))
    if (audience.length > 0) await tellFile(tx, initiativeId, file, { audience, by: null, now });
    else await forgetThing(tx, initiativeId, { kind: "file", id: file.id });
}

/** Takes a file out of every list and search. Its bytes go with `throwAway` after the transaction, or with the next sweep. */
export async function forgetFile(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await removeFileRow(tx, initiativeId, id);
  await forgetThing(tx, initiativeId, { kind: "file", id });
}

/** Takes away every file of a thing that is gone for good. */
export async function forgetFilesOf(tx: Writer, initiativeId: string, about: ThingRef): Promise<void> {
  for (const { id } of await listFiles(tx, initiativeId, about)) await forgetFile(tx, initiativeId, id);
}
