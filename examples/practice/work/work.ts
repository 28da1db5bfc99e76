import { workWithGovernmentAndMoney } from "./government-and-money.ts";
import { helpOneAnother } from "./help.ts";
import { workOnProjects } from "./projects.ts";
import { makeAndKeepPromises } from "./promises-work.ts";
import { type Founded, Working } from "./working.ts";

/** Fills the room of work: what the made-up partners promise, do, ask, learn from each other and make together. */
export async function workTogether(founded: Founded): Promise<void> {
  const working = await Working.begin(founded);
  await makeAndKeepPromises(working);
  await helpOneAnother(working);
  await workOnProjects(working);
  await workWithGovernmentAndMoney(working);
}
