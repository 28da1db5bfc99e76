import { z } from "zod";
import { found5x2 } from "./5x2.ts";
import { found100Kin10 } from "./100kin10.ts";
import type { Begun, Rest } from "./found-example.ts";
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
 * Answers how to fill what may still be missing when the doors open: the stories and conversations of the place to practise.
 */
export async function openExamples(run: Run): Promise<Rest | undefined> {
  await run("initiative.remove-unfinished", {});
  const answer = await run("initiative.list", {});
  const known = z.object({ initiatives: z.array(z.object({ slug: z.string() })) }).parse(answer);
  const slugs = new Set(known.initiatives.map(({ slug }) => slug));
  const begun: Begun[] = [];
  for (const [slug, found] of Object.entries(founders)) if (!slugs.has(slug)) begun.push(await found(run));
  if (begun.length === 0) return undefined;
  const rests = await Promise.all(begun.map(fillFirst));
  return async () => {
    await Promise.all(rests.map((rest) => rest?.()));
    await run("listening.count", {});
  };
}

/** Opens them and fills all of it at once. */
export const openWholeExamples = async (run: Run): Promise<void> => (await openExamples(run))?.();

/** Fills an example and says that it is whole: until then, the next start takes it away. */
async function fillFirst({ inside, fill }: Begun): Promise<Rest | undefined> {
  const finish = () => inside("initiative.finish", {});
  const rest = await fill();
  if (rest)
    return async () => {
      await rest();
      await finish();
    };
  await finish();
  return undefined;
}
