import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendDue } from "../../communication/digests/send-due.ts";
import type { Somebody } from "../../communication/testing.ts";
import type { Operation } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { buildXlsx, textRow } from "../../core/table-files/testing/build-xlsx.ts";
import { type MailDoor, openMailDoor } from "../../doors/mail/mail-door.ts";
import { mailOperations } from "./mail/take-mail.ts";
import { openTask, saveReport, sendReport } from "./operations.ts";
import { readReports } from "./reading.ts";
import { bringTable, readTableOf } from "./tables/operations.ts";
import { openReportHouse, type ReportHouse } from "./testing-reports.ts";
import { openWindow } from "./windows/operations.ts";

let house: ReportHouse;
let backbone: Somebody;
let door: MailDoor;
type Partner = Awaited<ReturnType<ReportHouse["partner"]>>;
let one: Partner;
let hebrew: Partner;
let many: Partner;
let promiseOfOne: string;
let promiseOfHebrew: string;
const promisesOfMany: string[] = [];
const troubles: string[] = [];

const ask = <T = Record<string, unknown>>(operation: unknown, who: Somebody | "visitor", input: unknown) =>
  house.ask<T>(operation as Operation, who, house.here, input);
const refusalOf = (operation: unknown, who: Somebody | "visitor", input: unknown): Promise<Refusal> =>
  ask(operation, who, input).then(
    () => Promise.reject(new Error("was not refused")),
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error)),
  );
/** What was mailed to somebody, the newest last. */
const mailTo = async (to: Somebody) =>
  house.write(null, (tx) =>
    tx.selectFrom("mail").select(["subject", "body"]).where("to_address", "=", to.mail).orderBy("id").execute(),
  );
const letters = () =>
  sendDue(house.scratch.records, {
    address: "https://fivefold.example.org",
    replyDomain: door.domain,
    now: () => house.clock.now,
  });
const addressIn = (body = ""): string => /report\+[0-9a-f]{40}@reply\.example\.org/.exec(body)?.[0] ?? "";
const linkIn = (body = ""): string => /\/update\/([\w-]+)/.exec(body)?.[1] ?? "";
const write = (mail: { from: string; to: string; text: string }): Promise<string> => {
  const client = createTransport({ host: "127.0.0.1", port: door.port, secure: false, ignoreTLS: true });
  return client
    .sendMail({ ...mail, subject: "Re" })
    .then(
      () => "taken",
      (error: Error) => error.message,
    )
    .finally(() => client.close());
};
const amounts = (commitmentId: string) =>
  house.write(house.here, async (tx) =>
    (
      await tx
        .selectFrom("contribution")
        .select("amount")
        .where("initiative_id", "=", house.here)
        .where("commitment_id", "=", commitmentId)
        .where("replaced_by", "is", null)
        .orderBy("said_at")
        .execute()
    ).map(({ amount }) => amount),
  );
let windowId: string;

beforeAll(async () => {
  house = await openReportHouse();
  house.clock.now = new Date("2026-06-01T07:00Z");
  backbone = await house.person("Noa");
  await house.joins(house.here, backbone, ["backbone"]);
  one = await house.partner("One promise");
  hebrew = await house.partner("הבטחה אחת");
  many = await house.partner("Many promises");
  await house.write(null, async (tx) => {
    const { setPerson } = await import("../../backbone/people/store.ts");
    await setPerson(tx, { id: hebrew.person.id, name: "מאיה", language: "he", now: house.clock.now });
  });
  promiseOfOne = await house.promise(one.id);
  promiseOfHebrew = await house.promise(hebrew.id);
  for (const quantity of [100, 200, 300]) promisesOfMany.push(await house.promise(many.id, { quantity }));
  const byName = new Map(mailOperations.map((operation) => [operation.name as string, operation]));
  door = await openMailDoor(
    { host: "127.0.0.1", port: 0, domain: "reply.example.org", site: "https://fivefold.example.org" },
    (name, input) => house.ask(byName.get(name) as unknown as Operation, "program", null, input),
    (line) => troubles.push(line),
  );
  windowId = (await ask<{ id: string }>(openWindow, backbone, { names: { en: "Update" }, dueOn: "2026-06-30" })).id;
  house.clock.now = new Date("2026-06-01T15:00Z");
  await letters();
});
afterAll(async () => {
  await door?.close();
  await house?.close();
});

describe("the mail that asks", () => {
  test("carries a link that needs no sign-in and an address for a number; neither is kept as it is", async () => {
    const [mail] = await mailTo(one.person);
    expect(mail?.body).toContain("One promise's yearly update is open until 30 June 2026: five questions");
    expect(mail?.body).toContain(addressIn(mail?.body));
    const opened = await ask(openTask, "visitor", { token: linkIn(mail?.body) });
    expect(opened).toMatchObject({ state: "task", organization: "One promise" });
    const kept = JSON.stringify(await house.write(null, (tx) => tx.selectFrom("report_link").selectAll().execute()));
    expect(kept).not.toContain(linkIn(mail?.body));
    expect((await mailTo(hebrew.person))[0]?.body).toContain("העדכון השנתי של");
  });

  test("with 31 above the quoted mail is an update, and a mail says what was written down", async () => {
    const [asking] = await mailTo(one.person);
    const to = addressIn(asking?.body);
    expect(await write({ from: "eve@example.org", to, text: "31" })).toContain("must come from the address");
    expect(await write({ from: one.person.mail, to, text: "31\n\nOn Mon, 1 Jun 2026 Fivefold wrote:\n> Hello" })).toBe(
      "taken",
    );
    expect(await amounts(promiseOfOne)).toEqual([31]);
    const answer = (await mailTo(one.person)).at(-1);
    expect(answer?.subject).not.toMatch(/31/);
    expect(answer?.body).toContain("We wrote down 31 more");
    const { reports } = await ask<{ reports: object[] }>(readReports, one.person, { commitmentId: promiseOfOne });
    expect(reports).toMatchObject([{ via: "mail", added: 31, sender: "Lead of One promise" }]);
    expect(await write({ from: one.person.mail, to, text: "32" })).toBe("taken");
    expect(await amounts(promiseOfOne)).toEqual([31]);
    expect((await mailTo(one.person)).at(-1)?.body).toContain("was sent already");
    expect(await ask(openTask, "visitor", { token: linkIn(asking?.body) })).toMatchObject({ state: "over" });
  });

  test("what is unclear or hard to believe is answered kindly, with a link, and counts nothing", async () => {
    const to = addressIn((await mailTo(hebrew.person))[0]?.body);
    const from = hebrew.person.mail;
    expect(await write({ from, to, text: "בערך שלושים" })).toBe("taken");
    expect((await mailTo(hebrew.person)).at(-1)?.body).toContain("לא הצלחנו לקרוא");
    expect(await write({ from, to, text: "\u200f٣١٬٠٠٠\n\nב-1 ביוני 2026 כתב Fivefold:\n> שלום" })).toBe("taken");
    const strange = (await mailTo(hebrew.person)).at(-1);
    expect(strange?.body).toContain("שמרנו את מה שנכתב");
    expect(await amounts(promiseOfHebrew)).toEqual([]);
    const { task } = await ask<{ task: { answers: object } }>(openTask, "visitor", { token: linkIn(strange?.body) });
    expect(task.answers).toMatchObject({ typed: "٣١٬٠٠٠" });
    const several = addressIn((await mailTo(many.person))[0]?.body);
    expect(await write({ from: many.person.mail, to: several, text: "31" })).toBe("taken");
    expect((await mailTo(many.person)).at(-1)?.body).toContain("3 open promises");
    for (const id of promisesOfMany) expect(await amounts(id)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("reminds once, near the last day, only who has not answered, though she looked at it", async () => {
    const before = (await mailTo(one.person)).length;
    await house.write(house.here, (tx) =>
      tx
        .updateTable("notification")
        .set({ seen_at: house.clock.now })
        .where("person_id", "=", hebrew.person.id)
        .execute(),
    );
    const others = (await mailTo(hebrew.person)).length;
    house.clock.now = new Date("2026-06-28T15:00Z");
    await letters();
    house.clock.now = new Date("2026-06-29T15:00Z");
    await letters();
    const reminders = (await mailTo(hebrew.person)).slice(others).filter(({ body }) => body.includes("/update/"));
    expect(reminders).toHaveLength(1);
    expect(JSON.stringify(reminders)).not.toContain("One promise");
    const again = (await mailTo(one.person)).slice(before);
    expect(again.filter(({ body }) => body.includes("/update/"))).toEqual([]);
    house.clock.now = new Date("2026-06-02T15:00Z");
  });
});

describe("a table for many promises", () => {
  const where = () => ({ windowId, organizationId: many.id });
  const bring = (text: string, name = "updates.csv") => ({ ...where(), file: new File([text], name) });

  test("is given to the organization alone, with its open promises", async () => {
    const { csv } = await ask<{ csv: string }>(readTableOf, many.person, where());
    expect(csv).toContain("Number,Promise,Promised,So far,How many more");
    expect(csv.trim().split("\r\n")).toHaveLength(4);
    for (const who of [one.person, backbone])
      expect((await refusalOf(readTableOf, who, where())).reason).toBe("not-found");
  });

  test("with a row that is not right is not taken at all, and each such row is named", async () => {
    const refusal = await refusalOf(
      bringTable,
      many.person,
      bring(
        'Number,How many more,How is it going,Counted up to\n3,31,As planned,\n4,many,Slower than planned,\n5,"31,000",badly,\n99,1,As planned,\n3,2,As planned,2027-01-01\n',
      ),
    );
    const said = refusal.faults.map(({ values }) => [values?.row ?? 0, String(values?.says ?? "").slice(0, 24)]);
    expect(said).toEqual([
      [0, ""],
      [3, "This cannot be read as a"],
      [4, "“badly” is none of the f"],
      [5, "No open promise of yours"],
      [6, "This promise stands in t"],
    ]);
    expect(await amounts(promisesOfMany[0] ?? "")).toEqual([]);
    const strange = await refusalOf(
      bringTable,
      many.person,
      bring("Number,How many more,How is it going\n3,31000,As planned\n"),
    );
    expect(JSON.stringify(strange.faults)).toContain("300 times your promise");
  });

  test("is taken as Excel too, in another language, and each row is sent once", async () => {
    const rows = [
      ["מספר", "כמה נוספו", "איך זה מתקדם", "המספר נכון"],
      ["3", "31", "לפי התכנון", ""],
      ["4", "0", "הפסקנו", ""],
      ["5", "700", "לאט מהמתוכנן", "כן"],
    ];
    const xlsx = buildXlsx(rows.map((cells, at) => textRow(at + 1, cells)).join(""));
    const file = new File([new Uint8Array(xlsx)], "updates.xlsx");
    expect(await ask(bringTable, many.person, { ...where(), file })).toEqual({ sent: 3 });
    expect(await amounts(promisesOfMany[0] ?? "")).toEqual([31]);
    expect(await amounts(promisesOfMany[1] ?? "")).toEqual([]);
    expect(await amounts(promisesOfMany[2] ?? "")).toEqual([700]);
    const again = await refusalOf(bringTable, many.person, { ...where(), file });
    expect(again.reason).toBe("invalid");
  });
});

test("two who send at once send one report", async () => {
  const coming = { commitmentId: promiseOfHebrew };
  const mine = { typed: "31", pace: "as-planned", alsoCounted: "no", count: "more", sureOf: "" };
  const saved = await ask<{ reportId: string; version: number }>(saveReport, hebrew.person, {
    ...coming,
    mine,
    keep: "mine",
  });
  const sending = { ...coming, reportId: saved.reportId, version: saved.version };
  await Promise.all([1, 2, 3].map(() => ask(sendReport, hebrew.person, sending)));
  expect(await amounts(promiseOfHebrew)).toEqual([31]);
});
