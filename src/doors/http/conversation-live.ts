import type { Context, Hono } from "hono";
import type { SSEStreamingApi } from "hono/streaming";
import type { z } from "zod";
import { watchFigures } from "../../communication/conversations/figures/keep-fresh.ts";
import { followConversation } from "../../communication/conversations/figures/operations.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { answeredInJson, streamLine } from "./stream-line.ts";

/** So often a line is looked after though nobody votes: proxies close what is silent, and a conversation may have closed. */
const beat = 15_000;
/** New figures come at most so often. */
const gather = 500;
/** More lines than this from this installation at once are refused: screens and phones ask the page again instead. */
const mostLines = 2000;
let lines = 0;

type Live = z.output<typeof followConversation.output>;

/** Mounts the stream of a conversation: how many people and votes there are, in fives, and that there are new figures. */
export function mountConversationLive(app: Hono, doors: Doors): void {
  app.get("/:initiative/say/:code/live", (c) => answeredInJson(c, doors, () => listen(c, doors)));
}

async function listen(c: Context, doors: Doors): Promise<Response> {
  const initiative = await doors.findInitiative(c.req.param("initiative") ?? "");
  if (!initiative) throw new Refusal("not-found", coreWords.notFound);
  const asking = { actor: { kind: "visitor" } as const, initiativeId: initiative.id, language: "en" as const };
  const read = async (): Promise<Live> =>
    (await dispatch(doors.house, followConversation, asking, { code: c.req.param("code") })) as Live;
  const first = await read();
  if (lines >= mostLines) throw new Refusal("too-many", coreWords.tooFast);
  return streamLine(c, doors, async (stream) => {
    lines += 1;
    try {
      await follow(stream, first, read);
    } finally {
      lines -= 1;
    }
  });
}

async function follow(stream: SSEStreamingApi, first: Live, read: () => Promise<Live>): Promise<void> {
  let wake = () => {};
  let isWoken = false;
  const end = watchFigures(first.conversationId, () => {
    isWoken = true;
    wake();
  });
  stream.onAbort(() => wake());
  try {
    let told = "";
    for (let live = first; ; live = await read()) {
      const { conversationId: _, ...now } = live;
      const text = JSON.stringify(now);
      if (text !== told) await stream.writeSSE({ event: "figures", data: text });
      else await stream.write(": \n\n");
      told = text;
      if (stream.aborted || stream.closed || live.state === "closed") return;
      if (!isWoken)
        await new Promise<void>((done) => {
          const timer = setTimeout(done, beat);
          wake = () => {
            clearTimeout(timer);
            done();
          };
        });
      isWoken = false;
      await stream.sleep(gather);
    }
  } finally {
    end();
  }
}
