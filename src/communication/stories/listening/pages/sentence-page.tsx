import type { z } from "zod";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form, faultOf, Radios } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, numberOf, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { askForSentence, listSentences, putSentenceUp } from "../quotes/operations.ts";
import { purposes } from "../quotes/quote.ts";
import { maskWords as said } from "./mask-words.ts";
import { Covered, OwnWords, WorryDoor } from "./story-parts.tsx";

type Found = z.output<typeof listSentences.output>;

/** What was asked before, and what the teller said. */
const Before = ({ view, asked }: { view: View; asked: Found["asked"] }) => (
  <section class="stack">
    <h2>{view.t(said.askedBefore)}</h2>
    <ul class="listen-said">
      {asked.map((quote) => (
        <li key={quote.id}>
          <OwnWords text={quote.words} />
          <p class="small quiet">
            {view.t(said[quote.purpose])} · {view.t(said[quote.answer ?? "open"])}
            {quote.isPublished && ` · ${view.t(said.isUp)}`}
          </p>
          {quote.answer === "yes" && (
            <Form
              view={view}
              operation={putSentenceUp.name}
              hidden={{ quoteId: quote.id, isUp: quote.isPublished ? "no" : "yes" }}
            >
              <Button kind="plain">{view.t(quote.isPublished ? said.takeDown : said.putUp)}</Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  </section>
);

/** Where a listener asks a teller for a sentence of the masked words, as it would stand. */
export const sentencePage = page({
  path: "/:initiative/listening/stories/:id/sentence",
  staysHere: true,
  reads: listSentences,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => {
    const options = found.maySentence ? found.sentences.map((label, place) => ({ value: String(place), label })) : [];
    const fault = faultOf(view, "withFirstName");
    return (
      <Layout view={view} title={view.t(said.sentenceTitle)} navigation={navigationFor(view, "listening")}>
        <div class="wrap top stack">
          <p class="small">
            <a href={view.url(`listening/stories/${found.id}`)}>{view.t(said.backToStory)}</a>
          </p>
          <h1>{view.t(said.sentenceTitle)}</h1>
          <p class="lead">{view.t(said.sentenceHow)}</p>
          {found.waitsForParent && <p>{view.t(said.waitsForParent)}</p>}
          <WorryDoor view={view} id={found.id} />
        </div>
        <div class="wrap block stack">
          <Covered view={view}>
            {!found.isMasked ? (
              <p>{view.t(said.maskFirst)}</p>
            ) : options.length === 0 ? (
              <p>{view.t(said.notAllowed)}</p>
            ) : (
              <Form
                view={view}
                operation={askForSentence.name}
                hidden={{ version: String(found.version) }}
                class="stack"
              >
                <div class="listen-sentences" dir="auto">
                  <Radios view={view} name="what" label={view.t(said.whichWords)} options={options} />
                </div>
                <Radios
                  view={view}
                  name="purpose"
                  label={view.t(said.whereTo)}
                  options={purposes.map((value) => ({ value, label: view.t(said[value]) }))}
                  value="voices"
                />
                {found.mayFirstName && (
                  <label class="pick">
                    <input type="checkbox" name="withFirstName" value="yes" />
                    <span>{view.t(said.withFirstName)}</span>
                  </label>
                )}
                {fault && <span class="error">{fault}</span>}
                <Button kind="main">{view.t(said.ask)}</Button>
              </Form>
            )}
            {found.asked.length > 0 && <Before view={view} asked={found.asked} />}
          </Covered>
        </div>
      </Layout>
    );
  },
  forms: [
    form({
      operation: askForSentence,
      input: (sent, { params }) => ({
        id: params.id,
        version: numberOf(sent, "version"),
        what: numberOf(sent, "what") ?? -1,
        purpose: textOf(sent, "purpose"),
        withFirstName: sent.get("withFirstName") === "yes",
      }),
      leadsTo: (_, { params }) => `/${params.initiative}/listening/stories/${params.id}/sentence`,
      receipt: said.asked,
    }),
    form({
      operation: putSentenceUp,
      input: (sent, { params }) => ({
        id: params.id,
        quoteId: textOf(sent, "quoteId"),
        isUp: sent.get("isUp") === "yes",
      }),
      leadsTo: (_, { params }) => `/${params.initiative}/listening/stories/${params.id}/sentence`,
    }),
  ],
});
