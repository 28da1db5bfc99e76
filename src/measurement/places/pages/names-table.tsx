import { type Language, languages, type Names } from "../../../core/message.ts";
import { faultOf } from "../../../interface/form.tsx";
import { ownNames } from "../../../interface/layout.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { namesWords as said } from "./words.ts";

interface NamesTableProps {
  view: View;
  /** The field of the input that holds the rows. */
  list: "groups" | "places";
  caption: string;
  rows: readonly { code: string; names: Names }[];
  /** The reader may change the names. */
  names: boolean;
}

/** What the source calls each thing, and what it is called here in each language. */
export function NamesTable({ view, list, caption, rows, names: mayName }: NamesTableProps) {
  return (
    <Table
      blocks
      caption={caption}
      columns={[{ label: view.t(said.asSource) }, ...languages.map((language) => ({ label: ownNames[language] }))]}
      rows={rows.map(({ code, names }, place) => ({
        head: (
          <>
            <span dir="auto">{code}</span>
            {mayName && <input type="hidden" name={`${list}.${place}.code`} value={code} />}
          </>
        ),
        cells: languages.map((language) =>
          mayName ? (
            <NameCell
              key={language}
              view={view}
              field={`${list}.${place}.names`}
              code={code}
              language={language}
              value={names[language]}
            />
          ) : (
            <span key={language} lang={language} dir="auto">
              {names[language] ?? "–"}
            </span>
          ),
        ),
      }))}
    />
  );
}

interface NameCellProps {
  view: View;
  field: string;
  code: string;
  language: Language;
  value: string | undefined;
}

/** One name in one language; its label is the row and the column that it stands in. */
function NameCell({ view, field, code, language, value }: NameCellProps) {
  const name = `${field}.${language}`;
  const fault = faultOf(view, name);
  const entered = view.entered[name];
  return (
    <span class="name-cell">
      <input
        class="input"
        name={name}
        lang={language}
        dir="auto"
        aria-label={`${code} · ${ownNames[language]}`}
        value={typeof entered === "string" ? entered : (value ?? "")}
        {...(fault && { "aria-invalid": "true" as const, "aria-describedby": `${name}-fault` })}
      />
      {fault && (
        <span class="small clay" id={`${name}-fault`}>
          {fault}
        </span>
      )}
    </span>
  );
}
