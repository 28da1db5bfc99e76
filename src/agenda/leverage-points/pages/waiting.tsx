import type { View } from "../../../interface/view.ts";
import { type Coverage, CoverageLines } from "../../rounds/public.ts";
import { pointWords as said } from "../words.ts";

/** While a round is open: how far it has come, and nothing of what came out. */
export const WhileOpen = ({
  view,
  rounds,
  level = 1,
}: {
  view: View;
  rounds: readonly { id: string; names: object; code: string; coverage: Coverage }[];
  level?: 1 | 2;
}) => {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div class="stack">
      <Heading>{view.t(said.whileOpen)}</Heading>
      <p class="lead measure">{view.t(said.whileOpenWhy)}</p>
      {rounds.map((round) => (
        <section key={round.id}>
          <p>
            <a href={view.url(`answer/${round.code}`)}>
              <span dir="auto">{view.name(round.names)}</span>
            </a>
          </p>
          <CoverageLines view={view} coverage={round.coverage} />
        </section>
      ))}
    </div>
  );
};
