import { z } from "zod";
import { anyone, isMember, may } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { localeOf } from "../../core/message.ts";
import { change, type OnChange, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { withoutSigns } from "../../core/romanize.ts";
import { idSchema } from "../../core/schemas.ts";
import { namesOfLanguage } from "../../core/spoken-languages.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { forgetThing } from "../things/public.ts";
import { growthOf, growthSchema } from "./growth.ts";
import { bringList } from "./lists/operations.ts";
import { dropList, findList } from "./lists/store.ts";
import { countDoubles } from "./merging/doubles.ts";
import { mergeOperations } from "./merging/operations.ts";
import {
  balanceOf,
  balanceSchema,
  type OrganizationView,
  organizationViewSchema,
  withoutContact,
} from "./organization.ts";
import { mostRows } from "./paste.ts";
import { chosenRows, chosenUpdates, considerPaste, previewSchema, undecided } from "./preview.ts";
import { editOrganization, readForChange } from "./profile-operations.ts";
import { keeps, leads, reads } from "./rights.ts";
import { sectors } from "./sector.ts";
import {
  addOrganizations,
  listApart,
  listOrganizations,
  listWithoutLead,
  lockOrganizations,
  removeOrganization,
  setOrganization,
} from "./store.ts";
import { tellOrganizations } from "./telling.ts";
import { organizationWords as said } from "./words.ts";

/** A spreadsheet of a few thousand rows; more is no list of partners. */
const textSchema = z.string().trim().min(1).max(2_000_000);

const holds = (one: OrganizationView, wanted: string): boolean =>
  wanted === "" ||
  [one.name, ...one.otherNames, ...one.places, ...one.speaks.flatMap(namesOfLanguage), one.does ?? ""].some((text) =>
    withoutSigns(text).includes(wanted),
  );

export const listPartners = query({
  name: "organization.list",
  summary:
    "Lists the organizations of an initiative, their balance of sectors and growth; to visitors those that agreed, contacts to the backbone and each its own.",
  scope: "initiative",
  input: z.object({
    search: z.string().trim().max(200).default(""),
    sector: z.enum(sectors).optional().catch(undefined),
    /** Only those with nobody who leads the contact. */
    without: z.literal("lead").optional().catch(undefined),
  }),
  output: z.object({
    organizations: z.array(organizationViewSchema),
    /** All that this reader may see, whatever was searched for. */
    total: z.number().int(),
    balance: balanceSchema,
    growth: growthSchema,
    /** Only to the backbone. */
    chores: z.object({ doubles: z.number().int(), withoutLead: z.number().int() }).nullable(),
  }),
  allow: anyone,
  example: { search: "school" },
  async run(on, { search, sector, without }) {
    const { all, withoutLead, apart } = await on.read(async (tx) => ({
      all: (await listOrganizations(tx, on.initiativeId)).filter((one) => reads(on, one)),
      withoutLead: leads(on) ? await listWithoutLead(tx, on.initiativeId) : [],
      apart: leads(on) ? await listApart(tx, on.initiativeId) : [],
    }));
    if (all.length === 0 && !isMember(on.actor, on.initiativeId))
      throw new Refusal("forbidden", on.actor.kind === "visitor" ? coreWords.signInFirst : coreWords.notFound);
    const wanted = withoutSigns(search);
    const byName = new Intl.Collator(localeOf(on.language), { numeric: true });
    return {
      organizations: all
        .filter((one) => holds(one, wanted) && (!sector || one.sector === sector))
        .filter(({ id }) => !without || !leads(on) || withoutLead.includes(id))
        .sort((a, b) => byName.compare(a.name, b.name))
        .map((one) => (keeps(on, one.id) ? one : withoutContact(one))),
      total: all.length,
      balance: balanceOf(all),
      growth: growthOf(all),
      chores: leads(on) ? { doubles: countDoubles(all, apart), withoutLead: withoutLead.length } : null,
    };
  },
});

/** As the list, for the page on which a list is brought. */
export const listForBackbone = query({
  name: "organization.list-contacts",
  summary: "Lists the organizations of an initiative with their contacts, and a list that was brought and waits.",
  scope: "initiative",
  input: z.object({ list: idSchema.optional().catch(undefined) }),
  output: z.object({
    organizations: z.array(organizationViewSchema),
    list: z
      .object({
        id: z.string(),
        filename: z.string(),
        rows: z.string(),
        notes: z.array(
          z.object({
            message: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
            values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
          }),
        ),
      })
      .nullable(),
  }),
  allow: may("backbone"),
  example: {},
  run: async (on, { list }) =>
    on.read(async (tx) => ({
      organizations: await listOrganizations(tx, on.initiativeId),
      list: ((list && (await findList(tx, on.initiativeId, list))) || null) as never,
    })),
});

export const previewPaste = query({
  name: "organization.preview",
  summary: "Reads a list copied from a spreadsheet: what was found, which rows need somebody, what looks like doubles.",
  scope: "initiative",
  input: z.object({ text: textSchema }),
  output: previewSchema,
  allow: may("backbone"),
  example: { text: "Name\tSector\nSchool network North\tschool network\nSchool Network North Ltd.\t" },
  async run(on, { text }) {
    const present = await on.read((tx) => listOrganizations(tx, on.initiativeId));
    return considerPaste(text, present).preview;
  },
});

export const addPasted = change({
  name: "organization.add-many",
  summary:
    "Adds a list that was copied or brought from a spreadsheet, once a person has chosen what to do with doubles.",
  scope: "initiative",
  input: z.object({
    text: textSchema.optional(),
    /** A list that was brought as a file, in place of the text. */
    list: idSchema.optional(),
    /** By the `key` of each group in the preview: `all`, or the `ref` of the one to take. Without it nothing is added. */
    choices: z.record(z.string(), z.string()).optional(),
  }),
  output: z.object({ added: z.number().int() }),
  allow: may("backbone"),
  example: { text: "Example network of schools\tschool network", choices: {} },
  run: (on, { text, list, choices }) =>
    on.write(async (tx, note) => {
      await lockOrganizations(tx, on.initiativeId);
      const brought = list ? await findList(tx, on.initiativeId, list) : undefined;
      if (list && !brought) throw new Refusal("not-found", said.listGone);
      const rows = brought?.rows ?? text;
      if (!rows) throw refuseField("text", coreWords.required);
      const present = await listOrganizations(tx, on.initiativeId);
      const considered = considerPaste(rows, present);
      if (considered.rows.length === 0) throw refuseField("text", said.noRows);
      if (considered.rows.length > mostRows) throw refuseField("text", said.tooManyRows, { most: mostRows });
      if (!choices) throw new Refusal("conflict", said.lookFirst);
      if (undecided(considered.preview, choices).length > 0) throw new Refusal("conflict", said.newDoubles);
      const added = chosenRows(considered, choices).map((organization) => ({ id: newId(), ...organization }));
      const filled = chosenUpdates(considered, choices, present);
      await addOrganizations(tx, on.initiativeId, added);
      for (const one of filled) await setOrganization(tx, on.initiativeId, one.id, one, on.now);
      await tellOrganizations(tx, on, [...added, ...filled]);
      if (list) await dropList(tx, on.initiativeId, list);
      note({
        kind: "organization",
        id: added[0]?.id ?? on.initiativeId,
        detail: { added: added.length, filled: filled.length, names: added.slice(0, 20).map(({ name }) => name) },
      });
      return { added: added.length };
    }),
});

export const removePartner = change({
  name: "organization.remove",
  summary: "Takes an organization out of an initiative; its people and what they wrote stay.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const name = await removeOne(tx, on, id);
      note({ kind: "organization", id, detail: { removed: name } });
      return {};
    }),
});

async function removeOne(tx: Writer, on: OnChange, id: string): Promise<string> {
  const name = await removeOrganization(tx, on.initiativeId, id);
  if (name === undefined) throw new Refusal("not-found", coreWords.notFound);
  await forgetThing(tx, on.initiativeId, { kind: "organization", id });
  return name;
}

export const operations = [
  listPartners,
  listForBackbone,
  previewPaste,
  bringList,
  addPasted,
  readForChange,
  editOrganization,
  removePartner,
  ...mergeOperations,
];
