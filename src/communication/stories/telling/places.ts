import { isAtOrAbove, listPlaces } from "../../../measurement/places/public.ts";
import type { Reader } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";

/** The places that a teller may choose from: none finer than her campaign allows, and no school. */
export async function placesOffered(
  tx: Reader,
  initiativeId: string,
  campaign: Pick<StoryCampaign, "asks" | "placeLevel">,
) {
  if (!campaign.asks.place || campaign.placeLevel === "none") return [];
  const places = await listPlaces(tx, initiativeId);
  return places
    .filter(({ level }) => level !== "country" && isAtOrAbove(level, campaign.placeLevel))
    .map(({ slug, names }) => ({ slug, names }));
}
