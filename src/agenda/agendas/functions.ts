import type { FunctionSource } from "../../backbone/functions/public.ts";
import { words } from "../../core/message.ts";
import { standing } from "./sources.ts";

const said = words({
  endorsed: {
    en: "Version {number} of what we agreed is endorsed by {endorsed, number} of {of, number} organizations.",
    he: "גרסה {number} של מה שהסכמנו אושרה בידי {endorsed, number} מתוך {of, number} ארגונים.",
    ar: "النسخة {number} ممّا اتّفقنا عليه أيّدتها {endorsed, number} من {of, number} منظمات.",
  },
});

/** How far what was agreed carries: how many organizations endorse its newest version. */
export const agendaFunctions: FunctionSource = async (tx, { initiativeId }) => {
  const found = await standing(tx, initiativeId);
  if (!found) return [];
  const { newest, endorsed, of } = found;
  return [
    {
      function: "vision",
      sentence: said.endorsed,
      values: { number: String(newest.number), endorsed, of },
      path: "goal/agreed",
    },
  ];
};
