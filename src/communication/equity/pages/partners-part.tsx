import { formatCount, formatShare, Num } from "../../../interface/numbers.tsx";
import { type Row, Table } from "../../../interface/table.tsx";
import { Tag } from "../../../interface/tag.tsx";
import type { View } from "../../../interface/view.ts";
import { sayStep } from "../../stories/public.ts";
import { sameGroupIn } from "../findings.ts";
import { type Dimension, dimensions, isLess, measures, type Part, type ToldMeasure, type ToldVoice } from "../voice.ts";
import { voiceWords as said } from "../words.ts";
import { sayBand, sayBetween, sayGroup, sayMeasure, sayPartners, sayPeriod, saySure } from "./saying.ts";

interface Shown {
  view: View;
  told: ToldVoice;
  /** What was told of earlier half-years, the newest first. */
  earlier: readonly ToldVoice[];
  dimension: Dimension;
  fewest: number;
}

/** By what the groups are made: one at a time, never two crossed. */
export function Ways({ view, told, dimension }: Pick<Shown, "view" | "told" | "dimension">) {
  const offered = dimensions.filter((one) => told.dimensions[one]);
  return (
    <>
      {offered.length > 1 && (
        <nav class="ways noprint" aria-label={view.t(said.by)}>
          {offered.map((one) => (
            <a
              key={one}
              href={view.url(one === "kind" ? "voice" : `voice?by=${one}`)}
              aria-current={one === dimension ? "page" : undefined}
            >
              {view.t(said[one])}
            </a>
          ))}
        </nav>
      )}
      {told.heldBack.map((one) => (
        <p key={one} class="small quiet">
          {view.t(said.heldBack, { by: view.t(said[one]) })}
        </p>
      ))}
    </>
  );
}

/** One of the three: who speaks, who decides, who is funded. */
export function PartSection({ part, ...shown }: Shown & { part: Part }) {
  const { view, told } = shown;
  const here = told.measures.filter(({ measure }) => measures[part].some((one) => one === measure));
  const hidden = here.filter(({ isHidden }) => isHidden);
  const open = here.filter(({ isHidden }) => !isHidden);
  if (here.length === 0) return null;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said[part])}</h2>
      {open.length > 0 && <Measures {...shown} open={open} caption={view.t(said[part])} />}
      {hidden.length > 0 && (
        <p class="quiet measure">
          {view.t(said.hidden, {
            fewest: shown.fewest,
            measures: hidden.map(({ measure }) => sayMeasure(view, measure, null)).join(" · "),
          })}
        </p>
      )}
      {part === "decides" && told.lived !== null && (
        <p class="measure">{view.t(said.lived, { share: formatShare(told.lived, 0) })}</p>
      )}
    </section>
  );
}

function Measures({ caption, open, ...shown }: Shown & { open: readonly ToldMeasure[]; caption: string }) {
  const { view, told, earlier, dimension } = shown;
  const withShares = open.some(({ groups }) => groups[dimension]?.some(({ share }) => share !== null));
  return (
    <Table
      caption={caption}
      blocks
      columns={[
        { label: view.t(said[dimension]) },
        { label: view.t(said.partners), numeric: true },
        ...(withShares ? [{ label: view.t(said.voices), numeric: true }] : []),
        { label: view.t(said.forItsShare) },
        { label: view.t(said.howSure) },
        ...earlier.map(({ from }) => ({ label: sayPeriod(view, from) })),
      ]}
      rows={open.flatMap((one) => [
        { head: <Head view={view} one={one} currency={told.currency} />, cells: [], subhead: true },
        ...rowsOf(shown, one, withShares),
      ])}
    />
  );
}

function Head({ view, one, currency }: { view: View; one: ToldMeasure; currency: string | null }) {
  const measure = sayMeasure(view, one.measure, currency);
  return (
    <>
      <b>{one.total === null ? measure : view.t(said.inAll, { measure, total: sayStep(view, one.total) })}</b>
      {one.spread && <span class="quiet"> · {view.t(said[one.spread])}</span>}
    </>
  );
}

function rowsOf({ view, told, earlier, dimension }: Shown, one: ToldMeasure, withShares: boolean): Row[] {
  const groups = told.dimensions[dimension] ?? [];
  return (one.groups[dimension] ?? []).flatMap((group, place) => {
    const of = groups[place];
    if (!of) return [];
    const between = sayBetween(view, group);
    return [
      {
        head: <bdi>{sayGroup(view, dimension, of)}</bdi>,
        cells: [
          <span key="partners">
            <Num>{sayPartners(of, told.organizations)}</Num>{" "}
            <span class="quiet">({formatCount(of.organizations)})</span>
          </span>,
          ...(withShares
            ? [
                <bdi key="share" dir="ltr">
                  {group.share === null ? "–" : `${group.share <= 0.05 ? "≤ " : ""}${formatShare(group.share, 0)}`}
                </bdi>,
              ]
            : []),
          isLess(group) ? (
            <Tag key="band" sign="due">
              {sayBand(view, group.band)}
            </Tag>
          ) : (
            sayBand(view, group.band)
          ),
          <span key="sure">
            {saySure(view, group.sure)}
            {between && <span class="small quiet"> · {between}</span>}
          </span>,
          ...earlier.map((before) => {
            const then = sameGroupIn(before, { dimension, group: of, measure: one.measure });
            return then ? sayBand(view, then.band) : "–";
          }),
        ],
      },
    ];
  });
}
