import type { z } from "zod";
import { isolate } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { changeMe, changePassword, readMe, revokeOtherSessions, revokeSession } from "../operations.ts";
import { peopleWords as said } from "../words.ts";

type Me = z.output<typeof readMe.output>;
type Session = Me["sessions"][number];

/** One's own page: name, language, password, and where one is signed in. */
export const mePage = page({
  path: "/me",
  reads: readMe,
  draw: (me, view) => (
    <Layout view={view} title={view.t(said.me)}>
      <div class="wrap top stack">
        <div>
          <h1>
            <span dir="auto">{me.name}</span>
          </h1>
          <p class="quiet">
            <span dir="ltr">{me.mail}</span>
          </p>
        </div>
        <div class="acts">
          <form method="post" action="/sign-out">
            <button type="submit" class="btn">
              {view.t(said.signOut)}
            </button>
          </form>
          <a href="/me/told">{view.t(said.told)}</a>
          <a href="/me/notifications">{view.t(said.howTold)}</a>
          {view.viewer?.ownsInstallation && <a href="/outbox">{view.t(said.outbox)}</a>}
        </div>
      </div>
      <div class="wrap two block">
        <AboutMe view={view} me={me} />
        <Password view={view} hasPassword={me.hasPassword} />
      </div>
      <Sessions view={view} sessions={me.sessions} />
    </Layout>
  ),
  forms: [
    form({
      operation: changeMe,
      input: (sent) => ({ name: textOf(sent, "name"), language: textOf(sent, "language") }),
      leadsTo: ({ language }) => `/me?lang=${language}`,
      receipt: said.saved,
    }),
    form({
      operation: changePassword,
      // A password is taken as it was typed: spaces at its ends belong to it.
      input: (sent) => ({ presentPassword: typed(sent, "presentPassword"), newPassword: typed(sent, "newPassword") }),
      leadsTo: () => "/me",
      receipt: said.passwordChanged,
    }),
    form({
      operation: revokeSession,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: () => "/me",
      receipt: said.sessionEnded,
    }),
    form({ operation: revokeOtherSessions, input: () => ({}), leadsTo: () => "/me", receipt: said.othersEnded }),
  ],
});

function typed(sent: FormData, field: string): string | undefined {
  const value = sent.get(field);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function AboutMe({ view, me }: { view: View; me: Me }) {
  const options = [
    { value: "en", label: view.t(said.english) },
    { value: "he", label: view.t(said.hebrew) },
    { value: "ar", label: view.t(said.arabic) },
  ];
  return (
    <section class="stack">
      <h2>{view.t(said.aboutMe)}</h2>
      <Form view={asked(view, changeMe.name)} operation={changeMe.name}>
        <TextInput view={view} name="name" label={view.t(said.yourName)} value={me.name} autocomplete="name" />
        <Radios view={view} name="language" label={view.t(said.readIn)} options={options} value={me.language} />
        <Button kind="main">{view.t(said.save)}</Button>
      </Form>
    </section>
  );
}

function Password({ view, hasPassword }: { view: View; hasPassword: boolean }) {
  const title = view.t(hasPassword ? said.changePassword : said.setPassword);
  return (
    <section class="stack">
      <h2>{title}</h2>
      <Form view={asked(view, changePassword.name)} operation={changePassword.name}>
        {hasPassword && (
          <TextInput
            view={view}
            name="presentPassword"
            type="password"
            label={view.t(said.presentPassword)}
            autocomplete="current-password"
          />
        )}
        <TextInput
          view={view}
          name="newPassword"
          type="password"
          label={view.t(said.newPassword)}
          hint={`${view.t(said.newPasswordHint)} ${view.t(said.changeSignsOut)}`}
          autocomplete="new-password"
        />
        <Button>{title}</Button>
      </Form>
    </section>
  );
}

/** What was wrong is said above the form that was sent, not above all forms of the page. */
const asked = (view: View, operation: string): View =>
  view.entered.operation === operation ? view : { ...view, faults: [] };

function Sessions({ view, sessions }: { view: View; sessions: readonly Session[] }) {
  const shown = (moment: string) => formatDate(new Date(moment), view.language);
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.sessions)}</h2>
      <Table
        blocks
        columns={[
          { label: view.t(said.device) },
          { label: view.t(said.lastUsed) },
          { label: view.t(said.since) },
          { label: view.t(said.whatToDo), unseen: true },
        ]}
        rows={sessions.map((session) => ({
          head: sayDevice(view, session),
          cells: [
            shown(session.usedAt),
            shown(session.openedAt),
            session.isThis ? (
              <span class="quiet">{view.t(said.thisDevice)}</span>
            ) : (
              <Form view={asked(view, revokeSession.name)} operation={revokeSession.name} hidden={{ id: session.id }}>
                <Button kind="bare">{view.t(said.endSession)}</Button>
              </Form>
            ),
          ],
        }))}
      />
      {sessions.length > 1 && (
        <Form view={asked(view, revokeOtherSessions.name)} operation={revokeOtherSessions.name}>
          <Button>{view.t(said.endOthers)}</Button>
        </Form>
      )}
    </section>
  );
}

function sayDevice(view: View, { browser, system }: Session): string {
  if (browser && system) return view.t(said.deviceKnown, { browser: isolate(browser), system: isolate(system) });
  return browser ?? system ?? view.t(said.deviceUnknown);
}
