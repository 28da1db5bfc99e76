import { formatCount } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { Balance } from "../organization.ts";
import { partnersWords as said, sectorWords } from "../words.ts";

/** What a sector is called, also where nobody has said it. */
export const nameOfSector = (view: View, sector: Balance[number]["sector"]): string =>
  view.t(sector ? sectorWords[sector] : said.noSector);

/** How many organizations of each sector there are: the sentence, then a bar for each. */
export function BalanceBars({ view, balance }: { view: View; balance: Balance }) {
  const total = balance.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...balance.map(({ count }) => count));
  const list = balance
    .map(({ sector, count }) => view.t(said.ofSector, { sector: nameOfSector(view, sector), count }))
    .join(view.language === "ar" ? "، " : ", ");
  return (
    <>
      <p class="lead">{view.t(said.balance, { count: total, list })}</p>
      <ul class="balance" aria-hidden="true">
        {balance.map(({ sector, count }) => (
          <li key={sector ?? "unsaid"}>
            <span class="small quiet">
              {nameOfSector(view, sector)} <bdi>{formatCount(count)}</bdi>
            </span>
            <div class="bar">
              <i style={`--v:${Math.round((count / most) * 100)}`} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
