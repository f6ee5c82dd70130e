import { useTexts } from "../../lib/i18n.ts";
import { SelectField } from "../../ui/field.tsx";

const firstYear = 2015;

type Props = {
  readonly label: string;
  /** `2025-03`; a part that is not chosen yet is empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lastYear: number;
  readonly error?: string | undefined;
};

/** A month chosen by its name and year, because not every browser has a field for months. */
export function MonthField({ label, value, onChange, lastYear, error }: Props) {
  const { t, format } = useTexts();
  const [year = "", month = ""] = value.split("-");
  const blank = { value: "", label: "…" };
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => String(lastYear - n));
  const months = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, "0"));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{label}</legend>
      <div className="grid grid-cols-[3fr_2fr] gap-3">
        <SelectField
          label={t("benefit.month")}
          value={month}
          error={error}
          onChange={(chosen) => onChange(`${year}-${chosen}`)}
          options={[
            blank,
            ...months.map((one) => ({
              value: one,
              label: format.month(`${firstYear}-${one}`).split(" ")[0] ?? one,
            })),
          ]}
        />
        <SelectField
          label={t("benefit.year")}
          value={year}
          onChange={(chosen) => onChange(`${chosen}-${month}`)}
          options={[blank, ...years.map((one) => ({ value: one, label: one }))]}
        />
      </div>
    </fieldset>
  );
}
