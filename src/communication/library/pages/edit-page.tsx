import type { z } from "zod";
import { TextEditor, textForm } from "../../../backbone/documents/public.ts";
import { FileField, FileList, removeFileForm, sentFile } from "../../../backbone/files/public.ts";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Refusal } from "../../../core/refusal.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { attachFile, namePage, openPage, removePage } from "../changes.ts";
import { keptDays } from "../library-page.ts";
import { readPage } from "../operations.ts";
import { libraryWords as said } from "../words.ts";
import { PlaceField, RightsFields } from "./rights-fields.tsx";

type Shown = z.output<typeof readPage.output>;

const here = ({ params }: PageRequest): string => `/${params.initiative}/library/${params.slug}`;
const editing = (request: PageRequest): string => `${here(request)}/edit`;

/** A page of the library, to be written, named, opened and removed. */
export const editPage = page({
  path: "/:initiative/library/:slug/edit",
  reads: readPage,
  input: ({ params }) => ({ slug: params.slug ?? "" }),
  forms: [
    textForm(here),
    form({
      operation: attachFile,
      input: (sent) => ({ id: textOf(sent, "id"), file: sentFile(sent, "file") }),
      leadsTo: (_, request) => editing(request),
      receipt: said.attached,
    }),
    removeFileForm(editing),
    form({
      operation: namePage,
      input: (sent) => ({
        id: textOf(sent, "id"),
        title: textOf(sent, "title"),
        parentId: textOf(sent, "parentId") ?? null,
      }),
      leadsTo: ({ slug }, { params }) => `/${params.initiative}/library/${slug}/edit`,
      receipt: said.saved,
    }),
    form({
      operation: openPage,
      input: (sent) => ({
        id: textOf(sent, "id"),
        readers: textOf(sent, "readers"),
        writers: textOf(sent, "writers"),
      }),
      leadsTo: (_, request) => editing(request),
      receipt: said.saved,
    }),
    form({
      operation: removePage,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: (_, { params }) => `/${params.initiative}/library`,
      receipt: said.removed,
    }),
  ],
  draw: (found, view) => {
    if (!found.mayWrite) throw new Refusal("forbidden", said.notYours);
    const { page } = found;
    const title = view.t(said.writing, { title: page.title });
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "library")}>
        <div class="wrap top">
          <p class="small">
            <a href={view.url(`library/${page.slug}`)}>{view.t(said.back)}</a>
          </p>
          <h1>{title}</h1>
        </div>
        <div class="wrap measured">
          <TextEditor
            view={view}
            document={{ id: found.documentId, text: found.text, version: found.version }}
            label={view.t(said.text)}
            hint={view.t(said.textHint)}
            rows={18}
          />
          <Files view={view} found={found} />
          <Naming view={view} found={found} />
          <Rights view={view} found={found} />
          <section class="block stack">
            <Confirm
              view={view}
              label={view.t(said.remove)}
              question={view.t(said.removeQuestion, { title: page.title, days: keptDays })}
            >
              <Form view={viewOfForm(view, removePage)} operation={removePage.name} hidden={{ id: page.id }}>
                <Button>{view.t(said.remove)}</Button>
              </Form>
            </Confirm>
          </section>
        </div>
      </Layout>
    );
  },
});

const Files = ({ view, found }: { view: View; found: Shown }) => (
  <section class="block stack">
    <h2>{view.t(said.files)}</h2>
    <FileList
      view={view}
      files={found.files}
      mayRemove={(file) => found.files.some((one) => one.id === file.id && one.mine)}
    />
    <Form view={viewOfForm(view, attachFile)} operation={attachFile.name} hidden={{ id: found.page.id }} files>
      <FileField view={viewOfForm(view, attachFile)} />
      <Button>{view.t(said.attach)}</Button>
    </Form>
  </section>
);

function Naming({ view, found }: { view: View; found: Shown }) {
  const own = viewOfForm(view, namePage);
  return (
    <section class="block stack">
      <h2>{view.t(said.nameAndPlace)}</h2>
      <Form view={own} operation={namePage.name} hidden={{ id: found.page.id }}>
        <TextInput
          view={own}
          name="title"
          label={view.t(said.pageTitle)}
          hint={view.t(said.nameHint)}
          value={found.page.title}
        />
        <PlaceField view={own} pages={found.pages} own={found.page.id} value={found.page.parentId} />
        <Button>{view.t(said.save)}</Button>
      </Form>
    </section>
  );
}

function Rights({ view, found }: { view: View; found: Shown }) {
  const own = viewOfForm(view, openPage);
  return (
    <section class="block stack">
      <h2>{view.t(said.rights)}</h2>
      <p class="quiet measure">{view.t(said.rightsHint)}</p>
      <Form view={own} operation={openPage.name} hidden={{ id: found.page.id }}>
        <RightsFields
          view={own}
          bodies={found.bodies}
          mayOpenToAll={found.mayOpenToAll}
          readers={found.page.readers}
          writers={found.page.writers}
        />
        <Button>{view.t(said.save)}</Button>
      </Form>
    </section>
  );
}
