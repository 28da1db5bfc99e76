// How many answers it takes to find the keystones: asked as a round of questions asks, against asking evenly; and whether a
// stated probability comes true. Everything is simulated from the seeds printed; no answer is a real person's.
import { appendFile, readFile } from "node:fs/promises";
import { QuestionDesk } from "../src/agenda/rounds/answers/question-desk.ts";
import { seededIntegers } from "../src/analysis/equity/random.ts";
import { drawRanks, mapOfEstimates } from "../src/analysis/leverage/certainty.ts";
import type { Judgments } from "../src/analysis/leverage/judgments.ts";
import { estimateLinks } from "../src/analysis/leverage/links-from-judgments.ts";
import { seededNormals } from "../src/analysis/leverage/normal-draws.ts";
import { orderOf } from "../src/analysis/leverage/ranks.ts";
import { secondOrder } from "../src/analysis/leverage/second-order.ts";
import { printTable, round } from "./measure.ts";

const [firstSeed = 1, lastSeed = firstSeed] = (process.argv[2] ?? "1-20").split("-").map(Number);
const challenges = Number(process.argv[3] ?? 104);
/** Where what each seed found is kept, so that a long simulation can be run in parts; a seed kept there is not run anew. */
const keptIn = process.argv[4];
/** 750 people and 35,000 answers for 104 challenges, and as many a question for fewer. */
const raters = Math.round((750 * challenges) / 104);
const whole = Math.round(3.27 * challenges * (challenges - 1));
const shares = [1 / 16, 1 / 8, 3 / 16, 1 / 4, 3 / 8, 1 / 2, 3 / 4, 1];
/** After how many answers the desk puts the questions in order anew; a round does so every few seconds. */
const refresh = Math.round(whole / 140);
const atOnce = 50;
const top = 6;
const replicates = 400;
const spread = { potency: 0.35, pair: 0.9, noise: 1, mean: 1.2 };

interface World {
  seed: number;
  /** The answer that all such people would give on average, which is what is to be found. */
  truth: Float64Array;
  answer: (from: number, to: number) => number;
}

function openWorld(seed: number): World {
  const normal = seededNormals(seed);
  const drawn = (count: number, scale: number) => {
    const numbers = new Float64Array(count);
    normal(numbers);
    return numbers.map((one) => one * scale);
  };
  const potency = drawn(challenges, spread.potency);
  const latent = drawn(challenges ** 2, spread.pair).map(
    (one, cell) => spread.mean + one + (potency[Math.floor(cell / challenges)] ?? 0),
  );
  const truth = latent.map((one, cell) => (isSelf(cell) ? 0 : expectedAnswer(one)));
  const one = new Float64Array(1);
  return {
    seed,
    truth,
    answer: (from, to) => {
      normal(one);
      return rounded((latent[from * challenges + to] ?? 0) + spread.noise * (one[0] ?? 0));
    },
  };
}

const isSelf = (cell: number) => Math.floor(cell / challenges) === cell % challenges;
const rounded = (level: number) => Math.min(3, Math.max(0, Math.round(level)));

/** The mean of a rounded answer from 0 to 3: the sum of the chances that it is at least 1, 2 and 3. */
const expectedAnswer = (level: number) =>
  [0.5, 1.5, 2.5].reduce((sum, least) => sum + below((level - least) / spread.noise), 0);

/** The normal distribution (Abramowitz & Stegun 7.1.26). */
function below(x: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2);
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const inside = 1 - tail * Math.exp((-x * x) / 2);
  return x < 0 ? (1 - inside) / 2 : (1 + inside) / 2;
}

interface Asked {
  raterId: string;
  from: string;
  to: string;
  score: number;
}

const ids = Array.from({ length: challenges }, (_, at) => String(at));
const themeOf = new Map(ids.map((id) => [id, null]));

/** Answers in the order that a round asks: each person takes fifty questions at a time from the desk, in turns. */
function* askAsARound(world: World): Generator<Asked> {
  const scored: Asked[] = [];
  const met = Array.from({ length: raters }, () => new Set<string>());
  let desk = new QuestionDesk({ challengeIds: ids, themeOf, scored }, { top, seed: world.seed, madeAt: 0 });
  for (let turn = 0; ; turn++) {
    const rater = turn % raters;
    if (scored.length >= desk.answers + refresh) {
      desk = new QuestionDesk({ challengeIds: ids, themeOf, scored }, { top, seed: world.seed + turn, madeAt: turn });
    }
    const taken = desk.take(atOnce, { met: met[rater] ?? new Set(), themes: new Set(), speaks: () => true });
    for (const { from, to } of taken) {
      met[rater]?.add(`${from} ${to}`);
      const asked = { raterId: String(rater), from, to, score: world.answer(Number(from), Number(to)) };
      scored.push(asked);
      yield asked;
    }
  }
}

/** Answers in rounds over all pairs, each round in an order drawn anew: every pair as often as any other. */
function* askEvenly(world: World): Generator<Asked> {
  const draw = seededIntegers(world.seed + 77);
  const cells = Array.from({ length: challenges ** 2 }, (_, cell) => cell).filter((cell) => !isSelf(cell));
  for (let turn = 0; ; ) {
    for (let at = cells.length - 1; at > 0; at--) {
      const other = draw(at + 1);
      [cells[at], cells[other]] = [cells[other] ?? 0, cells[at] ?? 0];
    }
    for (const cell of cells) {
      const [from, to] = [Math.floor(cell / challenges), cell % challenges];
      const raterId = String(Math.floor(turn++ / atOnce) % raters);
      yield { raterId, from: String(from), to: String(to), score: world.answer(from, to) };
    }
  }
}

function judgmentsOf(asked: readonly Asked[]): Judgments {
  return {
    challenges,
    raters,
    rater: Int32Array.from(asked, ({ raterId }) => Number(raterId)),
    from: Int32Array.from(asked, ({ from }) => Number(from)),
    to: Int32Array.from(asked, ({ to }) => Number(to)),
    score: Float64Array.from(asked, ({ score }) => score),
    themes: new Int32Array(challenges).fill(-1),
  };
}

const rowSums = (cells: Float64Array) =>
  Float64Array.from({ length: challenges }, (_, row) =>
    cells.subarray(row * challenges, (row + 1) * challenges).reduce((sum, one) => sum + one, 0),
  );
const topOf = (scores: Float64Array) => new Set(orderOf(scores).slice(0, top));
const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].filter((one) => b.has(one)).length;

/** Row sums of the plain averages of answers, a pair without answers taken as the average of all. */
function plainSums({ from, to, score }: Judgments): Float64Array {
  const [sums, counts] = [new Float64Array(challenges ** 2), new Float64Array(challenges ** 2)];
  score.forEach((one, at) => {
    const cell = (from[at] ?? 0) * challenges + (to[at] ?? 0);
    sums[cell] = (sums[cell] ?? 0) + one;
    counts[cell] = (counts[cell] ?? 0) + 1;
  });
  const mean = score.reduce((sum, one) => sum + one, 0) / score.length;
  return rowSums(
    sums.map((sum, cell) => {
      const count = counts[cell] ?? 0;
      if (isSelf(cell)) return 0;
      return count === 0 ? mean : sum / count;
    }),
  );
}

/** What one seed found: at each count of answers, and each stated probability of a challenge with whether it came true. */
interface Found {
  seed: number;
  agreed: Record<Way | "plain", number[]>;
  told: Record<Way, Record<CertainLens, [stated: number, came: number][][]>>;
}

const ways = { round: askAsARound, evenly: askEvenly };
type Way = keyof typeof ways;
type CertainLens = "direct" | "second_order";

function follow(seed: number): Found {
  const world = openWorld(seed);
  const links = mapOfEstimates({ challenges }, world.truth);
  const truth = { direct: topOf(rowSums(world.truth)), second_order: topOf(secondOrder(links).total) };
  const found: Found = {
    seed,
    agreed: { round: [], evenly: [], plain: [] },
    told: { round: { direct: [], second_order: [] }, evenly: { direct: [], second_order: [] } },
  };
  for (const way of ["round", "evenly"] as const) {
    const asked: Asked[] = [];
    const answers = ways[way](world);
    for (const share of shares) {
      while (asked.length < share * whole) asked.push(answers.next().value);
      const judgments = judgmentsOf(asked);
      const estimates = estimateLinks(judgments);
      found.agreed[way].push(shared(topOf(rowSums(estimates.mean)), truth.direct));
      if (way === "evenly") found.agreed.plain.push(shared(topOf(plainSums(judgments)), truth.direct));
      const told = drawRanks(estimates, { top, replicates, seed });
      for (const lens of ["direct", "second_order"] as const)
        found.told[way][lens].push(told[lens].map(({ probability }, at) => [probability, truth[lens].has(at) ? 1 : 0]));
    }
  }
  return found;
}

/** Stated probabilities by tenth: how many, what was stated on average, how many came true, and how far chance reaches. */
function printCalibration(title: string, told: readonly (readonly [number, number][])[]): void {
  const all = told.flat();
  const squares = all.reduce((sum, [stated, came]) => sum + (stated - came) ** 2, 0) / all.length;
  const rows = Array.from({ length: 10 }, (_, tenth) => {
    const within = told.map((one) => one.filter(([stated]) => Math.min(9, Math.floor(stated * 10)) === tenth));
    const flat = within.flat();
    const [stated, came] = [0, 1].map((place) => flat.reduce((sum, one) => sum + (one[place] ?? 0), 0)) as [
      number,
      number,
    ];
    // The counts of answers of one seed repeat one another: seeds are what is independent.
    const apart = within.map((one) => one.reduce((sum, [said, was]) => sum + was - said, 0));
    const chance = Math.sqrt(apart.reduce((sum, one) => sum + one ** 2, 0)) / flat.length;
    const share = (part: number) => (flat.length === 0 ? "–" : `${round((100 * part) / flat.length)}%`);
    return [
      `${tenth * 10}–${tenth * 10 + 10}%`,
      {
        challenges: flat.length,
        "stated on average": share(stated),
        "in the true top six": share(came),
        "by chance ±": flat.length === 0 ? "–" : `${round(100 * chance)}`,
      },
    ] as const;
  });
  printTable(`${title} (mean squared error ${round(squares)})`, Object.fromEntries(rows));
}

const known: Found[] = keptIn
  ? (await readFile(keptIn, "utf8").catch(() => ""))
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];
for (let seed = firstSeed; seed <= lastSeed; seed++) {
  if (known.some((one) => one.seed === seed)) continue;
  const found = follow(seed);
  known.push(found);
  if (keptIn) await appendFile(keptIn, `${JSON.stringify(found)}\n`);
  process.stderr.write(`seed ${seed} of ${lastSeed}\n`);
}
const seeds = known.map(({ seed }) => seed).sort((a, b) => a - b);
console.log(
  `${challenges} challenges, ${raters} people, ${seeds.length} seeds: ${seeds.join(" ")}; spread of potency ${spread.potency}, of pairs ${spread.pair}, noise ${spread.noise}, answers 0 to 3.`,
);
const agreed = (way: Way | "plain") =>
  Float64Array.from(shares, (_, at) => known.reduce((sum, one) => sum + (one.agreed[way][at] ?? 0), 0) / seeds.length);
const [byRound, byEvenly, byPlain] = [agreed("round"), agreed("evenly"), agreed("plain")];

/** How many answers asked evenly agree as much, between the checkpoints; what is beyond the last is said so. */
function evenlyFor(found: number, by: Float64Array): string {
  const at = by.findIndex((one) => one >= found);
  if (at === -1) return `more than ${whole}`;
  const [low, high] = [by[at - 1] ?? 0, by[at] ?? 0];
  const before = shares[at - 1] ?? 0;
  const share = before + ((shares[at] ?? 0) - before) * (high === low ? 1 : (found - low) / (high - low));
  return String(Math.round(share * whole));
}

printTable(
  "Of the true top six, found on average",
  Object.fromEntries(
    shares.map((share, at) => [
      Math.round(share * whole),
      {
        "asked as a round": round(byRound[at] ?? 0),
        "asked evenly, same estimate": round(byEvenly[at] ?? 0),
        "asked evenly, plain averages": round(byPlain[at] ?? 0),
        "evenly needs": evenlyFor(byRound[at] ?? 0, byEvenly),
        "evenly and plain needs": evenlyFor(byRound[at] ?? 0, byPlain),
      },
    ]),
  ),
);
for (const way of ["round", "evenly"] as const) {
  const told = (lens: CertainLens) => known.map((one) => one.told[way][lens].flat());
  printCalibration(`Stated probability of the top six by direct influence, asked ${way}`, told("direct"));
  printCalibration(`… by influence of first and second order, asked ${way}`, told("second_order"));
}
