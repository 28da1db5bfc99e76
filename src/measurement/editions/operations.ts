import { z } from "zod";
import { isOpenToEveryone } from "../../backbone/initiatives/public.ts";
import { anyone } from "../../core/actor.ts";
import { inLanguage } from "../../core/message.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema, maybeNamesSchema, periodSchema, slugSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { type IndicatorView, indicatorViewSchema, listIndicators } from "../indicators/public.ts";
import { type Edition, type EditionReader, editionSchema, mayRead } from "./edition.ts";
import { enterEdition } from "./enter-operation.ts";
import { figureSchema, sourcedFigureSchema } from "./figures/figure.ts";
import { readFigures } from "./figures/read-figures.ts";
import { selectFigures } from "./figures/store.ts";
import { currentEditions } from "./public.ts";
import { openEdition, personOf, readerOf } from "./reading.ts";
import { obstacleToEveryone } from "./stage.ts";
import { stepOperations } from "./step-operations.ts";
import { listEditions, stepsOfEdition } from "./store.ts";
import { makeOperations } from "./uploads/make-operations.ts";
import { uploadOperations } from "./uploads/operations.ts";
import { listWaitingUploads } from "./uploads/store.ts";

/** What a reader may know of an edition: who made it and looked at it is for members. */
function shownTo(reader: EditionReader, edition: Edition): z.output<typeof editionSchema> {
  const shown = editionSchema.parse(edition);
  return reader === "visitor"
    ? { ...shown, earlyLooks: [], madeBy: null, partnersBy: null, everyoneBy: null, uploadId: null }
    : shown;
}

export const listAllEditions = query({
  name: "edition.list",
  summary: "Lists the data editions that a reader may know of, newest first, and the files that wait for somebody.",
  scope: "initiative",
  input: z.object({ indicator: slugSchema.optional() }),
  output: z.object({
    indicators: z.array(indicatorViewSchema),
    editions: z.array(editionSchema),
    waiting: z.array(z.object({ id: z.string(), indicatorId: z.string(), filename: z.string(), status: z.string() })),
    mayBring: z.boolean(),
  }),
  allow: anyone,
  example: {},
  run: (on, { indicator }) =>
    on.read(async (tx) => {
      const reader = readerOf(on.actor, on.initiativeId);
      const indicators = await listIndicators(tx, on.initiativeId);
      const all = await listEditions(tx, on.initiativeId, indicators.find(({ slug }) => slug === indicator)?.id);
      const editions = all.filter((edition) => mayRead(edition, reader));
      const isOpen = ({ id }: IndicatorView) => editions.some(({ indicatorId }) => indicatorId === id);
      const waiting = reader === "keeper" ? await listWaitingUploads(tx, on.initiativeId) : [];
      return {
        indicators: reader === "visitor" ? indicators.filter(isOpen) : indicators,
        editions: editions.map((edition) => shownTo(reader, edition)),
        waiting: waiting.map(({ id, indicator_id, filename, status }) => ({
          id,
          indicatorId: indicator_id,
          filename,
          status,
        })),
        mayBring: reader === "keeper",
      };
    }),
});

const obstacleSchema = z
  .object({
    message: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
    values: z.record(z.string(), z.iso.datetime()),
  })
  .nullable();

export const readEdition = query({
  name: "edition.read",
  summary: "Reads one data edition: its stage, its conditions, what is hidden and why, and who took which step.",
  scope: "initiative",
  input: z.object({ editionId: idSchema }),
  output: z.object({
    edition: editionSchema,
    indicator: indicatorViewSchema,
    totals: z.array(figureSchema),
    steps: z.array(z.object({ at: z.iso.datetime(), name: z.string(), operation: z.string() })),
    replacedBy: z.number().int().nullable(),
    replaceable: z.array(z.object({ id: z.string(), number: z.number().int() })),
    mayKeep: z.boolean(),
    /** Whether everyone may read the goal's page, without which an open edition is found by nobody. */
    goalIsOpen: z.boolean(),
    /** Why it cannot go to everyone now by this reader's hand; null where it can. */
    obstacle: obstacleSchema,
  }),
  allow: anyone,
  example: { editionId: "01990000-0000-7000-8000-000000000000" },
  run: async (on, { editionId }) => {
    const reader = readerOf(on.actor, on.initiativeId);
    const found = await on.read(async (tx) => {
      const edition = await openEdition(tx, on, editionId);
      const all = await listEditions(tx, on.initiativeId, edition.indicatorId);
      const indicators = await listIndicators(tx, on.initiativeId);
      const indicator = indicators.find(({ id }) => id === edition.indicatorId);
      if (!indicator) throw new Refusal("not-found", coreWords.notFound);
      const steps = reader === "visitor" ? [] : await stepsOfEdition(tx, on.initiativeId, editionId);
      const goalIsOpen = await isOpenToEveryone(tx, on.initiativeId);
      return { edition, all, indicator, steps, goalIsOpen };
    });
    const { edition, all } = found;
    const whole = { places: [""], dimensions: [""] };
    const isBack = edition.status === "withdrawn";
    const obstacle = obstacleToEveryone(edition, personOf(on), on.now);
    return {
      edition: shownTo(reader, edition),
      indicator: found.indicator,
      totals: isBack ? [] : await selectFigures(on.figures, on.initiativeId, edition.figuresFile, whole),
      steps: found.steps.map(({ at, name, operation }) => ({ at: at.toISOString(), name, operation })),
      replacedBy: all.find((other) => other.replaces === edition.id && mayRead(other, reader))?.number ?? null,
      replaceable: all
        .filter((other) => other.id !== edition.id && (other.status === "partners" || other.status === "everyone"))
        .map(({ id, number }) => ({ id, number })),
      mayKeep: reader === "keeper",
      goalIsOpen: found.goalIsOpen,
      obstacle: obstacle && {
        message: obstacle.message,
        values: Object.fromEntries(
          Object.entries(obstacle.values ?? {}).map(([key, value]) => [key, new Date(value).toISOString()]),
        ),
      },
    };
  },
});

/** @throws {Refusal} where no indicator has this slug. */
async function indicatorCalled(on: On, slug: string): Promise<IndicatorView> {
  const indicators = await on.read((tx) => listIndicators(tx, on.initiativeId));
  const indicator = indicators.find((one) => one.slug === slug);
  if (!indicator) throw new Refusal("not-found", coreWords.notFound);
  return indicator;
}

export const listFigures = query({
  name: "edition.figures",
  summary: "Answers the protected figures of an indicator that a reader may see, now or as they were known on a day.",
  scope: "initiative",
  input: z.object({
    indicator: slugSchema,
    /** A day: figures as they were known at its end. */
    asKnownOn: z.iso.date().optional(),
    period: periodSchema.optional(),
    dimension: z.string().max(100).optional(),
    place: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100_000).default(20_000),
  }),
  output: z.object({
    indicator: z.string(),
    names: maybeNamesSchema,
    sources: z.array(z.object({ number: z.number().int(), source: z.string(), periods: z.array(z.string()) })),
    figures: z.array(sourcedFigureSchema),
  }),
  allow: anyone,
  example: { indicator: "school-file-share" },
  run: async (on, { indicator: slug, asKnownOn, period, dimension, place, limit }) => {
    const reader = readerOf(on.actor, on.initiativeId) === "visitor" ? "visitor" : "member";
    const indicator = await indicatorCalled(on, slug);
    const at = asKnownOn ? new Date(`${asKnownOn}T23:59:59.999Z`) : on.now;
    const current = await on.read((tx) => currentEditions(tx, on.initiativeId, indicator.id, reader, at));
    const isOpen = reader === "member" || current.length > 0;
    const filter = {
      limit,
      ...(period !== undefined && { periods: [period] }),
      ...(dimension !== undefined && { dimensions: [dimension] }),
      ...(place !== undefined && { places: [place] }),
    };
    return {
      indicator: slug,
      names: isOpen ? indicator.names : {},
      sources: current.map(({ edition, periods }) => ({
        number: edition.number,
        source: inLanguage(edition.sourceLine, on.language) || inLanguage(edition.sourceName, on.language),
        periods: [...periods],
      })),
      figures: await readFigures(on.figures, current, filter),
    };
  },
});

export const operations = [
  listAllEditions,
  readEdition,
  listFigures,
  enterEdition,
  ...stepOperations,
  ...uploadOperations,
  ...makeOperations,
];
