import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Select } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type Axis, axes, thirdAxis } from "../grid.ts";
import { readGrid } from "../operations.ts";
import { axisWords, gridWords as said } from "../words.ts";
import { OneCell } from "./cell.tsx";
import { Listing, Suggestions } from "./lists.tsx";
import { Picture } from "./picture.tsx";
import { type Asked, addressOf, type FoundGrid, nameLine, sayGrid } from "./say.ts";

const axisIn = (text: string | null, usual: Axis): Axis => axes.find((axis) => axis === text) ?? usual;

const askedIn = (query: URLSearchParams): Asked => ({
  only: query.get("only") ?? "",
  all: query.get("all") === "yes",
  row: query.get("row") ?? "",
  column: query.get("column") ?? "",
});

/** Who does what: by cause, place and group, as a sentence, a picture and a table. */
export const gridPage = page({
  path: "/:initiative/work",
  reads: readGrid,
  input: ({ query }) => ({
    rows: axisIn(query.get("rows"), "challenge"),
    columns: axisIn(query.get("columns"), "place"),
    ...(query.get("only") ? { only: query.get("only") ?? "" } : {}),
    ...(query.get("all") === "yes" ? { all: "yes" as const } : {}),
  }),
  draw: (found, view, { query }) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "work")}>
      {found.doings === 0 && found.grid.gaps.length === 0 ? (
        <Empty
          view={view}
          title={view.t(said.emptyTitle)}
          why={view.t(said.emptyWhy)}
          actions={found.maySpeak && <Ways view={view} />}
        />
      ) : (
        <Everything view={view} found={found} asked={askedIn(query)} />
      )}
    </Layout>
  ),
});

const Ways = ({ view }: { view: View }) => (
  <ButtonLink kind="main" href={view.url("work/activities/add")}>
    {view.t(said.writeDown)}
  </ButtonLink>
);

function Everything({ view, found, asked }: { view: View; found: FoundGrid; asked: Asked }) {
  return (
    <>
      <div class="wrap top stack">
        <p class="kicker">{view.t(said.title)}</p>
        <h1 class="grid-sentence">{sayGrid(view, found)}</h1>
        <p class="small quiet measure">{view.t(said.knownOnly)}</p>
        <p class="acts noprint">
          {found.maySpeak && <Ways view={view} />}
          {view.viewer?.isMember && <a href={view.url("work/chains")}>{view.t(said.chains)}</a>}
        </p>
      </div>
      <div class="wrap stack">
        {view.viewer?.isMember && <Laying view={view} found={found} asked={asked} />}
        <OneCell view={view} found={found} asked={asked} />
        <Picture view={view} found={found} asked={asked} />
        <LeftOut view={view} found={found} asked={asked} />
        <Suggestions view={view} found={found} asked={asked} />
        {found.grid.cells.length > 0 && <Listing view={view} found={found} />}
      </div>
    </>
  );
}

/** Chooses by what the grid is laid. */
function Laying({ view, found, asked }: { view: View; found: FoundGrid; asked: Asked }) {
  const third = thirdAxis(found.rows, found.columns);
  const options = axes.map((value) => ({ value, label: view.t(axisWords[value]) }));
  const { challenges, places, groups } = found.spots;
  const lines =
    third === "challenge" ? challenges : third === "group" ? groups : places.filter(({ level }) => level !== "school");
  return (
    <form method="get" class="practice-find noprint">
      <Select view={view} name="rows" label={view.t(said.rows)} value={found.rows} options={options} />
      <Select view={view} name="columns" label={view.t(said.columns)} value={found.columns} options={options} />
      {lines.length > 0 && (
        <Select
          view={view}
          name="only"
          label={`${view.t(said.onlyFor)}: ${view.t(axisWords[third])}`}
          value={asked.only}
          options={[
            { value: "", label: view.t(said.anything) },
            ...lines.map(({ id }) => ({ value: id, label: nameLine(view, found, third, id) })),
          ]}
        />
      )}
      <Button>{view.t(said.show)}</Button>
    </form>
  );
}

function LeftOut({ view, found, asked }: { view: View; found: FoundGrid; asked: Asked }) {
  if (asked.all)
    return (
      <p class="small noprint">
        <a href={addressOf(view, found, { ...asked, all: false })}>{view.t(said.showFewer)}</a>
      </p>
    );
  const count = found.grid.leftOut;
  if (count === 0) return null;
  return (
    <p class="small noprint">
      {view.t(said.leftOut, { count })}{" "}
      <a href={addressOf(view, found, { ...asked, all: true })}>{view.t(said.showAll)}</a>
    </p>
  );
}
