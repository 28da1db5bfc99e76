import { z } from "zod";
import { may, members } from "../../core/actor.ts";
import { change, query } from "../../core/operation.ts";
import { dimensionSchema, dimensionViewSchema, placeSchema, placeViewSchema } from "./place.ts";
import { addPlaces, listDimensions, listPlaces, setDimension } from "./store.ts";

export const listAllPlaces = query({
  name: "place.list",
  summary: "Lists the places and the dimensions of an initiative, with the sources' own codes.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ places: z.array(placeViewSchema), dimensions: z.array(dimensionViewSchema) }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => ({
      places: await listPlaces(tx, on.initiativeId),
      dimensions: await listDimensions(tx, on.initiativeId),
    })),
});

export const addManyPlaces = change({
  name: "place.add-many",
  summary: "Adds places to the hierarchy, or renames those whose code is known.",
  scope: "initiative",
  input: z.object({ places: z.array(placeSchema).min(1).max(20_000) }),
  output: z.object({ added: z.number().int() }),
  allow: may("backbone", "data-lead"),
  example: { places: [{ code: "example", level: "district", names: { en: "Example district" } }] },
  run: (on, { places }) =>
    on.write(async (tx, note) => {
      const added = await addPlaces(tx, on.initiativeId, places);
      note({ kind: "place", id: on.initiativeId, detail: { given: places.length, added } });
      return { added };
    }),
});

export const setOneDimension = change({
  name: "dimension.set",
  summary: "Names a way of telling people apart and its groups; the source's own codes are kept.",
  scope: "initiative",
  input: dimensionSchema,
  output: z.object({ dimensionId: z.string() }),
  allow: may("backbone", "data-lead"),
  example: { slug: "example", names: { en: "Example" }, groups: [{ code: "a", names: { en: "Group A" } }] },
  run: (on, input) =>
    on.write(async (tx, note) => {
      const dimensionId = await setDimension(tx, on.initiativeId, input);
      note({ kind: "dimension", id: dimensionId, detail: { slug: input.slug } });
      return { dimensionId };
    }),
});

export const operations = [listAllPlaces, addManyPlaces, setOneDimension];
