/**
 * Splits text pasted from a spreadsheet into rows of cells, each trimmed. A quotation mark opens a quoted cell only where
 * another closes it just before the cell's end; so בע"מ, and a name that begins with one, stay as they are.
 */
export function splitCells(text: string): string[][] {
  const whole = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const separator = separatorOf(whole);
  const end = separator === null ? "\\n" : `\\n${separator}`;
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"(?=[${end}]|$)|([^${end}]*))([${end}]|$)`, "y");
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < whole.length) {
    const match = cell.exec(whole);
    if (!match) break;
    row.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? "").replace(/\s+/g, " ").trim());
    if (match[3] !== "\n" && cell.lastIndex < whole.length) continue;
    if (match[3] === separator) row.push("");
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Tab where there is one, as every spreadsheet copies; else the sign that stands equally often in nearly every line. */
function separatorOf(text: string): string | null {
  if (text.includes("\t")) return "\t";
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  for (const sign of [";", ","]) {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const usual = counts[0] ?? 0;
    if (usual > 0 && counts.filter((count) => count === usual).length >= 0.8 * counts.length) return sign;
  }
  return null;
}
