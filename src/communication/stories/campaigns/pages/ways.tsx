import type { View } from "../../../../interface/view.ts";
import { bookWords } from "../../coding/book/words.ts";
import { heardFromWords } from "../../heard-from/words.ts";
import { paperWords } from "../../papers/words.ts";
import { reportWords } from "../../report/words.ts";
import { smsPageWords } from "../../sms/page-words.ts";
import { themeWords } from "../../themes/words.ts";
import { pathOfCampaign } from "../campaign.ts";
import { campaignWords as said } from "../words.ts";

interface WaysProps {
  view: View;
  number: number;
  rights: { leads: boolean; listens: boolean; codes: boolean; guards: boolean; enters: boolean };
  asksMeaning: boolean;
}

/** From a campaign to what is done with its stories, each for those who may; nobody is shown a door that is closed. */
export function Ways({ view, number, rights, asksMeaning }: WaysProps) {
  const { leads, listens, codes, guards, enters } = rights;
  const path = pathOfCampaign(number);
  const ways: [boolean, string, string][] = [
    [listens, "listening/stories", view.t(said.toInbox)],
    [leads || listens || enters, `listening/papers?campaign=${number}`, view.t(paperWords.title)],
    [listens || guards || enters, "listening/worries", view.t(said.toWorries)],
    [codes, `listening/coding/${number}`, view.t(bookWords.toCoding)],
    [codes || listens || leads, `listening/coding/${number}/book`, view.t(said.toBook)],
    [true, `${path}/themes`, view.t(themeWords.themes)],
    [true, `${path}/who-was-heard`, view.t(heardFromWords.whoWasHeard)],
    [true, `${path}/who-was-heard#listened`, view.t(heardFromWords.listened)],
    [asksMeaning, `${path}/meaning`, view.t(heardFromWords.whatItMeans)],
    [true, "listening/candidates", view.t(themeWords.candidates)],
    [true, `${path}/report`, view.t(reportWords.title)],
    [guards && !leads, `${path}/sms`, view.t(smsPageWords.toSms)],
  ];
  return (
    <nav class="wrap block stack noprint" aria-label={view.t(said.ways)}>
      <h2>{view.t(said.ways)}</h2>
      <ul class="theme-links">
        {ways
          .filter(([may]) => may)
          .map(([, to, label]) => (
            <li key={to}>
              <a href={view.url(to)}>{label}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
