import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount } from "../../../interface/numbers.tsx";
import { form, type Page, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { paces } from "../report.ts";
import { paceWords } from "../words.ts";
import { openWindow, setReportCalendar } from "./operations.ts";
import { listReportWindows } from "./watching.ts";
import { rhythms } from "./window.ts";
import { rhythmWords, windowWords as said } from "./words.ts";

type Found = z.output<typeof listReportWindows.output>;

/** When partners are asked how it goes, and how it goes in sum. */
export const windowsPage: Page = page({
  path: "/:initiative/work/updates",
  reads: listReportWindows,
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "promises")}>
      {found.windows.length === 0 && !found.sum ? (
        <Empty view={view} title={view.t(said.none)} why={view.t(found.leads ? said.noneWhy : said.noneForOthers)} />
      ) : (
        <div class="wrap top">
          <h1>{headline(view, found)}</h1>
          {found.own.map(({ windowId, organizationId, organization }) => (
            <p key={organizationId} class="acts">
              <span>{view.t(said.yours, { organization })}</span>
              <ButtonLink kind="main" href={view.url(`work/updates/${windowId}/${organizationId}`)}>
                {view.t(said.answer)}
              </ButtonLink>
            </p>
          ))}
        </div>
      )}
      <div class="wrap two">
        <div class="stack">
          <Sum view={view} found={found} />
          {found.windows.length > 0 && <Windows view={view} found={found} />}
        </div>
        {found.leads && <Open view={view} found={found} />}
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: openWindow,
      input: (sent) => ({
        // The language in which it was written is that of the page it was written on.
        names: { [textOf(sent, "language") ?? "en"]: textOf(sent, "names") },
        opensOn: textOf(sent, "opensOn"),
        dueOn: textOf(sent, "dueOn"),
        everyMonths: Number(textOf(sent, "everyMonths") ?? 0),
      }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/updates/${id}`,
      receipt: said.opened,
    }),
    form({
      operation: setReportCalendar,
      input: () => ({ calendar: null }),
      leadsTo: (_output, { params }) => `/${params.initiative}/work/updates`,
      receipt: said.stopped,
    }),
  ],
});

function headline(view: View, { windows, leads }: Found): string {
  const open = windows.find(({ isOpen }) => isOpen) ?? windows.find(({ toldAt }) => toldAt !== null);
  return leads && open && open.asked > 0
    ? view.t(said.headline, { answered: open.answered, asked: open.asked })
    : view.t(said.title);
}

function Sum({ view, found: { sum } }: { view: View; found: Found }) {
  if (!sum) return null;
  if (sum.exact)
    return (
      <section class="fig">
        <h2>{view.t(said.inSum)}</h2>
        <Table
          caption={view.t(said.inSum)}
          columns={[{ label: view.t(said.state) }, { label: view.t(said.promises), numeric: true }]}
          rows={paces.map((pace) => ({ head: view.t(paceWords[pace]), cells: [formatCount(sum.exact?.[pace] ?? 0)] }))}
          narrow
        />
        <p class="small quiet">{view.t(said.inSumNote)}</p>
      </section>
    );
  return <p class="lead measure">{view.t(said.coarse, { quarters: String(sum.quarters) })}</p>;
}

function Windows({ view, found: { windows, leads, calendar } }: { view: View; found: Found }) {
  return (
    <section class="fig">
      <h2>{view.t(said.windows)}</h2>
      <Table
        caption={view.t(said.windows)}
        columns={[said.window, said.days, ...(leads ? [said.haveAnswered] : [])].map((label) => ({
          label: view.t(label),
        }))}
        rows={windows.map((window) => ({
          head: leads ? (
            <a href={view.url(`work/updates/${window.id}`)} dir="auto">
              {view.name(window.names)}
            </a>
          ) : (
            <span dir="auto">{view.name(window.names)}</span>
          ),
          cells: [
            view.t(said.fromTo, { from: writeDay(view, window.opensOn), to: writeDay(view, window.dueOn) }),
            ...(leads
              ? [
                  window.toldAt
                    ? view.t(said.ofAll, { answered: window.answered, asked: window.asked })
                    : view.t(said.notYetOpen),
                ]
              : []),
          ],
        }))}
        blocks
      />
      {calendar && (
        <>
          <p>
            {view.t(said.calendar, {
              rhythm: view.t(rhythmWords[calendar.everyMonths]),
              day: writeDay(view, calendar.nextOpensOn),
            })}
          </p>
          <Confirm view={view} label={view.t(said.stopCalendar)} question={view.t(said.stopCalendar)}>
            <Form view={view} operation={setReportCalendar.name}>
              <Button>{view.t(said.stopCalendar)}</Button>
            </Form>
          </Confirm>
        </>
      )}
    </section>
  );
}

function Open({ view: whole, found: { calendar, today } }: { view: View; found: Found }) {
  const view = viewOfForm(whole, openWindow);
  return (
    <section class="fig">
      <h2>{view.t(said.open)}</h2>
      <Form view={view} operation={openWindow.name} hidden={{ language: view.language }}>
        <TextInput view={view} name="names" label={view.t(said.name)} />
        <div class="pair">
          <TextInput view={view} name="opensOn" type="date" label={view.t(said.opensOn)} value={today} />
          <TextInput view={view} name="dueOn" type="date" label={view.t(said.dueOn)} />
        </div>
        <Select
          view={view}
          name="everyMonths"
          label={view.t(said.again)}
          value={calendar ? String(calendar.everyMonths) : "12"}
          options={[
            ...rhythms.map((months) => ({ value: String(months), label: view.t(rhythmWords[months]) })),
            { value: "0", label: view.t(said.once) },
          ]}
        />
        <Button kind="main">{view.t(said.open)}</Button>
      </Form>
    </section>
  );
}
