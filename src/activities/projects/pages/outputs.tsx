import type { z } from "zod";
import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { readProject } from "../operations.ts";
import { adoptOutput, dropOutput, giveOutput } from "../outputs/operations.ts";
import type { KeptOutput } from "../outputs/output.ts";
import { projectWords as said } from "../words.ts";

type Found = z.output<typeof readProject.output>;

/** What came out of a project, and who took it up. */
export function Outputs({ view, found }: { view: View; found: Found }) {
  const giving = viewOfForm(view, giveOutput);
  return (
    <section class="stack">
      <h2>{view.t(said.outputs)}</h2>
      {found.project.cameOfIt && (
        <p class="measure" dir="auto">
          {found.project.cameOfIt}
        </p>
      )}
      {found.outputs.length === 0 && !found.project.cameOfIt && <p class="quiet measure">{view.t(said.noOutputs)}</p>}
      {found.outputs.map((output) => (
        <OneOutput key={output.id} view={view} found={found} output={output} />
      ))}
      {found.isOfTeam && (
        <details open={giving.faults.length > 0} class="measure">
          <summary>{view.t(said.giveOutput)}</summary>
          <Form view={giving} operation={giveOutput.name} hidden={{ projectId: found.project.id }}>
            <TextInput view={giving} within="output" name="what" label={view.t(said.what)} />
            <TextInput
              view={giving}
              within="output"
              name="link"
              type="url"
              label={view.t(said.link)}
              hint={view.t(said.linkHint)}
              optional
            />
            <Button kind="main">{view.t(said.add)}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}

function OneOutput({ view, found, output }: { view: View; found: Found; output: KeptOutput }) {
  const writeDay = (day: string): string => formatDate(new Date(day), view.language);
  const plain = { ...view, faults: [], entered: {} };
  const hidden = { projectId: found.project.id, id: output.id };
  return (
    <article class="project-output stack">
      <h3>
        <span lang={output.language} dir="auto">
          {output.what}
        </span>
      </h3>
      {output.link && (
        <p>
          <a href={output.link} rel="noreferrer nofollow" dir="ltr">
            {output.link}
          </a>
        </p>
      )}
      <p>{view.t(said.usedBy, { count: output.adoptions.length })}</p>
      {output.adoptions.length > 0 && (
        <ul>
          {output.adoptions.map((one) => (
            <li key={one.organizationId}>
              <bdi dir="auto">{found.names[one.organizationId] ?? view.t(said.whoLeft)}</bdi>{" "}
              <span class="quiet">{view.t(said.since, { day: writeDay(one.since) })}</span>
              {one.words && (
                <p class="measure" dir="auto">
                  {one.words}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {found.own.length > 0 && <Adopt view={view} found={found} output={output} />}
      {found.isOfTeam && (
        <Confirm view={view} label={view.t(said.drop)} question={view.t(said.dropOutput)}>
          <Form view={plain} operation={dropOutput.name} hidden={hidden}>
            <Button>{view.t(said.drop)}</Button>
          </Form>
        </Confirm>
      )}
    </article>
  );
}

function Adopt({ view, found, output }: { view: View; found: Found; output: KeptOutput }) {
  const entered = view.entered.outputId === output.id;
  const plain = { ...view, faults: [], entered: {} };
  const adopting = entered ? viewOfForm(view, adoptOutput) : plain;
  const using = found.own.filter(({ id }) => output.adoptions.some((one) => one.organizationId === id));
  const hidden = { projectId: found.project.id, outputId: output.id };
  const [only] = found.own.length === 1 ? found.own : [];
  return (
    <div class="acts">
      <details open={adopting.faults.length > 0}>
        <summary>{view.t(said.weUseIt)}</summary>
        <Form
          view={adopting}
          operation={adoptOutput.name}
          hidden={{ ...hidden, ...(only && { organizationId: only.id }) }}
        >
          {!only && (
            <Select
              view={adopting}
              within={output.id}
              name="organizationId"
              label={view.t(said.organization)}
              empty
              options={found.own.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <TextInput
            view={adopting}
            within={output.id}
            name="since"
            type="date"
            label={view.t(said.sinceWhen)}
            optional
          />
          <TextArea
            view={adopting}
            within={output.id}
            name="words"
            label={view.t(said.whatChanged)}
            hint={view.t(said.whatChangedHint)}
            rows={3}
            optional
          />
          <Button kind="main">{view.t(said.save)}</Button>
        </Form>
      </details>
      {using.map(({ id }) => (
        <Form key={id} view={plain} operation={adoptOutput.name} hidden={{ ...hidden, organizationId: id, uses: "no" }}>
          <Button kind="bare">{view.t(said.useItNoMore)}</Button>
        </Form>
      ))}
    </div>
  );
}
