import type { FunctionSource } from "../../backbone/functions/public.ts";
import { words } from "../../core/message.ts";
import { countHeld } from "./store.ts";

const said = words({
  met: {
    en: "{count, plural, one {One meeting was held} other {{count, number} meetings were held}} in the last twelve months.",
    he: "ב־12 החודשים האחרונים {count, plural, one {התקיים מפגש אחד} two {התקיימו שני מפגשים} other {התקיימו {count, number} מפגשים}}.",
    ar: "في الأشهر الاثني عشر الأخيرة {count, plural, one {عُقد لقاء واحد} two {عُقد لقاءان} few {عُقدت {count, number} لقاءات} other {عُقد {count, number} لقاءً}}.",
  },
});

/** How often people met. */
export const meetingsFunctions: FunctionSource = async (tx, { initiativeId, since, now }) => {
  const count = await countHeld(tx, initiativeId, since, now);
  return count === 0 ? [] : [{ function: "activities", sentence: said.met, values: { count }, path: "meetings" }];
};
