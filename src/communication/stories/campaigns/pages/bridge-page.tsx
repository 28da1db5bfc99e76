import { navigationFor, ShareLink, wholeAddress } from "../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, type PageRequest, page } from "../../../../interface/page.ts";
import { Qr } from "../../../../interface/qr.tsx";
import { paperWords } from "../../papers/words.ts";
import { pathOfTelling } from "../bridges/links.ts";
import { endOneBridge, readBridge } from "../bridges/operations.ts";
import { pathOfCampaign } from "../campaign.ts";
import { campaignWords as said } from "../words.ts";

const bridgeIn = ({ params }: PageRequest): { bridgeId: string } => ({ bridgeId: params.bridge ?? "" });

/** The whole address that a bridge hands on. */
const linkOf = (request: PageRequest, code: string): string =>
  wholeAddress(request, pathOfTelling(request.params.initiative ?? "", code));

/** One bridge: its link to copy, its code to scan, its sheet to print. */
export const bridgePage = page({
  path: "/:initiative/listening/bridges/:bridge",
  reads: readBridge,
  input: bridgeIn,
  draw: ({ bridge, campaign, takesStories, leads }, view, request) => {
    const link = linkOf(request, bridge.code);
    return (
      <Layout view={view} title={view.name(bridge.names)} navigation={navigationFor(view, "listening")}>
        <div class="wrap top">
          <p class="kicker">
            <a href={view.url(pathOfCampaign(campaign.number))} dir="auto">
              {view.name(campaign.names)}
            </a>
          </p>
          <h1>
            <bdi dir="auto">{view.name(bridge.names)}</bdi>
          </h1>
          {!takesStories && <p class="lead measure">{view.t(bridge.endedAt ? said.linkEnded : said.takesNone)}</p>}
          <p class="measure">{view.t(said.handOn)}</p>
        </div>
        {!bridge.endedAt && (
          <section class="wrap block two">
            <ShareLink
              view={view}
              link={link}
              names={view.initiative?.names ?? {}}
              message={said.shareMessage}
              language={view.language}
            />
            <aside class="stack">
              <Qr label={view.t(said.qr)} link={link} />
              <p class="acts">
                <ButtonLink href={view.url(`listening/bridges/${bridge.id}/sheet`)}>{view.t(said.sheet)}</ButtonLink>
                <ButtonLink href={view.url(`listening/papers?bridge=${bridge.id}`)}>
                  {view.t(paperWords.title)}
                </ButtonLink>
              </p>
            </aside>
          </section>
        )}
        {leads && !bridge.endedAt && (
          <section class="wrap block">
            <Confirm view={view} label={view.t(said.endLink)} question={view.t(said.endLinkQuestion)}>
              <Form view={view} operation={endOneBridge.name}>
                <Button kind="main">{view.t(said.endLink)}</Button>
              </Form>
            </Confirm>
          </section>
        )}
      </Layout>
    );
  },
  forms: [
    form({
      operation: endOneBridge,
      input: (_sent, request) => bridgeIn(request),
      leadsTo: (_output, { params }) => `/${params.initiative}/listening/bridges/${params.bridge}`,
      receipt: said.linkEnded,
    }),
  ],
});

/** A sheet to hang up or hand out: the question in every language offered, and the code. */
export const sheetPage = page({
  path: "/:initiative/listening/bridges/:bridge/sheet",
  reads: readBridge,
  input: bridgeIn,
  draw: ({ bridge, campaign }, view, request) => {
    const link = linkOf(request, bridge.code);
    return (
      <Layout view={view} title={view.t(said.sheetTitle)}>
        <div class="wrap top story-sheet">
          <h1 class="story-screen">
            <bdi dir="auto">{view.name(bridge.names)}</bdi>
          </h1>
          <p class="small quiet story-screen">
            {view.t(said.print)} <a href={view.url(`listening/bridges/${bridge.id}`)}>{view.t(said.linkAndSheet)}</a>
          </p>
          {!bridge.endedAt && (
            <>
              <Qr label={view.t(said.qr)} link={link} />
              <p class="story-address">
                <bdi class="ltr">{link.replace(/^https?:\/\//, "")}</bdi>
              </p>
              {campaign.languages.map((language) => (
                <section key={language} lang={language} dir={language === "en" ? "ltr" : "rtl"}>
                  <p class="story-who">{campaign.whoAsks[language]}</p>
                  <p class="story-ask">{campaign.prompt[language]}</p>
                  <p>{said.sheetHow[language]}</p>
                </section>
              ))}
            </>
          )}
        </div>
      </Layout>
    );
  },
});
