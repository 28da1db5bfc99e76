import type { ComponentChildren } from "preact";
import { type GapPicture, Wedges } from "../../../interface/charts/wedge.tsx";
import { Notice } from "../../../interface/notice.tsx";
import { formatPoints, formatShare } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { barePoints, endsOf, periodsOf, positionOf } from "../drawing.ts";
import type { Breakdown, Notice as Finding, GapRow } from "../scorecard.ts";
import { scorecardWords as said } from "../words.ts";

const certaintyWord = (view: View, { certainty }: GapRow): string =>
  view.t(certainty === "certain" ? said.certain : certainty === "likely" ? said.likely : said.cannotTell);

/** How a group is called in a sentence: a group of an ordered dimension needs its dimension's name to mean anything. */
export function groupName(view: View, gap: GapRow, side: "group" | "reference"): string {
  return view.name(side === "group" ? gap.groupNames : gap.referenceNames);
}

interface NoticeSectionProps {
  view: View;
  notice: Finding;
  breakdowns: readonly Breakdown[];
  level: 1 | 2;
  children?: ComponentChildren;
}

/** The notice: said by itself wherever the total rises and a gap widens. Its words are the program's, not the initiative's. */
export function NoticeSection({ view, notice, breakdowns, level, children }: NoticeSectionProps) {
  const { main, also, brightSpots, cannotTell } = notice;
  return (
    <Notice
      sign="widening"
      tag={`${view.t(said.noticeTag)} · ${certaintyWord(view, main)}`}
      title={view.t(said.noticeTitle, {
        reference: groupName(view, main, "reference"),
        group: groupName(view, main, "group"),
      })}
      level={level}
      picture={<Picture view={view} gaps={[main, ...also.slice(0, 1)]} breakdowns={breakdowns} />}
    >
      <p class="lead">{mainSentences(view, notice).join(" ")}</p>
      <ul class="lines">
        {also.map((gap) => (
          <Line key={`${gap.dimension} ${gap.group}`} view={view} gap={gap} />
        ))}
        {brightSpots.map((gap) => (
          <Line key={`${gap.dimension} ${gap.group}`} view={view} gap={gap} />
        ))}
        {cannotTell.length > 0 && (
          <li>
            <span class="sure">{view.t(said.cannotTell)}</span>
            <span>
              {view.t(said.cannotTellFrom, {
                groups: cannotTell.map((gap) => groupName(view, gap, "group")).join(", "),
              })}
            </span>
          </li>
        )}
      </ul>
      {children}
    </Notice>
  );
}

/** The sentences of a notice about its main gap, each with its numbers. */
export function mainSentences(view: View, { main, totalFrom, totalTo, zeroMeans }: Finding): string[] {
  const ends = endsOf(main);
  if (!ends) return [];
  const { first, last, steps, grew } = ends;
  const sides = {
    reference: groupName(view, main, "reference"),
    group: groupName(view, main, "group"),
    a: formatShare(first.referenceRate),
    b: formatShare(last.referenceRate),
    c: formatShare(first.groupRate),
    d: formatShare(last.groupRate),
  };
  const distance = { from: formatPoints(first.gap), to: formatPoints(last.gap), all: steps, years: grew };
  const least = main.hiddenLow ?? 0;
  const hidesSomething = main.hiddenLow !== main.hiddenHigh && least > 0 && zeroMeans > 0;
  return [
    view.t(said.noticeTotal, {
      from: formatShare(totalFrom.rate, 2),
      fromPeriod: totalFrom.period,
      to: formatShare(totalTo.rate, 2),
      toPeriod: totalTo.period,
    }),
    view.t(said.noticeSides, sides),
    view.t(grew === steps ? said.noticeEach : said.noticeGrew, distance),
    ...(hidesSomething
      ? [view.t(said.noticeAtLeast, { least: formatPoints(least), most: zeroMeans })]
      : main.low !== null && main.high !== null
        ? [view.t(said.noticeSampling, { low: formatPoints(main.low), high: formatPoints(main.high) })]
        : []),
  ];
}

function Line({ view, gap }: { view: View; gap: GapRow }) {
  const ends = endsOf(gap);
  if (!ends) return null;
  const { first, last } = ends;
  const values = {
    reference: groupName(view, gap, "reference"),
    group: groupName(view, gap, "group"),
    a: formatShare(first.referenceRate),
    b: formatShare(last.referenceRate),
    c: formatShare(first.groupRate),
    d: formatShare(last.groupRate),
    from: formatPoints(first.gap),
    to: formatPoints(last.gap),
  };
  return (
    <li>
      <span class="sure">{certaintyWord(view, gap)}</span>
      <span>
        {view.t(gap.verdict === "narrowed" ? said.lineNarrowed : said.lineWidened, values)}
        {gap.low !== null && gap.high !== null && (
          <span class="quiet small">
            {" "}
            {view.t(said.changedBySampling, { low: formatPoints(gap.low), high: formatPoints(gap.high) })}
          </span>
        )}
      </span>
    </li>
  );
}

function Picture({
  view,
  gaps,
  breakdowns,
}: {
  view: View;
  gaps: readonly GapRow[];
  breakdowns: readonly Breakdown[];
}) {
  const pictures = gaps.flatMap((gap): GapPicture[] => {
    const groups = breakdowns.find(({ dimension }) => dimension === gap.dimension)?.groups ?? [];
    const upper = groups.find(({ code }) => code === gap.reference);
    const lower = groups.find(({ code }) => code === gap.group);
    if (!upper || !lower) return fromRates(view, gap);
    return [
      {
        upper: { name: view.name(upper.names), points: barePoints(upper.points) },
        lower: { name: view.name(lower.names), points: barePoints(lower.points) },
      },
    ];
  });
  const periods = periodsOf(gaps.flatMap(({ byPeriod }) => byPeriod.map(({ period }) => period)));
  if (pictures.length === 0 || periods.length < 2) return null;
  return (
    <Wedges
      pictures={pictures}
      periods={periods}
      format={(share) => formatPoints(share)}
      formatGap={(gap) => formatPoints(gap)}
      note={view.t(said.pictureNote)}
    />
  );
}

function fromRates(view: View, gap: GapRow): GapPicture[] {
  const known = gap.byPeriod.flatMap(({ period, groupRate, referenceRate }) =>
    groupRate === null || referenceRate === null ? [] : [{ at: positionOf(period), groupRate, referenceRate }],
  );
  if (known.length < 2) return [];
  return [
    {
      upper: {
        name: groupName(view, gap, "reference"),
        points: known.map(({ at, referenceRate }) => ({ at, value: referenceRate })),
      },
      lower: {
        name: groupName(view, gap, "group"),
        points: known.map(({ at, groupRate }) => ({ at, value: groupRate })),
      },
    },
  ];
}
