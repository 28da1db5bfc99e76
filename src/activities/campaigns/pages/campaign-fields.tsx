import { Checks, Select, TextInput } from "../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type Campaign, channels } from "../campaign.ts";
import type { Choices } from "../views.ts";
import { channelWords, campaignWords as said } from "../words.ts";

/** What a form about a campaign sent. */
export const campaignOf = (sent: Sent): Record<string, unknown> => ({
  names: namesOf(sent, "names", textOf(sent, "writtenIn")),
  asks: namesOf(sent, "asks"),
  forWhom: namesOf(sent, "forWhom"),
  channels: sent.getAll("channels").filter((one) => typeof one === "string"),
  startsOn: textOf(sent, "startsOn") ?? null,
  endsOn: textOf(sent, "endsOn") ?? null,
  organizationId: textOf(sent, "organizationId") ?? null,
  askId: textOf(sent, "askId") ?? null,
  challengeId: textOf(sent, "challengeId") ?? null,
});

interface CampaignFieldsProps {
  view: View;
  choices: Choices;
  campaign?: Campaign;
}

/** What a campaign is called and asks, whom it means to reach, by what, when, and who runs it. */
export function CampaignFields({ view, choices, campaign }: CampaignFieldsProps) {
  const texts = [
    { name: "names", within: "campaign", label: view.t(said.name), value: campaign?.names },
    { name: "asks", label: view.t(said.asks), value: campaign?.asks, optional: true },
    { name: "forWhom", label: view.t(said.forWhom), value: campaign?.forWhom, optional: true },
  ];
  return (
    <>
      <NamesInputs view={view} texts={texts} />
      <div class="field">
        <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      </div>
      <div class="reach-channels">
        <Checks
          view={view}
          name="channels"
          label={view.t(said.channels)}
          values={campaign?.channels ?? []}
          options={channels.map((value) => ({ value, label: view.t(channelWords[value]) }))}
        />
      </div>
      <div class="pair">
        <TextInput
          view={view}
          name="startsOn"
          type="date"
          label={view.t(said.startsOn)}
          value={campaign?.startsOn ?? ""}
          optional
        />
        <TextInput
          view={view}
          name="endsOn"
          type="date"
          label={view.t(said.endsOn)}
          value={campaign?.endsOn ?? ""}
          optional
        />
      </div>
      <RunBy view={view} choices={choices} {...(campaign && { campaign })} />
    </>
  );
}

function RunBy({ view, choices, campaign }: CampaignFieldsProps) {
  const ours = choices.mayBeOurs ? [{ value: "", label: view.t(said.backboneRuns) }] : [];
  const named = (all: Choices["asks"]) => all.map(({ id, names }) => ({ value: id, label: view.name(names) }));
  return (
    <>
      <Select
        view={view}
        name="organizationId"
        label={view.t(said.organization)}
        value={campaign?.organizationId ?? ""}
        options={[
          ...ours,
          ...choices.organizations
            .map(({ id, name }) => ({ value: id, label: name }))
            .toSorted((a, b) => a.label.localeCompare(b.label, view.language)),
        ]}
      />
      {choices.asks.length > 0 && (
        <Select
          view={view}
          name="askId"
          label={view.t(said.ask)}
          optional
          empty
          value={campaign?.askId ?? ""}
          options={named(choices.asks)}
        />
      )}
      {choices.challenges.length > 0 && (
        <Select
          view={view}
          name="challengeId"
          within="campaign"
          label={view.t(said.challenge)}
          optional
          empty
          value={campaign?.challengeId ?? ""}
          options={named(choices.challenges)}
        />
      )}
    </>
  );
}
