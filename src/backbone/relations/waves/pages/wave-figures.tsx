import type { View } from "../../../../interface/view.ts";
import { figuresSchema } from "../../figures/figures.ts";
import { WaveFigures as NetworkFigures } from "../../figures/pages/figure-sentences.tsx";
import { type PartnerFigures, partnerFiguresSchema } from "../partner-figures.ts";
import { questionWords } from "../question-words.ts";
import type { WaveKind } from "../wave.ts";
import { waveWords as said } from "../words.ts";

interface WaveFiguresProps {
  view: View;
  kind: WaveKind;
  figures: unknown;
}

/** What came out of a survey: all that anybody sees of it. */
export function WaveFigures({ view, kind, figures }: WaveFiguresProps) {
  if (kind === "partner") {
    const read = partnerFiguresSchema.safeParse(figures);
    return read.success ? <PartnerBlock view={view} figures={read.data} /> : null;
  }
  const read = figuresSchema.safeParse(figures);
  return read.success ? (
    <section class="wrap block">
      <NetworkFigures view={view} figures={read.data} />
    </section>
  ) : null;
}

type Asked = PartnerFigures["questions"][number];

const wordsOf = { few: said.agreeFew, "about-half": said.agreeHalf, most: said.agreeMost } as const;
const sinceWords = { more: said.sinceMore, "about-the-same": said.sinceSame, less: said.sinceLess } as const;

function sayAgreement(view: View, { agree }: Asked): string {
  if (!agree) return view.t(said.tooFewToSay);
  if (agree.about === null) return view.t(wordsOf[agree.word]);
  return view.t(said.agreeAbout, { percent: Math.round(agree.about * 100) });
}

/** What partners say of being part of the initiative, sentence by sentence. */
function PartnerBlock({ view, figures }: { view: View; figures: PartnerFigures }) {
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.partner)}</h2>
      <p class="quiet">{view.t(said.answered, { done: figures.answered, asked: figures.organizations })}</p>
      <dl class="survey-said">
        {figures.questions.map((one) => (
          <div key={one.question}>
            <dt>{view.t(questionWords[one.question])}</dt>
            <dd>
              <b>{sayAgreement(view, one)}</b>
              {one.since && <span class="small quiet">{view.t(sinceWords[one.since])}</span>}
              {one.words.length > 0 && (
                <details>
                  <summary>{view.t(said.inOrganizationsWords)}</summary>
                  <ul>
                    {one.words.map((text) => (
                      <li key={text} dir="auto">
                        {text}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
