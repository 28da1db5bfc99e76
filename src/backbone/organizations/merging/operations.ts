import { z } from "zod";
import { may } from "../../../core/actor.ts";
import { change, type OnChange, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { forgetThing } from "../../things/public.ts";
import { reasons } from "../likeness.ts";
import { type OrganizationView, organizationViewSchema } from "../organization.ts";
import { fillBlanks } from "../preview.ts";
import {
  keepApart,
  listApart,
  listOrganizations,
  lockOrganization,
  lockOrganizations,
  setOrganization,
} from "../store.ts";
import { tellOrganization, toldWords } from "../telling.ts";
import { organizationWords as said } from "../words.ts";
import { findDoubles, sharedAmong } from "./doubles.ts";
import { mergeInto } from "./store.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export const listDoubles = query({
  name: "organization.doubles",
  summary:
    "Lists the organizations of an initiative that look like one another, side by side, and mails that many share.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    doubles: z.array(z.object({ reasons: z.array(z.enum(reasons)), members: z.array(organizationViewSchema) })),
    shared: z.array(z.object({ kind: z.enum(["mail", "phone"]), value: z.string(), names: z.array(z.string()) })),
  }),
  allow: may("backbone"),
  example: {},
  async run(on) {
    const { all, apart } = await on.read(async (tx) => ({
      all: await listOrganizations(tx, on.initiativeId),
      apart: await listApart(tx, on.initiativeId),
    }));
    return { doubles: findDoubles(all, apart), shared: sharedAmong(all) };
  },
});

export const mergeOrganizations = change({
  name: "organization.merge",
  summary:
    "Makes several records of one organization one: all that names them names the one that is kept, old addresses lead on.",
  scope: "initiative",
  input: z.object({
    keep: idSchema,
    /** Those that go; the one that is kept may be among them and stays. */
    merge: z.array(idSchema).min(1).max(20),
  }),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { keep: nobody, merge: ["00000000-0000-7000-8000-000000000001"] },
  run: (on, { keep, merge }) =>
    on.write(async (tx, note) => {
      await lockOrganizations(tx, on.initiativeId);
      const going = [...new Set(merge)].filter((id) => id !== keep);
      if (going.length === 0) throw refuseField("merge", said.nothingToMerge);
      let kept: OrganizationView = await demand(tx, on, keep);
      const gone: string[] = [];
      for (const id of going) {
        const one = await demand(tx, on, id);
        kept = fillBlanks(kept, one);
        const by = on.actor.kind === "person" ? on.actor.personId : null;
        await mergeInto(tx, on.initiativeId, one, kept, { at: on.now, by });
        await forgetThing(tx, on.initiativeId, { kind: "organization", id });
        gone.push(one.name);
        note({ kind: "organization", id, detail: { mergedInto: keep, name: one.name } });
      }
      await setOrganization(tx, on.initiativeId, keep, kept, on.now);
      await tellOrganization(tx, on, kept, toldWords.merged);
      note({ kind: "organization", id: keep, detail: { name: kept.name, merged: gone } });
      return { id: keep };
    }),
});

async function demand(tx: Writer, on: OnChange, id: string): Promise<OrganizationView> {
  const one = await lockOrganization(tx, on.initiativeId, id);
  if (!one) throw new Refusal("not-found", coreWords.notFound);
  return one;
}

export const keepTwo = change({
  name: "organization.keep-apart",
  summary: "Says that organizations that look alike are different ones, so that they are not asked about again.",
  scope: "initiative",
  input: z.object({ ids: z.array(idSchema).min(2).max(30) }),
  output: z.object({}),
  allow: may("backbone"),
  example: { ids: [nobody, "00000000-0000-7000-8000-000000000001"] },
  run: (on, { ids }) =>
    on.write(async (tx, note) => {
      for (const id of [...new Set(ids)].sort()) await demand(tx, on, id);
      await keepApart(tx, on.initiativeId, ids);
      note({ kind: "organization", id: ids[0] ?? "", detail: { apart: ids } });
      return {};
    }),
});

export const mergeOperations = [listDoubles, mergeOrganizations, keepTwo];
