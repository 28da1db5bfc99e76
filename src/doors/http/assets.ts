import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import type { Hono } from "hono";
import type { Language } from "../../core/message.ts";
import type { Assets } from "../../interface/view.ts";

const compressBrotli = promisify(brotliCompress);

interface Built {
  file: string;
  css?: string[];
}

/** The built styles, scripts and fonts, and how to put them into a page or into a saved file. */
export interface AssetShelf {
  assets: Assets;
  /** The styles with the fonts of a language inside, for a page that is saved as one file. */
  inlineFor(language: Language): Promise<string>;
  serve(app: Hono): void;
}

const types: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};

/** What is built never changes under its name. */
const headers = {
  "cache-control": "public, max-age=31536000, immutable",
  vary: "accept-encoding",
  "x-content-type-options": "nosniff",
};

/** A built file in memory; text also in its smallest form, made once. */
interface Kept {
  bytes: Uint8Array<ArrayBuffer>;
  compressed: Uint8Array<ArrayBuffer> | null;
  type: string;
}

async function readAsset(file: string): Promise<Kept | null> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return null;
  const type = types[file.split(".").pop() ?? ""] ?? "application/octet-stream";
  const compressed = type.startsWith("text/") ? new Uint8Array(await compressBrotli(bytes)) : null;
  return { bytes: new Uint8Array(bytes), compressed, type };
}

/** Opens what `vite build` left in `dist/browser`. */
export function openAssets(folder: string): AssetShelf {
  const manifest = JSON.parse(readFileSync(join(folder, ".vite", "manifest.json"), "utf8")) as Record<string, Built>;
  const styles = manifest["src/interface/styles.css"]?.file;
  const islands = manifest["src/interface/islands.tsx"]?.file;
  if (!styles || !islands) throw new Error(`${folder} is not built: run npm run build`);
  return {
    assets: { styles: `/${styles}`, islands: `/${islands}` },
    inlineFor: (language) => inlineStyles(folder, styles, language),
    serve: (app) => {
      const kept = new Map<string, Promise<Kept | null>>();
      app.get("/assets/*", async (c) => {
        const file = resolve(folder, `.${c.req.path}`);
        if (!file.startsWith(resolve(folder, "assets") + sep)) return c.notFound();
        const asset = await (kept.get(file) ?? readAsset(file));
        if (!asset) return c.notFound();
        kept.set(file, Promise.resolve(asset));
        const small =
          asset.compressed && /\bbr\b/.test(c.req.header("accept-encoding") ?? "") ? asset.compressed : null;
        return c.body(small ?? asset.bytes, 200, {
          ...headers,
          "content-type": asset.type,
          ...(small && { "content-encoding": "br" }),
        });
      });
    },
  };
}

async function inlineStyles(folder: string, styles: string, language: Language): Promise<string> {
  const css = await readFile(join(folder, styles), "utf8");
  const unwanted = language === "ar" ? /hebrew/ : language === "he" ? /arabic/ : /hebrew|arabic/;
  // no saved page is one of the quiet pages, whose letters would be inside twice
  const wanted = css.replaceAll(/@font-face\s*\{[^}]*font-family:\s*Own[^}]*\}/g, "");
  let inlined = wanted;
  for (const [whole, path = ""] of wanted.matchAll(/url\(["']?(\/assets\/[^)"']+\.woff2)["']?\)/g)) {
    if (unwanted.test(path)) continue;
    const bytes = await readFile(join(folder, path));
    inlined = inlined.replaceAll(whole, `url(data:font/woff2;base64,${bytes.toString("base64")})`);
  }
  // Without a server there is nowhere to fetch the other letters from: they are in the reader's own fonts.
  return inlined.replaceAll(/@font-face\s*\{[^}]*url\(["']?\/assets\/[^}]*\}/g, "");
}
