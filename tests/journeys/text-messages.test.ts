import { mkdir } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import { smsPageWords as said } from "../../src/communication/stories/sms/page-words.ts";
import { smsWords } from "../../src/communication/stories/sms/words.ts";
import { tellWords } from "../../src/communication/stories/telling/words.ts";
import { keyIn } from "../../src/doors/sms/testing.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { doingAs } from "./filled.ts";
import { gateway } from "./gateway.ts";
import { faultsOf } from "./looking.ts";
import { bridgeNamesOf, openPaperCampaign } from "./paper-campaign.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;

async function looks(person: Person, name: string): Promise<void> {
  expect(await faultsOf(person.page, person.language, bridgeNamesOf), name).toEqual([]);
  await expectNoAxeViolations(person.page);
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await person.page.screenshot({ path: `${pictures}/sms-${name}-${person.language}.png`, fullPage: true });
}

/** What somebody with a simple phone sends, and what comes back, through the door of the gateway. */
function simplePhone(from: string): (text: string) => Promise<string> {
  let sent = 0;
  return async (text) => {
    sent += 1;
    const answer = await fetch(`${inject("address")}/gateway/sms`, {
      method: "POST",
      headers: { authorization: `Bearer ${gateway.secret}` },
      body: new URLSearchParams({ from, text, id: `${from} ${sent}` }),
    });
    expect(answer.status).toBe(200);
    return answer.text();
  };
}

/** The lead plays in Hebrew what a teller goes through; nobody is answered without the code word. */
async function rehearses(lead: Person, word: string): Promise<void> {
  await lead.follows(said.tryIt);
  // it begins in the reader's language
  expect(await lead.page.locator(".sms-language[aria-current]").innerText()).toBe("עברית");
  const sends = async (text: string) => {
    await lead.fills(said.tryMessage, text);
    await lead.presses(said.trySend);
    await lead.sees(text);
  };
  await sends("שלום");
  await lead.sees(said.silence);
  await sends(word);
  await lead.sees(/מה הגיל\?/);
  await sends("16");
  await lead.sees("1201");
  await sends("כן");
  await lead.sees(/נשמח לשמוע על חוויה אחת/);
  await sends("בשיעור מדעים בנינו גשר.");
  await sends("סיום");
  await lead.sees(/המפתח, ארבע מילים/);
  await looks(lead, "rehearsal");
}

it("is asked for, known of, rehearsed in Hebrew, and told in five messages by somebody without internet", async () => {
  const { lead: director, listener, at, campaign } = await openPaperCampaign(stories);
  const page = `${at}/listening/campaigns/${campaign}/sms`;
  const lead = await stories.somebody({
    ...{ language: "he", on: "phone" },
    storageState: await director.page.context().storageState(),
  });
  const word = { en: "maths", he: "שברים", ar: "كسور" };
  await lead.page.context().addCookies([{ name: "language", value: "he", url: inject("address") }]);
  await lead.opens(page);
  await looks(lead, "off");
  await director.opens(page);
  await doingAs(director, at).does("sms.set", { number: campaign, words: word });
  await listener.opens(page);
  await listener.page.getByLabel(said.know.en).check();
  await listener.presses(said.sayKnow);
  await listener.sees(said.wasKnown);
  await looks(listener, "on");
  await lead.opens(page);
  await lead.sees(said.posterTitle);
  await looks(lead, "on");
  const poster = await lead.page.locator("textarea[readonly]").first().inputValue();
  await rehearses(lead, word.he);

  const teller = await stories.somebody({ language: "ar", on: "phone" });
  const [link = ""] = poster.match(/[\w-]+\/tell\/\w+/) ?? [];
  await teller.opens(`/${link}`);
  await teller.sees(gateway.number);
  await looks(teller, "tell");
  const sends = simplePhone("+972501110000");
  await sends("Maths");
  await sends("16");
  await sends("yes");
  expect(await sends("In science we built a bridge.")).toBe(smsWords.kept.en);
  const key = keyIn(await sends("done"));
  expect(key.split(" ")).toHaveLength(4);

  const friend = await stories.somebody();
  await friend.opens(`${at}/my-story`);
  await friend.fills(tellWords.fourWordsLabel, key);
  await friend.presses(tellWords.openMine);
  await friend.sees("In science we built a bridge.");
  expect(await sends(`delete ${key}`)).toBe(smsWords.takenBack.en);
  await friend.page.reload();
  await friend.doesNotSee("In science we built a bridge.");
});
