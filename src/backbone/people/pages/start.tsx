import { Button } from "../../../interface/actions.tsx";
import { Form, TextInput } from "../../../interface/form.tsx";
import { CoverLayout } from "../../../interface/layout.tsx";
import type { View } from "../../../interface/view.ts";
import { beginOwnership } from "../operations.ts";
import { peopleWords as said } from "../words.ts";

/** The owner's first page: her account, with the code from the terminal. */
export function StartPage({ view, code }: { view: View; code: string }) {
  const cover = (
    <>
      <h1>{view.t(said.startCover)}</h1>
      <p>{view.t(said.startCoverMore)}</p>
    </>
  );
  return (
    <CoverLayout view={view} title={view.t(said.startTitle)} cover={cover}>
      <p class="kicker">{view.t(said.startKicker)}</p>
      <Form view={view} operation={beginOwnership.name} action="/start">
        <TextInput
          view={view}
          name="code"
          label={view.t(said.code)}
          hint={view.t(said.codeHint)}
          value={code}
          latin
          autocomplete="off"
        />
        <div class="pair">
          <TextInput view={view} name="name" label={view.t(said.yourName)} autocomplete="name" />
          <TextInput view={view} name="mail" type="email" label={view.t(said.mail)} autocomplete="username" />
        </div>
        <TextInput
          view={view}
          name="password"
          type="password"
          label={view.t(said.password)}
          hint={view.t(said.newPasswordHint)}
          autocomplete="new-password"
        />
        <Button kind="main">{view.t(said.makeAccount)}</Button>
      </Form>
    </CoverLayout>
  );
}
