import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Form, Select, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, type Sent } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { ways } from "../attendance.ts";
import { replyWords, meetingPageWords as said, wayWords } from "../page-words.ts";
import { takeAttendance } from "../people/operations.ts";
import { readMeeting } from "../queries.ts";
import type { FoundMeeting } from "../reading.ts";
import { QuorumLine } from "./minutes.tsx";

type Attending = NonNullable<FoundMeeting["inside"]>["attendance"][number];

/** What was changed against what stood there: two people who write at once do not undo one another. */
function changedIn(sent: Sent): Record<string, string | null> {
  const changed: Record<string, string | null> = {};
  for (const [field, value] of sent.entries()) {
    if (!field.startsWith("how.") || typeof value !== "string") continue;
    const who = field.slice("how.".length);
    if (value !== (sent.get(`was.${who}`) ?? "")) changed[who] = value === "" ? null : value;
  }
  return changed;
}

const linesIn = (sent: Sent): string[] =>
  String(sent.get("names") ?? "")
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Where it is written down who takes part. */
export const attendancePage = page({
  path: "/:initiative/meetings/:id/attendance",
  reads: readMeeting,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (meeting, view) => {
    const title = view.t(said.attendanceOf, { title: meeting.title });
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "meetings")}>
        <div class="wrap top stack">
          <h1>{title}</h1>
          {meeting.inside?.quorum && <QuorumLine view={view} quorum={meeting.inside.quorum} />}
          <p class="acts">
            <ButtonLink href={view.url(`meetings/${meeting.id}`)}>{view.t(said.backToMeeting)}</ButtonLink>
          </p>
        </div>
        {meeting.inside && meeting.runs && (
          <div class="wrap">
            <div class="measure">
              <Form view={view} operation={takeAttendance.name}>
                {meeting.inside.attendance.map((one) => (
                  <One key={one.who} view={view} one={one} />
                ))}
                <TextArea view={view} name="names" label={view.t(said.otherNames)} rows={3} optional />
                <Button kind="main">{view.t(said.saveAttendance)}</Button>
              </Form>
            </div>
          </div>
        )}
      </Layout>
    );
  },
  forms: [
    form({
      operation: takeAttendance,
      input: (sent, { params }) => ({ id: params.id, ways: changedIn(sent), names: linesIn(sent) }),
      leadsTo: (_output, { params }) => `/${params.initiative}/meetings/${params.id}/attendance`,
      receipt: said.attendanceSaved,
    }),
  ],
});

function One({ view, one }: { view: View; one: Attending }) {
  const hints = [
    one.reply && view.t(said.had, { reply: view.t(replyWords[one.reply]) }),
    one.duty && !one.hasVote && view.t(said.observer),
  ].filter(Boolean);
  return (
    <>
      <input type="hidden" name={`was.${one.who}`} value={one.how ?? ""} />
      <Select
        view={view}
        name={`how.${one.who}`}
        label={one.name}
        written
        hint={hints.length > 0 ? hints.join(" · ") : undefined}
        value={one.how ?? ""}
        options={[
          { value: "", label: view.t(said.notWritten) },
          ...ways.map((value) => ({ value, label: view.t(wayWords[value]) })),
        ]}
      />
    </>
  );
}
