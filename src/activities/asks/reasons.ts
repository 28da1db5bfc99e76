import type { ReasonSource } from "../../backbone/relations/public.ts";
import { listSpots } from "../aims/public.ts";
import { rests } from "./ask.ts";
import { match } from "./match.ts";
import { listAsks } from "./store.ts";

/** An offer that meets an ask of another, of those alone that every member can read. */
export const offersMeetingAsks: ReasonSource = async (tx, { initiativeId, day }) => {
  const open = (await listAsks(tx, initiativeId, { closed: false })).filter(
    (one) => one.readers === "members" && one.organizationId !== null && !rests(one, day),
  );
  if (open.length < 2) return [];
  const { places } = await listSpots(tx, initiativeId);
  const offers = open.filter(({ kind }) => kind === "offer");
  return open
    .filter(({ kind }) => kind === "ask")
    .flatMap((ask) =>
      offers.flatMap((offer) => {
        const [a, b] = [ask.organizationId, offer.organizationId];
        if (!a || !b || a === b || !match(ask, offer, places)) return [];
        return [{ a, b, reason: { kind: "ask" as const, what: ask.title } }];
      }),
    );
};
