import { z } from "zod";
import { suggestSlug } from "../../backbone/initiatives/public.ts";
import { anyone, isMember, may, members } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { change, type OnChange, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { maybeNamesSchema, slugSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { listEditions, mayRead } from "../editions/public.ts";
import { dimensionViewSchema, listDimensions } from "../places/public.ts";
import { indicatorSchema, indicatorViewSchema, newDefinitionSchema, toldIndicatorSchema } from "./indicator.ts";
import {
  addDefinition,
  addIndicator,
  definitionSetters,
  indicatorIdBySlug,
  latestVersion,
  listIndicators,
} from "./store.ts";
import { indicatorWords } from "./words.ts";

const personOf = (on: OnChange) => (on.actor.kind === "person" ? on.actor.personId : null);

export const listAllIndicators = query({
  name: "indicator.list",
  summary: "Lists what is measured, each with every version of its definition.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    indicators: z.array(indicatorViewSchema),
    /** The ways of telling people apart that a definition may expect. */
    dimensions: z.array(dimensionViewSchema),
  }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => ({
      indicators: await listIndicators(tx, on.initiativeId),
      dimensions: await listDimensions(tx, on.initiativeId),
    })),
});

export const readIndicator = query({
  name: "indicator.read",
  summary: "Reads what is counted by one measure: every version of its definition, and what counts the same thing.",
  scope: "initiative",
  input: z.object({ indicator: z.string().trim().min(1).max(100) }),
  output: z.object({
    indicator: toldIndicatorSchema,
    /** The other ways in which the same thing is counted. */
    alike: z.array(z.object({ slug: z.string(), names: maybeNamesSchema })),
    dimensions: z.array(dimensionViewSchema),
  }),
  allow: anyone,
  example: { indicator: "school-file-share" },
  run: (on, { indicator: slug }) =>
    on.read(async (tx) => {
      const belongs = isMember(on.actor, on.initiativeId);
      const opened = belongs
        ? []
        : (await listEditions(tx, on.initiativeId)).filter((edition) => mayRead(edition, "visitor"));
      const known = (await listIndicators(tx, on.initiativeId)).filter(
        ({ id }) => belongs || opened.some(({ indicatorId }) => indicatorId === id),
      );
      const indicator = known.find((one) => one.slug === slug);
      if (!indicator) throw new Refusal("not-found", coreWords.notFound);
      const setters = belongs ? await definitionSetters(tx, on.initiativeId, indicator.id) : new Map<number, string>();
      const first = (one: typeof indicator) => one.sameAs ?? one.slug;
      return {
        indicator: {
          ...indicator,
          definitions: indicator.definitions.map((one) => ({ ...one, setBy: setters.get(one.version) ?? null })),
        },
        alike: known
          .filter((one) => one !== indicator && first(one) === first(indicator))
          .map(({ slug, names }) => ({ slug, names })),
        dimensions: await listDimensions(tx, on.initiativeId),
      };
    }),
});

export const addNewIndicator = change({
  name: "indicator.add",
  summary: "Adds something to measure, with the first version of its definition.",
  scope: "initiative",
  /** Without a slug it gets one from its name. */
  input: indicatorSchema.extend({ slug: slugSchema.optional() }),
  output: z.object({ indicatorId: z.string(), slug: z.string() }),
  allow: may("backbone", "data-lead"),
  example: {
    slug: "example-count",
    names: { en: "Students who choose five units" },
    kind: "count",
    unit: { en: "students" },
    definition: { numerator: { en: "Students enrolled in a five-unit class" } },
  },
  run: (on, input) =>
    on.write(async (tx, note) => {
      const taken = (await listIndicators(tx, on.initiativeId)).map((one) => one.slug);
      const slug = input.slug ?? suggestSlug(input.names, new Set(["new", ...taken]));
      if (taken.includes(slug)) throw refuseField("slug", indicatorWords.taken, { slug });
      const sameAs = input.sameAs ? await indicatorIdBySlug(tx, on.initiativeId, input.sameAs) : undefined;
      if (input.sameAs && !sameAs) throw refuseField("sameAs", indicatorWords.noSuch, { slug: input.sameAs });
      const indicatorId = newId();
      const by = { sameAs: sameAs ?? null, setBy: personOf(on) };
      await addIndicator(tx, on.initiativeId, indicatorId, { ...input, slug }, by);
      note({ kind: "indicator", id: indicatorId, detail: { slug, names: input.names } });
      return { indicatorId, slug };
    }),
});

export const defineIndicator = change({
  name: "indicator.define",
  summary: "Gives a measure a new version of its definition, and says whether the series breaks there.",
  scope: "initiative",
  input: newDefinitionSchema,
  output: z.object({ version: z.number().int() }),
  allow: may("backbone", "data-lead"),
  example: {
    indicator: "school-file-share",
    numerator: { en: "Examinees at five units, retakes included" },
    sincePeriod: "2017",
    breaksSeries: true,
    reason: "The ministry began to count retakes.",
  },
  run: (on, { indicator, ...input }) =>
    on.write(async (tx, note) => {
      const indicatorId = await indicatorIdBySlug(tx, on.initiativeId, indicator);
      if (!indicatorId) throw new Refusal("not-found", indicatorWords.noSuch, { values: { slug: indicator } });
      const version = (await latestVersion(tx, on.initiativeId, indicatorId)) + 1;
      await addDefinition(tx, on.initiativeId, indicatorId, { ...input, version, setBy: personOf(on) });
      note({ kind: "definition", id: indicatorId, detail: { indicator, version, reason: input.reason } });
      return { version };
    }),
});

export const operations = [listAllIndicators, readIndicator, addNewIndicator, defineIndicator];
