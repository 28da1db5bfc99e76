import { uploadPageWords as upload } from "../../src/measurement/editions/pages/upload-words.ts";
import { dataWords as data } from "../../src/measurement/editions/pages/words.ts";
import { goalPageWords as goal } from "../../src/measurement/goals/page-words.ts";
import type { BroughtFile } from "./bagrut.ts";
import type { Person } from "./person.ts";

/** Says a goal for a share, so that there is something a file can count. */
export async function sayShareGoal(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/begin`);
  await director.ticks(goal.kindShare);
  await director.fills(goal.amount, 18);
  await director.fills(goal.whom, "students who sit mathematics");
  await director.fills(goal.what, "sit it at five units");
  await director.fills(goal.year, 2018);
  await director.fills(goal.baseYear, 2013);
  await director.fills(goal.base, 12.05);
  await director.unfolds(goal.otherLanguages);
  await director.page.locator('[name="whomIn.he"]').fill("הנבחנים והנבחנות במתמטיקה");
  await director.page.locator('[name="whatIn.he"]').fill("נבחנים בחמש יחידות");
  await director.page.locator('[name="whomIn.ar"]').fill("المتقدّمين للرياضيات");
  await director.page.locator('[name="whatIn.ar"]').fill("يتقدّمون لخمس وحدات");
  await director.presses(goal.setIt);
  await director.sees(goal.goalSet);
}

/** Brings a file through the page. */
export async function bring(person: Person, at: string, file: BroughtFile): Promise<void> {
  await person.opens(`${at}/goal/data`);
  await person.follows(data.bringFile);
  await person.page.locator("input[type=file]").setInputFiles(file);
  await person.presses(data.bring);
}

/** Says what the columns are and under which conditions the file was given. */
export async function nameColumns(person: Person): Promise<void> {
  await person.chooses(upload.year, "year");
  await person.chooses(upload.figure, "math_5unit_participation");
  await person.chooses(upload.figureIs, upload.isShare);
  await person.chooses(upload.of, "math_takers_total");
  await person.chooses(upload.unit, "semel");
  await person.fills(upload.zeroBelow, 5);
  await person.fills(upload.sourceName, "Ministry of Education");
  await person.fills(upload.sourceLine, "Ministry of Education: bagrut results by school");
  await person.presses(upload.readIt);
}
