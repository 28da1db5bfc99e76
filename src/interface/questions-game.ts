/** The questions about causes on a phone: no waiting between two, and nothing lost where there is no connection. */

interface Question {
  from: string;
  to: string;
  fromText: string;
  toText: string;
}
interface Given {
  from: string;
  to: string;
  answer: string;
  took: number | null;
}
interface Told {
  questions: Question[];
  answered: number;
}

/** Makes the questions of a page quick. Without it each answer is a form that is sent. */
export function playQuestions(area: HTMLElement): void {
  const token = area.dataset.token ?? "";
  const { questions, answered, perGo } = JSON.parse(area.dataset.game ?? "{}") as Told & { perGo: number };
  const form = area.querySelector("form");
  if (!form || questions.length === 0) return;
  const game: Game = {
    area,
    form,
    token,
    perGo,
    questions,
    answered,
    shownAt: performance.now(),
    sending: false,
    ended: false,
    last: null,
  };
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    take(game, button.value);
  });
  part(game, "change")?.addEventListener("click", (event) => changeLast(game, event));
  addEventListener("online", () => void send(game));
  if (unsent(token).length > 0) void send(game);
}

interface Game {
  area: HTMLElement;
  form: HTMLFormElement;
  token: string;
  perGo: number;
  questions: Question[];
  answered: number;
  shownAt: number;
  sending: boolean;
  /** These were the last questions of one go: what comes next is thanks. */
  ended: boolean;
  /** What was answered last, as long as it can be taken back here. */
  last: Question | null;
}

const storeKey = (token: string): string => `fivefold-answers-${token}`;

function unsent(token: string): Given[] {
  try {
    return JSON.parse(localStorage.getItem(storeKey(token)) ?? "[]") as Given[];
  } catch {
    return [];
  }
}

function keep(token: string, given: readonly Given[]): void {
  try {
    if (given.length > 0) localStorage.setItem(storeKey(token), JSON.stringify(given));
    else localStorage.removeItem(storeKey(token));
  } catch {
    // A phone that keeps nothing sends at once, or loses what it could not send.
  }
}

function take(game: Game, answer: string): void {
  const question = game.questions.shift();
  if (!question) return;
  const took = Math.round(performance.now() - game.shownAt);
  keep(game.token, [...unsent(game.token), { from: question.from, to: question.to, answer, took }]);
  game.answered += 1;
  game.last = question;
  const change = part(game, "change");
  if (change) change.hidden = false;
  game.ended = game.answered % game.perGo === 0 || game.questions.length === 0;
  void send(game);
  if (!game.ended) show(game);
}

/** What was not sent yet is taken back here; what was is asked again by the server, where there is a connection. */
function changeLast(game: Game, event: Event): void {
  const waiting = unsent(game.token);
  if (waiting.length === 0 && navigator.onLine) return;
  event.preventDefault();
  if (game.sending) {
    setTimeout(() => part(game, "change")?.click(), 200);
    return;
  }
  const taken = waiting.at(-1);
  if (!game.last || taken?.from !== game.last.from || taken.to !== game.last.to) {
    sayNoConnection(game);
    return;
  }
  keep(game.token, waiting.slice(0, -1));
  game.questions.unshift(game.last);
  game.answered -= 1;
  game.last = null;
  show(game);
}

function sayNoConnection(game: Game): void {
  const status = part(game, "status");
  if (status) status.textContent = game.area.dataset.noConnection ?? "";
}

function show(game: Game): void {
  const question = game.questions[0];
  if (!question) return;
  for (const name of ["from", "to"] as const) {
    const input = game.form.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = question[name];
    const text = part(game, name);
    if (text) text.textContent = question[name === "from" ? "fromText" : "toText"];
  }
  const place = part(game, "place");
  if (place) place.textContent = (place.dataset.of ?? "").replace("77", String((game.answered % game.perGo) + 1));
  game.shownAt = performance.now();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

const part = (game: Game, name: string): HTMLElement | null => game.area.querySelector(`[data-part="${name}"]`);

/** Sends what waits, one call at a time. */
async function send(game: Game): Promise<void> {
  if (game.sending) return;
  game.sending = true;
  const status = part(game, "status");
  try {
    for (let given = unsent(game.token); given.length > 0; given = unsent(game.token)) {
      const answer = await fetch(
        `/api/${game.area.dataset.initiative}/round.answer?lang=${document.documentElement.lang}`,
        {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ token: game.token, given: given.slice(0, 50), count: game.perGo }),
        },
      );
      const told = (await answer.json()) as Told & { message?: string };
      if (!answer.ok) {
        keep(game.token, []);
        location.assign(location.pathname);
        return;
      }
      keep(game.token, unsent(game.token).slice(Math.min(50, given.length)));
      refill(game, told.questions);
    }
    if (status) status.textContent = "";
    if (game.ended) location.assign(`${location.pathname}?end=${game.answered}`);
  } catch {
    sayNoConnection(game);
    setTimeout(() => void send(game), 5000);
  } finally {
    game.sending = false;
  }
}

/** What is shown stays; what comes after it is what is worth most now. */
function refill(game: Game, fresh: readonly Question[]): void {
  const shown = game.questions[0];
  const waiting = new Set(unsent(game.token).map(({ from, to }) => `${from} ${to}`));
  const others = fresh.filter(
    ({ from, to }) => !(shown && from === shown.from && to === shown.to) && !waiting.has(`${from} ${to}`),
  );
  game.questions = shown ? [shown, ...others] : [...others];
}
