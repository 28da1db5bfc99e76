import { permissions } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Checks, Form, Select, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { viewOfForm } from "../../initiatives/public.ts";
import { limitMember } from "../card-operations.ts";
import { authorityWords, levelWords, cardWords as said } from "../card-words.ts";
import type { Card } from "../membership.ts";
import { endMember, permitMember } from "../operations.ts";
import { endOneRepresentation, setOneRepresentation } from "../representations/operations.ts";
import { authorities, goesOn, levels } from "../representations/representation.ts";
import { permissionHints, permissionWords, membershipWords as words } from "../words.ts";

interface ManageProps {
  view: View;
  card: Card;
  name: string;
  organizations: readonly { id: string; name: string }[];
}

/** What the backbone decides about a person, and how she leaves. */
export function Manage(props: ManageProps) {
  const { view, card } = props;
  const leads = view.viewer?.permissions.includes("backbone") ?? false;
  if (!leads && !card.isMe) return null;
  return (
    <>
      {leads && (
        <section class="wrap block stack">
          <h2>{view.t(said.manage)}</h2>
          <div class="two">
            <div>
              <Acting {...props} />
              <EndActing {...props} />
            </div>
            <div>
              <Mandate {...props} />
            </div>
          </div>
          <Permit {...props} />
        </section>
      )}
      <section class="wrap block">
        <Leave {...props} />
      </section>
    </>
  );
}

function Acting({ organizations, ...props }: ManageProps) {
  const view = viewOfForm(props.view, setOneRepresentation);
  const byName = new Intl.Collator(view.language, { numeric: true });
  const sorted = [...organizations].sort((a, b) => byName.compare(a.name, b.name));
  return (
    <Form view={view} operation={setOneRepresentation.name}>
      <fieldset class="field">
        <legend>
          {view.t(said.setActing)} <span class="hint">{view.t(said.setActingHint)}</span>
        </legend>
        <Select
          view={view}
          name="organizationId"
          label={view.t(said.organization)}
          options={sorted.map(({ id, name }) => ({ value: id, label: name }))}
          empty
        />
        <TextInput view={view} name="title" label={view.t(said.title)} optional />
        <div class="pair">
          <Select
            view={view}
            name="level"
            label={view.t(said.level)}
            options={levels.map((value) => ({ value, label: view.t(levelWords[value]) }))}
            empty
            optional
          />
          <Select
            view={view}
            name="authority"
            label={view.t(said.authority)}
            options={authorities.map((value) => ({ value, label: view.t(authorityWords[value]) }))}
            empty
            optional
          />
        </div>
        <label class="pick">
          <input type="checkbox" name="isLead" value="yes" checked={view.entered.isLead === "yes"} />
          <span>
            <b>{view.t(said.lead)}</b>
            <span class="small">{view.t(said.leadHint)}</span>
          </span>
        </label>
      </fieldset>
      <Button>{view.t(said.save)}</Button>
    </Form>
  );
}

function EndActing({ view, card, name }: ManageProps) {
  const today = dayOf(view.now);
  return (
    <>
      {card.representations
        .filter((one) => goesOn(one, today))
        .map(({ organizationId, organization }) => (
          <Confirm
            key={organizationId}
            view={view}
            label={`${view.t(said.endActing)}: ${organization}`}
            question={view.t(said.endActingQuestion, { name, organization })}
          >
            <Form
              view={viewOfForm(view, endOneRepresentation)}
              operation={endOneRepresentation.name}
              hidden={{ organizationId }}
            >
              <Button>{view.t(said.endActing)}</Button>
            </Form>
          </Confirm>
        ))}
    </>
  );
}

function Mandate(props: ManageProps) {
  const view = viewOfForm(props.view, limitMember);
  return (
    <Form view={view} operation={limitMember.name}>
      <TextInput
        view={view}
        name="until"
        type="date"
        label={view.t(said.mandate)}
        hint={view.t(said.mandateHint)}
        value={props.card.until ?? ""}
        optional
      />
      <Button>{view.t(said.save)}</Button>
    </Form>
  );
}

function Permit({ card, name, ...props }: ManageProps) {
  const view = viewOfForm(props.view, permitMember);
  return (
    <details open={view.faults.length > 0}>
      <summary>{view.t(words.changeOf, { name })}</summary>
      <Form view={view} operation={permitMember.name}>
        <Checks
          view={view}
          name="permissions"
          label={view.t(words.may)}
          values={card.permissions}
          options={permissions.map((permission) => ({
            value: permission,
            label: view.t(permissionWords[permission]),
            hint: view.t(permissionHints[permission]),
          }))}
        />
        <Button>{view.t(words.save)}</Button>
      </Form>
    </details>
  );
}

function Leave({ view, card, name }: ManageProps) {
  const label = view.t(card.isMe ? words.leave : words.end);
  const question = view.t(card.isMe ? words.leaveQuestion : words.endQuestion, { name });
  return (
    <Confirm view={view} label={label} question={question}>
      <Form view={viewOfForm(view, endMember)} operation={endMember.name}>
        <Button>{label}</Button>
      </Form>
    </Confirm>
  );
}
