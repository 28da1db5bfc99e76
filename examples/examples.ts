import { z } from "zod";
import { found5x2 } from "./5x2.ts";
import { found100Kin10 } from "./100kin10.ts";
import type { Begun } from "./found-example.ts";
import { foundPractice } from "./practice.ts";
import type { Run } from "./run.ts";

const founders: Record<string, (run: Run) => Promise<Begun>> = {
  "5x2": found5x2,
  "100kin10": found100Kin10,
  practice: foundPractice,
};

/**
 * Opens the two examples and the place to practise, each once; those that are there already are left as they are, and what
 * was half opened when the program was cut short is begun anew. They are founded one after another and filled side by side.
 */
export async function openExamples(run: Run): Promise<void> {
  await run("initiative.remove-unfinished", {});
  const answer = await run("initiative.list", {});
  const known = z.object({ initiatives: z.array(z.object({ slug: z.string() })) }).parse(answer);
  const slugs = new Set(known.initiatives.map(({ slug }) => slug));
  const begun: Begun[] = [];
  for (const [slug, found] of Object.entries(founders)) if (!slugs.has(slug)) begun.push(await found(run));
  await Promise.all(begun.map(finish));
  if (begun.length > 0) await run("listening.count", {});
}

/** Fills an example and says that it is whole: until then, the next start takes it away. */
async function finish({ inside, fill }: Begun): Promise<void> {
  await fill();
  await inside("initiative.finish", {});
}
