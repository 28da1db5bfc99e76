import { z } from "zod";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";

const settings = z.object({ says: z.record(z.string(), maybeNamesSchema).default({}) });

/** What the first page of an initiative counts: partners, people, invitations and editions, and what it says of itself. */
export async function homeFacts(tx: Reader, initiativeId: string) {
  const counted = ["organization", "membership", "invitation", "edition"] as const;
  const found = await tx
    .selectFrom("initiative")
    .select((from) => [
      "kind",
      "settings",
      ...counted.map((table) =>
        from
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as("rows"))
          .where("initiative_id", "=", initiativeId)
          .as(table),
      ),
    ])
    .where("id", "=", initiativeId)
    .executeTakeFirstOrThrow();
  return {
    kind: z.enum(["real", "example", "practice"]).parse(found.kind),
    says: settings.parse(found.settings).says,
    partners: Number(found.organization),
    people: Number(found.membership),
    invitations: Number(found.invitation),
    editions: Number(found.edition),
  };
}
