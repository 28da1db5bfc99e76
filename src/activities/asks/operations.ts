import { z } from "zod";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { forgetThing } from "../../backbone/things/public.ts";
import { members } from "../../core/actor.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import type { Writer } from "../../storage/records.ts";
import { checkAim, listSpots } from "../aims/public.ts";
import { actsForIds, leads, personOf } from "../voices/public.ts";
import { type AskView, askSchema, audienceOf, usualDays } from "./ask.ts";
import { matchAll } from "./match.ts";
import { circleOf, nameOwner, takeAsk, tellAsk } from "./rights.ts";
import { addAsk, closeAsk, findAsk, listAnswers, listAsks, removeAsk, setAsk, setUntil } from "./store.ts";
import { askNews as news, askWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const daysSchema = z.number().int().min(7).max(365).default(usualDays);

export const addOneAsk = change({
  name: "ask.add",
  summary:
    "Asks for help, or offers what one's organization can give, to those whom it chooses; for ninety days unless said.",
  scope: "initiative",
  input: askSchema.extend({ days: daysSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { kind: "ask", organizationId: nowhere, title: "Who has taught this in Arabic?" },
  run: (on, { days, ...ask }) =>
    on.write(async (tx, note) => {
      const speaks = ask.organizationId ? actsForIds(on).includes(ask.organizationId) : leads(on);
      if (!speaks) throw new Refusal("not-found", said.noVoice);
      checkAim(await listSpots(tx, on.initiativeId), ask);
      const id = newId();
      const until = daysAfter(dayOf(on.now), days);
      await addAsk(tx, on.initiativeId, { ...ask, id, language: on.language, until, by: personOf(on), now: on.now });
      const kept = { ...ask, id, language: on.language, until, closedAt: null };
      await tellAsk(tx, on, kept, { message: ask.kind === "ask" ? news.added : news.offered });
      await tellThoseWhomItFits(tx, on, id);
      note({ kind: "ask", id, detail: { kind: ask.kind, readers: ask.readers } });
      return { id };
    }),
});

/** Tells those who offered what is asked, or asked for what is offered: only who may read it, and never what it says. */
async function tellThoseWhomItFits(tx: Writer, on: OnChange, id: string): Promise<void> {
  const ask = await findAsk(tx, on.initiativeId, id);
  if (!ask) return;
  const { places } = await listSpots(tx, on.initiativeId);
  const others = (await listAsks(tx, on.initiativeId, { closed: false })).filter(
    (one) => one.kind !== ask.kind && one.until >= dayOf(on.now) && one.organizationId !== ask.organizationId,
  );
  const fitting = matchAll(ask, others, places).map(({ other }) => circleOf(other.organizationId));
  if (fitting.length === 0) return;
  const readers = new Set(await peopleIn(tx, on.initiativeId, audienceOf(ask, dayOf(on.now))));
  const own = new Set(await peopleIn(tx, on.initiativeId, [circleOf(ask.organizationId)]));
  const to = (await peopleIn(tx, on.initiativeId, [...new Set(fitting)])).filter(
    (person) => readers.has(person) && !own.has(person) && person !== personOf(on),
  );
  await tellPeople(tx, on, { ask, to, sentence: ask.kind === "ask" ? news.fits : news.fitsAsk });
}

/** Tells people of something about an ask, by the name of who asks alone. */
async function tellPeople(
  tx: Writer,
  on: OnChange,
  told: { ask: AskView; to: readonly string[]; sentence: typeof news.fits },
): Promise<void> {
  if (told.to.length === 0) return;
  await notify(tx, on.initiativeId, {
    to: told.to,
    reason: "answered",
    about: { kind: "ask", id: told.ask.id },
    path: `work/asks/${told.ask.id}`,
    sentence: told.sentence,
    values: { organization: await nameOwner(tx, on, told.ask) },
    now: on.now,
  });
}

export const editAsk = change({
  name: "ask.edit",
  summary: "Changes one's own ask or offer, and for whom it is; a newer version is not written over.",
  scope: "initiative",
  input: askSchema
    .omit({ kind: true, organizationId: true })
    .extend({ id: idSchema, version: z.number().int().optional() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, title: "Who has taught this in Arabic?" },
  run: (on, { id, version, ...wanted }) =>
    on.write(async (tx, note) => {
      const before = await takeAsk(tx, on, id);
      if (before.closedAt) throw new Refusal("conflict", said.isClosed);
      if (version !== undefined && version !== before.version) throw new Refusal("conflict", said.changedMeanwhile);
      checkAim(await listSpots(tx, on.initiativeId), wanted);
      const ask = { ...before, ...wanted, language: on.language };
      await setAsk(tx, on.initiativeId, id, ask);
      await tellAsk(tx, on, ask);
      note({ kind: "ask", id, detail: { readers: ask.readers } });
      return { id };
    }),
});

export const renewAsk = change({
  name: "ask.renew",
  summary: "Lets one's own ask or offer go on, also where its time was over.",
  scope: "initiative",
  input: z.object({ id: idSchema, days: daysSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id, days }) =>
    on.write(async (tx, note) => {
      const ask = await takeAsk(tx, on, id);
      if (ask.closedAt) throw new Refusal("conflict", said.isClosed);
      const until = daysAfter(dayOf(on.now), days);
      if (until > ask.until) {
        await setUntil(tx, on.initiativeId, id, until);
        await tellAsk(tx, on, { ...ask, until }, { message: news.renewed, values: { day: until } });
      }
      note({ kind: "ask", id, detail: { until } });
      return { id };
    }),
});

export const closeOneAsk = change({
  name: "ask.close",
  summary: "Closes one's own ask or offer with what came of it, and tells those who answered.",
  scope: "initiative",
  input: z.object({ id: idSchema, cameOfIt: z.string().trim().min(1).max(3000) }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, cameOfIt: "Two trainers came for a day; we go on together." },
  run: (on, { id, cameOfIt }) =>
    on.write(async (tx, note) => {
      const ask = await takeAsk(tx, on, id);
      if (ask.closedAt) throw new Refusal("conflict", said.isClosed);
      await closeAsk(tx, on.initiativeId, id, { cameOfIt, now: on.now });
      const closed = { ...ask, closedAt: on.now.toISOString() };
      await tellAsk(tx, on, { ...closed, words: `${ask.words}\n${cameOfIt}` }, { message: news.closed });
      const answered = (await listAnswers(tx, on.initiativeId, id)).filter(
        ({ state }) => state === "open" || state === "taken",
      );
      const circles = [...new Set(answered.map(({ organizationId }) => circleOf(organizationId)))];
      const readers = new Set(await peopleIn(tx, on.initiativeId, audienceOf(closed, dayOf(on.now))));
      const to = (await peopleIn(tx, on.initiativeId, circles)).filter((person) => readers.has(person));
      await tellPeople(tx, on, { ask, to, sentence: news.cameOfIt });
      note({ kind: "ask", id, detail: { closed: true } });
      return { id };
    }),
});

export const removeOneAsk = change({
  name: "ask.remove",
  summary: "Takes one's own ask or offer away for good, with all answers to it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      await takeAsk(tx, on, id);
      await removeAsk(tx, on.initiativeId, id);
      await forgetThing(tx, on.initiativeId, { kind: "ask", id });
      note({ kind: "ask", id, detail: { removed: true } });
      return {};
    }),
});
