/** A small archive of parts that are stored as they are; enough to try what looks into archives. */
export function testZip(
  parts: Readonly<Record<string, string>>,
  options: { encrypted?: boolean; saysItUnpacksTo?: number } = {},
): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const size = options.saysItUnpacksTo ?? text.length;
    const header = Buffer.alloc(30 + name.length);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(options.encrypted ? 1 : 0, 6);
    header.writeUInt32LE(text.length, 18);
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(name.length, 26);
    header.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(options.encrypted ? 1 : 0, 8);
    // what is stored as it is may say neither of itself
    entry.writeUInt16LE(options.saysItUnpacksTo || options.encrypted ? 8 : 0, 10);
    entry.writeUInt32LE(text.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    bodies.push(header, Buffer.from(text));
    listed.push(entry);
    offset += header.length + text.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(listed.length, 8);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, list, end]));
}
