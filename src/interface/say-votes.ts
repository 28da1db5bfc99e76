/** A conversation on a phone: no waiting between two statements, and nothing lost where there is no connection. */

interface Asked {
  id: string;
  text: string;
  language: string;
  /** What was written, where a machine put it into the reader's language. */
  original?: { text: string; language: string; isChecked: boolean };
}
interface Vote {
  statementId: string;
  vote: number;
}
interface Saying {
  area: HTMLElement;
  form: HTMLFormElement;
  token: string;
  next: Asked[];
  answered: number;
  all: number;
  /** What was answered last: it can be answered again, for the last word stands. */
  last: Asked | null;
  /** The answer to what is shown now takes the place of one before. */
  isAgain: boolean;
  sending: boolean;
  /** One of the votes that wait was refused: they go one by one, so that only that one is lost. */
  oneByOne: boolean;
}

const fewLeft = 4;
const inOneGo = 50;
const again = 4000;

/** Makes the answers quick. Without it each is a form that is sent. */
export function sayVotes(area: HTMLElement): void {
  const form = area.querySelector("form");
  const token = area.dataset.token ?? "";
  if (!form) return;
  const given = JSON.parse(area.dataset.talk ?? "{}") as Pick<Saying, "next" | "answered" | "all">;
  const saying: Saying = {
    ...{ area, form, token, ...given },
    ...{ last: null, isAgain: false, sending: false, oneByOne: false },
  };
  addEventListener("online", () => void send(saying));
  if (unsent(token).length > 0) void send(saying);
  if (saying.next.length === 0) return;
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button instanceof HTMLButtonElement && take(saying, Number(button.value))) event.preventDefault();
  });
  part(saying, "change")?.addEventListener("click", (event) => {
    if (!saying.last) return;
    event.preventDefault();
    saying.next.unshift(saying.last);
    saying.last = null;
    saying.isAgain = true;
    show(saying);
  });
}

const keyOf = (token: string): string => `fivefold-votes-${token}`;

function unsent(token: string): Vote[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(token)) ?? "[]") as Vote[];
  } catch {
    return [];
  }
}

/** Keeps what waits on the phone; false where it keeps nothing. */
function keep(token: string, votes: readonly Vote[]): boolean {
  try {
    if (votes.length > 0) localStorage.setItem(keyOf(token), JSON.stringify(votes));
    else localStorage.removeItem(keyOf(token));
    return true;
  } catch {
    return false;
  }
}

const part = ({ area }: Saying, name: string): HTMLElement | null => area.querySelector(`[data-part="${name}"]`);

function say(saying: Saying, text = ""): void {
  const status = part(saying, "status");
  if (status && status.textContent !== text) status.textContent = text;
}

/** Takes an answer; false where the phone keeps nothing, and the form has to be sent as it is. */
function take(saying: Saying, vote: number): boolean {
  const statement = saying.next[0];
  // What is shown last waits there until more has come: it is answered already.
  if (!statement) return true;
  if (!keep(saying.token, [...unsent(saying.token), { statementId: statement.id, vote }])) return false;
  saying.next.shift();
  if (!saying.isAgain) saying.answered += 1;
  saying.isAgain = false;
  saying.last = statement;
  show(saying);
  void send(saying);
  return true;
}

/** Puts the next statement before the reader, and says it to a screen reader. */
function show(saying: Saying): void {
  const { form, next, answered, last } = saying;
  const place = part(saying, "place");
  if (place) place.textContent = (place.dataset.of ?? "").replace(/7,?777/, answered.toLocaleString("en-GB"));
  const change = part(saying, "change");
  if (change) change.hidden = !last;
  const buttons = form.querySelector("fieldset");
  if (buttons) buttons.disabled = next.length === 0;
  const statement = next[0];
  const heading = part(saying, "statement");
  const words = heading?.querySelector<HTMLElement>("span");
  const id = form.elements.namedItem("statementId");
  if (!statement || !heading || !words || !(id instanceof HTMLInputElement)) return;
  id.value = statement.id;
  put(words, statement);
  const written = part(saying, "written");
  if (written) written.textContent = howWorded(written, statement);
  const fold = part(saying, "original");
  const original = fold?.querySelector<HTMLElement>("p > span");
  if (fold instanceof HTMLDetailsElement && original) {
    fold.hidden = !statement.original;
    fold.open = false;
    put(original, statement.original ?? { text: "", language: statement.language });
  }
  heading.focus();
}

function put(place: HTMLElement, { text, language }: Pick<Asked, "text" | "language">): void {
  place.textContent = text;
  place.lang = language;
  place.dir = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text) ? "rtl" : "ltr";
}

/** In which language it was written, or that a machine translated it from that. */
function howWorded({ dataset }: HTMLElement, { language, original }: Asked): string {
  const page = document.documentElement.lang;
  const from = original?.language ?? language;
  if (from === page) return "";
  const name = new Intl.DisplayNames([page], { type: "language" }).of(from) ?? from;
  const sentence = original?.isChecked ? dataset.checked : original ? dataset.machine : dataset.of;
  return (sentence ?? "").replace("§", name);
}

/** Sends what waits, one call at a time, and asks for more where little is left. */
async function send(saying: Saying): Promise<void> {
  if (saying.sending) return;
  saying.sending = true;
  let pause = 0;
  try {
    for (let votes = unsent(saying.token); votes.length > 0 && pause === 0; votes = unsent(saying.token))
      pause = await sendSome(saying, votes.slice(0, saying.oneByOne ? 1 : inOneGo));
    if (pause === 0) await refill(saying);
    if (pause === 0) say(saying);
  } catch {
    pause = again;
    const { noConnection, nothingLeft } = saying.area.dataset;
    say(saying, saying.next.length > 0 ? noConnection : nothingLeft);
  } finally {
    saying.sending = false;
  }
  if (pause > 0) setTimeout(() => void send(saying), pause);
  // What was answered while more was asked for waits still.
  else if (unsent(saying.token).length > 0) void send(saying);
}

const apiOf = ({ area }: Saying, operation: string): string =>
  `/api/${area.dataset.initiative}/${operation}?lang=${document.documentElement.lang}`;

/** Sends some votes; answers for how long to wait before the next, in milliseconds. */
async function sendSome(saying: Saying, votes: readonly Vote[]): Promise<number> {
  const answer = await fetch(apiOf(saying, "vote.cast"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code: saying.area.dataset.code, token: saying.token, votes }),
  });
  if (answer.status === 429) return again * 2;
  if (answer.status >= 500) throw new Error("later");
  if (answer.status === 422 && votes.length > 1) {
    saying.oneByOne = true;
    return 0;
  }
  if (answer.ok || answer.status === 422) keep(saying.token, unsent(saying.token).slice(votes.length));
  else {
    // Closed, or no longer known: the page itself says so.
    keep(saying.token, []);
    location.assign(location.pathname);
  }
  return 0;
}

async function refill(saying: Saying): Promise<void> {
  if (saying.next.length >= fewLeft) return;
  const { code } = saying.area.dataset;
  const query = new URLSearchParams({ code: code ?? "", token: saying.token, count: "20" });
  const answer = await fetch(`${apiOf(saying, "conversation.go")}&${query}`);
  if (!answer.ok) throw new Error("later");
  const told = (await answer.json()) as { next: Asked[]; answered: number };
  const waits = new Set(unsent(saying.token).map(({ statementId }) => statementId));
  const shown = saying.next[0];
  const fresh = told.next.filter(({ id }) => id !== shown?.id && !waits.has(id));
  const wasEmpty = !shown;
  saying.next = shown ? [shown, ...fresh] : fresh;
  if (saying.next.length === 0 && waits.size === 0) location.assign(location.pathname);
  else if (wasEmpty && saying.next.length > 0) show(saying);
}

const backKey = (code: string): string => `fivefold-talk-${code}`;

/** Remembers on this phone where one's answers are, until it is told to forget. */
export function rememberSaying(area: HTMLElement): void {
  const { talkHere: code = "", token = "" } = area.dataset;
  try {
    localStorage.setItem(backKey(code), token);
  } catch {
    return;
  }
  const forget = area.querySelector<HTMLElement>("[data-talk-forget]");
  if (!forget) return;
  forget.hidden = false;
  forget.querySelector("button")?.addEventListener("click", () => {
    localStorage.removeItem(backKey(code));
    localStorage.removeItem(keyOf(token));
    location.assign(location.pathname.replace(/\/[^/]*$/, ""));
  });
}

/** Offers the way back to one's own answers, where this phone remembers it. */
export function offerWayBack(area: HTMLElement): void {
  const { talkBack: code = "", at = "" } = area.dataset;
  const link = area.querySelector("a");
  try {
    const token = localStorage.getItem(backKey(code));
    if (!token || !link) return;
    link.href = `${at}/${token}`;
    area.hidden = false;
  } catch {
    // A phone that keeps nothing begins anew.
  }
}
