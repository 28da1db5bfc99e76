import { Button } from "../../../interface/actions.tsx";
import type { View } from "../../../interface/view.ts";
import { shownStates } from "../showing.ts";
import type { Listed } from "./list-page.tsx";
import { promiseWords as said, shownWords } from "./page-words.ts";

const filters = ["search", "type", "place", "challenge", "organization", "shown", "own"] as const;

/** What the address of a list narrows it by. */
export const filterOf = (query: URLSearchParams) => ({
  search: query.get("search") ?? "",
  ...Object.fromEntries(filters.slice(1).map((name) => [name, query.get(name) || undefined])),
  page: query.get("page") ?? "1",
});

/** The same as parts of an address. */
export const narrowing = (query: URLSearchParams): [string, string][] =>
  filters.flatMap((name) => {
    const value = query.get(name);
    return value ? [[name, value] as [string, string]] : [];
  });

/** Asks by what to narrow the list. */
export function FilterForm({ view, found, query }: { view: View; found: Listed; query: URLSearchParams }) {
  const { options } = found;
  const byLabel = (all: { id: string; label: string }[]) =>
    all.toSorted((a, b) => a.label.localeCompare(b.label, view.language));
  const named = (all: Listed["options"]["types"]) => all.map(({ id, names }) => ({ id, label: view.name(names) }));
  const shown = shownStates.filter((state) => found.mayPromise || state === "promised" || state === "closed");
  const selects: [string, string, { id: string; label: string }[]][] = [
    ["type", view.t(said.everyType), named(options.types)],
    ["place", view.t(said.everyPlace), byLabel(named(options.places))],
    ["challenge", view.t(said.everyCause), byLabel(named(options.challenges))],
    [
      "organization",
      view.t(said.everyOrganization),
      byLabel(options.organizations.map(({ id, name }) => ({ id, label: name }))),
    ],
    ["shown", view.t(said.everyStanding), shown.map((state) => ({ id: state, label: view.t(shownWords[state]) }))],
  ];
  const isNarrow = narrowing(query).length > 0;
  const other = new URLSearchParams(narrowing(query));
  const cards = query.get("as") === "cards";
  if (!cards) other.set("as", "cards");
  return (
    <form method="get" class="field noprint promise-filter">
      <label for="search">{view.t(said.search)}</label>
      {cards && <input type="hidden" name="as" value="cards" />}
      {query.has("own") && <input type="hidden" name="own" value="yes" />}
      <div class="seek">
        <input class="input" id="search" name="search" type="search" value={query.get("search") ?? ""} dir="auto" />
        {selects
          .filter(([, , all]) => all.length > 1)
          .map(([name, every, all]) => (
            <select key={name} class="input" name={name} aria-label={every}>
              <option value="">{every}</option>
              {all.map(({ id, label }) => (
                <option key={id} value={id} selected={query.get(name) === id}>
                  {label}
                </option>
              ))}
            </select>
          ))}
        <Button>{view.t(said.searchDo)}</Button>
        {isNarrow && <a href={view.url("work/promises/list")}>{view.t(said.showAll)}</a>}
        <a href={`${view.url("work/promises/list")}?${other}`}>{view.t(cards ? said.asTable : said.asCards)}</a>
      </div>
      {isNarrow && (
        <p class="small quiet" role="status">
          {view.t(said.fitting, { count: found.fitting })}
        </p>
      )}
    </form>
  );
}
