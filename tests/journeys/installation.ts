import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext } from "playwright-core";
import type { TestProject } from "vitest/node";
import { peopleWords as said } from "../../src/backbone/people/words.ts";
import { openLookupServer } from "../../src/communication/translations/testing.ts";
import { openBrowser } from "../browser/chromium.ts";
import { gateway } from "./gateway.ts";

type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the installation of all journeys answers, e.g. `http://127.0.0.1:41234`. */
    address: string;
    /** The folder in which the installation keeps everything. */
    folder: string;
    /** The owner's link of the terminal; it has been opened once. */
    ownerLink: string;
    /** The owner's cookies. */
    owner: SignedIn;
  }
}

/** Starts one installation as people do, with one command and an empty folder, and opens the owner's link in a browser. */
export async function setup(project: TestProject): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fivefold-journeys-"));
  const translator = await openLookupServer(sentences);
  const { server, said: printed } = await start(folder, translator.url);
  close = async () => {
    await stop(server);
    await translator.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const address = found(printed, /open at (http:\S+)/);
    const ownerLink = found(printed, /(http:\S+\/start\?code=\S+)/);
    project.provide("address", address);
    project.provide("folder", folder);
    project.provide("ownerLink", ownerLink);
    project.provide("owner", await becomeOwner(ownerLink));
  } catch (error) {
    await close();
    throw error;
  }
}

/** Stops the installation as Ctrl+C does, and takes its folder away. */
export const teardown = (): Promise<void> => close();

let close = async (): Promise<void> => {};

const command = resolve(import.meta.dirname, "..", "..", "bin", "fivefold.cjs");

/** What the translation server of the journeys knows; for other words it has one word. */
const sentences = {
  en: { "בצפון, ביום חמישי. אפשר להגיע ברכבת.": "In the north, on Thursday. It can be reached by train." },
  he: {
    "Buses should wait for late classes": "אוטובוסים צריכים לחכות לשיעורים מאוחרים",
    "Summer courses help more than tests": "קורסי קיץ עוזרים יותר ממבחנים",
  },
};

async function start(folder: string, translator: string): Promise<{ server: ChildProcess; said: string }> {
  const { DATABASE_URL: _, FIVEFOLD_URL: __, ...env } = process.env;
  const server = spawn(process.execPath, [command, "serve", "--data", folder, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...{ ...env, FIVEFOLD_TRANSLATION_URL: translator },
      ...{ FIVEFOLD_SMS_SECRET: gateway.secret, FIVEFOLD_SMS_NUMBER: gateway.number },
    },
  });
  const said = await new Promise<string>((ready, broken) => {
    let text = "";
    server.stdout.on("data", (piece: Buffer) => {
      text += String(piece);
      if (text.includes("The place to practise is whole.")) ready(text);
    });
    server.once("error", broken);
    server.once("exit", (code) => broken(new Error(`The server ended with ${code} before it was open: ${text}`)));
  });
  return { server, said };
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((stopped, broken) => {
    server.removeAllListeners("exit");
    server.once("exit", (code) => (code === 0 ? stopped() : broken(new Error(`The server ended with ${code}.`))));
    server.kill("SIGTERM");
  });
}

function found(text: string, pattern: RegExp): string {
  const [, what] = pattern.exec(text) ?? [];
  if (!what) throw new Error(`The terminal does not say ${pattern}: ${text}`);
  return what;
}

async function becomeOwner(link: string): Promise<SignedIn> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ locale: "en" });
    const page = await context.newPage();
    await page.goto(link);
    await page.getByLabel(said.yourName.en).fill("Owner");
    await page.getByLabel(said.mail.en).fill("owner@example.org");
    await page.getByLabel(said.password.en).fill("a sentence is the best password");
    await page.getByRole("button", { name: said.makeAccount.en }).click();
    await page.waitForURL("**/mine");
    return await context.storageState();
  } finally {
    await browser.close();
  }
}
