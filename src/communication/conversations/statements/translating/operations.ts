import { z } from "zod";
import { leads } from "../../../../activities/voices/public.ts";
import { members } from "../../../../core/actor.ts";
import { change } from "../../../../core/operation.ts";
import { Refusal } from "../../../../core/refusal.ts";
import { idSchema } from "../../../../core/schemas.ts";
import { hashOf, setWord } from "../../../translations/public.ts";
import { moderates } from "../../rights.ts";
import { conversationRefusals as said } from "../../words.ts";
import { holdStatement } from "../held.ts";
import { originalOf } from "../statement.ts";

export const judgeTranslation = change({
  name: "statement.judge-translation",
  summary: "A moderator says that what a machine made of a statement can stand, or takes it away for good.",
  scope: "initiative",
  input: z.object({ id: idSchema, language: z.enum(["en", "he", "ar"]), word: z.enum(["checked", "taken-away"]) }),
  output: z.object({}),
  allow: members,
  example: { id: "00000000-0000-7000-8000-000000000000", language: "ar", word: "checked" },
  run: (on, { id, language, word }) =>
    on.write(async (tx, note) => {
      const { statement, conversation } = await holdStatement(tx, on, id);
      if (!leads(on) && !moderates(on, conversation)) throw new Refusal("forbidden", said.notYours);
      const hash = hashOf({ text: originalOf(statement), language: statement.language });
      if (!(await setWord(tx, on.initiativeId, { sourceId: id, language, hash, word })))
        throw new Refusal("conflict", said.noSuchTranslation);
      const detail = { statement: statement.number, language, byMachine: word };
      note({ kind: "conversation", id: conversation.id, detail });
      return {};
    }),
});
