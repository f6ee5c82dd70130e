const digits = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const scales = [
  [1_000_000_000_000_000, "kuadriliun"],
  [1_000_000_000_000, "triliun"],
  [1_000_000_000, "miliar"],
  [1_000_000, "juta"],
  [1_000, "ribu"],
] as const;

/**
 * An amount in Indonesian words, as a letter repeats it (terbilang): `dua puluh dua juta rupiah`.
 *
 * @unit rupiah, whole; negative with `minus`
 */
export function spokenRupiah(amount: number): string {
  const words = amount === 0 ? "nol" : spoken(Math.abs(amount));
  return `${amount < 0 ? "minus " : ""}${words} rupiah`;
}

function spoken(value: number): string {
  for (const [size, name] of scales) {
    if (value < size) continue;
    const count = Math.floor(value / size);
    const head = size === 1_000 && count === 1 ? "seribu" : `${spoken(count)} ${name}`;
    return join(head, spoken(value % size));
  }
  return belowThousand(value);
}

function belowThousand(value: number): string {
  if (value >= 200) return join(`${digits[Math.floor(value / 100)]} ratus`, belowThousand(value % 100));
  if (value >= 100) return join("seratus", belowThousand(value - 100));
  if (value >= 20) return join(`${digits[Math.floor(value / 10)]} puluh`, digits[value % 10] ?? "");
  if (value >= 12) return `${digits[value - 10]} belas`;
  if (value === 11) return "sebelas";
  return value === 10 ? "sepuluh" : (digits[value] ?? "");
}

function join(head: string, rest: string): string {
  return rest ? `${head} ${rest}` : head;
}
