import { z } from "zod";
import { listOrganizationNames } from "../../../backbone/organizations/public.ts";
import type { On } from "../../../core/operation.ts";
import type { Reader } from "../../../storage/records.ts";
import { listGrants } from "./store.ts";
import { grantReaderOf, viewGrants } from "./views.ts";

/** A grant that pays for a promise: who gives, how much, and its page. */
export const grantForSchema = z.object({
  id: z.string(),
  title: z.string(),
  funder: z.string(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  path: z.string(),
});
export type GrantFor = z.output<typeof grantForSchema>;

/** The grants that pay for a promise, as far as whoever asks may read them. */
export async function listGrantsFor(tx: Reader, on: On, commitmentId: string): Promise<GrantFor[]> {
  const rows = await listGrants(tx, on.initiativeId, grantReaderOf(on), { commitmentId });
  const organizations = new Map((await listOrganizationNames(tx, on.initiativeId)).map(({ id, name }) => [id, name]));
  return viewGrants(rows, { organizations, commitments: [], needs: [], funds: [] }).map(
    ({ id, title, funder, amount, currency }) => ({
      id,
      title,
      funder,
      amount,
      currency,
      path: `work/funds/grants/${id}`,
    }),
  );
}
