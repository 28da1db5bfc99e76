import type { z } from "zod";
import type { Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { definitionSchema, IndicatorView, indicatorSchema } from "./indicator.ts";

type NewIndicator = z.output<typeof indicatorSchema>;
type NewDefinition = z.output<typeof definitionSchema> & {
  version: number;
  sincePeriod: string | null;
  breaksSeries: boolean;
  reason: string | null;
  setBy: string | null;
};

/** The indicators of an initiative in their own order, each with every version of its definition, newest first. */
export async function listIndicators(tx: Reader, initiativeId: string): Promise<IndicatorView[]> {
  const rows = await tx
    .selectFrom("indicator")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .orderBy("position")
    .orderBy("slug")
    .execute();
  const versions = await tx
    .selectFrom("definition")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    names: row.names as Names,
    kind: row.kind as IndicatorView["kind"],
    unit: row.unit as Names,
    direction: row.direction as IndicatorView["direction"],
    sameAs: rows.find((other) => other.id === row.same_as)?.slug ?? null,
    definitions: versions
      .filter((version) => version.indicator_id === row.id)
      .map((version) => ({
        version: version.version,
        numerator: version.numerator as Names,
        denominator: version.denominator as Names,
        notCounted: version.not_counted as Names,
        source: version.source as Names,
        breakdowns: version.breakdowns,
        sincePeriod: version.since_period,
        breaksSeries: version.breaks_series,
        reason: version.reason,
        setAt: version.set_at.toISOString(),
      })),
  }));
}

/** The id of the indicator with this slug, if there is one. */
export async function indicatorIdBySlug(tx: Reader, initiativeId: string, slug: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("indicator")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row?.id;
}

/** Who set the versions of an indicator's definition, by version: the name that the history knows the person by. */
export async function definitionSetters(
  tx: Reader,
  initiativeId: string,
  indicatorId: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx
    .selectFrom("definition")
    .innerJoin("history", (join) =>
      join
        .onRef("history.initiative_id", "=", "definition.initiative_id")
        .onRef("history.actor_id", "=", "definition.set_by"),
    )
    .select(["definition.version", "history.actor_name"])
    .distinctOn("definition.version")
    .where("definition.initiative_id", "=", initiativeId)
    .where("definition.indicator_id", "=", indicatorId)
    .orderBy("definition.version")
    .orderBy("history.id", "desc")
    .execute();
  return new Map(rows.map((row) => [row.version, row.actor_name]));
}

/** Adds an indicator with the first version of its definition. */
export async function addIndicator(
  tx: Writer,
  initiativeId: string,
  id: string,
  indicator: Omit<NewIndicator, "sameAs">,
  by: { sameAs?: string | null; setBy?: string | null } = {},
): Promise<void> {
  const { position } = await tx
    .selectFrom("indicator")
    .select(({ fn }) => fn.countAll<string>().as("position"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("indicator")
    .values({
      initiative_id: initiativeId,
      id,
      slug: indicator.slug,
      names: JSON.stringify(indicator.names),
      kind: indicator.kind,
      unit: JSON.stringify(indicator.unit),
      direction: indicator.direction,
      same_as: by.sameAs ?? null,
      position: Number(position),
    })
    .execute();
  await addDefinition(tx, initiativeId, id, {
    ...indicator.definition,
    version: 1,
    sincePeriod: null,
    breaksSeries: false,
    reason: null,
    setBy: by.setBy ?? null,
  });
}

/** The newest version number of an indicator's definition; 0 where it has none. */
export async function latestVersion(tx: Reader, initiativeId: string, indicatorId: string): Promise<number> {
  const row = await tx
    .selectFrom("definition")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("initiative_id", "=", initiativeId)
    .where("indicator_id", "=", indicatorId)
    .executeTakeFirst();
  return row?.version ?? 0;
}

export async function addDefinition(
  tx: Writer,
  initiativeId: string,
  indicatorId: string,
  definition: NewDefinition,
): Promise<void> {
  await tx
    .insertInto("definition")
    .values({
      initiative_id: initiativeId,
      indicator_id: indicatorId,
      version: definition.version,
      numerator: JSON.stringify(definition.numerator),
      denominator: JSON.stringify(definition.denominator),
      not_counted: JSON.stringify(definition.notCounted),
      source: JSON.stringify(definition.source),
      breakdowns: definition.breakdowns,
      since_period: definition.sincePeriod,
      breaks_series: definition.breaksSeries,
      reason: definition.reason,
      set_by: definition.setBy,
    })
    .execute();
}
