import { z } from "zod";
import { may, members, permissionsIn } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { localeOf } from "../../core/message.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { withoutSigns } from "../initiatives/public.ts";
import { balanceOf, balanceSchema, organizationSchema, organizationViewSchema } from "./organization.ts";
import { mostRows } from "./paste.ts";
import { chosenRows, considerPaste, previewSchema, undecided } from "./preview.ts";
import {
  addOrganizations,
  listOrganizations,
  lockOrganizations,
  removeOrganization,
  setOrganization,
} from "./store.ts";
import { organizationWords as said } from "./words.ts";

/** A spreadsheet of a few thousand rows; more is no list of partners. */
const textSchema = z.string().trim().min(1).max(2_000_000);

const leads = (on: On): boolean =>
  on.actor.kind === "program" || permissionsIn(on.actor, on.initiativeId).includes("backbone");

export const listPartners = query({
  name: "organization.list",
  summary:
    "Lists the organizations of an initiative and their balance of sectors; contacts are for the backbone alone.",
  scope: "initiative",
  input: z.object({ search: z.string().trim().max(200).default("") }),
  output: z.object({
    organizations: z.array(organizationViewSchema),
    /** All there are, whatever was searched for. */
    total: z.number().int(),
    balance: balanceSchema,
  }),
  allow: members,
  example: { search: "school" },
  async run(on, { search }) {
    const all = await on.read((tx) => listOrganizations(tx, on.initiativeId));
    const wanted = withoutSigns(search);
    const byName = new Intl.Collator(localeOf(on.language), { numeric: true });
    const withContacts = leads(on);
    return {
      organizations: all
        .filter(({ name }) => withoutSigns(name).includes(wanted))
        .sort((a, b) => byName.compare(a.name, b.name))
        .map((one) => (withContacts ? one : { ...one, contactName: null, contactMail: null, contactPhone: null })),
      total: all.length,
      balance: balanceOf(all),
    };
  },
});

/** As the list, for pages on which something can be changed. */
export const listForBackbone = query({
  name: "organization.list-contacts",
  summary: "Lists the organizations of an initiative with their contacts.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ organizations: z.array(organizationViewSchema) }),
  allow: may("backbone"),
  example: {},
  run: async (on) => ({ organizations: await on.read((tx) => listOrganizations(tx, on.initiativeId)) }),
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
  summary: "Adds a list copied from a spreadsheet, once a person has chosen what to do with what looks like doubles.",
  scope: "initiative",
  input: z.object({
    text: textSchema,
    /** By the `key` of each group in the preview: `all`, or the `ref` of the one to take. Without it nothing is added. */
    choices: z.record(z.string(), z.string()).optional(),
  }),
  output: z.object({ added: z.number().int() }),
  allow: may("backbone"),
  example: { text: "Example network of schools\tschool network", choices: {} },
  run: (on, { text, choices }) =>
    on.write(async (tx, note) => {
      await lockOrganizations(tx, on.initiativeId);
      const considered = considerPaste(text, await listOrganizations(tx, on.initiativeId));
      if (considered.rows.length === 0) throw refuseField("text", said.noRows);
      if (considered.rows.length > mostRows) throw refuseField("text", said.tooManyRows, { most: mostRows });
      if (!choices) throw new Refusal("conflict", said.lookFirst);
      if (undecided(considered.preview, choices).length > 0) throw new Refusal("conflict", said.newDoubles);
      const added = chosenRows(considered, choices).map((organization) => ({ id: newId(), ...organization }));
      await addOrganizations(tx, on.initiativeId, added);
      note({
        kind: "organization",
        id: added[0]?.id ?? on.initiativeId,
        detail: { added: added.length, names: added.slice(0, 20).map(({ name }) => name) },
      });
      return { added: added.length };
    }),
});

export const editOrganization = change({
  name: "organization.edit",
  summary: "Changes what is written about an organization.",
  scope: "initiative",
  input: organizationSchema.extend({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { id: "00000000-0000-7000-8000-000000000000", name: "School network North", sector: "school-network" },
  run: (on, { id, ...organization }) =>
    on.write(async (tx, note) => {
      if (!(await setOrganization(tx, on.initiativeId, id, organization)))
        throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "organization", id, detail: { name: organization.name, sector: organization.sector } });
      return {};
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
      const name = await removeOrganization(tx, on.initiativeId, id);
      if (name === undefined) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "organization", id, detail: { removed: name } });
      return {};
    }),
});

export const operations = [listPartners, listForBackbone, previewPaste, addPasted, editOrganization, removePartner];
