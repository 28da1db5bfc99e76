import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { readCause, rewriteCause } from "../adding/operations.ts";
import type { ChallengeView } from "../challenge.ts";
import { elicitWords as said } from "../elicit-words.ts";
import { retireCause } from "../merging/operations.ts";
import { CauseFields, CauseLink, causeFrom, mayChange, WordingHints } from "./cause-fields.tsx";

/** One cause as it is written: its wording looked at kindly, changed, or taken out of the list. */
export const writeCausePage = page({
  path: "/:initiative/causes/add/cause/:cause",
  reads: readCause,
  input: ({ params }) => ({ id: params.cause ?? "" }),
  draw: ({ challenge, version, themes, mergedHere, lack, alike }, view) => {
    const title = view.t(said.editTitle, { number: challenge.number });
    const own = viewOfForm(view, rewriteCause);
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "add-cause")}>
        <section class="wrap top">
          <p class="kicker">{title}</p>
          <h1 dir="auto">{view.name(challenge.names)}</h1>
          <p class="acts">
            <a href={view.url("causes/add")}>{view.t(said.theList)}</a>
          </p>
          {challenge.mergedInto ? (
            <p>
              {view.t(said.isMerged)}{" "}
              <a href={view.url(`causes/add/cause/${challenge.mergedInto}`)}>{view.t(said.toThatOne)}</a>
            </p>
          ) : (
            <WordingHints view={view} lack={lack} alike={alike} />
          )}
        </section>
        {mergedHere.length > 0 && <Merged view={view} causes={mergedHere} />}
        {mayChange(view) && !challenge.mergedInto && (
          <section class="wrap block narrow-forms stack">
            <Form view={own} operation={rewriteCause.name} hidden={{ version: versionShown(own, version) }}>
              <CauseFields view={own} themes={themes} cause={challenge} />
              <Button kind="main">{view.t(said.save)}</Button>
            </Form>
            {challenge.retiredAt === null && (
              <Confirm view={view} label={view.t(said.retire)} question={view.t(said.retireQuestion)}>
                <Form view={viewOfForm(view, retireCause)} operation={retireCause.name}>
                  <Button>{view.t(said.retire)}</Button>
                </Form>
              </Confirm>
            )}
          </section>
        )}
      </Layout>
    );
  },
  forms: [
    form({
      operation: rewriteCause,
      input: (sent, { params }) => ({ id: params.cause, version: numberOf(sent, "version"), ...causeFrom(sent) }),
      leadsTo: (_, { params }) => `/${params.initiative}/causes/add/cause/${params.cause}`,
      receipt: said.wasSaved,
    }),
    form({
      operation: retireCause,
      input: (sent, { params }) => ({ id: textOf(sent, "id") ?? params.cause }),
      leadsTo: (_, { params }) => `/${params.initiative}/causes/add`,
      receipt: said.wasRetired,
    }),
  ],
});

/** After a refusal, the version that was read then: sending again must not write over what somebody else wrote. */
const versionShown = (view: View, version: number): string => {
  const sent = view.entered.version;
  return typeof sent === "string" ? sent : String(version);
};

const Merged = ({ view, causes }: { view: View; causes: readonly ChallengeView[] }) => (
  <section class="wrap block">
    <h2>{view.t(said.mergedHere)}</h2>
    <ul class="ways">
      {causes.map((cause) => (
        <li key={cause.id}>
          {cause.number} · <CauseLink view={view} cause={cause} />
        </li>
      ))}
    </ul>
  </section>
);
