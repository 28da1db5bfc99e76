import type { z } from "zod";
import { navigationFor, ShareLink, viewOfForm, wholeAddress } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Qr } from "../../../interface/qr.tsx";
import type { View } from "../../../interface/view.ts";
import { pathOf } from "../conversation.ts";
import { closeOneConversation, openOneConversation, tellWhatCame } from "../operations.ts";
import { readConversation } from "../read-operations.ts";
import { HowModerated, Written } from "../taking-part/parts.tsx";
import { sayWords } from "../taking-part/words.ts";
import { factsOf } from "./list-page.tsx";
import { conversationPageWords as said, stateWords } from "./words.ts";

type Found = z.output<typeof readConversation.output>;
interface Part {
  view: View;
  found: Found;
}

const here = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/listening/conversations/${params.number}`;

/** One conversation: how it goes, its link, what was shown, what came of it; for those who lead it what is to be done. */
export const conversationPage = page({
  path: "/:initiative/listening/conversations/:number",
  reads: readConversation,
  input: ({ params }) => ({ number: params.number ?? "" }),
  draw: (found, view, request) => (
    <Layout view={view} title={view.name(found.conversation.names)} navigation={navigationFor(view, "conversations")}>
      <Head view={view} found={found} />
      {found.conversation.state === "closed" && <CameOfIt view={view} found={found} />}
      {found.conversation.state === "prepared" && found.mayLead && <Opening view={view} found={found} />}
      {found.conversation.state === "open" && <PassOn view={view} found={found} request={request} />}
      <div class="wrap block">
        <HowModerated view={view} summary={found.summary} />
        <p class="small quiet">
          {found.moderators.length > 0 && view.t(said.moderatedBy, { names: found.moderators.join(", ") })}
        </p>
        <ThingFoot view={view} thing={{ kind: "conversation", id: found.conversation.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: openOneConversation,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: here,
      receipt: said.wasOpened,
    }),
    form({
      operation: closeOneConversation,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: here,
      receipt: said.wasClosed,
    }),
    form({
      operation: tellWhatCame,
      input: (sent) => ({ id: textOf(sent, "id"), cameOfIt: namesOf(sent, "cameOfIt", textOf(sent, "language")) }),
      leadsTo: here,
      receipt: said.wasTold,
    }),
  ],
});

function Head({ view, found }: Part) {
  const { conversation, about } = found;
  const { code } = conversation;
  const at = pathOf(conversation.number);
  return (
    <div class="wrap top stack">
      <p class="kicker">{view.t(stateWords[conversation.state])}</p>
      <h1 dir="auto">{view.name(conversation.names)}</h1>
      <p class="lead">{factsOf(view, conversation).join(" · ")}</p>
      <Written names={conversation.about} view={view} />
      {about && (
        <p class="small">
          {view.t(said.aboutThing)}: <a href={view.url(about.path)}>{view.name(about.names)}</a>
        </p>
      )}
      {conversation.broughtFrom && (
        <p class="small quiet">{view.t(said.broughtFrom, { from: conversation.broughtFrom })}</p>
      )}
      <p class="acts noprint">
        {conversation.state === "open" && (
          <ButtonLink kind="main" href={view.url(`say/${code}`)}>
            {view.t(said.takePart)}
          </ButtonLink>
        )}
        {conversation.state !== "prepared" && (
          <ButtonLink href={view.url(`${at}/results`)}>{view.t(said.results)}</ButtonLink>
        )}
        {(found.mayLead || found.mayModerate) && (
          <ButtonLink href={view.url(`${at}/statements`)}>{view.t(said.toStatements)}</ButtonLink>
        )}
        {found.mayLead && conversation.state !== "closed" && <a href={view.url(`${at}/edit`)}>{view.t(said.change)}</a>}
      </p>
    </div>
  );
}

/** What is still missing before it can be opened, or the way to open it. */
function Opening({ view, found }: Part) {
  const { conversation } = found;
  return (
    <section class="wrap block stack">
      {conversation.shown === 0 ? (
        <p>{view.t(said.openFirst)}</p>
      ) : (
        <Form
          view={viewOfForm(view, openOneConversation)}
          operation={openOneConversation.name}
          hidden={{ id: conversation.id }}
        >
          <Button kind="main">{view.t(said.openIt)}</Button>
        </Form>
      )}
    </section>
  );
}

function PassOn({ view, found, request }: Part & { request: PageRequest }) {
  const { conversation } = found;
  const { code } = conversation;
  const link = wholeAddress(request, `/${request.params.initiative}/say/${code}`);
  return (
    <section class="wrap block stack noprint">
      <h2>{view.t(said.passItOn)}</h2>
      <div class="two">
        <ShareLink
          view={view}
          link={link}
          names={view.initiative?.names ?? {}}
          message={said.message}
          language={view.language}
        />
        <Qr label={view.t(sayWords.qr)} link={link} />
      </div>
      <p class="acts">
        <ButtonLink href={view.url(`say/${code}/screen`)}>{view.t(said.screen)}</ButtonLink>
      </p>
      {found.mayLead && (
        <Confirm view={view} label={view.t(said.closeIt)} question={view.t(said.closeQuestion)}>
          <Form
            view={viewOfForm(view, closeOneConversation)}
            operation={closeOneConversation.name}
            hidden={{ id: conversation.id }}
          >
            <Button kind="main">{view.t(said.closeIt)}</Button>
          </Form>
        </Confirm>
      )}
    </section>
  );
}

function CameOfIt({ view: whole, found }: Part) {
  const { conversation, mayLead } = found;
  const view = viewOfForm(whole, tellWhatCame);
  const text = {
    ...{ name: "cameOfIt", label: view.t(said.tellIt), hint: view.t(said.tellHint) },
    ...{ value: conversation.cameOfIt ?? undefined, long: true },
  };
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.cameOfIt)}</h2>
      {conversation.cameOfIt ? (
        <Written names={conversation.cameOfIt} view={view} />
      ) : (
        <p class="quiet">{view.t(said.nothingCame)}</p>
      )}
      {mayLead && (
        <details class="measure noprint" open={!conversation.cameOfIt || view.faults.length > 0}>
          <summary>{view.t(said.tellIt)}</summary>
          <Form
            view={view}
            operation={tellWhatCame.name}
            hidden={{ id: conversation.id, ...(conversation.cameOfIt ? {} : { language: view.language }) }}
          >
            <NamesInputs view={view} texts={[text]} />
            <NamesFold view={view} texts={[text]} label={view.t(said.otherLanguages)} />
            <Button kind="main">{view.t(said.keep)}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}
