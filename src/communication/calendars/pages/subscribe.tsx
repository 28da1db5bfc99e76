import type { z } from "zod";
import { navigationFor, viewOfForm, wholeAddress } from "../../../backbone/initiatives/public.ts";
import type { Names } from "../../../core/message.ts";
import { Button, Confirm, CopyField } from "../../../interface/actions.tsx";
import { Form, Radios } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { listCalendarLinks, makeCalendarLink, renewCalendarLink, revokeCalendarLink } from "../operations.ts";
import { calendarWords as said } from "../words.ts";

type Links = z.output<typeof listCalendarLinks.output>;

/** Where somebody makes and takes back the links by which her calendar reads. */
export const subscribePage = page({
  path: "/:initiative/meetings/subscribe",
  reads: listCalendarLinks,
  draw: (found, view, request) => {
    const token = request.query.get("link");
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "meetings")}>
        <div class="wrap top stack">
          <h1>{view.t(said.title)}</h1>
          <p class="lead measure">{view.t(said.lead)}</p>
          {token && /^[\w-]{20,40}$/.test(token) && (
            <Made view={view} link={wholeAddress(request, `/calendar/${token}.ics`)} />
          )}
          <p class="measure">{view.t(said.whatIsInIt)}</p>
        </div>
        <div class="wrap two">
          <Make view={view} bodies={found.bodies} />
          <section>
            <h2>{view.t(said.yourLinks)}</h2>
            {found.links.length === 0 ? <p>{view.t(said.noLinks)}</p> : <Mine view={view} links={found.links} />}
          </section>
        </div>
      </Layout>
    );
  },
  forms: [
    form({
      operation: makeCalendarLink,
      input: (sent) => ({ bodyId: textOf(sent, "bodyId") ?? null }),
      leadsTo: ({ token }, { params }) => `/${params.initiative}/meetings/subscribe?link=${token}`,
    }),
    form({
      operation: renewCalendarLink,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: ({ token }, { params }) => `/${params.initiative}/meetings/subscribe?link=${token}`,
    }),
    form({
      operation: revokeCalendarLink,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: (_output, { params }) => `/${params.initiative}/meetings/subscribe`,
      receipt: said.revoked,
    }),
  ],
});

const Made = ({ view, link }: { view: View; link: string }) => (
  <section class="wash stack">
    <CopyField view={view} label={view.t(said.theLink)} text={link} />
    <p>{view.t(said.shownOnce)}</p>
    <p>
      <a href={link.replace(/^https?:/, "webcal:")}>{view.t(said.openInCalendar)}</a>
    </p>
  </section>
);

const Make = ({ view, bodies }: { view: View; bodies: Links["bodies"] }) => (
  <section>
    <Form view={viewOfForm(view, makeCalendarLink)} operation={makeCalendarLink.name}>
      <Radios
        view={viewOfForm(view, makeCalendarLink)}
        name="bodyId"
        label={view.t(said.which)}
        value=""
        options={[
          { value: "", label: view.t(said.mine), hint: view.t(said.mineHint) },
          ...bodies.map(({ id, names }) => ({ value: id, label: view.name(names as Names) })),
        ]}
      />
      <Button kind="main">{view.t(said.make)}</Button>
    </Form>
  </section>
);

function Mine({ view, links }: { view: View; links: Links["links"] }) {
  return (
    <Table
      blocks
      columns={[
        { label: view.t(said.link) },
        { label: view.t(said.madeOn) },
        { label: view.t(said.change), unseen: true },
      ]}
      rows={links.map((link) => ({
        head: link.body ? <span dir="auto">{view.name(link.body as Names)}</span> : view.t(said.mine),
        cells: [
          formatDate(new Date(link.madeAt), view.language),
          <div key="change">
            <Confirm view={view} label={view.t(said.renew)} question={view.t(said.renewQuestion)}>
              <Form
                view={viewOfForm(view, renewCalendarLink)}
                operation={renewCalendarLink.name}
                hidden={{ id: link.id }}
              >
                <Button>{view.t(said.renew)}</Button>
              </Form>
            </Confirm>
            <Confirm view={view} label={view.t(said.revoke)} question={view.t(said.revokeQuestion)}>
              <Form
                view={viewOfForm(view, revokeCalendarLink)}
                operation={revokeCalendarLink.name}
                hidden={{ id: link.id }}
              >
                <Button>{view.t(said.revoke)}</Button>
              </Form>
            </Confirm>
          </div>,
        ],
      }))}
    />
  );
}
