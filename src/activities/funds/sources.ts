import type { DeskSource } from "../../backbone/desk/public.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { inLanguage } from "../../core/message.ts";
import { pathOfFund } from "./fund.ts";
import { listRounds } from "./rounds/store.ts";
import { listFunds } from "./store.ts";
import { fundNews as said } from "./words.ts";

/** Rounds that close within so many days are told of. */
const soonDays = 14;

/** Rounds of funds that close soon. */
export const roundsOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const today = dayOf(now);
  const soon = daysAfter(today, soonDays);
  const closing = (await listRounds(tx, initiativeId)).filter(
    ({ opensOn, closesOn }) => opensOn <= today && today <= closesOn && closesOn <= soon,
  );
  if (closing.length === 0) return [];
  const funds = (await listFunds(tx, initiativeId)).filter(({ isClosed }) => !isClosed);
  return closing.flatMap(({ fundId, names, closesOn }) => {
    const fund = funds.find(({ id }) => id === fundId);
    if (!fund) return [];
    return [
      {
        about: "government" as const,
        sentence: said.roundCloses,
        values: { fund: inLanguage(fund.names, "en"), round: inLanguage(names, "en"), day: closesOn },
        path: pathOfFund(fund.id),
        due: closesOn,
      },
    ];
  });
};
