import { expect, it } from "vitest";
import { pages } from "../../src/conditions.ts";
import { uploadPageWords as upload } from "../../src/measurement/editions/pages/upload-words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { columns, madeUpFile } from "./bagrut.ts";
import { accept, foundInitiative, freshName, makeLink } from "./beginnings.ts";
import { bring, nameColumns, sayShareGoal } from "./bringing.ts";
import { fillEverything } from "./filled.ts";
import { fillListening } from "./filled-listening.ts";
import { fillTogether } from "./filled-together.ts";
import { fillWork } from "./filled-work.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { type Size, tellStories } from "./stories.ts";

const stories = tellStories();

const readings: ["en" | "he" | "ar", Size, "light" | "dark"][] = [
  ["en", "phone", "dark"],
  ["he", "desktop", "light"],
  ["ar", "phone", "light"],
];

/** The addresses of every page there is, in an initiative that has something on each. */
let known: Promise<string[]> | undefined;

async function addressesOf(owner: Person): Promise<string[]> {
  const link = await foundInitiative(owner, freshName("Every page"));
  const at = await accept(owner, link);
  await sayShareGoal(owner, at);
  await bring(owner, at, madeUpFile());
  const uploadAt = new URL(owner.page.url()).pathname;
  await nameColumns(owner);
  await owner.follows(upload.toDraft);
  const editionAt = new URL(owner.page.url()).pathname;
  const token = new URL(await makeLink(owner, at, ["partner"])).pathname.split("/").at(-1) ?? "";
  const parts: Record<string, Record<string, string>> = {
    "/:initiative/join/:token": { token },
    "/:initiative/goal/data/counts/:indicator": { indicator: "goal" },
    "/:initiative/goal/data/uploads/:upload": { upload: uploadAt.split("/").at(-1) ?? "" },
    "/:initiative/goal/data/editions/:edition": { edition: editionAt.split("/").at(-1) ?? "" },
    "/:initiative/goal/places/:place": { initiative: "5x2", place: "north" },
    // Whoever holds such a link is told, whether it is known or not.
    "/mail/stop/:token": { token: "a-link-that-somebody-was-sent" },
    ...(await fillEverything(owner, at)),
    ...(await fillWork(owner, at)),
    ...(await fillTogether(owner, at)),
    ...(await fillListening(owner, at)),
  };
  const own = pages.map(({ path }) =>
    path.replaceAll(/:(\w+)/g, (_, part: string) => {
      const found = parts[path]?.[part] ?? (part === "initiative" ? at.slice(1) : undefined);
      if (!found) throw new Error(`Nothing is there for :${part} of ${path}`);
      return found;
    }),
  );
  return [...own, "/start", "/sign-in", "/nowhere"];
}

/** Each page is held to the rules for all eyes and hands in one of the readings: what it is built of is in all of them. */
const looksClosely = (language: string, place: number): boolean => readings[place % readings.length]?.[0] === language;

it.each(readings)(
  "shows every page whole, in its language, open to everybody (%s, %s, %s)",
  async (language, on, colorScheme) => {
    known ??= stories.owner().then(addressesOf);
    const addresses = await known;
    const owner = await stories.owner({ language, on, colorScheme });
    const found: string[] = [];
    for (const [place, address] of addresses.entries()) {
      const status = await owner.opens(`${address}?lang=${language}`);
      if (status !== (address === "/nowhere" ? 404 : 200)) found.push(`${address} answers ${status}`);
      for (const fault of await faultsOf(owner.page, language, columns)) found.push(`${address} ${fault}`);
      if (!looksClosely(language, place)) continue;
      await expectNoAxeViolations(owner.page).catch((error: Error) => found.push(`${address} ${error.message}`));
    }
    expect(found).toEqual([]);
  },
  300_000,
);
