import type { ComponentChildren } from "preact";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { nameOfCountry } from "../../../../core/countries.ts";
import type { Message } from "../../../../core/message.ts";
import { Layout } from "../../../../interface/layout.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import type { PageRequest } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import type { Coarse } from "../../coarse.ts";
import { pathOfCampaign, type StoryCampaign } from "../campaign.ts";
import { campaignWords as said } from "../words.ts";

/** What a page about one campaign is asked with. */
export const numberIn = ({ params }: PageRequest): { number: number } => ({ number: Number(params.number) });

/** The page of the campaign that a form was about. */
export const toCampaign = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/${pathOfCampaign(Number(params.number))}`;

/** The same page again, e.g. `lines`. */
export const toStep = (step: string) => (_output: unknown, request: PageRequest) =>
  `${toCampaign(null, request)}/${step}`;

interface StepPageProps {
  view: View;
  campaign: Pick<StoryCampaign, "number" | "names">;
  title: Message;
  lead: Message;
  children: ComponentChildren;
}

/** One step of preparing a campaign: what it is about, and a way back. */
export const StepPage = ({ view, campaign, title, lead, children }: StepPageProps) => (
  <Layout view={view} title={view.t(title)} navigation={navigationFor(view, "listening")}>
    <div class="wrap top">
      <p class="kicker">
        <a href={view.url(pathOfCampaign(campaign.number))} dir="auto">
          {view.name(campaign.names)}
        </a>
      </p>
      <h1>{view.t(title)}</h1>
      <p class="lead measure">{view.t(lead)}</p>
    </div>
    {children}
  </Layout>
);

/** A count in coarse words. */
export function sayCoarse(view: View, coarse: Coarse): string {
  if ("below" in coarse) return view.t(said.below, { count: coarse.below });
  return coarse.to === null
    ? view.t(said.orMore, { count: coarse.from })
    : view.t(said.fromTo, { from: coarse.from, to: coarse.to });
}

/** A day, as people write it. */
export const sayDay = (view: View, day: string): string => formatDate(new Date(day), view.language);

/** A country by its code, in the reader's language. */
export const sayCountry = (view: View, code: string): string => nameOfCountry(code, view.language);
