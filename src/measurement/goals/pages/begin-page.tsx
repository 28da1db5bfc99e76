import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { type Language, languages } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { Curve } from "../../../interface/charts/curve.tsx";
import { Form, Radios, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount, formatShare } from "../../../interface/numbers.tsx";
import { form, numberOf, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { readBeginning } from "../begin.ts";
import { sayGoal } from "../operations.ts";
import { goalPageWords as said } from "../page-words.ts";

const languageWords = { en: said.english, he: said.hebrew, ar: said.arabic };

function sentenceOf(sent: Sent): Record<string, unknown> {
  const inLanguages = (field: string) =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const text = textOf(sent, `${field}.${language}`);
        return text ? [[language, text]] : [];
      }),
    );
  return {
    kind: textOf(sent, "kind") ?? "count",
    amount: numberOf(sent, "amount"),
    whom: textOf(sent, "whom"),
    what: textOf(sent, "what"),
    year: numberOf(sent, "year"),
    baseYear: numberOf(sent, "baseYear"),
    base: numberOf(sent, "base"),
    lagPeriods: numberOf(sent, "lagPeriods") ?? 0,
    whomIn: inLanguages("whomIn"),
    whatIn: inLanguages("whatIn"),
  };
}

function formDataOf(query: URLSearchParams): FormData {
  const sent = new FormData();
  for (const [name, value] of query) sent.append(name, value);
  return sent;
}

type Preview = Awaited<ReturnType<typeof readBeginning.run>>;

function ReadBack({ view, preview }: { view: View; preview: Preview }) {
  const { sentences, from, to, kind } = preview;
  return (
    <section class="fig readback" id="readback" aria-live="polite">
      <h2>{view.t(said.readBackTitle)}</h2>
      {sentences && from && to ? (
        <>
          {languages.map((language) =>
            sentences[language] ? (
              <p key={language} class="lead" lang={language} dir={language === "en" ? "ltr" : "rtl"}>
                {sentences[language]}
              </p>
            ) : (
              <p key={language} class="quiet small">
                {view.t(said.notInLanguage, { language: view.t(languageWords[language]) })}
              </p>
            ),
          )}
          <Curve
            view={view}
            periods={[from.year, to.year].map((year) => ({ at: year, label: String(year) }))}
            series={[{ name: String(from.year), role: "read", points: [{ at: from.year, value: from.value }] }]}
            target={{
              name: String(to.year),
              points: [
                { at: from.year, value: from.value },
                { at: to.year, value: to.value },
              ],
            }}
            format={kind === "share" ? (value) => formatShare(value, 0) : formatCount}
            height="14rem"
          />
        </>
      ) : (
        <p class="quiet">{view.t(said.notYet)}</p>
      )}
    </section>
  );
}

function OtherLanguages({ view }: { view: View }) {
  const others = languages.filter((language: Language) => language !== view.language);
  return (
    <details>
      <summary>{view.t(said.otherLanguages)}</summary>
      {others.map((language) => {
        const name = view.t(languageWords[language]);
        return (
          <div key={language} class="pair">
            <TextInput
              view={view}
              name={`whomIn.${language}`}
              label={view.t(said.whomIn, { language: name })}
              lang={language}
              optional
            />
            <TextInput
              view={view}
              name={`whatIn.${language}`}
              label={view.t(said.whatIn, { language: name })}
              lang={language}
              optional
            />
          </div>
        );
      })}
    </details>
  );
}

export const beginPage = page({
  path: "/:initiative/begin",
  reads: readBeginning,
  input: ({ query }) => sentenceOf(formDataOf(query)),
  forms: [
    form({
      operation: sayGoal,
      input: sentenceOf,
      leadsTo: (_, { params }) => `/${params.initiative}/goal/data/bring`,
      receipt: said.goalSet,
    }),
  ],
  draw: (preview, given, { query }) => {
    const view: View = { ...given, entered: { ...Object.fromEntries(query), ...given.entered } };
    return (
      <Layout view={view} title={view.t(said.beginTitle)} navigation={navigationFor(view, "home")}>
        <div class="wrap top">
          <h1>{view.t(said.beginTitle)}</h1>
          <p class="lead measure">{view.t(said.beginWhy)}</p>
          {preview.hasGoal && <p class="quiet">{view.t(said.hasGoal)}</p>}
        </div>
        <div class="wrap block two">
          <div data-preview="readback">
            <Form view={view} operation={sayGoal.name} action={view.path.split("?")[0] ?? ""}>
              <Radios
                view={view}
                name="kind"
                label={view.t(said.kind)}
                value="count"
                options={[
                  { value: "count", label: view.t(said.kindCount) },
                  { value: "share", label: view.t(said.kindShare) },
                ]}
              />
              <TextInput view={view} name="amount" type="number" label={view.t(said.amount)} />
              <TextInput view={view} name="whom" label={view.t(said.whom)} hint={view.t(said.whomHint)} />
              <TextInput view={view} name="what" label={view.t(said.what)} hint={view.t(said.whatHint)} />
              <TextInput view={view} name="year" type="number" inputMode="numeric" label={view.t(said.year)} />
              <div class="pair">
                <TextInput
                  view={view}
                  name="baseYear"
                  type="number"
                  inputMode="numeric"
                  label={view.t(said.baseYear)}
                />
                <TextInput view={view} name="base" type="number" label={view.t(said.base)} />
              </div>
              <TextInput
                view={view}
                name="lagPeriods"
                type="number"
                inputMode="numeric"
                label={view.t(said.lag)}
                hint={view.t(said.lagHint)}
                optional
              />
              <OtherLanguages view={view} />
              <p class="acts">
                <Button kind="main">{view.t(said.setIt)}</Button>
                <button class="btn" type="submit" formMethod="get">
                  {view.t(said.readBack)}
                </button>
              </p>
            </Form>
          </div>
          <ReadBack view={view} preview={preview} />
        </div>
      </Layout>
    );
  },
});
