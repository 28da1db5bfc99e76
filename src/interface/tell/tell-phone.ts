/** A story on a phone: saved while it is written, spoken in pieces, and left at once without a way back. */

import { takeDrops } from "../take-drops.ts";
import { bringRecorder } from "./recorder.ts";
import { bringTriads } from "./triad.ts";

/** How long somebody pauses before what she wrote is saved. */
const pause = 1200;
const again = 4000;

/** One page of the teller, as it stands. */
class TellPage {
  #waiting = 0;
  #sending: Promise<void> = Promise.resolve();

  begin(): void {
    addEventListener("pageshow", (event) => {
      // a page that the browser kept as it was would show what was left
      if (event.persisted) location.reload();
    });
    this.#leaveByEscape();
    document.addEventListener("click", (event) => this.#follow(event));
    document.addEventListener("submit", (event) => void this.#submit(event));
    document.addEventListener("input", (event) => this.#typed(event));
    this.#brought();
  }

  /** Escape, pressed twice within a second and a half. */
  #leaveByEscape(): void {
    let last = 0;
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      if (event.timeStamp - last < 1500) this.#leave();
      last = event.timeStamp;
    });
  }

  /** Goes at once; the program hears of it on the way. */
  #leave(): void {
    const top = document.querySelector<HTMLElement>("[data-leave]");
    const form = top?.querySelector("form");
    if (!top || !form) return;
    clearTimeout(this.#waiting);
    const sent = new URLSearchParams([["operation", new FormData(form).get("operation") as string]]);
    document.body.hidden = true;
    void fetch(location.pathname, { method: "POST", body: sent, keepalive: true, redirect: "manual" }).catch(() => {});
    for (const field of document.querySelectorAll("textarea")) field.value = "";
    location.replace(top.dataset.leave ?? "/");
  }

  /** From step to step without leaving steps behind in the phone's history. */
  #follow(event: MouseEvent): void {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(".quiet-page a[href]") : null;
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || link.origin !== location.origin) return;
    if (link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    void this.#save().then(() => location.replace(link.href));
  }

  async #submit(event: SubmitEvent): Promise<void> {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (form.closest("[data-leave]") || form.querySelector(`[name=operation][value$=".leave"]`)) return this.#leave();
    clearTimeout(this.#waiting);
    await this.#sending;
    const sent = new FormData(form, event.submitter);
    for (;;) {
      const answer = await fetch(form.action, { method: "POST", body: sent }).catch(() => null);
      if (answer) return this.#show(answer);
      this.#say(this.#area()?.dataset.noConnection);
      await new Promise((done) => setTimeout(done, again));
    }
  }

  /** Puts what was answered in the place of what was there. */
  async #show(answer: Response): Promise<void> {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [main, top] = [page.querySelector("main"), page.querySelector("header")];
    if (!main) return location.replace(answer.url);
    history.replaceState(null, "", answer.url);
    document.querySelector("main")?.replaceWith(document.adoptNode(main));
    if (top) document.querySelector("header")?.replaceWith(document.adoptNode(top));
    scrollTo(0, 0);
    const first = main.querySelector<HTMLElement>("[role=alert]") ?? main.querySelector<HTMLElement>("h1");
    first?.setAttribute("tabindex", "-1");
    first?.focus();
    this.#brought();
  }

  /** What a script must do with what has just come. */
  #brought(): void {
    for (const button of document.querySelectorAll<HTMLButtonElement>(".tell button[data-copy]")) button.hidden = false;
    for (const button of document.querySelectorAll<HTMLButtonElement>(".tell button[data-print]")) {
      if (button.hidden) button.addEventListener("click", () => print());
      button.hidden = false;
    }
    for (const area of document.querySelectorAll<HTMLElement>("[data-drop]")) takeDrops(area);
    bringTriads(document);
    bringRecorder(document, (answer) => this.#show(answer));
  }

  #area = (): HTMLElement | null => document.querySelector<HTMLElement>("[data-tell]");
  #field = (): HTMLTextAreaElement | null => document.querySelector<HTMLTextAreaElement>(".tell-write textarea");

  #say(words: string | undefined): void {
    const status = document.querySelector<HTMLElement>(".tell [data-part=status]");
    if (status && status.textContent !== words) status.textContent = words ?? "";
  }

  #typed(event: Event): void {
    if (event.target !== this.#field() || this.#area()?.dataset.tell !== "tell.leave") return;
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => void this.#save(), pause);
  }

  /** Saves what is written, one after another; where there is no connection, again until there is. */
  #save(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#sending = this.#sending.then(() => this.#saveNow());
    return this.#sending;
  }

  async #saveNow(): Promise<void> {
    const field = this.#field();
    const form = field?.closest("form");
    if (!field || !form || this.#area()?.dataset.tell !== "tell.leave" || field.value === field.defaultValue) return;
    const written = field.value;
    this.#say(this.#area()?.dataset.saving);
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" }).catch(
      () => null,
    );
    if (!answer) {
      this.#say(this.#area()?.dataset.noConnection);
      this.#waiting = window.setTimeout(() => void this.#save(), again);
      return;
    }
    if (answer.type !== "opaqueredirect") return;
    field.defaultValue = written;
    this.#say(this.#area()?.dataset.saved);
  }
}

/** Makes the page of a teller quick and quiet. Without it each step is a page, and leaving is a button. */
export const playTelling = (): void => new TellPage().begin();
