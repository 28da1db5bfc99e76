import type { z } from "zod";
import { listChallenges } from "../../../agenda/challenges/public.ts";
import { isMember } from "../../../core/actor.ts";
import { circlesOf } from "../../../core/audience.ts";
import type { On } from "../../../core/operation.ts";
import { namesSchema } from "../../../core/schemas.ts";
import { listIndicators } from "../../../measurement/indicators/public.ts";
import type { Reader } from "../../../storage/records.ts";
import { recordedDecisions } from "../../decisions/public.ts";
import { pathOfCandidate } from "../themes/candidates/candidate.ts";
import { candidatesOf } from "../themes/candidates/lines.ts";
import { listCandidates } from "../themes/candidates/store.ts";
import { listThemeCauses } from "../themes/causes/store.ts";
import { readableThemes } from "../themes/reading.ts";
import { pathOfTheme } from "../themes/theme.ts";

/** What a voice led to, or is one of: something with a page of its own. */
export interface Link {
  kind: "theme" | "cause" | "candidate" | "indicator" | "decision";
  names: z.output<typeof namesSchema>;
  path: string;
}

/**
 * From the theme under which a voice stands to what was made of it: to members causes, goals that could be set and by which
 * figures and decision one was taken up; to everyone the theme, where it is open.
 */
export async function lineageOf(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId">,
  themeId: string | undefined,
): Promise<Link[]> {
  const [theme] = themeId ? await readableThemes(tx, on, { ids: [themeId] }) : [];
  if (!theme) return [];
  const links: Link[] = [{ kind: "theme", names: theme.names, path: pathOfTheme(theme.id) }];
  if (!isMember(on.actor, on.initiativeId)) return links;
  const ties = await listThemeCauses(tx, on.initiativeId, { themeId: theme.id });
  for (const { id, names } of await listChallenges(tx, on.initiativeId))
    if (ties.some(({ challengeId }) => challengeId === id)) links.push({ kind: "cause", names, path: `causes/${id}` });
  const candidates = await candidatesOf(tx, on.initiativeId, { themeId: theme.id });
  if (candidates.length === 0) return links;
  const decisionIds = (await listCandidates(tx, on.initiativeId)).flatMap(({ id, decisionId }) =>
    decisionId && candidates.some((one) => one.id === id) ? [decisionId] : [],
  );
  const circles = circlesOf(on.actor, on.initiativeId);
  const indicators = await listIndicators(tx, on.initiativeId);
  const decisions = await recordedDecisions(tx, { initiativeId: on.initiativeId, circles });
  return [
    ...links,
    ...candidates.map(({ id, names }) => ({ kind: "candidate" as const, names, path: pathOfCandidate(id) })),
    ...indicators
      .filter(({ id }) => candidates.some(({ indicatorId }) => indicatorId === id))
      .map(({ names, slug }) => ({ kind: "indicator" as const, names, path: `goal/data/counts/${slug}` })),
    ...decisions
      .filter(({ id }) => decisionIds.includes(id))
      .map(({ id, names }) => ({
        ...{ kind: "decision" as const, path: `decisions/${id}` },
        names: namesSchema.parse(names),
      })),
  ];
}
