import { Hono } from "hono";
import { type CampaignHouse, openCampaigns } from "../../communication/stories/campaigns/testing.ts";
import { knowOfSms, setSmsWords } from "../../communication/stories/sms/switch/operations.ts";
import type { House } from "../../core/dispatch.ts";
import { withClient } from "../../storage/postgres/roles.ts";
import type { Doors } from "../http/doors.ts";
import { mountSms } from "../http/sms.ts";

export const gatewaySecret = "a secret of the gateway in the test";

/** How a message is brought, where not as a form with a bearer. */
export interface Bringing {
  id?: string;
  headers?: Record<string, string>;
  body?: string;
  query?: string;
  more?: Record<string, string>;
}

/** A gateway, and a house with campaigns behind the door. */
export interface GatewayHouse {
  all: CampaignHouse;
  /** What was written down as a bug. */
  bugs: unknown[];
  /** Brings a message as it is told; answers what the door answers. */
  bring(from: string, text: string, bringing?: Bringing): Promise<Response>;
  /** Brings a message, which must be taken; answers what is sent back. */
  text(from: string, text: string, bringing?: Bringing): Promise<string>;
  /** An open campaign that takes text messages by these words. */
  opened(words: { en: string; he: string; ar: string }): Promise<number>;
  /** As far as writing: the word, an age, a yes; answers what was answered. */
  asFarAsTelling(from: string, word: string, yes?: string): Promise<string[]>;
  stories(): Promise<{ words: string; state: string; age: string }[]>;
  /** How many are telling. */
  talks(): Promise<number>;
  later(hours: number): void;
  /** An hour later, with nobody telling. */
  begin(): Promise<void>;
  /** Asks the database as its owner, past every wall. */
  sql<T>(text: string, values?: unknown[]): Promise<T[]>;
  /** All that lies in the database, as one text. */
  everything(): Promise<string>;
  close(): Promise<void>;
}

/** Turns a gateway on in the surroundings of a test. */
export function nameGateway(send: Record<string, string> = {}): () => void {
  const set = { FIVEFOLD_SMS_SECRET: gatewaySecret, FIVEFOLD_SMS_NUMBER: "+972 50 000 0000", ...send };
  Object.assign(process.env, set);
  return () => {
    for (const name of Object.keys(set)) delete process.env[name];
  };
}

let ids = 0;
let numbers = 0;

/** A number that nobody wrote from before. */
export function someone(): string {
  numbers += 1;
  return `+97250111${String(numbers).padStart(4, "0")}`;
}

/** The four words in what is said last. */
export const keyIn = (thanks: string): string => /: ([^\n:]+)\n/.exec(thanks)?.[1]?.trim() ?? "";

/** Opens a house behind the door for text messages. */
export async function openGateway(): Promise<GatewayHouse> {
  const all = await openCampaigns();
  const { house } = all;
  const bugs: unknown[] = [];
  const app = new Hono();
  const within: House = { ...house.scratch, now: () => house.clock.now };
  mountSms(app, {
    ...{ house: within, address: "https://told.example.org" },
    log: (_: string, error: unknown) => bugs.push(error),
  } as unknown as Doors);
  const sql: GatewayHouse["sql"] = (text, values) =>
    withClient(house.scratch.connection("owner"), async (client) => {
      await client.query("set row_security = off");
      return (await client.query(text, values)).rows;
    }) as never;
  const bring: GatewayHouse["bring"] = async (from, text, { id, headers, body, query = "", more = {} } = {}) => {
    ids += 1;
    return app.request(`http://fivefold.test/gateway/sms${query}`, {
      method: "POST",
      headers: {
        ...(body === undefined && { "content-type": "application/x-www-form-urlencoded" }),
        ...(headers ?? { authorization: `Bearer ${gatewaySecret}` }),
      },
      body: body ?? new URLSearchParams({ from, text, id: id ?? `m${ids}`, ...more }).toString(),
    });
  };
  const text: GatewayHouse["text"] = async (...brought) => {
    const answer = await bring(...brought);
    const said = await answer.text();
    if (answer.status !== 200) throw new Error(`The door answered ${answer.status} ${said}: ${String(bugs.at(-1))}`);
    return said;
  };
  return { ...{ all, bugs, bring, sql, text }, ...looking({ sql, text, house }), opened: opening(all) };
}

type Inside = Pick<GatewayHouse, "sql" | "text"> & { house: CampaignHouse["house"] };

const opening =
  (all: CampaignHouse): GatewayHouse["opened"] =>
  async (words) => {
    const number = await all.opened();
    await all.does(setSmsWords, all.leading, { number, words });
    await all.does(knowOfSms, all.guard, { number, knows: true });
    return number;
  };

/** What is told, what lies there, and time that goes by. */
function looking({ sql, text, house }: Inside) {
  const later = (hours: number) => {
    house.clock.now = new Date(house.clock.now.getTime() + hours * 3_600_000);
  };
  house.clock.now = new Date("2026-03-02T09:00:00Z");
  return {
    later,
    begin: async () => {
      later(1);
      await sql("delete from sms_talk");
    },
    stories: () =>
      sql<{ words: string; state: string; age: string }>("select words, state, age from story order by id"),
    talks: async () => (await sql("select phone from sms_talk")).length,
    asFarAsTelling: async (from: string, word: string, yes = "yes") => [
      await text(from, word),
      await text(from, "16"),
      await text(from, yes),
    ],
    everything: async () => {
      const tables = await sql<{ name: string }>(
        "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('public','auth') and table_type = 'BASE TABLE'",
      );
      const all = tables.map(({ name }) => `select t::text as row from ${name} t`).join(" union all ");
      return (await sql<{ row: string }>(all)).map(({ row }) => row).join("\n");
    },
    close: () => house.close(),
  };
}
