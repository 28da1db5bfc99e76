import { openLookupServer } from "../../../src/communication/translations/testing.ts";
import type { Sown } from "./marks.ts";
import { backbone } from "./marks.ts";
import type { PlantedThread } from "./planting-talking.ts";
import type { ReadersHouse } from "./readers.ts";

/** A translation server on this machine, named to the program until it is closed. */
export interface Translating {
  learn(target: string, text: string, translated: string): void;
  close(): Promise<void>;
}

/** Opens the server and names it. */
export async function openTranslating(): Promise<Translating> {
  const server = await openLookupServer();
  process.env.FIVEFOLD_TRANSLATION_URL = server.url;
  return {
    learn: server.learn,
    close: async () => {
      delete process.env.FIVEFOLD_TRANSLATION_URL;
      await server.close();
    },
  };
}

/** Something is said in Hebrew in each discussion, and a statement put in Hebrew: their marks stand in the translation alone. */
export async function plantTranslations(
  { run }: ReadersHouse,
  sown: Sown,
  { learn }: Translating,
  { threads, conversation }: { threads: readonly PlantedThread[]; conversation: string },
): Promise<void> {
  for (const [at, { kind, readers, by, id }] of threads.entries()) {
    const text = `נאמר בדיון ${at}`;
    learn("en", text, `${sown.mark(`${kind}translated`, readers)} ${at}`);
    const { messageId } = await run(by, "discussion.say", { id, text });
    await run(by, "message.translate", { id: messageId });
  }
  const statement = "משפט שמתורגם במכונה";
  learn("en", statement, sown.mark("statementtranslated", [...backbone, "seated"]));
  await run("director", "statement.seed", { conversationId: conversation, texts: [statement] });
  const { made, later } = (await run("program", "translation.make")) as never as { made: number; later: number };
  if (made < threads.length + 1 || later > 0) throw new Error(`${made} translations were made, ${later} wait`);
}
