import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../../core/days.ts";
import { isolate, localeOf } from "../../../../core/message.ts";
import { Button, ButtonLink } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, type PageRequest, page } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { mendPaper, readEntered } from "../mending/operations.ts";
import { paperWords as said } from "../words.ts";
import { TicksOfSheet, type Typed, typedIn, WhoOfSheet, WordsOfSheet } from "./fields.tsx";

const sheetIn = ({ params }: PageRequest) => ({ stackId: params.stack ?? "", sheet: params.sheet ?? "" });

type Again = ReturnType<typeof readEntered.output.parse>;

const clockTime = (view: View, moment: string): string =>
  new Intl.DateTimeFormat(localeOf(view.language), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(moment),
  );

/** A sheet again, for whoever typed it in, for a short while. */
export const againPage = page({
  path: "/:initiative/listening/papers/:stack/again/:sheet",
  reads: readEntered,
  input: sheetIn,
  draw: (again, view) => {
    const title = view.t(said.mendTitle, { number: isolate(again.number) });
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "listening")}>
        <div class="wrap top">
          <p class="kicker">
            <a href={view.url(`listening/papers/${again.stack.id}`)}>{view.t(said.backToStack)}</a>
          </p>
          <h1>{title}</h1>
          <p class="lead measure">{view.t(said.mendHint, { time: clockTime(view, again.until) })}</p>
        </div>
        <section class="wrap block">
          <Mend view={viewOfForm(view, mendPaper)} again={again} />
        </section>
      </Layout>
    );
  },
  forms: [
    form({
      operation: mendPaper,
      input: (sent, request) => ({
        ...{ ...sheetIn(request), ...typedIn(sent), removePhotos: sent.get("removePhotos") === "yes" },
      }),
      leadsTo: ({ number, kept, worryId }, { params }) =>
        `/${params.initiative}/listening/papers/${params.stack}?${kept ? "in" : "out"}=${number}${worryId ? "&raised=yes" : ""}`,
      receipt: said.wasMended,
    }),
  ],
  staysHere: true,
});

function Mend({ view, again }: { view: View; again: Again }) {
  const { story, language, photos } = again;
  const typed: Typed = { ...story, language, uses: story.consents.map(({ use }) => use) };
  return (
    <Form view={view} operation={mendPaper.name} files class="story-form" quick>
      <WordsOfSheet view={view} typing={again} typed={typed} />
      {photos > 0 && (
        <div class="field">
          <p>{view.t(said.photosThere, { count: photos })}</p>
          <label class="pick">
            <input type="checkbox" name="removePhotos" value="yes" />
            <span>{view.t(said.removePhotos)}</span>
          </label>
        </div>
      )}
      <WhoOfSheet view={view} typing={again} typed={typed} />
      <TicksOfSheet view={view} typing={again} typed={typed} received={dayOf(view.now)} />
      <div class="acts">
        <Button kind="main">{view.t(said.saveMended)}</Button>
        <ButtonLink kind="bare" href={view.url(`listening/papers/${again.stack.id}`)}>
          {view.t(said.backToStack)}
        </ButtonLink>
      </div>
    </Form>
  );
}
