import { expect, it } from "vitest";
import { uploadPageWords as upload } from "../../src/measurement/editions/pages/upload-words.ts";
import { editionWords as edition } from "../../src/measurement/editions/pages/words.ts";
import { goalPageWords as goal } from "../../src/measurement/goals/page-words.ts";
import { scorecardWords as card } from "../../src/measurement/scorecards/words.ts";
import { madeUpFile } from "./bagrut.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { bring, nameColumns, sayShareGoal } from "./bringing.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

it.each(["en", "he"] as const)(
  "tells a visitor of 5X2 whom the rise has not reached, and how sure that is (%s)",
  async (language) => {
    const visitor = await stories.somebody({ language, on: language === "he" ? "phone" : "desktop" });
    await visitor.opens("/5x2");
    const notice = visitor.page.locator(".notice");
    const text = (await notice.innerText()).replaceAll(/[\u2066-\u2069]/g, "");
    for (const figure of ["12.05%", "15.24%", "19.1%", "24.3%", "5.5%", "5.9%", "13.6", "18.4"])
      expect(text, figure).toContain(figure);
    for (const sureness of [card.certain, card.likely, card.cannotTell])
      expect(text).toContain(visitor.hears(sureness));
    await visitor.opens("/5x2/goal/for-whom");
    await visitor.sees(card.gapsTitle);
  },
);

it("lets the steering committee set a goal for the gap, and the supplier answer beside it", async () => {
  const { director, at } = await begin(stories, "Whom it has not reached");
  await sayShareGoal(director, at);
  const [steering, supplier] = [await stories.somebody(), await stories.somebody({ language: "he" })];
  await join(steering, await makeLink(director, at, ["steering"]), "Steering committee");
  await join(supplier, await makeLink(director, at, ["supplier"], { language: "he" }), "Supplier");
  await bring(director, at, madeUpFile());
  await nameColumns(director);
  await director.follows(upload.toDraft);
  await director.presses(edition.sendPartners);
  await director.sees(/for its early look|Somebody else/);

  await steering.opens(`${at}/goal/for-whom`);
  await steering.sees(card.noGapGoal);
  await steering.follows(card.setOne);
  await steering.fills(goal.gapTarget, 8);
  await steering.fills(goal.year, 2021);
  await steering.fills(goal.gapOwner, "The steering committee");
  await steering.presses(goal.setGapGoal);
  await steering.sees(goal.goalSet);
  await steering.sees(/to 8\.0 points in 2021. Owner: The steering committee/);

  await supplier.opens(`${at}/goal`);
  await supplier.follows(card.giveAnswer);
  await supplier.fills(goal.answerBody, "נבדוק את הנתונים מול המחוזות.");
  await supplier.presses(goal.sendAnswer);
  await supplier.sees(goal.answered);

  await steering.opens(`${at}/goal`);
  const answer = steering.page.locator(".answers [lang=he]");
  expect(await answer.innerText()).toBe("נבדוק את הנתונים מול המחוזות.");
  expect(await answer.getAttribute("class")).toBe(
    await steering.page.locator(".answers .fig > p").first().getAttribute("class"),
  );
});
