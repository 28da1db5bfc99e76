/** Reads the rows of a spreadsheet in the browser, so that the file need not leave it: xlsx or CSV. */
export async function readSheet(bytes: Uint8Array<ArrayBuffer>, otherEncoding: string): Promise<string[][]> {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readXlsx(bytes) : readCsv(decode(bytes, otherEncoding));
}

/** What a file without a mark is most often written in where it is not UTF-8: Windows' Hebrew, Arabic or Latin letters. */
function decode(bytes: Uint8Array<ArrayBuffer>, otherEncoding: string): string {
  const begins = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : null;
  if (begins) return new TextDecoder(begins).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(otherEncoding).decode(bytes);
  }
}

/** Rows of a CSV file: cells parted by whichever of comma, semicolon and tab its first line has most of. */
export function readCsv(text: string): string[][] {
  const first = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  const by = [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  const rows: string[][] = [[]];
  let [cell, quoted] = ["", false];
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === by) endCell();
    else if (sign === "\n") {
      endCell();
      rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one.trim() !== ""));
}

/** A bomb of a file is given up at this size. */
const mostBytes = 300_000_000;

/** The parts of a zip file by their names, each unpacked when it is asked for. */
function openZip(bytes: Uint8Array<ArrayBuffer>): Map<string, () => Promise<string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const parts = new Map<string, () => Promise<string>>();
  if (end < 0) return parts;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === 0x02014b50; left -= 1) {
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const from = view.getUint32(at + 42, true);
    const title = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    parts.set(title, async () => {
      if (unpacked > mostBytes) throw new Error("too large");
      const begins = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
      const packed = bytes.slice(begins, begins + size);
      if (method === 0) return new TextDecoder().decode(packed);
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      return new Response(stream).text();
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** The rows of the first sheet that has any. */
async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const parts = openZip(bytes);
  const xml = async (name: string) => {
    const text = await parts.get(name)?.();
    return text === undefined ? null : new DOMParser().parseFromString(text, "application/xml");
  };
  const words = await xml("xl/sharedStrings.xml");
  const shared = [...(words?.getElementsByTagName("si") ?? [])].map(textIn);
  for (const name of [...parts.keys()].filter((one) => /^xl\/worksheets\/[^/]+\.xml$/.test(one)).sort(byNumber)) {
    const rows = [...((await xml(name))?.getElementsByTagName("row") ?? [])].map((row) => cellsOf(row, shared));
    if (rows.length > 0) return rows;
  }
  return [];
}

function cellsOf(row: Element, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of row.getElementsByTagName("c")) {
    const column = columnOf(cell.getAttribute("r") ?? "") ?? cells.length;
    while (cells.length < column) cells.push("");
    cells[column] = cellText(cell, shared);
  }
  return cells;
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

/** The words of an element, without how they are spoken (in `rPh`). */
const textIn = (element: Element): string =>
  [...element.getElementsByTagName("t")]
    .filter((one) => one.parentElement?.tagName !== "rPh")
    .map((one) => one.textContent ?? "")
    .join("");

function cellText(cell: Element, shared: readonly string[]): string {
  if (cell.getAttribute("t") === "inlineStr") return textIn(cell);
  const value = cell.getElementsByTagName("v")[0]?.textContent ?? "";
  return cell.getAttribute("t") === "s" ? (shared[Number(value)] ?? "") : value;
}

/** `B7` is in column 1. */
function columnOf(place: string): number | undefined {
  const letters = /^[A-Z]+/.exec(place)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
