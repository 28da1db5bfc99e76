import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form, Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { takeUseBack, usePractice } from "../operations.ts";
import { outcomes } from "../practice.ts";
import { outcomeWords, practiceWords as said } from "../words.ts";
import type { FoundPractice } from "./practice-page.tsx";

interface Props {
  view: View;
  found: FoundPractice;
}

/** Who tried a practice and how it went there, and a way to say so for one's own organization. */
export function Uses({ view, found }: Props) {
  const { uses, voices } = found;
  if (uses.length === 0 && voices.length === 0) return null;
  return (
    <section class="block stack">
      <h2>{view.t(said.used)}</h2>
      {uses.length > 0 && (
        <ul class="ask-list">
          {uses.map((use) => (
            <li key={use.id} class="stack">
              <h3>
                <span dir="auto">{use.organization}</span> · {view.t(outcomeWords[use.worked])}
              </h3>
              {use.since && <p class="small quiet">{view.t(said.sinceWhen, { when: writeDay(view, use.since) })}</p>}
              {use.words && (
                <p class="told" lang={use.language} dir="auto">
                  {use.words}
                </p>
              )}
              {use.isMine && (
                <Form
                  view={viewOfForm(view, takeUseBack)}
                  operation={takeUseBack.name}
                  hidden={{ organizationId: use.organizationId }}
                >
                  <Button kind="bare">{view.t(said.takeBack)}</Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {voices.length > 0 && <WeTried view={viewOfForm(view, usePractice)} found={found} />}
    </section>
  );
}

function WeTried({ view, found: { uses, voices } }: Props) {
  const only = voices.length === 1 ? voices[0] : undefined;
  const mine = uses.find(({ isMine }) => isMine);
  return (
    <details class="noprint" open={view.entered.operation === usePractice.name}>
      <summary>{view.t(said.weTried)}</summary>
      <Form
        view={view}
        operation={usePractice.name}
        hidden={only ? { organizationId: only.id } : {}}
        class="measure stack"
      >
        {!only && (
          <Select
            view={view}
            name="organizationId"
            label={view.t(said.organization)}
            options={voices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Radios
          view={view}
          name="worked"
          label={view.t(said.howWent)}
          value={mine?.worked}
          options={outcomes.map((value) => ({ value, label: view.t(outcomeWords[value]) }))}
        />
        <TextArea view={view} name="words" label={view.t(said.changed)} value={mine?.words} optional />
        <TextInput
          view={view}
          name="since"
          label={view.t(said.since)}
          hint={view.t(said.sinceHint)}
          value={mine?.since ?? undefined}
          latin
          optional
        />
        <Button kind="main">{view.t(said.tell)}</Button>
      </Form>
    </details>
  );
}
