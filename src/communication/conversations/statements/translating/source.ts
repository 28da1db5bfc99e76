import type { TranslatedText, TranslationSource } from "../../../translations/public.ts";
import { originalOf } from "../statement.ts";
import { findToTranslate } from "../store.ts";

/** The statements that may be translated now: shown, in a conversation that says so to those who take part. */
export const statementsToTranslate: TranslationSource = {
  kind: "statement",
  async read(tx, initiativeId, ids) {
    const found = await findToTranslate(tx, initiativeId, ids);
    return new Map<string, TranslatedText>(
      found.map((one) => [
        one.id,
        { text: originalOf(one), language: one.language, names: [], isMarkdown: false, isClosed: false },
      ]),
    );
  },
};
