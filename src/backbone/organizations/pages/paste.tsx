import { Button } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, type Sent, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { addPasted, listForBackbone } from "../operations.ts";
import { considerPaste, type Preview, proposedFor } from "../preview.ts";
import { columnWords, organizationWords, reasonWords, rowFaultWords, partnersWords as said } from "../words.ts";
import { BalanceBars } from "./balance.tsx";

/** The fields in which a person chooses about doubles begin so; the key of their group follows. */
const choiceField = "choice ";

const choicesIn = (sent: Sent): Record<string, string> =>
  Object.fromEntries(
    [...sent].flatMap(([field, value]) =>
      field.startsWith(choiceField) && typeof value === "string" ? [[field.slice(choiceField.length), value]] : [],
    ),
  );

/**
 * A list is pasted, looked at, then added. The first sending chooses nothing and so adds nothing: the page comes back
 * with what was read, and the second sending carries the rows again with the choices.
 */
export const pastePage = page({
  path: "/:initiative/partners/paste",
  reads: listForBackbone,
  draw: ({ organizations }, view) => {
    const entered = view.entered.text;
    const text = typeof entered === "string" ? entered : "";
    const preview = text ? considerPaste(text, organizations).preview : null;
    const hasFieldFault = view.faults.some(({ field }) => field === "text");
    return (
      <Layout view={view} title={view.t(said.pasteTitle)} navigation={navigationFor(view, "partners")}>
        {preview && !hasFieldFault ? <Look view={view} preview={preview} text={text} /> : <Paste view={view} />}
      </Layout>
    );
  },
  forms: [
    form({
      operation: addPasted,
      input: (sent) => ({
        text: textOf(sent, "text"),
        ...(sent.has("looked") ? { choices: choicesIn(sent) } : {}),
      }),
      leadsTo: (_output, { params }) => `/${params.initiative}/partners`,
      receipt: said.added,
    }),
  ],
});

function Paste({ view }: { view: View }) {
  return (
    <section class="wrap top">
      <h1>{view.t(said.pasteTitle)}</h1>
      <p class="lead">{view.t(said.pasteLead)}</p>
      <Form view={view} operation={addPasted.name} class="block">
        <TextArea view={view} name="text" label={view.t(said.rows)} rows={14} />
        <Button kind="main">{view.t(said.look)}</Button>
      </Form>
    </section>
  );
}

function Look({ view, preview, text }: { view: View; preview: Preview; text: string }) {
  const again = view.faults.some(({ message }) => message.en === organizationWords.newDoubles.en);
  return (
    <>
      <div class="wrap top">
        <h1>{view.t(said.found, { found: preview.found, alike: preview.alike })}</h1>
        <p role="status">{view.t(again ? organizationWords.newDoubles : organizationWords.lookFirst)}</p>
        <BalanceBars view={view} balance={preview.balance} />
      </div>
      <Form
        view={{ ...view, faults: [] }}
        operation={addPasted.name}
        hidden={{ text, looked: "yes" }}
        class="wrap block"
      >
        {preview.doubles.length > 0 && <Doubles view={view} doubles={preview.doubles} />}
        <p class="acts">
          <Button kind="main">{view.t(said.add)}</Button>
          <a class="btn bare" href={view.url("partners/paste")}>
            {view.t(said.pasteAgain)}
          </a>
        </p>
      </Form>
      {preview.faults.length > 0 && <NeedYou view={view} faults={preview.faults} />}
      <Columns view={view} preview={preview} />
    </>
  );
}

function Doubles({ view, doubles }: { view: View; doubles: Preview["doubles"] }) {
  return (
    <section>
      <h2>{view.t(said.doubles)}</h2>
      <p class="quiet">{view.t(said.doublesWhy)}</p>
      {doubles.map((double, place) => (
        <Double key={double.key} view={view} double={double} number={place + 1} />
      ))}
    </section>
  );
}

function Double({ view, double, number }: { view: View; double: Preview["doubles"][number]; number: number }) {
  const field = choiceField + double.key;
  const chosen = view.entered[field] ?? proposedFor(double);
  const why = double.reasons.map((reason) => view.t(reasonWords[reason])).join(view.language === "ar" ? "، " : ", ");
  return (
    <fieldset class="field">
      <legend>{view.t(said.group, { number, why })}</legend>
      {double.members.map((member) => (
        <label key={member.ref} class="pick">
          <input type="radio" name={field} value={member.ref} checked={chosen === member.ref} />
          <span>
            <b>{view.t(said.keepThis, { name: member.name })}</b>
            <span class="small">
              {member.ref.startsWith("id:")
                ? view.t(said.alreadyHere)
                : view.t(said.inRow, { row: member.ref.slice("row:".length) })}
              {[member.contactName, member.contactMail, member.contactPhone].map(
                (detail) =>
                  detail && (
                    <span key={detail}>
                      {" · "}
                      <bdi>{detail}</bdi>
                    </span>
                  ),
              )}
            </span>
          </span>
        </label>
      ))}
      <label class="pick">
        <input type="radio" name={field} value="all" checked={chosen === "all"} />
        <span>{view.t(said.keepAll, { count: double.members.length })}</span>
      </label>
    </fieldset>
  );
}

/** How many rows are named before the rest is only counted. */
const mostNamed = 100;

function NeedYou({ view, faults }: { view: View; faults: Preview["faults"] }) {
  const rows = new Set(faults.map(({ row }) => row)).size;
  return (
    <section class="wrap block">
      <h2>{view.t(said.needYou, { count: rows })}</h2>
      <ul>
        {faults.slice(0, mostNamed).map(({ row, fault, value }) => (
          <li key={`${row} ${fault} ${value}`} class="row" dir="auto">
            {view.t(rowFaultWords[fault], { row, value })}
          </li>
        ))}
      </ul>
      {faults.length > mostNamed && <p class="quiet">{view.t(said.andMore, { count: faults.length - mostNamed })}</p>}
    </section>
  );
}

function Columns({ view, preview }: { view: View; preview: Preview }) {
  return (
    <section class="wrap block">
      <h2>{view.t(said.columnsRead)}</h2>
      <p class="quiet">{view.t(preview.titled ? said.titlesFound : said.noTitles)}</p>
      <Table
        narrow
        columns={[{ label: view.t(said.column) }, { label: view.t(said.takenFor) }]}
        rows={preview.columns.map(({ title, kind }) => ({
          head: <bdi>{title || "–"}</bdi>,
          cells: [view.t(kind ? columnWords[kind] : said.notRead)],
        }))}
      />
    </section>
  );
}
