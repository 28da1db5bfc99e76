import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { makePage } from "../changes.ts";
import { offerPage } from "../operations.ts";
import { libraryWords as said } from "../words.ts";
import { PlaceField, RightsFields } from "./rights-fields.tsx";

/** Where a page of the library begins. */
export const newPagePage = page({
  path: "/:initiative/library/new",
  reads: offerPage,
  forms: [
    form({
      operation: makePage,
      input: (sent) => ({
        title: textOf(sent, "title"),
        text: textOf(sent, "text") ?? "",
        readers: textOf(sent, "readers"),
        writers: textOf(sent, "writers"),
        parentId: textOf(sent, "parentId") ?? null,
      }),
      leadsTo: ({ slug }, { params }) => `/${params.initiative}/library/${slug}`,
      receipt: said.made,
    }),
  ],
  draw: ({ pages, bodies, mayOpenToAll }, view, { query }) => (
    <Layout view={view} title={view.t(said.newPage)} navigation={navigationFor(view, "library")}>
      <div class="wrap top">
        <h1>{view.t(said.newPage)}</h1>
        <p class="lead measure">{view.t(said.newLead)}</p>
      </div>
      <div class="wrap measured">
        <Form view={view} operation={makePage.name}>
          <TextInput view={view} name="title" label={view.t(said.pageTitle)} value={query.get("title") ?? undefined} />
          <TextArea view={view} name="text" label={view.t(said.text)} hint={view.t(said.textHint)} rows={12} optional />
          <RightsFields
            view={view}
            bodies={bodies}
            mayOpenToAll={mayOpenToAll}
            readers="members"
            writers={view.viewer?.permissions.includes("funder") ? "members" : "partners"}
          />
          <PlaceField view={view} pages={pages} value={query.get("under")} />
          <Button kind="main">{view.t(said.make)}</Button>
        </Form>
      </div>
    </Layout>
  ),
});
