import type { ComponentChildren } from "preact";

export interface Column {
  label: string;
  /** Numbers stand at the end of the line. */
  numeric?: boolean;
  /** Said to screen readers alone. */
  unseen?: boolean;
  /** What people called something: it runs by its own letters. */
  named?: boolean;
}

export interface Row {
  /** What the row is about. */
  head: ComponentChildren;
  cells: readonly ComponentChildren[];
  /** A row that sums up the others. */
  sum?: boolean;
  /** A row that is only a heading for those below. */
  subhead?: boolean;
}

interface TableProps {
  /** Said to screen readers alone: for those who see, a heading or a figure's title stands above. */
  caption?: string;
  /** The first is the column of row heads. */
  columns: readonly Column[];
  rows: readonly Row[];
  /** On a phone each row becomes a small block: for lists of things, not for figures. */
  blocks?: boolean;
  /** Does not stretch over the whole line. */
  narrow?: boolean;
}

const classOf = (column: Column | undefined): string | undefined => (column?.numeric ? "num" : undefined);

/** A table with hairlines only; it scrolls by itself where it does not fit. */
export function Table({ caption, columns, rows, blocks = false, narrow = false }: TableProps) {
  const classes = ["tbl", blocks && "blocks", narrow && "narrow-tbl"].filter(Boolean).join(" ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard alone must be able to scroll it
    <div class="scroll" tabIndex={0} role="group" aria-label={caption ?? columns[0]?.label}>
      <table class={classes}>
        {caption && <caption class="vh">{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={place} scope="col" class={classOf(column)}>
                {column.unseen ? (
                  <span class="vh">{column.label}</span>
                ) : column.named ? (
                  <bdi>{column.label}</bdi>
                ) : (
                  column.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <TableRow key={place} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableRow({ row, columns }: { row: Row; columns: readonly Column[] }) {
  if (row.subhead)
    return (
      <tr class="subhead">
        <th colSpan={columns.length} scope="rowgroup">
          {row.head}
        </th>
      </tr>
    );
  return (
    <tr class={row.sum ? "sum" : undefined}>
      <th scope="row">{row.head}</th>
      {row.cells.map((cell, place) => (
        <td key={place} class={classOf(columns[place + 1])} data-label={columns[place + 1]?.label}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
