import { ButtonLink } from "../../../../interface/actions.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { type PageRequest, page } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { readStanding, type Standing } from "../operations.ts";
import { opinionWords as said } from "../words.ts";
import { letterOf } from "./groups-picture.tsx";
import { firstFinding, WhatCameOut } from "./what-came-out.tsx";

const back = ({ params }: PageRequest): string => `/${params.initiative}/say/${params.code}/${params.token}`;

/** Where one who takes part stands, on her own page. */
export const standingPage = page({
  path: "/:initiative/say/:code/:token/standing",
  reads: readStanding,
  input: ({ params }) => ({ code: params.code ?? "", token: params.token ?? "" }),
  draw: (standing, view, request) => (
    <Layout view={view} title={view.t(said.standing)}>
      <div
        id="opinion-standing"
        {...(standing.conversation.state === "open" && {
          "data-live": `/${request.params.initiative}/say/${request.params.code}/live`,
          "data-made": standing.madeAt ?? "",
        })}
      >
        <div class="wrap top stack">
          <p class="kicker">
            <bdi dir="auto">{view.name(standing.conversation.names)}</bdi>
          </p>
          <h1>{sentenceOf(view, standing)}</h1>
          <StandingOf view={view} standing={standing} />
          <p class="acts">
            <ButtonLink kind={standing.telling === "after-voting" ? "main" : "plain"} href={back(request)}>
              {view.t(standing.telling === "after-voting" ? said.goOn : said.back)}
            </ButtonLink>
          </p>
        </div>
        {standing.telling === "told" && <WhatCameOut view={view} results={standing} place={standing.place} />}
      </div>
    </Layout>
  ),
});

/** What comes first for her: what is missing still, or what came out. */
function sentenceOf(view: View, standing: Standing): string {
  return standing.telling === "after-voting"
    ? view.t(said.afterVoting, { left: Math.max(1, standing.needed - standing.answered) })
    : firstFinding(view, standing);
}

/** Where she stands, in a sentence or two; or why nothing is shown yet. */
export function StandingOf({ view, standing }: { view: View; standing: Standing }) {
  const { telling, place, answered, people, votes, conversation } = standing;
  if (telling === "after-voting") return <p>{view.t(said.afterVotingWhy)}</p>;
  if (telling === "too-few") return <p>{view.t(said.tooFewWhy, { fewest: conversation.fewest })}</p>;
  if (telling === "when-closed") return <p>{view.t(said.whenClosedWhy)}</p>;
  const hasGroups = standing.groups.length > 1;
  return (
    <>
      {hasGroups && (
        <p class="lead">
          {place === null
            ? view.t(conversation.state === "closed" ? said.youNone : said.youSoon)
            : place.letter === null
              ? view.t(said.youNone)
              : view.t(said.youIn, { letter: letterOf(view, place.letter) })}
        </p>
      )}
      <p class="small">
        {view.t(said.people, { people, votes })} · {view.t(said.youWith, { count: answered })}
      </p>
    </>
  );
}
