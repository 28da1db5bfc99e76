import * as Y from "yjs";
import { caretAfter, keptUnsent, toBytes, toText, typedBetween } from "./live-typing.ts";

/** What is said while people write together, in the reader's language; `{names}` stands for people. */
interface LiveWords {
  saved: string;
  saving: string;
  offline: string;
  closed: string;
  locked: string;
  here: string;
  writes: string;
}

interface Sent {
  change?: string | null;
  locked?: boolean;
}

/** How long letters are gathered before they are sent. */
const gather = 350;
/** How long a page that nobody looks at keeps its line. */
const keepsLine = 30_000;

/** A field of a form that lives: what others write appears in it, and what is written in it goes to them. */
export class LiveText {
  readonly #area: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #address: string;
  readonly #words: LiveWords;
  readonly #doc = new Y.Doc();
  readonly #text = this.#doc.getText("text");
  readonly #undo = new Y.UndoManager(this.#text, { trackedOrigins: new Set(["typed"]) });
  readonly #kept: ReturnType<typeof keptUnsent>;
  readonly #rendered: string;
  #unsent: Uint8Array[] = [];
  #line: EventSource | null = null;
  #version = 0;
  #begun = false;
  #ended = false;
  #online = false;
  #sending = false;
  #timer = 0;
  #waits = 1000;
  #composing = false;
  #later: (() => void)[] = [];

  constructor(area: HTMLElement, field: HTMLTextAreaElement) {
    this.#area = area;
    this.#field = field;
    this.#address = area.dataset.liveText ?? "";
    this.#words = JSON.parse(area.dataset.liveWords ?? "{}") as LiveWords;
    this.#kept = keptUnsent(`fivefold ${this.#address}`);
    this.#rendered = field.defaultValue;
    this.#doc.on("update", (change: Uint8Array, origin: unknown) => {
      if (origin === "others") return;
      this.#unsent.push(change);
      this.#kept.write(this.#unsent);
      this.#saySaved();
      this.#sendSoon(gather);
    });
    this.#text.observe((event) => {
      if (event.transaction.origin !== "typed") this.#show(event.delta);
    });
    this.#hear();
    this.#listen();
  }

  #hear(): void {
    const field = this.#field;
    field.addEventListener("compositionstart", () => {
      this.#composing = true;
    });
    field.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#takeTyped();
      for (const step of this.#later.splice(0)) step();
    });
    field.addEventListener("input", () => this.#takeTyped());
    field.addEventListener("keydown", (event) => this.#undoOrRedo(event));
    field.form?.addEventListener("submit", (event) => {
      if (!this.#begun || this.#ended) return;
      event.preventDefault();
      void this.#send();
    });
    addEventListener("online", () => this.#listen());
    addEventListener("pagehide", () => void this.#send(true));
    addEventListener("beforeunload", (event) => {
      if (this.#unsent.length > 0 && !this.#online) event.preventDefault();
    });
    let hidden = 0;
    document.addEventListener("visibilitychange", () => {
      clearTimeout(hidden);
      if (!document.hidden) this.#listen();
      else hidden = window.setTimeout(() => this.#hangUp(), keepsLine);
    });
  }

  #hangUp(): void {
    this.#line?.close();
    this.#line = null;
  }

  /** Opens the line, if it is not open; the browser itself opens it again after a short loss. */
  #listen(): void {
    if (this.#ended || (this.#line && this.#line.readyState !== EventSource.CLOSED)) return;
    const from = this.#begun ? `after=${this.#version}` : `base=${this.#area.dataset.liveVersion}`;
    const line = new EventSource(`${this.#address}?${from}`);
    this.#line = line;
    const take = (event: MessageEvent<string>, step: (sent: Sent) => void) => {
      this.#version = Number(event.lastEventId) || this.#version;
      this.#afterComposing(() => step(JSON.parse(event.data) as Sent));
    };
    line.addEventListener("begin", (event) => take(event, (sent) => this.#begin(sent)));
    line.addEventListener("update", (event) => take(event, (sent) => this.#merge(sent)));
    line.addEventListener("people", (event) =>
      this.#sayWho(JSON.parse(event.data) as { name: string; writes: boolean }[]),
    );
    line.addEventListener("closed", () => this.#end(this.#words.closed));
    line.addEventListener("error", () => {
      if (this.#ended) return;
      this.#online = false;
      if (this.#begun) this.#say(this.#words.offline);
      this.#sayWho([]);
      if (line.readyState === EventSource.CLOSED) setTimeout(() => this.#listen(), this.#wait());
    });
  }

  #wait(): number {
    this.#waits = Math.min(15_000, this.#waits * 1.7);
    return this.#waits;
  }

  /** A field in which a word is being composed must not be touched: what others wrote waits for a moment. */
  #afterComposing(step: () => void): void {
    if (this.#composing) this.#later.push(step);
    else step();
  }

  /** The first time, what is in the field already is told from what was rendered; later it is a line that came back. */
  #begin(sent: Sent): void {
    this.#online = true;
    this.#waits = 1000;
    if (this.#begun) this.#merge(sent);
    else {
      const typed = this.#field.value;
      if (sent.change) Y.applyUpdate(this.#doc, toBytes(sent.change), "others");
      this.#begun = true;
      this.#area.dataset.live = "on";
      const unsent = this.#kept.read();
      if (unsent) Y.applyUpdate(this.#doc, unsent, "kept");
      else if (typed !== this.#rendered) this.#takeTyped();
      this.#kept.write(this.#unsent);
      this.#setField(this.#text.toString());
      this.#lock(sent.locked);
    }
    this.#saySaved();
    this.#sendSoon(0);
  }

  #merge(sent: Sent): void {
    if (sent.change) Y.applyUpdate(this.#doc, toBytes(sent.change), "others");
    this.#lock(sent.locked);
  }

  #lock(locked = false): void {
    if (locked) this.#end(this.#words.locked);
  }

  #put({ at, gone, come }: ReturnType<typeof typedBetween>): void {
    this.#doc.transact(() => {
      const place = Math.min(at, this.#text.length);
      if (gone > 0) this.#text.delete(place, Math.min(gone, this.#text.length - place));
      if (come) this.#text.insert(place, come);
    }, "typed");
  }

  #takeTyped(): void {
    if (!this.#begun || this.#ended) return;
    const typed = typedBetween(this.#text.toString(), this.#field.value);
    if (typed.gone > 0 || typed.come) this.#put(typed);
  }

  #undoOrRedo(event: KeyboardEvent): void {
    if (!this.#begun || this.#ended || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const redoes = event.code === "KeyY" || (event.code === "KeyZ" && event.shiftKey);
    if (event.code !== "KeyZ" && !redoes) return;
    event.preventDefault();
    if (redoes) this.#undo.redo();
    else this.#undo.undo();
  }

  /** Puts what others wrote into the field; the caret stays with its letters. */
  #show(delta: Y.YTextEvent["delta"]): void {
    if (!this.#begun) return;
    const { selectionStart, selectionEnd, selectionDirection } = this.#field;
    this.#setField(this.#text.toString(), [
      caretAfter(delta, selectionStart),
      caretAfter(delta, selectionEnd),
      selectionDirection,
    ]);
  }

  #setField(text: string, caret?: [number, number, HTMLTextAreaElement["selectionDirection"]]): void {
    const field = this.#field;
    if (field.value === text) return;
    const { scrollTop, selectionStart, selectionEnd, selectionDirection } = field;
    field.value = text;
    field.setSelectionRange(...(caret ?? [selectionStart, selectionEnd, selectionDirection]));
    field.scrollTop = scrollTop;
  }

  #sendSoon(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#send(), wait);
  }

  async #send(leaving = false): Promise<void> {
    if (this.#ended || this.#unsent.length === 0 || (this.#sending && !leaving)) return;
    const count = this.#unsent.length;
    const body = JSON.stringify({ change: toText(Y.mergeUpdates(this.#unsent)) });
    this.#sending = true;
    const answer = await fetch(this.#address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: leaving && body.length < 60_000,
    }).catch(() => null);
    this.#sending = false;
    if (answer?.ok) {
      this.#unsent.splice(0, count);
      this.#kept.write(this.#unsent);
      this.#waits = 1000;
      this.#online = true;
      this.#listen();
    } else if (answer && answer.status < 500 && answer.status !== 429) {
      return this.#end(answer.status === 409 ? this.#words.locked : this.#words.closed);
    } else if (!answer) {
      this.#online = false;
      this.#say(this.#words.offline);
    }
    if (this.#unsent.length > 0) this.#sendSoon(answer?.ok ? gather : this.#wait());
    else this.#saySaved();
  }

  /** It lives no more: the words stay in the field to be copied, and the form is a form again. */
  #end(why: string): void {
    this.#ended = true;
    this.#hangUp();
    this.#area.dataset.live = "over";
    this.#field.readOnly = true;
    this.#say(why);
    this.#sayWho([]);
  }

  #saySaved(): void {
    if (!this.#ended && this.#online) this.#say(this.#unsent.length > 0 ? this.#words.saving : this.#words.saved);
  }

  #say(sentence: string): void {
    this.#write("[data-live-state]", sentence);
  }

  #sayWho(people: readonly { name: string; writes: boolean }[]): void {
    const names = (of: readonly { name: string }[]) => of.map(({ name }) => `\u2068${name}\u2069`).join(", ");
    const writing = people.filter(({ writes }) => writes);
    this.#write("[data-live-people]", people.length > 0 ? this.#words.here.replace("{names}", names(people)) : "");
    this.#write("[data-live-writing]", writing.length > 0 ? this.#words.writes.replace("{names}", names(writing)) : "");
  }

  #write(place: string, sentence: string): void {
    const part = this.#area.querySelector<HTMLElement>(place);
    if (part && part.textContent !== sentence) part.textContent = sentence;
  }
}
