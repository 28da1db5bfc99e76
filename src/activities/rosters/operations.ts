import { z } from "zod";
import { bytesOfPerson } from "../../analysis/counting/rosters/person-tokens.ts";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { keeps, listOrganizationNames } from "../../backbone/organizations/public.ts";
import { may, members } from "../../core/actor.ts";
import { circlesOf, isOpenTo, ofOrganization } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { countApart } from "./counting/count-apart.ts";
import {
  fewestPeople,
  type JointCountView,
  jointCountViewSchema,
  mostPeople,
  newCountSchema,
  showJoint,
} from "./joint-count.ts";
import {
  addCount,
  closeWith,
  findGiven,
  type KeptCount,
  listCheckWords,
  listCounts,
  listParts,
  lockCount,
  partPrints,
  removePart,
  setPart,
} from "./store.ts";
import { rosterWords as said } from "./words.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const notThere = () => new Refusal("not-found", coreWords.notFound);
const leads = (on: On): boolean => isOpenTo(on.actor, on.initiativeId, ["backbone"]);
const ownOf = (on: On): string[] =>
  (circlesOf(on.actor, on.initiativeId) ?? []).flatMap((circle) =>
    circle.startsWith("organization:") ? [circle.slice("organization:".length)] : [],
  );

/** Who sees a count while it is open: whoever takes part, and the backbone team. Its figures are for all members. */
const mayRead = (on: On, { closedAt, partners }: KeptCount): boolean =>
  closedAt !== null ||
  isOpenTo(on.actor, on.initiativeId, [
    "backbone",
    ...partners.map(({ organizationId }) => ofOrganization(organizationId)),
  ]);

async function viewFor(on: On, tx: Reader, kept: KeptCount): Promise<JointCountView> {
  const own = ownOf(on);
  const mine = kept.partners.find(({ organizationId }) => own.includes(organizationId));
  const takesPart = mine !== undefined || leads(on);
  const given = mine ? await findGiven(tx, on.initiativeId, kept.id, mine.organizationId) : undefined;
  return {
    id: kept.id,
    names: kept.names,
    about: kept.about,
    period: kept.period,
    openedAt: kept.openedAt.toISOString(),
    closedAt: kept.closedAt?.toISOString() ?? null,
    partners: takesPart ? kept.partners : [],
    figures: kept.figures,
    givesFor: mine && kept.closedAt === null ? { organizationId: mine.organizationId, name: mine.name } : null,
    given: given ?? null,
    canClose: kept.closedAt === null && (leads(on) || (kept.openedBy !== null && own.includes(kept.openedBy))),
  };
}

export const listJointCounts = query({
  name: "roster.counts",
  summary: "Lists counts over rosters: their figures once they are closed, and those that one takes part in.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    counts: z.array(jointCountViewSchema),
    /** Whom a new count can ask: for the backbone team and for whoever acts for a partner. */
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
    canOpen: z.boolean(),
  }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const counts: JointCountView[] = [];
      for (const kept of await listCounts(tx, on.initiativeId))
        if (mayRead(on, kept)) counts.push(await viewFor(on, tx, kept));
      const canOpen = leads(on) || ownOf(on).length > 0;
      const organizations = canOpen ? await listOrganizationNames(tx, on.initiativeId) : [];
      return { counts, organizations: organizations.sort((a, b) => a.name.localeCompare(b.name)), canOpen };
    }),
});

export const readJointCount = query({
  name: "roster.count",
  summary: "Shows a count over rosters: who takes part, what was found, and how no name leaves a partner.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: jointCountViewSchema,
  allow: members,
  example: { id: nobody },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const [kept] = await listCounts(tx, on.initiativeId, id);
      if (!kept || !mayRead(on, kept)) throw notThere();
      return viewFor(on, tx, kept);
    }),
});

export const openJointCount = change({
  name: "roster.open",
  summary: "Opens a count over the rosters of several partners, and asks them to take part.",
  scope: "initiative",
  input: newCountSchema,
  output: z.object({ id: z.string() }),
  allow: may("backbone", "partner", "steering"),
  example: { names: { en: "Teachers reached in 2017" }, period: "2017", organizationIds: [nobody, nobody] },
  run: (on, input) =>
    on.write(async (tx, note) => {
      const known = new Map((await listOrganizationNames(tx, on.initiativeId)).map(({ id, name }) => [id, name]));
      const asked = [...new Set(input.organizationIds)];
      if (asked.some((organizationId) => !known.has(organizationId))) throw notThere();
      if (asked.length < 2) throw refuseField("organizationIds", said.twoNeeded);
      const own = ownOf(on).find((organizationId) => asked.includes(organizationId)) ?? null;
      if (!leads(on) && own === null) throw refuseField("organizationIds", said.yoursNeeded);
      const id = newId();
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      const openedBy = leads(on) ? null : own;
      await addCount(tx, on.initiativeId, id, { ...input, organizationIds: asked }, { openedBy, by, now: on.now });
      for (const organizationId of asked.filter((one) => one !== openedBy))
        await notify(tx, on.initiativeId, {
          to: await peopleIn(tx, on.initiativeId, [ofOrganization(organizationId)]),
          reason: "asked",
          about: { kind: "organization", id: organizationId },
          path: `work/counted-once/counts/${id}`,
          sentence: said.askedTold,
          // The count is for who takes part; what was told stays with somebody who acts for no partner any more.
          values: { organization: known.get(organizationId) ?? "" },
          now: on.now,
        });
      note({ kind: "joint-count", id, detail: { partners: asked.length, period: input.period } });
      return { id };
    }),
});

/** Counts are sent as text in a form. */
const wholeSchema = z.coerce.number().int().min(0).max(mostPeople);

/** Tokens as a browser sends them; a file that holds anything else is refused. */
async function blocksOf(file: File, field: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length % bytesOfPerson !== 0 || bytes.length > (mostPeople + 64) * bytesOfPerson)
    throw refuseField(field, said.notTokens);
  return bytes;
}

export const giveRoster = change({
  name: "roster.give",
  summary: "Gives the tokens that a partner's own browser made of its roster; names are never sent.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    checkWord: z.string().regex(/^[0-9a-f]{4}$/),
    people: wholeSchema,
    unclear: wholeSchema,
    blocks: z.file(),
    decoys: z.file(),
  }),
  output: z.object({ people: z.number().int() }),
  allow: members,
  example: {
    id: nobody,
    checkWord: "0a1b",
    people: 20,
    unclear: 0,
    blocks: new File([], "blocks"),
    decoys: new File([], "decoys"),
  },
  async run(on, { id, checkWord, people, unclear, ...files }) {
    const blocks = await blocksOf(files.blocks, "blocks");
    const decoys = await blocksOf(files.decoys, "decoys");
    return on.write(async (tx, note) => {
      const locked = await lockCount(tx, on.initiativeId, id);
      const [kept] = await listCounts(tx, on.initiativeId, id);
      const own = ownOf(on);
      const mine = kept?.partners.find(({ organizationId }) => own.includes(organizationId));
      if (!locked || !mine) throw notThere();
      if (locked.isClosed) throw new Refusal("conflict", said.isClosed);
      if (people < fewestPeople) throw refuseField("people", said.tooFew, { least: fewestPeople });
      if (unclear > people || blocks.length / bytesOfPerson < people - unclear)
        throw refuseField("blocks", said.notTokens);
      const others = await listCheckWords(tx, on.initiativeId, id, mine.organizationId);
      if (others.some((word) => word !== checkWord)) throw refuseField("checkWord", said.otherSecret);
      await setPart(tx, on.initiativeId, id, mine.organizationId, {
        ...{ checkWord, people, unclear, blocks, decoys },
        now: on.now,
      });
      note({ kind: "joint-count", id, detail: { gave: mine.organizationId } });
      return { people };
    });
  },
});

export const takeBackRoster = change({
  name: "roster.take-back",
  summary: "Takes a partner's part of a count back: its tokens are deleted.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nobody },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const locked = await lockCount(tx, on.initiativeId, id);
      const [kept] = await listCounts(tx, on.initiativeId, id);
      const mine = kept?.partners.find(({ organizationId }) => ownOf(on).includes(organizationId));
      if (!locked || !mine || !keeps(on, mine.organizationId)) throw notThere();
      if (locked.isClosed) throw new Refusal("conflict", said.isClosed);
      await removePart(tx, on.initiativeId, id, mine.organizationId);
      note({ kind: "joint-count", id, detail: { tookBack: mine.organizationId } });
      return { id };
    }),
});

export const closeJointCount = change({
  name: "roster.close",
  summary:
    "Counts the people of all rosters once, deletes every token, and shows the range; nothing of fewer than three partners.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nobody },
  async run(on, { id }) {
    const mayClose = ({ openedBy }: KeptCount) => leads(on) || (openedBy !== null && ownOf(on).includes(openedBy));
    const { parts, prints } = await on.read(async (tx) => {
      const [kept] = await listCounts(tx, on.initiativeId, id);
      if (!kept || !mayClose(kept)) throw notThere();
      if (kept.closedAt) throw new Refusal("conflict", said.isClosed);
      const before = await partPrints(tx, on.initiativeId, id);
      return { parts: await listParts(tx, on.initiativeId, id), prints: before };
    });
    const figures = showJoint(await countApart(parts), parts.length);
    return on.write(async (tx, note) => {
      const locked = await lockCount(tx, on.initiativeId, id);
      if (!locked || locked.isClosed) throw new Refusal("conflict", said.isClosed);
      // Somebody gave or took back a part while it was counted: nothing is shown that does not hold it.
      const now = await partPrints(tx, on.initiativeId, id);
      if (now.join() !== prints.join()) throw new Refusal("conflict", said.changedMeanwhile);
      await closeWith(tx, on.initiativeId, id, { figures, now: on.now });
      note({ kind: "joint-count", id, detail: { closed: true } });
      return { id };
    });
  },
});

export const operations = [
  listJointCounts,
  readJointCount,
  openJointCount,
  giveRoster,
  takeBackRoster,
  closeJointCount,
];
