import type { z } from "zod";
import { permissions } from "../../../core/actor.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, numberOf, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, ShareLink, viewOfForm, wholeAddress } from "../../initiatives/public.ts";
import { joinPath, makeInvitation, revokeOneInvitation } from "../../invitations/public.ts";
import type { Member } from "../membership.ts";
import { endMember, listMembers, permitMember } from "../operations.ts";
import { permissionHints, permissionWords, membershipWords as said } from "../words.ts";

type Listed = z.output<typeof listMembers.output>;

const leadsIn = (view: View): boolean => view.viewer?.permissions.includes("backbone") ?? false;
const toPeople = (_output: unknown, { params }: PageRequest): string => `/${params.initiative}/people`;
const inWords = (view: View, held: Member["permissions"]): string =>
  held.map((permission) => view.t(permissionWords[permission])).join(" · ");
const nameOf = (view: View, { name }: Member): string => name || view.t(said.nameless);

/** Who belongs to the initiative and what each may do; the backbone invites, changes and ends here. */
export const peoplePage = page({
  path: "/:initiative/people",
  reads: listMembers,
  input: ({ query }) => ({ made: query.get("link") ?? undefined }),
  draw: (found, view, request) => (
    <Layout view={view} title={view.t(said.people)} navigation={navigationFor(view, "people")}>
      <div class="wrap top">
        <h1>{view.t(said.people)}</h1>
        <p class="lead">{view.t(said.count, { count: found.members.length })}</p>
      </div>
      {found.made && <Made view={view} made={found.made} request={request} />}
      {found.members
        .filter((member) => member.personId === request.query.get("change"))
        .map((member) => (
          <ChangeOne key={member.personId} view={view} member={member} />
        ))}
      <section class="wrap block">
        <People view={view} members={found.members} />
      </section>
      {leadsIn(view) && <Invite view={view} />}
      {found.invitations.length > 0 && <OpenLinks view={view} invitations={found.invitations} />}
    </Layout>
  ),
  forms: [
    form({
      operation: makeInvitation,
      input: (sent) => ({
        permissions: sent.getAll("permissions"),
        language: textOf(sent, "language"),
        mostUses: numberOf(sent, "mostUses"),
      }),
      leadsTo: ({ token }, { params }) => `/${params.initiative}/people?link=${token}`,
    }),
    form({
      operation: revokeOneInvitation,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: toPeople,
      receipt: said.takenBack,
    }),
    form({
      operation: permitMember,
      input: (sent) => ({ personId: textOf(sent, "personId"), permissions: sent.getAll("permissions") }),
      leadsTo: toPeople,
      receipt: said.saved,
    }),
    form({
      operation: endMember,
      input: (sent) => ({ personId: textOf(sent, "personId") }),
      leadsTo: ({ left }, request) => (left ? "/mine" : toPeople(null, request)),
      receipt: said.ended,
    }),
  ],
});

function People({ view, members }: { view: View; members: readonly Member[] }) {
  const leads = leadsIn(view);
  return (
    <Table
      blocks
      columns={[
        { label: view.t(said.name) },
        { label: view.t(said.may) },
        { label: view.t(said.organization) },
        ...(leads ? [{ label: view.t(said.mail) }] : []),
        { label: view.t(said.change), unseen: true },
      ]}
      rows={members.map((member) => ({
        head: (
          <>
            <bdi>{nameOf(view, member)}</bdi> {member.isMe && <span class="small quiet">{view.t(said.me)}</span>}
          </>
        ),
        cells: [
          inWords(view, member.permissions),
          <bdi key="organization">{member.organization ?? "–"}</bdi>,
          ...(leads ? [<bdi key="mail">{member.mail ?? "–"}</bdi>] : []),
          (leads || member.isMe) && (
            <a key="change" href={view.url(`people?change=${member.personId}`)}>
              {view.t(said.change)}
              <span class="vh"> {nameOf(view, member)}</span>
            </a>
          ),
        ],
      }))}
    />
  );
}

/** What a person may do, and the end of her access: one person at a time. */
function ChangeOne({ view, member }: { view: View; member: Member }) {
  const leads = leadsIn(view);
  if (!leads && !member.isMe) return null;
  const name = nameOf(view, member);
  const question = member.isMe ? said.leaveQuestion : said.endQuestion;
  const label = view.t(member.isMe ? said.leave : said.end);
  return (
    <section class="wrap block stack">
      {leads && (
        <Form
          view={viewOfForm(view, permitMember)}
          operation={permitMember.name}
          hidden={{ personId: member.personId }}
        >
          <Checks
            view={viewOfForm(view, permitMember)}
            name="permissions"
            label={view.t(said.changeOf, { name })}
            values={member.permissions}
            options={permissions.map((permission) => ({
              value: permission,
              label: view.t(permissionWords[permission]),
              hint: view.t(permissionHints[permission]),
            }))}
          />
          <Button>{view.t(said.save)}</Button>
        </Form>
      )}
      <Confirm view={view} label={label} question={view.t(question, { name })}>
        <Form view={viewOfForm(view, endMember)} operation={endMember.name} hidden={{ personId: member.personId }}>
          <Button>{label}</Button>
        </Form>
      </Confirm>
    </section>
  );
}

function Invite(props: { view: View }) {
  const view = viewOfForm(props.view, makeInvitation);
  return (
    <section class="wrap block">
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

function OpenLinks({ view, invitations }: { view: View; invitations: Listed["invitations"] }) {
  return (
    <section class="wrap block">
      <h2>{view.t(said.openLinks)}</h2>
      <Table
        blocks
        columns={[
          { label: view.t(said.forWhom) },
          { label: view.t(said.used) },
          { label: view.t(said.until) },
          { label: view.t(said.takeBack), unseen: true },
        ]}
        rows={invitations.map((invitation) => ({
          head: inWords(view, invitation.permissions),
          cells: [
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
