import type { z } from "zod";
import { navigationFor, wholeAddress } from "../../../backbone/initiatives/public.ts";
import { languages } from "../../../core/message.ts";
import { Button, ButtonLink, Confirm, CopyField } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout, ownNames } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { inReadersLanguage, writtenIn } from "../announcement.ts";
import { readOne, seeAnnouncement, sendOne } from "../operations.ts";
import { announcementWords as said } from "../words.ts";

type Found = z.output<typeof readOne.output>;

/** One announcement: to its writer, before it goes, as each of its readers will see it. */
export const announcementPage = page({
  path: "/:initiative/announcements/:id",
  reads: readOne,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view, request) => (
    <Layout view={view} title={view.name(found.titles)} navigation={navigationFor(view, "discussions")}>
      {found.sentAt ? <Sent view={view} found={found} request={request} /> : <Draft view={view} found={found} />}
    </Layout>
  ),
  forms: [
    form({
      operation: sendOne,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/announcements/${id}`,
      receipt: said.sent,
    }),
    form({
      operation: seeAnnouncement,
      input: (_, { params }) => ({ id: params.id }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/announcements/${id}`,
    }),
  ],
});

function Sent({ view, found, request }: { view: View; found: Found; request: PageRequest }) {
  const { language, title, text } = inReadersLanguage(found.titles, found.texts, view.language);
  const day = found.sentAt ? formatDate(new Date(found.sentAt), view.language) : "";
  const link = wholeAddress(request, view.url(`announcements/${found.id}`));
  return (
    <>
      <article class="wrap top stack">
        <p class="small">
          <a href={view.url("announcements")}>{view.t(said.all)}</a>
        </p>
        <h1 lang={language} dir="auto">
          {title}
        </h1>
        <p class="quiet">
          {view.t(said.sentOn, { name: found.writtenBy, day })} · {view.t(said.reached, { count: found.reached })}
        </p>
        {language !== view.language && <p class="small quiet">{view.t(said.original)}</p>}
        <Prose text={text} language={language} />
        <div data-quietly>
          <Form view={view} operation={seeAnnouncement.name}>
            <Button kind="bare">{view.t(said.seen)}</Button>
          </Form>
        </div>
      </article>
      <section class="wrap block stack noprint">
        <h2>{view.t(said.forWhatsApp)}</h2>
        <CopyField
          view={view}
          label={view.t(said.forWhatsApp)}
          text={`${title}\n${text}\n${link}`}
          button={view.t(said.forWhatsApp)}
        />
      </section>
    </>
  );
}

function Draft({ view, found }: { view: View; found: Found }) {
  const all = found.wouldReach?.all ?? 0;
  const whole = writtenIn(found.titles, found.texts);
  const readersOf = (language: (typeof languages)[number]): number =>
    languages
      .filter((one) => inReadersLanguage(found.titles, found.texts, one).language === language)
      .reduce((sum, one) => sum + (found.wouldReach?.by[one] ?? 0), 0);
  return (
    <>
      <div class="wrap top stack">
        <h1>{view.t(said.wouldReach, { count: all })}</h1>
        <div class="acts">
          {all > 0 && (
            <Confirm view={view} label={view.t(said.send)} question={view.t(said.sendSure)}>
              <Form view={view} operation={sendOne.name} hidden={{ id: found.id }}>
                <Button kind="main">{view.t(said.send)}</Button>
              </Form>
            </Confirm>
          )}
          <ButtonLink href={view.url(`announcements/new?draft=${found.id}`)}>{view.t(said.change)}</ButtonLink>
        </div>
      </div>
      {whole.map((language) => (
        <section key={language} class="wrap block stack">
          <p class="small quiet">
            {view.t(said.inTheirs, { language: ownNames[language], count: readersOf(language) })}
          </p>
          <h2 lang={language} dir="auto">
            {found.titles[language]}
          </h2>
          <Prose text={found.texts[language] ?? ""} language={language} />
        </section>
      ))}
    </>
  );
}
