import { z } from "zod";
import { leads, personOf } from "../../../activities/voices/public.ts";
import { findAlike } from "../../../analysis/text/alike.ts";
import { listPeople } from "../../../backbone/people/public.ts";
import { members } from "../../../core/actor.ts";
import { query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { hashOf, type KeptTranslation, listTranslations, translationSchema } from "../../translations/public.ts";
import { conversationStates, stateOfConversation } from "../conversation.ts";
import { demandConversation, mayLookAfter, moderates } from "../rights.ts";
import { rulingViewSchema, standing } from "./ruling.ts";
import { originalOf, type StatementView, statementViewSchema } from "./statement.ts";
import { listRulings, listStatements } from "./store.ts";

const looked = statementViewSchema.extend({
  /** What moderators said, oldest first, by name. */
  log: z.array(rulingViewSchema.omit({ personId: true }).extend({ by: z.string() })),
  /** What the reader herself said last of it. */
  mine: rulingViewSchema.shape.ruling.nullable(),
  /** Another statement that says nearly the same. */
  like: z.object({ number: z.number().int(), text: z.string(), state: statementViewSchema.shape.state }).nullable(),
  /** What a machine made of it, or why it did not, by language; where a person put it into one, nothing. */
  machine: z.array(translationSchema.extend({ language: z.enum(["en", "he", "ar"]) })),
});
export type LookedAfter = z.output<typeof looked>;

export const lookAfterStatements = query({
  name: "statement.queue",
  summary:
    "Shows moderators and those who lead what waits, what is shown or not, and what was said about each; never whose it is.",
  scope: "initiative",
  input: z.object({ number: z.coerce.number().int().min(1) }),
  output: z.object({
    conversation: z.object({
      id: z.string(),
      number: z.number().int(),
      names: maybeNamesSchema,
      state: z.enum(conversationStates),
      rulingsNeeded: z.number().int(),
      machineTranslates: z.boolean(),
    }),
    statements: z.array(looked),
    mayLead: z.boolean(),
    mayModerate: z.boolean(),
  }),
  allow: members,
  example: { number: 1 },
  async run(on, { number }) {
    const read = await on.read(async (tx) => {
      const conversation = await demandConversation(tx, on, { number });
      if (!mayLookAfter(on, conversation)) throw new Refusal("not-found", coreWords.notFound);
      const log = await listRulings(tx, on.initiativeId, conversation.id);
      const said = [...log.values()].flat();
      const people = await listPeople(tx, [...new Set(said.map(({ personId }) => personId))]);
      const statements = await listStatements(tx, on.initiativeId, conversation.id);
      const ids = conversation.machineTranslates ? statements.map(({ id }) => id) : [];
      const made = await listTranslations(tx, on.initiativeId, ids);
      return { conversation, log, names: new Map(people.map(({ id, name }) => [id, name])), statements, made };
    });
    const like = likenesses(read.statements);
    const me = personOf(on);
    const { id, names, rulingsNeeded, machineTranslates } = read.conversation;
    const state = stateOfConversation(read.conversation, on.now);
    return {
      conversation: { id, number, names, rulingsNeeded, machineTranslates, state },
      statements: read.statements.map((statement) => {
        const said = read.log.get(statement.id) ?? [];
        return {
          ...statement,
          log: said.map(({ personId, ...one }) => ({ ...one, by: read.names.get(personId) ?? "" })),
          mine: standing(said).find(({ personId }) => personId === me)?.ruling ?? null,
          like: like.get(statement.id) ?? null,
          machine: machineOf(statement, read.made),
        };
      }),
      mayLead: leads(on),
      mayModerate: moderates(on, read.conversation),
    };
  },
});

/** What a machine made of a statement as it is now. */
function machineOf(statement: StatementView, made: readonly KeptTranslation[]): LookedAfter["machine"] {
  const hash = hashOf({ text: originalOf(statement), language: statement.language });
  return made
    .filter((one) => one.sourceId === statement.id && one.hash === hash)
    .map(({ language, state, text, because, isLate }) => ({ language, state, text, because, isLate }));
}

/** For each statement that waits, or is shown beside it, the likest other one of its language. */
function likenesses(statements: readonly StatementView[]): Map<string, NonNullable<LookedAfter["like"]>> {
  const found = new Map<string, NonNullable<LookedAfter["like"]>>();
  const textOf = ({ texts, language }: StatementView) => texts[language] ?? "";
  for (const language of new Set(statements.map((one) => one.language))) {
    const same = statements.filter((one) => one.language === language);
    for (const { one, other } of findAlike(same.map(textOf), language))
      for (const [here, there] of [
        [same[one], same[other]],
        [same[other], same[one]],
      ] as const)
        if (here && there && isWorthTelling(here, there) && !found.has(here.id))
          found.set(here.id, { number: there.number, text: textOf(there), state: there.state });
  }
  return found;
}

/** What waits is compared with everything; of two that are shown, both are told; what is not shown needs no more. */
const isWorthTelling = (here: StatementView, there: StatementView): boolean =>
  here.state === "waiting" || (here.state === "shown" && there.state === "shown");
