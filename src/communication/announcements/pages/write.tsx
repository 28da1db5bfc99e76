import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { permissionWords } from "../../../backbone/memberships/public.ts";
import { sectors, sectorWords } from "../../../backbone/organizations/public.ts";
import { permissions } from "../../../core/actor.ts";
import { languages, type Names } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout, ownNames } from "../../../interface/layout.tsx";
import { namesOf } from "../../../interface/names-input.tsx";
import { form, numberOf, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { draftOne, readChoices } from "../operations.ts";
import { announcementWords as said } from "../words.ts";

type Choices = z.output<typeof readChoices.output>;

/** What a form of a draft asks for. */
export const draftIn = (sent: Sent) => ({
  id: textOf(sent, "id"),
  titles: namesOf(sent, "titles"),
  texts: namesOf(sent, "texts"),
  segment: {
    circle: textOf(sent, "segment.circle"),
    sectors: sent.getAll("segment.sectors"),
    admittedIn: numberOf(sent, "segment.admittedIn") ?? null,
    permission: textOf(sent, "segment.permission") ?? null,
    language: textOf(sent, "segment.language") ?? null,
  },
});

/** Where an announcement is written, and a draft changed. */
export const writePage = page({
  path: "/:initiative/announcements/new",
  reads: readChoices,
  input: ({ query }) => ({ id: query.get("draft") ?? undefined }),
  draw: (choices, view) => (
    <Layout view={view} title={view.t(said.write)} navigation={navigationFor(view, "discussions")}>
      <section class="wrap top stack">
        <h1>{view.t(said.write)}</h1>
        {choices.toAll || choices.bodies.length > 0 ? (
          <Form
            view={view}
            operation={draftOne.name}
            hidden={choices.draft ? { id: choices.draft.id } : {}}
            class="measure writing"
          >
            <Texts view={view} choices={choices} />
            <ToWhom view={view} choices={choices} />
            <Button kind="main">{view.t(said.look)}</Button>
          </Form>
        ) : (
          <p class="lead measure">{view.t(said.notYours)}</p>
        )}
      </section>
    </Layout>
  ),
  forms: [
    form({
      operation: draftOne,
      input: draftIn,
      leadsTo: ({ id }, { params }) => `/${params.initiative}/announcements/${id}`,
      receipt: said.kept,
    }),
  ],
});

function Texts({ view, choices }: { view: View; choices: Choices }) {
  const [titles, texts]: Names[] = [choices.draft?.titles ?? {}, choices.draft?.texts ?? {}];
  const others = languages.filter((language) => language !== view.language);
  const calls = others.some(
    (language) => titles?.[language] || view.faults.some(({ field }) => field.endsWith(`.${language}`)),
  );
  const inOne = (language: (typeof languages)[number], own: boolean) => {
    const label = (one: string): string => (own ? one : `${one} · ${ownNames[language]}`);
    return (
      <div key={language}>
        <TextInput
          view={view}
          name={`titles.${language}`}
          label={label(view.t(said.title))}
          lang={language}
          value={titles?.[language]}
          optional={!own}
        />
        <TextArea
          view={view}
          name={`texts.${language}`}
          label={label(view.t(said.text))}
          hint={own ? view.t(said.textHint) : undefined}
          rows={6}
          value={texts?.[language]}
          optional={!own}
        />
      </div>
    );
  };
  return (
    <>
      {inOne(view.language, true)}
      <details open={calls}>
        <summary>{view.t(said.otherLanguages)}</summary>
        <p class="small quiet">{view.t(said.otherLanguagesHint)}</p>
        {others.map((language) => inOne(language, false))}
      </details>
    </>
  );
}

function ToWhom({ view, choices }: { view: View; choices: Choices }) {
  const segment = choices.draft?.segment;
  const circles = [
    ...(choices.toAll
      ? (["members", "partners", "backbone"] as const).map((one) => ({ value: one, label: view.t(said[one]) }))
      : []),
    ...choices.bodies.map(({ id, names }) => ({ value: `body:${id}`, label: view.name(names) })),
  ];
  const any = { value: "", label: view.t(said.any) };
  const narrowed = Boolean(
    segment && (segment.sectors.length > 0 || segment.admittedIn || segment.permission || segment.language),
  );
  return (
    <>
      <h2>{view.t(said.toWhom)}</h2>
      <Select view={view} name="segment.circle" label={view.t(said.circle)} options={circles} value={segment?.circle} />
      <details open={narrowed || view.faults.some(({ field }) => field.startsWith("segment."))}>
        <summary>{view.t(said.only)}</summary>
        <Checks
          view={view}
          name="segment.sectors"
          label={view.t(said.sectors)}
          options={sectors.map((sector) => ({ value: sector, label: view.t(sectorWords[sector]) }))}
          values={segment?.sectors ?? []}
          optional
        />
        <div class="pair">
          <TextInput
            view={view}
            name="segment.admittedIn"
            label={view.t(said.admittedIn)}
            type="number"
            inputMode="numeric"
            value={segment?.admittedIn ?? undefined}
            optional
          />
          <Select
            view={view}
            name="segment.permission"
            label={view.t(said.permission)}
            options={[any, ...permissions.map((one) => ({ value: one, label: view.t(permissionWords[one]) }))]}
            value={segment?.permission ?? ""}
          />
          <Select
            view={view}
            name="segment.language"
            label={view.t(said.language)}
            options={[any, ...languages.map((one) => ({ value: one, label: ownNames[one] }))]}
            value={segment?.language ?? ""}
          />
        </div>
      </details>
    </>
  );
}
