import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { type PageRequest, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type Source, type Way, ways } from "../map.ts";
import { type Shown, showMap } from "../operations.ts";
import { mapWords as said } from "../words.ts";
import { mapAddress } from "./addresses.ts";
import { InfluenceCircle } from "./circle.tsx";
import { Explore } from "./explore.tsx";
import { Layers } from "./layers.tsx";
import { LinksTable } from "./links-table.tsx";
import { Matrix } from "./matrix.tsx";

const wayOf = ({ query }: PageRequest): Way =>
  query.has("about") ? "circle" : (ways.find((way) => way === query.get("view")) ?? "layers");

/** What a page of the map asks, from its address; what makes no sense there is left at its usual. */
function asked(request: PageRequest) {
  const { query, params } = request;
  const id = (text: string | null | undefined) => (/^[0-9a-f-]{36}$/i.test(text ?? "") ? (text ?? null) : null);
  const [least, number] = [Number(query.get("least")), Number(query.get("page"))];
  return {
    mapId: params.map ?? null,
    roundId: params.map ? null : id(query.get("round")),
    way: wayOf(request),
    about: id(query.get("about")),
    search: (query.get("search") ?? "").slice(0, 200),
    themeId: id(query.get("theme")),
    sign: (["helps", "harms"] as const).find((sign) => sign === query.get("sign")),
    least: least > 0 && Number.isFinite(least) ? least : 0,
    sort: (["from", "to"] as const).find((sort) => sort === query.get("sort")),
    page: Number.isInteger(number) && number > 0 && number <= 100_000 ? number : 1,
  };
}

const drawPage = (found: { sources: Source[]; shown: Shown | null }, view: View, request: PageRequest) => (
  <Layout
    view={view}
    title={view.t(said.title)}
    navigation={navigationFor(view, "cause-map", { figures: true, causeMap: found.shown !== null })}
  >
    {found.shown ? (
      <TheMap view={view} sources={found.sources} shown={found.shown} request={request} />
    ) : (
      <NoMap view={view} />
    )}
  </Layout>
);

/** The map of what moves what: the newest answers of people, or else the map that was brought last. */
export const mapPage = page({
  path: "/:initiative/causes/map",
  reads: showMap,
  input: asked,
  draw: drawPage,
});

/** One map that was brought. */
export const broughtMapPage = page({
  path: "/:initiative/causes/map/:map",
  reads: showMap,
  input: asked,
  draw: drawPage,
});

function NoMap({ view }: { view: View }) {
  if (!view.viewer?.isMember) return <Empty view={view} title={view.t(said.none)} why={view.t(said.noneForAll)} />;
  return (
    <Empty
      view={view}
      title={view.t(said.none)}
      why={view.t(said.noneWhy)}
      actions={
        <>
          <ButtonLink kind="main" href={view.url("causes/map/bring")}>
            {view.t(said.bring)}
          </ButtonLink>
          <ButtonLink href={view.url("causes/questions")}>{view.t(said.openRound)}</ButtonLink>
        </>
      }
    />
  );
}

interface MapProps {
  view: View;
  sources: readonly Source[];
  shown: Shown;
  request: PageRequest;
}

function TheMap({ view, sources, shown, request }: MapProps) {
  const way = wayOf(request);
  const { totals, people, source } = shown;
  const note = people === null ? view.t(said.broughtNote) : view.t(said.peopleThink, { people });
  return (
    <div class="wrap top map-page">
      <p class="kicker">
        <bdi dir="auto">{view.name(source.names)}</bdi> · {view.t(said.extent, totals)}
      </p>
      <h1>{view.t(said.title)}</h1>
      <p class="lead measure">
        {note} {source.origin && <span dir="auto">{view.t(said.origin, { origin: source.origin })}</span>}
      </p>
      {shown.leftOut > 0 && (
        <p class="measure">{view.t(said.leftOut, { shown: totals.causes, all: totals.causes + shown.leftOut })}</p>
      )}
      <OtherMaps view={view} sources={sources} source={source} />
      <nav class="ways" aria-label={view.t(said.ways)}>
        {ways.map((one) => (
          <a
            key={one}
            href={mapAddress(view, source, { view: one === "layers" ? null : one })}
            aria-current={one === way ? "page" : undefined}
          >
            {view.t(said[one])}
          </a>
        ))}
      </nav>
      {totals.links === 0 ? <p>{view.t(said.noLinks)}</p> : <Looked view={view} shown={shown} request={request} />}
    </div>
  );
}

function Looked({ view, shown, request }: Omit<MapProps, "sources">) {
  const way = wayOf(request);
  if (way === "layers") return <Layers view={view} shown={shown} all={request.query.get("links") === "all"} />;
  if (way === "matrix") return <Matrix view={view} shown={shown} />;
  if (way === "circle") return <OneCause view={view} shown={shown} />;
  return (
    <>
      {way === "explore" && <Explore view={view} shown={shown} />}
      <LinksTable view={view} shown={shown} request={request} />
    </>
  );
}

function OneCause({ view, shown }: { view: View; shown: Shown }) {
  const { source, choices, causes, links, matching } = shown;
  const unsure = links.some(({ sure }) => sure !== null);
  return (
    <figure class="fig" aria-labelledby="circle-title">
      <figcaption>
        <h2 id="circle-title">{view.t(said.circleTitle)}</h2>
        <p>
          {view.t(said.circleNote)} {unsure && view.t(said.brokenLine)}
        </p>
      </figcaption>
      <form method="get" action={mapAddress(view, source)} class="map-finder">
        {source.kind === "round" && <input type="hidden" name="round" value={source.id} />}
        <label class="field wide">
          <span>{view.t(said.cause)}</span>
          <select class="input" name="about">
            {choices.map(({ id, number, names }) => (
              <option key={id} value={id} selected={id === causes[0]?.id}>
                {`${number} ${view.name(names)}`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="btn">
          {view.t(said.lookAround)}
        </button>
      </form>
      <InfluenceCircle view={view} around={shown} hrefOf={(id) => mapAddress(view, source, { about: id })} />
      {causes[0] && (
        <p class="acts">
          <a href={view.url(`causes/${causes[0].id}`)}>{view.t(said.itsPage)}</a>
        </p>
      )}
      {links.length < matching && <p class="source">{view.t(said.strongestAround, { all: matching })}</p>}
    </figure>
  );
}

function OtherMaps({ view, sources, source }: { view: View; sources: readonly Source[]; source: Source }) {
  if (sources.length < 2) return null;
  const nameOf = (one: Source) =>
    one.kind === "round" ? view.t(said.fromRound, { name: view.name(one.names) }) : view.name(one.names);
  return (
    <details class="other-maps">
      <summary>{view.t(said.whichMap)}</summary>
      <ul>
        {sources.map((one) => (
          <li key={one.id}>
            <a href={mapAddress(view, one)} aria-current={one.id === source.id ? "true" : undefined}>
              <bdi dir="auto">{nameOf(one)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
