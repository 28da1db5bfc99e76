import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, FileDrop } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { addPaper, tellPapersReady } from "../minutes/operations.ts";
import { meetingPageWords as said } from "../page-words.ts";
import type { FoundMeeting } from "../reading.ts";

interface PapersProps {
  view: View;
  meeting: FoundMeeting;
  papers: NonNullable<FoundMeeting["inside"]>["papers"];
}

/** The files that lie beside a meeting, and adding one. */
export function Papers({ view, meeting, papers }: PapersProps) {
  const adds = (meeting.sits || meeting.runs) && meeting.state !== "cancelled";
  return (
    <section class="part">
      <h2>{view.t(said.papers)}</h2>
      {papers.length === 0 ? (
        <p class="quiet">{view.t(said.noPapers)}</p>
      ) : (
        <ul class="agenda">
          {papers.map(({ id, name }) => (
            <li key={id}>
              <a href={view.url(`files/${id}/${encodeURIComponent(name)}`)} dir="auto">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {adds && (
        <details class="noprint">
          <summary>{view.t(said.addPaper)}</summary>
          <Form view={viewOfForm(view, addPaper)} operation={addPaper.name} files>
            <FileDrop view={viewOfForm(view, addPaper)} name="file" label={view.t(said.file)} />
            <Button>{view.t(said.addPaper)}</Button>
          </Form>
        </details>
      )}
      {meeting.runs && meeting.state === "planned" && papers.length > 0 && (
        <div class="noprint">
          <Form view={viewOfForm(view, tellPapersReady)} operation={tellPapersReady.name}>
            <Button>{view.t(said.tellReady)}</Button>
          </Form>
        </div>
      )}
    </section>
  );
}
