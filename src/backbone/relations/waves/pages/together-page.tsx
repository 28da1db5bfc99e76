import { ButtonLink } from "../../../../interface/actions.tsx";
import { Empty } from "../../../../interface/empty.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import { page } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { navigationFor } from "../../../initiatives/public.ts";
import { listAllWaves } from "../operations.ts";
import type { AskedState, Wave, WaveState } from "../wave.ts";
import { waveWords as said } from "../words.ts";
import { WaveFigures } from "./wave-figures.tsx";

export const leadsIn = (view: View): boolean => view.viewer?.permissions.includes("backbone") ?? false;

export const stateWords = { "not-yet": said.isNotYet, open: said.isOpen, over: said.isOver, closed: said.isDone };
export const askedWords: Record<AskedState, (typeof said)["stateAsked"]> = {
  asked: said.stateAsked,
  begun: said.stateBegun,
  done: said.stateDone,
  declined: said.stateDeclined,
};

type Listed = Pick<Wave, "id" | "names" | "kind" | "opensOn" | "closesOn" | "elsewhere"> & {
  state: WaveState;
  counts: { done: number; asked: number };
  own: readonly { id: string; name: string; state: AskedState }[];
};

/** From when to when a survey is open. */
export const sayDays = (view: View, { opensOn, closesOn }: Pick<Wave, "opensOn" | "closesOn">): string =>
  view.t(said.days, {
    from: formatDate(new Date(opensOn), view.language),
    until: formatDate(new Date(closesOn), view.language),
  });

/** How many of how many answered; where another installation holds the survey, that. */
export const sayAnswered = (view: View, { elsewhere, counts }: Pick<Listed, "elsewhere" | "counts">): string =>
  elsewhere ? view.t(said.heldBy, { name: elsewhere.name }) : view.t(said.answered, counts);

const openLinks = (view: View) => (
  <>
    <ButtonLink kind="main" href={view.url("partners/together/open")}>
      {view.t(said.openOne)}
    </ButtonLink>
    <a href={view.url("partners/together/hold")}>{view.t(said.holdOne)}</a>
  </>
);

/** How partners work together: what came out last, the surveys, and what is asked of one's own organization. */
export const togetherPage = page({
  path: "/:initiative/partners/together",
  reads: listAllWaves,
  draw: ({ waves, newest }, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "together")}>
      {waves.length === 0 ? (
        <Empty
          view={view}
          title={view.t(said.none)}
          why={`${view.t(said.noneWhy)} ${leadsIn(view) ? "" : view.t(said.noneForMembers)}`}
          actions={leadsIn(view) ? openLinks(view) : undefined}
        />
      ) : (
        <>
          <div class="wrap top">
            <h1>{view.t(said.title)}</h1>
            <p class="lead measure">{view.t(said.lead)}</p>
            <AskedNow view={view} waves={waves} />
          </div>
          {newest.map(({ id, kind, figures }) => (
            <WaveFigures key={id} view={view} kind={kind} figures={figures} />
          ))}
          <section class="wrap block stack">
            <h2>{view.t(said.surveys)}</h2>
            <Waves view={view} waves={waves} />
            {leadsIn(view) && <div class="acts survey-screen">{openLinks(view)}</div>}
          </section>
        </>
      )}
    </Layout>
  ),
});

/** What is asked of the reader's own organizations now. */
function AskedNow({ view, waves }: { view: View; waves: readonly Listed[] }) {
  const open = waves.filter(({ state }) => state === "open");
  const asked = open.flatMap((wave) =>
    wave.own.flatMap((one) => (one.state === "asked" || one.state === "begun" ? [{ ...one, wave }] : [])),
  );
  if (asked.length === 0) return null;
  return (
    <ul class="survey-asked">
      {asked.map(({ id, name, state, wave }) => (
        <li key={`${wave.id} ${id}`}>
          <ButtonLink kind="main" href={view.url(`partners/together/waves/${wave.id}/answer/${id}`)}>
            {view.t(state === "begun" ? said.goOn : said.answer)}
          </ButtonLink>
          <span>
            <bdi>{name}</bdi> · <bdi>{view.name(wave.names)}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

const Waves = ({ view, waves }: { view: View; waves: readonly Listed[] }) => (
  <Table
    blocks
    caption={view.t(said.surveys)}
    columns={[
      { label: view.t(said.survey) },
      { label: view.t(said.kind) },
      { label: view.t(said.when) },
      { label: view.t(said.state) },
      { label: view.t(said.answeredLabel) },
    ]}
    rows={waves.map((wave) => ({
      head: (
        <a href={view.url(`partners/together/waves/${wave.id}`)}>
          <bdi>{view.name(wave.names)}</bdi>
        </a>
      ),
      cells: [
        view.t(wave.kind === "partner" ? said.partner : said.relationship),
        sayDays(view, wave),
        view.t(stateWords[wave.state]),
        sayAnswered(view, wave),
      ],
    }))}
  />
);
