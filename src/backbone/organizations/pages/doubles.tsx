import type { z } from "zod";
import { joinList, sayLanguage } from "../../../core/spoken-languages.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { keepTwo, listDoubles, mergeOrganizations } from "../merging/operations.ts";
import type { OrganizationView } from "../organization.ts";
import { partnersWords, reasonWords, sectorWords } from "../words.ts";
import { sayAdmission } from "./profile.tsx";
import { profileWords, doublesWords as said } from "./profile-words.ts";

type Found = z.output<typeof listDoubles.output>;
type Group = Found["doubles"][number];

const here = (_output: unknown, { params }: PageRequest): string => `/${params.initiative}/partners/doubles`;

/** Those among the partners that look like one, side by side; a person says which are. */
export const doublesPage = page({
  path: "/:initiative/partners/doubles",
  reads: listDoubles,
  draw: ({ doubles, shared }, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "partners")}>
      <div class="wrap top">
        <h1>{view.t(said.found, { count: doubles.reduce((sum, { members }) => sum + members.length - 1, 0) })}</h1>
        {doubles.length > 0 && <p class="measure">{view.t(said.why)}</p>}
        <p>
          <a href={view.url("partners")}>{view.t(profileWords.allPartners)}</a>
        </p>
      </div>
      {doubles.map((group, place) => (
        <OneGroup key={group.members[0]?.id} view={view} group={group} number={place + 1} />
      ))}
      {shared.length > 0 && (
        <section class="wrap block">
          <h2>{view.t(said.shared)}</h2>
          <p class="quiet">{view.t(said.sharedWhy)}</p>
          <ul>
            {shared.map(({ value, names }) => (
              <li key={value} class="row">
                {view.t(said.sharedBy, { value, count: names.length, names: joinList(names, view.language) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: mergeOrganizations,
      input: (sent) => ({ keep: textOf(sent, "keep"), merge: sent.getAll("merge") }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/organizations/${id}`,
      receipt: said.merged,
    }),
    form({
      operation: keepTwo,
      input: (sent) => ({ ids: sent.getAll("ids") }),
      leadsTo: here,
      receipt: said.keptApart,
    }),
  ],
});

function OneGroup({ view, group, number }: { view: View; group: Group; number: number }) {
  const why = joinList(
    group.reasons.map((reason) => view.t(reasonWords[reason])),
    view.language,
  );
  const merging = viewOfForm(view, mergeOrganizations);
  return (
    <section class="wrap block stack">
      <h2>{view.t(partnersWords.group, { number, why })}</h2>
      <SideBySide view={view} members={group.members} />
      <div class="acts">
        <Confirm view={view} label={view.t(said.mergeLabel)} question={view.t(said.mergeQuestion)}>
          <Form view={merging} operation={mergeOrganizations.name}>
            <Choices view={view} members={group.members} />
            <Button kind="main">{view.t(said.merge)}</Button>
          </Form>
        </Confirm>
        <form method="post">
          <input type="hidden" name="operation" value={keepTwo.name} />
          {group.members.map(({ id }) => (
            <input key={id} type="hidden" name="ids" value={id} />
          ))}
          <Button>{view.t(said.apart)}</Button>
        </form>
      </div>
    </section>
  );
}

/** Which stays, and which others are the same: all of them, unless somebody takes one out. */
const Choices = ({ view, members }: { view: View; members: readonly OrganizationView[] }) => (
  <Table
    narrow
    columns={[
      { label: view.t(partnersWords.organization) },
      { label: view.t(said.stays) },
      { label: view.t(said.same) },
    ]}
    rows={members.map(({ id, name }, place) => ({
      head: <bdi>{name}</bdi>,
      cells: [
        <label key="keep" class="pick-one">
          <input type="radio" name="keep" value={id} checked={place === 0} />
          <span class="vh">
            {view.t(said.stays)}: {name}
          </span>
        </label>,
        <label key="merge" class="pick-one">
          <input type="checkbox" name="merge" value={id} checked />
          <span class="vh">
            {view.t(said.same)}: {name}
          </span>
        </label>,
      ],
    }))}
  />
);

function SideBySide({ view, members }: { view: View; members: readonly OrganizationView[] }) {
  const lines: [string, (one: OrganizationView) => string][] = [
    [view.t(profileWords.otherNames), (one) => joinList(one.otherNames, view.language)],
    [view.t(profileWords.sector), (one) => (one.sector ? view.t(sectorWords[one.sector]) : "")],
    [view.t(profileWords.places), (one) => joinList(one.places, view.language)],
    [
      view.t(profileWords.speaks),
      (one) =>
        joinList(
          one.speaks.map((spoken) => sayLanguage(spoken, view.language)),
          view.language,
        ),
    ],
    [view.t(profileWords.does), (one) => one.does ?? ""],
    [view.t(profileWords.website), (one) => one.website ?? ""],
    [
      view.t(profileWords.identifiers),
      (one) =>
        joinList(
          one.identifiers.map(({ scheme, number }) => `${scheme} ${number}`.trim()),
          view.language,
        ),
    ],
    [
      view.t(profileWords.contact),
      (one) => [one.contactName, one.contactMail, one.contactPhone].filter(Boolean).join(" · "),
    ],
    [view.t(profileWords.admittedOn), (one) => (one.admittedOn ? sayAdmission(view, one.admittedOn) : "")],
  ];
  return (
    <Table
      columns={[{ label: view.t(profileWords.fact) }, ...members.map(({ name }) => ({ label: name, named: true }))]}
      rows={lines
        .filter(([, textOfOne]) => members.some((one) => textOfOne(one) !== ""))
        .map(([label, textOfOne]) => ({
          head: label,
          cells: members.map((one) => <bdi key={one.id}>{textOfOne(one) || "–"}</bdi>),
        }))}
    />
  );
}
