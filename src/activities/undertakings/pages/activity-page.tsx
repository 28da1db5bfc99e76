import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { AimList } from "../../aims/public.ts";
import { ChainFoot } from "../../evidence/public.ts";
import { confirmActivity, readUndertaking, removeActivity } from "../operations.ts";
import { undertakingWords as said } from "../words.ts";

type Found = z.output<typeof readUndertaking.output>;

/** One thing that an organization does already. */
export const activityPage = page({
  path: "/:initiative/work/activities/:activity",
  reads: readUndertaking,
  input: ({ params }) => ({ id: params.activity ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.name(found.activity.names)} navigation={navigationFor(view, "work")}>
      <div class="wrap top stack">
        <p class="kicker">
          {view.t(said.activity)} ·{" "}
          <a href={view.url(`organizations/${found.activity.organizationId}`)} dir="auto">
            {found.organization}
          </a>
        </p>
        <h1 dir="auto">{view.name(found.activity.names)}</h1>
        <Times view={view} found={found} />
        {found.activity.waitsForWord && <Waits view={view} found={found} />}
        {view.name(found.activity.about) && (
          <p class="measure" dir="auto">
            {view.name(found.activity.about)}
          </p>
        )}
      </div>
      <div class="wrap stack">
        <AimList view={view} aim={found.aim} />
        {found.indicator && (
          <p>
            {view.t(said.indicator)}: <span dir="auto">{view.name(found.indicator)}</span>
          </p>
        )}
        {!found.activity.waitsForWord && (
          <ChainFoot view={view} source={{ kind: "activity", id: found.activity.id }} chains={found.chains} />
        )}
        {found.mayChange && <Changing view={view} found={found} />}
        <ThingFoot view={view} thing={{ kind: "activity", id: found.activity.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: confirmActivity,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/activities/${id}`,
      receipt: said.confirmed,
    }),
    form({
      operation: removeActivity,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: (_output, { params }) => `/${params.initiative}/work`,
      receipt: said.removed,
    }),
  ],
});

function Times({ view, found: { activity } }: { view: View; found: Found }) {
  const { since, until } = activity;
  if (!since && !until) return null;
  const parts = [
    since && view.t(said.goesOnSince, { day: writeDay(view, since) }),
    until && view.t(said.endedOn, { day: writeDay(view, until) }),
  ];
  return <p class="quiet">{parts.filter(Boolean).join(" · ")}</p>;
}

function Waits({ view, found }: { view: View; found: Found }) {
  return (
    <div class="wash stack">
      <p>{view.t(said.waits, { organization: found.organization })}</p>
      {found.mayConfirm && (
        <Form
          view={viewOfForm(view, confirmActivity)}
          operation={confirmActivity.name}
          hidden={{ id: found.activity.id }}
        >
          <Button kind="main">{view.t(said.isRight)}</Button>
        </Form>
      )}
    </div>
  );
}

function Changing({ view, found }: { view: View; found: Found }) {
  return (
    <div class="acts noprint">
      <ButtonLink href={view.url(`work/activities/${found.activity.id}/edit`)}>{view.t(said.change)}</ButtonLink>
      <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
        <Form
          view={viewOfForm(view, removeActivity)}
          operation={removeActivity.name}
          hidden={{ id: found.activity.id }}
        >
          <Button>{view.t(said.remove)}</Button>
        </Form>
      </Confirm>
    </div>
  );
}
