import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Layout } from "../../../interface/layout.tsx";
import type { View } from "../../../interface/view.ts";
import type { foundCausesSchema } from "../look.ts";
import { pointWords as said } from "../words.ts";
import { Chosen } from "./chosen.tsx";

type Found = z.output<typeof foundCausesSchema>;

/** What everyone reads of the causes: which leverage points were chosen, the way to the map, and every cause by theme. */
export const WhyItIsHard = ({ view, found }: { view: View; found: Found }) => (
  <Layout
    view={view}
    title={view.t(said.whyItIsHard)}
    navigation={navigationFor(view, "causes", { figures: true, causeMap: found.hasMap })}
  >
    <div class="wrap top">
      <p class="kicker">{view.t(said.whyItIsHard)}</p>
      <h1>{view.t(said.standsInTheWay, { count: found.causes })}</h1>
      <p class="lead measure">{view.t(said.whatItIs)}</p>
    </div>
    <div class="wrap">
      {found.points.length > 0 && <Chosen view={view} points={found.points} member={false} />}
      {found.hasMap && (
        <p class="block acts">
          <a href={view.url("causes/map")}>{view.t(said.seeTheMap)}</a>
        </p>
      )}
      <AllByTheme view={view} found={found} />
    </div>
  </Layout>
);

function AllByTheme({ view, found: { listed, themes, points } }: { view: View; found: Found }) {
  const chosen = new Set(points.filter(({ endedOn }) => !endedOn).map(({ challengeId }) => challengeId));
  if (listed.every(({ id }) => chosen.has(id))) return null;
  const groups = [
    ...themes.map(({ id, names }) => ({
      id,
      title: view.name(names),
      causes: listed.filter((one) => one.themeId === id),
    })),
    {
      id: "none",
      title: view.t(themes.length > 0 ? said.noTheme : said.theCauses),
      causes: listed.filter(({ themeId }) => !themeId),
    },
  ].filter(({ causes }) => causes.length > 0);
  return (
    <section class="block stack" aria-labelledby="all-causes">
      <h2 id="all-causes">{view.t(said.theCauses)}</h2>
      <p class="small quiet measure">{view.t(said.wordedAsSolved)}</p>
      <div class="by-theme">
        {groups.map(({ id, title, causes }) => (
          <section key={id}>
            {groups.length > 1 && <h3 dir="auto">{title}</h3>}
            <ul>
              {causes.map((cause) => (
                <li key={cause.id}>
                  <a href={view.url(`causes/${cause.id}`)} dir="auto">
                    {view.name(cause.names)}
                  </a>
                  {chosen.has(cause.id) && <span class="small quiet"> · {view.t(said.isPoint)}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
