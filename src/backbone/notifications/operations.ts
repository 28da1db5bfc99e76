import { z } from "zod";
import { type Actor, anyone, signedIn } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { hashToken } from "../../core/id.ts";
import { change, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { listInitiatives } from "../initiatives/public.ts";
import { listPeople } from "../people/public.ts";
import { notificationReasons } from "./notification.ts";
import { wishesOf, wishesSchema } from "./quiet.ts";
import { findChosen, findMailStop, listTold, openTold, seeTold, setChosen, stopMail } from "./store.ts";
import { notificationWords as said } from "./words.ts";

const mostTold = 100;

function ownId(actor: Actor): string {
  if (actor.kind !== "person") throw new Refusal("forbidden", coreWords.signInFirst);
  return actor.personId;
}

export const readTold = query({
  name: "notification.list",
  summary: "Lists what was told to the signed-in person over all her initiatives, the newest first.",
  scope: "installation",
  input: z.object({}),
  output: z.object({
    told: z.array(
      z.object({
        id: z.string(),
        slug: z.string(),
        names: maybeNamesSchema,
        reason: z.enum(notificationReasons),
        path: z.string(),
        sentence: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
        due: z.string().nullable(),
        at: z.iso.datetime(),
        seen: z.boolean(),
      }),
    ),
  }),
  allow: signedIn,
  example: {},
  async run(on) {
    const { actor } = on;
    if (actor.kind !== "person") return { told: [] };
    const initiatives = await on.read((tx) =>
      listInitiatives(
        tx,
        actor.memberships.map(({ initiativeId }) => initiativeId),
      ),
    );
    const lists = await Promise.all(
      initiatives.map(async ({ id, slug, names }) => {
        const asked = { personId: actor.personId, circles: circlesOf(actor, id) ?? [], most: mostTold };
        const told = await on.readOwn(id, (tx) => listTold(tx, id, asked));
        return told.map(({ at, seenAt, initiativeId: _, ...one }) => {
          return { ...one, slug, names, at: at.toISOString(), seen: seenAt !== null };
        });
      }),
    );
    return { told: lists.flat().sort((a, b) => b.at.localeCompare(a.at)) };
  },
});

export const seeOne = change({
  name: "notification.see",
  summary: "Marks as seen one thing that was told to the signed-in person, or all of them.",
  scope: "installation",
  input: z.object({ id: idSchema.optional() }),
  output: z.object({}),
  allow: signedIn,
  example: {},
  run: (on, { id }) => {
    const personId = ownId(on.actor);
    return on.write(async (tx, note) => {
      await seeTold(tx, personId, id ?? null, on.now);
      note({ kind: "notification", id: id ?? personId });
      return {};
    });
  },
});

export const openOne = change({
  name: "notification.open",
  summary: "Marks one thing that was told to the signed-in person as seen, and tells where it leads.",
  scope: "installation",
  input: z.object({ id: idSchema }),
  output: z.object({ path: z.string() }),
  allow: signedIn,
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) => {
    const personId = ownId(on.actor);
    return on.write(async (tx, note) => {
      const told = await openTold(tx, personId, id, on.now);
      const [initiative] = told ? await listInitiatives(tx, [told.initiativeId]) : [];
      if (!told || !initiative) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "notification", id });
      return { path: `/${initiative.slug}/${told.path}` };
    });
  },
});

export const readWishes = query({
  name: "notification.wishes",
  summary: "Tells when, and of what, the signed-in person wants to be told by mail.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ wantsMail: z.boolean(), wishes: wishesSchema }),
  allow: signedIn,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      if (on.actor.kind !== "person") return { wantsMail: true, wishes: wishesOf({}, on.language) };
      const [person] = await listPeople(tx, [on.actor.personId]);
      const { chosen, wantsMail } = await findChosen(tx, on.actor.personId);
      return { wantsMail, wishes: wishesOf(chosen, person?.language ?? on.language) };
    }),
});

export const chooseWishes = change({
  name: "notification.choose",
  summary:
    "Sets when, and of what, the signed-in person is told by mail; what is asked of her always stands on her list.",
  scope: "installation",
  input: z.object({ wantsMail: z.boolean(), wishes: wishesSchema }),
  output: z.object({}),
  allow: signedIn,
  example: {
    wantsMail: true,
    wishes: {
      zone: "Asia/Jerusalem",
      restsOnSabbath: true,
      restsOnHolidays: true,
      quietDays: [5],
      fromHour: 8,
      toHour: 18,
      digestDay: 0,
      muted: ["gap"],
    },
  },
  async run(on, { wantsMail, wishes }) {
    const personId = ownId(on.actor);
    if (wishes.fromHour >= wishes.toHour) throw refuseField("wishes.toHour", said.hoursTurned);
    const weekends = wishes.restsOnSabbath ? [...wishes.quietDays, 6] : wishes.quietDays;
    if (new Set(weekends).size === 7) throw refuseField("wishes.quietDays", said.noDayLeft);
    await on.write(async (tx, note) => {
      await setChosen(tx, personId, { chosen: wishes, wantsMail, wantsDigest: wishes.digestDay !== null });
      note({ kind: "person", id: personId, detail: { told: "chosen" } });
    });
    return {};
  },
});

const tokenSchema = z.string().min(1).max(100);

export const lookAtStop = query({
  name: "notification.look",
  summary: "Tells whoever holds the link at the foot of a mail that it stops mail, and nothing else.",
  scope: "installation",
  input: z.object({ token: tokenSchema }),
  output: z.object({ known: z.boolean() }),
  allow: anyone,
  example: { token: "at-the-foot-of-a-mail" },
  run: async (on, { token }) => ({
    known: (await on.read((tx) => findMailStop(tx, hashToken(token)))) !== undefined,
  }),
});

export const stopByLink = change({
  name: "notification.stop",
  summary:
    "Stops the weekly digest, or all mail but that of sign-in, by the link at the foot of a mail; no sign-in is needed.",
  scope: "installation",
  input: z.object({ token: tokenSchema, what: z.enum(["digest", "all"]) }),
  output: z.object({}),
  allow: anyone,
  example: { token: "at-the-foot-of-a-mail", what: "digest" },
  run: (on, { token, what }) =>
    on.write(async (tx, note) => {
      const personId = await findMailStop(tx, hashToken(token));
      if (!personId) throw new Refusal("not-found", said.linkUnknown);
      await stopMail(tx, personId, what);
      note({ kind: "person", id: personId, detail: { stopped: what } });
      return {};
    }),
});

export const operations = [readTold, seeOne, openOne, readWishes, chooseWishes, lookAtStop, stopByLink];
