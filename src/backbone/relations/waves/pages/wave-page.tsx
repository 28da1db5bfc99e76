import { Button, Confirm } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../../interface/page.ts";
import { Progress } from "../../../../interface/progress.tsx";
import type { View } from "../../../../interface/view.ts";
import { navigationFor, ShareLink, viewOfForm, wholeAddress } from "../../../initiatives/public.ts";
import type { Score } from "../../figures/figures.ts";
import { clearWave, closeWave } from "../closing/operations.ts";
import { takeFigures } from "../elsewhere/operations.ts";
import { mailLinks, makeSurveyLink } from "../link-operations.ts";
import { readWave } from "../operations.ts";
import { waveWords as said } from "../words.ts";
import { AskedTable } from "./asked-table.tsx";
import { ElsewherePanel, sentIn } from "./paper-pages.tsx";
import { askedWords, leadsIn, sayDays, stateWords } from "./together-page.tsx";
import { WaveFigures } from "./wave-figures.tsx";

export type Read = ReturnType<(typeof readWave)["output"]["parse"]>;

const here = ({ params }: PageRequest): string => `/${params.initiative}/partners/together/waves/${params.wave}`;

/** One survey. */
export const wavePage = page({
  path: "/:initiative/partners/together/waves/:wave",
  reads: readWave,
  input: ({ params }) => ({ id: params.wave ?? "" }),
  draw: (read, view, request) => (
    <Layout view={view} title={view.name(read.wave.names)} navigation={navigationFor(view, "together")}>
      <div class="wrap top">
        <p class="kicker">
          {view.t(stateWords[read.wave.state])} · {sayDays(view, read.wave)}
        </p>
        <h1>
          <bdi>{view.name(read.wave.names)}</bdi>
        </h1>
        {read.wave.elsewhere ? (
          <p class="lead">{view.t(said.heldBy, { name: read.wave.elsewhere.name })}</p>
        ) : (
          <Progress
            view={view}
            label={view.t(said.answeredLabel)}
            done={read.wave.counts.done}
            all={read.wave.counts.asked}
          />
        )}
        {!read.wave.closedAt && <p class="quiet">{view.t(said.figuresLater)}</p>}
      </div>
      <NewLink view={view} request={request} />
      <Own view={view} read={read} />
      {read.wave.hasFigures && <WaveFigures view={view} kind={read.wave.kind} figures={read.figures} />}
      {leadsIn(view) && <ElsewherePanel view={view} wave={read.wave} />}
      {read.asked && !read.wave.elsewhere && <Leading view={view} read={read} asked={read.asked} request={request} />}
    </Layout>
  ),
  forms: [
    form({
      operation: makeSurveyLink,
      input: (sent, { params }) => ({ waveId: params.wave, organizationId: textOf(sent, "organization") }),
      leadsTo: ({ token, organization }, request) =>
        `${here(request)}?${new URLSearchParams({ link: token, of: organization })}#link`,
    }),
    form({
      operation: mailLinks,
      input: (_sent, { params, origin }) => ({ waveId: params.wave, origin }),
      leadsTo: (_output, request) => here(request),
      receipt: said.wereMailed,
    }),
    form({
      operation: closeWave,
      input: (_sent, { params }) => ({ id: params.wave }),
      leadsTo: (_output, request) => here(request),
      receipt: said.wasClosed,
    }),
    form({
      operation: clearWave,
      input: (_sent, { params }) => ({ id: params.wave }),
      leadsTo: (_output, request) => here(request),
      receipt: said.wasCleared,
    }),
    form({
      operation: takeFigures,
      input: (sent, { params }) => ({ id: params.wave, ...sentIn(sent) }),
      leadsTo: (_output, request) => here(request),
      receipt: said.figuresTaken,
    }),
  ],
});

/** A link that was just made, this once. */
function NewLink({ view, request }: { view: View; request: PageRequest }) {
  const link = request.query.get("link");
  if (!link) return null;
  return (
    <section class="wrap block stack" id="link">
      <h2>{view.t(said.linkFor, { organization: request.query.get("of") ?? "" })}</h2>
      <p class="small quiet">{view.t(said.linkOnce)}</p>
      <ShareLink
        view={view}
        link={wholeAddress(request, `/${view.initiative?.slug}/survey/${link}`)}
        names={view.initiative?.names ?? {}}
        message={said.shareMessage}
        language={view.language}
      />
    </section>
  );
}

/** What is asked of the reader's own organizations, and what each received: read by nobody else. */
function Own({ view, read }: { view: View; read: Read }) {
  if (read.own.length === 0) return null;
  const isOpen = read.wave.state === "open";
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.ownOrganizations)}</h2>
      {read.own.map((one) => (
        <div key={one.id} class="survey-own">
          <p>
            <b>
              <bdi>{one.name}</bdi>
            </b>{" "}
            <span class="quiet">{view.t(askedWords[one.state])}</span>
          </p>
          <div class="acts survey-screen">
            <a
              class={isOpen ? "btn main" : "btn"}
              href={view.url(`partners/together/waves/${read.wave.id}/answer/${one.id}`)}
            >
              {view.t(
                !isOpen || one.state === "done" ? said.ownAnswers : one.state === "begun" ? said.goOn : said.answer,
              )}
            </a>
            {isOpen && (
              <Form
                view={viewOfForm(view, makeSurveyLink)}
                operation={makeSurveyLink.name}
                hidden={{ organization: one.id }}
              >
                <Button>{view.t(said.linkForPhone)}</Button>
              </Form>
            )}
          </div>
          {one.received && (
            <dl class="survey-said">
              <div>
                <dt>{view.t(said.received, { organization: one.name })}</dt>
                <dd>
                  <b>{`${view.t(said.trust)}: ${sayScore(view, one.received.trust)}`}</b>
                  <b>{`${view.t(said.value)}: ${sayScore(view, one.received.value)}`}</b>
                  <span class="small quiet">{view.t(said.receivedWhy, { least: read.wave.fewest + 2 })}</span>
                </dd>
              </div>
            </dl>
          )}
        </div>
      ))}
    </section>
  );
}

function sayScore(view: View, score: Score): string {
  if (!score) return view.t(said.tooFewToSay);
  return score.about === null ? view.t(said[score.word]) : view.t(said.scoreAbout, { about: score.about });
}

interface LeadingProps {
  view: View;
  read: Read;
  asked: NonNullable<Read["asked"]>;
  request: PageRequest;
}

/** What the backbone team does: sees who has not answered yet, sends links, closes, deletes. */
function Leading({ view, read: { wave }, asked, request }: LeadingProps) {
  const byMail = asked.filter((one) => one.state === "asked" && !one.hasPeople && one.hasMail && !one.reminded).length;
  return (
    <section class="wrap block stack survey-screen">
      <h2>{view.t(said.whoAnswered)}</h2>
      <p class="quiet measure">{view.t(said.whoAnsweredWhy)}</p>
      <AskedTable
        view={view}
        asked={asked}
        isOpen={wave.state === "open"}
        only={request.query.get("only") === "open"}
      />
      {wave.state === "open" && byMail > 0 && (
        <Form view={viewOfForm(view, mailLinks)} operation={mailLinks.name}>
          <p class="measure">{view.t(said.mailAllWhy, { count: byMail })}</p>
          <Button>{view.t(said.mailAll)}</Button>
        </Form>
      )}
      {!wave.closedAt && wave.state !== "not-yet" && (
        <Confirm view={view} label={view.t(said.close)} question={view.t(said.closeQuestion, wave.counts)}>
          <Form view={viewOfForm(view, closeWave)} operation={closeWave.name}>
            <Button kind="main">{view.t(said.close)}</Button>
          </Form>
        </Confirm>
      )}
      {wave.clearedAt && <p class="quiet">{view.t(said.answersGone)}</p>}
      {wave.closedAt && !wave.clearedAt && (
        <>
          <p class="quiet">{view.t(said.answersKept)}</p>
          <Confirm view={view} label={view.t(said.clear)} question={view.t(said.clearQuestion)}>
            <Form view={viewOfForm(view, clearWave)} operation={clearWave.name}>
              <Button kind="main">{view.t(said.clear)}</Button>
            </Form>
          </Confirm>
        </>
      )}
    </section>
  );
}
