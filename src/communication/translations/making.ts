import { type Prepared, prepare } from "./guarding.ts";
import { askTranslations, type Pairs, pairOf, type TranslationServer, TranslationTrouble } from "./server.ts";
import type { Wanted } from "./store.ts";
import { type Failure, mostLetters, type TranslatedText } from "./translation.ts";

/** How a translation came out: a text, or none and why, or the server is away and it is tried again. */
export type Outcome = { text: string } | { because: Failure } | { later: true };

/** One text on its way. */
interface Job {
  wanted: Wanted;
  prepared: Prepared;
}

/** So much goes in one request. */
const mostSegments = 50;
const lettersAtOnce = 5000;

/** Has texts translated, several in one request where they go between the same languages. */
export async function makeTexts(
  server: TranslationServer,
  pairs: Pairs | null,
  all: readonly Wanted[],
  texts: ReadonlyMap<string, TranslatedText>,
): Promise<Map<Wanted, Outcome>> {
  const outcomes = new Map<Wanted, Outcome>();
  const groups = new Map<string, { pair: { source: string; target: string }; jobs: Job[] }>();
  for (const wanted of all) {
    const found = texts.get(wanted.sourceId);
    if (!pairs || !found) {
      outcomes.set(wanted, { later: true });
      continue;
    }
    const pair = pairOf(pairs, found.language, wanted.language);
    const prepared = prepare(found.text, { ...found, target: wanted.language });
    const fault =
      found.text.length > mostLetters ? "too-long" : !pair ? "no-pair" : prepared.segments.length === 0 ? "same" : null;
    if (fault || !pair) {
      outcomes.set(wanted, { because: fault ?? "no-pair" });
      continue;
    }
    // What few read goes by itself: a server that mixes up its answers cannot put their words below a post that many read.
    const key = [pair.source, pair.target, ...(found.isClosed ? [wanted.sourceId] : [])].join(" ");
    groups.set(key, { pair, jobs: [...(groups.get(key)?.jobs ?? []), { wanted, prepared }] });
  }
  for (const { pair, jobs } of groups.values())
    for (const some of inBatches(jobs))
      for (const [wanted, outcome] of await makeBatch(server, pair, some)) outcomes.set(wanted, outcome);
  return outcomes;
}

const sizeOf = ({ prepared }: Job): number => prepared.segments.reduce((sum, one) => sum + one.length, 0);

/** Whole texts together, as many as one request takes; one that is larger goes by itself. */
function inBatches(jobs: readonly Job[]): Job[][] {
  const batches: { jobs: Job[]; segments: number; letters: number }[] = [];
  for (const job of jobs) {
    const [segments, letters] = [job.prepared.segments.length, sizeOf(job)];
    const last = batches.at(-1);
    if (last && last.segments + segments <= mostSegments && last.letters + letters <= lettersAtOnce) {
      last.jobs.push(job);
      last.segments += segments;
      last.letters += letters;
    } else batches.push({ jobs: [job], segments, letters });
  }
  return batches.map((batch) => batch.jobs);
}

/** What the server takes in one answer for several may be the fault of one: then each goes by itself. */
async function makeBatch(
  server: TranslationServer,
  pair: { source: string; target: string },
  jobs: readonly Job[],
): Promise<Map<Wanted, Outcome>> {
  try {
    const answers = await askTranslations(server, {
      texts: jobs.flatMap(({ prepared }) => prepared.segments),
      ...pair,
    });
    let at = 0;
    return new Map(
      jobs.map(({ wanted, prepared }) => {
        const made = prepared.assemble(answers.slice(at, at + prepared.segments.length));
        at += prepared.segments.length;
        return [wanted, "text" in made ? made : { because: made.fault }];
      }),
    );
  } catch (error) {
    if (!(error instanceof TranslationTrouble)) throw error;
    const { trouble } = error;
    if (trouble === "away" || jobs.length === 1)
      return new Map(
        jobs.map(({ wanted }) => [wanted, trouble === "away" ? { later: true } : { because: trouble }] as const),
      );
    const each = new Map<Wanted, Outcome>();
    for (const job of jobs)
      for (const [wanted, outcome] of await makeBatch(server, pair, [job])) each.set(wanted, outcome);
    return each;
  }
}
