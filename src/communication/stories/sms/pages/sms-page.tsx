import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { isolate, say } from "../../../../core/message.ts";
import { Button, ButtonLink, Confirm, CopyField } from "../../../../interface/actions.tsx";
import { Form, TextInput } from "../../../../interface/form.tsx";
import { ownNames } from "../../../../interface/layout.tsx";
import { namesOf } from "../../../../interface/names-input.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import { form, type PageRequest, page } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { pathOfCampaign } from "../../campaigns/campaign.ts";
import { OneTick } from "../../campaigns/pages/confirmed.tsx";
import { numberIn, StepPage, sayDay, toStep } from "../../campaigns/pages/step-page.tsx";
import { smsPageWords as said } from "../page-words.ts";
import { endSms, knowOfSms, readSms, setSmsWords } from "../switch/operations.ts";

type Read = ReturnType<typeof readSms.output.parse>;

interface SmsProps {
  view: View;
  read: Read;
}

/** How a campaign takes stories by text message: for whoever leads it, and whoever is called when a story worries somebody. */
export const smsPage = page({
  path: "/:initiative/listening/campaigns/:number/sms",
  reads: readSms,
  input: numberIn,
  draw: (read, view, request) => (
    <StepPage view={view} campaign={read} title={said.title} lead={said.lead}>
      <section class="wrap block stack">
        <Standing view={view} read={read} />
        {read.leads && (
          <p class="acts">
            <ButtonLink href={view.url(`${pathOfCampaign(read.number)}/sms/try`)}>{view.t(said.tryIt)}</ButtonLink>
          </p>
        )}
      </section>
      {read.guards && read.state === "waiting" && <Know view={viewOfForm(view, knowOfSms)} />}
      {(read.leads || read.guards) && !read.isClosed && <Checks view={view} isOn={read.state === "on"} />}
      {read.leads && !read.isClosed && read.gateway && <Words view={viewOfForm(view, setSmsWords)} read={read} />}
      {read.state === "on" && read.gateway && read.code && <Posters view={view} read={read} request={request} />}
      {read.gateway && <Gateway view={view} gateway={read.gateway} />}
      {read.state !== "off" && !read.isClosed && (
        <section class="wrap block">
          <Confirm view={view} label={view.t(said.end)} question={view.t(said.endQuestion)}>
            <Form view={viewOfForm(view, endSms)} operation={endSms.name}>
              <Button kind="main">{view.t(said.end)}</Button>
            </Form>
          </Confirm>
        </section>
      )}
    </StepPage>
  ),
  forms: [
    form({
      operation: setSmsWords,
      input: (sent, request) => ({ ...numberIn(request), words: namesOf(sent, "words") }),
      leadsTo: toStep("sms"),
      receipt: said.wasAsked,
    }),
    form({
      operation: knowOfSms,
      input: (sent, request) => ({ ...numberIn(request), knows: sent.get("knows") === "yes" }),
      leadsTo: toStep("sms"),
      receipt: said.wasKnown,
    }),
    form({
      operation: endSms,
      input: (_sent, request) => numberIn(request),
      leadsTo: toStep("sms"),
      receipt: said.wasEnded,
    }),
  ],
});

function Standing({ view, read }: SmsProps) {
  if (!read.gateway && read.state === "off") return <p class="measure">{view.t(said.noGateway)}</p>;
  if (read.state === "off") return <p class="lead measure">{view.t(said.off)}</p>;
  if (read.state === "waiting")
    return <p class="lead measure">{view.t(said.waiting, { names: read.contacts.join(", ") })}</p>;
  const day = read.knownAt ? sayDay(view, read.knownAt.slice(0, 10)) : "";
  return (
    <>
      <p class="lead measure">{view.t(said.on, { name: read.knownBy ?? "", day })}</p>
      <p class="small quiet">{view.t(said.onlyWhileOpen)}</p>
    </>
  );
}

const Checks = ({ view, isOn }: { view: View; isOn: boolean }) => (
  <section class="wrap block">
    <h2>{view.t(isOn ? said.checksHold : said.checksTitle)}</h2>
    <ul class="story-guide">
      {[said.checkPhones, said.checkGateway, said.checkNight, said.checkAnswer].map((message) => (
        <li key={message.en}>{view.t(message)}</li>
      ))}
    </ul>
  </section>
);

const Know = ({ view }: { view: View }) => (
  <section class="wrap block stack">
    <h2>{view.t(said.knowTitle)}</h2>
    <Form view={view} operation={knowOfSms.name} class="story-form">
      <OneTick view={view} name="knows">
        {view.t(said.know)}
      </OneTick>
      <Button kind="main">{view.t(said.sayKnow)}</Button>
    </Form>
  </section>
);

function Words({ view, read }: SmsProps) {
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.words)}</h2>
      <Form view={view} operation={setSmsWords.name} class="story-form">
        <p class="small quiet measure">{view.t(said.wordsHint)}</p>
        {read.languages.map((language) => (
          <TextInput
            key={language}
            view={view}
            name={`words.${language}`}
            label={`${view.t(said.words)} · ${ownNames[language]}`}
            value={read.words[language]}
            lang={language}
            autocomplete="off"
          />
        ))}
        <Button kind={read.state === "off" ? "main" : "plain"}>
          {view.t(read.state === "off" ? said.askFor : said.askAgain)}
        </Button>
      </Form>
    </section>
  );
}

/** What to print: the number and the word, with what else is to be said beside them. */
function Posters({ view, read, request }: SmsProps & { request: PageRequest }) {
  const site = request.origin.replace(/^https?:\/\//, "");
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.posterTitle)}</h2>
      {read.languages.map((language) => {
        const word = read.words[language];
        if (!word) return null;
        const values = {
          word,
          // a number that breaks into two lines is read from its end in Hebrew and Arabic
          number: isolate((read.gateway?.number ?? "").replaceAll(" ", "\u00a0")),
          page: isolate(`${site}/${request.params.initiative}/tell/${read.code}`),
        };
        return (
          <div key={language} lang={language} dir={language === "en" ? "ltr" : "rtl"}>
            <CopyField
              view={view}
              label={`${view.t(said.posterTitle)} · ${ownNames[language]}`}
              text={say(said.poster, language, values)}
              button={view.t(said.copy)}
            />
          </div>
        );
      })}
    </section>
  );
}

const Gateway = ({ view, gateway }: { view: View; gateway: NonNullable<Read["gateway"]> }) => (
  <section class="wrap block">
    <h2>{view.t(said.gateway)}</h2>
    <dl class="facts">
      <dt>{view.t(said.gatewayNumber)}</dt>
      <dd>
        <bdi dir="ltr">{gateway.number}</bdi>
      </dd>
      <dt>{view.t(said.heardAt)}</dt>
      <dd>
        {gateway.heardAt ? formatDate(new Date(gateway.heardAt), view.language, "moment") : view.t(said.neverHeard)}
      </dd>
    </dl>
    <p class="small quiet">{view.t(said.onlyTime)}</p>
  </section>
);
