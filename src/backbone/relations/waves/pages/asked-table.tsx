import { Button } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { viewOfForm } from "../../../initiatives/public.ts";
import { makeSurveyLink } from "../link-operations.ts";
import type { AskedState } from "../wave.ts";
import { waveWords as said } from "../words.ts";
import { askedWords } from "./together-page.tsx";

/** More rows than this help nobody; what is not answered yet comes by the filter. */
const mostRows = 200;

interface AskedTableProps {
  view: View;
  asked: readonly { id: string; name: string; state: AskedState; hasPeople: boolean; hasMail: boolean }[];
  isOpen: boolean;
  /** Only those who have not answered yet. */
  only: boolean;
}

/** Who was asked and how far each is, by name: no order of who is quick, no sign beside a name. */
export function AskedTable({ view, asked, isOpen, only }: AskedTableProps) {
  const path = view.path.split("?", 1)[0] ?? "";
  const shown = only ? asked.filter(({ state }) => state === "asked" || state === "begun") : asked;
  return (
    <>
      <p class="acts small">
        <a href={path} aria-current={only ? undefined : "true"}>
          {view.t(said.everybody)}
        </a>
        <a href={`${path}?only=open`} aria-current={only ? "true" : undefined}>
          {view.t(said.onlyOpen)}
        </a>
      </p>
      <Table
        blocks
        caption={view.t(said.whoAnswered)}
        columns={[
          { label: view.t(said.organization) },
          { label: view.t(said.state) },
          { label: view.t(said.reachedBy) },
        ]}
        rows={shown.slice(0, mostRows).map((one) => ({
          head: <bdi>{one.name}</bdi>,
          cells: [
            view.t(askedWords[one.state]),
            <span key="by" class="acts">
              {view.t(one.hasPeople ? said.byAccount : one.hasMail ? said.byMail : said.byNothing)}
              {isOpen && one.state === "asked" && (
                <Form
                  view={viewOfForm(view, makeSurveyLink)}
                  operation={makeSurveyLink.name}
                  hidden={{ organization: one.id }}
                >
                  <Button kind="bare">{view.t(said.makeLink)}</Button>
                </Form>
              )}
            </span>,
          ],
        }))}
      />
      {shown.length > mostRows && (
        <p class="small quiet">{view.t(said.showing, { count: mostRows, all: shown.length })}</p>
      )}
    </>
  );
}
