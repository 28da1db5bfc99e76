/** A survey on a phone: no waiting between two organizations, and nothing lost where there is no connection. */

interface Asked {
  id: string;
  name: string;
  version: number;
  /** Somebody has been asked about it already. */
  asked: boolean;
}
interface Kept {
  operation: string;
  input: Record<string, unknown>;
}
interface Survey {
  area: HTMLElement;
  form: HTMLFormElement;
  base: string;
  asked: Asked[];
  sending: boolean;
}

/** Makes the questions of a page quick. Without it each answer is a form that is sent. */
export function playSurvey(area: HTMLElement): void {
  const form = area.querySelector("form");
  const asked = JSON.parse(area.dataset.survey ?? "[]") as Asked[];
  const base = area.dataset.base ?? "";
  if (!form) return;
  const survey: Survey = { area, form, base, asked, sending: false };
  addEventListener("online", () => void send(survey));
  if (keptFor(base).length > 0) void send(survey);
  if (asked.length === 0) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take(survey);
  });
}

const keyOf = (base: string): string => `fivefold-survey-${base}`;

function keptFor(base: string): Kept[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(base)) ?? "[]") as Kept[];
  } catch {
    return [];
  }
}

/** Keeps what waits on the phone; false where it keeps nothing. */
function keep(base: string, all: readonly Kept[]): boolean {
  try {
    if (all.length > 0) localStorage.setItem(keyOf(base), JSON.stringify(all));
    else localStorage.removeItem(keyOf(base));
    return true;
  } catch {
    return false;
  }
}

/** By what somebody answers, as the address of the page says it. */
function byOf(base: string): Record<string, string> {
  const parts = base.split("/");
  if (parts[2] === "survey") return { token: parts[3] ?? "" };
  return { waveId: parts[5] ?? "", organizationId: parts[7] ?? "" };
}

const numberIn = (sent: FormData, name: string): number | null => {
  const value = sent.get(name);
  return value === null || value === "none" ? null : Number(value);
};

function answerIn(form: HTMLFormElement): Record<string, unknown> {
  const sent = new FormData(form);
  const often = sent.get("howOften");
  const scales = ["openness", "reliability", "mission", "influence", "involvement", "resources"];
  return {
    tie: numberIn(sent, "tie"),
    howOften: often === "none" ? null : often,
    cameOfIt: sent.getAll("cameOfIt"),
    ...Object.fromEntries(scales.map((name) => [name, numberIn(sent, name)])),
  };
}

function take(survey: Survey): void {
  const { form, base, asked } = survey;
  const sent = new FormData(form);
  const to = String(sent.get("to"));
  const input = { by: byOf(base), to, version: Number(sent.get("version")), answer: answerIn(form) };
  if (!keep(base, [...keptFor(base), { operation: "survey.answer", input }])) {
    form.submit();
    return;
  }
  const present = asked.find(({ id }) => id === to);
  if (present) present.asked = true;
  const next = asked.find((one) => !one.asked);
  if (next && !new URLSearchParams(location.search).has("about")) show(survey, next);
  void send(survey);
}

const part = ({ area }: Survey, name: string): HTMLElement | null => area.querySelector(`[data-part="${name}"]`);

/** Puts the next organization before the reader, with nothing chosen. */
function show(survey: Survey, next: Asked): void {
  const { form, asked } = survey;
  for (const input of form.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]"))
    input.checked = false;
  for (const [name, value] of [
    ["to", next.id],
    ["version", String(next.version)],
  ] as const) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = value;
  }
  const name = part(survey, "name");
  if (name) name.textContent = next.name;
  const fits = part(survey, "fits");
  if (fits) fits.textContent = (fits.dataset.of ?? "").replace("§", next.name);
  const place = part(survey, "place");
  if (place) place.textContent = (place.dataset.of ?? "").replace(/7,?777/, String(asked.indexOf(next) + 1));
  scrollTo(0, 0);
  const heading = name?.closest("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}

/** Sends what waits, one after another; goes to the last step when everything was asked and has arrived. */
async function send(survey: Survey): Promise<void> {
  if (survey.sending) return;
  survey.sending = true;
  const status = part(survey, "status");
  const { area, base, form } = survey;
  try {
    for (let first = keptFor(base)[0]; first; first = keptFor(base)[0]) {
      const answer = await fetch(`/api/${area.dataset.initiative}/${first.operation}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(first.input),
      });
      if (!answer.ok) {
        keep(base, []);
        if (answer.status === 409) sendAsForm(form, first);
        else location.assign(`${base}?at=next`);
        return;
      }
      keep(base, keptFor(base).slice(1));
    }
    if (status) status.textContent = "";
    if (survey.asked.length > 0 && survey.asked.every(({ asked }) => asked)) location.assign(`${base}?at=next`);
  } catch {
    if (status) status.textContent = area.dataset.noConnection ?? "";
    setTimeout(() => void send(survey), 4000);
  } finally {
    survey.sending = false;
  }
}

/** A colleague has answered meanwhile: sent as a form, the page comes back with both answers side by side. */
function sendAsForm(form: HTMLFormElement, { input }: Kept): void {
  const answer = input.answer as Record<string, unknown>;
  form.action = `?about=${String(input.to)}`;
  for (const field of form.querySelectorAll<HTMLInputElement>("input")) {
    const value = field.name === "to" || field.name === "version" ? input[field.name] : answer[field.name];
    if (field.name === "to" || field.name === "version") field.value = String(value);
    else if (field.type === "checkbox") field.checked = (value as string[]).includes(field.value);
    else if (field.type === "radio") field.checked = String(value ?? "none") === field.value;
  }
  form.submit();
}
