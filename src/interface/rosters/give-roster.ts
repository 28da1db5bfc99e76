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

/**
 * Makes the tokens of a roster that is picked on the page. The file and the secret are read here and nowhere else: what
 * is sent is a form made anew, that holds tokens and numbers alone.
 */
export function giveRoster(area: HTMLElement): void {
  const words = JSON.parse(area.dataset.words ?? "{}") as Record<string, string>;
  const find = <E extends HTMLElement>(selector: string) => area.querySelector<E>(selector);
  const secret = find<HTMLInputElement>('[name="roster-secret"]');
  const file = find<HTMLInputElement>("input[type=file]");
  const [told, check] = [find("[data-told]"), find("[data-check]")];
  const send = find<HTMLButtonElement>("[data-send]");
  if (!secret || !file || !told || !check || !send) return;
  let roster: ReadRoster | undefined;
  let key: { of: string; bytes: Uint8Array<ArrayBuffer> } | undefined;
  const tell = (sentence = ""): void => {
    told.textContent = sentence;
  };
  const order = (): DayOrder =>
    find<HTMLInputElement>('[name="roster-order"]:checked')?.value === "month-first" ? "month-first" : "day-first";

  const takeSecret = async (): Promise<void> => {
    const typed = tidySecret(secret.value);
    if (typed.length < fewestSigns) {
      key = undefined;
      check.textContent = typed === "" ? "" : (words.shortSecret ?? "");
    } else if (key?.of !== typed) {
      check.textContent = "…";
      await breathe();
      key = { of: typed, bytes: keyOf(typed, area.dataset.roster ?? "", stretchedTimes) };
      check.textContent = fill(words.checkWord ?? "", { word: checkWordOf(key.bytes) });
    }
    ready();
  };
  const takeFile = async (): Promise<void> => {
    roster = undefined;
    const picked = file.files?.[0];
    if (!picked) return ready();
    tell(words.reading);
    await breathe();
    const bytes = new Uint8Array(await picked.arrayBuffer());
    const rows = await readSheet(bytes, encodings[document.documentElement.lang] ?? "windows-1252").catch(() => []);
    const read = readRoster(rows, order(), new Date().getFullYear());
    tell(read.people.length === 0 ? words.cannotRead : "");
    if (read.people.length > 0) roster = read;
    ready();
  };
  const ready = (): void => {
    send.disabled = !roster || !key;
    if (roster && key) tell(sayRead(words, roster, makeNow(roster, key.bytes)));
  };
  let made: { roster: ReadRoster; key: Uint8Array; tokens: RosterTokens } | undefined;
  const makeNow = (read: ReadRoster, bytes: Uint8Array): RosterTokens => {
    if (made?.roster !== read || made.key !== bytes)
      made = { roster: read, key: bytes, tokens: makeTokens(read.people, bytes, chance) };
    return made.tokens;
  };

  secret.addEventListener("change", () => void takeSecret());
  file.addEventListener("change", () => void takeFile());
  for (const one of area.querySelectorAll('[name="roster-order"]'))
    one.addEventListener("change", () => void takeFile());
  find("[data-make-secret]")?.addEventListener("click", () => {
    secret.value = newSecret();
    void takeSecret();
  });
  send.addEventListener("click", async () => {
    if (!roster || !key) return;
    send.disabled = true;
    const tokens = makeNow(roster, key.bytes);
    tell(words.working);
    await breathe();
    submit(tokens, checkWordOf(key.bytes));
  });
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
