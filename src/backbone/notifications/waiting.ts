import { circlesOf } from "../../core/audience.ts";
import type { WaitingSource } from "../people/public.ts";
import { listAsked } from "./store.ts";

/** What is asked of a person where no date and no list of its own says so: to look at a discussion. Gone once she has looked. */
export const askedWaiting: WaitingSource = async (tx, asked) => {
  const { initiativeId, personId } = asked;
  const person = { kind: "person", personId, name: "", mail: "", ownsInstallation: false } as const;
  const circles = circlesOf({ ...person, memberships: [asked] }, initiativeId) ?? [];
  const found = await listAsked(tx, initiativeId, { personId, circles, kinds: ["thread"] });
  return found.map(({ sentence, values, path, due }) => ({ sentence, values, path, due }));
};
