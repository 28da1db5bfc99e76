import type { z } from "zod";
import { joinList } from "../../../core/spoken-languages.ts";
import { Button, FileDrop } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, type Sent, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { bringList } from "../lists/operations.ts";
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
  input: ({ query }) => ({ list: query.get("list") ?? undefined }),
  draw: ({ organizations, list }, view) => {
    const entered = view.entered.text;
    const text = typeof entered === "string" ? entered : "";
    const rows = list?.rows ?? text;
    const hasFieldFault = view.faults.some(({ field }) => field === "text" || field === "file");
    const preview = rows && !hasFieldFault ? considerPaste(rows, organizations).preview : null;
    return (
      <Layout view={view} title={view.t(said.pasteTitle)} navigation={navigationFor(view, "partners")}>
        {preview ? <Look view={view} preview={preview} text={text} list={list} /> : <Bring view={view} />}
      </Layout>
    );
  },
  forms: [
    form({
      operation: addPasted,
      input: (sent) => ({
        ...(textOf(sent, "list") ? { list: textOf(sent, "list") } : { text: textOf(sent, "text") ?? "" }),
        ...(sent.has("looked") ? { choices: choicesIn(sent) } : {}),
      }),
      leadsTo: (_output, { params }) => `/${params.initiative}/partners`,
      receipt: said.added,
    }),
    form({
      operation: bringList,
      input: (sent) => ({ file: fileOf(sent) }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/partners/paste?list=${id}`,
    }),
  ],
});

/** The file that was chosen; browsers send an empty one where none was. */
function fileOf(sent: Sent): File | undefined {
  const file = sent.get("file");
  return file instanceof File && (file.size > 0 || file.name !== "") ? file : undefined;
}

function Bring({ view }: { view: View }) {
  return (
    <>
      <section class="wrap top">
        <h1>{view.t(said.pasteTitle)}</h1>
        <p class="lead">{view.t(said.pasteLead)}</p>
        <Form view={viewOfForm(view, addPasted)} operation={addPasted.name} class="block">
          <TextArea view={viewOfForm(view, addPasted)} name="text" label={view.t(said.rows)} rows={14} />
          <Button kind="main">{view.t(said.look)}</Button>
        </Form>
      </section>
      <section class="wrap block stack">
        <h2>{view.t(said.bringFile)}</h2>
        <Form view={viewOfForm(view, bringList)} operation={bringList.name} files>
          <FileDrop
            view={viewOfForm(view, bringList)}
            name="file"
            label={view.t(said.file)}
            hint={view.t(said.fileHint)}
            accept=".xlsx,.csv,.tsv,.txt"
          />
          <Button>{view.t(said.bring)}</Button>
        </Form>
      </section>
    </>
  );
}

type Waiting = z.output<typeof listForBackbone.output>["list"];

function Look({ view, preview, text, list }: { view: View; preview: Preview; text: string; list: Waiting }) {
  const again = view.faults.some(({ message }) => message.en === organizationWords.newDoubles.en);
  return (
    <>
      <div class="wrap top">
        <h1>{view.t(said.found, { found: preview.found, alike: preview.alike })}</h1>
        {list && <p class="small quiet">{view.t(said.fromFile, { filename: list.filename })}</p>}
        <p role="status">{view.t(again ? organizationWords.newDoubles : organizationWords.lookFirst)}</p>
        {list?.notes.map(({ message, values }) => (
          <p key={message.en} class="small">
            {view.t(message, values)}
          </p>
        ))}
        <BalanceBars view={view} balance={preview.balance} />
      </div>
      <Form
        view={{ ...view, faults: [] }}
        operation={addPasted.name}
        hidden={list ? { list: list.id, looked: "yes" } : { text, looked: "yes" }}
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
      {preview.shared.length > 0 && <SharedContacts view={view} shared={preview.shared} />}
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

function SharedContacts({ view, shared }: { view: View; shared: Preview["shared"] }) {
  return (
    <section class="wrap block">
      <ul>
        {shared.map(({ kind, value, names }) => (
          <li key={`${kind} ${value}`} class="row">
            {view.t(said.shared, { value, count: names.length, names: joinList(names.slice(0, 12), view.language) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many rows are named at once; the others are a press away. */
const namedAtOnce = 100;

function NeedYou({ view, faults }: { view: View; faults: Preview["faults"] }) {
  const rows = new Set(faults.map(({ row }) => row)).size;
  const named = (some: Preview["faults"]) => (
    <ul>
      {some.map(({ row, fault, value }) => (
        <li key={`${row} ${fault} ${value}`} class="row" dir="auto">
          {view.t(rowFaultWords[fault], { row, value })}
        </li>
      ))}
    </ul>
  );
  return (
    <section class="wrap block">
      <h2>{view.t(said.needYou, { count: rows })}</h2>
      {named(faults.slice(0, namedAtOnce))}
      {faults.length > namedAtOnce && (
        <details>
          <summary>
            {view.t(said.theRest)} · {view.t(said.andMore, { count: faults.length - namedAtOnce })}
          </summary>
          {named(faults.slice(namedAtOnce))}
        </details>
      )}
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
