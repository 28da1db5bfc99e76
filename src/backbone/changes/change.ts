import { z } from "zod";

/** The kinds of history that the public log tells: goals and definitions, and the editions that figures come from. */
export const publicKinds = ["goal", "indicator", "definition", "dimension", "edition"] as const;

/**
 * What members are told beside: which organizations there are, which committees, what the initiative is called and
 * decided about care, which version was agreed and who adopted the goal. Beside them what was
 * promised, begun and told of to all members. Papers, people, talks, decisions, answers, updates, asks and needs are in no
 * log: each is read where its own audience reads it.
 */
export const memberKinds = [
  ...publicKinds,
  "organization",
  "body",
  "initiative",
  "agenda",
  "adoption",
  "milestone",
  "commitment",
  "activity",
  "project",
  "practice",
  "policy-ask",
  "campaign",
  "fund",
  "report-window",
] as const;

/**
 * Of some kinds only these changes are told. An agenda that is being written, drafts of promises, tasks in a team, who
 * reported and who needs or gives money are told in no log.
 */
const toldAlone: { readonly [kind: string]: readonly string[] } = {
  agenda: ["agenda.publish", "agenda.open", "agenda.endorse"],
  commitment: [
    ...["commitment.promise", "commitment.confirm", "commitment.change"],
    ...["commitment.end", "commitment.reopen", "commitment.arrange"],
  ],
  activity: ["activity.add", "activity.confirm"],
  project: ["project.begin", "project.end"],
  practice: ["practice.tell"],
  "policy-ask": ["policy.add", "policy.step"],
  campaign: ["campaign.add"],
  fund: ["fund.add"],
  "report-window": ["report.open-window"],
};

/** Whether the log tells of a change at all; what waits for an organization's word is told when it is given. */
export const isTold = (kind: string, operation: string, detail: unknown): boolean =>
  (toldAlone[kind]?.includes(operation) ?? true) && (detail as { waits?: boolean } | null)?.waits !== true;

/** One change as the log tells it. */
export const changeViewSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** Null where the program itself did it. */
  by: z.string().nullable(),
  operation: z.string(),
  kind: z.enum(memberKinds),
  detail: z.record(z.string(), z.unknown()),
});
export type ChangeView = z.output<typeof changeViewSchema>;

const isPublic = (kind: string): boolean => publicKinds.some((one) => one === kind);

/** All that is told of a change that is for members alone: what it is called, and no more. */
const namesAlone = [
  ...["name", "names", "title", "slug", "added", "removed"],
  ...["organization", "published", "adoptedBy", "noLongerAdoptedBy"],
];

/** What the log may tell of a change: of organizations, committees and the initiative their names, never what is in them. */
export function toldOf(kind: string, detail: unknown): Record<string, unknown> {
  const whole = z.record(z.string(), z.unknown()).catch({}).parse(detail);
  if (isPublic(kind)) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => namesAlone.includes(name)));
}
