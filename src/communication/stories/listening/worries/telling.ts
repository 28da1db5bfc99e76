import { readInitiative } from "../../../../backbone/initiatives/public.ts";
import { queueMail, siteAddress } from "../../../../backbone/mail/public.ts";
import { notify } from "../../../../backbone/notifications/public.ts";
import { listPeople } from "../../../../backbone/people/public.ts";
import { dayOf, daysAfter } from "../../../../core/days.ts";
import { inLanguage, type Message, say } from "../../../../core/message.ts";
import type { On } from "../../../../core/operation.ts";
import type { Writer } from "../../../../storage/records.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";
import { worryWords as said } from "./words.ts";

interface Telling {
  campaign: StoryCampaign;
  to: readonly string[];
  urgent: boolean;
  sentence: Message;
  /** Inside the initiative. */
  path: string;
}

/**
 * Tells people of a worry at once, on their pages and by a mail of its own: that there is one, and where. Not a word of
 * the story, nor whose it is.
 */
export async function tellOfWorry(tx: Writer, on: Pick<On, "initiativeId" | "now">, telling: Telling): Promise<void> {
  const { campaign, urgent, sentence, path } = telling;
  const to = [...new Set(telling.to)];
  if (to.length === 0) return;
  const today = dayOf(on.now);
  const people = await listPeople(tx, to);
  const initiative = await readInitiative(tx, on.initiativeId);
  await notify(tx, on.initiativeId, {
    ...{ to, reason: "asked", path, sentence, now: on.now, due: urgent ? today : daysAfter(today, 1) },
    about: { kind: "story-campaign", id: campaign.id },
  });
  await queueMail(
    tx,
    ...people.map(({ mail, language }) => ({
      ...{ to: mail, language },
      subject: say(urgent ? said.mailSubjectUrgent : said.mailSubject, language),
      body: [
        say(sentence, language),
        say(said.mailCampaign, language, { campaign: inLanguage(campaign.names, language) }),
        `${siteAddress()}/${initiative?.slug ?? ""}/${path}`,
        say(said.mailFoot, language),
      ].join("\n\n"),
    })),
  );
}

/** Those whom a campaign names for worries: the contact and the deputy. */
export const guardsOf = ({ safeguarding }: StoryCampaign): string[] =>
  [safeguarding.contactId, safeguarding.deputyId].filter((one) => one !== null);
