import type { ComponentChildren } from "preact";
import type { View } from "../view.ts";
import { interfaceWords as said } from "../words.ts";

/** Where a figure comes from; no figure is shown without it. Every text is a whole phrase in the reader's language. */
export interface Provenance {
  source: string;
  /** The edition of the data. */
  edition?: string;
  definition?: { version: number; text: string };
  /** Who is not counted. */
  notCounted?: string;
  /** What is hidden and why. */
  hidden?: string;
  /** Anything else that a reader must know, e.g. rows left out. */
  remarks?: readonly string[];
  csv?: string;
  json?: string;
  method?: string;
}

export interface FigureProps {
  view: View;
  /** Unique on the page; others link to it. */
  id: string;
  /** What is drawn. */
  title: string;
  level?: 2 | 3;
  /** The unit, and a note on how it is drawn. */
  note?: string;
  plot: ComponentChildren;
  /** The table that is the plot's equal. */
  table?: ComponentChildren;
  /** Whether the table stands beside the plot or is folded below it. */
  tableAt?: "side" | "fold";
  provenance: Provenance;
  class?: string;
}

/** A figure: what is drawn, the drawing, the same as a table, and where it comes from. */
export function Figure({
  view,
  id,
  title,
  level = 3,
  note,
  plot,
  table,
  tableAt = "fold",
  provenance,
  ...rest
}: FigureProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const beside = table !== undefined && tableAt === "side";
  const figure = (
    <figure class={beside ? undefined : `fig ${rest.class ?? ""}`.trim()} id={id} aria-labelledby={`${id}-title`}>
      <figcaption>
        <Heading id={`${id}-title`}>{title}</Heading>
        {note && <p>{note}</p>}
      </figcaption>
      {plot}
      {!beside && table && (
        <details>
          <summary>{view.t(said.showTable)}</summary>
          {table}
        </details>
      )}
      {!beside && <SourceLine view={view} provenance={provenance} />}
    </figure>
  );
  if (!beside) return figure;
  return (
    <div class={`two fig ${rest.class ?? ""}`.trim()}>
      {figure}
      <div class="side">
        {table}
        <SourceLine view={view} provenance={provenance} />
      </div>
    </div>
  );
}

/** Edition, definition, who is not counted, what is hidden and why, and the same figures to take away. */
export function SourceLine({ view, provenance }: { view: View; provenance: Provenance }) {
  const { source, edition, definition, notCounted, hidden, remarks = [], csv, json, method } = provenance;
  const sentences = [
    source && view.t(said.source, { source }),
    edition && view.t(said.edition, { edition }),
    definition && view.t(said.definitionVersion, { version: String(definition.version), definition: definition.text }),
    notCounted && view.t(said.notCounted, { who: notCounted }),
    hidden && view.t(said.hiddenAndWhy, { what: hidden }),
    ...remarks,
  ].filter((sentence) => sentence !== undefined && sentence !== "");
  const links = [
    ...(csv ? [{ href: csv, label: "CSV" }] : []),
    ...(json ? [{ href: json, label: "JSON" }] : []),
    ...(method ? [{ href: method, label: view.t(said.howComputed) }] : []),
  ];
  return (
    <p class="source">
      {sentences.map((sentence) => (/[.!?]$/.test(String(sentence)) ? sentence : `${sentence}.`)).join(" ")}{" "}
      <span class="x">
        {links.map(({ href, label }, place) => (
          <>
            {place > 0 && " · "}
            <a key={label} href={href}>
              {label}
            </a>
          </>
        ))}
      </span>
    </p>
  );
}
