import { isMember } from "../../../core/actor.ts";
import { words } from "../../../core/message.ts";
import { listGoals } from "../../../measurement/goals/public.ts";
import type { GoalLineSource } from "../../../measurement/scorecards/public.ts";
import { isWorkOpenTo, listCommitments, readArrangement } from "../../commitments/public.ts";
import { findShown, listHow } from "./store.ts";
import { sortPromises, tellPromised } from "./totals.ts";

const said = words({
  addsUp: {
    en: "What partners promised adds up to {committed, number} of {needed, number}.",
    he: "מה ששותפים הבטיחו מסתכם ב־{committed, number} מתוך {needed, number}.",
    ar: "ما التزم به الشركاء مجموعه {committed, number} من أصل {needed, number}.",
  },
  andCame: {
    en: "What partners promised adds up to {committed, number} of {needed, number}; {came, number} came so far.",
    he: "מה ששותפים הבטיחו מסתכם ב־{committed, number} מתוך {needed, number}; עד כה הגיעו {came, number}.",
    ar: "ما التزم به الشركاء مجموعه {committed, number} من أصل {needed, number}؛ وتحقّق حتى الآن {came, number}.",
  },
  feeds: {
    en: "{count, plural, one {One promise of a partner feeds} other {{count, number} promises of partners feed}} this goal.",
    he: "{count, plural, one {התחייבות אחת של שותף מזינה} two {שתי התחייבויות של שותפים מזינות} other {{count, number} התחייבויות של שותפים מזינות}} את היעד הזה.",
    ar: "{count, plural, one {التزام واحد من شريك يغذّي} two {التزامان من شركاء يغذّيان} few {{count, number} التزامات من شركاء تغذّي} other {{count, number} التزامًا من شركاء تغذّي}} هذا الهدف.",
  },
});

/** What partners promised for a goal, in a sentence that leads to it; to visitors where promises are open. */
export const promisedForGoal: GoalLineSource = async (tx, on, goalId) => {
  const { initiativeId, now } = on;
  if (!(await isWorkOpenTo(tx, on))) return null;
  const goal = (await listGoals(tx, initiativeId)).find(({ id, kind }) => id === goalId && kind === "level");
  if (!goal) return null;
  const { silentAfterMonths: limit } = await readArrangement(tx, initiativeId);
  const all = await listCommitments(tx, initiativeId);
  const told = tellPromised(sortPromises(all, goalId, { now, limit }), false);
  const path = `work/promises?goal=${goalId}`;
  const how = (await listHow(tx, initiativeId)).get(goalId);
  const count = told.promises + told.outside.length;
  if (how !== "adds-up") {
    // Which promises feed a goal is for members.
    const tells = count > 0 && isMember(on.actor, initiativeId);
    return tells ? { sentence: said.feeds, values: { count }, path } : null;
  }
  if (told.promises === 0) return null;
  const values = { committed: told.committed, needed: goal.target.value - goal.baseline.value };
  const came = (await findShown(tx, initiativeId, goalId))?.figures.delivered.all;
  return came === undefined
    ? { sentence: said.addsUp, values, path }
    : { sentence: said.andCame, values: { ...values, came }, path };
};
