import { Button, ButtonLink, Confirm, CopyField, FileDrop } from "../../src/interface/actions.tsx";
import { Empty } from "../../src/interface/empty.tsx";
import { Checks, Form, Radios, Select, TextArea, TextInput } from "../../src/interface/form.tsx";
import { CoverLayout, Layout } from "../../src/interface/layout.tsx";
import { conditions, Mark } from "../../src/interface/mark.tsx";
import { Progress } from "../../src/interface/progress.tsx";
import { Table } from "../../src/interface/table.tsx";
import { Tag } from "../../src/interface/tag.tsx";
import type { View } from "../../src/interface/view.ts";
import { navigationOf } from "./navigation.ts";
import { w } from "./words.ts";

const optionsOf = (view: View) => [
  { value: "5x2", label: view.t(w.ex1), hint: view.t(w.ex1hint) },
  { value: "own", label: view.t(w.own), hint: view.t(w.ownHint) },
];

export function SignIn({ view }: { view: View }) {
  return (
    <CoverLayout
      view={view}
      title={view.t(w.welcome)}
      cover={
        <>
          <h1>{view.t(w.welcome)}</h1>
          <p>{view.t(w.runs)}</p>
        </>
      }
    >
      <Form view={view} operation="person.begin">
        <p class="kicker">{view.t(w.step)}</p>
        <TextInput
          view={view}
          name="code"
          label={view.t(w.code)}
          hint={view.t(w.codeHint)}
          value="4719-KREL"
          latin
          class="code"
        />
        <div class="pair">
          <TextInput view={view} name="name" label={view.t(w.name)} autocomplete="name" />
          <TextInput view={view} name="mail" type="email" label={view.t(w.mail)} autocomplete="email" />
        </div>
        <TextInput
          view={view}
          name="password"
          type="password"
          label={view.t(w.password)}
          hint={view.t(w.passwordHint)}
        />
        <Radios view={view} name="first" label={view.t(w.openFirst)} options={optionsOf(view)} value="5x2" />
        <Button kind="main">{view.t(w.make)}</Button>
      </Form>
    </CoverLayout>
  );
}

function Conditions({ view }: { view: View }) {
  return (
    <section class="five">
      <div class="wrap">
        <ol class="conds">
          {conditions.map((condition) => (
            <li key={condition}>
              <Mark lit={condition} />
              <h3>{view.t(w.goal)}</h3>
              <Tag sign="done">{view.t(w.how)}</Tag>
              <p>{view.t(w.emptyWhy)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

export function Forms({ view }: { view: View }) {
  return (
    <Layout view={view} title={view.t(w.emptyTitle)} navigation={navigationOf(view)}>
      <Empty
        view={view}
        title={view.t(w.emptyTitle)}
        why={view.t(w.emptyWhy)}
        actions={
          <>
            <ButtonLink kind="main" href="#ask">
              {view.t(w.ask)}
            </ButtonLink>
            <ButtonLink href="#own">{view.t(w.own)}</ButtonLink>
          </>
        }
        specimen={[
          [view.t(w.goal), view.t(w.kicker)],
          [view.t(w.data), "120"],
        ]}
      />
      <Conditions view={view} />
      <div class="wrap block measure stack">
        <Form view={view} operation="edition.bring" files>
          <FileDrop view={view} name="file" label={view.t(w.file)} hint={view.t(w.fileHint)} accept=".csv,.xlsx" />
          <Select view={view} name="first" label={view.t(w.openFirst)} options={optionsOf(view)} empty optional />
          <TextArea view={view} name="why" label={view.t(w.story)} optional />
          <Checks view={view} name="rooms" label={view.t(w.where)} options={optionsOf(view)} values={["own"]} />
          <TextInput view={view} name="password" type="password" label={view.t(w.password)} />
          <Button kind="main">{view.t(w.ask)}</Button> <Button kind="bare">{view.t(w.how)}</Button>
        </Form>
        <CopyField view={view} label={view.t(w.link)} text="https://fivefold.example/5x2/join/kite-lamp-rose" />
        <Confirm view={view} label={view.t(w.remove)} question={view.t(w.removeAsk)}>
          <Button kind="main">{view.t(w.remove)}</Button>
        </Confirm>
        <Progress view={view} label={view.t(w.rows)} done={2912} all={4112} expected={3400} />
        <Table
          caption={view.t(w.partners)}
          blocks
          columns={[{ label: view.t(w.name) }, { label: view.t(w.mail) }, { label: view.t(w.rows), numeric: true }]}
          rows={[
            { head: "Sheatufim", cells: ["office@example.org", "4,112"] },
            { head: view.t(w.ministry), cells: ["info@example.org", "17"] },
          ]}
        />
      </div>
    </Layout>
  );
}
