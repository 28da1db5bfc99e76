import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, Select, TextInput } from "../../../interface/form.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { placeLevels } from "../../places/public.ts";
import { mapUpload } from "../uploads/operations.ts";
import type { Glance, Upload } from "../uploads/upload.ts";
import { newDimension } from "./mapping-input.ts";
import { uploadPageWords as said } from "./upload-words.ts";
import { editionWords } from "./words.ts";

interface MappingProps {
  view: View;
  upload: Upload;
  dimensions: readonly { slug: string; names: Parameters<View["name"]>[0] }[];
}

/** What the columns of a file are, with its first rows; what seems right is chosen already. */
export function MappingForm(props: MappingProps) {
  const { view, upload } = props;
  return (
    <Form view={view} operation={mapUpload.name} hidden={{ language: view.language }}>
      <Samples view={view} glance={upload.glance} />
      <MainColumns {...props} />
      <Dimensions {...props} />
      <Meanings view={view} upload={upload} />
      <ConditionFields view={view} upload={upload} />
      <p>{view.t(said.nothingPublished)}</p>
      <div class="acts">
        <Button kind="main">{view.t(said.readIt)}</Button>
      </div>
    </Form>
  );
}

/** The columns that a person must see: those that seem to matter first, at most twelve. */
function Samples({ view, glance }: { view: View; glance: Glance }) {
  const { suggestion, header, samples } = glance;
  const pointed = [
    suggestion.period,
    suggestion.rate ?? suggestion.numerator ?? suggestion.value,
    suggestion.denominator,
  ];
  const first = [...pointed, suggestion.unit, suggestion.place, ...suggestion.dimensions.map(({ column }) => column)];
  const known = first.filter((column) => column !== undefined);
  const shown = [...new Set([...known, ...header])].slice(0, 12);
  return (
    <Table
      caption={view.t(said.firstRows)}
      columns={shown.map((column) => ({ label: column }))}
      rows={samples.map((cells) => {
        const [head = "", ...rest] = shown.map((column) => cells[header.indexOf(column)] ?? "");
        return { head, cells: rest };
      })}
    />
  );
}

const optionsOf = (view: View, header: readonly string[], empty: boolean) => [
  ...(empty ? [{ value: "", label: view.t(said.none) }] : []),
  ...header.map((column) => ({ value: column, label: column })),
];

/** Where the columns stand now: as said before, else as it seems. */
function chosenIn({ mapping, glance }: Upload) {
  const { suggestion } = glance;
  const columns = mapping?.columns;
  const value = columns?.value;
  const scale = suggestion.scale === "percent" ? "percent" : "share";
  if (!columns || !value)
    return {
      ...suggestion,
      figure: suggestion.rate ?? suggestion.numerator ?? suggestion.value,
      figureIs: suggestion.rate ? scale : suggestion.numerator ? "count" : suggestion.value ? "value" : "count",
      of: suggestion.denominator,
    };
  if (value.kind === "rate-of") return { ...columns, figure: value.rate, figureIs: value.scale, of: value.of };
  if (value.kind === "pair") return { ...columns, figure: value.numerator, figureIs: "count", of: value.denominator };
  return { ...columns, figure: value.column, figureIs: value.kind, of: undefined };
}

function MainColumns({ view, upload }: MappingProps) {
  const { header } = upload.glance;
  const chosen = chosenIn(upload);
  const column = (name: string, label: string, value: string | undefined, empty = true, hint?: string) => (
    <Select
      view={view}
      name={name}
      label={label}
      hint={hint}
      options={optionsOf(view, header, empty)}
      value={value ?? ""}
    />
  );
  return (
    <section class="block">
      <h2>{view.t(said.pointAt)}</h2>
      {column("period", view.t(said.year), chosen.period, false)}
      {column("figure", view.t(said.figure), chosen.figure, false)}
      <Select
        view={view}
        name="figureIs"
        label={view.t(said.figureIs)}
        options={[
          { value: "count", label: view.t(said.isCount) },
          { value: "share", label: view.t(said.isShare) },
          { value: "percent", label: view.t(said.isPercent) },
          { value: "value", label: view.t(said.isValue) },
        ]}
        value={chosen.figureIs}
      />
      {column("of", view.t(said.of), chosen.of)}
      {column("unit", view.t(said.unit), chosen.unit, true, view.t(said.unitHint))}
      {column("place", view.t(said.place), chosen.place)}
      {column("placeCode", view.t(said.placeCode), chosen.placeCode)}
      <Select
        view={view}
        name="placeLevel"
        label={view.t(said.placeLevel)}
        options={placeLevels.slice(1).map((level) => ({ value: level, label: view.t(editionWords[level]) }))}
        value={upload.mapping?.placeLevel ?? "municipality"}
      />
    </section>
  );
}

function Dimensions({ view, upload, dimensions }: MappingProps) {
  const { header, suggestion } = upload.glance;
  const taken = upload.mapping?.columns.dimensions ?? suggestion.dimensions;
  const isTaken = (column: string) => taken.some((one) => one.column === column);
  const field = (column: string) => {
    const at = header.indexOf(column);
    const guess = taken.find((one) => one.column === column)?.dimension;
    const known = dimensions.some(({ slug }) => slug === guess);
    const slug = guess && /^[a-z0-9][a-z0-9-]{0,48}$/.test(guess) ? guess : "";
    return (
      <div key={column} class="pair">
        <input type="hidden" name={`column.${at}`} value={column} />
        {slug && !known && <input type="hidden" name={`slug.${at}`} value={slug} />}
        <Select
          view={view}
          name={`dimension.${at}`}
          label={column}
          options={[
            { value: "", label: view.t(said.notUsed) },
            ...dimensions.map((one) => ({ value: one.slug, label: view.name(one.names) })),
            { value: newDimension, label: view.t(said.newOne) },
          ]}
          value={guess ? (known ? guess : newDimension) : ""}
        />
        <TextInput view={view} name={`name.${at}`} label={`${view.t(said.itsName)} (${column})`} value={column} />
      </div>
    );
  };
  return (
    <section class="block">
      <h2>{view.t(said.whoFor)}</h2>
      {header.filter(isTaken).map(field)}
      <details>
        <summary>{view.t(said.otherColumns)}</summary>
        {header
          .filter((column) => !isTaken(column))
          .slice(0, 100)
          .map(field)}
      </details>
    </section>
  );
}

function Meanings({ view, upload }: { view: View; upload: Upload }) {
  const { glance, mapping } = upload;
  const below = mapping?.columns.zeroMeans;
  const present =
    below === undefined ? (glance.zeroMayHideBelow ?? undefined) : below === "zero" ? undefined : below.below;
  const seen = glance.zeroMayHideBelow === null ? [] : [view.t(said.zeroSeen, { most: glance.zeroMayHideBelow - 1 })];
  const years = glance.periods.filter(({ kind }) => kind === "school-year");
  return (
    <section class="block">
      <TextInput
        view={view}
        name="zeroBelow"
        label={view.t(said.zeroBelow)}
        hint={[...seen, view.t(said.zeroHint)].join(" ")}
        type="number"
        inputMode="numeric"
        value={present}
        optional
      />
      <Radios
        view={view}
        name="blankMeans"
        label={view.t(said.blank)}
        options={[
          { value: "missing", label: view.t(said.blankMissing) },
          { value: "zero", label: view.t(said.blankZero) },
        ]}
        value={mapping?.columns.blankMeans ?? "missing"}
      />
      {years.length > 0 && (
        <Checks
          view={view}
          name="schoolYearsConfirmed"
          label={years.map(({ label, key }) => view.t(said.schoolYearSeen, { label, key })).join("; ")}
          options={[{ value: "yes", label: view.t(said.schoolYears) }]}
          values={mapping?.schoolYearsConfirmed ? ["yes"] : []}
        />
      )}
    </section>
  );
}

function ConditionFields({ view, upload: { mapping } }: { view: View; upload: Upload }) {
  return (
    <section class="block">
      <h2>{view.t(said.conditions)}</h2>
      <TextInput
        view={view}
        name="sourceName"
        label={view.t(said.sourceName)}
        value={mapping ? view.name(mapping.sourceName) : undefined}
      />
      <TextInput
        view={view}
        name="sourceLine"
        label={view.t(said.sourceLine)}
        value={mapping ? view.name(mapping.sourceLine) : undefined}
        optional
      />
      <Select
        view={view}
        name="publicLevel"
        label={view.t(said.publicLevel)}
        options={placeLevels.map((level) => ({ value: level, label: view.t(editionWords[level]) }))}
        value={mapping?.publicLevel ?? "country"}
      />
      <TextInput
        view={view}
        name="groupMinimum"
        label={view.t(said.groupMinimum)}
        type="number"
        inputMode="numeric"
        value={mapping?.groupMinimum ?? 10}
      />
      <TextInput
        view={view}
        name="embargoUntil"
        label={view.t(said.embargo)}
        type="date"
        value={mapping?.embargoUntil?.slice(0, 10)}
        optional
      />
    </section>
  );
}
