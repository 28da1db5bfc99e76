import { readdir } from "node:fs/promises";
import { dirname, join as inFolder } from "node:path";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { sectorWords } from "../../src/backbone/organizations/words.ts";
import { halfYearsOver } from "../../src/communication/equity/voice.ts";
import { voiceWords as voice } from "../../src/communication/equity/words.ts";
import { daysAfter } from "../../src/core/days.ts";
import { newId } from "../../src/core/id.ts";
import { begin } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (pictures) await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** The database of the installation, as its owner reaches it. */
async function openDatabase(): Promise<pg.Client> {
  const all = await readdir(inject("folder"), { recursive: true });
  const socket = all.find((name) => name.endsWith(".s.PGSQL.5432"));
  if (!socket) throw new Error("The database has no socket in the data folder");
  const host = dirname(inFolder(inject("folder"), socket));
  const client = new pg.Client({ host, port: 5432, user: "fivefold_owner", database: "fivefold" });
  await client.connect();
  return client;
}

const [, , before = "", last = ""] = halfYearsOver(new Date().toISOString().slice(0, 10));

/** Forty partners that had worked together for a year when the program learned of it: nonprofits spoke, others hardly. */
async function plantVoices(slug: string): Promise<void> {
  const database = await openDatabase();
  try {
    const ask = async (text: string, values: unknown[]) => (await database.query(text, values)).rows;
    const [{ id: here }] = await ask("select id from initiative where slug = $1", [slug]);
    const body = newId();
    await ask(
      `insert into body (initiative_id, id, slug, kind, names, opened_on) values ($1, $2, 'steering', 'steering', '{"en":"Steering"}', $3)`,
      [here, body, before],
    );
    const kinds = [
      ...Array(18).fill("nonprofit"),
      ...Array(13).fill("school-network"),
      ...Array(9).fill("community-group"),
    ];
    for (const [at, sector] of kinds.entries()) {
      const [organization, person] = [newId(), newId()];
      const language = at % 3 === 0 ? "ar" : "he";
      await ask(
        `insert into organization (initiative_id, id, name, language, sector, speaks, admitted_on) values ($1, $2, $3, 'en', $4, $5, $6)`,
        [here, organization, `Partner ${at}`, sector, [language], before],
      );
      await ask(
        "insert into representation (initiative_id, person_id, organization_id, since) values ($1, $2, $3, $4)",
        [here, person, organization, before],
      );
      const talks = { nonprofit: 5, "school-network": 3 }[sector as string] ?? Number(at % 4 === 0);
      for (const from of [before, last])
        for (let times = 0; times < talks; times++) {
          const [thread, day] = [newId(), daysAfter(from, 20 + times)];
          await ask(
            `insert into thread (initiative_id, id, title, language, audience, opened_by, opened_at, said_at)
             values ($1, $2, 'A thread', 'en', '{members}', $3, $4::date, $4::date)`,
            [here, thread, person, day],
          );
          await ask(
            `insert into message (initiative_id, id, thread_id, person_id, language, text, at) values ($1, $2, $3, $4, 'en', 'Words', $5)`,
            [here, newId(), thread, person, day],
          );
        }
      if (at < 14)
        await ask(
          `insert into seat (initiative_id, id, body_id, person_id, organization_id, has_vote, lived_experience, since)
           values ($1, $2, $3, $4, $5, true, $6, $7)`,
          [here, newId(), body, person, organization, at < 5, before],
        );
      if (at < 24)
        await ask(
          `insert into grant_award (initiative_id, id, title, amount, currency, awarded_on, recipient_id, made_at)
           values ($1, $2, 'A grant', $3, 'ILS', $4::date, $5, $4::date)`,
          [here, newId(), 10_000 + at, daysAfter(last, 9), organization],
        );
    }
  } finally {
    await database.end();
  }
}

it("says in a sentence whom it hears less than they are there, how sure that is, and what would help", async () => {
  const { director, at } = await begin(stories, "Who is heard");
  await director.opens(`${at}/voice`);
  expect(await director.heading()).toBe(voice.emptyTitle.en);
  await plantVoices(at.slice(1));
  await director.opens(`${at}/voice`);
  await director.presses(voice.tell);
  await director.sees(voice.wasTold);
  expect(await director.heading()).toMatch(
    /^(Community group|School network): .*% of the partners, but a quarter.*\(certain\)$/,
  );
  await director.sees(voice.helpSeats);
  await director.doesNotSee("Partner 3");
  await picture(director, "voice-en");
  await director.follows(voice.language);
  await director.sees("Arabic");
  await director.opens(`${at}/partners`);
  await director.follows("Who speaks, who decides, who is funded");
  expect(await director.heading()).toContain("certain");
  expect(await faultsOf(director.page, "en")).toEqual([]);

  const visitor = await stories.somebody({ language: "he", on: "phone" });
  expect(await visitor.opens(`${at}/voice?lang=he`)).toBe(404);
  await director.unfolds(voice.open);
  await director.page.locator("details[open]").getByRole("button", { name: voice.open.en }).click();
  await director.sees(voice.isOpen);
  for (const language of ["he", "ar"] as const) {
    expect(await visitor.opens(`${at}/voice?lang=${language}`)).toBe(200);
    await visitor.sees(voice.decides[language]);
    await visitor.sees(sectorWords["community-group"][language]);
    await visitor.doesNotSee(voice.grants[language]);
    expect(await faultsOf(visitor.page, language)).toEqual([]);
    await picture(visitor, `voice-${language}-phone`);
  }
});
