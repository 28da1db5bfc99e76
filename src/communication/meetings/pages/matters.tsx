import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { acceptMatter, carryMatter, withdrawMatter } from "../items/operations.ts";
import { meetingPageWords as said } from "../page-words.ts";
import type { FoundMeeting } from "../reading.ts";

type Matter = NonNullable<FoundMeeting["sitting"]>["matters"][number];

interface MattersProps {
  view: View;
  meeting: FoundMeeting;
  matters: readonly Matter[];
  /** Whoever prepares the agenda says what becomes of each. */
  settles?: boolean;
}

/** What people asked to be talked about, with why. */
export function Matters({ view, meeting, matters, settles = false }: MattersProps) {
  if (meeting.state !== "planned" || (matters.length === 0 && !meeting.bodyId)) return null;
  return (
    <section class="part noprint">
      <h2>{view.t(said.matters)}</h2>
      {matters.length > 0 && (
        <ul class="agenda">
          {matters.map((matter) => (
            <li key={matter.id} lang={matter.language}>
              <p>
                <b dir="auto">{matter.title}</b>
              </p>
              <p class="small asitis">
                <span dir="auto">{matter.why}</span>
              </p>
              <p class="small quiet" lang={view.language}>
                {matter.raisedBy && view.t(said.raisedBy, { name: matter.raisedBy })}
                {matter.carried > 0 && <> · {view.t(said.carried, { count: matter.carried })}</>}
              </p>
              <Settle view={view} matter={matter} settles={settles} />
            </li>
          ))}
        </ul>
      )}
      {meeting.sits && meeting.bodyId && (
        <p>
          <a href={view.url(`meetings/raise?body=${meeting.bodyId}`)}>{view.t(said.raise)}</a>
        </p>
      )}
    </section>
  );
}

function Settle({ view, matter, settles }: { view: View; matter: Matter; settles: boolean }) {
  const button = (operation: { name: string }, words: string) => (
    <Form view={viewOfForm(view, operation)} operation={operation.name} hidden={{ matter: matter.id }}>
      <Button>{words}</Button>
    </Form>
  );
  if (settles)
    return (
      <div class="acts" lang={view.language}>
        {button(acceptMatter, view.t(said.accept))}
        {button(carryMatter, view.t(said.carry))}
      </div>
    );
  return matter.isMine ? (
    <div class="acts" lang={view.language}>
      {button(withdrawMatter, view.t(said.withdraw))}
    </div>
  ) : null;
}
