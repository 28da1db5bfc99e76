import type { Names } from "../../../core/message.ts";
import { listPlaces, type PlaceView } from "../../../measurement/places/public.ts";
import type { Reader } from "../../../storage/records.ts";
import { ages } from "../campaigns/age-table.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import type { Answers, Question } from "./heard-from.ts";
import type { Teller } from "./store.ts";

/** A question as it is shown: names only where people gave them, else its id says which it is. */
export interface AskedQuestion extends Question {
  names: Names | null;
  answerNames: Readonly<Record<string, Names>>;
}

/** What stands for every language that the campaign does not offer: a rare one would name who speaks it. */
export const otherLanguage = "other";

/** The one level at which places are counted: the district that a place lies in, or the place itself where there is none. */
function countedPlaces(places: readonly PlaceView[]): { shown: PlaceView[]; countedAs: Map<string, string> } {
  const byId = new Map(places.map((place) => [place.id, place]));
  const countedAs = new Map<string, string>();
  const shown = new Map<string, PlaceView>();
  for (const place of places) {
    if (place.level === "country" || place.level === "school") continue;
    const above = place.parentId ? byId.get(place.parentId) : undefined;
    const counted = place.level === "municipality" && above?.level === "district" ? above : place;
    countedAs.set(place.slug, counted.slug);
    shown.set(counted.slug, counted);
  }
  return { shown: [...shown.values()], countedAs };
}

/** What a campaign asks its tellers of themselves, and how an answer is counted. */
export async function questionsOf(
  tx: Reader,
  initiativeId: string,
  campaign: StoryCampaign,
): Promise<{ questions: AskedQuestion[]; answersOf(teller: Teller): Answers }> {
  const { asks } = campaign;
  const asksPlace = asks.place && campaign.placeLevel !== "none" && campaign.placeLevel !== "country";
  const { shown, countedAs } = countedPlaces(asksPlace ? await listPlaces(tx, initiativeId) : []);
  const plain = (id: string, answers: readonly string[], isPlace = false): AskedQuestion => ({
    ...{ id, answers, isPlace, names: null, answerNames: {} },
  });
  const questions: AskedQuestion[] = [
    plain("age", ages),
    ...(campaign.countries.length > 1 ? [plain("country", campaign.countries, true)] : []),
    ...(shown.length > 1
      ? [
          {
            ...plain(
              "place",
              shown.map(({ slug }) => slug),
              true,
            ),
            answerNames: Object.fromEntries(shown.map(({ slug, names }) => [slug, names])),
          },
        ]
      : []),
    ...(asks.gender ? [plain("gender", ["girl", "boy", "other"])] : []),
    ...(asks.schoolLanguage ? [plain("schoolLanguage", [...campaign.languages, otherLanguage])] : []),
    ...asks.more.map(({ id, names, choices }) => ({
      ...plain(
        `more.${id}`,
        choices.map((choice) => choice.id),
      ),
      names,
      answerNames: Object.fromEntries(choices.map((choice) => [choice.id, choice.names])),
    })),
  ];
  return { questions, answersOf: (teller) => answersIn(teller, campaign, countedAs) };
}

function answersIn(teller: Teller, campaign: StoryCampaign, countedAs: ReadonlyMap<string, string>): Answers {
  const who = (teller.who ?? {}) as Record<string, unknown>;
  const text = (key: string): string | undefined => (typeof who[key] === "string" ? (who[key] as string) : undefined);
  const language = text("schoolLanguage");
  const more = (typeof who.more === "object" && who.more ? who.more : {}) as Record<string, string>;
  const given: Record<string, string | undefined> = {
    age: teller.age ?? undefined,
    country: text("country"),
    place: countedAs.get(text("place") ?? ""),
    gender: text("gender"),
    schoolLanguage: language && (campaign.languages.some((offered) => offered === language) ? language : otherLanguage),
    ...Object.fromEntries(Object.entries(more).map(([id, choice]) => [`more.${id}`, choice])),
  };
  return Object.fromEntries(Object.entries(given).flatMap(([id, answer]) => (answer ? [[id, answer]] : [])));
}
