import { z } from "zod";
import type { Message } from "../../../src/core/message.ts";
import type { Doing, RunInside } from "../../run.ts";
import type { Listening } from "./hands.ts";
import { cameOfIt, closedStatements, conversations, openStatements, saidBesides } from "./statements.ts";

const languages = ["en", "he", "ar"] as const;
/** How large three made-up groups are. */
const groups = [17, 14, 9];
const people = groups.flatMap((size, group) => Array.from({ length: size }, () => group));
const peopleSoFar = 14;

const madeSchema = z.object({ id: z.string(), number: z.number(), code: z.string() });
const queueSchema = z.object({
  statements: z.array(z.object({ id: z.string(), number: z.number(), texts: z.record(z.string(), z.string()) })),
});
type Made = z.output<typeof madeSchema>;

/** One conversation that is over, with what came of it, and one that is open. */
export async function talk(listening: Listening): Promise<string> {
  await openOne(listening);
  return closeOne(listening);
}

/** Opens a conversation with statements in three languages; answers them in their order. */
async function begin(
  listening: Listening,
  which: keyof typeof conversations,
  texts: readonly Message[],
  doing: Doing,
): Promise<{ made: Made; ids: readonly string[] }> {
  const { inside } = listening;
  const moderatorIds = [listening.id("listener-1"), listening.id("listener-2")];
  const made = madeSchema.parse(await inside("conversation.make", { ...conversations[which], moderatorIds }, doing));
  await inside("statement.seed", { conversationId: made.id, texts: texts.map(({ en }) => en) }, doing);
  const { statements } = queueSchema.parse(await inside("statement.queue", { number: made.number }, doing));
  const ids = texts.map(({ en }) => statements.find((one) => one.texts.en === en)?.id ?? "");
  for (const [place, id] of ids.entries())
    for (const language of ["he", "ar"] as const)
      await inside("statement.translate", { id, language, text: texts[place]?.[language] }, doing);
  await inside("conversation.open", { id: made.id }, doing);
  return { made, ids };
}

/** What a made-up person says of a statement: as her group leans, now and then otherwise, and sometimes she passes. */
function voteOf(leaning: number, person: number, place: number): number {
  if ((person * 7 + place * 5) % 11 === 0) return 0;
  return (person * 5 + place * 3) % 13 === 0 ? -leaning : leaning;
}

/** Lets made-up people vote at once, as phones in a room do; answers what opens each one's votes. */
const vote = (
  inside: RunInside,
  code: string,
  votes: readonly (readonly { statementId: string; vote: number }[])[],
  doing: Doing,
): Promise<string[]> =>
  Promise.all(
    votes.map(async (own, person) => {
      const begun = await inside("participant.begin", { code, language: languages[person % 3] }, doing);
      const token = z.string().parse(begun.token);
      await inside("vote.cast", { code, token, votes: own }, doing);
      return token;
    }),
  );

async function closeOne(listening: Listening): Promise<string> {
  const { inside } = listening;
  const texts = closedStatements.map((one) => one.texts);
  const { made, ids } = await begin(listening, "closed", texts, listening.by("lead", -30));
  const votes = people.map((group, person) =>
    closedStatements.map(({ leaning }, place) => ({
      statementId: ids[place] ?? "",
      vote: voteOf(leaning[group] ?? 0, person, place),
    })),
  );
  await vote(inside, made.code, votes, listening.at(-25));
  await inside("conversation.close", { id: made.id }, listening.by("lead", -12));
  await inside("conversation.tell", { id: made.id, cameOfIt }, listening.by("lead", -10));
  return made.id;
}

async function openOne(listening: Listening): Promise<void> {
  const { inside } = listening;
  const { made, ids } = await begin(listening, "open", openStatements, listening.by("lead", -6));
  const votes = Array.from({ length: peopleSoFar }, (_, person) =>
    ids.slice(0, 4 + (person % 3)).map((statementId, place) => ({
      statementId,
      vote: voteOf((person + place) % 2 === 0 ? 1 : -1, person, place),
    })),
  );
  const tokens = await vote(inside, made.code, votes, listening.at(-5));
  for (const [place, text] of saidBesides.entries())
    await inside("statement.say", { code: made.code, token: tokens[place], text }, listening.at(-4));
  const { statements } = queueSchema.parse(
    await inside("statement.queue", { number: made.number }, listening.by("listener-1", -3)),
  );
  const shown = statements.find(({ texts }) => texts.en === saidBesides[0]);
  await inside("statement.rule", { id: shown?.id, ruling: "show" }, listening.by("listener-1", -3));
}
