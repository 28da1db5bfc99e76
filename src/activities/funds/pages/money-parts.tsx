import { formatCount, formatDate, formatMoney, Num } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { pathOfFund, pathOfNeed } from "../fund.ts";
import type { Reason, Sum } from "../sums.ts";
import type { FundView, NeedView } from "../views.ts";
import { needStateWords, reasonWords, fundWords as said } from "../words.ts";

/** An amount in running text: unbroken, and left to right. */
export const Money = ({ sum }: { sum: { amount: number | null; currency: string | null } }) =>
  sum.amount === null || sum.currency === null ? (
    <>–</>
  ) : (
    <Num>{formatMoney({ amount: sum.amount, currency: sum.currency })}</Num>
  );

export const writeDay = (view: View, day: string): string => formatDate(new Date(day), view.language);

interface SumsProps {
  view: View;
  sums: Readonly<Record<"asked" | "pledged" | "missing" | "granted", readonly Sum[]>>;
}

/** What is needed, pledged, missing and granted: a row for each currency, and no row for all. */
export function SumsTable({ view, sums }: SumsProps) {
  const kinds = ["asked", "pledged", "missing", "granted"] as const;
  const currencies = [...new Set(kinds.flatMap((kind) => sums[kind].map(({ currency }) => currency)))].toSorted();
  if (currencies.length === 0) return null;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.sums)}</h2>
      <Table
        caption={view.t(said.sums)}
        columns={[
          { label: view.t(said.currency) },
          ...kinds.map((kind) => ({ label: view.t(said[kind]), numeric: true })),
        ]}
        rows={currencies.map((currency) => ({
          head: <Num>{currency}</Num>,
          cells: kinds.map((kind) => {
            const amount = sums[kind].find((sum) => sum.currency === currency)?.amount;
            return amount === undefined ? "–" : <Num key={kind}>{formatCount(amount)}</Num>;
          }),
        }))}
      />
      <p class="small quiet">{view.t(said.sumsOf)}</p>
    </section>
  );
}

/** Needs that the reader may see. */
export const NeedLines = ({ view, needs }: { view: View; needs: readonly NeedView[] }) => (
  <Table
    blocks
    caption={view.t(said.needs)}
    columns={[
      { label: view.t(said.need) },
      { label: view.t(said.organization) },
      { label: view.t(said.amount), numeric: true },
      { label: view.t(said.missing), numeric: true },
      { label: view.t(said.neededBy) },
      { label: view.t(said.state) },
    ]}
    rows={needs.map((need) => ({
      head: (
        <a href={view.url(pathOfNeed(need.id))} dir="auto">
          {view.name(need.names)}
        </a>
      ),
      cells: [
        <span dir="auto" key="who">
          {need.organization}
        </span>,
        <Money key="amount" sum={need} />,
        need.state === "open" ? <Money key="missing" sum={{ amount: need.missing, currency: need.currency }} /> : "–",
        need.neededBy ? writeDay(view, need.neededBy) : "–",
        view.t(needStateWords[need.state]),
      ],
    }))}
  />
);

/** The round that one can apply in on a day, or else the next. */
export const roundOf = (fund: FundView, day: string): FundView["rounds"][number] | undefined =>
  fund.rounds.find(({ opensOn, closesOn }) => opensOn <= day && day <= closesOn) ??
  fund.rounds.find(({ opensOn }) => opensOn > day);

/** Funds with the round that one can apply in. */
export const FundLines = ({ view, funds, day }: { view: View; funds: readonly FundView[]; day: string }) => (
  <Table
    blocks
    caption={view.t(said.funds)}
    columns={[
      { label: view.t(said.fund) },
      { label: view.t(said.giver) },
      { label: view.t(said.amount), numeric: true },
      { label: view.t(said.opensOn) },
      { label: view.t(said.closesOn) },
    ]}
    rows={funds.map((fund) => {
      const round = roundOf(fund, day);
      return {
        head: (
          <>
            <a href={view.url(pathOfFund(fund.id))} dir="auto">
              {view.name(fund.names)}
            </a>
            {fund.isClosed && <span class="small quiet"> {view.t(said.closed)}</span>}
          </>
        ),
        cells: [
          <span dir="auto" key="who">
            {fund.funder}
          </span>,
          <Money key="amount" sum={round?.amount ? round : fund} />,
          round ? (round.opensOn <= day ? view.t(said.openNow) : writeDay(view, round.opensOn)) : "–",
          round ? writeDay(view, round.closesOn) : "–",
        ],
      };
    })}
  />
);

interface MatchLinesProps {
  view: View;
  matches: readonly { need: NeedView; fund: FundView; reasons: readonly Reason[] }[];
  /** What the page is about already. */
  without?: "need" | "fund";
}

/** What may fit, and why. */
export function MatchLines({ view, matches, without }: MatchLinesProps) {
  if (matches.length === 0) return <p class="quiet measure">{view.t(said.noMatches)}</p>;
  const needLink = (need: NeedView) => (
    <a key="need" href={view.url(pathOfNeed(need.id))} dir="auto">
      {view.name(need.names)}
    </a>
  );
  const fundLink = (fund: FundView) => (
    <a key="fund" href={view.url(pathOfFund(fund.id))} dir="auto">
      {view.name(fund.names)}
    </a>
  );
  const both = without === undefined;
  return (
    <Table
      blocks
      caption={view.t(said.matches)}
      columns={[
        { label: view.t(without === "need" ? said.fund : said.need) },
        ...(both ? [{ label: view.t(said.fund) }] : []),
        { label: view.t(said.why) },
      ]}
      rows={matches.map(({ need, fund, reasons }) => ({
        head: without === "need" ? fundLink(fund) : needLink(need),
        cells: [...(both ? [fundLink(fund)] : []), reasons.map((reason) => view.t(reasonWords[reason])).join(" · ")],
      }))}
    />
  );
}
