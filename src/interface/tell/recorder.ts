/** Recording on a phone: pieces go while somebody speaks, and wait where there is no connection. */

const pieceEvery = 4000;
const again = 3000;

interface Piece {
  number: number;
  bytes: Blob;
}

/** One recording, from the first touch until it has arrived. */
class Recorder {
  readonly #area: HTMLElement;
  readonly #done: (answer: Response) => void;
  readonly #part = crypto.randomUUID();
  readonly #waiting: Piece[] = [];
  #made = 0;
  #ended = false;

  constructor(area: HTMLElement, done: (answer: Response) => void) {
    this.#area = area;
    this.#done = done;
  }

  bring(): void {
    if (!navigator.mediaDevices?.getUserMedia || !("MediaRecorder" in window)) return;
    this.#area.hidden = false;
    this.#button("start")?.addEventListener("click", () => void this.#start());
  }

  #button = (name: string) => this.#area.querySelector<HTMLElement>(`[data-part=${name}]`);

  #tell(name: "time" | "said", words: string): void {
    const place = this.#button(name);
    if (place) place.textContent = words;
  }

  async #start(): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
    if (!stream) return this.#tell("said", this.#area.dataset.noMicrophone ?? "");
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 24_000 });
    const [start, stop] = [this.#button("start"), this.#button("stop")];
    if (start) start.hidden = true;
    if (stop) stop.hidden = false;
    stop?.focus();
    const began = Date.now();
    const most = Number(this.#area.dataset.recorder);
    const ticking = setInterval(() => {
      const seconds = Math.floor((Date.now() - began) / 1000);
      this.#tell("time", (this.#area.dataset.recording ?? "").replace("§", clockOf(seconds)));
      if (seconds >= most || !this.#area.isConnected) recorder.stop();
    }, 500);
    recorder.addEventListener("dataavailable", ({ data }) => {
      if (data.size > 0) this.#waiting.push({ number: this.#made++, bytes: data });
    });
    recorder.addEventListener("stop", () => {
      clearInterval(ticking);
      for (const track of stream.getTracks()) track.stop();
      if (stop) stop.hidden = true;
      this.#tell("time", "");
      this.#ended = true;
    });
    stop?.addEventListener("click", () => recorder.stop(), { once: true });
    recorder.start(pieceEvery);
    await this.#post("tell.begin-recording", {});
    await this.#sendAll();
  }

  /** Sends what waits, in order, until the recording has ended and all has arrived. */
  async #sendAll(): Promise<void> {
    while (this.#area.isConnected && !(this.#ended && this.#waiting.length === 0)) {
      const first = this.#waiting[0];
      if (!first) {
        await new Promise((done) => setTimeout(done, 250));
        continue;
      }
      await this.#post("tell.add-piece", { number: String(first.number), file: first.bytes });
      this.#waiting.shift();
      const left = this.#waiting.length + (this.#ended ? 0 : 1);
      if (this.#ended) this.#tell("said", (this.#area.dataset.onTheWay ?? "").replace(/7,?777/, String(left)));
    }
    if (!this.#area.isConnected) return;
    const answer = await this.#post("tell.end-recording", { pieces: String(this.#made) });
    this.#done(answer);
  }

  /** Posts one thing until it has arrived; what arrives twice is taken once. */
  async #post(operation: string, fields: Record<string, string | Blob>): Promise<Response> {
    const body = new FormData();
    body.set("operation", operation);
    body.set("part", this.#part);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const isLast = operation === "tell.end-recording";
    for (;;) {
      const redirect = isLast ? "follow" : "manual";
      const answer = await fetch(`${location.pathname}?at=record`, { method: "POST", body, redirect }).catch(
        () => null,
      );
      if (answer && answer.status !== 409 && answer.status < 500) return answer;
      this.#tell("said", document.querySelector<HTMLElement>("[data-tell]")?.dataset.noConnection ?? "");
      await new Promise((done) => setTimeout(done, again));
    }
  }
}

const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** Lets somebody record where a browser can; where it cannot, a file can be chosen. */
export function bringRecorder(within: ParentNode, done: (answer: Response) => void): void {
  for (const area of within.querySelectorAll<HTMLElement>("[data-recorder][hidden]")) new Recorder(area, done).bring();
}
