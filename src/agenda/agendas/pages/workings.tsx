import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form } from "../../../interface/form.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { Agreed } from "../agreed.ts";
import { openAgenda } from "../operations.ts";
import { sectionWords } from "../words.ts";
import { agreedWords as said } from "./agreed-words.ts";

/** What each state of a proposal is called. */
export const stateWords = {
  open: said.stateOpen,
  accepted: said.stateAccepted,
  declined: said.stateDeclined,
  withdrawn: said.stateWithdrawn,
};

/** Every change that was proposed, and its answer. */
export function Proposals({ view, proposals }: { view: View; proposals: Agreed["proposals"] }) {
  return (
    <section class="wrap block noprint" id="proposals">
      <h2>{view.t(said.proposals)}</h2>
      {proposals.length === 0 && <p class="quiet">{view.t(said.noProposals)}</p>}
      {proposals.length > 0 && (
        <Table
          blocks
          columns={[
            { label: view.t(said.whyColumn) },
            { label: view.t(said.part) },
            { label: view.t(said.by) },
            { label: view.t(said.state) },
          ]}
          rows={proposals.map((one) => ({
            head: (
              <a href={view.url(`goal/agreed/amendments/${one.id}`)} dir="auto">
                {one.why.length > 120 ? `${one.why.slice(0, 119)}…` : one.why}
              </a>
            ),
            cells: [
              view.t(sectionWords[one.section]),
              <span key="by" dir="auto">
                {one.by ?? view.t(said.someone)}
              </span>,
              view.t(stateWords[one.state]),
            ],
          }))}
        />
      )}
    </section>
  );
}

/** Each version with its date, and how it differs from the one before. */
export function Versions({ view, versions }: { view: View; versions: Agreed["versions"] }) {
  if (versions.length === 0) return null;
  return (
    <section class="wrap block noprint">
      <h2>{view.t(said.versions)}</h2>
      <ul>
        {versions.map(({ number, publishedAt, note }) => (
          <li key={number} class="row">
            <span>
              <a href={view.url(`goal/agreed/versions/${number}`)}>
                {view.t(said.versionNumber, { number: String(number) })}
              </a>{" "}
              · {writeDay(view, publishedAt)}
              {number > 1 && (
                <>
                  {" · "}
                  <a href={view.url(`goal/agreed/versions/${number}?against=${number - 1}`)}>
                    {view.t(said.differencesFrom, { number: String(number - 1) })}
                  </a>
                </>
              )}
            </span>
            {note && (
              <span class="small quiet" dir="auto">
                {note}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who reads it, and the decision to open it. */
export const Opening = ({ view, isOpen }: { view: View; isOpen: boolean }) => (
  <section class="wrap block noprint measure">
    <h2>{view.t(said.openTo)}</h2>
    <p>{view.t(isOpen ? said.openToAll : said.openToMembers)}</p>
    <Form
      view={viewOfForm(view, openAgenda)}
      operation={openAgenda.name}
      hidden={{ open: isOpen ? "no" : "yes" }}
      class="acts"
    >
      <Button>{view.t(isOpen ? said.closeIt : said.openIt)}</Button>
    </Form>
  </section>
);
