import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { lookOverCauses } from "../adding/operations.ts";
import type { ThemeView } from "../challenge.ts";
import { elicitWords as said } from "../elicit-words.ts";
import { addTheme, moveTheme, removeTheme, renameTheme } from "../themes/operations.ts";
import { mayChange } from "./cause-fields.tsx";

const here = (_: unknown, { params }: { params: Readonly<Record<string, string>> }) =>
  `/${params.initiative}/causes/add/themes`;

/** Themes made, named and put in order. */
export const themesPage = page({
  path: "/:initiative/causes/add/themes",
  reads: lookOverCauses,
  draw: ({ themes, challenges }, view) => (
    <Layout view={view} title={view.t(said.themesTitle)} navigation={navigationFor(view, "add-cause")}>
      <section class="wrap top">
        <h1>{view.t(said.themesTitle)}</h1>
        <p class="lead measure">{view.t(said.themesLead)}</p>
        <p class="acts">
          <a href={view.url("causes/add")}>{view.t(said.theList)}</a>
        </p>
        {themes.length === 0 && <p>{view.t(said.noThemes)}</p>}
      </section>
      {themes.map((theme, place) => (
        <Theme
          key={theme.id}
          view={view}
          theme={theme}
          causes={challenges.filter(({ themeId }) => themeId === theme.id).length}
          ends={{ first: place === 0, last: place === themes.length - 1 }}
        />
      ))}
      {mayChange(view) && <AddTheme view={viewOfForm(view, addTheme)} />}
    </Layout>
  ),
  forms: [
    form({
      operation: addTheme,
      input: (sent) => ({ names: namesOf(sent, "names", textOf(sent, "language")) }),
      leadsTo: here,
      receipt: said.themeAdded,
    }),
    form({
      operation: renameTheme,
      input: (sent) => ({ id: textOf(sent, "id"), names: namesOf(sent, "names") }),
      leadsTo: here,
      receipt: said.wasSaved,
    }),
    form({
      operation: moveTheme,
      input: (sent) => ({ id: textOf(sent, "id"), to: textOf(sent, "to") }),
      leadsTo: here,
    }),
    form({
      operation: removeTheme,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: here,
      receipt: said.themeRemoved,
    }),
  ],
});

interface ThemeProps {
  view: View;
  theme: ThemeView;
  causes: number;
  ends: { first: boolean; last: boolean };
}

function Theme({ view, theme, causes, ends }: ThemeProps) {
  const mine = view.entered.id === theme.id ? viewOfForm(view, renameTheme) : { ...view, faults: [], entered: {} };
  const names = { name: "names", label: view.t(said.themeName), value: theme.names, within: theme.id };
  return (
    <section class="wrap block">
      <h2 dir="auto">{view.name(theme.names)}</h2>
      <p class="quiet">{view.t(said.causesIn, { count: causes })}</p>
      {mayChange(view) && (
        <>
          <Form view={viewOfForm(view, moveTheme)} operation={moveTheme.name} hidden={{ id: theme.id }} class="acts">
            {!ends.first && (
              <Button kind="bare" name="to" value="up">
                {view.t(said.up)}
              </Button>
            )}
            {!ends.last && (
              <Button kind="bare" name="to" value="down">
                {view.t(said.down)}
              </Button>
            )}
          </Form>
          <details open={mine.faults.length > 0}>
            <summary>{view.t(said.rename)}</summary>
            <Form view={mine} operation={renameTheme.name} hidden={{ id: theme.id }}>
              <NamesInputs view={mine} texts={[{ ...names, optional: !theme.names[view.language] }]} />
              <NamesFold view={mine} texts={[names]} label={view.t(said.otherLanguages)} />
              <Button>{view.t(said.save)}</Button>
            </Form>
          </details>
          <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
            <Form view={viewOfForm(view, removeTheme)} operation={removeTheme.name} hidden={{ id: theme.id }}>
              <Button>{view.t(said.remove)}</Button>
            </Form>
          </Confirm>
        </>
      )}
    </section>
  );
}

const AddTheme = ({ view }: { view: View }) => (
  <section class="wrap block narrow-forms">
    <h2>{view.t(said.addTheme)}</h2>
    <Form view={view} operation={addTheme.name} hidden={{ language: view.language }}>
      <NamesInputs view={view} texts={[{ name: "names", label: view.t(said.themeName) }]} />
      <NamesFold
        view={view}
        texts={[{ name: "names", label: view.t(said.themeName) }]}
        label={view.t(said.otherLanguages)}
      />
      <Button kind="main">{view.t(said.addTheme)}</Button>
    </Form>
  </section>
);
