import { describe, expect, test } from "vitest";
import { missingOf, pledgedFor, reasonsFor, sumByCurrency } from "./sums.ts";

const cause = "01890a5d-ac96-774b-bcce-b302099a8057";
const need = { challengeId: cause, placeIds: [], amount: 1000, currency: "ILS", state: "open" as const };
const fund = { challengeIds: [cause], placeIds: [], amount: null, currency: null, isClosed: false };
const round = { opensOn: "2026-01-01", closesOn: "2026-02-01", amount: 5000, currency: "ILS" };

describe("sums", () => {
  test("are a sum for each currency, and none for all", () => {
    const all = [
      { amount: 5, currency: "USD" },
      { amount: 3, currency: "ILS" },
      { amount: 2, currency: "USD" },
      { amount: null, currency: null },
    ];
    expect(sumByCurrency(all)).toEqual([
      { currency: "ILS", amount: 3 },
      { currency: "USD", amount: 7 },
    ]);
  });

  test("leave out what was taken back, and what is in another currency fills no need", () => {
    const pledged = pledgedFor([
      { amount: 400, currency: "ILS", state: "agreed" },
      { amount: 500, currency: "ILS", state: "taken-back" },
      { amount: 900, currency: "USD", state: "given" },
    ]);
    expect(missingOf(need, pledged)).toBe(600);
    expect(missingOf({ ...need, state: "met" }, pledged)).toBe(0);
    expect(missingOf({ ...need, amount: 100 }, pledged)).toBe(0);
  });
});

describe("a need and a fund", () => {
  test("fit by cause or place, and then a round and the amount speak for them, too", () => {
    expect(reasonsFor(need, fund, [round], "2026-01-15")).toEqual(["cause", "round-open", "amount"]);
    expect(reasonsFor(need, fund, [round], "2025-12-15")).toEqual(["cause", "round-comes"]);
    expect(reasonsFor(need, { ...fund, challengeIds: [] }, [], "2026-01-15")).toEqual(["anything"]);
  });

  test("do not fit by a round alone, in another currency, or when one of them is over", () => {
    expect(reasonsFor({ ...need, challengeId: null }, fund, [round], "2026-01-15")).toEqual([]);
    expect(reasonsFor(need, { ...fund, currency: "USD", amount: 9 }, [round], "2026-01-15")).toEqual([]);
    expect(reasonsFor(need, { ...fund, isClosed: true }, [round], "2026-01-15")).toEqual([]);
    expect(reasonsFor({ ...need, state: "met" }, fund, [round], "2026-01-15")).toEqual([]);
  });
});
