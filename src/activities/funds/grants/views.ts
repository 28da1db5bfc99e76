import { z } from "zod";
import { listOrganizations } from "../../../backbone/organizations/public.ts";
import { permissionsIn } from "../../../core/actor.ts";
import type { On } from "../../../core/operation.ts";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import type { Reader } from "../../../storage/records.ts";
import { leads } from "../../voices/public.ts";
import type { Money } from "../views.ts";
import { mendLetters } from "./letters.ts";
import { matcherOf } from "./match.ts";
import type { GrantReader, listGrants } from "./store.ts";

/** A grant as readers see it. */
export const grantViewSchema = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  description: z.string(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  awardedOn: z.string().nullable(),
  funderId: z.string().nullable(),
  funder: z.string(),
  recipientId: z.string().nullable(),
  /** Empty where a person receives, who is not named. */
  recipient: z.string(),
  recipients: z.number().int(),
  toPerson: z.boolean(),
  commitment: z.object({ id: z.string(), names: maybeNamesSchema }).nullable(),
  need: z.object({ id: z.string(), names: maybeNamesSchema }).nullable(),
  fund: z.object({ id: z.string(), names: maybeNamesSchema }).nullable(),
  filename: z.string().nullable(),
  mended: z.boolean(),
  forMembers: z.boolean(),
});
export type GrantView = z.output<typeof grantViewSchema>;

type Row = Awaited<ReturnType<typeof listGrants>>[number];

/** Puts names to grants; what a grant pays for is named to who may read it. */
export function viewGrants(
  rows: readonly Row[],
  { organizations, commitments, needs, funds }: Pick<Money, "organizations" | "commitments" | "needs" | "funds">,
): GrantView[] {
  const named = (all: readonly { id: string; names: object }[], id: string | null) => {
    const found = all.find((one) => one.id === id);
    return found ? { id: found.id, names: found.names } : null;
  };
  return rows.map((row) => {
    const words = (text: string): string => (row.mended ? mendLetters(text) : text);
    return {
      id: row.id,
      code: row.code,
      title: words(row.title),
      description: words(row.description),
      amount: row.amount,
      currency: row.currency,
      awardedOn: row.awardedOn,
      funderId: row.funderId,
      funder: organizations.get(row.funderId ?? "") ?? words(row.funderName),
      recipientId: row.recipientId,
      recipient: organizations.get(row.recipientId ?? "") ?? words(row.recipientName),
      recipients: row.recipients,
      toPerson: row.toPerson,
      commitment: named(commitments, row.commitmentId),
      need: named(needs, row.needId),
      fund: named(funds, row.fundId),
      filename: row.filename,
      mended: row.mended ?? false,
      forMembers: row.forMembers,
    };
  });
}

/** Who brings grants and reads what stood in their files: the backbone team and the data lead. */
export const brings = (on: On): boolean => leads(on) || permissionsIn(on.actor, on.initiativeId).includes("data-lead");

/** As whom somebody reads grants. */
export const grantReaderOf = (on: On): GrantReader => ({
  all: leads(on),
  organizationIds:
    on.actor.kind === "person"
      ? (on.actor.memberships.find(({ initiativeId }) => initiativeId === on.initiativeId)?.organizationIds ?? [])
      : [],
});

/** Finds the organization that somebody named in a grant is. */
export const readMatcher = async (tx: Reader, initiativeId: string) =>
  matcherOf(await listOrganizations(tx, initiativeId));
