import { halfYearBefore, halfYearOf } from "../../../src/communication/equity/voice.ts";
import { dayOf } from "../../../src/core/days.ts";
import { everyone, members, type Sown } from "./marks.ts";
import type { ReadersHouse } from "./readers.ts";

/** Two half-years of who speaks, decides and is funded, as they were told: the earlier open to everybody, its money not. */
export async function plantVoice({ sql, initiativeId, clock }: ReadersHouse, sown: Sown): Promise<void> {
  const last = halfYearBefore(halfYearOf(dayOf(clock.now)));
  const told = (from: string, kind: string, currency: string) => {
    const group = { band: "half", share: 0.2, low: 0.25, high: 0.75, sure: "certain" };
    const measure = (name: string) => ({
      ...{ measure: name, isHidden: false, total: name === "money" ? null : 50, spread: null },
      groups: { kind: [{ ...group, band: "twice" }, group] },
    });
    return JSON.stringify({
      ...{ from, until: from, organizations: 20, heldBack: [], lived: null, currency },
      dimensions: {
        kind: [
          { cells: ["nonprofit"], organizations: 10 },
          { cells: [kind], organizations: 10 },
        ],
      },
      measures: ["talk", "seats", "grants", "money"].map(measure),
    });
  };
  const rows = [
    [last, told(last, sown.mark("voiceformembers", members), sown.mark("voicecurrency", members)), false],
    [
      halfYearBefore(last),
      told(halfYearBefore(last), sown.mark("voiceopen", everyone), sown.mark("voicecurrencyopen", members)),
      true,
    ],
  ] as const;
  for (const [from, words, isOpen] of rows)
    await sql(
      "insert into voice_telling (initiative_id, half_year, told, told_at, is_open) values ($1, $2, $3, $4, $5)",
      [initiativeId, from, words, clock.now, isOpen],
    );
}
