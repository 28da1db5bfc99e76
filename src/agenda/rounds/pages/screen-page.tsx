import { wholeAddress } from "../../../backbone/initiatives/public.ts";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import { Qr } from "../../../interface/qr.tsx";
import { showScreen } from "../operations.ts";
import { roundWords as said } from "../words.ts";
import { CoverageLines } from "./rounds-page.tsx";

/** For a screen in a room: the code to scan, people, answers and coverage, fresh every two seconds. */
export const screenPage = page({
  path: "/:initiative/answer/:code/screen",
  reads: showScreen,
  input: ({ params }) => ({ code: params.code ?? "" }),
  draw: ({ round }, view, request) => {
    const link = wholeAddress(request, `/${request.params.initiative}/answer/${request.params.code}`);
    return (
      <Layout view={view} title={view.name(round.names)}>
        <div class="wrap top two game-screen">
          <section>
            <h1 dir="auto">{view.name(round.names)}</h1>
            {/* once it is closed the region is gone, and the whole page is drawn anew */}
            <div class="game-count" {...(round.state === "open" && { id: "screen-coverage", "data-refresh": "2" })}>
              <CoverageLines view={view} coverage={round.coverage} />
            </div>
            {round.state === "closed" ? (
              <p class="lead">
                {view.t(said.wasClosed)} <a href={view.url("causes")}>{view.t(said.cameOut)}</a>
              </p>
            ) : (
              <p class="quiet">{view.t(said.rankingWaits)}</p>
            )}
          </section>
          {round.state === "open" && (
            <aside>
              <Qr label={view.t(said.qr)} link={link} />
              <p class="small">{view.t(said.scan)}</p>
              <p>
                <bdi class="ltr">{link.replace(/^https?:\/\//, "")}</bdi>
              </p>
            </aside>
          )}
        </div>
      </Layout>
    );
  },
});
