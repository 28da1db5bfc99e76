import { z } from "zod";
import type { Names } from "../../core/message.ts";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";
import { keysOf } from "../challenges/public.ts";

/** The kinds of files that a map is read from. */
export const mapFormats = ["graphml", "gexf", "json", "dia", "links", "matrix"] as const;
export type MapFormat = (typeof mapFormats)[number];

/** Why something of a file was left out. */
export const leftBecause = ["no-words", "too-long", "no-end", "no-number", "no-sign", "zero", "not-directed"] as const;

/** One thing of a file that was left out: in which row or element, and what stood there. */
export const leftOutSchema = z.object({
  because: z.enum(leftBecause),
  row: z.number().int().nullable(),
  element: z.string(),
  what: z.string(),
});
export type LeftOut = z.output<typeof leftOutSchema>;

/** A cause as a file has it. */
export const foundCauseSchema = z.object({ names: namesSchema, about: maybeNamesSchema, theme: z.string().nullable() });

/** A link between two causes, by their places in the list. */
export const foundLinkSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  weight: z.number(),
  delay: z.string().nullable(),
  note: z.string().nullable(),
});
export type FoundLink = z.output<typeof foundLinkSchema>;

/** A map as it was read from a file. */
export const broughtSchema = z.object({
  format: z.enum(mapFormats),
  causes: z.array(foundCauseSchema),
  links: z.array(foundLinkSchema),
  /** The first of what was left out, and how many there were in all. */
  left: z.array(leftOutSchema),
  leftCount: z.number().int(),
  /** Causes that the file has more than once under the same words, and links that it gives more than once. */
  joined: z.number().int(),
  repeated: z.number().int(),
  /** The file says how strong each link is; otherwise each counts 1, with its sign. */
  weighted: z.boolean(),
});
export type Brought = z.output<typeof broughtSchema>;

/** The most that one file may hold. */
export const mostCauses = 5000;
export const mostLinks = 50_000;
const mostLeft = 100;
const longest = 2000;

interface Found {
  names: { en?: string | undefined; he?: string | undefined; ar?: string | undefined };
  about?: Names;
  theme?: string | null;
}

/** What a reader of files gathers: causes under the file's own keys, then links between them. */
export class Gathering {
  readonly #places = new Map<string, number>();
  readonly #byWords = new Map<string, number>();
  readonly #causes: z.input<typeof foundCauseSchema>[] = [];
  readonly #links = new Map<string, { link: FoundLink; weights: number[] }>();
  readonly #left: LeftOut[] = [];
  #leftCount = 0;
  #joined = 0;
  weighted = false;

  get causes(): number {
    return this.#causes.length;
  }

  get links(): number {
    return this.#links.size;
  }

  /** Notes what is left out. */
  leave(because: LeftOut["because"], where: { row?: number; element?: string }, what = ""): void {
    this.#leftCount += 1;
    if (this.#left.length < mostLeft)
      this.#left.push({ because, row: where.row ?? null, element: cut(where.element ?? ""), what: cut(what) });
  }

  /** Adds a cause under the key that the file calls it by; one that is there under the same words is joined with it. */
  cause(key: string, { names, about = {}, theme = null }: Found, where: { row?: number; element?: string }): void {
    const clean = Object.fromEntries(
      Object.entries(names).flatMap(([language, text]) => {
        const words = tidy(text ?? "");
        return words ? [[language, words]] : [];
      }),
    ) as Found["names"];
    const texts = Object.values(clean);
    if (texts.length === 0) {
      this.leave("no-words", where);
      return;
    }
    if (texts.some((text) => (text?.length ?? 0) > longest)) {
      this.leave("too-long", where, texts[0]);
      return;
    }
    const keys = keysOf(clean);
    const there = keys.map((one) => this.#byWords.get(one)).find((place) => place !== undefined);
    const place = there ?? this.#causes.length;
    if (there !== undefined && this.#places.get(key) !== there) this.#joined += 1;
    if (there === undefined)
      this.#causes.push({ names: clean, about, theme: theme ? tidy(theme).slice(0, 200) : null });
    for (const one of keys) this.#byWords.set(one, place);
    this.#places.set(key, place);
  }

  /** Adds a link between two keys; one that is given more than once counts once, with its mean weight. */
  link(
    [from, to]: readonly [string, string],
    { weight, delay = null, note = null }: { weight: number; delay?: string | null; note?: string | null },
    where: { row?: number; element?: string },
  ): void {
    const [start, end] = [this.#places.get(from), this.#places.get(to)];
    if (start === undefined || end === undefined) {
      this.leave("no-end", where, start === undefined ? from : to);
      return;
    }
    if (weight === 0) {
      this.leave("zero", where);
      return;
    }
    const key = `${start} ${end}`;
    const there = this.#links.get(key);
    if (there) there.weights.push(weight);
    else
      this.#links.set(key, {
        link: { from: start, to: end, weight, delay: short(delay), note: short(note) },
        weights: [weight],
      });
  }

  /** The whole, once everything was read. */
  finish(format: MapFormat): Brought {
    const links: FoundLink[] = [];
    for (const { link, weights } of this.#links.values()) {
      const weight = weights.reduce((sum, one) => sum + one, 0) / weights.length;
      if (weight === 0) this.leave("zero", {}, String(this.#causes[link.from]?.names.en ?? ""));
      else links.push({ ...link, weight });
    }
    return broughtSchema.parse({
      format,
      causes: this.#causes,
      links,
      left: this.#left,
      leftCount: this.#leftCount,
      joined: this.#joined,
      repeated: [...this.#links.values()].filter(({ weights }) => weights.length > 1).length,
      weighted: this.weighted,
    });
  }
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
const short = (text: string | null): string | null => (text ? tidy(text).slice(0, 2000) || null : null);
const tidy = (text: string): string =>
  text
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in words, and XML cannot hold them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
