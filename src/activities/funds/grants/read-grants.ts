import { Refusal } from "../../../core/refusal.ts";
import { readTable } from "../../../core/table-files/read-table.ts";
import { type DayOrder, findOrder, readDay } from "./dates.ts";
import { grantOfRow } from "./flat.ts";
import { emptyReport, isGood, type Odd, type ReadGrant, type Report } from "./grant.ts";
import { mendLetters } from "./letters.ts";
import { grantWords as said } from "./words.ts";

/** What the form of the file is called in every language. */
export const shape = "360Giving";

/** A file of grants, opened: what stands around them, and each by itself. */
export interface OpenedGrants {
  form: "json" | "csv" | "xlsx";
  /** JSON of all that is not a grant. */
  envelope: string;
  grants: unknown[];
}

/** Opens a file in the 360Giving shape: JSON, or the spreadsheet with its titles. @throws {Refusal} where it is neither. */
export async function openGrants(bytes: Uint8Array, filename: string): Promise<OpenedGrants> {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\ufeff/, "")
    .trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return openJson(bytes);
  const table = await readTable(bytes, filename);
  const grants: unknown[] = [];
  for await (const { cells } of table.rows) grants.push(grantOfRow(table.header, cells));
  return { form: table.kind, envelope: "{}", grants };
}

function openJson(bytes: Uint8Array): OpenedGrants {
  const content = parseJson(bytes);
  if (Array.isArray(content)) return { form: "json", envelope: "[]", grants: content };
  if (typeof content !== "object" || content === null || !("grants" in content) || !Array.isArray(content.grants))
    throw new Refusal("invalid", said.noGrants, {
      values: { shape, list: "grants", titles: "Identifier, Title, Amount Awarded" },
    });
  const { grants, ...envelope } = content;
  return { form: "json", envelope: JSON.stringify(envelope), grants };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decode(bytes).replace(/^\ufeff/, ""));
  } catch (error) {
    throw new Refusal("invalid", said.notJson, { values: { where: error instanceof Error ? error.message : "" } });
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

type Tree = Readonly<Record<string, unknown>>;

const treeOf = (value: unknown): Tree => (typeof value === "object" && value !== null ? (value as Tree) : {});
const listOf = (value: unknown): Tree[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(treeOf);
const textOf = (value: unknown): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";

function amountOf(value: unknown): { amount: number | null; asText: boolean } {
  if (typeof value === "number" && Number.isFinite(value)) return { amount: value, asText: false };
  const plain = textOf(value).replaceAll(/[£€$₪,\s]/g, "");
  return { amount: /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null, asText: true };
}

/** Reads one grant; what is odd in it is named and not mended. */
function readGrant(content: unknown, position: number, order: DayOrder, seen: Set<string>): ReadGrant {
  const grant = Array.isArray(content) ? {} : treeOf(content);
  const recipients = listOf(grant.recipientOrganization);
  const person = listOf(grant.recipientIndividual)[0];
  const [funder = {}] = listOf(grant.fundingOrganization);
  const code = textOf(grant.id) || null;
  const { amount, asText } = amountOf(grant.amountAwarded);
  const currency = textOf(grant.currency).toUpperCase();
  const day = textOf(grant.awardDate);
  const awardedOn = readDay(day, order);
  const title = textOf(grant.title);
  const description = textOf(grant.description);
  const funderName = textOf(funder.name);
  const recipientName = textOf(recipients[0]?.name);
  const odd: Record<Odd, boolean> = {
    "no-grant": typeof content !== "object" || content === null || Array.isArray(content),
    "no-code": code === null,
    "code-twice": code !== null && seen.has(code),
    "no-amount": amount === null,
    "no-currency": !/^[A-Z]{3}$/.test(currency),
    "no-date": awardedOn === null,
    "no-funder": funderName === "" && textOf(funder.id) === "",
    "no-recipient": recipients.length === 0 && person === undefined,
    letters: mendLetters(title) !== title || mendLetters(description) !== description,
    "day-order": awardedOn !== null && !/^\d{4}-/.test(day),
    "several-recipients": recipients.length > 1,
    "to-person": person !== undefined,
    "no-title": title === "",
    "amount-as-text": amount !== null && asText,
  };
  if (code) seen.add(code);
  return {
    position,
    source: JSON.stringify(content),
    ...{ code, title, description, amount, awardedOn, funderName, recipientName },
    currency: odd["no-currency"] ? null : currency,
    funderCode: textOf(funder.id) || null,
    recipientCode: textOf(recipients[0]?.id) || null,
    recipients: Math.max(recipients.length, person ? 1 : 0),
    // Who a person is, is not for a list of money.
    toPerson: person !== undefined && recipients.length === 0,
    odd: (Object.keys(odd) as Odd[]).filter((one) => odd[one]),
  };
}

const together = 500;
const mostNamed = 200;
const mostLetters = 5;

/** Reads the grants of a file in parts, and with the last part says what was found. */
export async function* readGrants(
  bytes: Uint8Array,
  filename: string,
): AsyncGenerator<{ opened: Omit<OpenedGrants, "grants"> & { total: number }; rows: ReadGrant[]; report: Report }> {
  const { grants, ...opened } = await openGrants(bytes, filename);
  const order = findOrder(grants.map((grant) => textOf(treeOf(grant).awardDate)));
  const report: Report = { ...emptyReport, odd: {}, named: [], sums: [], letters: [], order };
  const sums = new Map<string, number>();
  const seen = new Set<string>();
  for (let from = 0; from === 0 || from < grants.length; from += together) {
    const rows = grants.slice(from, from + together).map((one, place) => readGrant(one, from + place, order, seen));
    for (const row of rows) addTo(report, sums, row);
    report.sums = [...sums]
      .map(([currency, amount]) => ({ currency, amount }))
      .sort((a, b) => (a.currency < b.currency ? -1 : 1));
    yield { opened: { ...opened, total: grants.length }, rows, report };
  }
}

function addTo(report: Report, sums: Map<string, number>, row: ReadGrant): void {
  report.grants += 1;
  for (const one of row.odd) report.odd[one] = (report.odd[one] ?? 0) + 1;
  if (row.odd.includes("letters") && report.letters.length < mostLetters) {
    const before = mendLetters(row.title) === row.title ? row.description : row.title;
    report.letters.push({ before: before.slice(0, 300), after: mendLetters(before.slice(0, 300)) });
  }
  if (isGood(row.odd)) {
    report.good += 1;
    if (row.currency && row.amount !== null) sums.set(row.currency, (sums.get(row.currency) ?? 0) + row.amount);
  } else if (report.named.length < mostNamed)
    report.named.push({ place: row.position + 1, code: row.code, odd: row.odd });
}
