import { type Language, languages } from "../../../../core/message.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form, TextArea } from "../../../../interface/form.tsx";
import { ownNames } from "../../../../interface/layout.tsx";
import { form, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { pathOfCampaign } from "../../campaigns/campaign.ts";
import { numberIn, StepPage, toStep } from "../../campaigns/pages/step-page.tsx";
import { smsPageWords as said } from "../page-words.ts";
import { readRehearsal, rehearseSms } from "../rehearsal.ts";

type Read = ReturnType<typeof readRehearsal.output.parse>;

const languageIn = (asked: string | null): Language | null => languages.find((one) => one === asked) ?? null;

/** A rehearsal of what a teller gets: answered by what answers her, kept nowhere. */
export const trySmsPage = page({
  path: "/:initiative/listening/campaigns/:number/sms/try",
  reads: readRehearsal,
  input: (request) => ({
    ...numberIn(request),
    rehearsal: request.query.get("of"),
    language: languageIn(request.query.get("in")),
  }),
  draw: (read, view, { query }) => (
    <StepPage view={view} campaign={read} title={said.tryTitle} lead={said.tryLead}>
      <section class="wrap block stack">
        <Languages view={view} read={read} />
        {read.lines.length === 0 && <p>{view.t(said.tryBegin, { word: read.word })}</p>}
        <Lines view={view} read={read} />
        <Form view={view} operation={rehearseSms.name} class="story-form" hidden={{ language: read.language }}>
          <TextArea view={view} name="text" label={view.t(said.tryMessage)} rows={2} />
          <div class="acts">
            <Button kind="main">{view.t(said.trySend)}</Button>
            {query.get("of") && (
              <a class="btn bare" href={view.url(`${pathOfCampaign(read.number)}/sms/try?in=${read.language}`)}>
                {view.t(said.tryAnew)}
              </a>
            )}
          </div>
        </Form>
      </section>
    </StepPage>
  ),
  forms: [
    form({
      operation: rehearseSms,
      input: (sent, request) => ({
        ...numberIn(request),
        ...{ rehearsal: request.query.get("of"), language: textOf(sent, "language") },
        ...{ text: textOf(sent, "text") ?? "", site: request.origin },
      }),
      leadsTo: ({ rehearsal }, request) => `${toStep("sms/try")(null, request)}?of=${rehearsal}#last`,
    }),
  ],
  staysHere: true,
});

const Languages = ({ view, read }: { view: View; read: Read }) =>
  read.languages.length > 1 ? (
    <p>
      {view.t(said.tryIn)}{" "}
      {read.languages.map((language) => (
        <a
          key={language}
          class="sms-language"
          lang={language}
          href={view.url(`${pathOfCampaign(read.number)}/sms/try?in=${language}`)}
          {...(language === read.language && { "aria-current": "true" as const })}
        >
          {ownNames[language]}
        </a>
      ))}
    </p>
  ) : null;

function Lines({ view, read: { lines, language } }: { view: View; read: Read }) {
  if (lines.length === 0) return null;
  const last = lines.at(-1);
  const firstAnswer = lines.findIndex((line) => line.by === "program");
  return (
    <ol class="sms-lines" dir={language === "en" ? "ltr" : "rtl"}>
      {lines.map((line, place) => (
        <li key={`${place} ${line.by}`} class={`sms-${line.by}`} {...(line === last && { id: "last" })}>
          <p class="small quiet" dir={view.direction}>
            {view.t(line.by === "teller" ? said.teller : said.program)} ·{" "}
            {view.t(said.segments, { count: line.segments })}
          </p>
          <p class="sms-text" dir="auto">
            {line.text}
          </p>
          {(firstAnswer < 0 || place < firstAnswer - 1) && (
            <p class="small quiet" dir={view.direction}>
              {view.t(said.silence)}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
