import type { z } from "zod";
import type { Language } from "../../../core/message.ts";
import { say } from "../../../core/message.ts";
import { writeCsv } from "../../../core/table-files/spreadsheet-safe.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Notice } from "../../../interface/notice.tsx";
import { formatCount, formatPoints, Num } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { interfaceWords } from "../../../interface/words.ts";
import type { Gap } from "../gap-report.ts";
import type { readUpload } from "../uploads/operations.ts";
import type { Report } from "../uploads/upload.ts";
import { HiddenAndWhy } from "./edition-page.tsx";
import { Totals } from "./totals.tsx";
import { uploadPageWords as said } from "./upload-words.ts";
import { editionWords } from "./words.ts";

type Found = z.output<typeof readUpload.output>;
interface PreviewProps {
  view: View;
  draft: NonNullable<Found["draft"]>;
  dimensions: Found["dimensions"];
  report: Report | null;
}

/** What came of a file, before anybody else sees a figure: the notice, the totals, what is hidden, the refused rows. */
export function Preview({ view, draft, dimensions, report }: PreviewProps) {
  return (
    <>
      <GapNotice view={view} gaps={draft.edition.gaps.widening_while_rising} dimensions={dimensions} />
      <section class="wrap block">
        <h2>{view.t(editionWords.totals)}</h2>
        <Totals view={view} totals={draft.totals} />
        <p>{view.t(said.nothingPublished)}</p>
        <p class="acts">
          <ButtonLink kind="main" href={view.url(`goal/data/editions/${draft.edition.id}`)}>
            {view.t(said.toDraft)}
          </ButtonLink>
        </p>
      </section>
      <HiddenAndWhy view={view} found={draft} />
      {report && <Refused view={view} report={report} />}
    </>
  );
}

const surest = (gap: Gap): number => (gap.certainty === "certain" ? 0 : 1) + (gap.reference === "others" ? 0.5 : 0);

/** At most three widening gaps: the surest first, those against a named group before those against all others. */
function toTell(gaps: readonly Gap[]): Gap[] {
  const sorted = gaps.toSorted((a, b) => surest(a) - surest(b) || (b.change ?? 0) - (a.change ?? 0));
  const seen = new Set<string>();
  return sorted
    .filter(({ dimension, group }) => {
      const key = `${dimension} ${group}`;
      return !seen.has(key) && Boolean(seen.add(key));
    })
    .slice(0, 3);
}

function GapNotice({ view, gaps, dimensions }: Pick<PreviewProps, "view" | "dimensions"> & { gaps: readonly Gap[] }) {
  if (gaps.length === 0)
    return (
      <section class="wrap block">
        <p class="lead">{view.t(said.noCertainGap)}</p>
      </section>
    );
  return (
    <Notice sign="widening" tag={view.t(interfaceWords.widening)} title={view.t(said.noticeTitle)}>
      <ul>
        {toTell(gaps).map((gap) => (
          <li key={`${gap.dimension} ${gap.group}`}>{sayGap(view, gap, dimensions)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function sayGap(view: View, gap: Gap, dimensions: Found["dimensions"]): string {
  const groups = dimensions.find(({ slug }) => slug === gap.dimension)?.groups ?? [];
  const called = (code: string): string => view.name(groups.find((group) => group.code === code)?.names ?? {}) || code;
  const first = gap.by_period.find(({ period }) => period === gap.since) ?? gap.by_period[0];
  const last = gap.by_period.at(-1);
  return view.t(said.gapLine, {
    certainty: view.t(gap.certainty === "certain" ? interfaceWords.certain : interfaceWords.likely),
    group: called(gap.group),
    reference: gap.reference === "others" ? view.t(said.others) : called(gap.reference),
    from: formatPoints(first?.gap ?? 0),
    to: formatPoints(last?.gap ?? 0),
    first: first?.period ?? "",
    last: last?.period ?? "",
  });
}

const mostShown = 200;

/** The refused rows as a file that is safe to open in a spreadsheet. */
export const refusedCsv = ({ named }: Pick<Report, "named">, language: Language): string =>
  writeCsv(
    ["row", "column", "value", "reason"],
    named.map(({ row, column, cell, message, values }) => [row, column, cell, say(message, language, values)]),
  );

/** Every row that was not taken, by its number, column, value and reason; all of them as CSV. */
export function Refused({ view, report }: { view: View; report: Report }) {
  const { named, refused, leftOut } = report;
  if (refused === 0 && leftOut.length === 0) return null;
  return (
    <section class="wrap block">
      <h2>{view.t(said.needYou)}</h2>
      <ul>
        {leftOut.map(({ reason, count }) => (
          <li key={reason.en}>{view.t(said.leftOut, { reason: view.name(reason), count })}</li>
        ))}
      </ul>
      {named.length > 0 && (
        <>
          <Table
            caption={view.t(said.needYou)}
            columns={[
              { label: view.t(said.row), numeric: true },
              { label: view.t(said.column) },
              { label: view.t(said.value) },
              { label: view.t(said.why) },
            ]}
            rows={named.slice(0, mostShown).map(({ row, column, cell, message, values }) => ({
              head: <Num>{formatCount(row)}</Num>,
              cells: [column, cell, view.t(message, values)],
            }))}
          />
          {refused > mostShown && <p>{view.t(said.firstOf, { shown: mostShown, all: refused })}</p>}
          <p>
            <a
              download="rows.csv"
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(refusedCsv(report, view.language))}`}
            >
              {view.t(said.asCsv)}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
