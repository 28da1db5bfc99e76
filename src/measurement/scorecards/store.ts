import { z } from "zod";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";

const settings = z.object({ says: z.record(z.string(), maybeNamesSchema).default({}) });

/** What the first page of an initiative counts: partners, people, invitations and editions, and what it says of itself. */
export async function homeFacts(tx: Reader, initiativeId: string) {
  const initiative = await tx
    .selectFrom("initiative")
    .select(["kind", "settings"])
    .where("id", "=", initiativeId)
    .executeTakeFirstOrThrow();
  const count = async (table: "organization" | "membership" | "invitation" | "edition") => {
    const row = await tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("rows"))
      .where("initiative_id", "=", initiativeId)
      .executeTakeFirstOrThrow();
    return Number(row.rows);
  };
  return {
    kind: z.enum(["real", "example", "practice"]).parse(initiative.kind),
    says: settings.parse(initiative.settings).says,
    partners: await count("organization"),
    people: await count("membership"),
    invitations: await count("invitation"),
    editions: await count("edition"),
  };
}
