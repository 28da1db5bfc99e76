import type { z } from "zod";
import { joinList } from "../../../core/spoken-languages.ts";
import type { View } from "../../../interface/view.ts";
import { sayAnswer } from "../../stories/public.ts";
import type { readVoice } from "../operations.ts";
import { voiceWords as said } from "../words.ts";
import { saySure } from "./saying.ts";

type Found = z.output<typeof readVoice.output>;
type Campaign = Found["people"][number];

/** The answers of a campaign that were heard less, or more, than they live there, each with how sure. */
const groupsOf = (view: View, campaign: Campaign, compared: "fewer" | "more"): string[] =>
  campaign.answers
    .filter((one) => one.compared === compared)
    .map(({ question, answer, sure }) =>
      view.t(said.groupSure, { group: sayAnswer(view, question.id, answer), sure: saySure(view, sure) }),
    );

/** Groups of people, as campaigns asked them, and how many took part in conversations. */
export function PeoplePart({ view, found }: { view: View; found: Found }) {
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.people)}</h2>
      <p class="quiet measure">{view.t(found.people.length > 0 ? said.peopleWhy : said.noPeople)}</p>
      {found.people.map((campaign) => (
        <OneCampaign key={campaign.number} view={view} campaign={campaign} />
      ))}
      {found.conversations.length > 0 && (
        <>
          <h3>{view.t(said.conversations)}</h3>
          <p class="quiet measure">{view.t(said.whoUnknown)}</p>
          <ul>
            {found.conversations.map(({ number, names, people }) => (
              <li key={number}>
                <a href={view.url(`listening/conversations/${number}/results`)} dir="auto">
                  {view.name(names)}
                </a>
                {": "}
                {people > 0 ? view.t(said.tookPart, { count: people }) : view.t(said.fewTookPart)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function OneCampaign({ view, campaign }: { view: View; campaign: Campaign }) {
  const [less, more] = [groupsOf(view, campaign, "fewer"), groupsOf(view, campaign, "more")];
  const list = (groups: readonly string[]): string => joinList(groups, view.language);
  return (
    <div class="stack">
      <h3>
        <a href={view.url(`listening/campaigns/${campaign.number}/who-was-heard`)} dir="auto">
          {view.name(campaign.names)}
        </a>
      </h3>
      {campaign.answers.length === 0 && <p>{view.t(said.notCompared)}</p>}
      {campaign.answers.length > 0 && less.length + more.length === 0 && <p>{view.t(said.heardEven)}</p>}
      {less.length > 0 && <p>{view.t(said.heardLess, { groups: list(less) })}</p>}
      {more.length > 0 && <p>{view.t(said.heardMore, { groups: list(more) })}</p>}
    </div>
  );
}
