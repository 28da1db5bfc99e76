import sharp from "sharp";
import { refuseField } from "../../core/refusal.ts";
import { fileWords as said } from "./words.ts";

/** The longest side of a kept picture, in dots. */
const longest = 3000;
/** More dots than this are refused: drawing them would take the memory of all. A picture that moves is held whole. */
const mostDots = { still: 110_000_000, moving: 40_000_000 };

let drawing: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture anew: without the place where it was taken, without all else that cameras and programs write into
 * pictures, upright, and no larger than a screen needs. One picture at a time. @throws {Refusal} for what is no picture.
 */
export function redrawPicture(bytes: Uint8Array, mediaType: string): Promise<Uint8Array> {
  const drawn = drawing.then(() => draw(bytes, mediaType));
  drawing = drawn.catch(() => {});
  return drawn;
}

async function draw(bytes: Uint8Array, mediaType: string): Promise<Uint8Array> {
  const moves = mediaType === "image/gif" || mediaType === "image/webp";
  try {
    const read = sharp(bytes, {
      limitInputPixels: moves ? mostDots.moving : mostDots.still,
      animated: moves,
      failOn: "error",
    });
    const upright = (await read.metadata()).pages === undefined ? read.autoOrient() : read;
    const sized = upright.resize({ width: longest, height: longest, fit: "inside", withoutEnlargement: true });
    if (mediaType === "image/png") return await sized.png().toBuffer();
    if (mediaType === "image/gif") return await sized.gif().toBuffer();
    if (mediaType === "image/webp") return await sized.webp({ quality: 85 }).toBuffer();
    return await sized.jpeg({ quality: 85, mozjpeg: false }).toBuffer();
  } catch (error) {
    const isLarge = error instanceof Error && /pixel limit/i.test(error.message);
    throw refuseField("file", isLarge ? said.tooManyDots : said.damaged);
  }
}
