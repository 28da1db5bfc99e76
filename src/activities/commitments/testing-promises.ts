import { type Governed, openGoverned } from "../../backbone/bodies/testing.ts";
import type { Actor, Permission } from "../../core/actor.ts";
import { draftCommitment } from "./keeping/draft-operations.ts";
import { promiseCommitment } from "./keeping/promise-operations.ts";

/** An initiative with organizations whose people promise, on a database of its own. */
export interface PromisingHouse extends Governed {
  visitor: Actor;
  /** Somebody who acts for an organization. */
  acting(name: string, organizationId: string, permissions?: readonly Permission[]): Promise<string>;
  /** Drafts a promise; answers its id. */
  draft(who: string, organizationId: string, more?: Record<string, unknown>): Promise<string>;
  /** Drafts and promises. */
  promise(who: string, organizationId: string, more?: Record<string, unknown>): Promise<string>;
}

/** Opens a house of promises. Close its scratch in `afterAll`. */
export async function openPromising(): Promise<PromisingHouse> {
  const house = await openGoverned();
  const draft: PromisingHouse["draft"] = async (who, organizationId, more = {}) =>
    (await house.ask(draftCommitment, who, { organizationId, names: { en: "Train teachers" }, ...more })).id;
  return {
    ...house,
    visitor: { kind: "visitor" },
    acting: async (name, organizationId, permissions = ["partner"]) => {
      const personId = await house.person(name, permissions);
      await house.scratch.records.write({ initiativeId: house.initiativeId, personId: null }, (tx) =>
        tx
          .insertInto("representation")
          .values({ initiative_id: house.initiativeId, person_id: personId, organization_id: organizationId })
          .execute(),
      );
      return personId;
    },
    draft,
    promise: async (who, organizationId, more) => {
      const id = await draft(who, organizationId, more);
      await house.ask(promiseCommitment, who, { id });
      return id;
    },
  };
}
