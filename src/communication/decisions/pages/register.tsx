import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Select } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { states } from "../decision.ts";
import { DecisionLines } from "../decision-lines.tsx";
import { listRegister } from "../operations.ts";
import { methodWords, decisionWords as said, stateWords } from "../words.ts";

type Found = z.output<typeof listRegister.output>;

const stateIn = (query: URLSearchParams) => states.find((state) => state === query.get("state"));

/** The register: what was decided, and what was done. */
export const decisionsPage = page({
  path: "/:initiative/decisions",
  reads: listRegister,
  input: ({ query }) => ({ body: query.get("body") || undefined, state: stateIn(query) }),
  draw: (found, view, { query }) => {
    const filtered = Boolean(query.get("body") || query.get("state"));
    const propose = view.url(`decisions/new${query.get("body") ? `?body=${query.get("body")}` : ""}`);
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "decisions")}>
        {found.decisions.length === 0 && !filtered ? (
          <NoDecisions view={view} mayPropose={found.mayPropose} propose={propose} />
        ) : (
          <>
            <div class="wrap top stack">
              <h1>{view.t(said.title)}</h1>
              <p class="lead">{view.t(said.finding, { taken: found.taken, done: found.done, open: found.open })}</p>
              {found.mayPropose && (
                <p class="acts">
                  <ButtonLink href={propose}>{view.t(said.propose)}</ButtonLink>
                </p>
              )}
            </div>
            <section class="wrap stack">
              {found.bodies.length > 0 && <Filter view={view} found={found} query={query} />}
              {found.decisions.length === 0 ? (
                <p role="status">{view.t(said.nothingHere)}</p>
              ) : (
                <DecisionLines view={view} decisions={found.decisions} />
              )}
            </section>
          </>
        )}
      </Layout>
    );
  },
});

function NoDecisions({ view, mayPropose, propose }: { view: View; mayPropose: boolean; propose: string }) {
  return (
    <Empty
      view={view}
      title={view.t(said.emptyTitle)}
      why={view.t(mayPropose ? said.emptyWhy : said.emptyForOthers)}
      actions={
        mayPropose ? (
          <ButtonLink kind="main" href={propose}>
            {view.t(said.propose)}
          </ButtonLink>
        ) : (
          view.viewer?.isMember && <ButtonLink href={view.url("committees")}>{view.t(said.toCommittees)}</ButtonLink>
        )
      }
      specimen={[
        [view.t(said.method), view.t(methodWords.consent)],
        [view.t(said.state), view.t(stateWords["in-work"])],
        [view.t(said.owner), view.t(said.noOwner)],
      ]}
    />
  );
}

function Filter({ view, found, query }: { view: View; found: Found; query: URLSearchParams }) {
  return (
    <form method="get" class="filter noprint">
      <Select
        view={view}
        name="body"
        label={view.t(said.body)}
        value={query.get("body") ?? ""}
        options={[
          { value: "", label: view.t(said.all) },
          ...found.bodies.map(({ slug, names }) => ({ value: slug, label: view.name(names) })),
        ]}
      />
      <Select
        view={view}
        name="state"
        label={view.t(said.state)}
        value={query.get("state") ?? ""}
        options={[
          { value: "", label: view.t(said.all) },
          ...states.map((value) => ({ value, label: view.t(stateWords[value]) })),
        ]}
      />
      <Button>{view.t(said.filter)}</Button>
    </form>
  );
}
