export type { DimensionView, PlaceLevel, PlaceView } from "./place.ts";
export { dimensionViewSchema, isAtOrAbove, placeLevels, placeViewSchema } from "./place.ts";
export { addPlaces, listDimensions, listPlaces, setDimension } from "./store.ts";
