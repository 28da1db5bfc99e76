import { Tag } from "../../../../interface/tag.tsx";
import type { View } from "../../../../interface/view.ts";
import { smsPageWords } from "../../sms/page-words.ts";
import { pathOfCampaign } from "../campaign.ts";
import { checkHoldsUntil, type Point, points } from "../checklist.ts";
import { type ChangedPart, changedParts } from "../hold.ts";
import type { WholeCampaign } from "../operations.ts";
import { partWords, pointWords, campaignWords as said } from "../words.ts";
import { sayCountry, sayDay } from "./step-page.tsx";

/** Where each point is done, below the page of the campaign. */
const stepOf: Record<Point, string> = {
  words: "words",
  lines: "lines",
  duty: "duty",
  ages: "ages",
  contact: "people",
  listeners: "people",
  support: "people",
};

interface WholeProps {
  view: View;
  whole: WholeCampaign;
}

/** What keeps tellers safe, point by point: done or open, who did it and when, and where. */
export function Checklist({ view, whole }: WholeProps) {
  const path = view.url(pathOfCampaign(whole.campaign.number));
  return (
    <section class="wrap block">
      <h2>{view.t(said.pointsTitle)}</h2>
      <ol class="story-points">
        {points.map((point) => {
          const isMissing = whole.missing.includes(point);
          return (
            <li key={point}>
              <a href={`${path}/${stepOf[point]}`}>{view.t(pointWords[point].title)}</a>
              <Tag sign={isMissing ? "due" : "done"}>{view.t(isMissing ? said.open : said.done)}</Tag>
              <p class="small">{isMissing ? view.t(pointWords[point].missing) : sayPoint(view, whole, point)}</p>
              <WhoAndWhen view={view} whole={whole} point={point} />
            </li>
          );
        })}
      </ol>
      <p>
        <a href={`${path}/asked`}>{view.t(said.askedTitle)}</a>
      </p>
      <p>
        <a href={`${path}/sms`}>{view.t(smsPageWords.title)}</a>
      </p>
    </section>
  );
}

const sayPoint = (view: View, { campaign, checksHoldUntil }: WholeCampaign, point: Point): string =>
  view.t(pointWords[point].is, {
    count: campaign.listenerIds.length,
    day: checksHoldUntil ? sayDay(view, checksHoldUntil) : "",
  });

/** Who checked, confirmed or agreed, each with the day. */
function WhoAndWhen({ view, whole, point }: WholeProps & { point: Point }) {
  const { campaign, names } = whole;
  const line = (what: string, by: string | null, on: string | null): string | null =>
    on && `${what}: ${view.t(said.by, { name: names[by ?? ""] ?? "", day: sayDay(view, on) })}`;
  const lines: Partial<Record<Point, (string | null)[]>> = {
    lines: campaign.lines
      .filter((one) => (checkHoldsUntil(one) ?? "") >= view.now.toISOString().slice(0, 10))
      .map((one) => line(view.name(one.names), one.checkedBy, one.checkedOn)),
    duty: campaign.duty.map((one) => line(sayCountry(view, one.country), one.confirmedBy, one.confirmedOn)),
    ages: campaign.ages.map((one) => line(sayCountry(view, one.country), one.confirmedBy, one.confirmedOn)),
    contact: [campaign.safeguarding.contactId, campaign.safeguarding.deputyId].map((id) => (id && names[id]) || null),
    listeners: campaign.listenerIds.map((id) => names[id] ?? null),
  };
  const known = (lines[point] ?? []).filter((one) => one !== null);
  if (known.length === 0) return null;
  return (
    <ul class="small quiet">
      {known.map((one) => (
        <li key={one} dir="auto">
          {one}
        </li>
      ))}
    </ul>
  );
}

const isPart = (part: string): part is ChangedPart => changedParts.some((one) => one === part);

/** What was changed after stories were first taken: who told before that told under other rules. */
export function Changes({ view, whole }: WholeProps) {
  if (whole.changes.length === 0) return null;
  return (
    <section class="wrap block">
      <h2>{view.t(said.changesTitle)}</h2>
      <ul>
        {whole.changes.map(({ part, at, by }) => (
          <li key={`${part} ${at}`}>
            {view.t(said.changedOn, {
              day: sayDay(view, at.slice(0, 10)),
              what: isPart(part) ? view.t(partWords[part]) : "",
            })}
            {by && whole.names[by] ? (
              <>
                {" · "}
                <bdi>{whole.names[by]}</bdi>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
