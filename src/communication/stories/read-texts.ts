import type { StudyValues } from "../../core/study.ts";
import { needText } from "../read-option.ts";
import { needColumn, readTable } from "../read-table.ts";

/** The options of a study that reads texts. */
export const textOptions = {
  texts: { type: "string", required: true, value: "FILE", about: "CSV file, one text a row" },
  text: { type: "string", required: true, value: "COLUMN", about: "column of the text" },
} as const;

/** The texts of the column asked for, one for each row of the file, empty ones too. @throws {StudyFault} */
export async function readTexts(values: StudyValues): Promise<string[]> {
  const path = needText(values, "texts", "which file to read");
  const column = needText(values, "text", "which column holds the text");
  const table = await readTable(path);
  const at = needColumn(table, column);
  return table.rows.map(({ cells }) => cells[at] ?? "");
}
