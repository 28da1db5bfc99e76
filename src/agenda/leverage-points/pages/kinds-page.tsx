import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { conditionWords, depthWords, systemConditions } from "../../challenges/public.ts";
import { listKinds, type Placed, reachOf } from "../kinds.ts";
import { kindWords as said } from "../kinds-words.ts";
import { causeWords, conditionWords as inSentence } from "../words.ts";
import { KindsPicture } from "./kinds-picture.tsx";

const mayChange = (view: View): boolean =>
  view.viewer?.permissions.some((one) => one === "backbone" || one === "steering") ?? false;

/** Which conditions of systems change the causes touch and how deep they lie, as a picture and as a table. */
export const kindsPage = page({
  path: "/:initiative/causes/kinds",
  reads: listKinds,
  draw: ({ causes }, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "cause-kinds")}>
      {causes.length === 0 ? (
        <Empty
          view={view}
          title={view.t(said.none)}
          why={view.t(said.noneWhy)}
          actions={
            <ButtonLink kind="main" href={view.url("causes/add")}>
              {view.t(said.addCause)}
            </ButtonLink>
          }
        />
      ) : (
        <Kinds view={view} causes={causes} />
      )}
    </Layout>
  ),
});

const isPlaced = ({ condition, depth }: Placed): boolean => condition !== null && depth !== null;
const isDeep = ({ depth }: Placed): boolean => ["rules", "goals"].includes(reachOf(depth) ?? "");

function Kinds({ view, causes }: { view: View; causes: readonly Placed[] }) {
  const placed = causes.filter(isPlaced);
  const points = placed.filter(({ chosen }) => chosen);
  const missing = causes.length - placed.length;
  return (
    <>
      <div class="wrap top">
        <p class="kicker">{view.t(said.title)}</p>
        <h1>{finding(view, placed)}</h1>
        {placed.length > 0 && (
          <p class="lead measure">
            {points.length === 0
              ? view.t(said.noPoints)
              : view.t(said.pointsReach, { points: points.length, deep: points.filter(isDeep).length })}
          </p>
        )}
      </div>
      <div class="wrap">
        {placed.length > 0 && <KindsPicture view={view} causes={placed} />}
        {missing > 0 && <p class="measure quiet">{view.t(said.notPlaced, { count: missing })}</p>}
        <section class="block stack" aria-labelledby="every-cause">
          <h2 id="every-cause">{view.t(said.theTable)}</h2>
          <Table
            blocks
            caption={view.t(said.theTable)}
            columns={[said.cause, said.condition, said.depth, said.nature, said.chosen].map((label) => ({
              label: view.t(label),
            }))}
            rows={causes.map((cause) => ({
              head: <CauseLink view={view} cause={cause} />,
              cells: cellsOf(view, cause),
            }))}
          />
          <p class="source">{view.t(said.source)}</p>
        </section>
      </div>
    </>
  );
}

/** Where most causes lie, and how many lie deep. */
function finding(view: View, placed: readonly Placed[]): string {
  if (placed.length === 0) return view.t(said.nonePlaced);
  const counts = systemConditions.map((one) => placed.filter(({ condition }) => condition === one).length);
  const most = Math.max(...counts);
  const condition = view.t(inSentence[systemConditions[counts.indexOf(most)] ?? "practices"]);
  const values = { condition, deep: placed.filter(isDeep).length };
  return view.t(most * 2 > placed.length ? said.mostLie : said.many, values);
}

const CauseLink = ({ view, cause }: { view: View; cause: Placed }) => (
  <a href={view.url(`causes/${cause.id}`)} dir="auto">
    {view.name(cause.names)}
  </a>
);

function cellsOf(view: View, cause: Placed) {
  const { condition, depth, depthReason, nature, chosen, body } = cause;
  const unsaid = mayChange(view) ? (
    <a href={view.url(`causes/add/cause/${cause.id}`)}>{view.t(said.sayIt)}</a>
  ) : (
    <span class="quiet">{view.t(causeWords.notSaid)}</span>
  );
  const depthName = depthWords.find(([one]) => one === depth)?.[1];
  return [
    condition ? view.t(conditionWords[condition]) : unsaid,
    depth && depthName ? (
      <span key="depth">
        <bdi>{depth}</bdi> · {view.t(depthName)}
        {depthReason && (
          <span class="small quiet" dir="auto">
            {" "}
            {depthReason}
          </span>
        )}
      </span>
    ) : (
      unsaid
    ),
    nature ? view.t(causeWords[nature]) : unsaid,
    chosen ? (
      <span key="chosen">
        {view.t(said.yes)}
        {body && (
          <>
            {" · "}
            <a href={view.url(`committees/${body.slug}`)} dir="auto">
              {view.name(body.names)}
            </a>
          </>
        )}
      </span>
    ) : (
      <span key="chosen" class="quiet">
        {view.t(said.no)}
      </span>
    ),
  ];
}
