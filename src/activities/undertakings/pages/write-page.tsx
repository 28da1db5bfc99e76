import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { AimFields } from "../../aims/public.ts";
import { addActivity, editActivity, readForWriting } from "../operations.ts";
import { undertakingWords as said } from "../words.ts";

type Found = z.output<typeof readForWriting.output>;

const fieldsOf = (sent: Sent) => ({
  names: namesOf(sent, "names"),
  about: namesOf(sent, "about"),
  challengeIds: sent.getAll("challengeIds").map(String),
  placeIds: sent.getAll("placeIds").map(String),
  group: textOf(sent, "group") ?? null,
  indicatorId: textOf(sent, "indicatorId") ?? null,
  since: textOf(sent, "since") ?? null,
  until: textOf(sent, "until") ?? null,
});

/** Writes down what an organization does already; a place in the grid can be given in the address. */
export const addActivityPage = page({
  path: "/:initiative/work/activities/add",
  reads: readForWriting,
  draw: (found, view, request) => (
    <Layout view={view} title={view.t(said.add)} navigation={navigationFor(view, "work")}>
      <div class="wrap top stack">
        <h1>{view.t(said.add)}</h1>
        <p class="lead measure">{view.t(said.addLead)}</p>
        {found.organizations.length === 0 && <p class="wash">{view.t(said.noVoice)}</p>}
      </div>
      {found.organizations.length > 0 && <Writing view={view} found={found} request={request} />}
    </Layout>
  ),
  forms: [
    form({
      operation: addActivity,
      input: (sent) => ({
        ...fieldsOf(sent),
        organizationId: textOf(sent, "organizationId"),
        agreed: sent.get("agreed") === "yes",
      }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/activities/${id}`,
      receipt: said.saved,
    }),
  ],
});

/** Changes what is written of an activity. */
export const editActivityPage = page({
  path: "/:initiative/work/activities/:activity/edit",
  reads: readForWriting,
  input: ({ params }) => ({ id: params.activity ?? "" }),
  draw: (found, view, request) => (
    <Layout view={view} title={view.t(said.changing)} navigation={navigationFor(view, "work")}>
      <div class="wrap top">
        <h1>{view.t(said.changing)}</h1>
      </div>
      <Writing view={view} found={found} request={request} />
    </Layout>
  ),
  forms: [
    form({
      operation: editActivity,
      input: (sent) => ({
        ...fieldsOf(sent),
        id: textOf(sent, "id"),
        version: Number(textOf(sent, "version") ?? Number.NaN),
      }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/activities/${id}`,
      receipt: said.saved,
    }),
  ],
});

/** What is chosen already: as it is kept, or as the place in the grid says. */
const chosenOf = ({ activity }: Found, { query }: PageRequest) =>
  activity ?? {
    challengeIds: query.getAll("challenge"),
    placeIds: query.getAll("place"),
    group: query.get("group"),
  };

function Writing({ view, found, request }: { view: View; found: Found; request: PageRequest }) {
  const one = found.activity;
  const long = { name: "about", label: view.t(said.about), value: one?.about, optional: true, long: true };
  const names = { name: "names", label: view.t(said.what), hint: view.t(said.whatHint), value: one?.names };
  const operation = one ? editActivity.name : addActivity.name;
  const hidden = one ? { id: one.id, version: String(one.version) } : {};
  const others = found.organizations.some(({ id }) => !found.own.includes(id));
  return (
    <div class="wrap">
      <Form view={view} operation={operation} hidden={hidden} class="measure stack">
        {!one && (
          <Select
            view={view}
            name="organizationId"
            label={view.t(said.organization)}
            value={request.query.get("organization") ?? undefined}
            options={found.organizations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <NamesInputs view={view} texts={[names, long]} />
        <NamesFold view={view} texts={[names, long]} label={view.t(said.otherLanguages)} />
        <AimFields view={view} spots={found.spots} chosen={chosenOf(found, request)} withGroup />
        {found.indicators.length > 0 && (
          <Select
            view={view}
            name="indicatorId"
            label={view.t(said.indicator)}
            optional
            empty
            value={one?.indicatorId ?? undefined}
            options={found.indicators.map(({ id, names: called }) => ({ value: id, label: view.name(called) }))}
          />
        )}
        <Times view={view} one={one} />
        {!one && others && (
          <Checks
            view={view}
            name="agreed"
            label={view.t(said.agreedHint)}
            options={[{ value: "yes", label: view.t(said.agreed) }]}
          />
        )}
        <Button kind="main">{view.t(said.save)}</Button>
      </Form>
    </div>
  );
}

const Times = ({ view, one }: { view: View; one: Found["activity"] }) => (
  <div class="pair">
    <TextInput
      view={view}
      name="since"
      type="date"
      label={view.t(said.since)}
      value={one?.since ?? undefined}
      optional
    />
    <TextInput
      view={view}
      name="until"
      type="date"
      label={view.t(said.until)}
      hint={view.t(said.untilHint)}
      value={one?.until ?? undefined}
      optional
    />
  </div>
);
