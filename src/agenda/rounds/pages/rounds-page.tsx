import { navigationFor, ShareLink, viewOfForm, wholeAddress } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import { Progress } from "../../../interface/progress.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { closeOneRound, listAllRounds, openRound, setRaterAside, watchRound } from "../operations.ts";
import type { Coverage, RoundState, RoundView } from "../round.ts";
import { roundWords as said, signWords, usualRoles } from "../words.ts";

const leadsIn = (view: View): boolean => view.viewer?.permissions.includes("backbone") ?? false;

const stateWords = { open: said.open, "not-yet": said.notYetOpen, closed: said.isClosed } as const;

/** How far a round has come, in one sentence; nothing of what was answered. */
export const sayCoverage = (view: View, { people, answers }: Coverage): string =>
  people === 0 ? view.t(said.nobodyYet) : view.t(said.peopleAnswers, { people, answers });

/** Rounds of questions, open and closed, and a way to open one. */
export const roundsPage = page({
  path: "/:initiative/causes/questions",
  reads: listAllRounds,
  draw: ({ rounds, causes }, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "questions")}>
      {rounds.length === 0 ? (
        <Empty
          view={view}
          title={view.t(said.none)}
          why={`${view.t(said.noneWhy)} ${view.t(said.causesCount, { count: causes })}`}
        />
      ) : (
        <div class="wrap top">
          <h1>{view.t(said.title)}</h1>
          <p class="lead measure">{view.t(said.lead)}</p>
          <Rounds view={view} rounds={rounds} />
        </div>
      )}
      {leadsIn(view) && <OpenOne view={view} />}
    </Layout>
  ),
  forms: [
    form({
      operation: openRound,
      input: (sent) => ({
        names: { [textOf(sent, "language") ?? "en"]: textOf(sent, "name") },
        roles: Object.entries(usualRoles).map(([key, names]) => ({ key, names })),
        wantedPerPair: numberOf(sent, "wantedPerPair"),
        closesAt: endOfDay(sent),
      }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/causes/rounds/${id}`,
      receipt: said.wasOpened,
    }),
  ],
});

/** The last moment of the day that was named; what is no day stays text for the schema to refuse. */
function endOfDay(sent: Sent): string | null {
  const day = textOf(sent, "closesAt");
  if (!day) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T21:59:59.000Z` : day;
}

type Listed = RoundView & { state: RoundState; coverage: Coverage };

function Rounds({ view, rounds }: { view: View; rounds: readonly Listed[] }) {
  return (
    <Table
      blocks
      columns={[
        { label: view.t(said.round) },
        { label: view.t(said.state) },
        { label: view.t(said.soFar) },
        { label: view.t(said.openItsPage), unseen: true },
      ]}
      rows={rounds.map((round) => ({
        head: <bdi>{view.name(round.names)}</bdi>,
        cells: [
          view.t(stateWords[round.state]),
          sayCoverage(view, round.coverage),
          <span key="acts" class="acts">
            {round.state === "open" && <a href={view.url(`answer/${round.code}`)}>{view.t(said.title)}</a>}
            {leadsIn(view) && <a href={view.url(`causes/rounds/${round.id}`)}>{view.t(said.openItsPage)}</a>}
          </span>,
        ],
      }))}
    />
  );
}

function OpenOne({ view: whole }: { view: View }) {
  const view = viewOfForm(whole, openRound);
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.openOne)}</h2>
      <Form view={view} operation={openRound.name} hidden={{ language: view.language }}>
        <TextInput view={view} name="name" label={view.t(said.nameOfRound)} />
        <div class="pair">
          <TextInput
            view={view}
            name="closesAt"
            type="date"
            label={view.t(said.closesOn)}
            hint={view.t(said.closesOnHint)}
            optional
          />
          <TextInput
            view={view}
            name="wantedPerPair"
            type="number"
            label={view.t(said.perPair)}
            hint={view.t(said.perPairHint)}
            value={3}
          />
        </div>
        <Button kind="main">{view.t(said.openOne)}</Button>
      </Form>
    </section>
  );
}

const backToRound = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/causes/rounds/${params.round}`;

/** One round for the backbone team: its link, how far it has come, and answers that may be none. */
export const roundPage = page({
  path: "/:initiative/causes/rounds/:round",
  reads: watchRound,
  input: ({ params }) => ({ id: params.round ?? "" }),
  draw: ({ round, answering }, view, request) => (
    <Layout view={view} title={view.name(round.names)} navigation={navigationFor(view, "questions")}>
      <div class="wrap top">
        <p class="kicker">{view.t(stateWords[round.state])}</p>
        <h1 dir="auto">{view.name(round.names)}</h1>
        <div {...(round.state === "open" && { id: "coverage", "data-refresh": "5" })}>
          <CoverageLines view={view} coverage={round.coverage} />
        </div>
        {round.state === "closed" ? (
          <p>
            {view.t(said.cameOutSoon)} <a href={view.url("causes")}>{view.t(said.cameOut)}</a>
          </p>
        ) : (
          <p class="quiet">{view.t(said.rankingWaits)}</p>
        )}
      </div>
      {round.state === "open" && (
        <section class="wrap block stack">
          <ShareLink
            view={view}
            link={wholeAddress(request, `/${view.initiative?.slug}/answer/${round.code}`)}
            names={view.initiative?.names ?? {}}
            message={said.message}
            language={view.language}
          />
          <p class="acts">
            <ButtonLink href={view.url(`answer/${round.code}/screen`)}>{view.t(said.screen)}</ButtonLink>
          </p>
          <Confirm view={view} label={view.t(said.close)} question={view.t(said.closeQuestion)}>
            <Form view={viewOfForm(view, closeOneRound)} operation={closeOneRound.name}>
              <Button kind="main">{view.t(said.close)}</Button>
            </Form>
          </Confirm>
        </section>
      )}
      <Answering view={view} answering={answering} />
    </Layout>
  ),
  forms: [
    form({
      operation: closeOneRound,
      input: (_sent, { params }) => ({ id: params.round }),
      leadsTo: backToRound,
      receipt: said.wasClosed,
    }),
    form({
      operation: setRaterAside,
      input: (sent) => ({
        raterId: textOf(sent, "raterId"),
        because: sent.has("takeIn") ? null : textOf(sent, "because"),
      }),
      leadsTo: backToRound,
    }),
  ],
});

/** How far a round has come: people and answers, pairs, and a bar toward what is wanted. */
export function CoverageLines({ view, coverage }: { view: View; coverage: Coverage }) {
  return (
    <>
      <p class="lead">{sayCoverage(view, coverage)}</p>
      <p>{view.t(said.pairsCovered, { answered: coverage.pairsAnswered, all: coverage.pairs })}</p>
      <Progress
        view={view}
        label={view.t(said.answersWanted)}
        done={Math.min(coverage.answers, coverage.answersWanted)}
        all={Math.max(1, coverage.answersWanted)}
      />
    </>
  );
}

interface AnsweringProps {
  view: View;
  answering: {
    id: string;
    number: number;
    answers: number;
    signs: (keyof typeof signWords)[];
    setAsideBecause: string | null;
  }[];
}

function Answering({ view, answering }: AnsweringProps) {
  const told = answering.filter(({ signs, setAsideBecause }) => signs.length > 0 || setAsideBecause);
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.answering)}</h2>
      <p class="measure quiet">{view.t(told.length > 0 ? said.answeringWhy : said.noSigns)}</p>
      {told.map((one) => (
        <OneAnswering key={one.id} view={view} one={one} />
      ))}
    </section>
  );
}

function OneAnswering({ view: whole, one }: { view: View; one: AnsweringProps["answering"][number] }) {
  const form = viewOfForm(whole, setRaterAside);
  const view = form.entered.raterId === one.id ? form : { ...form, faults: [], entered: {} };
  return (
    <div class="row">
      <p>
        <b>{view.t(said.person, { number: one.number })}</b> · {view.t(said.answersOf, { count: one.answers })}
        {one.signs.map((sign) => ` · ${view.t(signWords[sign])}`)}
      </p>
      <Form view={view} operation={setRaterAside.name} hidden={{ raterId: one.id }}>
        {one.setAsideBecause ? (
          <p class="acts">
            <span dir="auto">{view.t(said.setAsideBecause, { because: one.setAsideBecause })}</span>
            <Button name="takeIn" value="yes">
              {view.t(said.takeIn)}
            </Button>
          </p>
        ) : (
          <details open={view.faults.length > 0}>
            <summary>{view.t(said.setAside)}</summary>
            <TextInput
              view={view}
              name="because"
              within={one.id}
              label={view.t(said.because)}
              value={one.signs.map((sign) => view.t(signWords[sign])).join(", ")}
            />
            <Button>{view.t(said.setAside)}</Button>
          </details>
        )}
      </Form>
    </div>
  );
}
