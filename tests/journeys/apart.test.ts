import { expect, inject, it } from "vitest";
import { partnersWords as partners } from "../../src/backbone/organizations/words.ts";
import { operations, pages } from "../../src/conditions.ts";
import { goalPageWords as goal } from "../../src/measurement/goals/page-words.ts";
import { begin } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

/** What only the other initiative knows. */
const [secret, secretPartner] = ["quiet readers of the north", "School network of the quiet north"];

it("shows nothing of one initiative to a member of another, on any page and in any answer", async () => {
  const mine = await begin(stories, "One initiative");
  const theirs = await begin(stories, "Another initiative");
  await fill(theirs.director, theirs.at);
  const slug = theirs.at.slice(1);
  const stranger = mine.director;

  const told: string[] = [];
  await eightAtOnce(
    pages.filter((page) => page.path.startsWith("/:initiative")),
    async ({ path, reads }) => {
      const address = path.replace(":initiative", slug).replaceAll(/:\w+/g, "01990000-0000-7000-8000-000000000000");
      const answer = await stranger.page.request.get(`${inject("address")}${address}`, { maxRedirects: 0 });
      // What visitors may ask for answers them too, and says only that nothing is open yet.
      if (![403, 404].includes(answer.status()) && !reads.allow.who.includes("visitor"))
        told.push(`${address} answers ${answer.status()}`);
      if (tells(await answer.text())) told.push(`${address} tells`);
    },
  );
  await eightAtOnce(
    operations.filter(({ scope }) => scope === "initiative"),
    async (operation) => {
      const address = `${inject("address")}/api/${slug}/${operation.name}`;
      const answer =
        operation.kind === "query"
          ? await stranger.page.request.get(`${address}?input=${encodeURIComponent(JSON.stringify(operation.example))}`)
          : await stranger.page.request.post(address, { data: operation.example });
      // Whoever leaves a page is never held back; it changes nothing.
      if (operation.kind === "change" && answer.ok() && operation.name !== "mystory.leave")
        told.push(`${operation.name} was done`);
      if (tells(await answer.text())) told.push(`${operation.name} tells`);
    },
  );
  expect(told).toEqual([]);
});

const tells = (text: string): boolean => text.includes(secret) || text.includes(secretPartner);

async function fill(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/begin`);
  await director.fills(goal.amount, 500);
  await director.fills(goal.whom, secret);
  await director.fills(goal.what, "read aloud");
  await director.fills(goal.year, 2030);
  await director.fills(goal.baseYear, 2025);
  await director.fills(goal.base, 100);
  await director.presses(goal.setIt);
  await director.sees(goal.goalSet);
  await director.opens(`${at}/partners/paste`);
  await director.fills(partners.rows, secretPartner);
  await director.presses(partners.look);
  await director.presses(partners.add);
  await director.sees(partners.added);
}

/** Does something with each, some at once. */
async function eightAtOnce<Each>(all: readonly Each[], act: (one: Each) => Promise<void>): Promise<void> {
  const left = [...all];
  const one = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: 8 }, one));
}
