import { backbone, members, type Sown } from "./marks.ts";
import type { ReadersHouse } from "./readers.ts";

/** Runs an operation as somebody, with whatever it answers. */
export type Asks = <T = Record<string, string>>(reader: string, name: string, input?: unknown) => Promise<T>;

/** What of the conversations the test comes back to. */
export interface PlantedConversations {
  /** What the links of the open and of the closed one end in. */
  code: string;
  closedCode: string;
  number: number;
  /** The one that is prepared, by its id. */
  prepared: string;
  /** The closed one, by its id. */
  closed: string;
  /** The secrets of those who take part; the first put a statement that waits, and nobody else. */
  tokens: readonly string[];
  /** What everybody voted on. */
  statements: readonly string[];
}

/** Those who look after the statements of the open conversation. */
const lookAfter = [...backbone, "seated"] as const;

const doors = {
  isNumber: true,
  pages: ["", "/edit", "/statements", "/results"].map((page) => `listening/conversations/:id${page}`),
  queries: ["conversation.read", "conversation.results", "conversation.choices", "statement.queue"].map(
    (name) => [name, "number"] as const,
  ),
} as const;

interface Made {
  id: string;
  number: number;
  code: string;
}

/** A conversation that is prepared, one that is open with votes of many, and one that is over. */
export async function plantConversations(house: ReadersHouse, sown: Sown): Promise<PlantedConversations> {
  const asks = house.run as never as Asks;
  const moderatorIds = [house.personIds.seated];
  const wanted = (kind: string, readers: readonly string[]) => ({
    names: { en: sown.mark(kind, readers, true) },
    about: { en: sown.mark(`${kind}about`, readers, true) },
    moderatorIds,
  });
  const first = { ...wanted("conversationprepared", lookAfter), machineTranslates: true };
  const prepared = await asks<Made>("director", "conversation.make", first);
  // Numbers like no other, so that they are found again in what anybody is told.
  await house.sql("update conversation set number = 771001 where id = $1", [prepared.id]);
  await asks("director", "conversation.edit", { id: prepared.id, ...first });
  await asks("director", "statement.seed", {
    ...{ conversationId: prepared.id, texts: [sown.mark("statementprepared", lookAfter)] },
  });
  sown.place("conversationprepared", lookAfter, "771001", doors);
  const open = await asks<Made>("director", "conversation.make", wanted("conversationopen", members));
  const { tokens, statements } = await plantVotes(house, sown, open);
  const closed = await asks<Made>("director", "conversation.make", wanted("conversationclosed", members));
  const texts = [sown.mark("statementclosed", lookAfter)];
  await asks("director", "statement.seed", { conversationId: closed.id, texts });
  await asks("director", "conversation.open", { id: closed.id });
  await asks("director", "conversation.close", { id: closed.id });
  const cameOfIt = { en: sown.mark("conversationcame", members, true) };
  await asks("director", "conversation.tell", { id: closed.id, cameOfIt });
  for (const { number } of [open, closed]) {
    const [read, results] = [doors.pages[0] ?? "", doors.pages[3] ?? ""];
    sown.place(`conversation${number}`, members, String(number), {
      ...{ isNumber: true, pages: [read, results], queries: doors.queries.slice(0, 2) },
    });
    sown.place(`conversationwork${number}`, lookAfter, String(number), {
      ...{ isNumber: true, pages: [doors.pages[2] ?? ""], queries: [["statement.queue", "number"]] },
    });
  }
  const ids = {
    code: open.code,
    closedCode: closed.code,
    number: open.number,
    prepared: prepared.id,
    closed: closed.id,
  };
  return { ...ids, tokens, statements };
}

/** Twelve people vote on eight statements, and three put statements of their own. */
async function plantVotes(house: ReadersHouse, sown: Sown, { id: conversationId, number, code }: Made) {
  const asks = house.run as never as Asks;
  const texts = Array.from({ length: 8 }, (_, at) => sown.mark(`statement${"abcdefgh"[at]}`, members));
  await asks("director", "statement.seed", { conversationId, texts });
  await asks("director", "conversation.open", { id: conversationId });
  const queue = async () =>
    (await asks<{ statements: { id: string; texts: { en?: string } }[] }>("director", "statement.queue", { number }))
      .statements;
  const statements = (await queue()).map(({ id }) => id);
  const tokens: string[] = [];
  for (let place = 0; place < 12; place += 1)
    tokens.push((await asks<{ token: string }>("visitor", "participant.begin", { code })).token);
  tick(house);
  // At once, so that no count falls among them: those whom it left waiting would let out what the next one says.
  await Promise.all(
    tokens.map((token, place) => {
      const voteOn = (at: number) => ((place + (at < 4 ? 0 : 1)) % 2 ? 1 : -1);
      const votes = statements.map((statementId, at) => ({ statementId, vote: voteOn(at) }));
      return asks("visitor", "vote.cast", { code, token, votes });
    }),
  );
  const kinds = ["statementwaiting", "statementnotshown", "statementfew"];
  for (const [place, kind] of kinds.entries())
    await asks("visitor", "statement.say", { code, token: tokens[place], text: sown.mark(kind, lookAfter) });
  const said = (kind: string) => {
    const find = sown.marks.find((mark) => mark.kind === kind)?.find ?? "";
    return async () => (await queue()).find(({ texts }) => texts.en?.includes(find))?.id ?? "";
  };
  const [waiting, refused, shown] = await Promise.all(kinds.map((kind) => said(kind)()));
  await asks("seated", "statement.rule", {
    ...{ id: refused, ruling: "not-show", reason: "unclear", words: sown.mark("rulingwords", lookAfter) },
  });
  await asks("seated", "statement.rule", { id: shown, ruling: "show", words: sown.mark("rulingshown", lookAfter) });
  const text = sown.mark("statementinarabic", lookAfter);
  await asks("seated", "statement.translate", { id: shown, language: "ar", text });
  for (const [kind, one] of [
    ["statementwaiting", waiting],
    ["statementnotshown", refused],
  ] as const)
    sown.place(kind, lookAfter, one ?? "", { changes: ["statement."] });
  await countedAnew(house);
  const told = await asks<{ telling: string }>("funder", "conversation.results", { number });
  if (told.telling !== "told") throw new Error("Nothing is told of the votes");
  return { tokens, statements };
}

/** Lets a moment pass: a count is behind where a vote is later than it. */
export function tick({ clock }: ReadersHouse): void {
  clock.now = new Date(clock.now.getTime() + 1);
}

/** Has every vote counted, as the program does by the clock where it did not by itself. */
export const countedAnew = ({ run }: ReadersHouse) => run("program", "conversation.count-due");
