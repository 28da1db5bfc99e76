import type { View } from "../../../../interface/view.ts";
import type { Amount, Figures, Measured, Scale, Score } from "../figures.ts";
import { figureWords as said } from "./figure-words.ts";

const wordOf = { few: said.wordFew, some: said.wordSome, most: said.wordMost } as const;
const levelOf = { low: said.low, middle: said.middle, high: said.high } as const;

/** An amount in words: about so much, or few, about half, most. */
export function sayAmount(view: View, { word, about, edge }: Amount): string {
  if (about === null) return view.t(wordOf[word]);
  const share = `${Math.round(about * 100)}%`;
  return view.t(edge === "or-less" ? said.orLess : edge === "or-more" ? said.orMore : said.about, { share });
}

/** A score in words. */
export function sayScore(view: View, score: NonNullable<Score>): string {
  if (score.about === null) return view.t(levelOf[score.word]);
  const { about, edge } = score;
  const message = edge === "or-less" ? said.scoreLess : edge === "or-more" ? said.scoreMore : said.scoreAbout;
  return view.t(message, { score: String(about) });
}

const differs = (a: Amount, b: Amount): boolean => a.word !== b.word || a.about !== b.about;

function sayMeasured(view: View, message: typeof said.density, measured: Measured): string | null {
  if (!measured) return null;
  const first = view.t(message, { amount: sayAmount(view, measured.recorded) });
  if (!differs(measured.low, measured.high)) return first;
  const ends = { low: sayAmount(view, measured.low), high: sayAmount(view, measured.high) };
  return `${first} ${view.t(said.between, ends)}`;
}

function sayScale(view: View, message: typeof said.trust, scale: Scale): string | null {
  if (!scale?.mean) return null;
  const parts = [view.t(message, { score: sayScore(view, scale.mean) })];
  if (scale.high34 && scale.low12)
    parts.push(view.t(said.spread, { high: sayAmount(view, scale.high34), low: sayAmount(view, scale.low12) }));
  if (scale.low !== null && scale.high !== null && scale.high - scale.low > 0.6)
    parts.push(view.t(said.between, { low: String(scale.low), high: String(scale.high) }));
  return parts.join(" ");
}

function saySince(view: View, since: Figures["since"]): string | null {
  if (!since) return null;
  if (!since.kept) return view.t(said.sinceFew);
  const first = view.t(said.since, { kept: sayAmount(view, since.kept) });
  if (!since.new || !since.lost || !since.unknown) return first;
  const rest = {
    added: sayAmount(view, since.new),
    lost: sayAmount(view, since.lost),
    unknown: sayAmount(view, since.unknown),
  };
  return `${first} ${view.t(said.sinceMore, rest)}`;
}

function sayParts(view: View, { brokers, communities, core, levels, withoutBackbone }: Figures): (string | null)[] {
  const say = (amount: Amount) => sayAmount(view, amount);
  return [
    levels &&
      view.t(said.levels, {
        exchange: say(levels.exchange),
        coordinate: say(levels.coordinate),
        joint: say(levels.joint),
      }),
    communities &&
      view.t(said.communities, {
        count: communities.sizes.length,
        sizes: communities.sizes.join(", "),
        others: say(communities.others),
      }),
    brokers && view.t(brokers === "several" ? said.several : said.few),
    core && view.t(said.core, { core: say(core.core), edge: say(core.edge) }),
    withoutBackbone &&
      view.t(said.without, { separated: say(withoutBackbone.separated), giant: say(withoutBackbone.giant) }),
  ];
}

/** All that is told of a wave, one sentence for each figure; what is too few to say is left out. */
export function sentencesOf(view: View, figures: Figures): string[] {
  if (figures.detail === "nothing") return [view.t(said.nothing, { fewest: figures.fewest })];
  return [
    sayMeasured(view, said.density, figures.density),
    sayMeasured(view, said.confirmed, figures.confirmed),
    sayMeasured(view, said.reciprocity, figures.reciprocity),
    sayMeasured(view, said.giant, figures.giant),
    sayMeasured(view, said.alone, figures.alone),
    sayMeasured(view, said.centralization, figures.centralization),
    ...sayParts(view, figures),
    sayScale(view, said.trust, figures.trust),
    sayScale(view, said.value, figures.value),
    saySince(view, figures.since),
  ].filter((one) => one !== null);
}

/** A closed wave in sentences, the response first: how sure all of it is. */
export function WaveFigures({ view, figures }: { view: View; figures: Figures }) {
  const { answered, organizations, fewest } = figures;
  return (
    <div class="measure stack">
      <p class="lead">{view.t(said.answered, { answered, organizations })}</p>
      <ul class="network-said">
        {sentencesOf(view, figures).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <details>
        <summary>{view.t(said.how)}</summary>
        <p>{view.t(said.howSaid, { fewest })}</p>
      </details>
    </div>
  );
}
