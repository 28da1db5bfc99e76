import { z } from "zod";
import { listInitiatives } from "../../backbone/initiatives/public.ts";
import { type Allowance, anyone, isMember, may, permissionsIn } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { change, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { listHeardUnevenly, unevenSchema } from "../stories/public.ts";
import { countInConversations, listTellings, setOpen, type Telling } from "./store.ts";
import { findReadiness, tellVoice } from "./telling.ts";
import { fewest, fewestForShares, fewestInAll, toldVoiceSchema } from "./voice.ts";
import { voiceWords as said } from "./words.ts";

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };

/** To visitors a half-year is told without money: grants are for members, whoever opens the rest. */
const withoutMoney = ({ told, ...telling }: Telling): Telling => ({
  ...telling,
  told: {
    ...told,
    currency: null,
    measures: told.measures.filter(({ measure }) => !["grants", "money"].includes(measure)),
  },
});

export const readVoice = query({
  name: "equity.read",
  summary:
    "How voice is spread over kinds of partners and groups of people, against who is there: who speaks, decides and is funded, as it was told.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    /** The newest half-year first. */
    tellings: z.array(z.object({ told: toldVoiceSchema, toldOn: z.iso.date(), isOpen: z.boolean() })),
    people: z.array(unevenSchema),
    conversations: z.array(z.object({ number: z.number().int(), names: maybeNamesSchema, people: z.number().int() })),
    leads: z.boolean(),
    /** A half-year is over that was not told yet and can be; for those who lead. */
    waits: z.boolean(),
    /** How many organizations belong now; for members. */
    belong: z.number().int(),
    fewest: z.number().int(),
    fewestForShares: z.number().int(),
    fewestInAll: z.number().int(),
  }),
  allow: anyone,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const belongs = isMember(on.actor, on.initiativeId);
      const leads = permissionsIn(on.actor, on.initiativeId).includes("backbone");
      const all = await listTellings(tx, on.initiativeId);
      const tellings = belongs ? all : all.filter(({ isOpen }) => isOpen).map(withoutMoney);
      if (!belongs && tellings.length === 0) throw new Refusal("not-found", coreWords.notFound);
      const people = await listHeardUnevenly(tx, on.initiativeId);
      const conversations = belongs ? await countInConversations(tx, on.initiativeId) : [];
      const { waits, belong } = await findReadiness(tx, on.initiativeId, dayOf(on.now));
      return {
        tellings: tellings.map(({ told, toldAt, isOpen }) => ({ told, toldOn: dayOf(toldAt), isOpen })),
        people: belongs ? people : people.filter(({ isOpen }) => isOpen),
        conversations: conversations.map(({ number, names, figures }) => ({
          ...{ number, names: maybeNamesSchema.parse(names) },
          people: figures?.people ?? 0,
        })),
        leads,
        waits: leads && waits,
        belong: belongs ? belong : 0,
        ...{ fewest, fewestForShares, fewestInAll },
      };
    }),
});

export const tellVoiceNow = change({
  name: "equity.tell",
  summary:
    "Tells who speaks, decides and is funded in each half-year that is over and was not told yet; none is ever told anew.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ told: z.number().int() }),
  allow: may("backbone"),
  example: {},
  run: (on) =>
    on.write(async (tx, note) => {
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      const told = await tellVoice(tx, on.initiativeId, { day: dayOf(on.now), by, now: on.now });
      if (told === 0) throw new Refusal("conflict", said.nothingToTell, { values: { fewest: fewestInAll } });
      note({ kind: "equity", id: on.initiativeId, detail: { halfYears: told } });
      return { told };
    }),
});

export const tellVoiceDue = change({
  name: "equity.tell-due",
  summary:
    "On the sixteenth of each month: tells half-years that are over, in every initiative with enough organizations.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ told: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    let all = 0;
    for (const { id: initiativeId } of await on.read((tx) => listInitiatives(tx)))
      all += await on.write(async (tx, note) => {
        const told = await tellVoice(tx, initiativeId, { day: dayOf(on.now), by: null, now: on.now });
        note({
          kind: "equity",
          id: initiativeId,
          ...(told === 0 ? { keptElsewhere: true } : { detail: { halfYears: told } }),
        });
        return told;
      }, initiativeId);
    return { told: all };
  },
});

export const openVoice = change({
  name: "equity.open",
  summary:
    "Opens a half-year of who speaks and decides to everybody, without what is said of money; or closes it again.",
  scope: "initiative",
  input: z.object({ from: z.iso.date(), isOpen: z.boolean() }),
  output: z.object({}),
  allow: may("backbone"),
  example: { from: "1999-01-01", isOpen: true },
  run: (on, { from, isOpen }) =>
    on.write(async (tx, note) => {
      if (!(await setOpen(tx, on.initiativeId, from, isOpen))) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "equity", id: on.initiativeId, detail: { from, isOpen } });
      return {};
    }),
});

/** What can be asked and done about who speaks, decides and is funded. */
export const operations = [readVoice, tellVoiceNow, tellVoiceDue, openVoice];
