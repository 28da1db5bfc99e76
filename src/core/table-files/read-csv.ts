import { pipeline } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { Refusal } from "../refusal.ts";
import { maximum } from "./bounds.ts";
import { detectEncoding, readText } from "./decode-text.ts";
import type { Encoding, FileSource, Note, Records, SourceRow } from "./table.ts";
import { fileWords } from "./words.ts";

const delimiters = [",", ";", "\t"] as const;
const sampleCharacters = 65_536;

/** Opens text with a delimiter: finds its encoding and its delimiter, and says what was not plain about it. */
export async function openCsv(source: FileSource): Promise<Records> {
  const { encoding, damaged } = await detectEncoding(source);
  const notes: Note[] = [];
  if (encoding === "windows-1255") notes.push({ message: fileWords.readAsHebrew });
  if (damaged > 0) notes.push({ message: fileWords.damagedLetters, values: { count: damaged } });
  const sample = await readSample(source, encoding);
  const named = /^sep=(.)\r?\n/i.exec(sample);
  const delimiter = named?.[1] ?? guessDelimiter(sample);
  return {
    kind: "csv",
    encoding,
    notes,
    records: () => parseRecords(readText(source, encoding), delimiter, named ? 1 : 0),
  };
}

async function readSample(source: FileSource, encoding: Encoding): Promise<string> {
  let sample = "";
  for await (const text of readText(source, encoding)) {
    sample += text;
    if (sample.length >= sampleCharacters) break;
  }
  return sample.slice(0, sampleCharacters);
}

/** The delimiter that divides most of the first lines into the same number of cells, above one; else the comma. */
export function guessDelimiter(sample: string): string {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\r|\n/, 50)
    .filter((line) => line.trim() !== "");
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const times = new Map<number, number>();
    for (const line of lines) {
      const found = line.split(delimiter).length - 1;
      if (found > 0) times.set(found, (times.get(found) ?? 0) + 1);
    }
    // Among delimiters that agree on as many lines, the one that makes more cells.
    for (const [found, agreeing] of times) {
      const score = agreeing + Math.min(found, 999) / 1000;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

async function* parseRecords(
  text: AsyncIterable<string>,
  delimiter: string,
  linesToSkip: number,
): AsyncGenerator<SourceRow> {
  const parser = parse({
    delimiter,
    from_line: linesToSkip + 1,
    relax_column_count: true,
    // Hebrew abbreviations stand in cells without being quoted: תשע"ו.
    relax_quotes: true,
    max_record_size: maximum.recordCharacters,
  });
  pipeline(text, parser, () => {});
  let row = linesToSkip;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      const trimmed = cells.map((cell) => cell.trim());
      const same = trimmed.every((cell, at) => cell.length === cells[at]?.length);
      yield { row, cells: trimmed, ...(same ? {} : { asWritten: cells }) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = error.code === "CSV_MAX_RECORD_SIZE" ? fileWords.recordTooLong : fileWords.badQuotes;
    throw new Refusal("invalid", message, { values: { row: row + 1 } });
  }
}
