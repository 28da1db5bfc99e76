import { languages } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, Select, TextInput } from "../../../interface/form.tsx";
import { ownNames } from "../../../interface/layout.tsx";
import type { PageRequest } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { ShareLink, viewOfForm, wholeAddress } from "../../initiatives/public.ts";
import type { OneApplication } from "../applications/backbone-operations.ts";
import { assignVetter, inviteVetter } from "../vettings/operations.ts";
import { readingWords as said } from "./backbone-words.ts";

/** Asks a member, or somebody from outside by a link, to read an application. */
export function AskReaders({ view, found }: { view: View; found: OneApplication }) {
  const byName = new Intl.Collator(view.language);
  const members = found.candidates.toSorted((a, b) => byName.compare(a.name, b.name));
  const outside = viewOfForm(view, inviteVetter);
  return (
    <>
      <Form view={viewOfForm(view, assignVetter)} operation={assignVetter.name}>
        <Select
          view={viewOfForm(view, assignVetter)}
          name="personId"
          label={view.t(said.askMember)}
          options={members.map(({ personId, name }) => ({ value: personId, label: name }))}
          empty
        />
        <Button>{view.t(said.ask)}</Button>
      </Form>
      <details open={outside.faults.length > 0}>
        <summary>{view.t(said.askOutsider)}</summary>
        <p class="small quiet">{view.t(said.askOutsiderHint)}</p>
        <Form view={outside} operation={inviteVetter.name}>
          <TextInput view={outside} name="name" label={view.t(said.outsiderName)} />
          <TextInput view={outside} name="mail" type="email" label={view.t(said.outsiderMail)} optional />
          <Radios
            view={outside}
            name="language"
            label={view.t(said.language)}
            value={view.language}
            options={languages.map((language) => ({ value: language, label: ownNames[language] }))}
          />
          <Button>{view.t(said.makeLink)}</Button>
        </Form>
      </details>
    </>
  );
}

/** The link of an outsider, shown once after it was made. */
export function MadeLink({ view, request }: { view: View; request: PageRequest }) {
  const token = request.query.get("link");
  if (!token || !/^[\w-]{20,40}$/.test(token)) return null;
  return (
    <section class="wrap block stack">
      <p>{view.t(said.linkOnce)}</p>
      <ShareLink
        view={view}
        link={wholeAddress(request, `/${view.initiative?.slug}/joining/vet/${token}`)}
        names={view.initiative?.names ?? {}}
        message={said.vetMessage}
        language={view.language}
      />
    </section>
  );
}
