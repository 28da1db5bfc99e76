import { namesOf } from "../../../interface/names-input.tsx";
import { numberOf, type Sent, textOf } from "../../../interface/page.ts";

/** The parts of the form of a promise; a form says which of them it holds. */
export const parts = ["what", "whom", "serves"] as const;
export type Part = (typeof parts)[number];

const lines = (sent: Sent, field: string): string[] =>
  String(sent.get(field) ?? "")
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter(Boolean);

const whatOf = (sent: Sent): Record<string, unknown> => {
  const names = namesOf(sent, "names");
  const language = textOf(sent, "language") ?? "en";
  const quantity = numberOf(sent, "quantity");
  const measure = textOf(sent, "measure");
  return {
    ...(sent.has("organizationId") && { organizationId: textOf(sent, "organizationId") }),
    // A language that is needed and was left empty is null, so that the schema says so there.
    names: Object.keys(names).length > 0 ? names : { [language]: null },
    measure,
    quantity: measure === "open" ? null : (quantity ?? null),
    unit: namesOf(sent, "unit"),
    currency: measure === "money" ? (textOf(sent, "currency")?.toUpperCase() ?? null) : null,
    dueOn: textOf(sent, "dueOn") ?? null,
  };
};

const whomOf = (sent: Sent): Record<string, unknown> => {
  const [dimensionId, ...code] = (textOf(sent, "group") ?? "").split(" ");
  return {
    forWhom: namesOf(sent, "forWhom"),
    dimensionId: dimensionId || null,
    groupCode: dimensionId ? code.join(" ") : null,
    ...(sent.has("placeNames")
      ? { placeNames: lines(sent, "placeNames") }
      : { placeIds: sent.getAll("placeIds").map(String) }),
    partnerNames: lines(sent, "partnerNames"),
    startsOn: textOf(sent, "startsOn") ?? null,
  };
};

const servesOf = (sent: Sent): Record<string, unknown> => ({
  ...Object.fromEntries(
    ["typeId", "goalId", "indicatorId", "challengeId"].flatMap((name) =>
      sent.has(name) ? [[name, textOf(sent, name) ?? null]] : [],
    ),
  ),
  countsToGoal: sent.get("countsToGoal") === "yes",
  ownGoal: namesOf(sent, "ownGoal"),
  about: namesOf(sent, "about"),
  phase: textOf(sent, "phase") ?? null,
});

/** What the form of a promise sent, of the parts that it holds. */
export const promiseFrom = (sent: Sent): Record<string, unknown> => {
  const held = String(sent.get("parts") ?? "").split(" ");
  return {
    ...(held.includes("what") && whatOf(sent)),
    ...(held.includes("whom") && whomOf(sent)),
    ...(held.includes("serves") && servesOf(sent)),
  };
};
