import { expect, it } from "vitest";
import { projectWords as said } from "../../src/activities/projects/words.ts";
import { functionWords as functions } from "../../src/backbone/functions/words.ts";
import { partnersWords as partners } from "../../src/backbone/organizations/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (pictures) await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

it("partners make something together: a project begins, its tasks wait for one another, and others use what came out", async () => {
  const { director, at } = await begin(stories, "Working together");
  await director.opens(`${at}/partners/paste`);
  await director.fills(partners.rows, "School network North\nSchool network South");
  await director.presses(partners.look);
  await director.presses(partners.add);
  const phone = await stories.somebody({ language: "he", on: "phone" });
  await join(phone, await makeLink(director, at, ["partner"], { language: "he" }), "Lina");

  await director.opens(`${at}/work/projects`);
  await director.sees(said.emptyTitle);
  await picture(director, "projects-empty-en");
  await director.follows(said.beginOne);
  await director.fills(said.name, "A course for teachers in two districts");
  await director.fills(said.from, "2026-01-01");
  await director.chooses(said.led, "School network North");
  await director.presses(said.begin);
  await director.sees(/Something in the form|needs you/);
  await director.fills(said.until, "2027-12-31");
  await director.presses(said.begin);
  await director.sees(said.begun);
  const project = new URL(director.page.url()).pathname;

  await director.unfolds(said.askIn);
  await director.chooses(said.organization, "School network South");
  await director.page
    .locator("form", { has: director.page.locator('[value="project.ask-in"]') })
    .getByRole("button")
    .click();
  await director.sees(said.asked);

  await addTasks(director);
  await director.sees(director.hears(said.clash, { task: "Write the first draft" }));
  await picture(director, "project-en-desktop");
  expect(await faultsOf(director.page, "en")).toEqual([]);

  await director.unfolds(said.giveOutput);
  const giving = director.page.locator("form", { has: director.page.locator('[value="project.give"]') });
  await giving.getByLabel(director.hears(said.what), { exact: true }).fill("A guide of twelve lessons");
  await giving.getByRole("button").click();
  await director.sees(said.given);

  await phone.opens(`${project}?lang=he`);
  await phone.sees("A guide of twelve lessons");
  await phone.sees(said.tasksForTeam);
  await phone.doesNotSee("Try it in two schools");
  await picture(phone, "project-he-phone");
  await phone.opens(`${at}/work/projects`);
  await picture(phone, "projects-he-phone");
  expect(await faultsOf(phone.page, "he")).toEqual([]);

  await assess(director, at);
  await director.opens(`${project}?lang=en`);
  await director.unfolds(said.end);
  await director.fills(said.cameOfIt, "Two districts teach from one guide.");
  await director.presses(said.end);
  await phone.opens(project);
  await phone.sees("Two districts teach from one guide.");
});

/** Two tasks, the second after the first and to begin before that is ready. */
async function addTasks(director: Person): Promise<void> {
  const tasks: [string, string, string][] = [
    ["Write the first draft", "2026-02-01", "2026-12-01"],
    ["Try it in two schools", "2026-11-15", "2027-06-01"],
  ];
  for (const [what, from, until] of tasks) {
    if (!(await director.page.getByLabel(director.hears(said.what), { exact: true }).first().isVisible()))
      await director.unfolds(said.addTask);
    const form = director.page.locator("form", { has: director.page.locator('[value="project.add-task"]') });
    await form.getByLabel(director.hears(said.what), { exact: true }).fill(what);
    await form.getByLabel(director.hears(said.from)).fill(from);
    await form.getByLabel(director.hears(said.until)).fill(until);
    const first = form.getByRole("checkbox", { name: "Write the first draft" });
    if (await first.count()) await first.check();
    await form.getByRole("button").click();
    await director.sees(said.saved);
  }
}

/** The director says how she sees the six functions, and looks at them on a phone in Hebrew. */
async function assess(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/desk/functions`);
  await director.sees(functions.title);
  await director.unfolds(functions.speak);
  await director.ticks("steady");
  await director.presses(functions.keep);
  await director.sees(functions.kept);
  await picture(director, "functions-en-desktop");
  expect(await faultsOf(director.page, "en")).toEqual([]);
  await director.page.setViewportSize({ width: 390, height: 844 });
  await director.opens(`${at}/desk/functions?lang=he`);
  await picture(director, "functions-he-phone");
  await director.page.setViewportSize({ width: 1280, height: 900 });
}
