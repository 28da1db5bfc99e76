import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { onTheWall } from "../../../core/days.ts";
import { languages, type Names } from "../../../core/message.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout, ownNames } from "../../../interface/layout.tsx";
import { form, numberOf, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { callOff, changeMeeting, planMeeting } from "../operations.ts";
import { ruleWords, meetingPageWords as said } from "../page-words.ts";
import { choicesToPlan, readToChange } from "../queries.ts";
import type { FoundMeeting } from "../reading.ts";
import { rules } from "../recurrence.ts";
import { HolidayLine, TimeInput } from "./parts.tsx";

type Choices = z.output<typeof choicesToPlan.output>;

/** What the form of a meeting sent. */
const meetingIn = (sent: Sent) => ({
  title: textOf(sent, "title"),
  day: textOf(sent, "day"),
  from: textOf(sent, "from"),
  to: textOf(sent, "to"),
  place: textOf(sent, "place") ?? null,
  link: textOf(sent, "link") ?? null,
  languages: sent.getAll("languages"),
  interpreting: textOf(sent, "interpreting") ?? null,
  openTo: textOf(sent, "openTo") ?? "body",
  guests: sent.getAll("guests"),
  keepDay: sent.get("keepDay") === "yes",
});

const toMeeting = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/meetings/${id}`;

/** Where a meeting is planned. */
export const planPage = page({
  path: "/:initiative/meetings/new",
  reads: choicesToPlan,
  draw: (choices, view, { query }) => (
    <Layout view={view} title={view.t(said.planTitle)} navigation={navigationFor(view, "meetings")}>
      <div class="wrap top">
        <h1>{view.t(said.planTitle)}</h1>
      </div>
      <div class="wrap two">
        <Form view={view} operation={planMeeting.name} hidden={{ id: choices.id }}>
          <WhoMeets view={view} choices={choices} body={query.get("body")} />
          <WhenAndWhere view={view} choices={choices} />
          <Repeat view={view} />
          <More view={view} choices={choices} />
          <Button kind="main">{view.t(said.planDo)}</Button>
        </Form>
        <ComingHolidays view={view} choices={choices} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: planMeeting,
      input: (sent) => ({
        ...meetingIn(sent),
        id: textOf(sent, "id"),
        bodyId: textOf(sent, "bodyId") ?? null,
        repeat: { rule: textOf(sent, "repeat.rule") ?? "once", times: numberOf(sent, "repeat.times") ?? 2 },
      }),
      leadsTo: toMeeting,
      receipt: said.planned,
    }),
  ],
});

/** Where a planned meeting is changed or called off. */
export const changePage = page({
  path: "/:initiative/meetings/:id/edit",
  reads: readToChange,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: ({ meeting, choices }, view) => (
    <Layout view={view} title={view.t(said.changeTitle)} navigation={navigationFor(view, "meetings")}>
      <div class="wrap top">
        <h1>{view.t(said.changeTitle)}</h1>
      </div>
      <div class="wrap two">
        <div class="stack">
          <Form view={viewOfForm(view, changeMeeting)} operation={changeMeeting.name}>
            <WhenAndWhere view={viewOfForm(view, changeMeeting)} choices={choices} meeting={meeting} />
            <More view={viewOfForm(view, changeMeeting)} choices={choices} meeting={meeting} />
            <Button kind="main">{view.t(said.save)}</Button>
          </Form>
          <Cancel view={viewOfForm(view, callOff)} />
        </div>
        <ComingHolidays view={view} choices={choices} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: changeMeeting,
      input: (sent, { params }) => ({ ...meetingIn(sent), id: params.id }),
      leadsTo: (_output, { params }) => `/${params.initiative}/meetings/${params.id}`,
      receipt: said.saved,
    }),
    form({
      operation: callOff,
      input: (sent, { params }) => ({ id: params.id, because: textOf(sent, "because") }),
      leadsTo: (_output, { params }) => `/${params.initiative}/meetings/${params.id}`,
      receipt: said.cancelled,
    }),
  ],
});

const Cancel = ({ view }: { view: View }) => (
  <Confirm view={view} label={view.t(said.cancel)} question={view.t(said.cancelQuestion)}>
    <Form view={view} operation={callOff.name}>
      <TextInput view={view} name="because" label={view.t(said.cancelReason)} />
      <Button>{view.t(said.cancel)}</Button>
    </Form>
  </Confirm>
);

function WhoMeets({ view, choices, body }: { view: View; choices: Choices; body: string | null }) {
  const options = [
    ...choices.bodies.map(({ id, names }) => ({ value: id, label: view.name(names as Names) })),
    ...(choices.leads ? [{ value: "", label: view.t(said.noBody) }] : []),
  ];
  const value = body ?? options[0]?.value ?? "";
  return <Select view={view} name="bodyId" label={view.t(said.whoMeets)} value={value} options={options} />;
}

interface PartProps {
  view: View;
  choices: Choices;
  meeting?: FoundMeeting;
}

function WhenAndWhere({ view, meeting, choices }: PartProps) {
  const timeZone = meeting?.timeZone ?? choices.timeZone;
  const from = meeting && onTheWall(new Date(meeting.startsAt), timeZone);
  const to = meeting && onTheWall(new Date(meeting.endsAt), timeZone);
  const zone = view.t(timeZone === "America/New_York" ? said.newYork : said.jerusalem);
  const warned = view.faults.some(({ field }) => field === "day");
  return (
    <>
      <TextInput
        view={view}
        name="title"
        label={view.t(said.title)}
        hint={view.t(said.noticeHint)}
        value={meeting?.title}
      />
      <div class="trio clock">
        <TextInput view={view} name="day" type="date" label={view.t(said.day)} value={from?.day} />
        <TimeInput view={view} name="from" label={view.t(said.from)} value={from?.time ?? "10:00"} />
        <TimeInput view={view} name="to" label={view.t(said.to)} value={to?.time ?? "11:30"} />
      </div>
      {(warned || view.entered.keepDay === "yes") && (
        <label class="pick keepday">
          <input type="checkbox" name="keepDay" value="yes" checked={view.entered.keepDay === "yes"} />
          <span>{view.t(said.keepDay)}</span>
        </label>
      )}
      <p class="small quiet clockof">{view.t(said.clockOf, { zone })}</p>
      <TextInput view={view} name="place" label={view.t(said.place)} value={meeting?.place ?? undefined} optional />
      <TextInput
        view={view}
        name="link"
        type="url"
        label={view.t(said.link)}
        hint={view.t(said.linkHint)}
        value={meeting?.link ?? undefined}
        optional
      />
    </>
  );
}

const Repeat = ({ view }: { view: View }) => (
  <div class="pair">
    <Select
      view={view}
      name="repeat.rule"
      label={view.t(said.repeats)}
      value="once"
      options={rules.map((value) => ({ value, label: view.t(ruleWords[value]) }))}
    />
    <TextInput view={view} name="repeat.times" label={view.t(said.times)} value={2} inputMode="numeric" latin />
  </div>
);

function More({ view, choices, meeting }: PartProps) {
  const chosen = meeting?.guests?.map(({ personId }) => personId) ?? [];
  const calls = view.faults.some(({ field }) => ["guests", "languages", "interpreting", "openTo"].includes(field));
  return (
    <details open={calls || chosen.length > 0} class="more">
      <summary>{view.t(said.more)}</summary>
      <Checks
        view={view}
        name="languages"
        label={view.t(said.spoken)}
        values={meeting?.languages ?? []}
        options={languages.map((value) => ({ value, label: ownNames[value] }))}
      />
      <TextArea
        view={view}
        name="interpreting"
        label={view.t(said.interpreting)}
        value={meeting?.interpreting ?? undefined}
        rows={2}
        optional
      />
      <Radios
        view={view}
        name="openTo"
        label={view.t(said.openTo)}
        value={meeting?.openTo ?? "body"}
        options={[
          { value: "body", label: view.t(said.toBody) },
          { value: "members", label: view.t(said.toMembers) },
          { value: "everyone", label: view.t(said.toEveryone) },
        ]}
      />
      <Checks
        view={view}
        name="guests"
        label={view.t(said.guests)}
        values={chosen}
        options={choices.people.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
    </details>
  );
}

function ComingHolidays({ view, choices }: { view: View; choices: Choices }) {
  if (choices.holidays.length === 0) return null;
  return (
    <aside>
      <h2>{view.t(said.comingHolidays)}</h2>
      <ul class="small stack tight">
        {choices.holidays.map((holiday) => (
          <li key={holiday.key + holiday.from}>
            <HolidayLine view={view} holiday={holiday} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
