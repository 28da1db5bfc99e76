import { addPlaces } from "../../../measurement/places/public.ts";
import { openStoryHouse, type StoryHouse } from "../testing.ts";

/** A house with two districts and two municipalities, of which tellers may say where they live. */
export async function openAskingHouse(): Promise<StoryHouse> {
  const house = await openStoryHouse();
  await house.write(house.here, (tx) =>
    addPlaces(tx, house.here, [
      { code: "N", level: "district", slug: "north", names: { en: "North" } },
      { code: "S", level: "district", slug: "south", names: { en: "South" } },
      { code: "n1", level: "municipality", slug: "upper-town", names: { en: "Upper Town" }, parentCode: "N" },
      { code: "n2", level: "municipality", slug: "lower-town", names: { en: "Lower Town" }, parentCode: "N" },
    ]),
  );
  return house;
}

/** Begins a campaign that asks its tellers who they are, and what their story means. */
export async function beginAsking(house: StoryHouse): Promise<void> {
  house.clock.now = new Date("2026-11-25T15:00Z");
  await house.begins();
  await house.sets({
    placeLevel: "municipality",
    languages: ["en", "he", "ar"],
    asks: {
      ...{ place: true, gender: true, schoolLanguage: true, more: [] },
      triads: [{ id: "t", question: { en: "What helped?" }, corners: [{ en: "A" }, { en: "B" }, { en: "C" }] }],
      sliders: [{ id: "s", question: { en: "How did it end?" }, ends: [{ en: "Badly" }, { en: "Well" }] }],
    },
  });
}
