import { expect, it } from "vitest";
import { maskWords } from "../../src/communication/stories/listening/pages/mask-words.ts";
import { pageWords as said } from "../../src/communication/stories/listening/pages/words.ts";
import { worryPageWords as worries } from "../../src/communication/stories/listening/pages/worry-words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { doingAs, many } from "./filled.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;

/** A page that a listener looks at has nothing wrong with it, in her language. */
async function looks(person: Person, name: string): Promise<void> {
  const written = ["How it was", "Director", "Noa", "Sam", "Dana"];
  expect(await faultsOf(person.page, person.language, written), name).toEqual([]);
  if (pictures) await person.page.screenshot({ path: `${pictures}/listeners-${name}.png`, fullPage: true });
}

/** A campaign that takes stories, with two listeners; the second is called, too, when there is a worry. */
async function openCampaign(director: Person, at: string, people: Record<"Noa" | "Sam" | "Dana", Person>) {
  const { does, asks } = doingAs(director, at);
  await does("initiative.open-room", { rooms: ["listening"] });
  const { number } = await does("listening.begin", { names: { en: "How it was" }, template: "IL" });
  const words = { names: { en: "How it was" }, prompt: { he: "איך זה היה?" }, whoAsks: { he: "אנחנו" } };
  await does("listening.set-words", { number, ...words, languages: ["he"], countries: ["IL"] });
  const { campaign, people: known } = (await asks("listening.prepare", { number })) as unknown as {
    campaign: { lines: { id: string }[] };
    people: { id: string; name: string }[];
  };
  for (const { id } of campaign.lines) await does("listening.check-line", { number, lineId: id, called: true });
  const duty = { country: "IL", words: { he: "החוק מחייב" }, reportTo: {}, saidBy: "Legal adviser", confirmed: true };
  await does("listening.set-duty", { number, ...duty });
  const rules = ["13-15", "16-17", "18+"].map((age) => ({
    ...{ age, mayTell: true, mayPublish: true, needsGuardian: age !== "18+" },
  }));
  await does("listening.set-ages", { number, country: "IL", rules, confirmed: true });
  const helps = [
    ["Noa", "listener"],
    ["Sam", "listener"],
    ["Sam", "deputy"],
    ["Dana", "contact"],
  ] as const;
  for (const [name, dutyOf] of helps) {
    const personId = known.find((one) => one.name === name)?.id;
    await does("listening.ask", { number, personId, duty: dutyOf });
    await doingAs(people[name], at).does("listening.agree", { number, duty: dutyOf, hasReadGuide: true });
  }
  await does("listening.set-support", { number, reach: "Room 4", support: { en: "The psychologist" } });
  await does("listening.open", { number });
  return String((await does("listening.lay-bridge", { number, names: { en: "A youth centre" } })).code);
}

/** In English on a phone: a worry needs no opened story, and whoever is called takes it on without reading it. */
async function raises(sam: Person, dana: Person, at: string): Promise<void> {
  await sam.opens(`${at}/listening/stories`);
  await sam.page.locator("tbody th a").first().click();
  await sam.follows(said.worriesMe);
  await sam.sees("Room 4");
  await looks(sam, "worry-en-phone");
  await sam.presses(worries.urgent);
  await sam.sees(worries.noted);
  await dana.opens(`${at}/listening/worries`);
  await dana.sees(dana.hears(worries.listTitle, { count: 1 }));
  await dana.page.locator("main li a").first().click();
  await dana.presses(worries.take);
  await dana.sees(dana.hears(worries.takenBy, { name: "Dana" }));
  await looks(dana, "worry-en");
  await dana.doesNotSee(/צחקה/);
  expect(many(await doingAs(dana, at).asks("worry.list", {}), "worries")).toHaveLength(1);
}

/** In Hebrew: the program suggests, she decides, says that she read it all, and asks for a sentence. */
async function masks(noa: Person): Promise<void> {
  await noa.follows(said.goMask);
  await noa.sees(maskWords.missesMuch);
  await noa.fills(maskWords.more, "מול כולם");
  await noa.presses(maskWords.save);
  await noa.sees(/קודם לקרוא את כל הטקסט/);
  await looks(noa, "masking-he");
  await noa.page.locator("[name=readWhole]").check();
  await noa.presses(maskWords.save);
  await noa.sees("[שם] צחקה עלי […].");
  await noa.follows(said.goSentence);
  await noa.page.locator("[name=what]").first().check();
  await looks(noa, "sentence-he");
  await noa.presses(maskWords.ask);
  await noa.sees(maskWords.asked);
}

it("listeners answer, mask and ask on purpose, and one press tells those who must know", async () => {
  const { director, at } = await begin(stories, "Listeners");
  const link = await makeLink(director, at, ["partner"], { howMany: 3 });
  const noa = await stories.somebody({ language: "he" });
  const sam = await stories.somebody({ on: "phone" });
  const dana = await stories.somebody();
  await Promise.all([join(noa, link, "Noa"), join(sam, link, "Sam"), join(dana, link, "Dana")]);
  const code = await openCampaign(director, at, { Noa: noa, Sam: sam, Dana: dana });
  const teller = await stories.somebody({ language: "he" });
  const { does } = doingAs(teller, at);
  const { key } = await does("tell.begin", { code, age: "18+" });
  await does("tell.save", { key, words: "דנה צחקה עלי מול כולם. הלכתי הביתה ולא חזרתי." });
  await does("tell.send", { key, code, uses: ["read", "count", "quote"] });

  // whoever leads is no listener: there is nothing for her
  expect(await director.opens(`${at}/listening/stories`)).toBe(404);

  // in Hebrew at a desk: no word in the list, and none before it is opened on purpose
  await noa.opens(`${at}/listening/stories?lang=he`);
  await noa.sees(noa.hears(said.inboxTitle, { count: 1 }));
  await noa.doesNotSee(/צחקה/);
  await looks(noa, "inbox-he");
  await noa.page.locator("tbody th a").first().click();
  await noa.sees(said.mayBeHeavy);
  await noa.doesNotSee(/צחקה/);
  await looks(noa, "shut-he");
  await noa.presses(said.openIt);
  await noa.sees(/צחקה/);
  await looks(noa, "open-he");

  // one key hides it, and it comes back when she says so
  await noa.page.locator("[data-cover-hide]:not([hidden])").waitFor();
  await noa.page.keyboard.press("Escape");
  await noa.sees(said.hidden);
  await noa.doesNotSee(/צחקה/);
  await noa.presses(said.showAgain);
  await noa.sees(/צחקה/);

  await noa.page.locator("#answer textarea").fill("תודה שסיפרת. שמעתי כמה זה כאב.");
  await noa.presses(said.send);
  await noa.sees(said.sent);

  await masks(noa);
  await raises(sam, dana, at);
});
