/** The religions whose holidays stand in the calendar. Christians keep two calendars. */
export const religions = ["judaism", "islam", "christianity-west", "christianity-east", "druze"] as const;
export type Religion = (typeof religions)[number];

/** How the day of a holiday is found. */
export type Rule =
  | { hebrew: readonly [month: "Tishri" | "Kislev" | "Adar" | "Nisan" | "Sivan" | "Av", day: number] }
  /** Months are counted from Muharram. */
  | { islamic: readonly [month: number, day: number] }
  /** Days after Easter Sunday, or before it. */
  | { easter: "west" | "east"; after: number }
  | { fixed: readonly [month: number, day: number] };

/** What is known of a holiday. */
export interface HolidayRule {
  key: string;
  religion: Religion;
  rule: Rule;
  /** How many days it lasts; outside Israel perhaps one more. */
  days: number;
  daysAbroad?: number;
  /** It begins with the evening before its first day. */
  fromEvening: boolean;
  /** Work and meetings are set aside by many; others are only shown. */
  rest: boolean;
  /** A fast that is never kept on a Saturday: it is kept the day after. */
  notOnSaturday?: boolean;
  /** Days of rest as the Sabbath is, in Israel: how many days after its first. */
  sabbathOn?: readonly number[];
}

type Keyed<K extends string> = HolidayRule & { key: K };
type More = Partial<Omit<HolidayRule, "key">>;

const hebrew = <K extends string>(
  key: K,
  at: Extract<Rule, { hebrew: unknown }>["hebrew"],
  days: number,
  more: More = {},
): Keyed<K> => ({ key, religion: "judaism", rule: { hebrew: at }, days, fromEvening: true, rest: true, ...more });

const islamic = <K extends string>(key: K, month: number, day: number, days: number, more: More = {}): Keyed<K> => ({
  key,
  religion: "islam",
  rule: { islamic: [month, day] },
  days,
  fromEvening: true,
  rest: true,
  ...more,
});

const christian = <K extends string>(
  key: K,
  side: "west" | "east",
  rule: Rule,
  days = 1,
  more: More = {},
): Keyed<K> => ({ key, religion: `christianity-${side}`, rule, days, fromEvening: false, rest: true, ...more });

const shown = { rest: false } as const;

/** The holidays of the four religions, in no order. */
export const holidayRules = [
  hebrew("rosh-hashanah", ["Tishri", 1], 2, { sabbathOn: [0, 1] }),
  hebrew("yom-kippur", ["Tishri", 10], 1, { sabbathOn: [0] }),
  hebrew("sukkot", ["Tishri", 15], 7, { sabbathOn: [0] }),
  hebrew("simchat-torah", ["Tishri", 22], 1, { daysAbroad: 2, sabbathOn: [0] }),
  hebrew("hanukkah", ["Kislev", 25], 8, shown),
  hebrew("purim", ["Adar", 14], 1, shown),
  hebrew("pesach", ["Nisan", 15], 7, { daysAbroad: 8, sabbathOn: [0, 6] }),
  hebrew("shavuot", ["Sivan", 6], 1, { daysAbroad: 2, sabbathOn: [0] }),
  hebrew("tisha-beav", ["Av", 9], 1, { notOnSaturday: true }),
  islamic("islamic-new-year", 1, 1, 1),
  islamic("ashura", 1, 10, 1, shown),
  islamic("mawlid", 3, 12, 1),
  islamic("isra-miraj", 7, 27, 1, shown),
  islamic("ramadan", 9, 1, 1, shown),
  islamic("eid-al-fitr", 10, 1, 3),
  islamic("eid-al-adha", 12, 10, 4),
  christian("epiphany", "west", { fixed: [1, 6] }, 1, shown),
  christian("good-friday", "west", { easter: "west", after: -2 }),
  christian("easter", "west", { easter: "west", after: 0 }, 2),
  christian("pentecost", "west", { easter: "west", after: 49 }),
  christian("christmas", "west", { fixed: [12, 25] }, 2, { fromEvening: true }),
  christian("christmas-east", "east", { fixed: [1, 7] }, 1, { fromEvening: true }),
  christian("theophany-east", "east", { fixed: [1, 19] }, 1, shown),
  christian("good-friday-east", "east", { easter: "east", after: -2 }),
  christian("easter-east", "east", { easter: "east", after: 0 }, 2),
  christian("pentecost-east", "east", { easter: "east", after: 49 }),
  { key: "nabi-khidr", religion: "druze", rule: { fixed: [1, 25] }, days: 1, fromEvening: false, rest: false },
  { key: "nabi-shuayb", religion: "druze", rule: { fixed: [4, 25] }, days: 4, fromEvening: false, rest: true },
  { key: "nabi-sabalan", religion: "druze", rule: { fixed: [9, 10] }, days: 1, fromEvening: false, rest: false },
  { key: "druze-eid-al-adha", religion: "druze", rule: { islamic: [12, 10] }, days: 4, fromEvening: true, rest: true },
] as const satisfies readonly HolidayRule[];

/** What a holiday is called in the program. */
export type HolidayKey = (typeof holidayRules)[number]["key"];
