import {
  checkWordOf,
  keyOf,
  makeTokens,
  type RosterTokens,
  stretchedTimes,
  tidySecret,
} from "../../analysis/counting/rosters/person-tokens.ts";
import { type DayOrder, type ReadRoster, readRoster } from "../../analysis/counting/rosters/read-roster.ts";
import { readSheet } from "./read-sheet.ts";

const fewestSigns = 16;
/** The browser gives so many bytes of chance at once. */
const chanceAtOnce = 65_536;

const chance = (bytes: Uint8Array<ArrayBuffer>): void => {
  for (let at = 0; at < bytes.length; at += chanceAtOnce) crypto.getRandomValues(bytes.subarray(at, at + chanceAtOnce));
};

/** Lets the page draw what was just said before something long begins. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

const fill = (sentence: string, values: Record<string, string | number>): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, String(value)), sentence);

/** 80 bits in letters and digits that can be read aloud, in groups of four. */
function newSecret(): string {
  const signs = "abcdefghjkmnpqrstuvwxyz23456789";
  const drawn: string[] = [];
  while (drawn.length < 20) {
    const byte = new Uint8Array(1);
    chance(byte);
    if ((byte[0] ?? 255) < 248) drawn.push(signs[(byte[0] ?? 0) % signs.length] ?? "");
  }
  return (drawn.join("").match(/.{4}/g) ?? []).join("-");
}

/** What a page file in another encoding is most likely written in, by the language that is read. */
const encodings: Record<string, string> = { he: "windows-1255", ar: "windows-1256" };

interface Fields {
  secret: HTMLInputElement;
  file: HTMLInputElement;
  told: HTMLElement;
  check: HTMLElement;
  send: HTMLButtonElement;
}

function fieldsOf(area: HTMLElement): Fields | undefined {
  const secret = area.querySelector<HTMLInputElement>('[name="roster-secret"]');
  const file = area.querySelector<HTMLInputElement>("input[type=file]");
  const told = area.querySelector<HTMLElement>("[data-told]");
  const check = area.querySelector<HTMLElement>("[data-check]");
  const send = area.querySelector<HTMLButtonElement>("[data-send]");
  return secret && file && told && check && send ? { secret, file, told, check, send } : undefined;
}

/** One roster while it is made ready: what was read of the file, the key, and what came of both. */
class GivenRoster {
  private readonly area: HTMLElement;
  private readonly fields: Fields;
  private readonly words: Record<string, string>;
  private roster: ReadRoster | undefined;
  private key: { of: string; bytes: Uint8Array<ArrayBuffer> } | undefined;
  private tokens: RosterTokens | undefined;

  constructor(area: HTMLElement, fields: Fields) {
    this.area = area;
    this.fields = fields;
    this.words = JSON.parse(area.dataset.words ?? "{}");
  }

  async takeSecret(): Promise<void> {
    const { secret, check } = this.fields;
    const typed = tidySecret(secret.value);
    if (typed.length < fewestSigns) {
      this.key = undefined;
      check.textContent = typed === "" ? "" : (this.words.shortSecret ?? "");
    } else if (this.key?.of !== typed) {
      check.textContent = "…";
      await breathe();
      this.key = { of: typed, bytes: keyOf(typed, this.area.dataset.roster ?? "", stretchedTimes) };
      check.textContent = fill(this.words.checkWord ?? "", { word: checkWordOf(this.key.bytes) });
    }
    await this.makeReady();
  }

  async takeFile(): Promise<void> {
    const picked = this.fields.file.files?.[0];
    this.roster = undefined;
    if (picked) {
      this.tell(this.words.reading);
      await breathe();
      const bytes = new Uint8Array(await picked.arrayBuffer());
      const encoding = encodings[document.documentElement.lang] ?? "windows-1252";
      const rows = await readSheet(bytes, encoding).catch(() => []);
      const read = readRoster(rows, this.order(), new Date().getFullYear());
      this.tell(read.people.length === 0 ? this.words.cannotRead : "");
      if (read.people.length > 0) this.roster = read;
    }
    await this.makeReady();
  }

  makeSecret(): Promise<void> {
    this.fields.secret.value = newSecret();
    return this.takeSecret();
  }

  send(): void {
    if (!this.tokens || !this.key) return;
    this.fields.send.disabled = true;
    submit(this.tokens, checkWordOf(this.key.bytes));
  }

  private order(): DayOrder {
    const chosen = this.area.querySelector<HTMLInputElement>('[name="roster-order"]:checked');
    return chosen?.value === "month-first" ? "month-first" : "day-first";
  }

  private tell(sentence = ""): void {
    this.fields.told.textContent = sentence;
  }

  private async makeReady(): Promise<void> {
    const { roster, key } = this;
    this.tokens = undefined;
    this.fields.send.disabled = true;
    if (!roster || !key) return;
    this.tell(this.words.working);
    await breathe();
    this.tokens = makeTokens(roster.people, key.bytes, chance);
    this.tell(sayRead(this.words, roster, this.tokens));
    this.fields.send.disabled = false;
  }
}

/**
 * Makes the tokens of a roster that is picked on the page. The file and the secret are read here and nowhere else: what
 * is sent is a form made anew, that holds tokens and numbers alone.
 */
export function giveRoster(area: HTMLElement): void {
  const fields = fieldsOf(area);
  if (!fields) return;
  const given = new GivenRoster(area, fields);
  fields.secret.addEventListener("change", () => void given.takeSecret());
  fields.file.addEventListener("change", () => void given.takeFile());
  for (const one of area.querySelectorAll('[name="roster-order"]'))
    one.addEventListener("change", () => void given.takeFile());
  area.querySelector("[data-make-secret]")?.addEventListener("click", () => void given.makeSecret());
  fields.send.addEventListener("click", () => given.send());
  area.hidden = false;
}

const sayRead = (words: Record<string, string>, roster: ReadRoster, tokens: RosterTokens): string =>
  fill(words.read ?? "", {
    people: tokens.people,
    unclear: tokens.unclear,
    doubles: tokens.doubles,
    names: roster.nameColumns.join(", "),
    date: roster.dateColumn ?? words.noDates ?? "",
  });

/** Sends a form that is made of tokens and numbers alone. */
function submit(tokens: RosterTokens, checkWord: string): void {
  const form = document.createElement("form");
  form.method = "post";
  form.enctype = "multipart/form-data";
  form.hidden = true;
  const put = (name: string, value: string): void => {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  };
  const attach = (name: string, bytes: Uint8Array<ArrayBuffer>): void => {
    const field = document.createElement("input");
    field.type = "file";
    field.name = name;
    const held = new DataTransfer();
    held.items.add(new File([bytes], name));
    field.files = held.files;
    form.append(field);
  };
  put("operation", "roster.give");
  put("checkWord", checkWord);
  put("people", String(tokens.people));
  put("unclear", String(tokens.unclear));
  attach("blocks", tokens.blocks);
  attach("decoys", tokens.decoys);
  document.body.append(form);
  form.submit();
}
