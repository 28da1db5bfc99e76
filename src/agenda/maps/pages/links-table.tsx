import { Num } from "../../../interface/numbers.tsx";
import type { PageRequest } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { Shown } from "../operations.ts";
import { mapWords as said } from "../words.ts";
import { mapAddress } from "./addresses.ts";
import { saySure, sayWeight } from "./circle.tsx";

interface LinksProps {
  view: View;
  shown: Shown;
  request: PageRequest;
}

/** Every link as a table: searched, filtered, sorted and turned over without JavaScript. */
export function LinksTable({ view, shown, request }: LinksProps) {
  const { causes, links, source } = shown;
  const asked = links.some(({ answers }) => answers !== null);
  const causeAt = (place: number) => (
    <a href={mapAddress(view, source, { about: causes[place]?.id })} dir="auto">
      {view.name(causes[place]?.names ?? {})}
    </a>
  );
  return (
    <section class="block stack" id="links">
      <h2>{view.t(said.tableTitle)}</h2>
      <Finder view={view} shown={shown} request={request} />
      <p role="status">{view.t(said.found, { count: shown.matching })}</p>
      {links.length > 0 && (
        <Table
          blocks
          caption={view.t(said.tableTitle)}
          columns={[
            { label: view.t(said.from) },
            { label: view.t(said.sign) },
            { label: view.t(said.to) },
            { label: view.t(said.strength), numeric: true },
            ...(asked
              ? [
                  { label: view.t(said.howSure), numeric: true },
                  { label: view.t(said.answers), numeric: true },
                ]
              : []),
          ]}
          rows={links.map((link) => ({
            head: causeAt(link.from),
            cells: [
              <span key="sign" class={link.weight > 0 ? "sea" : "clay"}>
                {view.t(link.weight > 0 ? said.helps : said.harms)}
              </span>,
              causeAt(link.to),
              <Num key="strength">{sayWeight(link)}</Num>,
              ...(asked ? [<Num key="sure">{saySure(link)}</Num>, <Num key="answers">{link.answers}</Num>] : []),
            ],
          }))}
        />
      )}
      <Pages view={view} shown={shown} request={request} />
    </section>
  );
}

const fields = ["view", "search", "theme", "sign", "least", "sort"] as const;

function Pages({ view, shown: { page, pages, source }, request: { query } }: LinksProps) {
  if (pages < 2) return null;
  const kept = Object.fromEntries(fields.map((field) => [field, query.get(field)]));
  const to = (other: number) => `${mapAddress(view, source, { ...kept, page: other })}#links`;
  return (
    <p class="acts">
      {page > 1 && <a href={to(page - 1)}>{view.t(said.before)}</a>}
      <span>{view.t(said.pageOf, { page, pages })}</span>
      {page < pages && <a href={to(page + 1)}>{view.t(said.next)}</a>}
    </p>
  );
}

function Finder({ view, shown, request: { query } }: LinksProps) {
  const { source, themes } = shown;
  const pick = (name: string, label: string, options: readonly (readonly [string, string])[]) => (
    <label class="field">
      <span>{label}</span>
      <select class="input" name={name}>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === (query.get(name) ?? "")}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form method="get" action={`${mapAddress(view, { ...source, kind: source.kind })}#links`} class="map-finder">
      {source.kind === "round" && <input type="hidden" name="round" value={source.id} />}
      <input type="hidden" name="view" value={query.get("view") ?? "table"} />
      <label class="field wide">
        <span>{view.t(said.search)}</span>
        <input class="input" type="search" name="search" dir="auto" value={query.get("search") ?? ""} />
      </label>
      {themes.length > 0 &&
        pick("theme", view.t(said.theme), [
          ["", view.t(said.anyTheme)],
          ...themes.map(({ id, names }) => [id, view.name(names)] as const),
        ])}
      {pick("sign", view.t(said.sign), [
        ["", view.t(said.anySign)],
        ["helps", view.t(said.helps)],
        ["harms", view.t(said.harms)],
      ])}
      <label class="field">
        <span>{view.t(said.least)}</span>
        <input class="input ltr" inputMode="decimal" name="least" value={query.get("least") ?? ""} />
      </label>
      {pick("sort", view.t(said.sortBy), [
        ["", view.t(said.strength)],
        ["from", view.t(said.sortFrom)],
        ["to", view.t(said.sortTo)],
      ])}
      <button type="submit" class="btn">
        {view.t(said.find)}
      </button>
    </form>
  );
}
