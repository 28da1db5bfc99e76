import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Form, TextInput } from "../../../interface/form.tsx";
import { CoverLayout } from "../../../interface/layout.tsx";
import { form, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { permissionHints, permissionWords } from "../../memberships/public.ts";
import type { Looked } from "../operations.ts";
import { acceptInvitation, joinByInvitation, lookAtInvitation } from "../operations.ts";
import { invitationWords as said } from "../words.ts";

/** Where a link leads: who invites into what, then one step to be in. */
export function JoinPage({ view, found, token }: { view: View; found: Looked; token: string }) {
  const initiative = view.name(view.initiative?.names ?? {});
  const sentence = found.invitedBy
    ? view.t(said.invites, { person: found.invitedBy, initiative })
    : view.t(said.invited, { initiative });
  const isOpen = found.state === "open" && !found.belongs;
  const cover = (
    <>
      <h1 dir="auto">{isOpen ? sentence : initiative}</h1>
      {isOpen && found.organization && (
        <p dir="auto">{view.t(said.forOrganization, { organization: found.organization })}</p>
      )}
      {isOpen && (
        <ul class="stack">
          {found.permissions.map((permission) => (
            <li key={permission}>
              <b>{view.t(permissionWords[permission])}</b>
              <p class="small">{view.t(permissionHints[permission])}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
  return (
    <CoverLayout view={view} title={view.t(said.joinTitle)} cover={cover}>
      <Task view={view} found={found} token={token} initiative={initiative} />
    </CoverLayout>
  );
}

function Task({ view, found, token, initiative }: { view: View; found: Looked; token: string; initiative: string }) {
  if (found.belongs || found.state !== "open")
    return (
      <div class="stack">
        <p class="lead">{view.t(found.belongs || found.state === "open" ? said.belongsAlready : said[found.state])}</p>
        <p class="acts">
          <ButtonLink kind="main" href={`/${view.initiative?.slug}`}>
            {view.t(said.goThere, { initiative })}
          </ButtonLink>
        </p>
      </div>
    );
  if (view.viewer)
    return (
      <Form view={view} operation={acceptInvitation.name}>
        <Button kind="main">{view.t(said.joinAs, { name: view.viewer.name })}</Button>
      </Form>
    );
  const here = `/${view.initiative?.slug}/join/${token}`;
  return (
    <>
      <Form view={view} operation={joinByInvitation.name} action={`${here}/account`}>
        <TextInput view={view} name="name" label={view.t(said.yourName)} autocomplete="name" />
        <TextInput
          view={view}
          name="mail"
          type="email"
          label={view.t(said.mail)}
          hint={view.t(said.mailHint)}
          autocomplete="username"
        />
        <TextInput
          view={view}
          name="password"
          type="password"
          label={view.t(said.password)}
          hint={view.t(said.passwordHint)}
          autocomplete="new-password"
        />
        <Button kind="main">{view.t(said.join)}</Button>
      </Form>
      <p class="small">
        {view.t(said.haveAccount)} <a href={`/sign-in?next=${encodeURIComponent(here)}`}>{view.t(said.signIn)}</a>
      </p>
    </>
  );
}

export const joinPage = page({
  path: "/:initiative/join/:token",
  reads: lookAtInvitation,
  input: ({ params }) => ({ token: params.token ?? "" }),
  draw: (found, view, { params }) => <JoinPage view={view} found={found} token={params.token ?? ""} />,
  forms: [
    form({
      operation: acceptInvitation,
      input: (_sent, { params }) => ({ token: params.token }),
      leadsTo: (_output, { params }) => `/${params.initiative}`,
      receipt: said.joined,
    }),
  ],
});
