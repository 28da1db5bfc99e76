import type { HandOverSource } from "../../backbone/desk/public.ts";
import { inLanguage, words } from "../../core/message.ts";
import { readScorecard } from "./operations.ts";
import { standingSaid } from "./standing-said.ts";

const said = words({
  title: { en: "The goal, and where it stands", he: "היעד, והיכן הוא עומד", ar: "الهدف، وأين يقف" },
  goal: { en: "{goal}", he: "{goal}", ar: "{goal}" },
});

/** The goal in its sentence, where it stands, and the way to its page. */
export const goalHandOver: HandOverSource = async (on) => {
  const card = await readScorecard.run(on, {});
  if (!card.goal) return null;
  const goal = inLanguage(card.goal.sentence, on.language) || inLanguage(card.goal.names, on.language);
  return {
    title: said.title,
    lines: [
      { sentence: said.goal, values: { goal }, path: "goal" },
      { ...standingSaid(card), path: "goal" },
    ],
  };
};
