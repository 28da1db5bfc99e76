import { z } from "zod";
import { forgetFilesOf, keepFile, openFilesTo, sentFileSchema, takeFile } from "../../backbone/files/public.ts";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { forgetThing, tellThing } from "../../backbone/things/public.ts";
import { members } from "../../core/actor.ts";
import { ofOrganization } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import type { Message } from "../../core/message.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { checkAim, listSpots } from "../aims/public.ts";
import { actsForIds, leads, personOf } from "../voices/public.ts";
import { audienceOf, type Practice, type PracticeView, practiceSchema, useSchema } from "./practice.ts";
import { mayRead } from "./reading.ts";
import { addPractice, lockPractice, removePractice, removeUse, setPractice, setUse } from "./store.ts";
import { practiceWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

const nameOf = async (tx: Reader, on: OnChange, id: string): Promise<string> =>
  (await listOrganizationNames(tx, on.initiativeId)).find((one) => one.id === id)?.name ?? "";

/** Tells of a practice to those who may read it; who tried it is for members, and not among what is found. */
async function tell(
  tx: Writer,
  on: OnChange,
  practice: Practice & { id: string; language: string },
  state?: { message: Message; organizationId?: string },
): Promise<void> {
  const about = { kind: "practice", id: practice.id } as const;
  await tellThing(tx, on.initiativeId, {
    ...about,
    path: `work/practices/${practice.id}`,
    names: { [practice.language]: practice.title },
    body: [practice.title, practice.how, practice.forWhom, practice.costs].filter(Boolean).join("\n"),
    audience: audienceOf(practice),
    ...(state && {
      state: {
        message: state.message,
        values: state.organizationId ? { organization: await nameOf(tx, on, state.organizationId) } : {},
      },
    }),
    by: personOf(on),
    now: on.now,
  });
  await openFilesTo(tx, on.initiativeId, about, { audience: audienceOf(practice), now: on.now });
}

export const tellPractice = change({
  name: "practice.tell",
  summary:
    "Tells what worked at one's own organization: what, how, for whom, at what cost; members read it unless it is opened.",
  scope: "initiative",
  input: practiceSchema,
  output: z.object({ id: z.string() }),
  allow: members,
  example: {
    organizationId: nowhere,
    title: "Teachers watch each other teach",
    how: "Once a month.",
    strength: "promising",
  },
  run: (on, practice) =>
    on.write(async (tx, note) => {
      if (!actsForIds(on).includes(practice.organizationId)) throw new Refusal("not-found", said.onlyPartners);
      checkAim(await listSpots(tx, on.initiativeId), practice);
      const id = newId();
      const kept = { ...practice, id, language: on.language };
      await addPractice(tx, on.initiativeId, { ...kept, by: personOf(on), now: on.now });
      await tell(tx, on, kept, newsOf(practice));
      note({ kind: "practice", id, detail: { title: practice.title } });
      return { id };
    }),
});

/** That somebody told of it is news; where everyone reads it, the name is left to its page. */
const newsOf = ({ isPublic, organizationId }: Practice) =>
  isPublic ? { message: said.newsOpened } : { message: said.newsTold, organizationId };

/** Holds a practice that the one who asks may change: those who told it, alone. */
async function take(tx: Writer, on: OnChange, id: string): Promise<PracticeView> {
  const practice = await holdReadable(tx, on, id);
  if (!actsForIds(on).includes(practice.organizationId)) throw new Refusal("forbidden", coreWords.forbidden);
  return practice;
}

async function holdReadable(tx: Writer, on: OnChange, id: string): Promise<PracticeView> {
  const practice = await lockPractice(tx, on.initiativeId, id);
  if (!practice || !mayRead(on, practice)) throw new Refusal("not-found", coreWords.notFound);
  return practice;
}

export const editPractice = change({
  name: "practice.edit",
  summary: "Changes what one's own organization told, and who reads it; a newer version is not written over.",
  scope: "initiative",
  input: practiceSchema.omit({ organizationId: true }).extend({ id: idSchema, version: z.number().int().optional() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, title: "Teachers watch each other teach", how: "Once a month.", strength: "promising" },
  run: (on, { id, version, ...wanted }) =>
    on.write(async (tx, note) => {
      const before = await take(tx, on, id);
      if (version !== undefined && version !== before.version) throw new Refusal("conflict", said.changedMeanwhile);
      checkAim(await listSpots(tx, on.initiativeId), wanted);
      const practice = { ...before, ...wanted, language: on.language };
      await setPractice(tx, on.initiativeId, id, practice);
      await tell(tx, on, practice, practice.isPublic === before.isPublic ? undefined : newsOf(practice));
      note({ kind: "practice", id, detail: { title: practice.title, isPublic: practice.isPublic } });
      return { id };
    }),
});

export const removeOnePractice = change({
  name: "practice.remove",
  summary: "Takes away what one's own organization told, with its files; the backbone team can do so too.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      if (leads(on)) await holdReadable(tx, on, id);
      else await take(tx, on, id);
      await forgetFilesOf(tx, on.initiativeId, { kind: "practice", id });
      await removePractice(tx, on.initiativeId, id);
      await forgetThing(tx, on.initiativeId, { kind: "practice", id });
      note({ kind: "practice", id, detail: { removed: true } });
      return {};
    }),
});

export const attachToPractice = change({
  name: "practice.attach",
  summary: "Attaches a file to what one's own organization told; whoever reads that reads the file.",
  scope: "initiative",
  input: z.object({ id: idSchema, file: sentFileSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, file: { name: "plan.txt", bytes: new TextEncoder().encode("A plan") } },
  async run(on, { id, file }) {
    const taken = await takeFile(on, file);
    return on.write(async (tx, note) => {
      const practice = await take(tx, on, id);
      await keepFile(tx, on.initiativeId, taken, {
        audience: audienceOf(practice),
        about: { kind: "practice", id },
        by: personOf(on),
        now: on.now,
      });
      note({ kind: "practice", id, detail: { attached: taken.name } });
      return { id };
    });
  },
});

export const usePractice = change({
  name: "practice.use",
  summary:
    "Says how a practice went at one's own organization, also that it did not work there; what was said before is replaced.",
  scope: "initiative",
  input: useSchema,
  output: z.object({ id: z.string() }),
  allow: members,
  example: { practiceId: nowhere, organizationId: nowhere, worked: "not-here", words: "Our groups were too small." },
  run: (on, use) =>
    on.write(async (tx, note) => {
      const practice = await holdReadable(tx, on, use.practiceId);
      if (!actsForIds(on).includes(use.organizationId)) throw refuseField("organizationId", said.onlyPartners);
      if (use.organizationId === practice.organizationId) throw new Refusal("conflict", said.ownPractice);
      await setUse(tx, on.initiativeId, { ...use, id: newId(), language: on.language, by: personOf(on), now: on.now });
      const organization = await nameOf(tx, on, use.organizationId);
      if (!practice.isPublic)
        await tell(tx, on, practice, { message: said.newsUsed, organizationId: use.organizationId });
      const to = await peopleIn(tx, on.initiativeId, [ofOrganization(practice.organizationId)]);
      if (to.length > 0)
        await notify(tx, on.initiativeId, {
          ...{ to, reason: "answered", about: { kind: "practice", id: practice.id } },
          ...{
            path: `work/practices/${practice.id}`,
            sentence: said.newsUsedYours,
            values: { organization },
            now: on.now,
          },
        });
      note({ kind: "practice", id: practice.id, detail: { used: use.worked } });
      return { id: practice.id };
    }),
});

export const takeUseBack = change({
  name: "practice.take-use-back",
  summary: "Takes back what one's own organization said of how a practice went there.",
  scope: "initiative",
  input: z.object({ practiceId: idSchema, organizationId: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { practiceId: nowhere, organizationId: nowhere },
  run: (on, use) =>
    on.write(async (tx, note) => {
      const own = actsForIds(on).includes(use.organizationId);
      if (!own || !(await removeUse(tx, on.initiativeId, use))) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "practice", id: use.practiceId, detail: { tookBack: true } });
      return { id: use.practiceId };
    }),
});
