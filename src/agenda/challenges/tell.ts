import { tellThing, tellThings } from "../../backbone/things/public.ts";
import type { Message, Values } from "../../core/message.ts";
import type { Writer } from "../../storage/records.ts";
import type { Challenge } from "./challenge.ts";

const toldOf = (challenge: Pick<Challenge, "names" | "about"> & { id: string }) => ({
  kind: "challenge" as const,
  id: challenge.id,
  path: `causes/${challenge.id}`,
  names: challenge.names,
  body: [...Object.values(challenge.names), ...Object.values(challenge.about)].filter(Boolean).join("\n"),
  audience: ["members"] as const,
});

/** Tells members of a cause that was added or changed, so that it is found, followed and talked about. */
export const tellCause = (
  tx: Writer,
  initiativeId: string,
  challenge: Pick<Challenge, "names" | "about"> & { id: string },
  said: { by: string | null; now: Date; state?: { message: Message; values?: Values } },
): Promise<void> => tellThing(tx, initiativeId, { ...toldOf(challenge), ...said });

/** The same of many at once, as when a list or a map is brought. */
export const tellCauses = (
  tx: Writer,
  initiativeId: string,
  challenges: readonly (Pick<Challenge, "names" | "about"> & { id: string })[],
  said: { by: string | null; now: Date },
): Promise<void> =>
  tellThings(
    tx,
    initiativeId,
    challenges.map((challenge) => ({ ...toldOf(challenge), ...said })),
  );
