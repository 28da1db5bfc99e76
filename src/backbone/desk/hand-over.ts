import { z } from "zod";
import { may } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { changeViewSchema, listTold } from "../changes/public.ts";
import { addDocument, readDocument } from "../documents/public.ts";
import { initiativeViewSchema, readInitiative } from "../initiatives/public.ts";
import { listInvitations } from "../invitations/public.ts";
import { permissionsSchema } from "../memberships/public.ts";
import { listPeople, personIn } from "../people/public.ts";
import { collectLines } from "./collect.ts";
import { byDue, deskLineSchema, lineOf, saidSchema } from "./desk.ts";
import type { DeskSource, HandOverPart, HandOverSource } from "./sources.ts";
import { findHandOverText, listAgreed, listMandates, listTeam, lockHandOver, setHandOverText } from "./store.ts";

const namedSchema = z.object({ name: z.string(), until: z.string().nullable() });

export const handOverSchema = z.object({
  team: z.array(
    z.object({ name: z.string(), mail: z.string().nullable(), permissions: permissionsSchema, joinedAt: z.string() }),
  ),
  bodies: z.array(
    z.object({
      slug: z.string(),
      names: maybeNamesSchema,
      mandate: maybeNamesSchema,
      mandateUntil: z.string().nullable(),
      chairs: z.array(namedSchema),
    }),
  ),
  /** What each noun tells: the goal and where it stands, where data lies and who supplies it. */
  parts: z.array(
    z.object({
      title: saidSchema.shape.sentence,
      lines: z.array(saidSchema.extend({ path: z.string().nullable() })),
    }),
  ),
  open: z.array(deskLineSchema),
  agreed: z.array(z.object({ id: z.string(), path: z.string(), names: maybeNamesSchema, changedAt: z.string() })),
  arrangement: initiativeViewSchema.pick({ defaultLanguage: true, rooms: true, care: true }),
  invitations: z.array(
    z.object({ id: z.string(), permissions: permissionsSchema, left: z.number().int(), expiresAt: z.string() }),
  ),
  changes: z.array(changeViewSchema),
  /** Null until somebody of the team begins to write. */
  words: z
    .object({ id: z.string(), text: z.string(), version: z.number().int(), language: z.enum(["en", "he", "ar"]) })
    .nullable(),
});
export type HandOver = z.output<typeof handOverSchema>;

/** Makes the query for all that the next director needs, from everything that gives work and everything that tells. */
export const readHandOverFrom = (sources: { desk: readonly DeskSource[]; handOver: readonly HandOverSource[] }) =>
  query({
    name: "desk.hand-over",
    summary:
      "Tells the backbone team what the next director needs: who is who, what was agreed, what is open, where data lies.",
    scope: "initiative",
    input: z.object({}),
    output: handOverSchema,
    allow: may("backbone"),
    example: {},
    async run(on) {
      const parts = await tellParts(on, sources.handOver);
      const facts = await readFacts(on);
      const open = await on.read((tx) => collectLines(tx, sources.desk, personIn(on.actor, on.initiativeId, on.now)));
      return { ...facts, parts, open: open.map(lineOf).sort(byDue) };
    },
  });

async function tellParts(on: On, sources: readonly HandOverSource[]): Promise<HandOver["parts"]> {
  const told: HandOverPart[] = [];
  for (const source of sources) {
    const part = await source(on);
    if (part) told.push(part);
  }
  return told.map(({ title, lines }) => ({
    title,
    lines: lines.map(({ sentence, values, path }) => ({ sentence, values: { ...values }, path: path ?? null })),
  }));
}

const readFacts = (on: On): Promise<Omit<HandOver, "parts" | "open">> =>
  on.read(async (tx) => {
    const { initiativeId, now } = on;
    const initiative = await readInitiative(tx, initiativeId);
    if (!initiative) throw new Refusal("not-found", coreWords.notFound);
    const team = await listTeam(tx, initiativeId);
    const bodies = await listMandates(tx, initiativeId, dayOf(now));
    const known = bodies.flatMap(({ chairs }) => chairs.flatMap(({ personId }) => personId ?? []));
    const people = await listPeople(tx, [...new Set([...team.map(({ personId }) => personId), ...known])]);
    const personOf = (id: string | null) => people.find((person) => person.id === id);
    const documentId = await findHandOverText(tx, initiativeId);
    const document = documentId ? await readDocument(tx, initiativeId, documentId) : undefined;
    const invitations = await listInvitations(tx, initiativeId, now);
    return {
      team: team.map(({ personId, permissions, joinedAt }) => {
        const person = personOf(personId);
        return { name: person?.name ?? "", mail: person?.mail ?? null, permissions, joinedAt };
      }),
      bodies: bodies.map((body) => ({
        ...body,
        chairs: body.chairs.map(({ personId, name, until }) => ({
          name: personOf(personId)?.name ?? name ?? "",
          until,
        })),
      })),
      agreed: await listAgreed(tx, initiativeId, circlesOf(on.actor, initiativeId), 20),
      arrangement: {
        defaultLanguage: initiative.defaultLanguage,
        rooms: initiative.rooms,
        care: initiative.care,
      },
      invitations: invitations
        .filter(({ state }) => state === "open")
        .map(({ id, permissions, mostUses, uses, expiresAt }) => ({
          id,
          permissions,
          left: mostUses - uses,
          expiresAt,
        })),
      changes: await listTold(tx, initiativeId, { isMember: true, most: 30 }),
      words: document
        ? { id: document.id, text: document.text, version: document.version, language: document.language }
        : null,
    };
  });

export const beginHandOver = change({
  name: "desk.begin-hand-over",
  summary: "Begins the words that the backbone team leaves for the next director; begun twice, it is the same text.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: {},
  run: (on) =>
    on.write(async (tx, note) => {
      await lockHandOver(tx, on.initiativeId);
      const present = await findHandOverText(tx, on.initiativeId);
      const id = present ?? newId();
      note({ kind: "hand-over", id });
      if (present) return { id };
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      const circles = { readers: ["backbone"], writers: ["backbone"] } as const;
      await addDocument(tx, on.initiativeId, { id, language: on.language, text: "", ...circles, by, now: on.now });
      await setHandOverText(tx, on.initiativeId, id);
      return { id };
    }),
});
