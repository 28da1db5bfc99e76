import sharp from "sharp";
import { z } from "zod";
import { anyone } from "../../../../core/actor.ts";
import { newId } from "../../../../core/id.ts";
import { change, type OnChange, query } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import type { Writer } from "../../../../storage/records.ts";
import { type Recording, readRecording } from "../audio.ts";
import { exampleKey, keySchema } from "../operations.ts";
import { type Opened, onStory, withStory } from "../phone-key.ts";
import { putAside } from "../return/put-aside.ts";
import { forgivenSeconds, mostBytes, mostPhotos, mostSeconds } from "../story.ts";
import { tellWords as said } from "../words.ts";
import { addPart, appendPiece, finishPart, listParts, readPart, removeParts } from "./store.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** What is still told can be changed; what was told is changed on the page where one comes back. */
function refuseOther({ story, campaign }: Opened, takes: "audio" | "photo"): void {
  if (!campaign.takes.includes(takes)) throw refuseField("file", said.notTaken);
  if (story.state !== "draft") throw new Refusal("conflict", said.toldAlready);
}

/** Reads a recording as a whole. @throws {Refusal} that says what is wrong with it. */
function takeRecording(bytes: Uint8Array): Recording {
  const read = readRecording(bytes);
  if (!read) throw refuseField("file", said.noRecording);
  if (read.seconds > mostSeconds + forgivenSeconds)
    throw refuseField("file", said.tooLong, { minutes: Math.ceil(read.seconds / 60) });
  return read;
}

const pictures = ["jpeg", "png", "webp"];
const mostDots = 110_000_000;

/** Draws a photo anew: upright, no larger than a page needs, without place, time, phone and all else that was in it. */
async function redraw(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const read = sharp(bytes, { limitInputPixels: mostDots, failOn: "error" });
    if (!pictures.includes((await read.metadata()).format ?? "")) throw refuseField("file", said.noPhoto);
    const sized = read.autoOrient().resize({ width: 2000, height: 2000, fit: "inside", withoutEnlargement: true });
    return await sized.flatten({ background: "#fff" }).jpeg({ quality: 80 }).toBuffer();
  } catch (error) {
    throw error instanceof Refusal ? error : refuseField("file", said.noPhoto);
  }
}

let drawing: Promise<unknown> = Promise.resolve();
/** One photo at a time: a phone's photo takes much memory while it is drawn. */
export const drawInTurn = (bytes: Uint8Array): Promise<Uint8Array> => {
  const drawn = drawing.then(() => redraw(bytes));
  drawing = drawn.catch(() => {});
  return drawn;
};

/** Refuses before the large work is done, as well as inside the transaction. */
async function asksFirst(on: OnChange, key: string, takes: "audio" | "photo"): Promise<void> {
  const found = await on.read((tx) =>
    withStory(tx, on, key, async (opened) => {
      refuseOther(opened, takes);
      return true;
    }),
  );
  if (!found) throw new Refusal("not-found", said.notOpen);
}

const byTeller = { scope: "initiative", allow: anyone, anonymous: true } as const;

/** Adds to a story that is still told, or changes what was added. */
const onDraft = <T extends object>(
  on: OnChange,
  key: string,
  takes: "audio" | "photo",
  step: (tx: Writer, opened: Opened) => Promise<T>,
) =>
  onStory(on, key, async (tx, opened) => {
    refuseOther(opened, takes);
    return step(tx, opened);
  });

export const addPhoto = change({
  name: "tell.add-photo",
  summary: "Adds a photo of a page to a story; it is drawn anew, without place and phone.",
  ...byTeller,
  input: z.object({ key: keySchema, file: z.file() }),
  output: z.object({}),
  example: { key: exampleKey, file: new File(["x"], "page.jpg") },
  async run(on, { key, file }) {
    await asksFirst(on, key, "photo");
    if (file.size > mostBytes.photo) throw refuseField("file", said.tooLarge, { most: megabytes(mostBytes.photo) });
    const bytes = await drawInTurn(await bytesOf(file));
    return onDraft(on, key, "photo", async (tx, opened) => {
      const photos = (await listParts(tx, on.initiativeId, opened.story.id)).filter(({ kind }) => kind === "photo");
      if (photos.length >= mostPhotos) throw refuseField("file", said.tooManyPhotos, { most: mostPhotos });
      const part = {
        id: newId(),
        kind: "photo",
        mediaType: "image/jpeg",
        bytes,
        seconds: null,
        isWhole: true,
      } as const;
      await addPart(tx, on.initiativeId, opened.story.id, part);
      return {};
    });
  },
});

/** A story has one recording: another takes its place. */
const clearRecordings = (tx: Writer, on: OnChange, { story }: Opened): Promise<void> =>
  removeParts(tx, on.initiativeId, story.id, { kind: "audio" });

export const addAudio = change({
  name: "tell.add-audio",
  summary: "Adds a recording to a story as one file, of four minutes at most.",
  ...byTeller,
  input: z.object({ key: keySchema, file: z.file() }),
  output: z.object({}),
  example: { key: exampleKey, file: new File(["x"], "voice.webm") },
  async run(on, { key, file }) {
    await asksFirst(on, key, "audio");
    if (file.size > mostBytes.audio) throw refuseField("file", said.tooLarge, { most: megabytes(mostBytes.audio) });
    const read = takeRecording(await bytesOf(file));
    return onDraft(on, key, "audio", async (tx, opened) => {
      await clearRecordings(tx, on, opened);
      await addPart(tx, on.initiativeId, opened.story.id, { id: newId(), kind: "audio", isWhole: true, ...read });
      return {};
    });
  },
});

export const beginRecording = change({
  name: "tell.begin-recording",
  summary: "Begins a recording that comes in pieces while somebody speaks, in place of one that was there.",
  ...byTeller,
  input: z.object({ key: keySchema, part: z.uuid() }),
  output: z.object({}),
  example: { key: exampleKey, part: nobody },
  run: (on, { key, part }) =>
    onDraft(on, key, "audio", async (tx, opened) => {
      if (await readPart(tx, on.initiativeId, opened.story.id, part)) return {};
      await clearRecordings(tx, on, opened);
      const empty = { bytes: new Uint8Array(), mediaType: "application/octet-stream", seconds: null };
      await addPart(tx, on.initiativeId, opened.story.id, { id: part, kind: "audio", isWhole: false, ...empty });
      return {};
    }),
});

export const addPiece = change({
  name: "tell.add-piece",
  summary:
    "Adds the next piece of a recording; a piece that is there already is taken once, one that is too early is refused.",
  ...byTeller,
  input: z.object({ key: keySchema, part: z.uuid(), number: z.number().int().min(0).max(2000), file: z.file() }),
  output: z.object({ pieces: z.number().int() }),
  example: { key: exampleKey, part: nobody, number: 0, file: new File(["x"], "piece") },
  async run(on, { key, part, number, file }) {
    if (file.size > 2_000_000) throw refuseField("file", said.tooLarge, { most: 2 });
    const bytes = await bytesOf(file);
    return onDraft(on, key, "audio", async (tx, { story }) => {
      const found = await readPart(tx, on.initiativeId, story.id, part);
      if (!found || found.isWhole) throw new Refusal("not-found", said.noSuchPart);
      if (number < found.pieces) return { pieces: found.pieces };
      if (number > found.pieces) throw new Refusal("conflict", said.pieceTooEarly);
      if (found.bytes.length + bytes.length > mostBytes.audio)
        throw refuseField("file", said.tooLarge, { most: megabytes(mostBytes.audio) });
      await appendPiece(tx, on.initiativeId, story.id, { id: part, bytes });
      return { pieces: found.pieces + 1 };
    });
  },
});

export const endRecording = change({
  name: "tell.end-recording",
  summary: "Ends a recording that came in pieces, and reads whether it is one and how long it takes.",
  ...byTeller,
  input: z.object({ key: keySchema, part: z.uuid(), pieces: z.number().int().min(1).max(2000) }),
  output: z.object({}),
  example: { key: exampleKey, part: nobody, pieces: 1 },
  run: (on, { key, part, pieces }) =>
    onDraft(on, key, "audio", async (tx, opened) => {
      const found = await readPart(tx, on.initiativeId, opened.story.id, part);
      if (!found) throw new Refusal("not-found", said.noSuchPart);
      if (found.isWhole) return {};
      if (found.pieces < pieces) throw new Refusal("conflict", said.pieceTooEarly);
      await finishPart(tx, on.initiativeId, opened.story.id, { id: part, ...takeRecording(found.bytes) });
      return {};
    }),
});

export const removePart = change({
  name: "tell.remove-part",
  summary: "Removes a recording or a photo from a story.",
  ...byTeller,
  input: z.object({ key: keySchema, part: z.uuid() }),
  output: z.object({}),
  example: { key: exampleKey, part: nobody },
  run: (on, { key, part }) =>
    onStory(on, key, async (tx, opened) => {
      const { story } = opened;
      const others = (await listParts(tx, on.initiativeId, story.id)).filter(({ id }) => id !== part);
      if (story.state === "told" && story.words.trim() === "" && others.length === 0)
        throw new Refusal("conflict", said.lastPart);
      await removeParts(tx, on.initiativeId, story.id, { id: part });
      // What was written down of it stands in the masked words.
      if (story.state === "told") await putAside(tx, on, opened, { words: story.words, language: story.language });
      return {};
    }),
});

export const hearPart = query({
  name: "tell.hear-part",
  summary: "Gives a recording or a photo back to the teller of the story, to hear or look at again.",
  ...byTeller,
  input: z.object({ key: keySchema, part: z.uuid() }),
  output: z.object({ mediaType: z.string(), bytes: z.base64() }),
  example: { key: exampleKey, part: nobody },
  run: (on, { key, part }) =>
    on.read(async (tx) => {
      const found = await withStory(tx, on, key, ({ story }) => readPart(tx, on.initiativeId, story.id, part));
      if (!found?.isWhole) throw new Refusal("not-found", said.noSuchPart);
      return { mediaType: found.mediaType, bytes: found.bytes.toString("base64") };
    }),
});

export const partOperations = [...[addPhoto, addAudio, beginRecording, addPiece, endRecording, removePart], hearPart];
