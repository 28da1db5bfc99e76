import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Tables } from "../../../storage/tables.ts";
import { type AskedState, type Wave, waveSchema } from "./wave.ts";

const viewOf = (row: Omit<Selectable<Tables["survey_wave"]>, "figures"> & { has_figures: unknown }): Wave =>
  waveSchema.parse({
    id: row.id,
    number: row.number,
    kind: row.kind,
    names: row.names,
    organizationIds: row.organization_ids,
    questions: row.questions,
    fewest: row.fewest,
    elsewhere: row.held_elsewhere,
    heldFor: row.held_for,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    closedAt: row.closed_at?.toISOString() ?? null,
    keepsAnswers: row.keeps_answers,
    clearedAt: row.cleared_at?.toISOString() ?? null,
    hasFigures: Boolean(row.has_figures),
    figuresSha256: row.figures_sha256,
  });

const columns = [
  "initiative_id",
  "id",
  "number",
  "kind",
  "names",
  "organization_ids",
  "questions",
  "fewest",
  "held_elsewhere",
  "held_for",
  "opens_on",
  "closes_on",
  "closed_at",
  "keeps_answers",
  "cleared_at",
  "figures_sha256",
  "made_at",
  "made_by",
] as const;

const waves = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("survey_wave")
    .select([...columns, sql`figures is not null`.as("has_figures")])
    .where("initiative_id", "=", initiativeId);

/** The waves of an initiative, the newest first. */
export const listWaves = async (tx: Reader, initiativeId: string): Promise<Wave[]> =>
  (await waves(tx, initiativeId).orderBy("opens_on", "desc").orderBy("id", "desc").execute()).map(viewOf);

/** One wave. */
export async function findWave(tx: Reader, initiativeId: string, id: string): Promise<Wave | undefined> {
  const row = await waves(tx, initiativeId).where("id", "=", id).executeTakeFirst();
  return row && viewOf(row);
}

/** The same, locked until the transaction ends: whoever answers waits for whoever closes, and finds it closed. */
export async function lockWave(
  tx: Writer,
  initiativeId: string,
  id: string,
  how: "to-close" | "to-answer",
): Promise<Wave | undefined> {
  const asked = tx
    .selectFrom("survey_wave")
    .select([...columns, sql`figures is not null`.as("has_figures")])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id);
  const row = await (how === "to-close" ? asked.forUpdate() : asked.forShare()).executeTakeFirst();
  return row && viewOf(row);
}

/** The wave of the same kind before this one. */
export async function findWaveBefore(tx: Reader, initiativeId: string, wave: Wave): Promise<Wave | undefined> {
  const row = await waves(tx, initiativeId)
    .where("kind", "=", wave.kind)
    .where("number", "<", wave.number)
    .where("closed_at", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && viewOf(row);
}

/** What is shown of a wave: made once. */
export async function readFigures(tx: Reader, initiativeId: string, waveId: string): Promise<unknown> {
  const row = await tx
    .selectFrom("survey_wave")
    .select("figures")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", waveId)
    .executeTakeFirst();
  return row?.figures ?? null;
}

const perStatement = 2000;

type NewWave = Pick<
  Wave,
  | "id"
  | "kind"
  | "names"
  | "organizationIds"
  | "questions"
  | "fewest"
  | "elsewhere"
  | "heldFor"
  | "opensOn"
  | "closesOn"
  | "keepsAnswers"
> & { by: string | null; now: Date };

/** Opens a wave, numbered on from the last of its kind, with everybody in it asked; where it is held elsewhere, nobody is. */
export async function addWave(tx: Writer, initiativeId: string, wave: NewWave): Promise<number> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  const last = await tx
    .selectFrom("survey_wave")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .where("kind", "=", wave.kind)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto("survey_wave")
    .values({
      initiative_id: initiativeId,
      id: wave.id,
      number,
      kind: wave.kind,
      names: JSON.stringify(wave.names),
      organization_ids: [...wave.organizationIds],
      questions: JSON.stringify(wave.questions),
      fewest: wave.fewest,
      held_elsewhere: wave.elsewhere && JSON.stringify(wave.elsewhere),
      held_for: wave.heldFor && JSON.stringify(wave.heldFor),
      opens_on: wave.opensOn,
      closes_on: wave.closesOn,
      keeps_answers: wave.keepsAnswers,
      made_by: wave.by,
      made_at: wave.now,
    })
    .execute();
  if (!wave.elsewhere)
    for (let from = 0; from < wave.organizationIds.length; from += perStatement)
      await tx
        .insertInto("survey_asked")
        .values(
          wave.organizationIds
            .slice(from, from + perStatement)
            .map((id) => ({ initiative_id: initiativeId, wave_id: wave.id, organization_id: id })),
        )
        .execute();
  return number;
}

/** How many answered, of how many asked, by wave; an organization that would rather not was asked. */
export async function countAnswered(
  tx: Reader,
  initiativeId: string,
): Promise<Map<string, { done: number; asked: number }>> {
  const rows = await tx
    .selectFrom("survey_asked")
    .select([
      "wave_id",
      sql<number>`count(*) filter (where state = 'done')`.as("done"),
      sql<number>`count(*)`.as("asked"),
    ])
    .where("initiative_id", "=", initiativeId)
    .groupBy("wave_id")
    .execute();
  return new Map(rows.map(({ wave_id, done, asked }) => [wave_id, { done: Number(done), asked: Number(asked) }]));
}

/** How far an organization is, and how it can be reached. */
export interface Asked {
  id: string;
  name: string;
  sector: string | null;
  state: AskedState;
  /** Somebody who signs in acts for it. */
  hasPeople: boolean;
  /** Somebody of the backbone team acts for it. */
  isBackbone: boolean;
  contactMail: string | null;
  askedAt: Date | null;
  remindedAt: Date | null;
}

/** Everybody who is asked in a wave, by name. Only for the backbone team, and for making figures. */
export async function listAsked(tx: Reader, initiativeId: string, waveId: string): Promise<Asked[]> {
  const rows = await tx
    .selectFrom("survey_asked")
    .innerJoin("organization", (join) =>
      join
        .onRef("organization.initiative_id", "=", "survey_asked.initiative_id")
        .onRef("organization.id", "=", "survey_asked.organization_id"),
    )
    .select([
      "organization.id",
      "organization.name",
      "organization.sector",
      "survey_asked.state",
      "organization.contact_mail as contactMail",
      "survey_asked.asked_at as askedAt",
      "survey_asked.reminded_at as remindedAt",
    ])
    .where("survey_asked.initiative_id", "=", initiativeId)
    .where("survey_asked.wave_id", "=", waveId)
    .orderBy("organization.name")
    .execute();
  const { acted, byBackbone } = await listActedFor(tx, initiativeId);
  return rows.map((row) => ({
    ...row,
    state: row.state as AskedState,
    hasPeople: acted.has(row.id),
    isBackbone: byBackbone.has(row.id),
  }));
}

/** The organizations that somebody acts for today, and those that somebody of the backbone team does. */
async function listActedFor(tx: Reader, initiativeId: string) {
  const present = await tx
    .selectFrom("representation")
    .select(["person_id", "organization_id"])
    .where("initiative_id", "=", initiativeId)
    .where(sql<boolean>`(until is null or until >= current_date)`)
    .execute();
  const team = await tx
    .selectFrom("membership")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .where(sql<boolean>`'backbone' = any(permissions)`)
    .execute();
  const inTeam = new Set(team.map((one) => one.person_id));
  const backbone = present.filter((one) => inTeam.has(one.person_id));
  return {
    acted: new Set(present.map((one) => one.organization_id)),
    byBackbone: new Set(backbone.map((one) => one.organization_id)),
  };
}

/** Keeps that organizations were asked, or reminded, now. */
export async function markAsked(
  tx: Writer,
  initiativeId: string,
  waveId: string,
  { ids, how, now }: { ids: readonly string[]; how: "asked" | "reminded"; now: Date },
): Promise<void> {
  await tx
    .updateTable("survey_asked")
    .set(how === "asked" ? { asked_at: now } : { reminded_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("wave_id", "=", waveId)
    .where(sql<boolean>`organization_id = any(${sql.val([...ids])}::uuid[])`)
    .execute();
}

/** Keeps the one link by which an organization can begin; an earlier one that was not used is dead. */
export async function setLinks(
  tx: Writer,
  initiativeId: string,
  waveId: string,
  links: readonly { organizationId: string; tokenHash: string }[],
): Promise<void> {
  await sql`update survey_asked a set token_hash = l.hash
    from unnest(${sql.val(links.map((one) => one.organizationId))}::uuid[],
                ${sql.val(links.map((one) => one.tokenHash))}::text[]) as l(id, hash)
    where a.initiative_id = ${initiativeId} and a.wave_id = ${waveId} and a.organization_id = l.id
      and a.state = 'asked'`.execute(tx);
}
