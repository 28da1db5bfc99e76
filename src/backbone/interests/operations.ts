import { z } from "zod";
import { may, members } from "../../core/actor.ts";
import { isOpenTo, ofBody } from "../../core/audience.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, namesSchema, slugSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { findBody, findBodyBySlug } from "../bodies/public.ts";
import { listOrganizationNames } from "../organizations/public.ts";
import { listPeople } from "../people/public.ts";
import { holdsOn, interestSchema, interestViewSchema } from "./interest.ts";
import { addInterest, endInterest, findInterest, listInterests } from "./store.ts";
import { interestWords as said } from "./words.ts";

const sitsIn = (on: On, bodyId: string): boolean => isOpenTo(on.actor, on.initiativeId, [ofBody(bodyId)]);
const personOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);

export const readRegister = query({
  name: "interest.list",
  summary: "Lists the conflicts of interest declared to a committee; those outside it read what was opened to members.",
  scope: "initiative",
  input: z.object({ slug: slugSchema }),
  output: z.object({
    body: z.object({ id: z.string(), slug: z.string(), names: namesSchema }),
    interests: z.array(
      interestViewSchema.extend({
        name: z.string(),
        organization: z.string().nullable(),
        isMine: z.boolean(),
        holds: z.boolean(),
      }),
    ),
    /** May declare an interest of her own here. */
    sits: z.boolean(),
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  allow: members,
  example: { slug: "steering" },
  run: (on, { slug }) =>
    on.read(async (tx) => {
      const body = await findBodyBySlug(tx, on.initiativeId, slug);
      if (!body) throw new Refusal("not-found", coreWords.notFound);
      const sits = sitsIn(on, body.id);
      const all = sits || may("backbone").test(on.actor, on.initiativeId);
      const found = (await listInterests(tx, on.initiativeId, body.id)).filter(
        ({ forMembers, personId }) => all || forMembers || personId === personOf(on),
      );
      const people = await listPeople(tx, [...new Set(found.map(({ personId }) => personId))]);
      const organizations = await listOrganizationNames(tx, on.initiativeId);
      return {
        body,
        interests: found.map((interest) => ({
          ...interest,
          name: people.find(({ id }) => id === interest.personId)?.name ?? "",
          organization: organizations.find(({ id }) => id === interest.organizationId)?.name ?? null,
          isMine: interest.personId === personOf(on),
          holds: holdsOn(interest, dayOf(on.now)),
        })),
        sits: sits && on.actor.kind === "person",
        organizations: sits ? organizations : [],
      };
    }),
});

const nowhere = "00000000-0000-7000-8000-000000000000";

export const declareInterest = change({
  name: "interest.declare",
  summary: "Declares an interest of one's own to a committee in which one sits.",
  scope: "initiative",
  input: interestSchema.extend({ bodyId: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { bodyId: nowhere, kind: "other", words: "An example" },
  run: (on, { bodyId, ...interest }) =>
    on.write(async (tx, note) => {
      const personId = personOf(on);
      if (!personId || !sitsIn(on, bodyId) || !(await findBody(tx, on.initiativeId, bodyId)))
        throw new Refusal("not-found", coreWords.notFound);
      const since = interest.since ?? dayOf(on.now);
      if (!interest.organizationId && !interest.words) throw refuseField("words", said.somethingNeeded);
      if (interest.until && interest.until < since) throw refuseField("until", said.endsBefore);
      const organizations = await listOrganizationNames(tx, on.initiativeId);
      if (interest.organizationId && !organizations.some(({ id }) => id === interest.organizationId))
        throw refuseField("organizationId", coreWords.notOffered);
      const id = newId();
      await addInterest(tx, on.initiativeId, {
        ...interest,
        id,
        bodyId,
        personId,
        since,
        language: on.language,
        now: on.now,
      });
      note({ kind: "interest", id, detail: { body: bodyId } });
      return { id };
    }),
});

export const endOwnInterest = change({
  name: "interest.end",
  summary: "Says that a declared interest of one's own no longer holds; it stays in the register with its dates.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const found = await findInterest(tx, on.initiativeId, id);
      if (!found || found.personId !== personOf(on)) throw new Refusal("not-found", coreWords.notFound);
      const yesterday = daysAfter(dayOf(on.now), -1);
      if (!found.until || found.until > yesterday) await endInterest(tx, on.initiativeId, id, yesterday);
      note({ kind: "interest", id, detail: { ended: true } });
      return {};
    }),
});

export const operations = [readRegister, declareInterest, endOwnInterest];
