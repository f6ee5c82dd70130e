import { describe, expect, it } from "vitest";
import { Note, takeNotes } from "./note.ts";

describe("takeNotes", () => {
  it("says once what holds for many rows, and names the first", () => {
    const notes = takeNotes();
    for (let row = 3; row < 40; row += 1) notes.row("HIDDEN_ROWS", row);
    const [note] = notes.list();
    expect(note).toMatchObject({ code: "HIDDEN_ROWS", count: 37 });
    expect(note?.rows).toHaveLength(20);
    expect(note?.message).toBe(
      "Baris 3, 4, 5, 6, 7 dan 32 lainnya tersembunyi di lembar kerja, tetapi tetap dibaca.",
    );
  });

  it("names the sheet, and keeps sheets apart", () => {
    const notes = takeNotes();
    notes.row("SIGNATURE", 12, "Kedaton");
    notes.row("SIGNATURE", 9, "Surabaya");
    expect(notes.list().map(({ message }) => message)).toEqual([
      "Lembar Kedaton, baris 12 berisi tanda tangan atau catatan, bukan orang, jadi tidak dihitung.",
      "Lembar Surabaya, baris 9 berisi tanda tangan atau catatan, bukan orang, jadi tidak dihitung.",
    ]);
  });

  it("says that a total does not fit", () => {
    const notes = takeNotes();
    notes.row("TOTAL_ROW", 14, undefined, " Tertulis 12, terbaca 11 orang.");
    expect(notes.list()[0]?.message).toBe(
      "Baris 14 berisi jumlah, bukan orang, jadi tidak dihitung. Tertulis 12, terbaca 11 orang.",
    );
  });

  it("stays small whatever a file holds", () => {
    const notes = takeNotes();
    for (let n = 0; n < 10_000; n += 1) notes.row("SIGNATURE", n + 1, `Lembar ${n}`);
    expect(notes.list().length).toBeLessThanOrEqual(200);
    for (const note of notes.list()) expect(Note.parse(note)).toEqual(note);
  });
});
