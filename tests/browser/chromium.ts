import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { unpackTar } from "./unpack-tar.ts";

const decompress = promisify(brotliDecompress);
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  // a tone for whoever records
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
];

/**
 * Opens the browser of the tests; whoever opens it closes it. On Linux x64 it is the Chromium that npm brought, with
 * its own libraries and fonts, so that nothing has to be installed; elsewhere it is the Chrome that is installed.
 */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return chromium.launch({ channel: "chrome", args: quiet });
  }
  const folder = await prepareChromium();
  const libraries = [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    args: ["--no-sandbox", "--headless=shell", ...quiet],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: folder },
  });
}

/** The folder with the unpacked browser: made once for a version, whole or not at all, also with many tests at once. */
async function prepareChromium(): Promise<string> {
  const packed = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
  const { version } = JSON.parse(await readFile(join(packed, "package.json"), "utf8")) as { version: string };
  const cache = join(dirname(dirname(packed)), ".cache", "fivefold-chromium");
  const folder = join(cache, version);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, "unfinished-"));
  try {
    await unpack(join(packed, "bin"), unfinished, folder);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have been first; its copy is as good as ours.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function unpack(packed: string, into: string, final: string): Promise<void> {
  const readPacked = async (name: string): Promise<Buffer> => decompress(await readFile(join(packed, name)));
  await Promise.all([
    readPacked("chromium.br").then((program) => writeFile(join(into, "chromium"), program, { mode: 0o755 })),
    ...["al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br"].map(async (name) =>
      unpackTar(await readPacked(name), into),
    ),
  ]);
  // The package's own fonts.conf looks in /tmp and in the folders of a cloud service.
  await writeFile(
    join(into, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${final}/fonts</dir><cachedir>${final}/fonts-cache</cachedir></fontconfig>
`,
  );
}
