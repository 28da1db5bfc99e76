import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import type { Milestone } from "../milestone.ts";
import { listAllMilestones, recordMilestone, removeOneMilestone } from "../operations.ts";
import { milestoneWords as said } from "../words.ts";
import { OneMilestone } from "./one-milestone.tsx";

const back = (_output: unknown, { params }: PageRequest): string => `/${params.initiative}/goal/agreed/milestones`;

/** What was reached together and who is thanked for it. */
export const milestonesPage = page({
  path: "/:initiative/goal/agreed/milestones",
  reads: listAllMilestones,
  draw: ({ milestones, keeps }, view, { query }) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "agreed")}>
      <div class="wrap top">
        {view.viewer?.isMember && (
          <p class="kicker">
            <a href={view.url("goal/agreed")}>{view.t(said.toAgreed)}</a>
          </p>
        )}
        <h1>{view.t(said.title)}</h1>
        {milestones.length > 0 && <p class="lead">{view.t(said.lead, { count: milestones.length })}</p>}
      </div>
      {milestones.length === 0 && <Empty view={view} below title={view.t(said.none)} why={view.t(said.noneWhy)} />}
      {milestones.length > 0 && (
        <section class="wrap block stack">
          {milestones.map((milestone) => (
            <div key={milestone.id}>
              <OneMilestone view={view} milestone={milestone} />
              {keeps && <Keep view={view} milestone={milestone} />}
            </div>
          ))}
        </section>
      )}
      {keeps && <Record view={view} milestone={milestones.find(({ id }) => id === query.get("change"))} />}
    </Layout>
  ),
  forms: [
    form({
      operation: recordMilestone,
      input: (sent) => ({
        id: textOf(sent, "id"),
        on: textOf(sent, "on"),
        title: textOf(sent, "title"),
        words: textOf(sent, "words"),
        thanked: (textOf(sent, "thanked") ?? "").split("\n").filter((line) => line.trim()),
        audience: textOf(sent, "audience"),
      }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: removeOneMilestone,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: back,
      receipt: said.removed,
    }),
  ],
});

const Keep = ({ view, milestone }: { view: View; milestone: Milestone }) => (
  <div class="acts noprint">
    <a href={`${view.url(`goal/agreed/milestones?change=${milestone.id}`)}#record`}>
      {view.t(said.edit)}
      <span class="vh"> {milestone.title}</span>
    </a>
    <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
      <Form
        view={viewOfForm(view, removeOneMilestone)}
        operation={removeOneMilestone.name}
        hidden={{ id: milestone.id }}
      >
        <Button>{view.t(said.remove)}</Button>
      </Form>
    </Confirm>
  </div>
);

function Record(props: { view: View; milestone: Milestone | undefined }) {
  const view = viewOfForm(props.view, recordMilestone);
  const { milestone } = props;
  // A month or a year has no place in a field of a day.
  const isDay = !milestone || milestone.on.length === 10;
  return (
    <section class="wrap block noprint" id="record">
      <h2>{view.t(milestone ? said.edit : said.add)}</h2>
      <Form view={view} operation={recordMilestone.name} hidden={milestone ? { id: milestone.id } : {}}>
        <div class="two">
          <div>
            <TextInput view={view} name="title" label={view.t(said.what)} value={milestone?.title} />
            <TextInput
              view={view}
              name="on"
              type={isDay ? "date" : "text"}
              label={view.t(said.on)}
              value={milestone?.on}
            />
            <TextArea view={view} name="words" label={view.t(said.words)} value={milestone?.words} optional />
          </div>
          <div>
            <TextArea
              view={view}
              name="thanked"
              label={view.t(said.thanked)}
              hint={view.t(said.thankedHint)}
              value={milestone?.thanked.join("\n")}
              optional
            />
            <Radios
              view={view}
              name="audience"
              label={view.t(said.audience)}
              value={milestone?.audience ?? "members"}
              options={[
                { value: "members", label: view.t(said.members) },
                { value: "everyone", label: view.t(said.everyone) },
              ]}
            />
          </div>
        </div>
        <Button kind="main">{view.t(said.save)}</Button>
      </Form>
    </section>
  );
}
