import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { isClosed, wasAdopted } from "../decision.ts";
import { StateTag } from "../decision-lines.tsx";
import { readDecision } from "../operations.ts";
import { outcomeOf } from "../outcome.ts";
import { countedByWords, methodWords, decisionWords as said, shareWords } from "../words.ts";
import { Answering, Conflicts } from "./answering.tsx";
import { Following } from "./following.tsx";
import { decisionForms } from "./forms.ts";
import { ResultSection } from "./result.tsx";
import { Amending, Closing, Preparing } from "./running.tsx";

type Found = z.output<typeof readDecision.output>;

/** One decision: what is proposed, where it stands, one's own answer, what came out and what came of it. */
export const decisionPage = page({
  path: "/:initiative/decisions/:id",
  reads: readDecision,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={found.title} navigation={navigationFor(view, "decisions")}>
      <Head view={view} found={found} />
      <div class="wrap two">
        <div class="stack">
          {found.part && !isClosed(found) && <Conflicts view={view} found={found} part={found.part} />}
          {found.proposal && <Prose text={found.proposal} language={found.language} />}
          {found.state === "open" && found.part && <Answering view={view} found={found} part={found.part} />}
          {isClosed(found) && <ResultSection view={view} found={found} />}
          {wasAdopted(found) && <Following view={view} found={found} />}
          {found.part && <Running view={view} found={found} part={found.part} />}
          <Wordings view={view} found={found} />
        </div>
        <Facts view={view} found={found} />
      </div>
      <div class="wrap block">
        <ThingFoot view={view} thing={{ kind: "decision", id: found.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: decisionForms,
});

function Head({ view, found }: { view: View; found: Found }) {
  const outcome = outcomeOf(found);
  return (
    <div class="wrap top stack">
      <p class="kicker">
        {found.body && (
          <>
            <a href={view.url(`committees/${found.body.slug}`)}>
              <span dir="auto">{view.name(found.body.names)}</span>
            </a>
            {" · "}
          </>
        )}
        <StateTag view={view} state={found.state} />
      </p>
      <h1>
        <span lang={found.language} dir="auto">
          {found.title}
        </span>
      </h1>
      {found.state === "open" && found.openUntil && (
        <p class="lead">{view.t(said.openUntil, { day: writeDay(view, found.openUntil) })}</p>
      )}
      {outcome && <p class="lead">{view.t(outcome.message, outcome.values)}</p>}
      {found.supersededBy && (
        <p>
          {view.t(said.supersededBy)}{" "}
          <a href={view.url(`decisions/${found.supersededBy.id}`)} dir="auto">
            {found.supersededBy.title}
          </a>
        </p>
      )}
    </div>
  );
}

/** How it is decided, in words. */
function sayMethod(view: View, { method, shareNeeded, countedBy }: Found): string {
  const setting =
    method === "majority"
      ? view.t(shareWords[shareNeeded])
      : method === "ranking"
        ? view.t(countedByWords[countedBy])
        : null;
  return [view.t(methodWords[method]), setting].filter(Boolean).join(" · ");
}

function Facts({ view, found }: { view: View; found: Found }) {
  return (
    <aside class="wash stack">
      <div>
        <h2 class="label">{view.t(said.method)}</h2>
        <p class="small">{sayMethod(view, found)}</p>
        {found.round > 1 && <p class="small quiet">{view.t(said.round, { round: found.round })}</p>}
      </div>
      {found.options.length > 0 && !isClosed(found) && (
        <ul class="small">
          {found.options.map((option) => (
            <li key={option}>
              <span lang={found.language} dir="auto">
                {option}
              </span>
            </li>
          ))}
        </ul>
      )}
      {(found.organizations.length > 0 || found.about) && (
        <div>
          <h2 class="label">{view.t(said.about)}</h2>
          {found.organizations.map((name) => (
            <p key={name} class="small">
              <span dir="auto">{name}</span>
            </p>
          ))}
          {found.about && (
            <p class="small">
              <a href={view.url(found.about.path)} dir="auto">
                {view.name(found.about.names)}
              </a>
            </p>
          )}
        </div>
      )}
      {found.supersedes && (
        <p class="small">
          {view.t(said.supersedes)}{" "}
          <a href={view.url(`decisions/${found.supersedes.id}`)} dir="auto">
            {found.supersedes.title}
          </a>
        </p>
      )}
      {found.part && wasAdopted(found) && !found.supersededBy && found.body && (
        <p class="small">
          <a href={view.url(`decisions/new?body=${found.body.slug}&supersedes=${found.id}`)}>{view.t(said.replace)}</a>
        </p>
      )}
    </aside>
  );
}

function Running({ view, found, part }: { view: View; found: Found; part: NonNullable<Found["part"]> }) {
  return (
    <>
      {part.mayEdit && (
        <p class="acts">
          <ButtonLink href={view.url(`decisions/${found.id}/edit`)}>{view.t(said.edit)}</ButtonLink>
        </p>
      )}
      {part.runs && found.state === "preparation" && <Preparing view={view} found={found} part={part} />}
      {part.runs && found.state === "open" && (
        <>
          {found.method === "consent" && part.objections.length > 0 && <Amending view={view} found={found} />}
          <Closing view={view} found={found} part={part} />
        </>
      )}
    </>
  );
}

function Wordings({ view, found }: { view: View; found: Found }) {
  if (found.wordings.length === 0) return null;
  return (
    <details>
      <summary>{view.t(said.wordings)}</summary>
      {found.wordings.map(({ round, proposal, because }) => (
        <div key={round} class="stack">
          <h3>{view.t(said.round, { round })}</h3>
          <Prose text={proposal} language={found.language} />
          <p class="small quiet" dir="auto">
            {because}
          </p>
        </div>
      ))}
    </details>
  );
}
