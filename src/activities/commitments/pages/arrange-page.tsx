import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { form, numberOf, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { beginnings, type CommitmentType } from "../arranging/arrangement.ts";
import { arrangePromises, beginTypes, readPromiseArrangement, setPromiseType } from "../arranging/operations.ts";
import { beginningWords, arrangeWords as said } from "./arrange-words.ts";
import { promiseWords } from "./page-words.ts";

const here = (_output: unknown, { params }: PageRequest): string => `/${params.initiative}/work/promises/arrange`;

/** What the backbone team decides about promises: their kinds, who reads them, and after how long one leaves the totals. */
export const arrangePage = page({
  path: "/:initiative/work/promises/arrange",
  reads: readPromiseArrangement,
  draw: (found, view) => {
    const own = viewOfForm(view, arrangePromises);
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "promises")}>
        <section class="wrap top">
          <p class="kicker">
            <a href={view.url("work/promises/list")}>{view.t(promiseWords.promises)}</a>
          </p>
          <h1>{view.t(said.title)}</h1>
        </section>
        <div class="wrap two block">
          <section class="stack">
            <h2>{view.t(said.readers)}</h2>
            <Form view={own} operation={arrangePromises.name}>
              <Checks
                view={own}
                name="open"
                label={view.t(said.whoReads)}
                values={found.open ? ["yes"] : []}
                options={[{ value: "yes", label: view.t(said.open), hint: view.t(said.openHint) }]}
              />
              <TextInput
                view={own}
                name="silentAfterMonths"
                type="number"
                label={view.t(said.silentAfter)}
                hint={view.t(said.silentHint)}
                value={found.silentAfterMonths}
              />
              <Button kind="main">{view.t(said.save)}</Button>
            </Form>
          </section>
          <section class="stack">
            <h2>{view.t(said.kinds)}</h2>
            <Kinds view={view} types={found.types} />
          </section>
        </div>
      </Layout>
    );
  },
  forms: [
    form({
      operation: arrangePromises,
      input: (sent) => ({
        open: sent.get("open") === "yes",
        silentAfterMonths: numberOf(sent, "silentAfterMonths") ?? null,
      }),
      leadsTo: here,
      receipt: said.saved,
    }),
    form({
      operation: beginTypes,
      input: (sent) => ({ from: textOf(sent, "from") }),
      leadsTo: here,
      receipt: said.saved,
    }),
    form({
      operation: setPromiseType,
      input: (sent) => {
        const names = namesOf(sent, "names");
        return {
          id: textOf(sent, "id"),
          names: Object.keys(names).length > 0 ? names : { [textOf(sent, "language") ?? "en"]: null },
          retired: sent.get("retired") === "yes",
        };
      },
      leadsTo: here,
      receipt: said.saved,
    }),
  ],
});

function Kinds({ view, types }: { view: View; types: readonly (CommitmentType & { promises: number })[] }) {
  const adding = viewOfForm(view, setPromiseType);
  const fresh = adding.entered.id ? { ...adding, faults: [], entered: {} } : adding;
  const text = { name: "names", label: view.t(said.newKind) };
  return (
    <>
      <ul>
        {types.map((type) => (
          <li key={type.id} class="row">
            <span>
              <bdi dir="auto">{view.name(type.names)}</bdi>{" "}
              <span class="small quiet">{view.t(promiseWords.ofSo, { count: type.promises })}</span>
            </span>
            <Form
              view={{ ...view, faults: [] }}
              operation={setPromiseType.name}
              hidden={{
                id: type.id,
                retired: type.retired ? "no" : "yes",
                ...Object.fromEntries(
                  Object.entries(type.names).map(([language, name]) => [`names.${language}`, name ?? ""]),
                ),
              }}
            >
              <Button kind="bare">{view.t(type.retired ? said.takeUp : said.giveUp)}</Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form view={fresh} operation={setPromiseType.name} hidden={{ language: view.language }}>
        <NamesInputs view={fresh} texts={[text]} />
        <NamesFold view={fresh} texts={[text]} label={view.t(said.otherLanguages)} />
        <Button>{view.t(said.add)}</Button>
      </Form>
      <p>{view.t(said.beginWith)}</p>
      <div class="acts">
        {beginnings.map((from) => (
          <Form key={from} view={{ ...view, faults: [] }} operation={beginTypes.name} hidden={{ from }}>
            <Button>{view.t(beginningWords[from])}</Button>
          </Form>
        ))}
      </div>
    </>
  );
}
