/** What the program answered. */
export interface Answer {
  status: number;
  text: string;
  /** Where it leads on to, for a form that was taken. */
  location: string | null;
}

/** A form with a file in it. */
type Fields = Readonly<Record<string, string | File>>;

const password = "a sentence is the best password";

/** Somebody who uses the program over HTTP, with cookies and without following anything. */
export class HttpPerson {
  /** The address that the program answers at; a program that was started again has another. */
  at: string;
  readonly #cookies = new Map<string, string>();

  constructor(at: string) {
    this.at = at;
  }

  /** Opens a page. */
  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, { headers });
  }

  /** Sends a form, with files where there are any. */
  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return this.#send(path, { method: "POST", body: form, headers: { ...headers, origin: this.at } });
  }

  /** Asks an operation as a program does. @throws with what was answered when it was refused. */
  async ask<T>(initiative: string, operation: string, input: object, kind: "GET" | "POST" = "POST"): Promise<T> {
    const path = `/api/${initiative}/${operation}`;
    const query = new URLSearchParams({ input: JSON.stringify(input) });
    const answer =
      kind === "GET"
        ? await this.#send(`${path}?${query}`, {})
        : await this.#send(path, {
            method: "POST",
            body: JSON.stringify(input),
            headers: { "content-type": "application/json" },
          });
    if (answer.status !== 200) throw new Error(`${operation}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text) as T;
  }

  /** Becomes the owner of the installation by the code that the terminal showed. */
  async own(code: string): Promise<void> {
    const fields = { code, name: "Owner", mail: "owner@example.org", password };
    const { status } = await this.post("/start", fields);
    if (status !== 303) throw new Error(`The owner could not begin: ${status}`);
  }

  /** Makes an account by a link into an initiative, and joins it. */
  async join(initiative: string, token: string, name: string): Promise<void> {
    const fields = { name, mail: `${name}@example.org`, password };
    const { status, text } = await this.post(`/${initiative}/join/${token}/account`, fields);
    if (status !== 303) throw new Error(`${name} could not join: ${status} ${text}`);
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(this.at + path, { ...init, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=", 2);
      this.#cookies.set(name, value);
    }
    return { status: response.status, text: await response.text(), location: response.headers.get("location") };
  }
}

/** An initiative with something to measure, its director, and a second person who may open figures to everyone. */
export interface Begun {
  initiative: string;
  director: HttpPerson;
  second: HttpPerson;
}

/** The first minutes of an installation: an owner, an initiative, its director and a colleague, an indicator. */
export async function begin(address: string, ownerCode: string): Promise<Begun> {
  const owner = new HttpPerson(address);
  await owner.own(ownerCode);
  const wish = { names: { en: "Five units" }, slug: "five-units", defaultLanguage: "he" };
  const { slug, token } = await owner.ask<{ slug: string; token: string }>("-", "initiative.found", wish);
  const [director, second] = [new HttpPerson(address), new HttpPerson(address)];
  await director.join(slug, token, "director");
  const invitation = { permissions: ["backbone", "data-lead"], language: "he", mostUses: 1 };
  await second.join(slug, (await director.ask<{ token: string }>(slug, "invitation.make", invitation)).token, "second");
  await director.ask(slug, "indicator.add", {
    slug: "passed-share",
    names: { en: "Share who pass" },
    kind: "share",
    definition: { numerator: { en: "Passed" }, denominator: { en: "Sat" } },
  });
  return { initiative: slug, director, second };
}
