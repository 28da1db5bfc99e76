import type { WorkSource } from "../../../backbone/organizations/public.ts";
import { isMember } from "../../../core/actor.ts";
import { inLanguage } from "../../../core/message.ts";
import { listGoals } from "../../../measurement/goals/public.ts";
import { indicatorIdBySlug } from "../../../measurement/indicators/public.ts";
import type { GoalLineSource } from "../../../measurement/scorecards/public.ts";
import { pathOfCandidate } from "./candidates/candidate.ts";
import { candidatesOf } from "./candidates/lines.ts";
import { listThemeCauses } from "./causes/store.ts";
import { readableThemes } from "./reading.ts";
import { pathOfTheme } from "./theme.ts";
import { candidateStateWords, themeWords as said, stepWords } from "./words.ts";

/** What people told of a cause, and to members which goals could be set from it: on the cause's page. */
export const toldOfCause: WorkSource = async (tx, on, of) => {
  if (!("challengeId" in of)) return null;
  const belongs = isMember(on.actor, on.initiativeId);
  const ties = await listThemeCauses(tx, on.initiativeId, { challengeIds: [of.challengeId] });
  const themes = await readableThemes(tx, on, { ids: ties.map(({ themeId }) => themeId) });
  const candidates = belongs ? await candidatesOf(tx, on.initiativeId, of) : [];
  const lines = [
    ...themes.map(({ id, names, step }) => ({
      names,
      path: pathOfTheme(id),
      kind: step ? stepWords[step] : said.theme,
    })),
    ...candidates.map(({ id, names, state }) => ({
      names,
      path: pathOfCandidate(id),
      kind: candidateStateWords[state],
    })),
  ];
  if (lines.length === 0) return null;
  const more = belongs ? { label: said.candidates, path: "listening/candidates" } : null;
  return { title: said.toldOfThis, lines, more };
};

/** That a goal comes from what people told, on the goal's page: to others than members by the themes that are open. */
export const goalFromHeard: GoalLineSource = async (tx, on, goalId) => {
  const goal = (await listGoals(tx, on.initiativeId)).find(({ id }) => id === goalId);
  const indicatorId = goal && (await indicatorIdBySlug(tx, on.initiativeId, goal.indicator));
  if (!indicatorId) return null;
  const taken = (await candidatesOf(tx, on.initiativeId, { indicatorId })).find(({ state }) => state === "taken-up");
  if (!taken) return null;
  if (!isMember(on.actor, on.initiativeId)) {
    const [first, ...others] = await readableThemes(tx, on, { ids: taken.themeIds });
    if (!first) return null;
    const names = [first, ...others].map((theme) => inLanguage(theme.names, on.language));
    return { sentence: said.goalComesFrom, values: { name: names.join(" · ") }, path: pathOfTheme(first.id) };
  }
  return {
    sentence: said.goalComesFrom,
    values: { name: inLanguage(taken.names, on.language) },
    path: pathOfCandidate(taken.id),
  };
};
