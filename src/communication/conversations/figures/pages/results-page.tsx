import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Layout } from "../../../../interface/layout.tsx";
import { page } from "../../../../interface/page.ts";
import { pathOf } from "../../conversation.ts";
import { OpenFileLine } from "../../polis/pages.tsx";
import { readConversationResults } from "../operations.ts";
import { opinionWords as said } from "../words.ts";
import { firstFinding, WhatCameOut } from "./what-came-out.tsx";

/** What came out of a conversation, for members: drawn anew whenever there are new figures while it is open. */
export const resultsPage = page({
  path: "/:initiative/listening/conversations/:number/results",
  reads: readConversationResults,
  input: ({ params }) => ({ number: params.number ?? "" }),
  draw: (results, view, request) => {
    const { names, number, state, fewest, code } = results.conversation;
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "conversations")}>
        <div
          id="opinion-results"
          {...(state === "open" && {
            "data-live": `/${request.params.initiative}/say/${code}/live`,
            "data-made": results.madeAt ?? "",
          })}
        >
          <div class="wrap top stack">
            <p class="kicker">
              <a href={view.url(pathOf(number))}>
                <bdi dir="auto">{view.name(names)}</bdi>
              </a>
            </p>
            <h1>{firstFinding(view, results)}</h1>
            <p class="small">{view.t(said.people, { people: results.people, votes: results.votes })}</p>
            {results.telling === "too-few" && <p class="measure">{view.t(said.tooFewWhy, { fewest })}</p>}
            {results.telling === "when-closed" && <p class="measure">{view.t(said.whenClosedWhy)}</p>}
          </div>
          {results.telling === "told" && <WhatCameOut view={view} results={results} />}
          <OpenFileLine view={view} conversation={results.conversation} />
        </div>
      </Layout>
    );
  },
});
