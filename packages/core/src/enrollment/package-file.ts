import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { type Entry, open, type ZipFile } from "yauzl";
import { RuleError } from "../shared/error.ts";
import { unreadable } from "./book.ts";

/** @unit bytes that a workbook may unpack to; 100,000 rows of a roster take about 150 MB */
const mostUnpacked = 300 * 1024 * 1024;

/** @unit characters between two tags; a parser holds all of them, a cell of entities takes 300,000 */
const longestRun = 1024 * 1024;

/** The parts of an office file, which is a ZIP archive. */
export type PackageFile = {
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
  /** The bytes of a part; throws where there is none. */
  readonly open: (name: string) => Promise<Readable>;
  readonly close: () => void;
};

/** The refusal of a workbook that unpacks to more than a roster ever does. */
export function tooLarge(): RuleError {
  return new RuleError(
    "file.unpacks_too_large",
    "Isi berkas XLSX terlalu besar setelah dibuka. Hapus lembar dan format yang tidak perlu, atau simpan sebagai CSV.",
  );
}

/**
 * Opens the archive at that path.
 *
 * Throws RuleError `file.unpacks_too_large` when its parts are said to unpack to more than a roster ever does
 * (a part that unpacks to more than it says is stopped while it is read), `file.unreadable` when it is no archive.
 */
export async function openPackage(path: string): Promise<PackageFile> {
  const zip = await openZip(path);
  try {
    const entries = await entriesOf(zip);
    const sizes = [...entries.values()].map(({ uncompressedSize }) => uncompressedSize);
    if (sizes.reduce((total, size) => total + size, 0) > mostUnpacked) throw tooLarge();
    return {
      has: (name) => entries.has(name),
      names: [...entries.keys()],
      async open(name) {
        const entry = entries.get(name);
        if (!entry) throw unreadable(`no ${name}`);
        return new Promise((resolve, reject) => {
          zip.openReadStream(entry, (error, stream) => (error ? reject(unreadable(error)) : resolve(stream)));
        });
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(unreadable(error)) : resolve(zip),
    );
  });
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > 5_000) throw unreadable("too many entries");
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", (error) => reject(unreadable(error)));
    zip.readEntry();
  });
}

/** The bytes of a part, chunk by chunk; a part that breaks off is unreadable. */
export async function* bytesOf(stream: Readable): AsyncGenerator<Buffer> {
  let left = mostUnpacked;
  try {
    for await (const chunk of stream) {
      left -= (chunk as Buffer).length;
      if (left < 0) throw tooLarge();
      yield chunk as Buffer;
    }
  } catch (error) {
    throw error instanceof RuleError ? error : unreadable(error);
  } finally {
    stream.destroy();
  }
}

export type Attributes = Readonly<Record<string, string>>;
export type Handlers = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads a part as XML, handing tags by their local names; attributes keep their prefixes.
 *
 * Yields after every chunk, so that the caller can pass on what it has gathered.
 */
export async function* parseParts(stream: Readable, handlers: Handlers): AsyncGenerator<void> {
  const { open: onOpen, text: onText, close: onClose } = handlers;
  const parser = new SaxesParser();
  let run = 0;
  parser.on("opentag", ({ name, attributes }) => {
    run = 0;
    onOpen(local(name), attributes as Attributes);
  });
  if (onText) parser.on("text", onText);
  parser.on("closetag", ({ name }) => {
    run = 0;
    onClose?.(local(name));
  });
  parser.on("error", (error) => {
    throw unreadable(error);
  });
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of bytesOf(stream)) {
    const text = decoder.decode(chunk, { stream: true });
    run += text.length;
    parser.write(text);
    if (run > longestRun) throw unreadable("endless text");
    yield;
  }
  parser.close();
  yield;
}

/** Reads a whole part as XML. */
export async function parsePart(stream: Readable, handlers: Handlers): Promise<void> {
  for await (const _ of parseParts(stream, handlers));
}
