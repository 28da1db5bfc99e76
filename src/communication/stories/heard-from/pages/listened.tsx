import type { z } from "zod";
import { joinList } from "../../../../core/spoken-languages.ts";
import { formatShare } from "../../../../interface/numbers.tsx";
import type { View } from "../../../../interface/view.ts";
import type { readHeardFrom } from "../operations.ts";
import type { ToldQuality } from "../quality.ts";
import { heardFromWords as said } from "../words.ts";
import { sayAnswer } from "./say-step.ts";

type Found = z.output<typeof readHeardFrom.output>;

/** How well a campaign listened, in plain measures: for members, as it was told with who was heard. */
export function Listened({ view, found }: { view: View; found: Found }) {
  const { quality, lineage } = found;
  if (!quality || !lineage) return null;
  return (
    <section class="wrap block stack" id="listened">
      <h2>{view.t(said.listened)}</h2>
      <p class="quiet measure">{view.t(said.listenedOn)}</p>
      <dl class="facts">
        <dt>{view.t(said.answeredInTime, { days: quality.promisedDays })}</dt>
        <dd>{sayAnswered(view, quality)}</dd>
        <dt>{view.t(said.missing)}</dt>
        <dd>{sayMissing(view, found)}</dd>
        <dt>{view.t(said.ledTo)}</dt>
        <dd>
          <a href={view.url(`listening/campaigns/${found.number}/themes`)}>{view.t(said.ledToWhat, lineage)}</a>
        </dd>
        <dt>{view.t(said.toldBack)}</dt>
        <dd>
          <a href={view.url("listening/heard")}>{view.t(said.toldBackTimes, { count: lineage.toldBack })}</a>
        </dd>
        {quality.agreement && (
          <>
            <dt>{view.t(said.codersAgree)}</dt>
            <dd>{view.t(said[quality.agreement])}</dd>
          </>
        )}
        {found.leads && (
          <>
            <dt>{view.t(said.byBridges)}</dt>
            <dd>
              <a href={view.url(`listening/campaigns/${found.number}`)}>{view.t(said.onCampaign)}</a>
            </dd>
          </>
        )}
      </dl>
      <p>
        <a href={view.url("voice")}>{view.t(said.voicesAll)}</a>
      </p>
    </section>
  );
}

function sayAnswered(view: View, { inTime, medianDays }: ToldQuality): string {
  if (inTime === null) return view.t(said.notSaid);
  const share = inTime === 1 ? view.t(said.allInTime) : view.t(said.inTime, { share: formatShare(inTime, 0) });
  return medianDays === null ? share : joinList([share, view.t(said.halfWithin, { days: medianDays })], view.language);
}

/** The groups that were heard less than they live there; that nobody was is said only where it could be told. */
function sayMissing(view: View, { told, questions }: Found): string {
  const compared = (told?.questions ?? []).flatMap(({ question, answers }) =>
    answers.filter((one) => one.compared !== null).map((one) => ({ question, ...one })),
  );
  if (compared.length === 0) return view.t(said.missingUnknown);
  const less = compared.filter((one) => one.compared === "fewer");
  if (less.length === 0) return view.t(said.missingNone);
  const names = less.map(({ question, answer }) => {
    const asked = questions.find(({ id }) => id === question)?.answers.find(({ id }) => id === answer);
    return sayAnswer(view, question, asked ?? { id: answer, names: null });
  });
  return joinList(names, view.language);
}
