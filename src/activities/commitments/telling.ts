import { listOrganizations } from "../../backbone/organizations/public.ts";
import { tellThing, tellThings } from "../../backbone/things/public.ts";
import type { Message } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import { listPlaces } from "../../measurement/places/public.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { readArrangement } from "./arranging/store.ts";
import type { CommitmentView } from "./commitment.ts";
import { audienceOf } from "./rights.ts";
import { listCommitments } from "./store.ts";

type Telling = Pick<On, "actor" | "initiativeId" | "now">;

/** Where a promise is, inside its initiative. */
export const pathOf = (id: string): string => `work/promises/${id}`;

const wordsIn = (...all: readonly Partial<Record<string, string | undefined>>[]): string[] =>
  all.flatMap((names) => Object.values(names).flatMap((text) => text || []));

/** What is needed to tell of promises: who may read them, and what else they are found by. */
async function around(tx: Reader, initiativeId: string) {
  const { open } = await readArrangement(tx, initiativeId);
  const organizations = new Map((await listOrganizations(tx, initiativeId)).map((one) => [one.id, one]));
  const places = new Map((await listPlaces(tx, initiativeId)).map((one) => [one.id, one.names]));
  return (on: Telling, one: CommitmentView) => {
    const organization = organizations.get(one.organizationId);
    const audience = audienceOf(one, open);
    const hidden = audience.includes("everyone") && !organization?.isPublic;
    return {
      kind: "commitment" as const,
      id: one.id,
      path: pathOf(one.id),
      names: one.names,
      body: [
        ...wordsIn(
          one.names,
          one.about,
          one.unit,
          one.forWhom,
          ...(audience.includes("everyone") ? [] : [one.ownGoal]),
        ),
        ...one.placeIds.flatMap((id) => wordsIn(places.get(id) ?? {})),
        ...(hidden ? [] : [organization?.name ?? ""]),
      ].join("\n"),
      audience,
      by: on.actor.kind === "person" ? on.actor.personId : null,
      now: on.now,
    };
  };
}

/** Tells of a promise as it stands, so that those who may read it find it. */
export async function tellCommitment(tx: Writer, on: Telling, one: CommitmentView, state?: Message): Promise<void> {
  const toldOf = await around(tx, on.initiativeId);
  await tellThing(tx, on.initiativeId, { ...toldOf(on, one), ...(state && { state: { message: state } }) });
}

/** Tells of all promises anew: many were brought, or the initiative decided who reads them. */
export async function tellAllCommitments(tx: Writer, on: Telling): Promise<void> {
  const toldOf = await around(tx, on.initiativeId);
  const all = await listCommitments(tx, on.initiativeId);
  await tellThings(
    tx,
    on.initiativeId,
    all.map((one) => toldOf(on, one)),
  );
}
