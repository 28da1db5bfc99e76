import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form, faultOf, TextArea } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, numberOf, page, type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { keyOf, type MaskGroup } from "../masking/masking.ts";
import { setMasking, suggestMasking } from "../masking/operations.ts";
import { maskWords as said } from "./mask-words.ts";
import { Covered, WorryDoor } from "./story-parts.tsx";

function Group({ view, group }: { view: View; group: MaskGroup }) {
  const entered = view.entered.masked;
  const isTicked = view.faults.length === 0 || (entered ?? []).includes(keyOf(group));
  return (
    <li>
      <label class="pick">
        <input type="checkbox" name="masked" value={keyOf(group)} checked={isTicked} />
        <span>
          <b>
            <bdi>{group.text}</bdi>
          </b>{" "}
          <span class="small">
            {view.t(said[group.kind])} · {view.t(said.times, { count: group.count })} ·{" "}
            {view.t(said.becomes, { label: group.label })}
          </span>
        </span>
      </label>
    </li>
  );
}

/** The text in paragraphs, what was found in it marked. */
function Marked({ view, pieces }: { view: View; pieces: readonly { text: string; kind: string | null }[] }) {
  return (
    <div class="listen-own listen-marked" dir="auto">
      {pieces.map(({ text, kind }, place) =>
        kind === null ? (
          <span key={place}>{text}</span>
        ) : (
          <mark key={place} title={kind in said ? view.t(said[kind as MaskGroup["kind"]]) : undefined}>
            {text}
          </mark>
        ),
      )}
    </div>
  );
}

const linesIn = (sent: Sent): string[] =>
  (textOf(sent, "more") ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Where a person decides what of a story tells who, where and when; the program only suggests, and says that it misses much. */
export const maskPage = page({
  path: "/:initiative/listening/stories/:id/masking",
  staysHere: true,
  reads: suggestMasking,
  input: ({ params, query }) => ({
    id: params.id ?? "",
    from: query.get("from") === "told" ? ("told" as const) : ("masked" as const),
  }),
  draw: (found, view) => {
    const path = `listening/stories/${found.id}`;
    const fault = faultOf(view, "readWhole");
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "listening")}>
        <div class="wrap top stack">
          <p class="small">
            <a href={view.url(path)}>{view.t(said.backToStory)}</a>
          </p>
          <h1>{view.t(said.title)}</h1>
          <p class="lead">{view.t(said.missesMuch)}</p>
          {found.unwritten > 0 && <p>{view.t(said.unwritten)}</p>}
          {found.from === "masked" && (
            <p>
              <a href={view.url(`${path}/masking?from=told`)}>{view.t(said.startAgain)}</a>
            </p>
          )}
          <WorryDoor view={view} id={found.id} />
        </div>
        <div class="wrap block stack">
          <Covered view={view}>
            <h2>{view.t(said.theText)}</h2>
            <Marked view={view} pieces={found.pieces} />
            <Form
              view={view}
              operation={setMasking.name}
              hidden={{ version: String(found.version), from: found.from }}
              class="stack"
            >
              <fieldset class="field">
                <legend>
                  {view.t(said.decide)} <span class="hint">{view.t(said.decideHint)}</span>
                </legend>
                {found.groups.length === 0 && <p>{view.t(said.nothingFound)}</p>}
                <ul class="listen-groups">
                  {found.groups.map((group) => (
                    <Group key={keyOf(group)} view={view} group={group} />
                  ))}
                </ul>
              </fieldset>
              <TextArea view={view} name="more" label={view.t(said.more)} hint={view.t(said.moreHint)} optional />
              <label class="pick">
                <input
                  type="checkbox"
                  name="readWhole"
                  value="yes"
                  {...(fault && { "aria-describedby": "read-whole-fault", "aria-invalid": "true" as const })}
                />
                <span>{view.t(said.readWhole)}</span>
              </label>
              {fault && (
                <span class="error" id="read-whole-fault">
                  {fault}
                </span>
              )}
              <Button kind="main">{view.t(said.save)}</Button>
            </Form>
          </Covered>
        </div>
      </Layout>
    );
  },
  forms: [
    form({
      operation: setMasking,
      input: (sent, { params }) => ({
        id: params.id,
        version: numberOf(sent, "version"),
        from: textOf(sent, "from"),
        masked: sent.getAll("masked").filter((one) => typeof one === "string"),
        more: linesIn(sent),
        readWhole: sent.get("readWhole") === "yes",
      }),
      leadsTo: (_, { params }) => `/${params.initiative}/listening/stories/${params.id}`,
    }),
  ],
});
