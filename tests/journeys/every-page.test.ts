import { expect, it } from "vitest";
import { pages } from "../../src/conditions.ts";
import { uploadPageWords as upload } from "../../src/measurement/editions/pages/upload-words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { columns, madeUpFile } from "./bagrut.ts";
import { accept, foundInitiative, freshName, makeLink } from "./beginnings.ts";
import { bring, nameColumns, sayShareGoal } from "./bringing.ts";
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
  const parts: Record<string, string> = {
    initiative: at.slice(1),
    token,
    indicator: "goal",
    upload: uploadAt.split("/").at(-1) ?? "",
    edition: editionAt.split("/").at(-1) ?? "",
  };
  const own = pages.map(({ path }) =>
    path === "/:initiative/goal/places/:place"
      ? "/5x2/goal/places/north"
      : path.replaceAll(/:(\w+)/g, (_, part: string) => parts[part] ?? `:${part}`),
  );
  return [...own, "/start", "/sign-in", "/nowhere"];
}

it.each(readings)(
  "shows every page whole, in its language, open to everybody (%s, %s, %s)",
  async (language, on, colorScheme) => {
    known ??= stories.owner().then(addressesOf);
    const addresses = await known;
    const owner = await stories.owner({ language, on, colorScheme });
    const found: string[] = [];
    for (const address of addresses) {
      const status = await owner.opens(`${address}?lang=${language}`);
      if (status !== (address === "/nowhere" ? 404 : 200)) found.push(`${address} answers ${status}`);
      for (const fault of await faultsOf(owner.page, language, columns)) found.push(`${address} ${fault}`);
      await expectNoAxeViolations(owner.page).catch((error: Error) => found.push(`${address} ${error.message}`));
    }
    expect(found).toEqual([]);
  },
);
