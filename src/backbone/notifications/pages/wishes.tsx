import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, Select } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { notificationReasons } from "../notification.ts";
import { chooseWishes, readWishes } from "../operations.ts";
import { offeredZones, type Wishes } from "../quiet.ts";
import { reasonWords, notificationWords as said, zoneWords } from "../words.ts";

/** When, and of what, a person is told by mail. */
export const wishesPage = page({
  path: "/me/notifications",
  reads: readWishes,
  draw: ({ wantsMail, wishes }, view) => (
    <Layout view={view} title={view.t(said.howTold)}>
      <div class="wrap top stack">
        <h1>{view.t(said.howTold)}</h1>
        <p class="lead measure">{view.t(said.howToldLead)}</p>
        <p>
          <a href="/me/told">{view.t(said.told)}</a>
        </p>
        <Form view={view} operation={chooseWishes.name} class="measure">
          <Radios
            view={view}
            name="wantsMail"
            label={view.t(said.mail)}
            options={[
              { value: "yes", label: view.t(said.mailYes) },
              { value: "no", label: view.t(said.mailNo) },
            ]}
            value={wantsMail ? "yes" : "no"}
          />
          <When view={view} wishes={wishes} />
          <What view={view} wishes={wishes} />
          <Button kind="main">{view.t(said.save)}</Button>
        </Form>
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: chooseWishes,
      input: (sent) => ({ wantsMail: textOf(sent, "wantsMail") === "yes", wishes: wishesIn(sent) }),
      leadsTo: () => "/me/notifications",
      receipt: said.saved,
    }),
  ],
});

function wishesIn(sent: Sent) {
  const quiet = sent.getAll("quiet");
  const digestDay = textOf(sent, "wishes.digestDay");
  const told = sent.getAll("told");
  return {
    zone: textOf(sent, "wishes.zone"),
    restsOnSabbath: quiet.includes("sabbath"),
    restsOnHolidays: quiet.includes("holidays"),
    quietDays: sent.getAll("wishes.quietDays").map(Number),
    fromHour: Number(textOf(sent, "wishes.fromHour")),
    toHour: Number(textOf(sent, "wishes.toHour")),
    digestDay: digestDay === "never" ? null : Number(digestDay),
    muted: notificationReasons.filter((reason) => reason !== "asked" && !told.includes(reason)),
  };
}

/** The first of January 2023 was a Sunday. */
const weekdays = (view: View) =>
  Array.from({ length: 7 }, (_, day) => ({
    value: String(day),
    label: new Intl.DateTimeFormat(view.language, { weekday: "long", timeZone: "UTC" }).format(
      new Date(Date.UTC(2023, 0, 1 + day)),
    ),
  }));

const hours = (from: number) =>
  Array.from({ length: 24 }, (_, step) => {
    const hour = from + step;
    return { value: String(hour), label: `${String(hour).padStart(2, "0")}:00` };
  });

function When({ view, wishes }: { view: View; wishes: Wishes }) {
  const zones = [...new Set<string>([...offeredZones, wishes.zone])];
  const quiet = [...(wishes.restsOnSabbath ? ["sabbath"] : []), ...(wishes.restsOnHolidays ? ["holidays"] : [])];
  return (
    <>
      <Select
        view={view}
        name="wishes.zone"
        label={view.t(said.zone)}
        hint={formatDate(view.now, view.language, "moment", wishes.zone)}
        options={zones.map((zone) => ({ value: zone, label: zoneWords[zone] ? view.t(zoneWords[zone]) : zone }))}
        value={wishes.zone}
      />
      <div class="pair">
        <Select
          view={view}
          name="wishes.fromHour"
          label={view.t(said.fromHour)}
          options={hours(0)}
          value={String(wishes.fromHour)}
        />
        <Select
          view={view}
          name="wishes.toHour"
          label={view.t(said.toHour)}
          options={hours(1)}
          value={String(wishes.toHour)}
        />
      </div>
      <Checks
        view={view}
        name="quiet"
        label={view.t(said.quiet)}
        options={[
          { value: "sabbath", label: view.t(said.sabbath) },
          { value: "holidays", label: view.t(said.holidays) },
        ]}
        values={quiet}
      />
      <Checks
        view={view}
        name="wishes.quietDays"
        label={view.t(said.quietDays)}
        options={weekdays(view)}
        values={wishes.quietDays.map(String)}
        optional
      />
    </>
  );
}

function What({ view, wishes }: { view: View; wishes: Wishes }) {
  const told = notificationReasons.filter((reason) => reason !== "asked");
  return (
    <>
      <Select
        view={view}
        name="wishes.digestDay"
        label={view.t(said.digest)}
        options={[...weekdays(view), { value: "never", label: view.t(said.never) }]}
        value={wishes.digestDay === null ? "never" : String(wishes.digestDay)}
      />
      <Checks
        view={view}
        name="told"
        label={view.t(said.reasons)}
        hint={view.t(said.reasonsHint)}
        options={told.map((reason) => ({ value: reason, label: view.t(reasonWords[reason]) }))}
        values={told.filter((reason) => !wishes.muted.some((muted) => muted === reason))}
      />
    </>
  );
}
