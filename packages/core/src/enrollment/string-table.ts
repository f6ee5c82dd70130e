import { unreadable } from "./book.ts";

export type StringTable = {
  readonly add: (text: string) => void;
  /** The text with that number; nothing where there is none. */
  readonly at: (index: number) => string | undefined;
};

/**
 * Texts kept as bytes in one place: a workbook shares a million of them, which as strings of their own would
 * take several times the room. Refuses more than that many bytes.
 */
export function stringTable(mostBytes: number): StringTable {
  let bytes = Buffer.allocUnsafe(64 * 1024);
  let ends = new Uint32Array(4 * 1024);
  let count = 0;

  function add(text: string): void {
    const start = count === 0 ? 0 : (ends[count - 1] ?? 0);
    const end = start + Buffer.byteLength(text);
    if (end > mostBytes) throw unreadable("too many strings");
    if (end > bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(end, Math.ceil(bytes.length * 1.5)));
      bytes.copy(larger, 0, 0, start);
      bytes = larger;
    }
    if (count === ends.length) {
      const longer = new Uint32Array(Math.ceil(ends.length * 1.5));
      longer.set(ends);
      ends = longer;
    }
    bytes.write(text, start, "utf8");
    ends[count] = end;
    count += 1;
  }

  function at(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
    return bytes.toString("utf8", index === 0 ? 0 : ends[index - 1], ends[index]);
  }

  return { add, at };
}
