import { z } from "zod";
import {
  type ConditionSource,
  collectLines,
  countsOf,
  countsSchema,
  type DeskSource,
  type FirstLineSource,
  findNextMeeting,
  type MeetingSource,
  nextMeetingSchema,
  saidSchema,
} from "../../backbone/desk/public.ts";
import { findStay } from "../../backbone/memberships/public.ts";
import {
  type AskedOf,
  collectWaiting,
  personIn,
  type WaitingSource,
  waitingSchema,
} from "../../backbone/people/public.ts";
import { anyone, isMember, permissionsIn } from "../../core/actor.ts";
import { type On, query } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { conditions } from "../../interface/mark.tsx";
import type { Reader } from "../../storage/records.ts";
import { changedSchema, whatChanged } from "./changed.ts";
import { readScorecard } from "./operations.ts";
import { type Scorecard, scorecardSchema } from "./scorecard.ts";
import { homeFacts } from "./store.ts";

/** What a director has still to do in her first ten minutes. */
export const firstSteps = ["goal", "figures", "partners", "colleagues"] as const;

/** How many things the first page says that wait; never more. */
export const mostWaiting = 3;

export const homeSchema = z.object({
  card: scorecardSchema,
  kind: z.enum(["real", "example", "practice"]),
  /** Sentences that the initiative says of itself, by what they are about. */
  says: z.record(z.string(), maybeNamesSchema),
  partners: z.number().int(),
  /** How a condition stands, from what really happened; only those of which a noun has something to say. */
  conditions: z.array(saidSchema.extend({ condition: z.enum(conditions), path: z.string() })),
  /** For the backbone alone: the first steps that are not done yet. */
  stepsLeft: z.array(z.enum(firstSteps)),
  /** What is asked of the reader here: the first few, and how many there are. */
  waiting: z.object({ first: z.array(waitingSchema).max(mostWaiting), count: z.number().int() }),
  /** What the backbone team's week holds; null for everybody else. */
  week: countsSchema.nullable(),
  /** What the reader needs to know before all else; null where the goal is it. */
  line: saidSchema.extend({ path: z.string() }).nullable(),
  meeting: nextMeetingSchema.nullable(),
  /** A sentence that its teller lets everybody read; null where there is none. */
  voice: z.object({ words: z.string(), language: z.string().nullable(), firstName: z.string().nullable() }).nullable(),
  /** What is new to the reader; null for visitors. */
  changed: changedSchema.nullable(),
});
export type Home = z.output<typeof homeSchema>;

/** Knows a sentence that its teller lets everybody read; null where there is none, and never a stock quotation. */
export type VoiceSource = (tx: Reader, asked: { initiativeId: string; now: Date }) => Promise<Home["voice"]>;

/** Everything that has something to say on the first page. */
export interface HomeSources {
  waiting: readonly WaitingSource[];
  conditions: readonly ConditionSource[];
  desk: readonly DeskSource[];
  firstLines: readonly FirstLineSource[];
  meetings: readonly MeetingSource[];
  voices: readonly VoiceSource[];
}

/** Makes the query for the first page of an initiative. */
export const readHomeFrom = (sources: HomeSources) =>
  query({
    name: "home.read",
    summary:
      "Reads the first page of an initiative: its goal, where it stands, the notice, what waits, the five conditions, what changed.",
    scope: "initiative",
    input: z.object({ baseline: z.string().optional() }),
    output: homeSchema,
    allow: anyone,
    example: {},
    run: async (on, input) => {
      const card = await readScorecard.run(on, input);
      const member = isMember(on.actor, on.initiativeId);
      return on.read(async (tx) => {
        const facts = await homeFacts(tx, on.initiativeId);
        const { kind, says, partners } = facts;
        const asked = member && on.actor.kind === "person" ? personIn(on.actor, on.initiativeId, on.now) : null;
        return {
          card,
          kind,
          says,
          partners,
          conditions: await sayConditions(tx, on, sources.conditions, member),
          stepsLeft: stepsLeft(on, card, facts),
          voice: await firstVoice(tx, on, sources.voices),
          ...(asked ? await forMember(tx, on, sources, asked) : forVisitor),
        };
      });
    },
  });

const forVisitor = { waiting: { first: [], count: 0 }, week: null, line: null, meeting: null, changed: null };

async function firstVoice(tx: Reader, { initiativeId, now }: On, sources: readonly VoiceSource[]) {
  for (const source of sources) {
    const voice = await source(tx, { initiativeId, now });
    if (voice) return voice;
  }
  return null;
}

async function sayConditions(tx: Reader, on: On, sources: readonly ConditionSource[], member: boolean) {
  const told: Home["conditions"] = [];
  for (const source of sources) {
    const found = await source(tx, { initiativeId: on.initiativeId, isMember: member, now: on.now });
    if (found) told.push({ ...found, values: { ...found.values } });
  }
  return told;
}

function stepsLeft(on: On, card: Scorecard, facts: Awaited<ReturnType<typeof homeFacts>>): Home["stepsLeft"] {
  if (!permissionsIn(on.actor, on.initiativeId).includes("backbone")) return [];
  const done = {
    goal: card.goal !== null,
    figures: facts.editions > 0,
    partners: facts.partners > 0,
    colleagues: facts.people > 1 || facts.invitations > 1,
  };
  return firstSteps.filter((step) => !done[step]);
}

async function forMember(tx: Reader, on: On, sources: HomeSources, asked: AskedOf) {
  const stay = await findStay(tx, on.initiativeId, asked.personId, on.now);
  const waiting = await collectWaiting(tx, sources.waiting, asked);
  const meeting = await findNextMeeting(tx, sources.meetings, asked);
  const leads = asked.permissions.includes("backbone");
  return {
    waiting: { first: waiting.slice(0, mostWaiting), count: waiting.length },
    week: leads ? countsOf(await collectLines(tx, sources.desk, asked), on.now) : null,
    line: leads ? null : await firstLine(tx, sources, asked, waiting),
    meeting,
    changed: await whatChanged(tx, on, stay?.since ?? null),
  };
}

/** The first line of somebody who is not of the backbone team: of her part, or else the first that is asked of her. */
async function firstLine(
  tx: Reader,
  { firstLines }: HomeSources,
  asked: AskedOf,
  waiting: readonly z.output<typeof waitingSchema>[],
): Promise<Home["line"]> {
  for (const source of firstLines) {
    const line = await source(tx, asked);
    if (line) return { sentence: line.sentence, values: { ...line.values }, path: line.path };
  }
  const [first] = waiting;
  return first ? { sentence: first.sentence, values: first.values, path: first.path } : null;
}
