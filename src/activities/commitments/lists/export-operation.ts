import { z } from "zod";
import { anyone } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { type Language, languages } from "../../../core/message.ts";
import { type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { leads } from "../../voices/public.ts";
import { demandLook, filterSchema, narrow, showAll } from "../operations.ts";
import { shownWords } from "../pages/page-words.ts";
import type { Shown } from "../showing.ts";
import { type ColumnKind, columnTitles } from "./columns.ts";
import { listSources, type Source } from "./store.ts";

const cell = z.union([z.string(), z.number()]).nullable();

export const exportPromises = query({
  name: "commitment.export",
  summary:
    "Gives promises as a table, as the reader may see them; to the backbone with every column that they were brought with.",
  scope: "initiative",
  input: filterSchema.extend({
    /** One list, in the columns and with the values that it came with. */
    list: idSchema.optional(),
  }),
  output: z.object({ header: z.array(z.string()), rows: z.array(z.array(cell)) }),
  allow: anyone,
  example: {},
  run: (on, { list, ...filter }) =>
    on.read(async (tx) => {
      if (list) return asItCame(tx, on, list);
      const { known, all } = await showAll(tx, on);
      demandLook(on, known.arrangement.open);
      const promises = narrow(on, all, known, filter);
      const sources = leads(on)
        ? new Map((await listSources(tx, on.initiativeId)).map(({ id, source }) => [id, source]))
        : new Map<string, Source>();
      return tableOf(promises, sources, on.language);
    }),
});

/** The rows of one list as they stood in its file. */
async function asItCame(tx: Reader, on: On, list: string) {
  const found = leads(on) ? (await listSources(tx, on.initiativeId)).filter(({ listId }) => listId === list) : [];
  const [first] = found;
  if (!first) throw new Refusal("not-found", coreWords.notFound);
  return { header: first.source.header, rows: found.map(({ source }) => source.cells) };
}

const textOf = (language: Language, names: Partial<Record<Language, string | undefined>>): string =>
  names[language] ?? languages.map((one) => names[one]).find(Boolean) ?? "";

/** What each column of the table says of a promise. */
const columns: readonly [ColumnKind, (one: Shown, language: Language) => string | number | null][] = [
  ["reference", (one) => one.number],
  ["names", (one, language) => textOf(language, one.names)],
  ["lead", (one) => one.organization?.name ?? ""],
  ["partners", (one) => one.together.map(({ name }) => name).join("; ")],
  ["type", (one, language) => textOf(language, one.type?.names ?? {})],
  ["amount", (one) => (one.quantity === null ? null : one.measure === "percent" ? `${one.quantity}%` : one.quantity)],
  ["unit", (one, language) => textOf(language, one.unit)],
  ["currency", (one) => one.currency],
  ["forWhom", (one, language) => textOf(language, one.forWhom)],
  ["places", (one, language) => one.places.map(({ names }) => textOf(language, names)).join("; ")],
  ["startsOn", (one) => one.startsOn],
  ["dueOn", (one) => one.dueOn],
  ["challenge", (one, language) => textOf(language, one.challenge?.names ?? {})],
  ["about", (one, language) => textOf(language, one.about)],
  ["ownGoal", (one, language) => textOf(language, one.ownGoal)],
  ["phase", (one) => one.phase],
  ["state", (one, language) => shownWords[one.shown][language]],
  ["promisedOn", (one) => (one.promisedAt ? dayOf(new Date(one.promisedAt)) : null)],
  ["heardOn", (one) => (one.lastHeardAt ? dayOf(new Date(one.lastHeardAt)) : null)],
];

/** Promises as a table, and after its own columns each column that one of them was brought with. */
function tableOf(promises: readonly Shown[], sources: ReadonlyMap<string, Source>, language: Language) {
  const own = columns.map(([kind]) => columnTitles[kind][languages.indexOf(language)] ?? kind);
  const brought = [...new Set(promises.flatMap(({ id }) => sources.get(id)?.header ?? []))];
  const taken = new Set(own);
  const titles = brought.map((title) => {
    let name = title;
    for (let time = 2; taken.has(name); time += 1) name = `${title} (${time})`;
    taken.add(name);
    return name;
  });
  return {
    header: [...own, ...titles],
    rows: promises.map((one) => {
      const source = sources.get(one.id);
      return [
        ...columns.map(([, say]) => say(one, language)),
        ...brought.map((title) => source?.cells[source.header.indexOf(title)] ?? null),
      ];
    }),
  };
}
