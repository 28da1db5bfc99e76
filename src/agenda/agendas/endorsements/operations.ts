import { z } from "zod";
import { seeAbout } from "../../../backbone/notifications/public.ts";
import { listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { members } from "../../../core/actor.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { actsFor, isBackbone, personOf } from "../rights.ts";
import { findNewest, lockAgenda } from "../store.ts";
import { tellAgenda } from "../tell.ts";
import { agendaWords as said } from "../words.ts";
import { countEndorsers, mayEndorse } from "./endorsement.ts";
import { addEndorsement, listEndorsements, listRepresentatives, takeBack } from "./store.ts";

const example = { version: 1, organizationId: "00000000-0000-7000-8000-000000000000" };

const optionalText = z
  .string()
  .trim()
  .max(4000)
  .optional()
  .transform((text) => text || null);

/** The organization's name, where somebody may speak for it. @throws {Refusal} */
async function demandVoice(
  tx: Writer,
  on: OnChange,
  organizationId: string,
  { declares, note }: { declares: boolean; note: string | null },
): Promise<string> {
  const organization = (await listOrganizationNames(tx, on.initiativeId)).find(({ id }) => id === organizationId);
  if (!organization) throw new Refusal("not-found", coreWords.notFound);
  const personId = personOf(on);
  if (personId && actsFor(on).includes(organizationId)) {
    const own = await listRepresentatives(tx, on.initiativeId, { personId });
    const voice = own.find((one) => one.organizationId === organizationId);
    if (voice && mayEndorse(voice)) {
      if (voice.authority === null && !declares) throw refuseField("declares", said.declareFirst);
      return organization.name;
    }
    if (!isBackbone(on)) throw new Refusal("forbidden", said.mayNotDecide);
  }
  if (!isBackbone(on)) throw new Refusal("forbidden", said.notYours);
  if (!note) throw refuseField("recordedNote", said.sayFromWhere);
  return organization.name;
}

export const endorse = change({
  name: "agenda.endorse",
  summary:
    "Endorses the newest version for an organization, by somebody who decides for it or by the backbone's record.",
  scope: "initiative",
  input: z.object({
    version: z.coerce.number().int().min(1),
    organizationId: idSchema,
    /** What the organization sees differently, though it endorses. */
    reservation: optionalText,
    /** Said by somebody of whom nothing is known yet: that she decides this for the organization. */
    declares: z.boolean().default(false),
    /** From where the backbone knows. */
    recordedNote: optionalText,
  }),
  output: z.object({ endorsed: z.number().int(), of: z.number().int() }),
  allow: members,
  example,
  run: (on, { version, organizationId, reservation, declares, recordedNote }) =>
    on.write(async (tx, note) => {
      if (!(await lockAgenda(tx, on.initiativeId))) throw new Refusal("not-found", said.notBegun);
      const newest = await findNewest(tx, on.initiativeId);
      if (!newest || version > newest.number) throw new Refusal("not-found", coreWords.notFound);
      const asked = { declares, note: recordedNote };
      const organization = await demandVoice(tx, on, organizationId, asked);
      if (version < newest.number) throw new Refusal("conflict", said.notNewest);
      const acts = actsFor(on).includes(organizationId);
      const added = await addEndorsement(tx, on.initiativeId, {
        version,
        organizationId,
        organization,
        by: personOf(on),
        recordedNote: acts && !recordedNote ? null : recordedNote,
        reservation,
        now: on.now,
      });
      if (!added) throw new Refusal("conflict", said.endorsedAlready);
      const by = personOf(on);
      if (by && acts) await seeAbout(tx, on.initiativeId, by, { kind: "agenda", id: on.initiativeId, now: on.now });
      const count = await tellCount(tx, on, version);
      note({ kind: "agenda", id: on.initiativeId, detail: { endorsed: version, organization } });
      return count;
    }),
});

export const takeEndorsementBack = change({
  name: "agenda.take-back",
  summary: "Takes an organization's endorsement of a version back; that it once stood stays in the history.",
  scope: "initiative",
  input: z.object({
    version: z.coerce.number().int().min(1),
    organizationId: idSchema,
    note: optionalText,
  }),
  output: z.object({ endorsed: z.number().int(), of: z.number().int() }),
  allow: members,
  example,
  run: (on, { version, organizationId, note: about }) =>
    on.write(async (tx, note) => {
      if (!(await lockAgenda(tx, on.initiativeId))) throw new Refusal("not-found", said.notBegun);
      const organization = await demandVoice(tx, on, organizationId, { declares: true, note: about });
      const asked = { version, organizationId, by: personOf(on), note: about, now: on.now };
      if (!(await takeBack(tx, on.initiativeId, asked))) throw new Refusal("conflict", said.notEndorsed);
      const count = await tellCount(tx, on, version);
      note({ kind: "agenda", id: on.initiativeId, detail: { takenBack: version, organization } });
      return count;
    }),
});

async function tellCount(tx: Writer, on: OnChange, version: number): Promise<{ endorsed: number; of: number }> {
  const organizations = await listOrganizationNames(tx, on.initiativeId);
  const ids = organizations.map(({ id }) => id);
  const { endorsed, of } = countEndorsers(ids, await listEndorsements(tx, on.initiativeId), version);
  const newest = await findNewest(tx, on.initiativeId);
  if (newest?.number === version)
    await tellAgenda(tx, on, { message: said.endorsedBy, values: { number: String(version), endorsed, of } });
  return { endorsed, of };
}
