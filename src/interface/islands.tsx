import { offerNames } from "./offer-names.ts";
import { takeDrops } from "./take-drops.ts";

/** All that moves in the browser. Every page works without it; this makes a few things quicker. */

/** Copies the text of a button with `data-copy`, by the old way where the page has no secure address. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const text = button.dataset.copy ?? "";
  const field = button.parentElement?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    field?.select();
    document.execCommand("copy");
  }
  const status = button.parentElement?.querySelector<HTMLElement>("[role=status]");
  if (status) status.textContent = button.dataset.copied ?? "";
}

/**
 * Fetches the page again every `data-refresh` seconds and puts in the same region, found by its id,
 * until the region that comes back no longer asks for it. Where the page has no such region any more, what was
 * awaited is over, and the whole page is loaded anew.
 */
function keepFresh(region: HTMLElement): void {
  const seconds = Number(region.dataset.refresh);
  if (!region.id || !(seconds > 0)) return;
  setTimeout(async () => {
    const fresh = isWrittenIn(region) ? undefined : await fetchRegion(region.id).catch(() => undefined);
    if (fresh === undefined || isWrittenIn(region)) return keepFresh(region);
    if (fresh === null) return location.reload();
    for (const open of region.querySelectorAll("details[open][id]"))
      fresh.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute("open", "");
    region.replaceWith(fresh);
    enhance(fresh);
  }, seconds * 1000);
}

/** Fetches a region anew whenever the stream that its `data-live` names tells of figures made after `data-made`. */
function listenTo(region: HTMLElement): void {
  const stream = new EventSource(region.dataset.live ?? "");
  stream.addEventListener("figures", async ({ data }: MessageEvent<string>) => {
    const { madeAt } = JSON.parse(data) as { madeAt: string | null };
    if ((madeAt ?? "") === (region.dataset.made ?? "")) return;
    const fresh = await fetchRegion(region.id).catch(() => undefined);
    if (!fresh || !region.isConnected) return;
    stream.close();
    region.replaceWith(fresh);
    enhance(fresh);
  });
}

/** Whether somebody is writing in a region, or has written there what was not sent: then it is left as it is. */
function isWrittenIn(region: HTMLElement): boolean {
  const at = document.activeElement;
  if (at?.matches("input, textarea, select") && region.contains(at)) return true;
  return [...region.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input.input, textarea")].some(
    (field) => field.value !== field.defaultValue,
  );
}

/** A region of a page as it is now: null where the page has none, undefined where there was no answer. */
async function fetchRegion(id: string, address = location.href): Promise<HTMLElement | null | undefined> {
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.getElementById(id);
}

/** While a form is filled in, asks the page what it makes of it so far, and shows that in the region `data-preview` names. */
function readBack(area: HTMLElement): void {
  const form = area.querySelector("form");
  const id = area.dataset.preview;
  if (!form || !id) return;
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(async () => {
      const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");
      const fresh = await fetchRegion(id, `${location.pathname}?${new URLSearchParams(fields)}`).catch(() => null);
      if (fresh) document.getElementById(id)?.replaceWith(fresh);
    }, 300);
  });
}

/** Closes the phone's list of more places when something else is touched. */
function closeElsewhere(event: Event): void {
  for (const list of document.querySelectorAll<HTMLDetailsElement>(".bar5 details[open]"))
    if (event.target instanceof Node && !list.contains(event.target)) list.open = false;
}

/** Sends a form that only notes that its page was read, and takes it off the page; without JavaScript it is a button. */
async function sendQuietly(area: HTMLElement): Promise<void> {
  const form = area.querySelector("form");
  if (!form) return;
  area.hidden = true;
  const body = new URLSearchParams(
    [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
  );
  await fetch(location.pathname, { method: "POST", body, redirect: "manual" }).catch(() => undefined);
}

/** Everything of one kind in a part of the page, that part itself included. */
function within(part: ParentNode, selector: string): HTMLElement[] {
  const inside = [...part.querySelectorAll<HTMLElement>(selector)];
  return part instanceof HTMLElement && part.matches(selector) ? [part, ...inside] : inside;
}

/** Brings texts that several people write to life; what that takes is fetched only where there is such a text. */
async function writeTogether(): Promise<void> {
  const texts = within(document, "[data-live-text]");
  if (texts.length === 0) return;
  const { LiveText } = await import("./live-text.ts");
  for (const text of texts) {
    const field = text.querySelector("textarea");
    if (field) new LiveText(text, field);
  }
}

/** In a row of tabs that is wider than the phone, the one that is open comes into sight. */
function showTab(): void {
  const tabs = document.querySelector<HTMLElement>(".tabs");
  tabs?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
}

function enhance(part: ParentNode): void {
  for (const button of within(part, "button[data-copy]")) button.hidden = false;
  for (const area of within(part, "[data-drop]")) takeDrops(area);
  for (const region of within(part, "[data-refresh]")) keepFresh(region);
  for (const region of within(part, "[data-live]")) listenTo(region);
  for (const area of within(part, "[data-preview]")) readBack(area);
  for (const area of within(part, "[data-names]")) offerNames(area);
  for (const area of within(part, "[data-quietly]")) void sendQuietly(area);
  for (const area of within(part, "[data-game]"))
    void import("./questions-game.ts").then(({ playQuestions }) => playQuestions(area));
  for (const area of within(part, "[data-report]"))
    void import("./save-as-written.ts").then(({ saveAsWritten }) => saveAsWritten(area));
  for (const area of within(part, "[data-roster]"))
    void import("./rosters/give-roster.ts").then(({ giveRoster }) => giveRoster(area));
  for (const area of within(part, "[data-survey]"))
    void import("./survey-phone.ts").then(({ playSurvey }) => playSurvey(area));
  for (const area of within(part, "[data-talk]")) void import("./say-votes.ts").then(({ sayVotes }) => sayVotes(area));
  for (const area of within(part, "[data-talk-here]"))
    void import("./say-votes.ts").then(({ rememberSaying }) => rememberSaying(area));
  for (const area of within(part, "[data-talk-back]"))
    void import("./say-votes.ts").then(({ offerWayBack }) => offerWayBack(area));
  for (const area of within(part, "[data-letters]"))
    void import("./letter-marks.ts").then(({ selectLetters }) => selectLetters(area));
  for (const area of within(part, "[data-cover]"))
    void import("./listen-cover.ts").then(({ coverWords }) => coverWords(area));
  if (part === document && within(part, "[data-tell]").length > 0)
    void import("./tell/tell-phone.ts").then(({ playTelling }) => playTelling());
  for (const area of within(part, "[data-zooms]"))
    void import("./network-zoom.ts").then(({ zoomNetwork }) => zoomNetwork(area));
  for (const area of within(part, "[data-explore]"))
    void import("./map-explorer/explorer.ts").then(({ exploreMap }) => exploreMap(area));
  for (const button of within(part, "button[data-png]")) {
    button.hidden = false;
    button.addEventListener("click", () =>
      import("./map-explorer/save-png.ts").then(({ savePng }) => savePng(button.dataset.png ?? "")),
    );
  }
  for (const button of within(part, "button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

document.addEventListener("click", (event) => {
  closeElsewhere(event);
  const button = event.target instanceof Element ? event.target.closest("button[data-copy]") : null;
  if (button instanceof HTMLButtonElement) void copy(button);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const form = event.target instanceof Element ? event.target.closest("form[data-quick]") : null;
  if (form instanceof HTMLFormElement) form.requestSubmit();
});
enhance(document);
showTab();
void writeTogether();
