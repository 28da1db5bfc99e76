import type { z } from "zod";
import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatMoney } from "../../../interface/numbers.tsx";
import { form, numberOf, type Page, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { functions } from "../function.ts";
import { assessFunctions, countEffort, type readFunctionsFrom } from "../operations.ts";
import { functionHints, functionNames, functionWords as said, scoreWords } from "../words.ts";

type ReadFunctions = ReturnType<typeof readFunctionsFrom>;
type Found = z.output<ReadFunctions["output"]>;
type One = Found["functions"][number];

/** How the six functions of the backbone stand, on one page that a steering committee reads in five minutes. */
export const functionsPage = (readFunctions: ReadFunctions): Page =>
  page({
    path: "/:initiative/desk/functions",
    reads: readFunctions,
    draw: (found, view) => (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "functions")}>
        <div class="wrap top stack">
          <h1>{view.t(said.title)}</h1>
          <p class="lead measure">{findingOf(view, found)}</p>
        </div>
        <div class="wrap functions">
          {found.functions.map((one) => (
            <FunctionPart key={one.function} view={view} found={found} one={one} />
          ))}
        </div>
        <Earlier view={view} found={found} />
        {found.maySpeak && <Speak view={view} found={found} />}
        {found.mayCount && <CountEffort view={view} found={found} />}
      </Layout>
    ),
    forms: [
      form({
        operation: assessFunctions,
        input: (sent) => ({
          answers: functions.flatMap((one) => {
            const score = numberOf(sent, `score.${one}`);
            return score === undefined ? [] : [{ function: one, score, words: textOf(sent, `words.${one}`) ?? null }];
          }),
        }),
        leadsTo: (_, { params }) => `/${params.initiative}/desk/functions`,
        receipt: said.kept,
      }),
      form({
        operation: countEffort,
        input: (sent) => ({
          efforts: functions.map((one, place) => ({
            function: one,
            days: numberOf(sent, `efforts.${place}.days`) ?? null,
            money: numberOf(sent, `efforts.${place}.money`) ?? null,
            currency: textOf(sent, `efforts.${place}.currency`) ?? null,
          })),
        }),
        leadsTo: (_, { params }) => `/${params.initiative}/desk/functions`,
        receipt: said.saved,
      }),
    ],
  });

function findingOf(view: View, { functions: all }: Found): string {
  const active = all.filter(({ lines }) => lines.length > 0).length;
  if (active === 0) return view.t(said.findingNone);
  const quiet = all.filter(({ lines }) => lines.length === 0).map((one) => view.t(functionNames[one.function]));
  const list = new Intl.ListFormat(view.language).format(quiet);
  return view.t(said.finding, { active, quiet: list || "none" });
}

function FunctionPart({ view, found, one }: { view: View; found: Found; one: One }) {
  const thisYear = one.years.find(({ year }) => year === found.year);
  const effort = one.efforts.find(({ year }) => year === found.year);
  return (
    <section class="function-part">
      <h2>{view.t(functionNames[one.function])}</h2>
      <p class="small quiet">{view.t(functionHints[one.function])}</p>
      {one.lines.length === 0 ? (
        <p class="quiet">{view.t(said.nothing)}</p>
      ) : (
        <ul>
          {one.lines.map((line) => (
            <li key={line.path + line.sentence.en}>
              <a href={view.url(line.path)}>{view.t(line.sentence, line.values)}</a>
            </li>
          ))}
        </ul>
      )}
      {effort?.days != null && (
        <p class="small">{view.t(said.effortOf, { days: effort.days, year: String(found.year) })}</p>
      )}
      {effort?.money != null && (
        <p class="small">{view.t(said.moneyOf, { money: writeMoney(effort), year: String(found.year) })}</p>
      )}
      <h3 class="vh">{view.t(said.whatWeSay)}</h3>
      {thisYear?.voices ? (
        <Voices view={view} voices={thisYear.voices} />
      ) : (
        <p class="small quiet">{view.t(said.tooFew, { answered: thisYear?.answered ?? 0, fewest: found.fewest })}</p>
      )}
      {one.words.map(({ words, language }) => (
        <blockquote key={words} class="small" lang={language ?? undefined} dir="auto">
          {words}
        </blockquote>
      ))}
    </section>
  );
}

const writeMoney = ({ money, currency }: One["efforts"][number]): string =>
  formatMoney({ amount: Math.round(money ?? 0), currency: currency ?? "USD" });

/** How many said each of the four, as a bar of four parts and in words. */
function Voices({ view, voices }: { view: View; voices: readonly number[] }) {
  return (
    <div class="function-voices">
      <div class="function-bar" aria-hidden="true">
        {voices.map(
          (count, place) => count > 0 && <span key={place} class={`v${place + 1}`} style={`flex:${count}`} />,
        )}
      </div>
      <p class="small">{sayVoices(view, voices)}</p>
    </div>
  );
}

const sayVoices = (view: View, voices: readonly number[]): string =>
  voices
    .flatMap((count, place) => {
      const score = scoreWords[place];
      return count > 0 && score ? [view.t(said.voice, { score: view.t(score), count })] : [];
    })
    .join(" · ");

function Earlier({ view, found }: { view: View; found: Found }) {
  const years = [
    ...new Set(found.functions.flatMap((one) => one.years.filter(({ voices }) => voices).map(({ year }) => year))),
  ];
  if (years.length < 2) return null;
  return (
    <section class="wrap block">
      <h2>{view.t(said.years)}</h2>
      <Table
        blocks
        caption={view.t(said.years)}
        columns={[{ label: view.t(said.function) }, ...years.sort().map((year) => ({ label: String(year) }))]}
        rows={found.functions.map((one) => ({
          head: view.t(functionNames[one.function]),
          cells: years.map((year) => {
            const voices = one.years.find((each) => each.year === year)?.voices;
            return voices ? sayVoices(view, voices) : "–";
          }),
        }))}
      />
    </section>
  );
}

function Speak({ view, found }: { view: View; found: Found }) {
  const asking = viewOfForm(view, assessFunctions);
  return (
    <section class="wrap block noprint">
      <details open={asking.faults.length > 0} class="measure">
        <summary>{view.t(said.speak)}</summary>
        <p class="quiet">{view.t(said.speakHint)}</p>
        <Form view={asking} operation={assessFunctions.name}>
          {found.functions.map((one) => (
            <div key={one.function}>
              <Radios
                view={asking}
                name={`score.${one.function}`}
                label={view.t(functionNames[one.function])}
                hint={view.t(functionHints[one.function])}
                value={one.own ? String(one.own.score) : undefined}
                options={scoreWords.map((word, place) => ({ value: String(place + 1), label: view.t(word) }))}
                optional
              />
              <TextArea
                view={asking}
                name={`words.${one.function}`}
                label={view.t(said.inWords)}
                value={one.own?.words ?? undefined}
                rows={2}
                optional
              />
            </div>
          ))}
          <Button kind="main">{view.t(said.keep)}</Button>
        </Form>
      </details>
    </section>
  );
}

function CountEffort({ view, found }: { view: View; found: Found }) {
  const counting = viewOfForm(view, countEffort);
  return (
    <section class="wrap block noprint">
      <details open={counting.faults.length > 0}>
        <summary>{view.t(said.effort)}</summary>
        <p class="quiet measure">{view.t(said.effortHint)}</p>
        <Form view={counting} operation={countEffort.name}>
          {found.functions.map((one, place) => {
            const effort = one.efforts.find(({ year }) => year === found.year);
            const name = (part: string): string => `efforts.${place}.${part}`;
            return (
              <fieldset key={one.function} class="function-effort">
                <legend>{view.t(functionNames[one.function])}</legend>
                <TextInput
                  view={counting}
                  name={name("days")}
                  type="number"
                  label={view.t(said.days)}
                  value={effort?.days ?? undefined}
                  optional
                />
                <TextInput
                  view={counting}
                  name={name("money")}
                  type="number"
                  label={view.t(said.money)}
                  value={effort?.money ?? undefined}
                  optional
                />
                <TextInput
                  view={counting}
                  name={name("currency")}
                  label={view.t(said.currency)}
                  value={effort?.currency ?? undefined}
                  latin
                  optional
                />
              </fieldset>
            );
          })}
          <Button>{view.t(said.save)}</Button>
        </Form>
      </details>
    </section>
  );
}
