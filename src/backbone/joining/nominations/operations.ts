import { z } from "zod";
import { members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { newId, newToken } from "../../../core/id.ts";
import { languages } from "../../../core/message.ts";
import { change, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { coreWords } from "../../../core/words.ts";
import { readInitiative } from "../../initiatives/public.ts";
import { tokenSchema } from "../applications/application.ts";
import { sendLetter } from "../applications/letters.ts";
import { isOver } from "../arrangement/arrangement.ts";
import { readArrangement } from "../arrangement/store.ts";
import { joiningWords as said } from "../words.ts";
import { addNomination, findNominationByToken, listNominations } from "./store.ts";

/** How far a nomination is, as its nominator is told: never what came of it. */
const fates = ["asked", "begun", "sent", "decided", "withdrawn"] as const;

function fateOf(state: string | null): (typeof fates)[number] {
  if (state === null) return "asked";
  return fates.find((fate) => fate === state) ?? "begun";
}

/** No more nominations than these by one person in a day. */
const mostInADay = 20;

export const listOwnNominations = query({
  name: "nomination.list",
  summary: "Lists the organizations that the reader has nominated and how far each is, never what was decided.",
  scope: "initiative",
  input: z.object({
    /** A link that was just made, to be shown once more. */
    made: tokenSchema.optional(),
  }),
  output: z.object({
    isOpen: z.boolean(),
    nominations: z.array(z.object({ id: z.string(), organization: z.string(), on: z.string(), fate: z.enum(fates) })),
    made: z.object({ token: z.string(), organization: z.string(), language: z.enum(languages) }).nullable(),
  }),
  allow: members,
  example: {},
  run: (on, { made }) =>
    on.read(async (tx) => {
      const initiative = await readInitiative(tx, on.initiativeId);
      const { applyUntil } = await readArrangement(tx, on.initiativeId);
      const own = on.actor.kind === "person" ? await listNominations(tx, on.initiativeId, on.actor.personId) : [];
      const found = made ? await findNominationByToken(tx, on.initiativeId, made) : undefined;
      const isOwn = on.actor.kind === "person" && found?.nominatedBy === on.actor.personId;
      return {
        isOpen: Boolean(initiative?.joiningIsOpen) && !isOver(applyUntil, on.now),
        nominations: own.map(({ id, organization, nominatedAt, state }) => ({
          id,
          organization,
          on: dayOf(nominatedAt),
          fate: fateOf(state),
        })),
        made:
          made && found && isOwn ? { token: made, organization: found.organization, language: found.language } : null,
      };
    }),
});

export const nominate = change({
  name: "nomination.make",
  summary: "Nominates an organization and makes the link by which it can apply; the link is told this once.",
  scope: "initiative",
  input: z.object({
    organization: z.string().trim().min(1).max(200),
    why: z.string().trim().min(10).max(2000),
    contactName: z.string().trim().max(120).nullable().default(null),
    contactMail: z.email().max(200).nullable().default(null),
    language: z.enum(languages),
  }),
  output: z.object({ id: z.string(), token: z.string() }),
  allow: members,
  example: {
    organization: "School network North",
    why: "They teach where nobody else does.",
    language: "en",
  },
  run: (on, nomination) =>
    on.write(async (tx, note) => {
      const { actor, now } = on;
      if (actor.kind !== "person") throw new Refusal("forbidden", coreWords.signInFirst);
      const initiative = await readInitiative(tx, on.initiativeId);
      const { applyUntil } = await readArrangement(tx, on.initiativeId);
      if (!initiative?.joiningIsOpen) throw new Refusal("conflict", said.closedNow);
      if (isOver(applyUntil, now)) throw new Refusal("conflict", said.overNow);
      const before = await listNominations(tx, on.initiativeId, actor.personId);
      if (before.filter(({ nominatedAt }) => dayOf(nominatedAt) === dayOf(now)).length >= mostInADay)
        throw new Refusal("too-many", said.tooManyNow);
      const [id, token] = [newId(), newToken()];
      const made = { ...nomination, id, token, nominatedBy: actor.personId, nominatedAt: now };
      await addNomination(tx, on.initiativeId, made);
      await sendLetter(tx, on.initiativeId, {
        to: nomination.contactMail,
        language: nomination.language,
        says: [[said.mailNominated, { person: actor.name }], [said.mailNominatedWhat]],
        path: `joining/apply?nomination=${token}&lang=${nomination.language}`,
      });
      note({ kind: "nomination", id });
      return { id, token };
    }),
});

export const operations = [listOwnNominations, nominate];
