import type { z } from "zod";
import { permissions } from "../../../core/actor.ts";
import { joinList } from "../../../core/spoken-languages.ts";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, numberOf, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, ShareLink, viewOfForm, wholeAddress } from "../../initiatives/public.ts";
import { joinPath, makeInvitation, revokeOneInvitation } from "../../invitations/public.ts";
import { cardWords } from "../card-words.ts";
import type { Member } from "../membership.ts";
import { listMembers } from "../operations.ts";
import { permissionHints, permissionWords, membershipWords as said } from "../words.ts";

type Listed = z.output<typeof listMembers.output>;

const leadsIn = (view: View): boolean => view.viewer?.permissions.includes("backbone") ?? false;
const toPeople = (_output: unknown, { params }: PageRequest): string => `/${params.initiative}/people`;
const inWords = (view: View, held: Member["permissions"]): string =>
  held.map((permission) => view.t(permissionWords[permission])).join(" · ");
const nameOf = (view: View, { name }: Member): string => name || view.t(said.nameless);

/** Who belongs to the initiative, for whom each acts, and what each may do; the backbone invites here. */
export const peoplePage = page({
  path: "/:initiative/people",
  reads: listMembers,
  input: ({ query }) => ({ made: query.get("link") ?? undefined, search: query.get("search") ?? "" }),
  draw: (found, view, request) => (
    <Layout view={view} title={view.t(said.people)} navigation={navigationFor(view, "people")}>
      <div class="wrap top">
        <h1>{view.t(said.people)}</h1>
        <p class="lead">{view.t(said.count, { count: found.total })}</p>
      </div>
      {found.made && <Made view={view} made={found.made} request={request} />}
      <section class="wrap block">
        <Search view={view} search={request.query.get("search") ?? ""} nobody={found.members.length === 0} />
        {found.members.length > 0 && <People view={view} members={found.members} />}
      </section>
      {leadsIn(view) && (
        <Invite view={view} organizations={found.organizations} chosen={request.query.get("for") ?? ""} />
      )}
      {found.invitations.length > 0 && <OpenLinks view={view} found={found} />}
    </Layout>
  ),
  forms: [
    form({
      operation: makeInvitation,
      input: (sent) => ({
        permissions: sent.getAll("permissions"),
        language: textOf(sent, "language"),
        mostUses: numberOf(sent, "mostUses"),
        organizationId: textOf(sent, "organizationId") ?? null,
      }),
      leadsTo: ({ token }, { params }) => `/${params.initiative}/people?link=${token}`,
    }),
    form({
      operation: revokeOneInvitation,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: toPeople,
      receipt: said.takenBack,
    }),
  ],
});

function Search({ view, search, nobody }: { view: View; search: string; nobody: boolean }) {
  return (
    <>
      <form method="get" class="field">
        <label for="search">{view.t(cardWords.search)}</label>
        <span class="hint">{view.t(cardWords.searchHint)}</span>
        <div class="seek">
          <input class="input" id="search" name="search" type="search" value={search} dir="auto" />
          <Button>{view.t(cardWords.searchDo)}</Button>
          {search && <a href={view.url("people")}>{view.t(cardWords.showAll)}</a>}
        </div>
      </form>
      {nobody && <p role="status">{view.t(cardWords.nobodyFound, { search })}</p>}
    </>
  );
}

function People({ view, members }: { view: View; members: readonly Member[] }) {
  const withMail = members.some(({ mail }) => mail !== null);
  return (
    <Table
      blocks
      columns={[
        { label: view.t(said.name) },
        { label: view.t(said.organization) },
        { label: view.t(said.may) },
        { label: view.t(cardWords.skills) },
        ...(withMail ? [{ label: view.t(said.mail) }] : []),
      ]}
      rows={members.map((member) => ({
        head: (
          <>
            <a href={view.url(`people/${member.personId}`)}>
              <bdi>{nameOf(view, member)}</bdi>
            </a>{" "}
            {member.isMe && <span class="small quiet">{view.t(said.me)}</span>}
          </>
        ),
        cells: [
          <bdi key="organization">{member.organization ?? "–"}</bdi>,
          inWords(view, member.permissions),
          <bdi key="skills">{joinList(member.skills, view.language) || "–"}</bdi>,
          ...(withMail ? [<bdi key="mail">{member.mail ?? "–"}</bdi>] : []),
        ],
      }))}
    />
  );
}

function Invite(props: { view: View; organizations: Listed["organizations"]; chosen: string }) {
  const view = viewOfForm(props.view, makeInvitation);
  return (
    <section class="wrap block" id="invite">
      <h2>{view.t(said.invite)}</h2>
      <p class="quiet">{view.t(said.inviteLead)}</p>
      <Form view={view} operation={makeInvitation.name}>
        <div class="two">
          <div>
            <TextInput
              view={view}
              name="mostUses"
              type="number"
              label={view.t(said.howMany)}
              hint={view.t(said.howManyHint)}
              value={3}
            />
            <Radios
              view={view}
              name="language"
              label={view.t(said.theirLanguage)}
              value={view.language}
              options={[
                { value: "en", label: view.t(said.english) },
                { value: "he", label: view.t(said.hebrew) },
                { value: "ar", label: view.t(said.arabic) },
              ]}
            />
            {props.organizations.length > 0 && (
              <Select
                view={view}
                name="organizationId"
                label={view.t(said.forOrganization)}
                hint={view.t(said.forOrganizationHint)}
                options={props.organizations.map(({ id, name }) => ({ value: id, label: name }))}
                value={props.chosen}
                empty
                optional
              />
            )}
          </div>
          <Checks
            view={view}
            name="permissions"
            label={view.t(said.may)}
            values={["partner"]}
            options={permissions.map((permission) => ({
              value: permission,
              label: view.t(permissionWords[permission]),
              hint: view.t(permissionHints[permission]),
            }))}
          />
        </div>
        <Button kind="main">{view.t(said.makeLink)}</Button>
      </Form>
    </section>
  );
}

function Made({ view, made, request }: { view: View; made: NonNullable<Listed["made"]>; request: PageRequest }) {
  const { token, invitation } = made;
  const slug = view.initiative?.slug ?? "";
  const until = formatDate(new Date(invitation.expiresAt), view.language);
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.madeTitle)}</h2>
      <p>{view.t(said.madeOnce, { count: invitation.mostUses - invitation.uses, date: until })}</p>
      <ShareLink
        view={view}
        link={wholeAddress(request, joinPath(slug, token, invitation.language))}
        names={view.initiative?.names ?? {}}
        message={said.message}
        language={invitation.language}
      />
    </section>
  );
}

function OpenLinks({ view, found }: { view: View; found: Listed }) {
  const nameOfOrganization = new Map(found.organizations.map(({ id, name }) => [id, name]));
  return (
    <section class="wrap block">
      <h2>{view.t(said.openLinks)}</h2>
      <Table
        blocks
        columns={[
          { label: view.t(said.forWhom) },
          { label: view.t(said.organization) },
          { label: view.t(said.used) },
          { label: view.t(said.until) },
          { label: view.t(said.takeBack), unseen: true },
        ]}
        rows={found.invitations.map((invitation) => ({
          head: inWords(view, invitation.permissions),
          cells: [
            <bdi key="for">{nameOfOrganization.get(invitation.organizationId ?? "") ?? "–"}</bdi>,
            view.t(said.usedOf, { uses: invitation.uses, most: invitation.mostUses }),
            formatDate(new Date(invitation.expiresAt), view.language),
            <Form
              key="back"
              view={viewOfForm(view, revokeOneInvitation)}
              operation={revokeOneInvitation.name}
              hidden={{ id: invitation.id }}
            >
              <Button>{view.t(said.takeBack)}</Button>
            </Form>,
          ],
        }))}
      />
    </section>
  );
}
