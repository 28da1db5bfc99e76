import { z } from "zod";
import { anyone, installationOwner, isMember, may, signedIn } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { change, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { namesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { addInvitation } from "../invitations/public.ts";
import { finishInitiative, removeUnfinished } from "./finish-operations.ts";
import {
  careSchema,
  initiativeKinds,
  initiativeViewSchema,
  languageSchema,
  newInitiativeSchema,
} from "./initiative.ts";
import { openRoom } from "./room-operation.ts";
import { suggestSlug } from "./slug.ts";
import { addInitiative, isOpenToEveryone, listInitiatives, readInitiative, setArrangement, setNames } from "./store.ts";
import { initiativeWords as said } from "./words.ts";

/** How long a director's link waits. */
const directorDays = 30;

export const foundInitiative = change({
  name: "initiative.found",
  summary: "Founds an initiative and makes the link that its director joins by; the link is told this once.",
  scope: "installation",
  input: newInitiativeSchema,
  output: z.object({ initiativeId: z.string(), slug: z.string(), token: z.string() }),
  allow: installationOwner,
  example: { names: { en: "Example initiative" }, defaultLanguage: "en" },
  async run(on, { names, slug: wished, defaultLanguage, purpose, kind, unfinished }) {
    if ((kind !== "real" || unfinished) && on.actor.kind !== "program")
      throw new Refusal("forbidden", coreWords.forbidden);
    const taken = await on.read((tx) => listInitiatives(tx));
    const slug = wished ?? suggestSlug(names, new Set(taken.map((other) => other.slug)));
    const initiativeId = newId();
    return on.write(async (tx, note) => {
      if (!(await addInitiative(tx, { id: initiativeId, slug, names, defaultLanguage, purpose, kind, unfinished })))
        throw refuseField("slug", said.slugTaken, { slug });
      const { token } = await addInvitation(tx, initiativeId, {
        permissions: ["backbone", "data-lead"],
        language: defaultLanguage,
        mostUses: 1,
        days: directorDays,
        invitedBy: on.actor,
        now: on.now,
      });
      note({ kind: "initiative", id: initiativeId, detail: { names } });
      return { initiativeId, slug, token };
    }, initiativeId);
  },
});

const listed = z.object({
  initiatives: z.array(
    z.object({
      slug: z.string(),
      names: initiativeViewSchema.shape.names,
      kind: z.enum(initiativeKinds),
      defaultLanguage: languageSchema,
    }),
  ),
});

export const listAllInitiatives = query({
  name: "initiative.list",
  summary: "Lists the initiatives of this installation, by name and address alone.",
  scope: "installation",
  input: z.object({}),
  output: listed,
  allow: installationOwner,
  example: {},
  run: async (on) => ({ initiatives: await on.read((tx) => listInitiatives(tx)) }),
});

export const listOwnInitiatives = query({
  name: "initiative.list-own",
  summary: "Lists the initiatives that the signed-in person belongs to.",
  scope: "installation",
  input: z.object({}),
  output: listed,
  allow: signedIn,
  example: {},
  async run(on) {
    const own = on.actor.kind === "person" ? on.actor.memberships.map(({ initiativeId }) => initiativeId) : [];
    return { initiatives: await on.read((tx) => listInitiatives(tx, own)) };
  },
});

export const readOneInitiative = query({
  name: "initiative.read",
  summary: "Tells what an initiative is called, its languages, its open rooms, and what it decided about care.",
  scope: "initiative",
  input: z.object({}),
  output: initiativeViewSchema,
  allow: anyone,
  example: {},
  async run(on) {
    const initiative = await on.read(async (tx) => {
      const isReadable = isMember(on.actor, on.initiativeId) || (await isOpenToEveryone(tx, on.initiativeId));
      return isReadable ? readInitiative(tx, on.initiativeId) : undefined;
    });
    if (!initiative) throw new Refusal("not-found", coreWords.notFound);
    return initiative;
  },
});

/** What its settings page reads: the same, for those who may change it. */
export const readArrangement = query({
  name: "initiative.read-settings",
  summary: "Tells the backbone team what can be arranged in an initiative.",
  scope: "initiative",
  input: z.object({}),
  output: initiativeViewSchema,
  allow: may("backbone"),
  example: {},
  run: readOneInitiative.run,
});

export const renameInitiative = change({
  name: "initiative.rename",
  summary: "Changes what an initiative is called and its first language; its address stays.",
  scope: "initiative",
  input: z.object({ names: namesSchema, defaultLanguage: languageSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { names: { en: "Five units, twice", he: "חמש יחידות, פי שניים" }, defaultLanguage: "he" },
  run: (on, input) =>
    on.write(async (tx, note) => {
      await setNames(tx, on.initiativeId, input);
      note({ kind: "initiative", id: on.initiativeId, detail: { names: input.names } });
      return {};
    }),
});

export const setCare = change({
  name: "initiative.set-care",
  summary: "Sets the smallest group that is shown, how many answers are shown together, and how time runs in charts.",
  scope: "initiative",
  input: careSchema,
  output: careSchema,
  allow: may("backbone"),
  example: { groupMinimum: 10, k: 5, timeRuns: "as-read" },
  run: (on, care) =>
    on.write(async (tx, note) => {
      await setArrangement(tx, on.initiativeId, { care });
      note({ kind: "initiative", id: on.initiativeId, detail: { ...care } });
      return care;
    }),
});

export const operations = [
  foundInitiative,
  listAllInitiatives,
  listOwnInitiatives,
  readOneInitiative,
  readArrangement,
  renameInitiative,
  openRoom,
  setCare,
  finishInitiative,
  removeUnfinished,
];
