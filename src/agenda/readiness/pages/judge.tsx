import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../core/days.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { judgeReadiness } from "../operations.ts";
import { type Assessment, levels, preconditions } from "../readiness.ts";
import { askWords, levelWords, preconditionWords, readinessWords as said } from "../words.ts";

/** A new judgment, begun from the last one; the last one stays as it was. */
export function Judge(props: { view: View; last: Assessment | undefined }) {
  const view = viewOfForm(props.view, judgeReadiness);
  const { last } = props;
  return (
    <section class="wrap block noprint" id="judge">
      <details open={!last || view.faults.length > 0}>
        <summary>{view.t(last ? said.judgeAgain : said.judge)}</summary>
        <Form view={view} operation={judgeReadiness.name}>
          <div class="pair">
            <TextInput view={view} name="on" type="date" label={view.t(said.on)} value={dayOf(view.now)} />
            <TextInput view={view} name="judgedBy" label={view.t(said.judgedBy)} hint={view.t(said.judgedByHint)} />
          </div>
          <div class="two">
            {preconditions.map((one) => {
              const mark = last?.marks[one];
              return (
                <div key={one}>
                  <h3>{view.t(preconditionWords[one])}</h3>
                  <p class="quiet">{view.t(askWords[one])}</p>
                  <Radios
                    view={view}
                    name={`marks.${one}.level`}
                    label={view.t(said.level)}
                    value={mark?.level}
                    options={levels.map((level) => ({ value: level, label: view.t(levelWords[level]) }))}
                  />
                  <TextArea
                    view={view}
                    name={`marks.${one}.evidence`}
                    label={view.t(said.evidence)}
                    value={mark?.evidence}
                    rows={3}
                  />
                  <TextArea
                    view={view}
                    name={`marks.${one}.links`}
                    label={view.t(said.links)}
                    value={mark?.links.join("\n")}
                    rows={2}
                    optional
                  />
                </div>
              );
            })}
          </div>
          <Button kind="main">{view.t(said.save)}</Button>
        </Form>
      </details>
    </section>
  );
}
