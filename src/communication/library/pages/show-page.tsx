import type { z } from "zod";
import { FileList, removeFileForm } from "../../../backbone/files/public.ts";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { titleKey, withLinks } from "../library-page.ts";
import { readPage } from "../operations.ts";
import { sayCircle } from "../rights-in-words.ts";
import { libraryWords as said } from "../words.ts";

type Shown = z.output<typeof readPage.output>;

/** A page of the library, to be read. */
export const showPage = page({
  path: "/:initiative/library/:slug",
  reads: readPage,
  input: ({ params }) => ({ slug: params.slug ?? "" }),
  forms: [removeFileForm(({ params }) => `/${params.initiative}/library/${params.slug}`)],
  draw: (found, view) => {
    const { page, files, bodies } = found;
    return (
      <Layout view={view} title={page.title} navigation={navigationFor(view, "library")}>
        <div class="wrap top shelf">
          <Path view={view} found={found} />
          <h1 lang={page.language} dir="auto">
            {page.title}
          </h1>
          <p class="quiet">
            {view.t(said.readBy, { who: sayCircle(view, page.readers, bodies) })}
            {" · "}
            {view.t(said.lastWritten, { date: formatDate(new Date(page.changedAt), view.language) })}
          </p>
          <p class="acts noprint">
            {found.mayWrite && (
              <ButtonLink kind="main" href={view.url(`library/${page.slug}/edit`)}>
                {view.t(said.write)}
              </ButtonLink>
            )}
            <ButtonLink href={view.url(`library/${page.slug}/versions`)}>{view.t(said.versions)}</ButtonLink>
            <button type="button" class="btn" data-print hidden>
              {view.t(said.print)}
            </button>
          </p>
        </div>
        <div class="wrap measured">
          <Text view={view} found={found} />
          <Under view={view} found={found} />
          {files.length > 0 && (
            <section class="block stack">
              <h2>{view.t(said.files)}</h2>
              <FileList
                view={view}
                files={files}
                mayRemove={(file) => files.some((one) => one.id === file.id && one.mine)}
              />
            </section>
          )}
          <ThingFoot view={view} thing={{ kind: "library-page", id: page.id }} standing={found.standing} />
        </div>
      </Layout>
    );
  },
});

function Path({ view, found }: { view: View; found: Shown }) {
  const above = found.pages.find(({ id }) => id === found.page.parentId);
  return (
    <p class="small noprint">
      <a href={view.url("library")}>{view.t(said.title)}</a>
      {above && (
        <>
          {" / "}
          <a href={view.url(`library/${above.slug}`)} dir="auto">
            {above.title}
          </a>
        </>
      )}
    </p>
  );
}

function Text({ view, found }: { view: View; found: Shown }) {
  const { text, links, page } = found;
  if (text.trim() === "") return <p class="quiet">{view.t(said.nothingWritten)}</p>;
  const slugs = new Map(links.map(({ title, slug }) => [titleKey(title), slug]));
  const addressOf = (title: string) => {
    const slug = slugs.get(titleKey(title));
    if (slug) return view.url(`library/${slug}`);
    return found.mayMake ? view.url(`library/new?${new URLSearchParams({ title })}`) : undefined;
  };
  return <Prose text={withLinks(text, addressOf)} language={page.language} />;
}

function Under({ view, found }: { view: View; found: Shown }) {
  const under = found.pages.filter(({ parentId }) => parentId === found.page.id);
  if (under.length === 0) return null;
  return (
    <section class="block stack">
      <h2>{view.t(said.pagesUnder)}</h2>
      <ul>
        {under.map(({ id, slug, title }) => (
          <li key={id}>
            <a href={view.url(`library/${slug}`)} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
