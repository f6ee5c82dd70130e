export type Language = "id" | "en";

const tags: Record<Language, string> = { id: "id-ID", en: "en-US" };

// Numbers keep the Indonesian form in both languages: 1.234.567 is money wherever it stands.
const whole = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });

const clock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Jakarta",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** How money, numbers, dates, months and instants read in a language. */
export function formatter(language: Language) {
  const short = new Intl.DateTimeFormat(tags[language], { month: "short", timeZone: "UTC" });
  const long = new Intl.DateTimeFormat(tags[language], { month: "long", timeZone: "UTC" });

  /** `2026-03-25` as 25 Mar 2026. */
  const date = (day: string) =>
    `${Number(day.slice(8, 10))} ${short.format(midnight(day))} ${day.slice(0, 4)}`;

  return {
    date,
    number: (value: number) => whole.format(value),
    rupiah: (amount: number) => `${amount < 0 ? "−" : ""}Rp${whole.format(Math.abs(amount))}`,
    /** `2026-04` as April 2026. */
    month: (month: string) => `${long.format(midnight(`${month}-01`))} ${month.slice(0, 4)}`,
    /** `2026-04` as Apr. */
    shortMonth: (month: string) => short.format(midnight(`${month}-01`)),
    /** An instant as 25 Mar 2026 14.05 WIB, on the clock of Jakarta. */
    instant: (instant: string) => {
      const { day, time } = jakarta(instant);
      return `${date(day)} ${language === "id" ? time.replace(":", ".") : time} WIB`;
    },
    /** The day of an instant in Jakarta. */
    day: (instant: string) => date(jakarta(instant).day),
    /** A part of a whole in per cent; nothing of nothing is 0 %. */
    share: (part: number, total: number) => `${decimal.format(total === 0 ? 0 : (part / total) * 100)} %`,
    fileSize: (bytes: number) =>
      bytes < 1024 * 1024
        ? `${whole.format(Math.max(1, Math.round(bytes / 1024)))} kB`
        : `${decimal.format(bytes / (1024 * 1024))} MB`,
  };
}
export type Formatter = ReturnType<typeof formatter>;

/** The day and the time of an instant on the wall in Asia/Jakarta. */
export function jakarta(instant: string): { readonly day: string; readonly time: string } {
  const parts = new Map(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`,
    time: `${parts.get("hour")}:${parts.get("minute")}`,
  };
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
