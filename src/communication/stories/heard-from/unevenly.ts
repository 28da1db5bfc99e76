import { z } from "zod";
import { dayOf } from "../../../core/days.ts";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import type { Reader } from "../../../storage/records.ts";
import { listCampaigns } from "../campaigns/store.ts";
import { comparisons, sureSchema, toldSchema } from "./heard-from.ts";
import { questionsOf } from "./questions.ts";
import { findPopulation, findTelling } from "./store.ts";

const namedSchema = z.object({ id: z.string(), names: maybeNamesSchema.nullable() });

/** Whom a campaign heard against who lives there, as it was told last. */
export const unevenSchema = z.object({
  number: z.number().int(),
  names: maybeNamesSchema,
  toldOn: z.iso.date(),
  /** Visitors read who was heard. */
  isOpen: z.boolean(),
  /** It still takes stories. */
  goesOn: z.boolean(),
  tellers: z.number().int(),
  /** Only answers that were told and compared; none where nobody said who lives there. */
  answers: z.array(
    z.object({
      question: namedSchema,
      answer: namedSchema,
      compared: z.enum(comparisons),
      sure: sureSchema,
    }),
  ),
});
export type Uneven = z.output<typeof unevenSchema>;

/** Every campaign of which was told who was heard, the newest first: what its own page tells, and nothing more. */
export async function listHeardUnevenly(tx: Reader, initiativeId: string): Promise<Uneven[]> {
  const found: Uneven[] = [];
  for (const campaign of await listCampaigns(tx, initiativeId)) {
    const telling = campaign.openedAt ? await findTelling(tx, initiativeId, campaign.id, "heard-from") : undefined;
    const told = telling && toldSchema.parse(telling.told);
    if (!telling || !told?.tellers) continue;
    const { questions } = await questionsOf(tx, initiativeId, campaign);
    found.push({
      ...{ number: campaign.number, names: campaign.names, tellers: told.tellers, toldOn: dayOf(telling.toldAt) },
      isOpen: (await findPopulation(tx, initiativeId, campaign.id)).isOpen,
      goesOn: campaign.closedAt === null,
      answers: told.questions.flatMap(({ question: id, answers }) =>
        answers.flatMap(({ answer, compared, sure }) => {
          const asked = questions.find((one) => one.id === id);
          if (!asked || compared === null) return [];
          const names = asked.answerNames[answer] ?? null;
          const question = { id, names: asked.names };
          return [{ question, answer: { id: answer, names }, compared, sure: sure ?? ("cannot-tell" as const) }];
        }),
      ),
    });
  }
  return found.sort((a, b) => b.number - a.number);
}
