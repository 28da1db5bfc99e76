import type { Somebody } from "../../communication/testing.ts";
import type { Operation } from "../../core/operation.ts";
import { saveReport, sendReport } from "./operations.ts";
import { openReportHouse, type ReportHouse } from "./testing-reports.ts";
import { makeTaskLink, openWindow } from "./windows/operations.ts";

/** What nobody but its organization and the backbone team may find anywhere, unless the organization opens it. */
export const secret = "Three small schools cannot open a class";

/** A whole answer of somebody who is not signed in. */
export const given = {
  typed: "31",
  pace: "slower",
  alsoCounted: "no",
  words: secret,
  senderName: "Rana",
  senderRole: "Coordinator",
};

export type Partner = Awaited<ReturnType<ReportHouse["partner"]>>;
type Who = Somebody | "program" | "visitor";

interface Saved {
  reportId: string;
  version: number;
  asks: boolean;
}

/** A house in which two partners with a promise each were asked how it goes; with readers of every other kind. */
export async function openAskedHouse() {
  const house = await openReportHouse();
  const { here } = house;
  const backbone = await house.person("Noa");
  await house.joins(here, backbone, ["backbone"]);
  const north = await house.partner("Northern Teachers' Centre");
  const south = await house.partner("Southern College");
  const readers: Record<string, Somebody> = {};
  for (const permission of ["funder", "evaluator", "supplier", "steering", "data-lead"] as const) {
    const reader = await house.person(permission);
    await house.joins(here, reader, [permission]);
    readers[permission] = reader;
  }
  const north1 = await house.promise(north.id);
  await house.promise(south.id);
  const ask = <T = Record<string, unknown>>(operation: unknown, who: Who, input: unknown) =>
    house.ask<T>(operation as Operation, who, here, input);
  const opening = { names: { en: "Yearly update" }, dueOn: "2026-06-30", everyMonths: 12 };
  const windowId = (await ask<{ id: string }>(openWindow, backbone, opening)).id;
  return {
    ...{ house, here, backbone, north, south, readers, north1, windowId, ask },
    refusal: (operation: unknown, who: Who, input: unknown) => house.refusal(operation as Operation, who, here, input),
    link: async (partner: Partner) =>
      (await ask<{ token: string }>(makeTaskLink, backbone, { windowId, organizationId: partner.id })).token,
    save: (who: Who, coming: object, mine: object = given, more: object = {}) =>
      ask<Saved>(saveReport, who, { ...coming, mine, ...more }),
    send: (who: Who, coming: object, { reportId, version }: Saved) =>
      ask<{ receipt: string; waitsForWord: boolean }>(sendReport, who, { ...coming, reportId, version }),
    contributions: (commitmentId: string) =>
      house.write(here, (tx) =>
        tx
          .selectFrom("contribution")
          .select(["amount", "period", "replaced_by", "report_id"])
          .where("initiative_id", "=", here)
          .where("commitment_id", "=", commitmentId)
          .orderBy("said_at")
          .orderBy("id")
          .execute(),
      ),
  };
}
