import { open } from "node:fs/promises";
import { RuleError } from "../shared/error.ts";
import type { Book } from "./book.ts";
import { isBinary, openDelimited } from "./delimited.ts";
import { openDocument } from "./open-document.ts";
import { openPackage } from "./package-file.ts";
import { openWorkbook } from "./spreadsheet.ts";

/**
 * Opens the file at that path by its content, whatever its name says; `folder` takes what has to be unpacked.
 *
 * Throws RuleError with a way out for every other kind of file that offices send.
 */
export async function openBook(path: string, folder: string): Promise<Book> {
  const start = await firstBytes(path, 65_536);
  if (start.length === 0)
    throw new RuleError("file.empty", "Berkas kosong. Pilih berkas yang berisi daftar peserta.");
  if (start.subarray(0, 4).equals(Buffer.from("PK\x03\x04"))) return openOfficeFile(path, folder);
  if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw new RuleError(
      "file.old_format",
      "Berkas ini Excel lama (.xls) atau terkunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi, atau sebagai CSV.",
    );
  }
  if (start.subarray(0, 5).toString("latin1") === "%PDF-") {
    throw new RuleError(
      "file.pdf",
      "Berkas ini PDF, jadi isinya tidak dapat dibaca sebagai daftar. Kirim berkas Excel atau CSV aslinya.",
    );
  }
  if (isBinary(start)) {
    throw new RuleError(
      "file.unreadable",
      "Berkas ini bukan CSV dan bukan XLSX. Simpan daftar sebagai CSV atau XLSX lalu unggah lagi.",
    );
  }
  if (
    /^\uFEFF?\s*(<!doctype html|<html|<table|<\?xml|<head|<meta)/i.test(
      start.subarray(0, 512).toString("utf8"),
    )
  ) {
    throw new RuleError(
      "file.web_page",
      "Berkas ini halaman web atau XML yang diberi nama Excel. Buka di Excel, pilih Simpan Sebagai, lalu pilih Buku Kerja Excel (.xlsx).",
    );
  }
  return openDelimited(path, start);
}

async function openOfficeFile(path: string, folder: string): Promise<Book> {
  const file = await openPackage(path);
  try {
    if (file.has("xl/workbook.bin")) {
      throw new RuleError(
        "file.old_format",
        "Berkas ini Excel biner (.xlsb). Buka di Excel, pilih Simpan Sebagai, lalu pilih Buku Kerja Excel (.xlsx).",
      );
    }
    return file.has("content.xml") ? await openDocument(file, folder) : await openWorkbook(file);
  } catch (error) {
    file.close();
    throw error;
  }
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
