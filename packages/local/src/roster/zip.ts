import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = {
  readonly name: string;
  /** Raw deflate stream. */
  readonly deflated: Uint8Array;
  readonly crc: number;
  /** @unit bytes, as the archive declares them */
  readonly size: number;
};

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const deflateMethod = 8;
/** 1 January 2026 in MS-DOS form, so that the same content gives the same bytes. */
const dosTime = 0;
const dosDate = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** An archive entry of that content. */
export function entryOf(name: string, content: string | Uint8Array): ZipEntry {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { name, deflated: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length };
}

/** A ZIP archive of the entries; sizes are taken as they are declared. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = header(entry);
    directory.push(directoryEntry(entry, offset));
    parts.push(local, entry.deflated);
    offset += local.length + entry.deflated.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}

function header({ name, deflated, crc, size }: ZipEntry): Uint8Array {
  const fixed = Buffer.alloc(30);
  fixed.writeUInt32LE(signature.local, 0);
  fixed.writeUInt16LE(20, 4);
  fixed.writeUInt16LE(deflateMethod, 8);
  fixed.writeUInt16LE(dosTime, 10);
  fixed.writeUInt16LE(dosDate, 12);
  fixed.writeUInt32LE(crc, 14);
  fixed.writeUInt32LE(deflated.length, 18);
  fixed.writeUInt32LE(size, 22);
  fixed.writeUInt16LE(name.length, 26);
  return Buffer.concat([fixed, Buffer.from(name, "latin1")]);
}

function directoryEntry({ name, deflated, crc, size }: ZipEntry, offset: number): Uint8Array {
  const fixed = Buffer.alloc(46);
  fixed.writeUInt32LE(signature.central, 0);
  fixed.writeUInt16LE(20, 4);
  fixed.writeUInt16LE(20, 6);
  fixed.writeUInt16LE(deflateMethod, 10);
  fixed.writeUInt16LE(dosTime, 12);
  fixed.writeUInt16LE(dosDate, 14);
  fixed.writeUInt32LE(crc, 16);
  fixed.writeUInt32LE(deflated.length, 20);
  fixed.writeUInt32LE(size, 24);
  fixed.writeUInt16LE(name.length, 28);
  fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, Buffer.from(name, "latin1")]);
}

/** The same archive with every entry dated 1 January 2026 instead of the moment it was written. */
export function undated(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new RangeError("Not a ZIP archive");
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = bytes.readUInt32LE(entry + 42);
    for (const time of [entry + 12, local + 10]) {
      bytes.writeUInt16LE(dosTime, time);
      bytes.writeUInt16LE(dosDate, time + 2);
    }
    entry +=
      46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return bytes;
}
