import { z } from "zod";
import { found5x2 } from "./5x2.ts";
import { found100Kin10 } from "./100kin10.ts";
import { foundPractice } from "./practice.ts";
import type { Run } from "./run.ts";

const founders = { "5x2": found5x2, "100kin10": found100Kin10, practice: foundPractice };

/** Opens the two examples and the place to practise, each once; those that are there already are left as they are. */
export async function openExamples(run: Run): Promise<void> {
  const answer = await run("initiative.list", {});
  const known = z.object({ initiatives: z.array(z.object({ slug: z.string() })) }).parse(answer);
  const slugs = new Set(known.initiatives.map(({ slug }) => slug));
  for (const [slug, found] of Object.entries(founders)) if (!slugs.has(slug)) await found(run);
}
