import { Button } from "../../../interface/actions.tsx";
import { Form, faultOf, Radios, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { joinPath } from "../../invitations/public.ts";
import type { InitiativeView } from "../initiative.ts";
import { foundInitiative, listAllInitiatives } from "../operations.ts";
import { ShareLink, wholeAddress } from "../share-link.tsx";
import { initiativeWords as said } from "../words.ts";

/** The three names and the first language, as two forms ask for them. */
export function NameFields({
  view,
  names = {},
  defaultLanguage,
}: { view: View } & Partial<Pick<InitiativeView, "names" | "defaultLanguage">>) {
  return (
    <>
      <TextInput view={view} name="names.en" label={view.t(said.nameEn)} value={names.en} lang="en" optional />
      <TextInput view={view} name="names.he" label={view.t(said.nameHe)} value={names.he} lang="he" optional />
      <TextInput view={view} name="names.ar" label={view.t(said.nameAr)} value={names.ar} lang="ar" optional />
      {faultOf(view, "names") && <p class="faults">{view.t(said.nameNeeded)}</p>}
      <Radios
        view={view}
        name="defaultLanguage"
        label={view.t(said.firstLanguage)}
        hint={view.t(said.firstLanguageHint)}
        value={defaultLanguage ?? view.language}
        options={[
          { value: "en", label: view.t(said.english) },
          { value: "he", label: view.t(said.hebrew) },
          { value: "ar", label: view.t(said.arabic) },
        ]}
      />
    </>
  );
}

/** What `NameFields` sent, as the input of a change. */
export const namesIn = (sent: Sent) => ({
  names: { en: textOf(sent, "names.en"), he: textOf(sent, "names.he"), ar: textOf(sent, "names.ar") },
  defaultLanguage: textOf(sent, "defaultLanguage"),
});

type Listed = Pick<InitiativeView, "slug" | "names" | "defaultLanguage">;

/** The owner founds an initiative here, and gets the link for its director, once. */
export const newPage = page({
  path: "/new",
  reads: listAllInitiatives,
  draw: ({ initiatives }, view, request) => {
    const founded = initiatives.find(({ slug }) => slug === request.query.get("founded"));
    const token = request.query.get("link");
    return (
      <Layout view={view} title={view.t(founded ? said.foundTitle : said.newTitle)}>
        {founded && token ? (
          <Founded view={view} request={request} founded={founded} token={token} />
        ) : (
          <NewForm view={view} />
        )}
        <Present view={view} initiatives={initiatives} />
      </Layout>
    );
  },
  forms: [
    form({
      operation: foundInitiative,
      input: (sent) => ({ ...namesIn(sent), slug: textOf(sent, "slug") }),
      leadsTo: ({ slug, token }) => `/new?${new URLSearchParams({ founded: slug, link: token })}`,
    }),
  ],
});

function NewForm({ view }: { view: View }) {
  return (
    <section class="wrap top">
      <h1>{view.t(said.newTitle)}</h1>
      <p class="lead">{view.t(said.newLead)}</p>
      <Form view={view} operation={foundInitiative.name} class="narrow block">
        <p class="small quiet">{view.t(said.oneNameIsEnough)}</p>
        <NameFields view={view} />
        <TextInput
          view={view}
          name="slug"
          label={view.t(said.address)}
          hint={view.t(said.addressHint)}
          latin
          optional
        />
        <Button kind="main">{view.t(said.found)}</Button>
      </Form>
    </section>
  );
}

function Founded(props: { view: View; request: PageRequest; founded: Listed; token: string }) {
  const { view, request, founded, token } = props;
  const asked = request.query.get("for");
  const language = asked === "en" || asked === "he" || asked === "ar" ? asked : founded.defaultLanguage;
  return (
    <section class="wrap top stack">
      <h1>{view.t(said.foundTitle)}</h1>
      <p class="lead">{view.t(said.foundOnce, { name: view.name(founded.names) })}</p>
      <ShareLink
        view={view}
        link={wholeAddress(request, joinPath(founded.slug, token, language))}
        names={founded.names}
        message={said.directorMessage}
        language={language}
      />
    </section>
  );
}

function Present({ view, initiatives }: { view: View; initiatives: readonly Listed[] }) {
  return (
    <section class="wrap block">
      <h2>{view.t(said.already)}</h2>
      <ul>
        {initiatives.map(({ slug, names }) => (
          <li key={slug} class="row">
            <a href={`/${slug}`} dir="auto">
              {view.name(names)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
