import type { Actor } from "../../core/actor.ts";
import type { House } from "../../core/dispatch.ts";
import type { Language } from "../../core/message.ts";
import type { Operation } from "../../core/operation.ts";
import type { Page } from "../../interface/page.ts";
import type { ViewedInitiative, ViewerInitiative } from "../../interface/view.ts";
import type { AssetShelf } from "./assets.ts";

/** An initiative as the doors need it to find the way. */
export interface FoundInitiative extends ViewedInitiative {
  id: string;
  defaultLanguage: Language;
}

/** All that the HTTP door is made of. */
export interface Doors {
  house: House;
  operations: ReadonlyMap<string, Operation>;
  pages: readonly Page[];
  shelf: AssetShelf;
  version: string;
  /** The address that people use, e.g. `https://fivefold.example.org`; null where it is read from each request. */
  address: string | null;
  /** The initiative whose page is the first screen, by slug. */
  front: string;
  identify(headers: Headers): Promise<Actor>;
  findInitiative(slug: string): Promise<FoundInitiative | null>;
  /** How many things wait for a person over all her initiatives. */
  countWaiting(actor: Actor, language: Language): Promise<number>;
  /** The initiatives that a person can go over to. */
  listOwn(actor: Actor): Promise<readonly ViewerInitiative[]>;
  /** Remembers that a person looks at the first page of an initiative now. */
  noteSeen(actor: Actor, initiativeId: string): Promise<void>;
  /** Writes down a bug, whole, under a reference. */
  log(reference: string, error: unknown): void;
}
