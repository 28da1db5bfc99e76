import { expect, inject } from "vitest";
import { consentWords } from "../../src/communication/stories/campaigns/consent-words.ts";
import { heardWords } from "../../src/communication/stories/heard/words.ts";
import { pageWords } from "../../src/communication/stories/listening/pages/words.ts";
import { madeUpWav } from "../../src/communication/stories/telling/testing-audio.ts";
import { tellWords as telling } from "../../src/communication/stories/telling/words.ts";
import { voiceWords as said } from "../../src/communication/stories/voices/words.ts";
import { doingAs, many } from "./filled.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";

const pictures = process.env.FIVEFOLD_PICTURES;

async function looks(person: Person, name: string): Promise<void> {
  const written = ["How it was", "Director", "Noa", "Sam", "Dana"];
  expect(await faultsOf(person.page, person.language, written), name).toEqual([]);
  if (pictures) await person.page.screenshot({ path: `${pictures}/voices-${name}.png`, fullPage: true });
}

/** What is told here: long enough to begin in the list and go on elsewhere. */
const beginning = "وقفت خارج الصف ولم يسأل أحد لماذا.";
const told = [beginning, ...Array(14).fill("ثم عدت ماشيا إلى البيت وفكرت كثيرا.")].join(" ");

/** On a phone, in Arabic: written and recorded, and allowed with the voice; answers the four words. */
async function tellsAloud(teller: Person, link: string): Promise<string> {
  await teller.opens(`${link}?lang=ar`);
  await teller.follows(telling.goOn);
  await teller.follows(telling.goOn);
  await teller.ticks(telling.from18);
  await teller.presses(telling.goOn);
  await teller.fills(telling.yourWords, told);
  await teller.follows(telling.recordInstead);
  const voice = { name: "voice.wav", mimeType: "audio/wav", buffer: Buffer.from(madeUpWav(2)) };
  await teller.page.locator("input[type=file]").setInputFiles(voice);
  await teller.presses(telling.addAudio);
  await teller.follows(telling.goOn);
  for (const use of ["publish", "voice"] as const) await teller.ticks(consentWords[use]);
  await looks(teller, "allow-ar-phone");
  await teller.presses(telling.send);
  await teller.sees(telling.keyWhy);
  const words = (await teller.page.locator(".tell-key li").allInnerTexts()).join(" ");
  await teller.presses(telling.wroteDown);
  await teller.presses(telling.done);
  await teller.page.waitForURL("**/today");
  return words;
}

/** Noa writes down what is said, masks and proposes it; Sam reads it as the second. */
async function readByTwo({ noa, sam, at }: { noa: Person; sam: Person; at: string }): Promise<void> {
  const listener = doingAs(noa, at);
  const stories = many(await listener.asks("story.inbox", {}), "stories");
  const id = stories.find(({ language }) => language === "ar")?.id ?? "";
  await listener.does("story.open", { id });
  const { opened } = (await listener.asks("story.read", { id })) as unknown as { opened: { parts: { id: string }[] } };
  await listener.does("story.write-down", { id, partId: opened.parts[0]?.id, words: "الكلمات نفسها." });
  await listener.does("story.reply", { id, words: "شكرا على القصة." });
  const { version } = await listener.asks("masking.suggest", { id, from: "told" });
  await listener.does("masking.set", { id, version, from: "told", masked: [], more: [], readWhole: true });
  const page = `${at}/listening/stories/${id}`;
  await noa.opens(`${page}?lang=he`);
  await noa.follows(said.goPublish);
  await noa.ticks(said.audio);
  await looks(noa, "propose-he");
  await noa.presses(said.propose);
  await noa.sees(said.waitsForSecond);
  await sam.opens(`${at}/listening/stories`);
  await sam.sees(pageWords["second-reading"]);
  await sam.opens(page);
  await sam.presses(pageWords.openIt);
  await sam.follows(pageWords["second-reading"]);
  await sam.sees(said.readSecond);
  await looks(sam, "second-en-phone");
  await sam.presses(said.nobodyRecognized);
  await sam.sees(said.everyPoint);
  for (const point of await sam.page.locator("[name=points]").all()) await point.check();
  await sam.presses(said.nobodyRecognized);
  await sam.sees(said.waitsForTeller);
}

/** A whole story goes up with its voice once two listeners and its teller said yes, is read and heard, and comes down. */
export async function publishesWhole(
  { noa, sam, teller, visitor, at }: Record<"noa" | "sam" | "teller" | "visitor", Person> & { at: string },
  link: string,
): Promise<void> {
  const words = await tellsAloud(teller, link);
  await readByTwo({ noa, sam, at });
  await visitor.opens(`${at}/listening/heard?lang=ar`);
  await visitor.doesNotSee(beginning);
  await teller.opens(`${at}/my-story?lang=ar`);
  await teller.fills(telling.fourWordsLabel, words);
  await teller.presses(telling.openMine);
  await teller.sees(said.wholeTitle);
  await looks(teller, "asked-ar-phone");
  await teller.presses(said.sayYes);
  await teller.sees(said.lookThere);
  await looks(teller, "stands-ar-phone");

  await visitor.opens(`${at}/listening/heard?lang=ar`);
  await visitor.sees(heardWords.wholeStories);
  await looks(visitor, "voices-ar-phone");
  await visitor.follows(said.hearIt);
  await visitor.sees(told.slice(-30));
  await looks(visitor, "voice-ar-phone");
  const page = new URL(visitor.page.url()).pathname;
  const sound = `${inject("address")}${page}/sound`;
  const heard = await visitor.page.request.get(sound, { headers: { range: "bytes=0-3" } });
  expect([heard.status(), await heard.text()]).toEqual([206, "RIFF"]);
  expect(heard.headers()).toMatchObject({ "cache-control": "private, no-store", "content-type": "audio/wav" });
  expect(heard.headers()["x-robots-tag"]).toContain("noindex");
  const beyond = await visitor.page.request.get(sound, { headers: { range: "bytes=99999999-" } });
  expect(beyond.status()).toBe(416);
  expect((await visitor.page.request.get(`${inject("address")}${page}`)).headers()["x-robots-tag"]).toContain(
    "noindex",
  );

  await teller.presses(said.takeDown);
  await teller.sees(said.cameDown);
  await looks(teller, "down-ar-phone");
  expect((await visitor.page.request.get(sound)).status()).toBe(404);
  expect(await visitor.opens(page)).toBe(404);
  await visitor.opens(`${at}/listening/heard?lang=ar`);
  await visitor.doesNotSee(beginning);
}
