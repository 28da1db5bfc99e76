import { sql } from "kysely";
import { newId } from "../../../core/id.ts";
import { withClient } from "../../../storage/postgres/roles.ts";
import type { Somebody } from "../../testing.ts";
import { layBridge } from "../campaigns/bridges/operations.ts";
import { agreeToHelp, askSomebody } from "../campaigns/people/operations.ts";
import { openToldHouse, type ToldHouse } from "../telling/testing.ts";
import { enterPaper, promiseSilence } from "./enter-operations.ts";
import { type Printed, printPapers, readSheets } from "./print-operations.ts";

/** A campaign with a bridge of an organization, for which one is named to type in. */
export interface PaperCampaign {
  number: number;
  bridgeId: string;
  code: string;
}

/** Sheets as they lie on the table: each with its number and the four words of its strip. */
export interface Stacked {
  stackId: string;
  sheets: { number: string; words: string[] }[];
}

/** A house in which stories come on paper. */
export interface PaperHouse extends ToldHouse {
  /** Acts for the bridge's organization and is named to type in. */
  typist: Somebody;
  /** Does the same; two can type at once. */
  other: Somebody;
  /** Acts for the organization, and nobody named her. */
  colleague: Somebody;
  /** Was named to type in, and acts for no organization. */
  outsider: Somebody;
  does<T = Record<string, unknown>>(operation: { name: string }, who: Somebody, input: object): Promise<T>;
  refuses(operation: { name: string }, who: Somebody, input: object): Promise<string>;
  papers(): Promise<PaperCampaign>;
  print(campaign: PaperCampaign, who?: Somebody, count?: number): Promise<Stacked>;
  /** Types a sheet in, after the promise. */
  enter<T = Record<string, unknown>>(stack: Stacked, place: number, typed?: object, who?: Somebody): Promise<T>;
  /** What lies in a table, seen by the owner whom no wall stops. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Lets an organization be acted for by somebody. */
  actsFor(who: Somebody): Promise<void>;
}

/** What is typed in unless a test says otherwise. */
export const typedOn = { words: "One thing happened on paper.", age: "18+", uses: ["read"], receivedOn: "2026-03-02" };

/** Opens the house. */
export async function openPaperHouse(): Promise<PaperHouse> {
  const told = await openToldHouse();
  const { house, initiativeId, leading } = told;
  house.clock.now = new Date("2026-03-02T09:00:00Z");
  const organizationId = newId();
  await house.write(initiativeId, (tx) =>
    sql`insert into organization (initiative_id, id, name, language) values (${initiativeId}, ${organizationId}, 'Youth centre', 'en')`.execute(
      tx,
    ),
  );
  const actsFor = async (who: Somebody): Promise<void> => {
    await house.write(initiativeId, (tx) =>
      sql`insert into representation (initiative_id, person_id, organization_id) values (${initiativeId}, ${who.id}, ${organizationId})`.execute(
        tx,
      ),
    );
  };
  const joining = async (name: string, acts: boolean): Promise<Somebody> => {
    const person = await house.person(name);
    await house.joins(initiativeId, person, ["partner"]);
    if (acts) await actsFor(person);
    return person;
  };
  const typist = await joining("Typing Person", true);
  const other = await joining("Other Typist", true);
  const colleague = await joining("Colleague", true);
  const outsider = await joining("Outsider", false);
  const does: PaperHouse["does"] = (operation, who, input) => house.ask(operation as never, who, initiativeId, input);
  const refuses: PaperHouse["refuses"] = (operation, who, input) =>
    does(operation, who, input).then(
      () => "nothing",
      (error: { reason?: string; faults?: { field: string }[] }) =>
        error.faults?.[0]?.field ?? error.reason ?? `${error}`,
    );
  const papers = async (): Promise<PaperCampaign> => {
    const { number } = await told.campaign();
    for (const who of [typist, other, outsider]) {
      await does(askSomebody, leading, { number, personId: who.id, duty: "enterer" });
      await does(agreeToHelp, who, { number, duty: "enterer", hasReadGuide: true });
    }
    const laid = await does<{ id: string; code: string }>(layBridge, leading, { number, organizationId, names: {} });
    return { number, bridgeId: laid.id, code: laid.code };
  };
  const print: PaperHouse["print"] = async ({ bridgeId }, who = leading, count = 3) => {
    const { stackId } = await does<{ stackId: string }>(printPapers, who, { bridgeId, language: "en", count });
    const { sheets } = await does<Printed>(readSheets, who, { stackId });
    return { stackId, sheets: sheets ?? [] };
  };
  const enter: PaperHouse["enter"] = async (stack, place, typed = {}, who = typist) => {
    await does(promiseSilence, who, { stackId: stack.stackId, promised: true });
    const sheet = stack.sheets[place]?.number;
    return does(enterPaper, who, { stackId: stack.stackId, sheet, ...typedOn, ...typed });
  };
  const rows: PaperHouse["rows"] = async (text) =>
    withClient(house.scratch.connection("owner"), async (client) => {
      const found = await client.query(`set row_security = off; ${text}`);
      return ([found].flat().at(-1) as { rows: Record<string, unknown>[] }).rows;
    });
  return { ...told, rows, typist, other, colleague, outsider, does, refuses, papers, print, enter, actsFor };
}
