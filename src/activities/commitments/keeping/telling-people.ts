import { peopleIn } from "../../../backbone/memberships/public.ts";
import { notify } from "../../../backbone/notifications/public.ts";
import { listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { type Circle, ofOrganization } from "../../../core/audience.ts";
import { inLanguage, type Message } from "../../../core/message.ts";
import type { OnChange } from "../../../core/operation.ts";
import type { Writer } from "../../../storage/records.ts";
import { personOf } from "../../voices/public.ts";
import type { CommitmentView } from "../commitment.ts";
import { pathOf } from "../telling.ts";

async function tellPeople(
  tx: Writer,
  on: OnChange,
  one: CommitmentView,
  { to, reason, sentence }: { to: Circle; reason: "asked" | "answered"; sentence: Message },
): Promise<void> {
  const organization = (await listOrganizationNames(tx, on.initiativeId)).find(({ id }) => id === one.organizationId);
  const people = await peopleIn(tx, on.initiativeId, [to]);
  await notify(tx, on.initiativeId, {
    to: people.filter((personId) => personId !== personOf(on)),
    reason,
    about: { kind: "commitment", id: one.id },
    path: pathOf(one.id),
    sentence,
    values: { organization: organization?.name ?? "", what: inLanguage(one.names, on.language) },
    now: on.now,
  });
}

/** Tells whoever acts for the organization of a promise. */
export const tellItsPeople = (tx: Writer, on: OnChange, one: CommitmentView, sentence: Message): Promise<void> =>
  tellPeople(tx, on, one, { to: ofOrganization(one.organizationId), reason: "asked", sentence });

/** Tells the backbone team what an organization answered. */
export const tellBackbone = (tx: Writer, on: OnChange, one: CommitmentView, sentence: Message): Promise<void> =>
  tellPeople(tx, on, one, { to: "backbone", reason: "answered", sentence });
