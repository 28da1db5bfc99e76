import { z } from "zod";
import { peopleIn } from "../../../backbone/memberships/public.ts";
import { notify } from "../../../backbone/notifications/public.ts";
import { keeps, listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { members } from "../../../core/actor.ts";
import { isOpenTo, ofOrganization } from "../../../core/audience.ts";
import { newId } from "../../../core/id.ts";
import { inLanguage } from "../../../core/message.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { actsFor, leads, personOf } from "../../voices/public.ts";
import { pathOfFund, pathOfNeed, pledgeSchema, pledgeStates } from "../fund.ts";
import { audienceOfPledge, demandFund, demandNeed } from "../rights.ts";
import { listFunds, listNeeds } from "../store.ts";
import { fundNews as news, fundWords as said } from "../words.ts";
import { addPledge, listPledges, setPledgeState } from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** What a pledge is for, as whoever asks may read it. */
async function goalOf(tx: Writer, on: OnChange, { needId, fundId }: { needId: string | null; fundId: string | null }) {
  const need = needId ? await demandNeed(tx, on, needId) : undefined;
  const fund = fundId ? await demandFund(tx, on, fundId) : undefined;
  return { need, fund };
}

export const addNewPledge = change({
  name: "fund.pledge",
  summary: "Says what an organization that one acts for will give, for a need or into a fund; no money passes here.",
  scope: "initiative",
  input: pledgeSchema,
  output: z.object({ id: z.string(), path: z.string() }),
  allow: members,
  example: { organizationId: nowhere, needId: nowhere, amount: 1, currency: "EUR" },
  run: (on, pledge) =>
    on.write(async (tx, note) => {
      if ((pledge.needId === null) === (pledge.fundId === null)) throw refuseField("needId", coreWords.required);
      const { need, fund } = await goalOf(tx, on, pledge);
      if ((pledge.organizationId === null) === (pledge.giverName === null))
        throw refuseField("organizationId", said.oneGiver);
      const known = (await listOrganizationNames(tx, on.initiativeId)).some(({ id }) => id === pledge.organizationId);
      if (pledge.organizationId ? !known || !keeps(on, pledge.organizationId) : !leads(on))
        throw refuseField("organizationId", coreWords.notOffered);
      if ((need && need.state !== "open") || fund?.isClosed) throw new Refusal("conflict", said.notOpen);
      const id = newId();
      await addPledge(tx, on.initiativeId, { ...pledge, id }, { by: personOf(on), now: on.now });
      const path = need ? pathOfNeed(need.id) : pathOfFund(fund?.id ?? "");
      const receiver = need?.organizationId ?? fund?.organizationId;
      if (receiver)
        await notify(tx, on.initiativeId, {
          to: (await peopleIn(tx, on.initiativeId, [ofOrganization(receiver)])).filter((one) => one !== personOf(on)),
          reason: "asked",
          about: { kind: need ? "ask" : "fund", id: need?.id ?? fund?.id ?? "" },
          path,
          sentence: news.pledged,
          values: { what: inLanguage(need?.names ?? fund?.names ?? {}, on.language) },
          due: null,
          now: on.now,
        });
      note({ kind: "pledge", id, detail: {} });
      return { id, path };
    }),
});

export const setPledge = change({
  name: "fund.set-pledge",
  summary: "Says how a pledge stands: said, agreed, given, or taken back.",
  scope: "initiative",
  input: z.object({ id: idSchema, state: z.enum(pledgeStates) }),
  output: z.object({ path: z.string() }),
  allow: members,
  example: { id: nowhere, state: "agreed" },
  run: (on, { id, state }) =>
    on.write(async (tx, note) => {
      const [pledge] = await listPledges(tx, on.initiativeId, { id, held: true });
      if (!pledge) throw new Refusal("not-found", coreWords.notFound);
      const [need] = pledge.needId ? await listNeeds(tx, on.initiativeId, { id: pledge.needId }) : [];
      const [fund] = pledge.fundId ? await listFunds(tx, on.initiativeId, { id: pledge.fundId }) : [];
      if (!isOpenTo(on.actor, on.initiativeId, audienceOfPledge(pledge, { need, fund })))
        throw new Refusal("not-found", coreWords.notFound);
      const receiver = need?.organizationId ?? fund?.organizationId ?? null;
      const sides = [pledge.organizationId, receiver].flatMap((one) => one ?? []);
      if (!leads(on) && !sides.some((one) => actsFor(on, one))) throw new Refusal("forbidden", coreWords.forbidden);
      await setPledgeState(tx, on.initiativeId, id, state);
      note({ kind: "pledge", id, detail: {} });
      return { path: need ? pathOfNeed(need.id) : pathOfFund(fund?.id ?? "") };
    }),
});
