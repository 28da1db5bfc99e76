import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { type Language, languages, type Names } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { lookOverCauses, translateOne } from "../adding/operations.ts";
import { languageWords, elicitWords as said } from "../elicit-words.ts";
import { mayAdd } from "./cause-fields.tsx";

interface Missing {
  kind: "cause" | "theme";
  id: string;
  names: Names;
}

/** More forms than this on one page are slow on a phone. */
const shown = 40;

/** Which cause or theme is missing in which language, filled in where it stands. */
export const languagesPage = page({
  path: "/:initiative/causes/add/languages",
  reads: lookOverCauses,
  draw: ({ challenges, themes }, view) => {
    const all: Missing[] = [
      ...themes.map(({ id, names }) => ({ kind: "theme" as const, id, names })),
      ...challenges.map(({ id, names }) => ({ kind: "cause" as const, id, names })),
    ];
    const missing = languages.map((language) => ({ language, list: all.filter(({ names }) => !names[language]) }));
    const count = missing.reduce((sum, { list }) => sum + list.length, 0);
    return (
      <Layout view={view} title={view.t(said.languagesTitle)} navigation={navigationFor(view, "add-cause")}>
        <section class="wrap top">
          <h1>{view.t(said.languagesTitle)}</h1>
          <p class="lead measure">{count === 0 ? view.t(said.allThere) : view.t(said.missingCount, { count })}</p>
          <p class="acts">
            <a href={view.url("causes/add")}>{view.t(said.theList)}</a>
          </p>
        </section>
        {missing.map(({ language, list }) => (
          <InLanguage key={language} view={view} language={language} list={list} />
        ))}
      </Layout>
    );
  },
  forms: [
    form({
      operation: translateOne,
      input: (sent) => ({
        kind: textOf(sent, "kind"),
        id: textOf(sent, "id"),
        language: textOf(sent, "language"),
        words: textOf(sent, "words"),
      }),
      leadsTo: (_, { params }) => `/${params.initiative}/causes/add/languages`,
      receipt: said.wasTranslated,
    }),
  ],
});

function InLanguage({ view, language, list }: { view: View; language: Language; list: readonly Missing[] }) {
  if (list.length === 0) return null;
  return (
    <section class="wrap block narrow-forms">
      <h2>
        {view.t(said.missingIn, { language: view.t(languageWords[language]) })} · {list.length}
      </h2>
      {list.length > shown && <p class="quiet">{view.t(said.showing, { count: shown })}</p>}
      {list.slice(0, shown).map((one) => (
        <One key={one.id} view={view} language={language} one={one} />
      ))}
    </section>
  );
}

function One({ view, language, one }: { view: View; language: Language; one: Missing }) {
  const sent = view.entered.id === one.id && view.entered.language === language;
  const own = sent ? viewOfForm(view, translateOne) : { ...view, faults: [], entered: {} };
  if (!mayAdd(view))
    return (
      <p>
        <span dir="auto">{view.name(one.names)}</span>
      </p>
    );
  return (
    <Form view={own} operation={translateOne.name} hidden={{ kind: one.kind, id: one.id, language }}>
      <p>
        <span dir="auto">{view.name(one.names)}</span>
      </p>
      <div class="line-form">
        <TextInput
          view={own}
          name="words"
          within={`${one.id}-${language}`}
          label={view.t(said.writeIn, { language: view.t(languageWords[language]) })}
          lang={language}
        />
        <Button>{view.t(said.save)}</Button>
      </div>
    </Form>
  );
}
