import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type Page, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { Outdated, type RunView } from "../../runs/public.ts";
import type { foundCausesSchema, lookAtCausesFrom } from "../look.ts";
import { openCauses } from "../operations.ts";
import { pointWords as said } from "../words.ts";
import { Chosen } from "./chosen.tsx";
import { Ranking } from "./ranking.tsx";
import { sayRanking } from "./say-ranking.ts";
import { Notes, SideBySide, Together } from "./side-by-side.tsx";
import { WhileOpen } from "./waiting.tsx";
import { WhyItIsHard } from "./why-it-is-hard.tsx";

type Found = z.output<typeof foundCausesSchema>;

/** The few causes that move the others most, how sure that is, and which were chosen. */
export const causesPage = (look: ReturnType<typeof lookAtCausesFrom>): Page =>
  page({
    path: "/:initiative/causes",
    reads: look,
    draw: (found, view) =>
      found.member ? (
        <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "causes")}>
          {found.run ? <Result view={view} run={found.run} /> : <Before view={view} found={found} />}
          <div class="wrap">
            {(found.run || found.points.length > 0) && <Chosen view={view} points={found.points} member />}
            {view.viewer?.permissions.includes("backbone") && <WhoSees view={view} found={found} />}
          </div>
        </Layout>
      ) : (
        <WhyItIsHard view={view} found={found} />
      ),
    forms: [
      form({
        operation: openCauses,
        input: (sent) => ({ open: sent.get("open") === "yes" }),
        leadsTo: (_output, { params }) => `/${params.initiative}/causes`,
        receipt: said.wasSaved,
      }),
    ],
  });

function Result({ view, run }: { view: View; run: RunView }) {
  const { inputs } = run;
  const about = { causes: inputs.causes.length, answers: inputs.answers, people: inputs.people };
  const link = view.url(`causes/calculations/${run.id}`);
  return (
    <>
      <div class="wrap top">
        <p class="kicker">
          {inputs.people > 0
            ? view.t(said.fromAbout, about)
            : view.t(said.fromMap, { causes: about.causes, links: run.results.links })}
        </p>
        <h1>{sayRanking(view, run)}</h1>
        <p class="lead">{view.t(said.whatItIs)}</p>
        <Outdated view={view} run={run} />
      </div>
      <div class="wrap">
        <Ranking view={view} run={run} />
        <p class="source">
          <a href={link}>
            {view.t(said.basedOn, { number: run.number, date: formatDate(new Date(run.madeAt), view.language) })}
          </a>
        </p>
        <Notes view={view} run={run} />
        <SideBySide view={view} run={run} />
        <Together view={view} run={run} />
      </div>
    </>
  );
}

/** What there is before a calculation: a round that is open, or what to do next. */
function Before({ view, found }: { view: View; found: Found }) {
  if (found.openRounds.length > 0)
    return (
      <div class="wrap top">
        <WhileOpen view={view} rounds={found.openRounds} />
      </div>
    );
  const [why, path, button] =
    found.causes < 3
      ? [view.t(said.noneCauses), "causes/add", said.addCauses]
      : found.closedRounds === 0
        ? [view.t(said.noneRound, { causes: found.causes }), "causes/questions", said.askPeople]
        : [view.t(said.noneRun), "causes/calculations", said.calculate];
  return (
    <Empty
      view={view}
      title={view.t(said.noneYet)}
      why={`${view.t(said.whatItIs)} ${why}`}
      actions={
        <ButtonLink kind="main" href={view.url(path)}>
          {view.t(button)}
        </ButtonLink>
      }
    />
  );
}

function WhoSees({ view, found }: { view: View; found: Found }) {
  const open = found.openToEveryone;
  if (!open && found.causes === 0) return null;
  return (
    <section class="block stack noprint">
      <h2>{view.t(said.whoSees)}</h2>
      <Form view={viewOfForm(view, openCauses)} operation={openCauses.name} hidden={{ open: open ? "no" : "yes" }}>
        <p class="measure">{view.t(open ? said.openToEveryone : said.keptToMembers)}</p>
        <Button>{view.t(open ? said.close : said.open)}</Button>
      </Form>
    </section>
  );
}
