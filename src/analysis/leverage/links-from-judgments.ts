import { type Effect, learnEffect, openEffect, varianceBetween } from "./effects.ts";
import { groupByPair, type JudgedPairs, type Judgments } from "./judgments.ts";

/** What raters together think of every influence, in units of the scores. */
export interface LinkEstimates {
  challenges: number;
  /** The expected weight of each ordered pair, row influences column; 0 on the diagonal. */
  mean: Float64Array;
  /** Its posterior variance. */
  variance: Float64Array;
  /** The share of a pair's own answers in its estimate, between 0 (none, only its sender, receiver and themes) and 1. */
  ownShare: Float64Array;
  pairs: JudgedPairs;
  /** How far each rater is above (mild) or below (severe) the others. */
  offsets: Float64Array;
  /** How much each rater's answers weigh; 1 on the whole, less for a noisy one. */
  weights: Float64Array;
  /** How uncertain each challenge's effect as sender and as receiver is, as variance. */
  senderUncertainty: Float64Array;
  receiverUncertainty: Float64Array;
  variances: { noise: number; pair: number; sender: number; receiver: number; theme: number; rater: number };
  /** True where too few pairs have a second answer to tell noise from difference, which are then taken as equal. */
  noiseAssumed: boolean;
}

const rounds = 10;
/** Answers that a rater's own noise must outweigh before it counts as much as everybody's. */
const noisePrior = 24;

/**
 * Estimates every influence by an empirical-Bayes mixed model: score = mean + sender + receiver + themes + pair + rater +
 * noise. Thin pairs shrink toward their sender, receiver and themes, severe and mild raters are set level, noisy ones
 * weigh less. Robinson 1991 (doi 10.1214/ss/1177011926) on prediction of random effects.
 */
export function estimateLinks(judgments: Judgments): LinkEstimates {
  const fit = new Fit(judgments);
  for (let round = 0; round < rounds; round++) fit.improve();
  return fit.estimates();
}

class Fit {
  readonly #judgments: Judgments;
  readonly #pairs: JudgedPairs;
  readonly #offsets: Float64Array;
  readonly #weights: Float64Array;
  readonly #amounts: Float64Array;
  readonly #averages: Float64Array;
  readonly #structure: Float64Array;
  readonly #effects: { sender: Effect; receiver: Effect; theme: Effect };
  /** Answers beyond the first of their pair, from whose scatter noise is known. */
  readonly #repeats: number;
  /** How many answers' worth the offsets of raters have taken up: each as much as it is not shrunk. */
  #spent = 0;
  #mean = 0;
  #noise: number;
  #between: number;
  #severity: number;

  constructor(judgments: Judgments) {
    const pairs = groupByPair(judgments);
    const count = pairs.from.length;
    const scores = judgments.score;
    const mean = scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length);
    const spread = scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, scores.length) || 1;
    this.#judgments = judgments;
    this.#pairs = pairs;
    this.#offsets = new Float64Array(judgments.raters);
    this.#weights = new Float64Array(judgments.raters).fill(1);
    this.#amounts = new Float64Array(count);
    this.#averages = new Float64Array(count);
    this.#structure = new Float64Array(count);
    this.#mean = mean;
    [this.#noise, this.#between, this.#severity] = [spread / 2, spread / 4, spread / 10];
    const themes = judgments.themes.reduce((most, one) => Math.max(most, one + 1), 0);
    const themeOf = (challenge: number) => (judgments.themes[challenge] ?? -1) + 1;
    const themePairs = pairs.from.map((from, at) => themeOf(from) * (themes + 1) + themeOf(pairs.to[at] ?? 0));
    this.#effects = {
      sender: openEffect(pairs.from, judgments.challenges, spread / 10),
      receiver: openEffect(pairs.to, judgments.challenges, spread / 10),
      theme: openEffect(themePairs, themes === 0 ? 0 : (themes + 1) ** 2, spread / 20),
    };
    this.#repeats = scores.length - count;
  }

  improve(): void {
    this.#average();
    this.#learnStructure();
    this.#learnRaters();
  }

  /** Each pair's average answer, raters set level, and from its scatter the noise of one answer. */
  #average(): void {
    const { starts, rater, score } = this.#pairs;
    const [weights, offsets] = [this.#weights, this.#offsets];
    let scatter = 0;
    for (let pair = 0; pair < this.#averages.length; pair++) {
      let [amount, sum, squares] = [0, 0, 0];
      const end = starts[pair + 1] ?? 0;
      for (let at = starts[pair] ?? 0; at < end; at++) {
        const by = rater[at] ?? 0;
        const weight = weights[by] ?? 1;
        const level = (score[at] ?? 0) - (offsets[by] ?? 0);
        amount += weight;
        sum += weight * level;
        squares += weight * level * level;
      }
      this.#amounts[pair] = amount;
      this.#averages[pair] = sum / amount;
      scatter += squares - (sum * sum) / amount;
    }
    const freedom = Math.max(this.#repeats / 2, this.#repeats - this.#spent);
    if (this.#knowsNoise()) this.#noise = Math.max(1e-4, scatter / freedom);
  }

  #knowsNoise = () => this.#repeats >= 20;

  /** Mean, sender, receiver and theme effects, and how much pairs differ beyond them. */
  #learnStructure(): void {
    const { sender, receiver, theme } = this.#effects;
    const count = this.#averages.length;
    const own = this.#amounts.map((amount) => this.#noise / amount);
    const precision = own.map((variance) => 1 / (this.#between + variance));
    const open = this.#averages.map((average, pair) => average - this.#mean - this.#structureOf(pair));
    const total = precision.reduce((sum, one) => sum + one, 0);
    for (let sweep = 0; sweep < 3; sweep++) {
      const shift = open.reduce((sum, one, pair) => sum + one * (precision[pair] ?? 0), 0) / (total || 1);
      this.#mean += shift;
      for (let pair = 0; pair < count; pair++) open[pair] = (open[pair] ?? 0) - shift;
      for (const effect of [sender, receiver, theme])
        if (effect.levels.length > 0) this.#mean += learnEffect(effect, open, precision);
    }
    const spent = sender.levels.length + receiver.levels.length;
    const freedom = Math.max(count / 2, count - spent);
    const between = varianceBetween(open, this.#knowsNoise() ? own : new Float64Array(count), freedom);
    this.#between = this.#knowsNoise() ? between : between / 2;
    if (!this.#knowsNoise()) this.#noise = Math.max(1e-4, between / 2);
    for (let pair = 0; pair < count; pair++) this.#structure[pair] = (this.#averages[pair] ?? 0) - (open[pair] ?? 0);
  }

  #structureOf(pair: number): number {
    const { sender, receiver, theme } = this.#effects;
    const themes = theme.levels.length === 0 ? 0 : (theme.levels[theme.levelOf[pair] ?? 0] ?? 0);
    return (
      (sender.levels[sender.levelOf[pair] ?? 0] ?? 0) + (receiver.levels[receiver.levelOf[pair] ?? 0] ?? 0) + themes
    );
  }

  #shareOf = (pair: number) => this.#between / (this.#between + this.#noise / (this.#amounts[pair] ?? 1));

  /** What a pair's estimate is: its structure, and its own share of how far its answers are from it. */
  #estimateOf(pair: number): number {
    const structure = this.#structure[pair] ?? 0;
    return structure + this.#shareOf(pair) * ((this.#averages[pair] ?? 0) - structure);
  }

  /** Each rater's offset, shrunk; how far offsets spread, by those who answered alone; and from what is left how noisy the rater is. */
  #learnRaters(): void {
    const raters = this.#judgments.raters;
    const [answers, sums] = [new Float64Array(raters), new Float64Array(raters)];
    this.#eachLeftover((rater, left) => {
      answers[rater] = (answers[rater] ?? 0) + 1;
      sums[rater] = (sums[rater] ?? 0) + left;
    });
    const shrink = this.#noise / this.#severity;
    this.#spent = 0;
    let squares = 0;
    for (let rater = 0; rater < raters; rater++) {
      const count = answers[rater] ?? 0;
      const offset = (sums[rater] ?? 0) / (count + shrink);
      this.#offsets[rater] = offset;
      squares += offset ** 2;
      this.#spent += count / (count + shrink);
    }
    if (this.#spent > 0) this.#severity = Math.max(1e-4, squares / this.#spent);
    this.#weighRaters(answers);
  }

  /**
   * What an answer leaves open is less than its noise by as much as the answer is itself in the estimate; without setting
   * that right a rater who weighs much seems exact, weighs more, and the whole surer than it is.
   */
  #weighRaters(answers: Float64Array): void {
    const left = new Float64Array(answers.length);
    this.#eachLeftover((rater, open, own) => {
      left[rater] = (left[rater] ?? 0) + (open - (this.#offsets[rater] ?? 0)) ** 2 / Math.max(0.05, 1 - own);
    });
    const [all, count] = [left.reduce((sum, one) => sum + one, 0), answers.reduce((sum, one) => sum + one, 0)];
    const usual = all / Math.max(1, count) || 1;
    for (let rater = 0; rater < answers.length; rater++) {
      this.#weights[rater] = (noisePrior + (answers[rater] ?? 0)) / (noisePrior + (left[rater] ?? 0) / usual);
    }
  }

  /** Each answer less the estimate of its pair, and the answer's own share of that estimate. */
  #eachLeftover(take: (rater: number, left: number, own: number) => void): void {
    const { starts, rater, score } = this.#pairs;
    for (let pair = 0; pair < this.#averages.length; pair++) {
      const estimate = this.#estimateOf(pair);
      const share = this.#shareOf(pair) / (this.#amounts[pair] ?? 1);
      for (let at = starts[pair] ?? 0; at < (starts[pair + 1] ?? 0); at++) {
        const by = rater[at] ?? 0;
        take(by, (score[at] ?? 0) - estimate, share * (this.#weights[by] ?? 1));
      }
    }
  }

  estimates(): LinkEstimates {
    this.#average();
    const { challenges } = this.#judgments;
    const { sender, receiver, theme } = this.#effects;
    const found: LinkEstimates = {
      challenges,
      mean: new Float64Array(challenges ** 2),
      variance: new Float64Array(challenges ** 2),
      ownShare: new Float64Array(challenges ** 2),
      pairs: this.#pairs,
      offsets: this.#offsets,
      weights: this.#weights,
      senderUncertainty: sender.uncertainty,
      receiverUncertainty: receiver.uncertainty,
      variances: {
        noise: this.#noise,
        pair: this.#between,
        sender: sender.variance,
        receiver: receiver.variance,
        theme: theme.levels.length === 0 ? 0 : theme.variance,
        rater: this.#severity,
      },
      noiseAssumed: !this.#knowsNoise(),
    };
    this.#fillFromStructure(found);
    this.#pairs.from.forEach((from, pair) => {
      const cell = from * challenges + (this.#pairs.to[pair] ?? 0);
      const share = this.#shareOf(pair);
      const structural = (found.variance[cell] ?? 0) - this.#between;
      found.mean[cell] = (found.mean[cell] ?? 0) * (1 - share) + share * (this.#averages[pair] ?? 0);
      found.variance[cell] = this.#between * (1 - share) + (1 - share) ** 2 * structural;
      found.ownShare[cell] = share;
    });
    return found;
  }

  /** What a pair without answers gets: mean, sender, receiver and themes, as uncertain as pairs differ. */
  #fillFromStructure({ challenges, mean, variance }: LinkEstimates): void {
    const { sender, receiver, theme } = this.#effects;
    const themes = Math.round(Math.sqrt(theme.levels.length));
    const themeOf = (challenge: number) => (this.#judgments.themes[challenge] ?? -1) + 1;
    for (let from = 0; from < challenges; from++) {
      for (let to = 0; to < challenges; to++) {
        if (from === to) continue;
        const cell = from * challenges + to;
        const inTheme = themes === 0 ? 0 : (theme.levels[themeOf(from) * themes + themeOf(to)] ?? 0);
        mean[cell] = this.#mean + (sender.levels[from] ?? 0) + (receiver.levels[to] ?? 0) + inTheme;
        variance[cell] = this.#between + (sender.uncertainty[from] ?? 0) + (receiver.uncertainty[to] ?? 0);
      }
    }
  }
}
