import type { z } from "zod";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form, TextArea } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { beginStory, beThrough, markStory, noteMemo, settleOne, takeUpAgain, unmarkStory } from "../operations.ts";
import { readStory } from "../read-operations.ts";
import { codingWords as said } from "../words.ts";
import { CodingForm, OwnMarks } from "./coding-form.tsx";
import { MarkedWords } from "./marked-words.tsx";
import { shortName } from "./short-name.ts";
import { SideBySide } from "./side-by-side.tsx";

export type Found = z.output<typeof readStory.output>;

const idOf = ({ params }: PageRequest) => ({ id: params.story ?? "" });
const back = (_: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/listening/coding/story/${params.story}`;

/** The stretches that a form holds as `from-until`: sentences that were ticked, or letters that were selected. */
export const stretchesIn = (sent: Sent): { from: number; until: number }[] =>
  sent.getAll("stretches").flatMap((value) => {
    const [, from, until] = /^(\d{1,6})-(\d{1,6})$/.exec(String(value)) ?? [];
    return from && until ? [{ from: Number(from), until: Number(until) }] : [];
  });

/** Where a coder reads the masked words of one story and says what she finds in them. */
export const codingStoryPage = page({
  path: "/:initiative/listening/coding/story/:story",
  reads: readStory,
  staysHere: true,
  input: idOf,
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.aStory)} navigation={navigationFor(view, "listening")}>
      <section class="wrap top stack">
        <p class="small">
          <a href={view.url(`listening/coding/${found.campaign}`)}>{view.t(said.coding)}</a>
        </p>
        <h1>{view.t(said.storyCalled, { name: shortName(found.id) })}</h1>
        <State view={view} found={found} />
        <p class="small quiet">{view.t(said.careful)}</p>
      </section>
      {found.state === "open" ? (
        <Open view={view} found={found} />
      ) : (
        <section class="wrap block stack">
          <h2>{view.t(said.theWords)}</h2>
          <MarkedWords view={view} {...found} open={false} />
          {found.state === "through" && <OwnMarks view={view} found={found} />}
        </section>
      )}
      {found.state === "compared" && <SideBySide view={view} found={found} />}
    </Layout>
  ),
  forms: [
    form({ operation: beginStory, input: (_, request) => idOf(request), leadsTo: back }),
    form({
      operation: markStory,
      input: (sent, request) => ({
        ...idOf(request),
        codeIds: sent.getAll("codeIds").map(String),
        stretches: stretchesIn(sent),
        whole: sent.get("whole") === "yes",
      }),
      leadsTo: (...to) => `${back(...to)}#words`,
      receipt: said.marked,
    }),
    form({
      operation: unmarkStory,
      input: (sent, request) => ({
        ...idOf(request),
        codeId: textOf(sent, "codeId"),
        from: Number(textOf(sent, "from")),
        until: Number(textOf(sent, "until")),
      }),
      leadsTo: (...to) => `${back(...to)}#marks`,
      receipt: said.unmarked,
    }),
    form({
      operation: noteMemo,
      input: (sent, request) => ({ ...idOf(request), memo: textOf(sent, "memo") ?? null }),
      leadsTo: back,
      receipt: said.memoKept,
    }),
    form({ operation: beThrough, input: (_, request) => idOf(request), leadsTo: back }),
    form({ operation: takeUpAgain, input: (_, request) => idOf(request), leadsTo: back }),
    form({
      operation: settleOne,
      input: (sent, request) => ({
        ...idOf(request),
        codeId: textOf(sent, "codeId"),
        found: textOf(sent, "found") === "yes",
        reason: textOf(sent, "reason"),
      }),
      leadsTo: (...to) => `${back(...to)}#differences`,
      receipt: said.settled,
    }),
  ],
});

function State({ view, found }: { view: View; found: Found }) {
  const again = found.codes.filter((code) => found.changed.includes(code.id));
  switch (found.state) {
    case "open":
      return (
        <>
          <p class="measure">{view.t(said.chooseWhere)}</p>
          {again.length > 0 && (
            <p>
              {view.t(said.lookAgain)}: <bdi>{again.map((code) => view.name(code.names)).join(", ")}</bdi>
            </p>
          )}
        </>
      );
    case "through":
      return (
        <>
          <p class="measure">{view.t(said.waitsForOther)}</p>
          <Form view={view} operation={takeUpAgain.name}>
            <Button>{view.t(said.takeUp)}</Button>
          </Form>
        </>
      );
    case "compared":
      return (
        <p class="lead">
          {found.differences.length === 0
            ? view.t(said.allAgree)
            : view.t(said.seenDifferently, { count: found.differences.length })}
        </p>
      );
    default:
      return (
        <>
          <p class="measure">
            {view.t(
              found.version === 0
                ? said.noBook
                : found.state === "again"
                  ? said.again
                  : found.state === "masked-anew"
                    ? said.maskedAnew
                    : said.newStory,
            )}
          </p>
          {found.version > 0 && (
            <Form view={view} operation={beginStory.name}>
              <Button kind="main">{view.t(said.begin)}</Button>
            </Form>
          )}
        </>
      );
  }
}

function Open({ view, found }: { view: View; found: Found }) {
  return (
    <>
      <CodingForm view={view} found={found} />
      <section class="wrap block stack">
        <OwnMarks view={view} found={found} />
        <Form view={view} operation={noteMemo.name} class="measure stack">
          <TextArea
            view={view}
            name="memo"
            label={view.t(said.memo)}
            hint={view.t(said.memoHint)}
            value={found.memo ?? undefined}
            rows={3}
            optional
          />
          <Button>{view.t(said.keepMemo)}</Button>
        </Form>
        <Form view={view} operation={beThrough.name}>
          <p class="small quiet">{view.t(said.throughNote)}</p>
          <Button kind="main">{view.t(said.iAmThrough)}</Button>
        </Form>
      </section>
    </>
  );
}
