import { z } from "zod";
import { readInitiative } from "../../../backbone/initiatives/public.ts";
import { keeps, listOrganizations } from "../../../backbone/organizations/public.ts";
import { members } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { leads, personOf } from "../../voices/public.ts";
import { currencySchema } from "../fund.ts";
import { sumSchema } from "../sums.ts";
import { choicesOf, choicesSchema, readMoney } from "../views.ts";
import { listFiles } from "./files/store.ts";
import { writeBrought, writeGrant } from "./out.ts";
import { listSources } from "./sides/store.ts";
import { addGrant, listGrants, setLinks, sumGrants } from "./store.ts";
import { brings, grantReaderOf, grantViewSchema, viewGrants } from "./views.ts";
import { grantWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const together = 100;

const linksSchema = z.object({
  commitmentId: z.uuid().nullable().default(null),
  needId: z.uuid().nullable().default(null),
  fundId: z.uuid().nullable().default(null),
});

export const readGrantList = query({
  name: "grant.list",
  summary: "Lists the grants that the reader may see, a hundred at a time, with sums by currency.",
  scope: "initiative",
  input: z.object({
    words: z.string().trim().max(200).optional(),
    part: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    grants: z.array(grantViewSchema),
    part: z.number().int(),
    hasMore: z.boolean(),
    count: z.number().int(),
    sums: z.array(sumSchema),
    brings: z.boolean(),
    choices: choicesSchema,
    needs: z.array(z.object({ id: z.string(), names: grantViewSchema.shape.need.unwrap().shape.names })),
    funds: z.array(z.object({ id: z.string(), names: grantViewSchema.shape.need.unwrap().shape.names })),
  }),
  allow: members,
  example: {},
  run: (on, { words, part }) =>
    on.read(async (tx) => {
      const reader = grantReaderOf(on);
      const asked = { words: words || undefined, from: (part - 1) * together, most: together + 1 };
      const rows = await listGrants(tx, on.initiativeId, reader, asked);
      const money = await readMoney(tx, on);
      return {
        grants: viewGrants(rows.slice(0, together), money),
        part,
        hasMore: rows.length > together,
        ...(await sumGrants(tx, on.initiativeId, reader)),
        brings: brings(on),
        choices: choicesOf(on, money),
        needs: money.needs.map(({ id, names }) => ({ id, names })),
        funds: money.funds.map(({ id, names }) => ({ id, names })),
      };
    }),
});

/** Whether somebody may say what a grant pays for: who acts for the giver or the receiver, and the backbone team. */
const mayLink = (on: On, { funderId, recipientId }: { funderId: string | null; recipientId: string | null }): boolean =>
  leads(on) || [funderId, recipientId].some((id) => id !== null && keeps(on, id));

export const readGrant = query({
  name: "grant.read",
  summary: "Shows one grant, what it pays for, and to who brings grants how it stood in its file.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    grant: grantViewSchema,
    /** JSON of the grant in its file; null to others than the backbone team and the data lead. */
    source: z.string().nullable(),
    mayLink: z.boolean(),
    choices: choicesSchema,
    needs: z.array(z.object({ id: z.string(), names: grantViewSchema.shape.need.unwrap().shape.names })),
    funds: z.array(z.object({ id: z.string(), names: grantViewSchema.shape.need.unwrap().shape.names })),
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const [row] = await listGrants(tx, on.initiativeId, grantReaderOf(on), { id });
      const money = await readMoney(tx, on);
      const [grant] = row ? viewGrants([row], money) : [];
      if (!row || !grant) throw new Refusal("not-found", coreWords.notFound);
      return {
        grant,
        source: brings(on) ? row.source : null,
        mayLink: mayLink(on, row),
        choices: choicesOf(on, money),
        needs: money.needs.map((need) => ({ id: need.id, names: need.names })),
        funds: money.funds.map((fund) => ({ id: fund.id, names: fund.names })),
      };
    }),
});

/** @throws {Refusal} where a promise, need or fund is named that is not there to choose. */
async function checkLinks(tx: Reader, on: On, links: z.output<typeof linksSchema>): Promise<void> {
  const money = await readMoney(tx, on);
  const known: [keyof typeof links, readonly { id: string }[]][] = [
    ["commitmentId", money.commitments],
    ["needId", money.needs],
    ["fundId", money.funds],
  ];
  for (const [field, all] of known)
    if (links[field] && !all.some(({ id }) => id === links[field])) throw refuseField(field, coreWords.notOffered);
}

const nameSchema = z.string().trim().min(1).max(300).nullable().default(null);

export const writeDownGrant = change({
  name: "grant.add",
  summary: "Writes a grant down: who gave whom how much and when; by who acts for one of them, or the backbone team.",
  scope: "initiative",
  input: linksSchema.extend({
    title: z.string().trim().min(1).max(500),
    description: z.string().trim().max(4000).default(""),
    amount: z.number().finite().positive().max(1e15),
    currency: currencySchema,
    awardedOn: z.iso.date(),
    funderId: z.uuid().nullable().default(null),
    funderName: nameSchema,
    recipientId: z.uuid().nullable().default(null),
    recipientName: nameSchema,
    forMembers: z.boolean().default(false),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: {
    title: "An example",
    amount: 1,
    currency: "EUR",
    awardedOn: "2020-01-01",
    funderId: nowhere,
    recipientId: nowhere,
  },
  run: (on, grant) =>
    on.write(async (tx, note) => {
      if ((grant.funderId === null) === (grant.funderName === null)) throw refuseField("funderId", said.oneOfTwo);
      if ((grant.recipientId === null) === (grant.recipientName === null))
        throw refuseField("recipientId", said.oneOfTwo);
      const organizations = await listOrganizations(tx, on.initiativeId);
      for (const field of ["funderId", "recipientId"] as const)
        if (grant[field] && !organizations.some(({ id }) => id === grant[field]))
          throw refuseField(field, coreWords.notOffered);
      if (!mayLink(on, grant)) throw new Refusal("forbidden", said.notYours);
      await checkLinks(tx, on, grant);
      const id = newId();
      const nameOf = (organizationId: string | null, name: string | null): string =>
        organizations.find((one) => one.id === organizationId)?.name ?? name ?? "";
      const named = {
        funderName: nameOf(grant.funderId, grant.funderName),
        recipientName: nameOf(grant.recipientId, grant.recipientName),
      };
      await addGrant(tx, on.initiativeId, { ...grant, ...named, id }, { by: personOf(on), now: on.now });
      note({ kind: "grant", id, detail: {} });
      return { id };
    }),
});

export const linkGrant = change({
  name: "grant.link",
  summary: "Says what a grant pays for: a promise, a need, and the fund that it came from.",
  scope: "initiative",
  input: linksSchema.extend({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id, ...links }) =>
    on.write(async (tx, note) => {
      const [row] = await listGrants(tx, on.initiativeId, grantReaderOf(on), { id });
      if (!row) throw new Refusal("not-found", coreWords.notFound);
      if (!mayLink(on, row)) throw new Refusal("forbidden", said.notYours);
      await checkLinks(tx, on, links);
      await setLinks(tx, on.initiativeId, id, links);
      note({ kind: "grant", id, detail: { linked: links } });
      return { id };
    }),
});

export const exportGrants = query({
  name: "grant.export",
  summary: "Writes grants in the 360Giving shape: all that the reader may see, or one file whole as it was brought.",
  scope: "initiative",
  input: z.object({ file: idSchema.optional() }),
  output: z.object({ name: z.string(), content: z.unknown() }),
  allow: members,
  example: {},
  run: (on, { file: fileId }) =>
    on.read(async (tx) => {
      if (fileId) return exportFile(tx, on, fileId);
      const slug = (await readInitiative(tx, on.initiativeId))?.slug ?? "fivefold";
      const organizations = await listOrganizations(tx, on.initiativeId);
      const find = (id: string | null) => organizations.find((one) => one.id === id) ?? null;
      const rows = await listGrants(tx, on.initiativeId, grantReaderOf(on));
      const grants = rows.map((row) => {
        if (row.source !== null) return brings(on) ? (JSON.parse(row.source) as unknown) : writeBrought(row);
        const { id, title, description, funderName, recipientName } = row;
        const paid = { amount: row.amount ?? 0, currency: row.currency ?? "", awardedOn: row.awardedOn ?? "" };
        const both = { funder: find(row.funderId), recipient: find(row.recipientId) };
        return writeGrant(slug, { id, title, description, funderName, recipientName, ...paid, ...both });
      });
      return { name: `${slug}-grants`, content: { grants } };
    }),
});

/** A file as it came in, with what could not be taken; for who brings grants. */
async function exportFile(tx: Reader, on: On, id: string) {
  const [file] = brings(on) ? await listFiles(tx, on.initiativeId, { id }) : [];
  if (!file || file.state === "reading") throw new Refusal("not-found", coreWords.notFound);
  const grants = (await listSources(tx, on.initiativeId, id)).map((source): unknown => JSON.parse(source));
  const envelope: unknown = JSON.parse(file.envelope);
  const content = Array.isArray(envelope) ? grants : { ...(envelope as object), grants };
  return { name: file.filename.replace(/\.[a-z0-9]{1,5}$/i, ""), content };
}
