import { z } from "zod";
import { may, members, permissionsIn } from "../../../core/actor.ts";
import { ofOrganization } from "../../../core/audience.ts";
import { dayOf } from "../../../core/days.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { peopleIn } from "../../memberships/public.ts";
import { notify } from "../../notifications/public.ts";
import { listOrganizations } from "../../organizations/public.ts";
import { listTies } from "../ties/store.ts";
import { type Reason, reasonSchema, type Suggestion, suggestIntroductions } from "./introduction.ts";
import { type KeptIntroduction, listIntroductions, lockIntroduction, setIntroduction } from "./store.ts";
import { introductionWords as said } from "./words.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const another = "00000000-0000-7000-8000-000000000001";

const ownOf = ({ actor, initiativeId }: On): readonly string[] =>
  actor.kind === "person"
    ? (actor.memberships.find((one) => one.initiativeId === initiativeId)?.organizationIds ?? [])
    : [];
const leads = (on: On): boolean => permissionsIn(on.actor, on.initiativeId).includes("backbone");

/** Finds reasons for two to meet on a day that every member can read, such as an offer that meets an ask. */
export type ReasonSource = (
  tx: Reader,
  asked: { initiativeId: string; day: string },
) => Promise<readonly { a: string; b: string; reason: Reason }[]>;

const contactSchema = z.object({
  name: z.string().nullable(),
  title: z.string().nullable(),
  mail: z.string().nullable(),
  phone: z.string().nullable(),
});

const mineSchema = z.object({
  own: z.object({ id: z.string(), name: z.string() }),
  other: z.object({ id: z.string(), name: z.string() }),
  reasons: z.array(reasonSchema),
  byBackbone: z.boolean(),
  /** What one's own organization said; what the other said is known only once both said yes. */
  said: z.enum(["yes", "no"]).nullable(),
  contact: contactSchema.nullable(),
  metOn: z.string().nullable(),
  cameOfIt: z.string().nullable(),
});

/** Suggestions of the program for this moment, from public things alone. */
async function suggested(
  tx: Reader,
  { initiativeId, now }: Pick<On, "initiativeId" | "now">,
  sources: readonly ReasonSource[],
): Promise<Suggestion[]> {
  const asked = { initiativeId, day: dayOf(now) };
  const more: { a: string; b: string; reason: Reason }[] = [];
  for (const source of sources) more.push(...(await source(tx, asked)));
  const ties = await listTies(tx, initiativeId);
  const shown = ties.filter(({ lowerAgreed, higherAgreed }) => lowerAgreed && higherAgreed);
  return suggestIntroductions(
    await listOrganizations(tx, initiativeId),
    shown.map(({ lower, higher }) => [lower, higher]),
    more,
  );
}

/**
 * What one organization is shown: what the program suggests at this moment, what the backbone team suggested, what it
 * answered itself, what both accepted. That the other side answered in private changes nothing in it, not even the order.
 */
function pairsFor(
  own: string,
  kept: readonly KeptIntroduction[],
  suggestions: readonly Suggestion[],
): Omit<KeptIntroduction, "id">[] {
  const keyOf = ({ lower, higher }: Pick<Suggestion, "lower" | "higher">) => `${lower} ${higher}`;
  const isOf = ({ lower, higher }: Pick<Suggestion, "lower" | "higher">) => lower === own || higher === own;
  const now = new Map(suggestions.filter(isOf).map((one) => [keyOf(one), one]));
  const known = new Map(kept.filter(isOf).map((one) => [keyOf(one), one]));
  return [...new Set([...now.keys(), ...known.keys()])].sort().flatMap((key): Omit<KeptIntroduction, "id">[] => {
    const [suggestion, row] = [now.get(key), known.get(key)];
    if (!row) return suggestion ? [{ ...suggestion, ...unanswered }] : [];
    const answered = (row.lower === own ? row.lowerAnswer : row.higherAnswer) !== null;
    if (!suggestion && row.suggestedBy === null && !answered) return [];
    const written = row.reasons.filter(({ kind }) => kind === "said");
    return [{ ...row, reasons: suggestion ? [...suggestion.reasons, ...written] : row.reasons }];
  });
}

const unanswered = { suggestedBy: null, lowerAnswer: null, higherAnswer: null, metOn: null, cameOfIt: null };

const bothYes = (one: Pick<KeptIntroduction, "lowerAnswer" | "higherAnswer">): boolean =>
  one.lowerAnswer === "yes" && one.higherAnswer === "yes";

type Named = Parameters<typeof contactOf>[0] & { name: string };

/** A pair as one of the two sees it: the other's answer is in nothing of it until both said yes. */
function mineOf(
  one: Omit<KeptIntroduction, "id">,
  own: string,
  find: (id: string) => Named | undefined,
): z.output<typeof mineSchema> {
  const other = one.lower === own ? one.higher : one.lower;
  const accepted = bothYes(one);
  return {
    own: { id: own, name: find(own)?.name ?? "" },
    other: { id: other, name: find(other)?.name ?? "" },
    reasons: one.reasons,
    byBackbone: one.suggestedBy !== null,
    said: one.lower === own ? one.lowerAnswer : one.higherAnswer,
    contact: accepted ? contactOf(find(other)) : null,
    metOn: accepted ? one.metOn : null,
    cameOfIt: accepted ? one.cameOfIt : null,
  };
}

/** Makes the query for the page of introductions. */
export const listIntroductionsFrom = (sources: readonly ReasonSource[]) =>
  query({
    name: "introduction.list",
    summary:
      "Lists whom one's own organization could meet and why; to the backbone also what it suggested and what both accepted.",
    scope: "initiative",
    input: z.object({}),
    output: z.object({
      mine: z.array(mineSchema),
      /** Only to the backbone: suggested by it, or accepted by both. Never who has not answered, or said not now. */
      all: z.array(
        z.object({
          a: z.string(),
          b: z.string(),
          reasons: z.array(reasonSchema),
          accepted: z.boolean(),
          cameOfIt: z.string().nullable(),
        }),
      ),
      organizations: z.array(z.object({ id: z.string(), name: z.string() })),
      leads: z.boolean(),
    }),
    allow: members,
    example: {},
    run: (on) =>
      on.read(async (tx) => {
        const organizations = await listOrganizations(tx, on.initiativeId);
        const byId = new Map(organizations.map((one) => [one.id, one]));
        const nameOf = (id: string) => ({ id, name: byId.get(id)?.name ?? "" });
        const kept = await listIntroductions(tx, on.initiativeId);
        const suggestions = await suggested(tx, on, sources);
        const own = ownOf(on);
        const mine = own.flatMap((id) =>
          pairsFor(id, kept, suggestions).map((one) => mineOf(one, id, (other) => byId.get(other))),
        );
        return {
          mine,
          all: leads(on)
            ? kept
                .filter((one) => one.suggestedBy !== null || bothYes(one))
                .map((one) => ({
                  a: nameOf(one.lower).name,
                  b: nameOf(one.higher).name,
                  reasons: one.reasons,
                  accepted: bothYes(one),
                  cameOfIt: bothYes(one) ? one.cameOfIt : null,
                }))
            : [],
          organizations: leads(on) ? organizations.map(({ id, name }) => ({ id, name })) : [],
          leads: leads(on),
        };
      }),
  });

const contactOf = (
  one:
    | {
        contactName: string | null;
        contactTitle: string | null;
        contactMail: string | null;
        contactPhone: string | null;
      }
    | undefined,
): z.output<typeof contactSchema> => ({
  name: one?.contactName ?? null,
  title: one?.contactTitle ?? null,
  mail: one?.contactMail ?? null,
  phone: one?.contactPhone ?? null,
});

/** Makes the change by which one side answers an introduction, in private. */
export const answerFrom = (sources: readonly ReasonSource[]) =>
  change({
    name: "introduction.answer",
    summary: "Says yes or not now to an introduction, in private; once both say yes, each learns the other's contact.",
    scope: "initiative",
    input: z.object({ own: idSchema, other: idSchema, answer: z.enum(["yes", "no"]) }),
    output: z.object({ accepted: z.boolean() }),
    allow: members,
    example: { own: nobody, other: another, answer: "yes" },
    run: (on, { own, other, answer }) =>
      on.write(async (tx, note) => {
        if (!ownOf(on).includes(own)) throw new Refusal("not-found", coreWords.notFound);
        const kept = await listIntroductions(tx, on.initiativeId);
        const pair = pairsFor(own, kept, await suggested(tx, on, sources)).find(
          ({ lower, higher }) => lower === other || higher === other,
        );
        if (!pair) throw new Refusal("not-found", coreWords.notFound);
        const one = await lockIntroduction(tx, on.initiativeId, {
          a: own,
          b: other,
          reasons: pair.reasons,
          by: null,
          now: on.now,
        });
        const isLower = own === one.lower;
        await setIntroduction(
          tx,
          on.initiativeId,
          one.id,
          isLower ? { lower_answer: answer, lower_at: on.now } : { higher_answer: answer, higher_at: on.now },
        );
        const accepted = answer === "yes" && (isLower ? one.higherAnswer : one.lowerAnswer) === "yes";
        if (accepted && !bothYes(one)) await tellBoth(tx, on, one);
        // Who said what is between each and the program: the history does not tell that anybody answered.
        note({ kind: "introduction", id: one.id, keptElsewhere: true });
        return { accepted };
      }),
  });

async function tellBoth(tx: Writer, on: On, { id, lower, higher }: KeptIntroduction): Promise<void> {
  const names = new Map((await listOrganizations(tx, on.initiativeId)).map((one) => [one.id, one.name]));
  for (const [own, other] of [
    [lower, higher],
    [higher, lower],
  ] as const)
    await notify(tx, on.initiativeId, {
      to: await peopleIn(tx, on.initiativeId, [ofOrganization(own)]),
      reason: "answered",
      about: { kind: "organization", id: other },
      path: `partners/together/introductions#${id}`,
      sentence: said.bothYes,
      values: { name: names.get(other) ?? "" },
      now: on.now,
    });
}

export const suggestIntroduction = change({
  name: "introduction.suggest",
  summary: "Suggests to two organizations that they meet, with a reason that both read.",
  scope: "initiative",
  input: z.object({ a: idSchema, b: idSchema, why: z.string().trim().min(1).max(500) }),
  output: z.object({}),
  allow: may("backbone"),
  example: { a: nobody, b: another, why: "Both work with young teachers." },
  run: (on, { a, b, why }) =>
    on.write(async (tx, note) => {
      if (a === b) throw refuseField("b", said.itself);
      const all = await listOrganizations(tx, on.initiativeId);
      for (const id of [a, b])
        if (!all.some((one) => one.id === id)) throw new Refusal("not-found", coreWords.notFound);
      const by = on.actor.kind === "person" ? on.actor.personId : "program";
      const reason: Reason = { kind: "said", what: why };
      const one = await lockIntroduction(tx, on.initiativeId, { a, b, reasons: [], by, now: on.now });
      // The same whether one of the two has answered already or not, so that nothing is told by it.
      const reasons = [...one.reasons.filter(({ kind }) => kind !== "said"), reason];
      await setIntroduction(tx, on.initiativeId, one.id, { suggested_by: by, reasons: JSON.stringify(reasons) });
      note({ kind: "introduction", id: one.id, keptElsewhere: true });
      return {};
    }),
});

export const tellOutcome = change({
  name: "introduction.tell",
  summary: "Tells what came of an introduction that both accepted.",
  scope: "initiative",
  input: z.object({
    own: idSchema,
    other: idSchema,
    metOn: z.iso.date().nullable().default(null),
    cameOfIt: z.string().trim().min(1).max(1000),
  }),
  output: z.object({}),
  allow: members,
  example: { own: nobody, other: another, cameOfIt: "A shared day for teachers." },
  run: (on, { own, other, metOn, cameOfIt }) =>
    on.write(async (tx, note) => {
      const one = (await listIntroductions(tx, on.initiativeId)).find(
        ({ lower, higher }) => (lower === own && higher === other) || (lower === other && higher === own),
      );
      if (!one || !ownOf(on).includes(own) || !bothYes(one)) throw new Refusal("not-found", coreWords.notFound);
      await setIntroduction(tx, on.initiativeId, one.id, { met_on: metOn, came_of_it: cameOfIt });
      note({ kind: "introduction", id: one.id, keptElsewhere: true });
      return {};
    }),
});

export const operations = [suggestIntroduction, tellOutcome];
