import { z } from "zod";
import { anyone } from "../../../core/actor.ts";
import { change } from "../../../core/operation.ts";
import { refuseField } from "../../../core/refusal.ts";
import { unlogged } from "../listening/operations.ts";
import { noteTakenBack } from "../taking-back/tombstones.ts";
import { hashOfTyped, openedBy } from "../telling/return/by-words.ts";
import { findIdByHash } from "../telling/store.ts";
import { tellWords } from "../telling/words.ts";
import { findSheetByKey, withdrawSheet } from "./store.ts";
import { paperWords as said } from "./words.ts";

export const withdrawPaper = change({
  name: "paper.withdraw",
  summary: "Says with the four words of a sheet that nobody shall type it in; they open nothing from then on.",
  scope: "initiative",
  input: z.object({ words: z.string().max(300) }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { words: "one two three four" },
  async run(on, { words }) {
    const hash = await hashOfTyped(on, words);
    const place = await on.read((tx) => findSheetByKey(tx, on.initiativeId, hash));
    const gone =
      place &&
      (await on.write(async (tx, note) => {
        note(unlogged(on.initiativeId));
        const isGone = await withdrawSheet(tx, on.initiativeId, place, hash);
        // A safety copy, put back, does not bring back a sheet that can be typed in.
        if (isGone) await noteTakenBack(on.uploads, [hash]);
        return isGone;
      }));
    if (!gone) {
      if (!(await on.read((tx) => findIdByHash(tx, on.initiativeId, hash))))
        throw refuseField("words", tellWords.wrongWords);
      openedBy(on);
      throw refuseField("words", said.typedInAlready);
    }
    openedBy(on);
    return {};
  },
});
