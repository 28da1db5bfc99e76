import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive; `claims` is the size that the archive says it has, where that is a lie. */
export interface Part {
  name: string;
  content: string | Buffer;
  claims?: number;
}

/** Packs parts into a zip archive, as small as they go, so that tests can make honest and hostile files. */
export function buildZip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain, { level: 9 });
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(plain), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(claims ?? plain.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    bodies.push(Buffer.from("PK\x03\x04"), header, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), header, rest, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from("PK\x05\x06"), end]);
}

/** The parts of a workbook with one sheet, given as the XML of its rows, and further parts of its own. */
export function workbookParts(rows: string, others: readonly Part[] = []): Part[] {
  return [
    {
      name: "xl/workbook.xml",
      content:
        '<workbook xmlns:r="r"><sheets><sheet name="Cover" r:id="r1"/><sheet name="Figures" r:id="r2"/></sheets></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content:
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    },
    { name: "xl/worksheets/sheet1.xml", content: "<worksheet><sheetData/></worksheet>" },
    { name: "xl/worksheets/sheet2.xml", content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
    ...others,
  ];
}

/** A workbook whose second sheet has these rows; its first sheet is empty. */
export const buildXlsx = (rows: string, others: readonly Part[] = []): Buffer => buildZip(workbookParts(rows, others));

/** The XML of a row of plain text. */
export const textRow = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
