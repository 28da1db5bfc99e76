import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../core/days.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { removeDraft } from "../keeping/draft-operations.ts";
import {
  confirmCommitment,
  declineCommitment,
  endCommitment,
  promiseCommitment,
  renewCommitment,
  reopenCommitment,
} from "../keeping/promise-operations.ts";
import { pathOf } from "../telling.ts";
import { Checklist } from "./checklist.tsx";
import { promiseWords as said, shownWords } from "./page-words.ts";
import type { Found } from "./promise-page.tsx";

/** What its organization and the backbone can do with a promise as it stands. */
export function WhatCanBeDone({ view, found }: { view: View; found: Found }) {
  const { promise, own } = found;
  if (!own) return null;
  if (promise.shown === "waiting") return <Word view={view} found={found} />;
  if (promise.shown === "draft") return <Draft view={view} found={found} />;
  const isOpen = promise.shown === "promised" || promise.shown === "no-update";
  return (
    <section class="stack noprint">
      {isOpen && (
        <p class="acts">
          <ButtonLink kind="main" href={view.url(`${pathOf(promise.id)}/edit`)}>
            {view.t(said.change)}
          </ButtonLink>
        </p>
      )}
      {own.endedBecause && (
        <p dir="auto">
          {own.endedBecause} <span class="small quiet">{view.t(said.onlyYou)}</span>
        </p>
      )}
      {isOpen ? (
        <Close view={view} />
      ) : (
        <Form view={viewOfForm(view, reopenCommitment)} operation={reopenCommitment.name}>
          <Button>{view.t(said.reopen)}</Button>
        </Form>
      )}
      {!found.renewedBy && (
        <details>
          <summary>{view.t(said.renew)}</summary>
          <Form view={viewOfForm(view, renewCommitment)} operation={renewCommitment.name}>
            <TextInput view={viewOfForm(view, renewCommitment)} name="phase" label={view.t(said.phase)} optional />
            <Button>{view.t(said.renew)}</Button>
          </Form>
        </details>
      )}
      <Checklist view={view} checklist={own.checklist} suggestions={own.suggestions} folded />
    </section>
  );
}

function Word({ view, found: { own } }: { view: View; found: Found }) {
  if (!own) return null;
  const confirming = viewOfForm(view, confirmCommitment);
  const declining = viewOfForm(view, declineCommitment);
  if (!own.isItsWord) return <Remove view={view} />;
  return (
    <section class="stack noprint">
      <Form view={confirming} operation={confirmCommitment.name}>
        <Button kind="main">{view.t(said.confirm)}</Button>
      </Form>
      <details>
        <summary>{view.t(said.decline)}</summary>
        <Form view={declining} operation={declineCommitment.name}>
          <TextArea
            view={declining}
            name="because"
            label={view.t(said.inYourWords)}
            hint={view.t(said.declineQuestion)}
            rows={3}
            optional
          />
          <Button>{view.t(said.decline)}</Button>
        </Form>
      </details>
    </section>
  );
}

/** The two steps to a promise: what may make it stronger, and the word itself. */
function Draft({ view, found: { promise, own } }: { view: View; found: Found }) {
  if (!own) return null;
  return (
    <section class="stack noprint">
      <PromiseIt view={view} version={promise.version} isItsWord={own.isItsWord} />
      <p class="acts">
        <ButtonLink href={view.url(`${pathOf(promise.id)}/edit`)}>{view.t(said.goOn)}</ButtonLink>
        <Remove view={view} />
      </p>
      <Checklist view={view} checklist={own.checklist} suggestions={own.suggestions} />
    </section>
  );
}

/** One press that promises; before it, who will read what. */
export function PromiseIt({ view, version, isItsWord }: { view: View; version: number; isItsWord: boolean }) {
  const own = viewOfForm(view, promiseCommitment);
  return (
    <Form view={own} operation={promiseCommitment.name} hidden={{ version: String(version) }} class="stack">
      <p class="small">{view.t(isItsWord ? said.promiseQuestion : said.wordQuestion)}</p>
      <Button kind="main">{view.t(isItsWord ? said.promiseIt : said.askTheirWord)}</Button>
    </Form>
  );
}

const Remove = ({ view }: { view: View }) => (
  <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
    <Form view={viewOfForm(view, removeDraft)} operation={removeDraft.name}>
      <Button>{view.t(said.remove)}</Button>
    </Form>
  </Confirm>
);

function Close({ view }: { view: View }) {
  const own = viewOfForm(view, endCommitment);
  return (
    <details id="close" open={own.faults.length > 0}>
      <summary>{view.t(said.close)}</summary>
      <Form view={own} operation={endCommitment.name}>
        <Radios
          view={own}
          name="how"
          label={view.t(said.howDidItEnd)}
          value="done"
          options={(["done", "ended"] as const).map((how) => ({ value: how, label: view.t(shownWords[how]) }))}
        />
        <TextInput view={own} name="on" type="date" label={view.t(said.endedOn)} value={dayOf(view.now)} />
        <TextArea
          view={own}
          name="because"
          label={view.t(said.endedBecause)}
          hint={view.t(said.endedHint)}
          rows={3}
          optional
        />
        <Button>{view.t(said.close)}</Button>
      </Form>
    </details>
  );
}
