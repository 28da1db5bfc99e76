import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../../core/actor.ts";
import { type Language, languages } from "../../../core/message.ts";
import type { Change, Query } from "../../../core/operation.ts";
import { renderDocument } from "../../../interface/document.ts";
import type { Page } from "../../../interface/page.ts";
import { makeView } from "../../../interface/view.ts";
import { addNewIndicator } from "../../indicators/operations.ts";
import { type Bench, openBench, person, program } from "../testing.ts";
import { makeOneEdition } from "../uploads/make-operations.ts";
import { bringPage } from "./bring-page.tsx";
import { dataPage } from "./data-page.tsx";
import { editionPage } from "./edition-page.tsx";
import { uploadPage } from "./upload-page.tsx";

let bench: Bench;
let lead: Actor;
let second: Actor;

beforeAll(async () => {
  bench = await openBench();
  lead = person("lead", ["data-lead"], bench.here);
  second = person("second", ["backbone"], bench.here);
  await bench.ask(lead, addNewIndicator, {
    slug: "share",
    names: { en: "The share", he: "השיעור", ar: "النسبة" },
    kind: "share",
    definition: { numerator: { en: "Passed" }, denominator: { en: "Sat" } },
  });
});
afterAll(() => bench?.scratch.close());

async function draw(page: Page, params: Record<string, string>, language: Language = "en"): Promise<string> {
  const request = { params: { initiative: "here", ...params }, query: new URLSearchParams(), origin: "" };
  const found = await bench.ask(lead, page.reads as unknown as Query, page.input(request));
  const view = makeView({
    language,
    path: "/here/goal/data",
    initiative: { slug: "here", names: { en: "Here" }, isPractice: false, isExample: false, rooms: [] },
    viewer: { name: "Lead", isMember: true, permissions: ["data-lead", "supplier"], ownsInstallation: false },
    waits: 0,
    assets: { styles: "", islands: null },
    now: bench.house.now(),
    faults: [],
    entered: {},
    receipt: null,
  });
  return renderDocument(page.draw(found, view, request));
}

/** Fills in a page's form as a browser would: every input and chosen option of the form as it was drawn. */
function formData(html: string, operation: string): FormData {
  const forms = html.split("<form").filter((part) => part.includes(`value="${operation}"`));
  const sent = new FormData();
  const plainText = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&lt;", "<");
  const fields = forms[0]?.split("</form>")[0] ?? "";
  for (const [tag] of fields.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const picks = /type="(radio|checkbox)"/.test(tag);
    if (name && (!picks || / checked/.test(tag))) sent.set(name, plainText(/value="([^"]*)"/.exec(tag)?.[1] ?? ""));
  }
  for (const [, name = "", options = ""] of fields.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen =
      /<option[^>]*value="([^"]*)"[^>]* selected/.exec(options) ??
      /<option[^>]* selected[^>]*value="([^"]*)"/.exec(options);
    sent.set(name, plainText(chosen?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? ""));
  }
  return sent;
}

async function send(page: Page, operation: string, params: Record<string, string>, sent: FormData, actor = lead) {
  const form = page.forms.find((one) => one.operation.name === operation);
  if (!form) throw new Error(`The page has no form for ${operation}`);
  const request = { params: { initiative: "here", ...params }, query: new URLSearchParams(), origin: "" };
  const output = await bench.ask(actor, form.operation as unknown as Change, form.input(sent, request));
  return form.leadsTo(output, request);
}

const forbidden = /\b(observation|release|dimension|indicator)s?\b/i;
const textOf = (html: string) => html.replace(/<(style|script).*?<\/\1>/gs, "").replace(/<[^>]*>/g, " ");

test("a file goes through the pages: brought, its columns named as suggested, read, looked at, sent on", async () => {
  const lines = ["שנה,סמל מוסד,מגזר,passed,sat"];
  for (const year of ["תשע״ה", "תשע״ו"])
    for (let school = 0; school < 30; school++)
      lines.push(`${year},${110000 + school},${school % 2 ? "ערבי" : "יהודי"},${school === 3 ? "?" : 20 + school},100`);
  const brought = formData(await draw(bringPage, {}), "upload.bring");
  brought.set("file", new File([lines.join("\n")], "schools.csv"));
  const address = await send(bringPage, "upload.bring", {}, brought);
  const upload = address.split("/").at(-1) ?? "";

  const mapping = formData(await draw(uploadPage, { upload }), "upload.map");
  expect(mapping.get("period")).toBe("שנה");
  expect(mapping.get("unit")).toBe("סמל מוסד");
  mapping.set("figure", "passed");
  mapping.set("figureIs", "count");
  mapping.set("of", "sat");
  mapping.set("sourceName", "Ministry");
  await expect(send(uploadPage, "upload.map", { upload }, mapping)).rejects.toMatchObject({
    faults: [{ field: "schoolYearsConfirmed" }],
  });
  mapping.set("schoolYearsConfirmed", "yes");
  await send(uploadPage, "upload.map", { upload }, mapping);
  expect(await draw(uploadPage, { upload })).toContain("data-refresh");

  const { editionId } = await bench.ask(program, makeOneEdition, { uploadId: upload });
  const preview = await draw(uploadPage, { upload });
  expect(preview).toContain("60 rows read, 2 need you.");
  expect(preview).toContain("2016");
  const edition = editionId ?? "";
  const sent = formData(await draw(editionPage, { edition }), "edition.to-partners");
  await send(editionPage, "edition.to-partners", { edition }, sent);
  expect(await draw(editionPage, { edition })).toContain("Somebody else has to open it to everyone");
  bench.at("2026-04-01T09:00:00.000Z");
  await send(editionPage, "edition.to-everyone", { edition }, new FormData(), second);
  expect(await draw(dataPage, {})).toContain("open to everyone since");
});

test("typed numbers become a draft", async () => {
  const typed = formData(await draw(bringPage, {}), "edition.enter");
  typed.set("rows.0.period", "2012");
  typed.set("rows.0.numerator", "8,869");
  typed.set("rows.0.denominator", "70,000");
  const address = await send(bringPage, "edition.enter", {}, typed);
  expect(await draw(editionPage, { edition: address.split("/").at(-1) ?? "" })).toContain("8,869");
});

test("every page speaks the words of people, in each language", async () => {
  for (const language of languages) {
    const pages = [await draw(dataPage, {}, language), await draw(bringPage, {}, language)];
    for (const html of pages) expect(textOf(html)).not.toMatch(forbidden);
    expect(pages[0]).toContain(`lang="${language}"`);
  }
});
