import type { z } from "zod";
import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Select } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import type { readProject } from "../operations.ts";
import { askIn, comeIn, goOut } from "../team-operations.ts";
import { projectWords as said } from "../words.ts";

type Found = z.output<typeof readProject.output>;

/** Who takes part in a project; its team asks others in, and partners come in by themselves where they may. */
export function Team({ view, found }: { view: View; found: Found }) {
  const { project } = found;
  const plain = { ...view, faults: [], entered: {} };
  const asking = viewOfForm(view, askIn);
  const own = new Set(found.own.map(({ name }) => name));
  const comes = project.state === "open" && project.openToAll ? found.own.filter((one) => !one.takesPart) : [];
  return (
    <section class="stack">
      <h2>{view.t(said.takingPart)}</h2>
      <ul class="project-team">
        <li>
          <bdi dir="auto">{project.organization}</bdi> <span class="quiet">· {view.t(said.leads)}</span>
        </li>
        {project.taking.map((one) => (
          <li key={one.id}>
            <bdi dir="auto">{one.name ?? view.t(said.whoLeft)}</bdi>
            {(found.leads || (one.isOrganization && own.has(one.name ?? ""))) && (
              <Form view={plain} operation={goOut.name} hidden={{ id: project.id, takingId: one.id }}>
                <Button kind="bare">{view.t(said.goOut)}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {comes.map(({ id, name }) => (
        <Form key={id} view={plain} operation={comeIn.name} hidden={{ id: project.id, organizationId: id }}>
          <Button kind="main">{view.t(said.comeIn, { organization: name })}</Button>
        </Form>
      ))}
      {found.isOfTeam && project.state === "open" && (
        <details open={asking.faults.length > 0} class="measure">
          <summary>{view.t(said.askIn)}</summary>
          <Form view={asking} operation={askIn.name} hidden={{ id: project.id }}>
            <Select
              view={asking}
              within="ask"
              name="organizationId"
              label={view.t(said.organization)}
              optional
              empty
              options={found.choices.organizations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              view={asking}
              within="ask"
              name="personId"
              label={view.t(said.person)}
              optional
              empty
              options={found.choices.people.map(({ personId, name }) => ({ value: personId, label: name }))}
            />
            <Button>{view.t(said.askIn)}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}
