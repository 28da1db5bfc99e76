import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";
import { writeCsv } from "./spreadsheet-safe.ts";

test("writes CSV that a spreadsheet takes for text and numbers, never for formulas", () => {
  const rows = [
    ["=1+1", "+1", "-1+2", "@x", "\tx", "\rx", " =1", "＝1"],
    ["-5", -5, "3.5", 0, null, "a,b", 'say "x"', "two\nlines"],
  ];
  expect(writeCsv(["שנה", "=b"], rows)).toBe(
    [
      "\ufeffשנה,'=b",
      "'=1+1,'+1,'-1+2,'@x,'\tx,\"'\rx\",' =1,'＝1",
      '-5,-5,3.5,0,,"a,b","say ""x""","two\nlines"',
      "",
    ].join("\r\n"),
  );
});

test("what it writes is read back", async () => {
  const csv = writeCsv(["year", "place"], [[2016, 'תל אביב, "יפו"']]);
  const table = await readTable(new TextEncoder().encode(csv), "a.csv");
  expect(table.header).toEqual(["year", "place"]);
  for await (const { cells } of table.rows) expect(cells).toEqual(["2016", 'תל אביב, "יפו"']);
});
