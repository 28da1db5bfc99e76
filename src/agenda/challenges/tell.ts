import { tellThing } from "../../backbone/things/public.ts";
import type { Message, Values } from "../../core/message.ts";
import type { Writer } from "../../storage/records.ts";
import type { Challenge } from "./challenge.ts";

/** Tells members of a cause that was added or changed, so that it is found, followed and talked about. */
export const tellCause = (
  tx: Writer,
  initiativeId: string,
  challenge: Pick<Challenge, "names" | "about"> & { id: string },
  said: { by: string | null; now: Date; state?: { message: Message; values?: Values } },
): Promise<void> =>
  tellThing(tx, initiativeId, {
    kind: "challenge",
    id: challenge.id,
    path: `causes/${challenge.id}`,
    names: challenge.names,
    body: [...Object.values(challenge.names), ...Object.values(challenge.about)].filter(Boolean).join("\n"),
    audience: ["members"],
    ...said,
  });
