import { expect, it } from "vitest";
import { opinionWords } from "../../src/communication/conversations/figures/words.ts";
import { sayWords as said, voteButtons } from "../../src/communication/conversations/taking-part/words.ts";
import { begin } from "./beginnings.ts";
import { doingAs } from "./filled.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (pictures) await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** The first two unite; of the others two camps think differently. */
const statements = [
  "Every school should have a quiet room to learn in",
  "Teachers need time to plan together",
  "Homework should be shorter",
  "Tests should be open to talk about afterwards",
  "Lessons should begin at nine",
  "Phones belong in the bag",
  "Groups should be mixed by level",
];
const many = 30;
const languages = ["en", "he", "ar"] as const;
/** Two in three are of one camp. */
const voteOf = (person: number, statement: number) => (statement < 2 || person % 3 ? "1" : "-1");

async function opensConversation(director: Person, at: string): Promise<{ link: string; results: string }> {
  const { does } = doingAs(director, at);
  await does("initiative.open-room", { rooms: ["listening"] });
  const made = await does("conversation.make", { names: { en: "A workshop", he: "סדנה", ar: "ورشة" } });
  await does("statement.seed", { conversationId: made.id, texts: statements });
  await does("conversation.open", { id: made.id });
  return { link: `${at}/say/${made.code}`, results: `${at}/listening/conversations/${made.number}/results` };
}

/** A room of people, each with a phone of her own; the first three as they are, the others without fonts and pictures. */
const room = (): Promise<Person[]> =>
  Promise.all(
    Array.from({ length: many }, async (_, number) => {
      const phone = await stories.somebody({ language: languages[number % 3] ?? "en", on: "phone" });
      if (number >= 3) await phone.page.route(/\.(woff2|svg|png)$/, (route) => route.abort());
      return phone;
    }),
  );

/** Answers what is shown by her camp, whichever it is. */
async function answersOne(phone: Person, number: number): Promise<void> {
  const heading = phone.page.locator(".talk-card h1");
  const before = (await heading.innerText()).trim();
  await phone.presses(voteButtons[voteOf(number, statements.indexOf(before))]);
  await expect
    .poll(async () => ((await heading.count()) ? (await heading.innerText()).trim() : ""), { timeout: 10_000 })
    .not.toBe(before);
}

it("lets thirty phones in a workshop vote at once, and everybody sees the groups appear and where she stands", async () => {
  const { director, at } = await begin(stories, "A workshop");
  const { link, results } = await opensConversation(director, at);
  const screen = await stories.somebody({ language: "he" });
  const phones = await room();
  const offline = phones[4] as Person;
  await screen.opens(`${link}/screen`);
  await director.opens(results);
  await director.sees(opinionWords.tooFew);
  await picture(director, "workshop-too-few-en");

  await Promise.all(
    phones.map(async (phone) => {
      await phone.opens(link);
      await phone.presses(said.begin);
      await phone.sees(voteButtons["1"]);
    }),
  );
  await screen.sees(screen.hears(said.people, { count: many }));
  for (let round = 0; round < statements.length - 1; round += 1) {
    if (round === 2) await offline.page.context().setOffline(true);
    await Promise.all(phones.map((phone, number) => answersOne(phone, number)));
    if (round === 3) {
      await offline.sees(said.noConnection);
      await offline.page.context().setOffline(false);
    }
  }
  await Promise.all(
    phones.map(async (phone, number) => {
      const last = (await phone.page.locator(".talk-card h1").innerText()).trim();
      await phone.presses(voteButtons[voteOf(number, statements.indexOf(last))]);
    }),
  );

  // The page of results is drawn anew by itself: the groups appear where somebody looks at it all the while.
  await expect
    .poll(() => director.heading(), { timeout: 60_000, interval: 500 })
    .toMatch(/2\S* groups see things differently/);
  await director.sees(opinionWords.unites);
  await director.sees(statements[0] ?? "");
  await picture(director, "workshop-results-en");
  for (const [number, letter] of [
    [1, 0],
    [3, 1],
    [4, 0],
  ] as const) {
    const phone = phones[number] as Person;
    await phone.opens(`${new URL(phone.page.url()).pathname}/standing`);
    const own = [...opinionWords.letters[phone.language]][letter] ?? "";
    await phone.sees(phone.hears(opinionWords.youIn, { letter: own }));
    await picture(phone, `workshop-standing-${phone.language}`);
  }
  const visitor = phones[2] as Person;
  await visitor.opens(results);
  await visitor.doesNotSee(opinionWords.unites);
});
