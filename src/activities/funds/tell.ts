import { tellThing } from "../../backbone/things/public.ts";
import type { Message } from "../../core/message.ts";
import type { OnChange } from "../../core/operation.ts";
import type { Writer } from "../../storage/records.ts";
import { personOf } from "../voices/public.ts";
import { audienceOfNeed, type KeptFund, type KeptNeed, pathOfFund, pathOfNeed } from "./fund.ts";

/** Tells of a need to those who may read it. */
export const tellNeed = (tx: Writer, on: OnChange, need: KeptNeed, message?: Message): Promise<void> =>
  tellThing(tx, on.initiativeId, {
    kind: "ask",
    id: need.id,
    path: pathOfNeed(need.id),
    names: need.names,
    body: Object.values(need.about).filter(Boolean).join("\n"),
    audience: audienceOfNeed(need),
    ...(message && { state: { message } }),
    by: personOf(on),
    now: on.now,
  });

/** Tells of a fund to all members. */
export const tellFund = (
  tx: Writer,
  on: OnChange,
  fund: KeptFund,
  state?: { message: Message; values?: Record<string, string> },
): Promise<void> =>
  tellThing(tx, on.initiativeId, {
    kind: "fund",
    id: fund.id,
    path: pathOfFund(fund.id),
    names: fund.names,
    body: [...Object.values(fund.about), ...Object.values(fund.how), fund.funderName].filter(Boolean).join("\n"),
    audience: ["members"],
    ...(state && { state }),
    by: personOf(on),
    now: on.now,
  });
