import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { CopyField } from "../../../interface/actions.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount, formatDate } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { nameRun, Outdated, runWords as said, showRun } from "../../runs/public.ts";
import { Ranking } from "./ranking.tsx";
import { sayRanking } from "./say-ranking.ts";
import { Notes, SideBySide, Together } from "./side-by-side.tsx";
import { WhileOpen } from "./waiting.tsx";

type Head = z.output<typeof showRun.output>["head"];

/** One calculation as it was made: what it read, what came out, and how to cite it. */
export const runPage = page({
  path: "/:initiative/causes/calculations/:run",
  reads: showRun,
  input: ({ params }) => ({ id: params.run ?? "" }),
  draw: ({ head, results, openRounds, standing }, view) => {
    const name = view.name(nameRun(head.names, head.number));
    const run = results && { ...head, results };
    return (
      <Layout view={view} title={name} navigation={navigationFor(view, "runs")}>
        <div class="wrap top">
          <p class="kicker">
            <span dir="auto">{name}</span> · {formatDate(new Date(head.madeAt), view.language)}
          </p>
          {run ? <h1>{sayRanking(view, run)}</h1> : <WhileOpen view={view} rounds={openRounds} />}
          <Outdated view={view} run={head} />
        </div>
        <div class="wrap">
          {run && (
            <>
              <Ranking view={view} run={run} />
              <Notes view={view} run={run} />
              <SideBySide view={view} run={run} />
              <Together view={view} run={run} />
            </>
          )}
          <WhatItRead view={view} head={head} />
          <ThingFoot view={view} thing={{ kind: "run", id: head.id }} standing={standing} />
        </div>
      </Layout>
    );
  },
});

function WhatItRead({ view, head }: { view: View; head: Head }) {
  const { inputs, settings, sha256 } = head;
  const citation = view.t(said.citation, {
    initiative: view.name(view.initiative?.names ?? {}),
    number: head.number,
    date: formatDate(new Date(head.madeAt), view.language),
    fingerprint: `sha256 ${sha256}`,
  });
  return (
    <section class="block stack">
      <h2>{view.t(said.whatItRead)}</h2>
      <ul>
        {inputs.rounds.map((round) => (
          <li key={round.id}>
            <span dir="auto">{view.name(round.names)}</span>:{" "}
            {view.t(said.roundOption, { people: round.people, answers: round.answers })}
          </li>
        ))}
        {inputs.map && (
          <li>
            <span dir="auto">{view.name(inputs.map.names)}</span>: {view.t(said.mapOption, { links: inputs.map.links })}
          </li>
        )}
      </ul>
      {inputs.people > 0 && (
        <p>
          {view.t(said.setAside, { count: inputs.setAside })}{" "}
          {view.t(said.drawnAgain, { replicates: settings.replicates, seed: formatCount(settings.seed) })}
        </p>
      )}
      <h3>{view.t(said.cite)}</h3>
      <CopyField view={view} label={view.t(said.cite)} text={citation} />
    </section>
  );
}
