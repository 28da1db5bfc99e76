import type { addPlaces, PlaceLevel, PlaceView } from "../../places/public.ts";
import type { finerLevels } from "../figures/store.ts";
import { namesAsWritten } from "./as-written.ts";

/** A place as it is added. */
export type NewPlace = Parameters<typeof addPlaces>[2][number];

/** The codes of a place and of those around it, by level; empty where there is none. */
export type PlaceCodes = Record<(typeof finerLevels)[number], string>;

/** Where a row is: the source's code of its place, and the codes of the levels around it. */
export interface FoundPlace {
  code: string;
  codes: PlaceCodes;
}

const nowhere: PlaceCodes = { district: "", municipality: "", school: "" };

/**
 * Finds the places that a file names: by the source's own code, else by any of their names. Those not known yet are
 * gathered, to be added with the edition.
 */
export class PlaceFinder {
  readonly #level: PlaceLevel;
  readonly #byId: ReadonlyMap<string, PlaceView>;
  readonly #known = new Map<string, PlaceView>();
  readonly #found = new Map<string, FoundPlace>();
  readonly #fresh = new Map<string, NewPlace>();

  constructor(level: PlaceLevel, places: readonly PlaceView[]) {
    this.#level = level;
    this.#byId = new Map(places.map((place) => [place.id, place]));
    const ofLevel = places.filter((place) => place.level === level);
    for (const place of ofLevel) for (const name of Object.values(place.names)) this.#known.set(`name ${name}`, place);
    for (const place of ofLevel) this.#known.set(`code ${place.code}`, place);
  }

  find(name: string | null, code: string | null): FoundPlace {
    const written = code ?? name;
    if (!written || this.#level === "country") return { code: "", codes: nowhere };
    const key = JSON.stringify([name, code]);
    const before = this.#found.get(key);
    if (before) return before;
    const known = this.#known.get(`code ${written}`) ?? (code ? undefined : this.#known.get(`name ${written}`));
    if (!known)
      this.#fresh.set(written, {
        code: written,
        level: this.#level,
        names: namesAsWritten(name ?? written),
        traits: {},
      });
    const found = known ? { code: known.code, codes: this.#codesAround(known) } : this.#freshAt(written);
    this.#found.set(key, found);
    return found;
  }

  /** The places that were named and are not known yet. */
  fresh(): NewPlace[] {
    return [...this.#fresh.values()];
  }

  #freshAt(code: string): FoundPlace {
    return { code, codes: { ...nowhere, [this.#level]: code } };
  }

  #codesAround(place: PlaceView): PlaceCodes {
    const codes = { ...nowhere };
    for (let at: PlaceView | undefined = place; at; at = at.parentId ? this.#byId.get(at.parentId) : undefined)
      if (at.level !== "country") codes[at.level] = at.code;
    return codes;
  }
}
