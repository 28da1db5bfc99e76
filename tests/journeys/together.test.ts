import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { answeringWords as asked } from "../../src/backbone/relations/answering/words.ts";
import { tieWords } from "../../src/backbone/relations/waves/question-words.ts";
import { waveWords as said } from "../../src/backbone/relations/waves/words.ts";
import type { Language } from "../../src/core/message.ts";
import { join } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";
import { beginWithPartners, choose, openSurvey, partner, partners, press, tie } from "./surveying.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await person.page.screenshot({ path: `${pictures}/${name}-${person.language}.png`, fullPage: true });
};

it("is answered signed in, in English and on an Arabic screen, by two colleagues at once, and read after it closes", async () => {
  const { director, at, ids, does } = await beginWithPartners(stories);
  const page = await openSurvey(director, at);
  const organizationId = ids.get(partner(3)) ?? "";
  const people = await Promise.all(
    (["en", "ar"] as Language[]).map(async (language) => {
      const { token } = (await does("invitation.make", {
        permissions: ["partner"],
        language,
        organizationId,
      })) as { token: string };
      const person = await stories.somebody({ language });
      await join(person, `${at}/join/${token}`, `Colleague ${language}`);
      return person;
    }),
  );
  const [english, arabic] = people as [Person, Person];
  await english.opens(`${at}/partners/together`);
  await english.follows(said.answer);
  await english.follows(asked.start);
  await choose(english, "fund", partner(7));
  await english.follows(asked.goOn);
  await arabic.opens(`${new URL(english.page.url()).pathname}?at=next`);
  await tie(english, 3);
  await press(english);
  await english.sees(asked.lastStep);
  await tie(arabic, 4);
  await press(arabic);
  await arabic.sees(asked.colleagueAnswered);
  await picture(arabic, "both-desktop");
  expect(await faultsOf(arabic.page, "ar", partners)).toEqual([]);
  await press(arabic);
  await arabic.sees(asked.lastStep);
  await arabic.presses(asked.done);
  await arabic.opens(page);
  await picture(arabic, "own-desktop");
  await english.opens(`${at}/partners/together`);
  await picture(english, "together-desktop");

  await director.opens(page);
  await director.unfolds(said.close);
  await director.page.locator("details.confirm[open]").getByRole("button").first().click();
  await director.sees(said.wasClosed);
  await director.page.setViewportSize({ width: 390, height: 844 });
  await picture(director, "closed-phone");
  await english.opens(`${page}/answer/${organizationId}`);
  await english.sees(tieWords[4] ?? "");
  await english.unfolds(asked.takeBack);
  await picture(english, "afterwards-desktop");
  await english.page.locator("details.confirm[open]").getByRole("button").first().click();
  await english.sees(asked.nothingKept);
});
