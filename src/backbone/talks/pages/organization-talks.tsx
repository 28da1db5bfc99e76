import { dayOf, daysAfter } from "../../../core/days.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import {
  correctTalk,
  finishFollowUp,
  listTalksWith,
  logTalk,
  removeOneTalk,
  type TalksWithOne,
} from "../operations.ts";
import { talkPageWords as said } from "./words.ts";

type Talk = TalksWithOne["talks"][number];

const back = (_: unknown, { params }: PageRequest) => `/${params.initiative}/organizations/${params.id}/talks`;

/** What is written on the talks with one organization, for the backbone team and for the organization itself. */
export const organizationTalksPage = page({
  path: "/:initiative/organizations/:id/talks",
  reads: listTalksWith,
  input: ({ params }) => ({ organizationId: params.id ?? "" }),
  draw: (found, view) => (
    <Layout
      view={view}
      title={view.t(said.talksWith, { organization: found.organization.name })}
      navigation={navigationFor(view, found.team.length > 0 ? "talks" : "partners")}
    >
      <div class="wrap top stack">
        <p class="kicker">
          <a href={view.url(`organizations/${found.organization.id}`)} dir="auto">
            {found.organization.name}
          </a>
        </p>
        <h1>{view.t(said.talksWith, { organization: found.organization.name })}</h1>
        <p class="lead">
          {found.talks.length === 0 ? view.t(said.noTalks) : view.t(said.countTalks, { count: found.talks.length })}
        </p>
        <p class="small quiet measure">{view.t(said.whoReads)}</p>
      </div>
      <div class="wrap two block">
        <div class="stack">
          {found.talks.map((talk) => (
            <OneTalk key={talk.id} view={view} talk={talk} found={found} />
          ))}
        </div>
        {found.team.length > 0 && <LogForm view={view} found={found} />}
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: logTalk,
      input: (sent, { params }) => ({
        organizationId: params.id,
        heldOn: textOf(sent, "heldOn"),
        heldBy: textOf(sent, "heldBy"),
        talkedWith: textOf(sent, "talkedWith"),
        strengths: textOf(sent, "strengths"),
        struggles: textOf(sent, "struggles"),
        followUp: textOf(sent, "followUp"),
        followUpBy: textOf(sent, "followUpBy"),
        followUpDue: textOf(sent, "followUpDue"),
      }),
      leadsTo: back,
      receipt: said.kept,
    }),
    form({
      operation: correctTalk,
      input: (sent) => ({ id: textOf(sent, "id"), text: textOf(sent, "text") }),
      leadsTo: back,
      receipt: said.added,
    }),
    form({
      operation: finishFollowUp,
      input: (sent) => ({ id: textOf(sent, "id"), done: textOf(sent, "done") !== "no" }),
      leadsTo: back,
      receipt: said.kept,
    }),
    form({
      operation: removeOneTalk,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: back,
      receipt: said.removed,
    }),
  ],
});

function OneTalk({ view, talk, found }: { view: View; talk: Talk; found: TalksWithOne }) {
  return (
    <article class="row talk">
      <h2>{writeDay(view, talk.heldOn)}</h2>
      <p class="quiet">{view.t(said.talked, { person: talk.heldBy, whom: talk.talkedWith })}</p>
      <Written label={view.t(said.strengths)} text={talk.strengths} />
      <Written label={view.t(said.struggles)} text={talk.struggles} />
      <Written label={view.t(said.followUp)} text={talk.followUp} />
      <p class="small quiet">
        {view.t(said.until, { person: talk.followUpBy, day: writeDay(view, talk.followUpDue) })}
        {talk.followUpDoneOn && ` · ${view.t(said.doneOn, { day: writeDay(view, talk.followUpDoneOn) })}`}
      </p>
      {talk.canFinish && <Finish view={view} talk={talk} />}
      {talk.corrections.map(({ id, by, on, text }) => (
        <blockquote key={id}>
          <p class="small quiet">{view.t(said.beside, { person: by, day: writeDay(view, on) })}</p>
          <p class="said" dir="auto">
            {text}
          </p>
        </blockquote>
      ))}
      {found.isOwn && <Correct view={view} talk={talk} />}
      {found.team.length > 0 && (
        <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeAsk)}>
          <Form view={viewOfForm(view, removeOneTalk)} operation={removeOneTalk.name} hidden={{ id: talk.id }}>
            <Button>{view.t(said.remove)}</Button>
          </Form>
        </Confirm>
      )}
    </article>
  );
}

const Written = ({ label, text }: { label: string; text: string }) =>
  text === "" ? null : (
    <div>
      <p class="small quiet">{label}</p>
      <p class="said" dir="auto">
        {text}
      </p>
    </div>
  );

function Finish({ view, talk }: { view: View; talk: Talk }) {
  const isDone = talk.followUpDoneOn !== null;
  return (
    <Form
      view={viewOfForm(view, finishFollowUp)}
      operation={finishFollowUp.name}
      hidden={{ id: talk.id, done: isDone ? "no" : "yes" }}
    >
      <Button kind={isDone ? "bare" : "plain"}>{view.t(isDone ? said.openAgain : said.done)}</Button>
    </Form>
  );
}

function Correct({ view, talk }: { view: View; talk: Talk }) {
  const own = view.entered.id === talk.id ? viewOfForm(view, correctTalk) : { ...view, faults: [], entered: {} };
  return (
    <details open={own.faults.length > 0}>
      <summary>{view.t(said.correct)}</summary>
      <Form view={own} operation={correctTalk.name} hidden={{ id: talk.id }}>
        <TextArea view={own} name="text" label={view.t(said.correction)} hint={view.t(said.correctHint)} />
        <Button>{view.t(said.add)}</Button>
      </Form>
    </details>
  );
}

const optionsOf = (people: TalksWithOne["team"]) =>
  people.map(({ personId, name }) => ({ value: personId, label: name }));

function LogForm({ found, ...props }: { view: View; found: TalksWithOne }) {
  const view = viewOfForm(props.view, logTalk);
  const me = found.team.find(({ name }) => name === view.viewer?.name)?.personId;
  const hint = view.t(said.theyRead);
  return (
    <section class="stack">
      <h2>{view.t(said.logTalk)}</h2>
      <Form view={view} operation={logTalk.name}>
        <TextInput view={view} name="heldOn" type="date" label={view.t(said.heldOn)} value={dayOf(view.now)} />
        <Select view={view} name="heldBy" label={view.t(said.heldBy)} options={optionsOf(found.team)} value={me} />
        <TextInput view={view} name="talkedWith" label={view.t(said.talkedWith)} />
        <TextArea view={view} name="strengths" rows={3} label={view.t(said.strengths)} hint={hint} optional />
        <TextArea view={view} name="struggles" rows={3} label={view.t(said.struggles)} hint={hint} optional />
        <TextInput view={view} name="followUp" label={view.t(said.followUp)} hint={view.t(said.followUpHint)} />
        <div class="pair">
          <Select
            view={view}
            name="followUpBy"
            label={view.t(said.followUpBy)}
            options={optionsOf(found.givers)}
            value={me}
          />
          <TextInput
            view={view}
            name="followUpDue"
            type="date"
            label={view.t(said.followUpDue)}
            value={daysAfter(dayOf(view.now), 14)}
          />
        </div>
        <Button kind="main">{view.t(said.keep)}</Button>
      </Form>
    </section>
  );
}
