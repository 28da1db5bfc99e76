import type { z } from "zod";
import { languages, type Message } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout, ownNames } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, ShareLink, wholeAddress } from "../../initiatives/public.ts";
import { listOwnNominations, nominate } from "../nominations/operations.ts";
import { applyWords as said } from "./words.ts";

type Found = z.output<typeof listOwnNominations.output>;

const fateWords: Record<Found["nominations"][number]["fate"], Message> = {
  asked: said.fateAsked,
  begun: said.fateBegun,
  sent: said.fateSent,
  decided: said.fateDecided,
  withdrawn: said.fateWithdrawn,
};

/** Where a member nominates an organization and hands its link on. */
export const nominatePage = page({
  path: "/:initiative/joining/nominate",
  reads: listOwnNominations,
  input: ({ query }) => ({ made: query.get("link") ?? undefined }),
  draw: (found, view, request) => (
    <Layout view={view} title={view.t(said.nominate)} navigation={navigationFor(view, "joining")}>
      {found.made && <Made view={view} made={found.made} request={request} />}
      {found.isOpen ? (
        <Ask view={view} below={found.made !== null} />
      ) : (
        <Empty view={view} title={view.t(said.closedTitle)} why={view.t(said.closedWhy)} />
      )}
      {found.nominations.length > 0 && (
        <section class="wrap block">
          <h2>{view.t(said.yourNominations)}</h2>
          <Table
            blocks
            caption={view.t(said.yourNominations)}
            columns={[
              { label: view.t(said.organization) },
              { label: view.t(said.on) },
              { label: view.t(said.standing) },
            ]}
            rows={found.nominations.map(({ organization, on, fate }) => ({
              head: <bdi>{organization}</bdi>,
              cells: [writeDay(view, on), view.t(fateWords[fate])],
            }))}
          />
        </section>
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: nominate,
      input: (sent) => ({
        organization: textOf(sent, "organization"),
        why: textOf(sent, "why"),
        contactName: textOf(sent, "contactName") ?? null,
        contactMail: textOf(sent, "contactMail") ?? null,
        language: textOf(sent, "language"),
      }),
      leadsTo: ({ token }, { params }) => `/${params.initiative}/joining/nominate?link=${token}`,
      receipt: said.nominated,
    }),
  ],
});

function Made(props: { view: View; made: NonNullable<Found["made"]>; request: PageRequest }) {
  const { view, made, request } = props;
  const path = `/${view.initiative?.slug}/joining/apply?nomination=${made.token}&lang=${made.language}`;
  return (
    <section class="wrap top stack">
      <h1>{view.t(said.nominationLink, { organization: made.organization })}</h1>
      <ShareLink
        view={view}
        link={wholeAddress(request, path)}
        names={view.initiative?.names ?? {}}
        message={said.nominationMessage}
        language={made.language}
      />
    </section>
  );
}

function Ask({ view, below }: { view: View; below: boolean }) {
  const Heading = below ? "h2" : "h1";
  return (
    <div class={below ? "wrap block stack" : "wrap top stack"}>
      <Heading>{view.t(said.nominate)}</Heading>
      <p class="lead measure">{view.t(said.nominateLead)}</p>
      <div class="measure">
        <Form view={view} operation={nominate.name}>
          <TextInput view={view} name="organization" label={view.t(said.organization)} />
          <TextArea view={view} name="why" label={view.t(said.why)} hint={view.t(said.whyHint)} />
          <TextInput view={view} name="contactName" label={view.t(said.nomineeName)} optional />
          <TextInput
            view={view}
            name="contactMail"
            type="email"
            label={view.t(said.nomineeMail)}
            hint={view.t(said.nomineeMailHint)}
            optional
          />
          <Radios
            view={view}
            name="language"
            label={view.t(said.language)}
            value={view.language}
            options={languages.map((language) => ({ value: language, label: ownNames[language] }))}
          />
          <Button kind="main">{view.t(said.nominateThem)}</Button>
        </Form>
      </div>
    </div>
  );
}
