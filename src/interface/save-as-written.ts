/** A progress report on a phone: each answer is kept as it is written, and nothing is lost where there is no connection. */

type Answers = Record<string, string | string[] | null>;

interface Kept {
  savedAt: string;
  answered: number;
  asks: boolean;
  all: number | null;
  answers: Answers;
}

/** What a page knows of the report that is written on it. What could not be sent stays in its fields alone, on no phone. */
interface Writing {
  area: HTMLElement;
  form: HTMLFormElement;
  /** The answers as the server last had them. */
  before: Answers;
  /** Something was written since. */
  changed: boolean;
  sending: boolean;
  timer: number;
  /** Where to go once everything is kept. */
  goes: string | null;
}

const pause = 700;
const again = 4000;

/** Keeps a form as it is written. Without it each of its buttons sends the form. */
export function saveAsWritten(area: HTMLElement): void {
  const form = area.querySelector("form");
  const before = form?.elements.namedItem("before");
  if (!form || !(before instanceof HTMLInputElement)) return;
  // What two wrote at once is settled by the buttons of the page alone.
  if (form.querySelector(".report-clash")) return;
  const writing: Writing = {
    area,
    form,
    before: JSON.parse(before.value) as Answers,
    changed: false,
    sending: false,
    timer: 0,
    goes: null,
  };
  form.addEventListener("input", () => wrote(writing));
  form.addEventListener("change", () => wrote(writing));
  form.addEventListener("submit", (event) => press(writing, event));
  addEventListener("online", () => void save(writing));
  addEventListener("pagehide", () => void (writing.changed && send(writing, collect(form)).catch(() => undefined)));
  addEventListener("beforeunload", (event) => {
    if (writing.changed && writing.goes === null) event.preventDefault();
  });
}

function wrote(writing: Writing): void {
  writing.changed = true;
  writing.goes = null;
  clearTimeout(writing.timer);
  writing.timer = window.setTimeout(() => void save(writing), pause);
}

/** A button: what is written is kept first, then the page goes on; it waits for the connection where there is none. */
function press(writing: Writing, event: SubmitEvent): void {
  const { form, area } = writing;
  if (!(event.submitter instanceof HTMLButtonElement)) return;
  const { value } = event.submitter;
  const settles = value === "sure" || value.startsWith("rather:");
  if (value !== "check" && value !== "later" && !settles) return;
  event.preventDefault();
  const typed = form.elements.namedItem("typed");
  const sureOf = form.elements.namedItem("sureOf");
  if (settles && typed instanceof HTMLInputElement && sureOf instanceof HTMLInputElement) {
    if (value.startsWith("rather:")) typed.value = value.slice("rather:".length);
    sureOf.value = typed.value.trim();
  }
  writing.changed = true;
  writing.goes = settles ? null : ((value === "check" ? area.dataset.check : area.dataset.later) ?? null);
  void save(writing);
}

/** What the form holds, as the server takes it. */
function collect(form: HTMLFormElement): Answers {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? "").trim();
  const choice = (name: string): string | null => text(name) || null;
  return {
    count: text("count") || "more",
    ...Object.fromEntries(
      ["typed", "sureOf", "countedOtherwise", "asOf", "alsoWith", "ownShare", "words", "senderName", "senderRole"].map(
        (name) => [name, text(name)],
      ),
    ),
    pace: choice("pace"),
    alsoCounted: choice("alsoCounted"),
    readers: data.getAll("readers").map(String),
  };
}

const send = ({ area, before }: Writing, mine: Answers): Promise<Response> =>
  fetch(`/api/${area.dataset.report}/report.save?lang=${document.documentElement.lang}`, {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...JSON.parse(area.dataset.coming ?? "{}"), mine, before }),
  });

async function save(writing: Writing): Promise<void> {
  if (writing.sending || !writing.changed) return;
  clearTimeout(writing.timer);
  writing.sending = true;
  writing.changed = false;
  const mine = collect(writing.form);
  say(writing, writing.area.dataset.saving ?? "");
  try {
    const answer = await send(writing, mine);
    if (answer.status >= 500) throw new Error("later");
    // Two at once, or a link that has done its work: the page itself says so.
    if (answer.status === 409 || answer.status === 422) return leave(writing, () => writing.form.submit());
    if (!answer.ok) return leave(writing, () => location.reload());
    const kept = (await answer.json()) as Kept;
    take(writing, mine, kept);
  } catch {
    writing.changed = true;
    say(writing, writing.area.dataset.offline ?? "");
    writing.timer = window.setTimeout(() => void save(writing), again);
  } finally {
    writing.sending = false;
  }
  if (!writing.changed && writing.goes) location.assign(writing.goes);
  else if (writing.changed && writing.timer === 0) void save(writing);
}

/** The page is left on purpose: nothing is asked of whoever leaves it. */
function leave(writing: Writing, go: () => void): void {
  writing.changed = false;
  writing.goes = "";
  go();
}

/** Shows that it is kept, and what a colleague wrote meanwhile where this person wrote nothing. */
function take(writing: Writing, mine: Answers, kept: Kept): void {
  const { form, area } = writing;
  const now = collect(form);
  for (const [name, value] of Object.entries(kept.answers))
    if (name !== "alsoWith" && same(now[name], mine[name]) && !same(mine[name], value)) put(form, name, value);
  writing.before = kept.answers;
  const field = form.elements.namedItem("before");
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(kept.answers);
  const timeZone = area.dataset.zone;
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(
    new Date(kept.savedAt),
  );
  say(writing, (area.dataset.saved ?? "").replace("77:77", time));
  fill(area, "answered", "7", String(kept.answered));
  if (kept.all !== null) progress(area, kept.all);
  if (kept.asks || area.querySelector("#report-asks")?.firstElementChild) void refreshDoubts(area);
}

const same = (a: Answers[string] | undefined, b: Answers[string] | undefined): boolean =>
  JSON.stringify(a ?? "") === JSON.stringify(b ?? "");

function put(form: HTMLFormElement, name: string, value: Answers[string]): void {
  const values = [value ?? ""].flat();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    `[name="${CSS.escape(name)}"]`,
  ))
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox"))
      field.checked = values.includes(field.value);
    else field.value = values[0] ?? "";
}

const part = (area: HTMLElement, name: string): HTMLElement | null => area.querySelector(`[data-part="${name}"]`);

function say({ area }: Writing, text: string): void {
  const status = part(area, "status");
  if (status) status.textContent = text;
}

function fill(area: HTMLElement, name: string, blank: string, text: string): void {
  const place = part(area, name);
  if (place) place.textContent = (place.dataset.of ?? "").replace(blank, text);
}

function progress(area: HTMLElement, done: number): void {
  fill(area, "progress", "77,777", done.toLocaleString("en-GB"));
  const bar = part(area, "bar");
  const all = Number(bar?.dataset.all);
  if (bar && all > 0) bar.style.setProperty("--v", String(Math.min(100, Math.max(0, (done / all) * 100))));
}

/** What is to be asked about a number comes from the page, which says it in words. */
async function refreshDoubts(area: HTMLElement): Promise<void> {
  const answer = await fetch(area.dataset.here ?? location.href).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("report-asks");
  if (fresh) area.querySelector("#report-asks")?.replaceWith(fresh);
}
