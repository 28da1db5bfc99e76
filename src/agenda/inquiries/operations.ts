import { z } from "zod";
import { type Allowance, may } from "../../core/actor.ts";
import { isOpenTo } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema, namesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { challengeViewSchema, listChallenges, lockCauses } from "../challenges/public.ts";
import { inquiryKinds, inquiryViewSchema, reasonSchema } from "./inquiry.ts";
import { curveOfSaturation, judgeSaturation } from "./saturation.ts";
import { addInquiry, findInquiry, listInquiries, listReasons, lockInquiry, setClosed } from "./store.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** What people said in interviews is among partners: who pays or supplies them does not read it. */
export const askers: Allowance = may("backbone", "steering", "partner", "data-lead");

/** Whoever also funds is told that there is nothing. */
export function expectPartner(on: Pick<On, "actor" | "initiativeId">): void {
  if (!isOpenTo(on.actor, on.initiativeId, ["partners"])) throw new Refusal("not-found", coreWords.notFound);
}

const stepSchema = z.object({
  inquiryId: z.string(),
  heard: z.number().int(),
  fresh: z.number().int(),
  known: z.number().int(),
});

export const listAllInquiries = query({
  name: "inquiry.list",
  summary: "Lists interviews and workshops, and how many new causes each of them brought.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    inquiries: z.array(inquiryViewSchema.extend({ reasons: z.number().int(), untied: z.number().int() })),
    steps: z.array(stepSchema),
    verdict: z.enum(["too-few", "still-new", "heard-most"]),
    fresh: z.number().int(),
  }),
  allow: askers,
  example: {},
  async run(on) {
    expectPartner(on);
    const { inquiries, reasons } = await on.read(async (tx) => ({
      inquiries: await listInquiries(tx, on.initiativeId),
      reasons: await listReasons(tx, on.initiativeId),
    }));
    const of = Map.groupBy(reasons, ({ inquiryId }) => inquiryId);
    const steps = curveOfSaturation(
      inquiries.map(({ id }) => ({
        inquiryId: id,
        causeIds: (of.get(id) ?? []).flatMap(({ challengeId }) => challengeId ?? []),
      })),
    );
    return {
      inquiries: inquiries.map((inquiry) => {
        const own = of.get(inquiry.id) ?? [];
        return { ...inquiry, reasons: own.length, untied: own.filter(({ challengeId }) => !challengeId).length };
      }),
      steps,
      ...judgeSaturation(steps),
    };
  },
});

export const showInquiry = query({
  name: "inquiry.show",
  summary: "Shows the tree of reasons of one interview or workshop.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    inquiry: inquiryViewSchema,
    reasons: z.array(reasonSchema),
    causes: z.array(challengeViewSchema.pick({ id: true, number: true, names: true })),
  }),
  allow: askers,
  example: { id: nobody },
  run: (on, { id }) => {
    expectPartner(on);
    return on.read(async (tx) => {
      const inquiry = await findInquiry(tx, on.initiativeId, id);
      if (!inquiry) throw new Refusal("not-found", coreWords.notFound);
      const reasons = await listReasons(tx, on.initiativeId, id);
      const tied = new Set(reasons.map(({ challengeId }) => challengeId));
      const all = await listChallenges(tx, on.initiativeId, { all: true });
      const causes = all.filter((cause) => tied.has(cause.id) || (!cause.mergedInto && !cause.retiredAt));
      return {
        inquiry,
        reasons,
        causes: causes.map((cause) => ({ id: cause.id, number: cause.number, names: cause.names })),
      };
    });
  },
});

export const beginInquiry = change({
  name: "inquiry.begin",
  summary: "Begins an interview or a workshop: a question, under which people ask why until no new reason comes.",
  scope: "initiative",
  input: z.object({
    names: namesSchema,
    kind: z.enum(inquiryKinds),
    heldOn: z.iso.date().nullable().default(null),
    question: namesSchema,
  }),
  output: z.object({ id: z.string() }),
  allow: askers,
  example: {
    names: { en: "Workshop with heads of schools" },
    kind: "workshop",
    question: { en: "What keeps students from choosing five units?" },
  },
  run: (on, inquiry) => {
    expectPartner(on);
    return on.write(async (tx, note) => {
      await lockCauses(tx, on.initiativeId);
      const id = newId();
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      await addInquiry(tx, on.initiativeId, { id, ...inquiry }, { by, now: on.now });
      note({ kind: "inquiry", id, detail: { kind: inquiry.kind } });
      return { id };
    });
  },
});

export const closeInquiry = change({
  name: "inquiry.close",
  summary: "Closes an interview or a workshop, so that its tree stays as it is; or opens it again.",
  scope: "initiative",
  input: z.object({ id: idSchema, closed: z.boolean().default(true) }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: nobody },
  run: (on, { id, closed }) => {
    expectPartner(on);
    return on.write(async (tx, note) => {
      if (!(await lockInquiry(tx, on.initiativeId, id))) throw new Refusal("not-found", coreWords.notFound);
      await setClosed(tx, on.initiativeId, id, closed ? on.now : null);
      note({ kind: "inquiry", id, detail: { closed } });
      return {};
    });
  },
});

export const operations = [listAllInquiries, showInquiry, beginInquiry, closeInquiry];
