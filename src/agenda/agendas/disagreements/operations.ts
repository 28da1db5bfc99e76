import { z } from "zod";
import { listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { may, members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { actsFor, isBackbone, personOf } from "../rights.ts";
import { agendaWords as said } from "../words.ts";
import { addDisagreement, lockDisagreement, putStance, setSettled } from "./store.ts";

const notHere = "00000000-0000-7000-8000-000000000000";

export const nameDisagreement = change({
  name: "disagreement.name",
  summary: "Names something on which there is no agreement, so that it stands beside what is agreed.",
  scope: "initiative",
  input: z.object({ question: z.string().trim().min(3).max(1000) }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { question: "Do we publish figures for single schools?" },
  run: (on, { question }) =>
    on.write(async (tx, note) => {
      const id = await addDisagreement(tx, on.initiativeId, { question, by: personOf(on), day: dayOf(on.now) });
      note({ kind: "disagreement", id, detail: { question } });
      return { id };
    }),
});

export const wordStance = change({
  name: "disagreement.word",
  summary: "Words one side of a disagreement, for one's organization, for oneself, or as the backbone heard it.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    /** The organization whose view it is; without one it is the person's own. */
    organizationId: idSchema.nullish(),
    /** Whose view the backbone heard, by name. */
    holder: z.string().trim().max(200).default(""),
    wording: z.string().trim().min(3).max(4000),
  }),
  output: z.object({}),
  allow: members,
  example: { id: notHere, wording: "Small schools would be recognized." },
  run: (on, { id, organizationId = null, holder, wording }) =>
    on.write(async (tx, note) => {
      const standing = await lockDisagreement(tx, on.initiativeId, id);
      if (!standing) throw new Refusal("not-found", coreWords.notFound);
      if (standing === "settled") throw new Refusal("conflict", said.settledAlready);
      const name = organizationId ? await demandOwn(tx, on, organizationId) : isBackbone(on) ? holder : "";
      const by = personOf(on);
      if (!name && !by) throw refuseField("holder", said.whoseView);
      const stance = { disagreementId: id, organizationId, holder: name, wording, by, now: on.now };
      await putStance(tx, on.initiativeId, stance);
      note({ kind: "disagreement", id, detail: { worded: true } });
      return {};
    }),
});

async function demandOwn(tx: Writer, on: OnChange, organizationId: string): Promise<string> {
  const organization = (await listOrganizationNames(tx, on.initiativeId)).find(({ id }) => id === organizationId);
  if (!organization) throw new Refusal("not-found", coreWords.notFound);
  if (!isBackbone(on) && !actsFor(on).includes(organizationId)) throw new Refusal("forbidden", said.notYours);
  return organization.name;
}

export const settleDisagreement = change({
  name: "disagreement.settle",
  summary: "Says that a disagreement is settled and how, or opens it again; how each side worded it stays.",
  scope: "initiative",
  input: z.object({ id: idSchema, settled: z.boolean(), how: z.string().trim().max(2000).default("") }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: notHere, settled: true, how: "By decision of the steering committee." },
  run: (on, { id, settled, how }) =>
    on.write(async (tx, note) => {
      if (!(await lockDisagreement(tx, on.initiativeId, id))) throw new Refusal("not-found", coreWords.notFound);
      if (settled && !how) throw refuseField("how", said.reasonNeeded);
      await setSettled(tx, on.initiativeId, id, settled ? { day: dayOf(on.now), how } : null);
      note({ kind: "disagreement", id, detail: { settled } });
      return {};
    }),
});
