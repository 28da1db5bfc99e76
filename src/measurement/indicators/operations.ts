import { z } from "zod";
import { may, members } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { change, type OnChange, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { indicatorSchema, indicatorViewSchema, newDefinitionSchema } from "./indicator.ts";
import { addDefinition, addIndicator, indicatorIdBySlug, latestVersion, listIndicators } from "./store.ts";
import { indicatorWords } from "./words.ts";

const personOf = (on: OnChange) => (on.actor.kind === "person" ? on.actor.personId : null);

export const listAllIndicators = query({
  name: "indicator.list",
  summary: "Lists what is measured, each with every version of its definition.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ indicators: z.array(indicatorViewSchema) }),
  allow: members,
  example: {},
  run: async (on) => ({ indicators: await on.read((tx) => listIndicators(tx, on.initiativeId)) }),
});

export const addNewIndicator = change({
  name: "indicator.add",
  summary: "Adds something to measure, with the first version of its definition.",
  scope: "initiative",
  input: indicatorSchema,
  output: z.object({ indicatorId: z.string() }),
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
      if (await indicatorIdBySlug(tx, on.initiativeId, input.slug))
        throw refuseField("slug", indicatorWords.taken, { slug: input.slug });
      const sameAs = input.sameAs ? await indicatorIdBySlug(tx, on.initiativeId, input.sameAs) : undefined;
      if (input.sameAs && !sameAs) throw refuseField("sameAs", indicatorWords.noSuch, { slug: input.sameAs });
      const indicatorId = newId();
      await addIndicator(tx, on.initiativeId, indicatorId, input, { sameAs: sameAs ?? null, setBy: personOf(on) });
      note({ kind: "indicator", id: indicatorId, detail: { slug: input.slug, names: input.names } });
      return { indicatorId };
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

export const operations = [listAllIndicators, addNewIndicator, defineIndicator];
